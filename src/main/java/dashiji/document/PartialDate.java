package dashiji.document;

import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date known to the day, the month or the year, or a day of an unknown year. Its text form is
 * that of XML Schema: {@code 2024-01-04}, {@code 1998-07}, {@code 1998}, {@code --05-26}.
 *
 * @param year the year, or null if unknown
 * @param month 1 to 12, or null
 * @param day 1 to 31, or null; never without a month
 */
public record PartialDate(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {

  private static final Pattern FORM =
      Pattern.compile("(?:(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?|--(\\d{2})-(\\d{2}))");

  public PartialDate {
    if (year == null && (month == null || day == null)) {
      throw new DateTimeException("a date without a year needs month and day");
    }
    if (day != null && month == null) {
      throw new DateTimeException("a day needs a month");
    }
    if (month != null && day != null) {
      LocalDate.of(year == null ? 2000 : year, month, day); // throws where no calendar has it
    } else if (month != null && year != null) {
      YearMonth.of(year, month);
    }
  }

  /** A full date. */
  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** A day of an unknown year. */
  public static PartialDate ofMonthDay(int month, int day) {
    return new PartialDate(null, month, day);
  }

  /**
   * Reads the text form.
   *
   * @throws DateTimeException if the text has another form or names a day no calendar has
   */
  public static PartialDate parse(String text) {
    Matcher m = FORM.matchOf(text);
    if (m == null) {
      throw new DateTimeException("not a date: " + text);
    }
    if (m.group(4) != null) {
      return ofMonthDay(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5)));
    }
    return new PartialDate(
        Integer.valueOf(m.group(1)),
        m.group(2) == null ? null : Integer.valueOf(m.group(2)),
        m.group(3) == null ? null : Integer.valueOf(m.group(3)));
  }

  /** True if year, month and day are known. */
  public boolean isFull() {
    return year != null && month != null && day != null;
  }

  /** The first day it may mean, or null where the year is unknown. */
  public @Nullable LocalDate earliest() {
    return year == null
        ? null
        : LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
  }

  /** The last day it may mean, or null where the year is unknown. */
  public @Nullable LocalDate latest() {
    if (year == null) {
      return null;
    }
    if (month == null) {
      return LocalDate.of(year, 12, 31);
    }
    return day == null ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(10);
    if (year == null) {
      text.append('-');
    } else {
      digits(year, 1000, text);
    }
    if (month != null) {
      digits(month, 10, text.append('-'));
    }
    if (day != null) {
      digits(day, 10, text.append('-'));
    }
    return text.toString();
  }

  /** Appends a number with zeros before it up to a place: 10 for two digits. */
  private static void digits(int number, int place, StringBuilder text) {
    for (int rest = place; rest > 1 && number < rest; rest /= 10) {
      text.append('0');
    }
    text.append(number);
  }
}
