package dashiji.fact.rule;

import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;

/** Where clauses start and end: at a comma, a full stop, a semicolon. */
final class Clauses {
  private static final String SIGNS = "，。；";

  /** No clause of prose is longer; what is, is looked at only so far before each place in it. */
  static final int LONGEST = 400;

  private Clauses() {}

  /** Where the clause around a position starts, at {@code limit} at the earliest. */
  private static int start(String text, int at, int limit) {
    int start = at;
    int earliest = Math.max(limit, at - LONGEST);
    while (start > earliest && SIGNS.indexOf(text.charAt(start - 1)) < 0) {
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

  /** Adverbial clauses that open a sentence: 为庆祝某节，; 根据市委部署，; 在某节来临之际，. */
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "(?:(?:根据|按照|依据|遵照|围绕|结合|针对|随着|值此|正值|应|为(?!期)|为了|在(?=[^，。；]{2,40}(?:之际|期间|前夕|时刻|之时|基础上|指导下|背景下)，))[^，。；]{2,60}，"
              + "(?:(?:进一步|切实|深入|全面|扎实|严格|有效|充分|推动|促进|确保|保障|落实|丰富|营造|提高|提升|加强|做好)[^，。；]{2,40}，)*)+");

  /** The length of the adverbial clauses at the start of a text, with their commas. */
  static int leadIn(String text) {
    Matcher m = LEAD_IN.matchAtStart(text);
    return m != null ? m.end() : 0;
  }
}
