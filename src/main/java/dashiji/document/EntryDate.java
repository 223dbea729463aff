package dashiji.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The days an entry of a chronicle is about.
 *
 * @param first first day
 * @param last last day; equal to {@code first} for a single day
 * @param basis where the date comes from
 */
public record EntryDate(PartialDate first, PartialDate last, Basis basis) {

  /** Where a date comes from, surest first. */
  public enum Basis {
    /** The entry itself states month and day, and the document states the year. */
    STATED,
    /** Carried from the entry or heading before (day only, △ for the same day). */
    CARRIED,
    /** The year or month is inferred from other evidence in the document. */
    INFERRED,
    /** The entry has no date; the neighbours bound it. */
    BOUNDED
  }

  public EntryDate {
    Objects.requireNonNull(first);
    Objects.requireNonNull(last);
    Objects.requireNonNull(basis);
  }

  /** The month of the first and the last day, or null where these differ or the year is unknown. */
  public @Nullable PartialDate month() {
    Integer year = first.year();
    Integer month = first.month();
    return year == null || month == null || !year.equals(last.year()) || !month.equals(last.month())
        ? null
        : new PartialDate(year, month, null);
  }

  /** A single day. */
  public static EntryDate day(PartialDate day, Basis basis) {
    return new EntryDate(day, day, basis);
  }
}
