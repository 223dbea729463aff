package dashiji.build;

/** The stages of a build, in order. */
public enum Stage {
  /** Finding the files. */
  FIND,
  /** Reading, extracting and loading document after document. */
  DOCUMENTS,
  /** Carrying over the documents that were not read again. */
  KEEP,
  /** What follows from all documents together: tenures, identity. */
  INFER,
  /** Completing the indexes, checking, switching. */
  PUBLISH;

  /** The name used in reports: lower case. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
