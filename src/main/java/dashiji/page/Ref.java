package dashiji.page;

/**
 * A thing that a page speaks of: its IRI and its name.
 *
 * @param iri of it
 * @param label in the language of the texts; where a thing has none, the last part of its IRI
 */
public record Ref(String iri, String label) {}
