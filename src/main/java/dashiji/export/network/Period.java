package dashiji.export.network;

import dashiji.document.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A year, or a month of one.
 *
 * @param label {@code 2023} or {@code 2023-04}
 * @param start its first day
 * @param end its last day
 */
public record Period(String label, LocalDate start, LocalDate end) implements Comparable<Period> {

  /** How long periods are. */
  public enum Length {
    YEAR,
    MONTH
  }

  public Period {
    Objects.requireNonNull(label);
    Objects.requireNonNull(start);
    Objects.requireNonNull(end);
  }

  /** The period that a date lies in, or nothing if the date does not say. */
  static Optional<Period> of(PartialDate date, Length length) {
    Integer year = date.year();
    Integer month = date.month();
    if (year == null) {
      return Optional.empty();
    }
    if (length == Length.YEAR) {
      return Optional.of(
          new Period(
              String.format(Locale.ROOT, "%04d", year),
              LocalDate.of(year, 1, 1),
              LocalDate.of(year, 12, 31)));
    }
    if (month == null) {
      return Optional.empty();
    }
    YearMonth whole = YearMonth.of(year, month);
    return Optional.of(new Period(whole.toString(), whole.atDay(1), whole.atEndOfMonth()));
  }

  /** By first day. */
  @Override
  public int compareTo(Period other) {
    return start.compareTo(other.start);
  }
}
