package dashiji.cli;

import dashiji.problem.Problem;

/** A problem in one line. */
final class ProblemText {
  private ProblemText() {}

  /** {@code document:start-end: message (code)}, as far as there is a place. */
  static String of(Problem problem) {
    StringBuilder text = new StringBuilder();
    Problem.Where where = problem.where();
    if (where.document() != null) {
      text.append(where.document());
      if (where.start() >= 0) {
        text.append(':').append(where.start()).append('-').append(where.end());
      }
      text.append(": ");
    }
    return text.append(problem.message())
        .append(" (")
        .append(problem.code().code())
        .append(')')
        .toString()
        .replaceAll("\\s*\\R\\s*", " ");
  }
}
