package dashiji.document;

import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates that say their year or month by another: 同年7月, 次年, 同月, 次月 by the date before; 去年8月, 今年 by
 * the day on which it is told.
 */
public final class RelativeDate {
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:(?<same>同年|当年|是年)|(?<next>次年|翌年|第二年)|(?<month>同月|当月|是月)|(?<later>次月|翌月)"
              + "|(?<now>今年)|(?<last>去年|上年)|(?<prior>前年))(?![^\\d初底末起，任被又再调升转改兼当担出历先选])");

  private static final int MONTHS = 12;

  private RelativeDate() {}

  /** Whether a text may open so. */
  static boolean mayOpen(String text, int at) {
    return "同当是次翌第今去上前".indexOf(text.charAt(at)) >= 0;
  }

  /**
   * A line with the year, and the month, in digits that it opens with by the words for them; the
   * same line if it does not or if the date they point at is not known.
   *
   * @param before the last date printed before it, or null
   * @param told when it is told, or null
   */
  public static String written(
      String line, @Nullable PartialDate before, @Nullable PartialDate told) {
    Matcher m = line.isEmpty() || !mayOpen(line, 0) ? null : OPENING.matchAtStart(line);
    if (m == null) {
      return line;
    }
    boolean byTelling =
        m.group("now") != null || m.group("last") != null || m.group("prior") != null;
    PartialDate anchor = byTelling ? told : before;
    if (anchor == null) {
      return line;
    }
    Integer year = anchor.year();
    String rest = line.substring(m.end());
    if (m.group("month") == null && m.group("later") == null) {
      if (year == null) {
        return line;
      }
      int years =
          m.group("next") != null
              ? 1
              : m.group("last") != null ? -1 : m.group("prior") != null ? -2 : 0;
      return (year + years) + "年" + rest;
    }
    if (anchor.month() == null) {
      return line;
    }
    int month = anchor.month() + (m.group("later") == null ? 0 : 1);
    String ofYear = year == null ? "" : (month > MONTHS ? year + 1 : year) + "年";
    return ofYear + ((month - 1) % MONTHS + 1) + "月" + rest;
  }
}
