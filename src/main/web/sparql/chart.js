// Bars: a number for each value of a column, or how many rows have the value.
import { choice, element, svg, words } from "./dom.js";
import { columns, isNumber } from "./answer.js";
import { learn, node } from "./terms.js";

const MOST = 100;
const WIDTH = 400;

export function showChart(panel, answer, settings) {
  const numbers = columns(answer, isNumber);
  let category = answer.vars.find((name) => !numbers.includes(name)) ?? answer.vars[0];
  let value = numbers.find((name) => name !== category) ?? "";

  const draw = async () => {
    const sums = new Map();
    for (const row of answer.rows) {
      const key = row[category]?.value ?? "";
      const sum = sums.get(key) ?? { term: row[category], number: 0 };
      sum.number += value ? Number(row[value]?.value ?? 0) : 1;
      sums.set(key, sum);
    }
    const all = [...sums.values()];
    const bars = all.slice(0, MOST);
    await learn(bars.map((bar) => bar.term), settings);
    const most = Math.max(1e-9, ...bars.map((bar) => Math.abs(bar.number)));
    panel.replaceChildren(
      element(
        "p",
        { class: "choices" },
        choice(words("chart.by"), answer.vars.map((name) => [name, name]), category, (name) => {
          category = name;
          draw();
        }),
        choice(words("chart.of"), [["", words("chart.count")], ...numbers.map((name) => [name, name])], value, (name) => {
          value = name;
          draw();
        }),
      ),
      element(
        "div",
        { class: "scroll", tabindex: "0", role: "region", "aria-label": words("view.chart") },
        element(
          "table",
          { class: "bars" },
          element(
            "thead",
            {},
            element(
              "tr",
              {},
              element("th", { scope: "col" }, category),
              element("th", { scope: "col", class: "number" }, value || words("chart.count")),
              element("td", {}),
            ),
          ),
          element(
            "tbody",
            {},
            ...bars.map((bar) =>
              element(
                "tr",
                {},
                element("th", { scope: "row" }, node(bar.term, settings) || "–"),
                element("td", { class: "number" }, bar.number.toLocaleString(settings.language)),
                element(
                  "td",
                  { class: "track" },
                  svg(
                    "svg",
                    { viewBox: `0 0 ${WIDTH} 16`, preserveAspectRatio: "none", "aria-hidden": "true" },
                    svg("rect", { class: "bar", width: ((WIDTH * Math.abs(bar.number)) / most).toFixed(1), height: 16 }),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    );
    if (all.length > MOST) panel.append(element("p", { class: "note" }, words("first", MOST, all.length)));
  };
  return draw();
}
