// Rows on a line of time: from one column to another, or points where there is one date alone.
import { choice, element, svg, words } from "./dom.js";
import { columns, days, isDate } from "./answer.js";
import { learn, node } from "./terms.js";

const MOST = 200;
const WIDTH = 1000;

export function showTimeline(panel, answer, settings) {
  const dates = columns(answer, isDate);
  if (dates.length === 0) {
    panel.append(element("p", {}, words("timeline.none")));
    return undefined;
  }
  let from = dates[0];
  let to = dates[1] ?? "";
  let label = answer.vars.find((name) => !dates.includes(name)) ?? from;

  const draw = async () => {
    const spans = [];
    for (const row of answer.rows) {
      const first = isDate(row[from]) ? days(row[from].value) : null;
      const last = to && isDate(row[to]) ? days(row[to].value) : null;
      if (!first && !last) continue;
      spans.push({
        term: row[label],
        begin: (first ?? last)[0],
        end: Math.max((last ?? first)[1], (first ?? last)[1]),
        open: Boolean(to) && (!first || !last),
        words: [row[from]?.value, to && row[to]?.value].filter(Boolean).join(" – "),
      });
    }
    const all = spans.length;
    spans.splice(MOST);
    await learn(spans.map((span) => span.term), settings);
    const begin = Math.min(...spans.map((span) => span.begin));
    const end = Math.max(begin + 1, ...spans.map((span) => span.end));
    const x = (day) => ((day - begin) / (end - begin)) * WIDTH;
    const ticks = years(begin, end);
    const track = (...marks) =>
      svg(
        "svg",
        { viewBox: `0 0 ${WIDTH} 18`, preserveAspectRatio: "none", "aria-hidden": "true" },
        ...ticks.map((tick) => svg("line", { class: "tick", x1: x(tick.day), x2: x(tick.day), y1: 0, y2: 18 })),
        ...marks,
      );
    const variables = answer.vars.map((name) => [name, name]);
    const dated = dates.map((name) => [name, name]);
    panel.replaceChildren(
      element(
        "p",
        { class: "choices" },
        choice(words("timeline.label"), variables, label, (name) => ((label = name), draw())),
        choice(words("timeline.from"), dated, from, (name) => ((from = name), draw())),
        choice(words("timeline.to"), [["", "–"], ...dated], to, (name) => ((to = name), draw())),
      ),
      element(
        "div",
        { class: "scroll", tabindex: "0", role: "region", "aria-label": words("view.timeline") },
        element(
          "table",
          { class: "spans" },
          element(
            "thead",
            {},
            element(
              "tr",
              {},
              element("th", { scope: "col" }, label),
              element("th", { scope: "col" }, [from, to].filter(Boolean).join(" – ")),
              element("td", { class: "track axis" }, axis(ticks, x)),
            ),
          ),
          element(
            "tbody",
            {},
            ...spans.map((span) =>
              element(
                "tr",
                {},
                element("th", { scope: "row" }, node(span.term, settings) || "–"),
                element("td", { class: "date" }, span.words),
                element(
                  "td",
                  { class: "track" },
                  track(
                    svg("rect", {
                      class: span.open ? "span open" : "span",
                      x: Math.min(x(span.begin), WIDTH - 4),
                      y: 4,
                      width: Math.max(4, x(span.end) - x(span.begin)),
                      height: 10,
                    }),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    );
    if (all > MOST) panel.append(element("p", { class: "note" }, words("first", MOST, all)));
  };
  return draw();
}

/** Years, or every so many of them, that a span of days holds; months if it is short. */
function years(begin, end) {
  const date = (day) => new Date(day * 86_400_000);
  const first = date(begin).getUTCFullYear();
  const last = date(end).getUTCFullYear();
  const ticks = [];
  if (last - first < 2) {
    for (let month = 0; month < 36; month += 3) {
      const at = new Date(Date.UTC(first, month, 1));
      ticks.push({ day: at / 86_400_000, text: at.toISOString().slice(0, 7) });
    }
  } else {
    const step = Math.max(1, Math.ceil((last - first) / 10));
    for (let year = first; year <= last; year += step) {
      ticks.push({ day: Date.UTC(year, 0, 1) / 86_400_000, text: String(year) });
    }
  }
  return ticks.filter((tick) => tick.day >= begin && tick.day < end);
}

function axis(ticks, x) {
  const line = svg("svg", { viewBox: `0 0 ${WIDTH} 24`, "aria-hidden": "true" });
  for (const tick of ticks) {
    line.append(svg("text", { x: Math.min(x(tick.day) + 2, WIDTH - 60), y: 18, class: "label" }, tick.text));
  }
  return line;
}
