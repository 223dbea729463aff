package dashiji.document;

import dashiji.document.Document.Paragraph;
import dashiji.text.NormalText;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates such as 4/3 at the start of lines: which of the numbers is the day. */
final class SlashedDates {
  private static final Pattern DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?![\\d/])");

  /** Fewer lines may be chance. */
  private static final int LEAST = 3;

  private static final int LAST_MONTH = 12;

  /** The sign stands within so many characters. */
  private static final int REACH = 3;

  private SlashedDates() {}

  /**
   * Whether the lines of a text print the day before the month: a first number is no month, or the
   * second is always the month that the title gives.
   *
   * @param month the month of the title, or null
   */
  static boolean areDayFirst(NormalText text, List<Paragraph> lines, @Nullable Integer month) {
    int dates = 0;
    int ofTitle = 0;
    boolean dayFirst = false;
    for (Paragraph line : lines) {
      int slash = text.text().indexOf('/', line.from(), Math.min(line.to(), line.from() + REACH));
      Matcher m = slash < 0 ? null : DATE.matchAtStart(text.text(), line.from(), line.to());
      if (m == null) {
        continue;
      }
      int first = Integer.parseInt(m.group(1));
      int second = Integer.parseInt(m.group(2));
      if (second > LAST_MONTH) {
        return false;
      }
      dayFirst |= first > LAST_MONTH;
      dates++;
      ofTitle += month != null && second == month ? 1 : 0;
    }
    return dates >= LEAST && (dayFirst || ofTitle == dates);
  }
}
