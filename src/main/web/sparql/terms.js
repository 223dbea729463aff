// Terms as people read them: things of the graph by their labels, linked to their pages.
import { element } from "./dom.js";

const labels = new Map();

export const isOwn = (iri, settings) => iri.startsWith(settings.base + "id/");

/** The address of an IRI: a page of this site for things of the graph. */
export function address(iri, settings) {
  if (iri.startsWith(settings.base)) return settings.root + "/" + iri.slice(settings.base.length);
  return /^https?:/.test(iri) ? iri : null;
}

/** An IRI in short. */
export function short(iri, settings) {
  if (iri.startsWith(settings.base)) return iri.slice(settings.base.length).replace(/^id\//, "");
  for (const [prefix, name] of Object.entries(settings.prefixes)) {
    if (iri.startsWith(name)) return `${prefix}:${iri.slice(name.length)}`;
  }
  return iri;
}

/** The words for a term, as far as they are known by now. */
export function text(term, settings) {
  if (!term) return "";
  if (term.type !== "uri") return term.value;
  return labels.get(term.value) ?? settings.terms.get(term.value)?.label ?? short(term.value, settings);
}

/** Looks up the labels of the graph's own things that have not been looked up yet. */
export async function learn(terms, settings) {
  const unknown = [
    ...new Set(
      terms.filter((t) => t?.type === "uri" && isOwn(t.value, settings) && !labels.has(t.value)).map((t) => t.value),
    ),
  ];
  for (let from = 0; from < unknown.length; from += 200) {
    const some = unknown.slice(from, from + 200).filter((iri) => !/[<>"{}|^`\\\s]/.test(iri));
    const rows = await settings.select(
      `SELECT ?s (MIN(?l) AS ?label) { VALUES ?s { ${some.map((iri) => `<${iri}>`).join(" ")} } ` +
        "?s <http://www.w3.org/2000/01/rdf-schema#label> ?l } GROUP BY ?s",
    );
    for (const row of rows) if (row.s && row.label) labels.set(row.s.value, row.label.value);
  }
}

/** A cell's content. */
export function node(term, settings) {
  if (!term) return "";
  if (term.type === "uri") {
    const to = address(term.value, settings);
    const shown = element("span", isOwn(term.value, settings) ? { lang: "zh-Hans" } : {}, text(term, settings));
    return to ? element("a", { href: to, title: term.value }, shown) : shown;
  }
  return element("span", { lang: term["xml:lang"] ?? null }, term.value);
}
