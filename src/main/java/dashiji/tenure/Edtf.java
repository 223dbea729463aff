package dashiji.tenure;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Start and end as an interval of the Extended Date/Time Format, level 1 (ISO 8601-2:2019, annex
 * A): an unknown end is left empty, {@code ?} marks what sources contradict each other about,
 * {@code ~} what was not stated but lies between two days that are known, {@code %} both.
 */
final class Edtf {
  private Edtf() {}

  /**
   * The interval, or null if nothing can be said of either end.
   *
   * @param bounds the bounds
   * @param seen first and last day on which the holder is seen inside them, or null
   */
  static @Nullable String of(
      Bounds bounds, @Nullable Seen seen, boolean startDisputed, boolean endDisputed) {
    Bound latestStart = bounds.latestStart();
    Bound earliestEnd = bounds.earliestEnd();
    if (seen != null) {
      latestStart = latestStart != null ? latestStart : attested(seen.first());
      earliestEnd = earliestEnd != null ? earliestEnd : attested(seen.last());
    }
    String start = point(bounds.earliestStart(), latestStart, startDisputed);
    String end = point(earliestEnd, bounds.latestEnd(), endDisputed);
    return start.isEmpty() && end.isEmpty() ? null : start + "/" + end;
  }

  /**
   * Days on which a holder is seen.
   *
   * @param first a day by which the holder was there
   * @param last a day on which the holder still was
   */
  record Seen(LocalDate first, LocalDate last) {}

  private static Bound attested(LocalDate day) {
    return new Bound(day, BoundBasis.ATTESTED);
  }

  private static String point(@Nullable Bound earliest, @Nullable Bound latest, boolean disputed) {
    if (earliest == null || latest == null) {
      return "";
    }
    String unit = unit(earliest.day(), latest.day());
    if (unit.isEmpty()) {
      return "";
    }
    boolean approximate = !earliest.basis().isStated() && !latest.basis().isStated();
    boolean derived = isDerived(earliest) || isDerived(latest);
    return unit
        + (disputed && (approximate || derived)
            ? "%"
            : disputed ? "?" : approximate || derived ? "~" : "");
  }

  private static boolean isDerived(Bound bound) {
    return switch (bound.basis()) {
      case FORMER, SUCCESSOR, PREDECESSOR -> true;
      case ACT, STATED, ATTESTED -> false;
    };
  }

  /** The day, else the month, else the year that holds both days; empty if none does. */
  private static String unit(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return first.toString();
    }
    if (YearMonth.from(first).equals(YearMonth.from(last))) {
      return YearMonth.from(first).toString();
    }
    return first.getYear() == last.getYear() ? "%04d".formatted(first.getYear()) : "";
  }
}
