// What the server answered.

/**
 * An answer: kind "rows" with variables and rows of terms ({type, value, datatype, lang}), kind
 * "truth" of ASK, or kind "graph"; with its text.
 */
export function readAnswer(type, text) {
  if (!/sparql-results\+json/.test(type ?? "")) return { kind: "graph", text };
  const json = JSON.parse(text);
  if ("boolean" in json) return { kind: "truth", text: String(json.boolean) };
  return { kind: "rows", vars: json.head.vars, rows: json.results.bindings, text: JSON.stringify(json, null, 2) };
}

const NUMBER = /#(integer|decimal|double|float|long|int|short|byte|nonNegativeInteger|positiveInteger)$/;
const DATE = /^-?\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/;

export const isNumber = (term) => term?.type === "literal" && NUMBER.test(term.datatype ?? "");
export const isDate = (term) => term?.type === "literal" && DATE.test(term.value);

/** The variables for which most rows that have a value pass a test. */
export function columns(answer, test) {
  return answer.vars.filter((name) => {
    const values = answer.rows.slice(0, 500).map((row) => row[name]).filter(Boolean);
    return values.length > 0 && values.filter(test).length * 2 > values.length;
  });
}

/** The first day of a date of any precision and the day after its last, as numbers of days. */
export function days(date) {
  const [, sign, year, month, day] = /^(-?)(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date);
  const y = Number(sign + year);
  const at = (m, d, years = 0) => Date.UTC(y + years, m, d) / 86_400_000;
  if (day) return [at(month - 1, Number(day)), at(month - 1, Number(day) + 1)];
  if (month) return [at(month - 1, 1), at(Number(month), 1)];
  return [at(0, 1), at(0, 1, 1)];
}
