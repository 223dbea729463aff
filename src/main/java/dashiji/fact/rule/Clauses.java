package dashiji.fact.rule;

/** Where clauses start and end: at a comma, a full stop, a semicolon. */
final class Clauses {
  private static final String SIGNS = "，。；";

  private Clauses() {}

  /** Where the clause around a position starts, at {@code limit} at the earliest. */
  private static int start(String text, int at, int limit) {
    int start = at;
    while (start > limit && SIGNS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  /** The clause up to a position, without what stands before {@code limit}. */
  static String before(String text, int at, int limit) {
    return text.substring(start(text, at, limit), at);
  }

  /** Where the clause around a position ends, without its sign, at {@code limit} at the latest. */
  static int end(String text, int at, int limit) {
    int end = at;
    while (end < limit && SIGNS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
