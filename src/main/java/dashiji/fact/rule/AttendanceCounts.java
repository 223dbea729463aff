package dashiji.fact.rule;

import dashiji.fact.Attendance;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Attendance counts: both the number called and the number present, in this order. */
final class AttendanceCounts {
  private static final Pattern COUNTS =
      Pattern.compile(
          "应(?:到|出席|参加|参会)[^\\d，。；]{0,16}?(\\d{1,5})[人名位]"
              + "[^。；]{0,24}?实(?:际)?(?:到|出席|参加|参会)[^\\d，。；]{0,16}?(\\d{1,5})[人名位]");

  private AttendanceCounts() {}

  /** The attendance stated between two positions, or null; more present than called is none. */
  static @Nullable Attendance in(String text, int from, int to) {
    Matcher m = COUNTS.firstMatch(text, from, to);
    if (m == null) {
      return null;
    }
    int expected = Integer.parseInt(m.group(1));
    int present = Integer.parseInt(m.group(2));
    return present <= expected ? new Attendance(expected, present) : null;
  }
}
