package dashiji.entity;

/**
 * What, beside the name, tells a person from namesakes.
 *
 * @param value a GB/T 2260 code, a body's or an area's name, or a document's key
 * @param basis where it comes from
 */
public record PersonAnchor(String value, Basis basis) {

  /** Where an anchor comes from, strongest first. */
  public enum Basis {
    /** The document's own jurisdiction, in which the person holds a post. */
    POST_IN_JURISDICTION,
    /** The jurisdiction of the first post stated, all of them lying elsewhere. */
    FIRST_POST,
    /** The document's jurisdiction; the document states no post. */
    DOCUMENT_JURISDICTION,
    /** Nothing but the document itself: the person is joined with nobody. */
    DOCUMENT
  }
}
