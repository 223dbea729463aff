// What the editor offers while somebody types: variables, terms of the ontology, prefixes, words of
// SPARQL, and things of the graph by their names (Chinese characters, or anything behind "<").
import { syntaxTree } from "@codemirror/language";
import { words } from "./dom.js";

const KEYWORDS = (
  "SELECT DISTINCT REDUCED CONSTRUCT DESCRIBE ASK WHERE FROM NAMED GRAPH OPTIONAL UNION MINUS FILTER BIND AS VALUES UNDEF " +
  "EXISTS NOT IN GROUP BY HAVING ORDER ASC DESC LIMIT OFFSET PREFIX BASE COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT " +
  "SEPARATOR STR LANG LANGMATCHES DATATYPE BOUND IRI IF COALESCE REGEX STRSTARTS STRENDS CONTAINS STRLEN SUBSTR REPLACE " +
  "CONCAT STRBEFORE STRAFTER YEAR MONTH DAY NOW ISIRI ISLITERAL"
).split(" ");

const HAN = /[\p{Script=Han}·]+/u;

export function completions(vocabulary, settings) {
  /** Writes a term, and declares its prefix at the top if it is not. */
  const apply = (name) => (view, completion, from, to) => {
    const prefix = name.slice(0, name.indexOf(":"));
    const text = view.state.doc.toString();
    const missing =
      vocabulary.prefixes[prefix] && !new RegExp(`^\\s*PREFIX\\s+${prefix}:`, "im").test(text);
    const line = missing ? `PREFIX ${prefix}: <${vocabulary.prefixes[prefix]}>\n` : "";
    view.dispatch({
      changes: [{ from: 0, insert: line }, { from, to, insert: name }],
      selection: { anchor: from + line.length + name.length },
      userEvent: "input.complete",
    });
  };

  const terms = vocabulary.terms.map((term) => ({
    label: term.name,
    detail: term.label,
    info: term.comment || undefined,
    type: term.kind,
    apply: apply(term.name),
    boost: term.name.startsWith("dsj:") ? 1 : 0,
  }));
  const prefixes = Object.keys(vocabulary.prefixes).map((prefix) => ({
    label: `${prefix}:`,
    detail: words("editor.prefix"),
    info: vocabulary.prefixes[prefix],
    apply: apply(`${prefix}:`),
  }));
  const keywords = KEYWORDS.map((word) => ({ label: word, type: "keyword", boost: -1 }));

  const isText = (context) =>
    /comment|string/.test(syntaxTree(context.state).resolveInner(context.pos, -1).name);

  function variables(context) {
    const word = context.matchBefore(/[?$]\w*/);
    if (!word) return null;
    const found = new Set(context.state.doc.toString().match(/[?$]\w+/g) ?? []);
    found.delete(word.text);
    return { from: word.from, options: [...found].map((label) => ({ label, type: "variable" })), validFor: /^[?$]\w*$/ };
  }

  function vocabularyTerms(context) {
    const name = context.matchBefore(/[A-Za-z][\w-]*:[\w-]*/);
    if (name) return { from: name.from, options: terms, validFor: /^[A-Za-z][\w-]*:[\w-]*$/ };
    const word = context.matchBefore(/[A-Za-z]+/);
    const before = word && context.state.sliceDoc(Math.max(0, word.from - 1), word.from);
    if (word && /[?$<@:\p{L}]/u.test(before)) return null;
    if (!word && !context.explicit) return null;
    return {
      from: word ? word.from : context.pos,
      options: [...keywords, ...prefixes, ...terms],
      validFor: /^[A-Za-z]*$/,
    };
  }

  async function things(context) {
    const name = context.matchBefore(/<[^<>\s"{}|^`\\:]+/) ?? context.matchBefore(HAN);
    if (!name || isText(context)) return null;
    const text = name.text.replace(/^</, "");
    const abort = new AbortController();
    context.addEventListener("abort", () => abort.abort(), { onDocChange: true });
    let results = [];
    try {
      const address = new URL(settings.suggest, location.href);
      address.searchParams.set("q", text);
      const answer = await fetch(address, { signal: abort.signal });
      if (answer.ok) results = (await answer.json()).results;
    } catch (failed) {
      return null; // typed on meanwhile
    }
    const closed = context.state.sliceDoc(context.pos, context.pos + 1) === ">";
    return {
      from: name.from,
      to: closed && name.text.startsWith("<") ? context.pos + 1 : context.pos,
      filter: false,
      options: [
        ...terms.filter((term) => HAN.test(text) && term.detail?.includes(text)),
        ...results.map((result) => ({
          label: result.label,
          detail: [result.kindLabel, result.description].filter(Boolean).join(" · "),
          apply: `<${result.iri}>`,
        })),
      ],
    };
  }

  const outsideText = (source) => (context) => (isText(context) ? null : source(context));
  return [outsideText(variables), outsideText(vocabularyTerms), things];
}
