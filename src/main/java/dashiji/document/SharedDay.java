package dashiji.document;

import dashiji.document.DateHead.Form;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/**
 * A day of all years whose items say each its year: 某市历史上的今天（3月5日）, 3月5日 over 【1987年】.
 *
 * @param day month and day, or null as long as no line gives them
 * @param year how an item opens with its year
 */
record SharedDay(@Nullable PartialDate day, Pattern year) {
  private static final String THIS_DAY = "历史上的今天";

  private static final Pattern THIS_DAY_IS =
      Pattern.compile(THIS_DAY + "[（(【]?(\\d{1,2})月(\\d{1,2})日");

  /** 【1987年】. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[【〔［\\[（]((?:19|20)\\d{2})年[】〕］\\]）]");

  /** 1987年，… under a title that says that it is this day. */
  private static final Pattern OPENING =
      Pattern.compile("(?:[—\\-·●◆■▲]{1,2} ?)?((?:19|20)\\d{2})年[，：]");

  static final SharedDay NONE = new SharedDay(null, IN_BRACKETS);

  /** Whether what stands behind a date names it so. */
  static boolean isNamed(String behind) {
    return behind.startsWith(THIS_DAY);
  }

  /** The day that a heading names so; this one if it names none. */
  SharedDay under(String heading) {
    Matcher m = heading.contains(THIS_DAY) ? THIS_DAY_IS.firstMatch(heading) : null;
    return m == null
        ? this
        : of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), OPENING);
  }

  /** The day of a date that stands over its items. */
  SharedDay under(int month, int day) {
    return of(month, day, year);
  }

  private SharedDay of(int month, int day, Pattern year) {
    try {
      return new SharedDay(PartialDate.ofMonthDay(month, day), year);
    } catch (DateTimeException e) {
      return this; // a day of no calendar
    }
  }

  /** The date of an item that opens with its year, or null. */
  @Nullable DateHead of(String item) {
    Matcher m = day == null ? null : year.matchAtStart(item);
    if (day == null || m == null) {
      return null;
    }
    DateHead.Parts parts = new DateHead.Parts(Integer.valueOf(m.group(1)), day.month(), day.day());
    return DateHead.day(Form.FULL, parts, DateHead.Parts.NONE, 0, true, m.end());
  }
}
