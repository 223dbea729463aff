package dashiji.source;

import dashiji.problem.ProblemCode;

/**
 * A file gives no text. Inside this package only: readers throw it, {@link SourceReader} reports
 * it.
 */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;

  UnreadableException(ProblemCode code, String message) {
    super(message);
    this.code = code;
  }

  ProblemCode code() {
    return code;
  }

  /** The reason in words a person can act on. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
