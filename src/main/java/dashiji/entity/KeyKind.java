package dashiji.entity;

/** The kinds of thing that have a key, with the path segment that names them in IRIs. */
public enum KeyKind {
  DOCUMENT("document"),
  PERSON("person"),
  ORGANIZATION("organization"),
  POST("post"),
  /** The title of posts (局长), apart from any body. */
  TITLE("title"),
  PLACE("place"),
  EVENT("event"),
  /** Meetings that a body holds again and again. */
  SERIES("series"),
  PARTICIPATION("participation"),
  ATTESTATION("attestation"),
  PERSONNEL_ACT("personnel-act"),
  NOMINATION("nomination"),
  PROFILE("profile"),
  MENTION("mention"),
  EVIDENCE("evidence"),
  PROJECT("project"),
  /** A document that a text cites by its title. */
  WORK("work"),
  TENURE("tenure"),
  PROBLEM("problem"),
  BUILD("build"),
  DECISION("decision"),
  /** What a person has said of a fact. */
  CORRECTION("correction"),
  CONFLICT("conflict"),
  /** What a reform made of a body. */
  CHANGE("change");

  private final String segment;

  KeyKind(String segment) {
    this.segment = segment;
  }

  /** The path segment, such as {@code personnel-act}. */
  public String segment() {
    return segment;
  }
}
