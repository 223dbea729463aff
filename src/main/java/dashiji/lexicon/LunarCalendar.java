package dashiji.lexicon;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The Chinese lunisolar calendar of {@code lexicon/lunar-years.tsv}: 1900 to 2098. */
public final class LunarCalendar {
  private static final int LONG_MONTH = 30;

  /**
   * A year of the calendar.
   *
   * @param year the Gregorian year in which it begins
   * @param first the day of 正月初一
   * @param leap the month that its leap month follows, or 0
   * @param months a letter a month: L of 30 days, S of 29
   */
  private record Year(int year, LocalDate first, int leap, String months) {
    int length(int index) {
      return months.charAt(index) == 'L' ? LONG_MONTH : LONG_MONTH - 1;
    }
  }

  private static final class All {
    static final Map<Integer, Year> YEARS =
        TsvTable.read("lunar-years.tsv").rows().stream()
            .map(row ->
                new Year(
                    Integer.parseInt(row.get(0)),
                    LocalDate.parse(row.get(1)),
                    Integer.parseInt(row.get(2)),
                    row.get(3)))
            .collect(Collectors.toMap(Year::year, Function.identity()));
  }

  private LunarCalendar() {}

  /**
   * The Gregorian day of a day of an ordinary (no leap) month.
   *
   * @param year the year in which its 正月初一 lies: 腊月 may belong to the January after
   * @param month 1 to 12
   * @param day 1 to 30
   * @return empty if the calendar has no such day, or the table no such year
   */
  public static Optional<LocalDate> day(int year, int month, int day) {
    Year found = All.YEARS.get(year);
    if (found == null || month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    int index = month - 1 + (found.leap > 0 && month > found.leap ? 1 : 0);
    if (day > found.length(index)) {
      return Optional.empty();
    }
    LocalDate first = found.first;
    for (int i = 0; i < index; i++) {
      first = first.plusDays(found.length(i));
    }
    return Optional.of(first.plusDays(day - 1L));
  }

  /** The day before 正月初一 of a year, 除夕. */
  public static Optional<LocalDate> newYearsEve(int newYear) {
    return day(newYear, 1, 1).map(first -> first.minusDays(1));
  }
}
