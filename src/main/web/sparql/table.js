// Rows as a table, a hundred at a time, sorted by a column on demand.
import { element, words } from "./dom.js";
import { isNumber } from "./answer.js";
import { learn, node, text } from "./terms.js";

const PAGE = 100;

export async function showTable(panel, answer, settings) {
  if (answer.rows.length === 0) {
    panel.append(element("p", {}, words("empty")));
    return;
  }
  let rows = answer.rows;
  let from = 0;
  let by = null;
  let down = false;

  const compare = (a, b) => {
    if (isNumber(a) && isNumber(b)) return Number(a.value) - Number(b.value);
    return text(a, settings).localeCompare(text(b, settings), settings.language);
  };

  const draw = () => {
    const page = rows.slice(from, from + PAGE);
    const head = element("tr", {}, element("th", { scope: "col" }, "#"));
    for (const name of answer.vars) {
      const button = element("button", { type: "button", class: "sort" }, name);
      button.addEventListener("click", async () => {
        await learn(answer.rows.map((row) => row[name]), settings);
        down = by === name && !down;
        by = name;
        rows = answer.rows.toSorted((a, b) => compare(a[name], b[name]) * (down ? -1 : 1));
        from = 0;
        await draw();
        panel.querySelector(`[data-sort="${CSS.escape(name)}"] button`)?.focus();
      });
      head.append(
        element(
          "th",
          { scope: "col", "data-sort": name, "aria-sort": by !== name ? null : down ? "descending" : "ascending" },
          button,
        ),
      );
    }
    const cells = () =>
      page.map((row, i) =>
        element(
          "tr",
          {},
          element("td", { class: "number" }, String(from + i + 1)),
          ...answer.vars.map((name) =>
            element("td", isNumber(row[name]) ? { class: "number" } : {}, node(row[name], settings)),
          ),
        ),
      );
    const body = element("tbody", {}, ...cells());
    const table = element("table", {}, element("thead", {}, head), body);
    const scroll = element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": words("view.table") }, table);
    panel.replaceChildren(scroll);
    if (rows.length > PAGE) {
      const move = (key, to, enabled) => {
        const button = element("button", { type: "button", disabled: !enabled }, words(key));
        button.addEventListener("click", () => {
          from = to;
          draw();
        });
        return button;
      };
      panel.append(
        element(
          "p",
          { class: "pages" },
          move("before", from - PAGE, from > 0),
          element("span", {}, words("shown", from + 1, from + page.length, rows.length)),
          move("next", from + PAGE, from + PAGE < rows.length),
        ),
      );
    }
    // First what the answer says, then the names of things as they come.
    return learn(page.flatMap((row) => Object.values(row)), settings).then(() => {
      if (body.isConnected) body.replaceChildren(...cells());
    });
  };
  await draw();
}
