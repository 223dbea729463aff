package dashiji.problem;

/**
 * The kinds of problem, with how much they matter. Codes are stable: reports and graphs use them.
 */
public enum ProblemCode {
  /** The file cannot be opened or read. */
  UNREADABLE_FILE("unreadable-file", Severity.ERROR),
  /** The file holds no text at all. */
  EMPTY_FILE("empty-file", Severity.ERROR),
  /** The file is not text in any form that is read (binary, image, archive). */
  NOT_TEXT("not-text", Severity.ERROR),
  /** Some bytes are not valid in the encoding found; they were read as U+FFFD. */
  BROKEN_ENCODING("broken-encoding", Severity.ERROR),
  /** The form (the ending) of a file that was named itself has no reader. */
  UNKNOWN_FORM("unknown-form", Severity.ERROR),
  /**
   * A file in a folder is no text to read: its form has no reader, or it is a README or the like.
   */
  PASSED_OVER("passed-over", Severity.INFO),
  /** The metadata file beside a text cannot be read as it should. */
  BAD_METADATA("bad-metadata", Severity.WARNING),
  /** The same text came twice in one build; the later one was left out. */
  DUPLICATE_TEXT("duplicate-text", Severity.WARNING),
  /** Two different files claim one document key; the later one got a suffix. */
  DOCUMENT_KEY_TAKEN("document-key-taken", Severity.WARNING),
  /** No entry with a date was found in the text. */
  NO_DATED_ENTRY("no-dated-entry", Severity.WARNING),
  /** The year is nowhere stated; dates carry none or an inferred one. */
  YEAR_UNKNOWN("year-unknown", Severity.WARNING),
  /** A heading contradicts the text about a date. */
  DATE_CONFLICT("date-conflict", Severity.WARNING),
  /** A date that no calendar has (2月30日). */
  IMPOSSIBLE_DATE("impossible-date", Severity.WARNING),
  /** The jurisdiction of the document could not be found. */
  JURISDICTION_UNKNOWN("jurisdiction-unknown", Severity.WARNING),
  /** A name looks like a misprint of another name in the document. */
  POSSIBLE_MISPRINT("possible-misprint", Severity.WARNING),
  /** One name in one document stands for two persons. */
  NAMESAKES("namesakes", Severity.INFO),
  /** A title mark 《 without its end, or the reverse. */
  UNBALANCED_TITLE_MARK("unbalanced-title-mark", Severity.INFO),
  /** An act of appointment or removal whose parts could not all be read. */
  INCOMPLETE_PERSONNEL_ACT("incomplete-personnel-act", Severity.WARNING),
  /** A line of the corrections file that cannot be read. */
  BAD_CORRECTION("bad-correction", Severity.ERROR),
  /** A correction of a fact that no document read states. */
  CORRECTION_WITHOUT_FACT("correction-without-fact", Severity.WARNING),
  /** A correction that was not carried out: its value does not fit its property. */
  CORRECTION_REFUSED("correction-refused", Severity.ERROR),
  /** A line of the decisions by hand that cannot be read, or not be followed. */
  BAD_DECISION("bad-decision", Severity.WARNING),
  /** A statement of the graph violates a SHACL shape. */
  SHAPE_VIOLATION("shape-violation", Severity.ERROR),
  /**
   * A document's extraction failed; nothing of it was loaded. A programming error, kept from the
   * others.
   */
  EXTRACTION_FAILED("extraction-failed", Severity.ERROR);

  /** How much a problem matters: an ERROR makes {@code build --strict} fail. */
  public enum Severity {
    INFO,
    WARNING,
    ERROR
  }

  private final String code;
  private final Severity severity;

  ProblemCode(String code, Severity severity) {
    this.code = code;
    this.severity = severity;
  }

  /** The stable name used in reports and in the graph, such as {@code empty-file}. */
  public String code() {
    return code;
  }

  /** How much it matters. */
  public Severity severity() {
    return severity;
  }
}
