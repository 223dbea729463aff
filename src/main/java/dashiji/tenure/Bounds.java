package dashiji.tenure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a tenure started and ended, as far as known. What is null is unknown.
 *
 * @param earliestStart it began no earlier
 * @param latestStart it began no later
 * @param earliestEnd it ended no earlier
 * @param latestEnd it ended no later
 */
record Bounds(
    @Nullable Bound earliestStart,
    @Nullable Bound latestStart,
    @Nullable Bound earliestEnd,
    @Nullable Bound latestEnd) {

  /** Bounds that hold together: no start after the end, no earliest after its latest. */
  Bounds {
    requireOrder(earliestStart, latestStart);
    requireOrder(earliestEnd, latestEnd);
    requireOrder(earliestStart, latestEnd);
    requireOrder(latestStart, latestEnd);
    requireOrder(earliestStart, earliestEnd);
  }

  private static void requireOrder(@Nullable Bound first, @Nullable Bound second) {
    if (first != null && second != null && first.day().isAfter(second.day())) {
      throw new IllegalArgumentException(first + " after " + second);
    }
  }

  /**
   * The bounds that a start and an end give, each made narrower where the other demands it.
   *
   * @param start the start, or null
   * @param heldBy a day by which the post was held, where no start is known, or null
   * @param end the end, or null
   * @param overBy a day by which the holding was over, where no end is known, or null
   */
  static Bounds of(
      @Nullable Endpoint start,
      @Nullable Endpoint heldBy,
      @Nullable Endpoint end,
      @Nullable Endpoint overBy) {
    Bound earliestStart = start == null ? null : new Bound(start.earliest(), start.basis());
    Bound latestStart =
        start != null
            ? new Bound(start.latest(), start.basis())
            : heldBy == null ? null : new Bound(heldBy.latest(), heldBy.basis());
    Bound earliestEnd = end == null ? null : new Bound(end.earliest(), end.basis());
    Bound latestEnd =
        end != null
            ? new Bound(end.latest(), end.basis())
            : overBy == null ? null : new Bound(overBy.latest(), overBy.basis());
    if (earliestStart != null && latestEnd != null && isAfter(earliestStart, latestEnd)) {
      // Only where an end contradicts the start that it belongs to: the surer one stays.
      if (latestEnd.basis().compareTo(earliestStart.basis()) <= 0) {
        earliestStart = null;
        latestStart = null;
      } else {
        earliestEnd = null;
        latestEnd = null;
      }
    }
    return new Bounds(
        earliestStart,
        earlier(latestStart, latestEnd),
        later(earliestEnd, earliestStart),
        latestEnd);
  }

  private static boolean isAfter(Bound a, Bound b) {
    return a.day().isAfter(b.day());
  }

  private static @Nullable Bound earlier(@Nullable Bound own, @Nullable Bound limit) {
    return own != null && limit != null && isAfter(own, limit) ? limit : own;
  }

  private static @Nullable Bound later(@Nullable Bound own, @Nullable Bound limit) {
    return own != null && limit != null && isAfter(limit, own) ? limit : own;
  }

  /** With a start no later than the day, where that says more of a start that is known. */
  Bounds startedBy(LocalDate day) {
    return latestStart != null
            && latestStart.basis().isStated()
            && day.isBefore(latestStart.day())
            && earliestStart != null
            && !day.isBefore(earliestStart.day())
        ? new Bounds(earliestStart, new Bound(day, BoundBasis.ATTESTED), earliestEnd, latestEnd)
        : this;
  }

  /** With an end no earlier than the day, where that says more of an end that is known. */
  Bounds notEndedBefore(LocalDate day) {
    return earliestEnd != null
            && earliestEnd.basis().isStated()
            && day.isAfter(earliestEnd.day())
            && latestEnd != null
            && !day.isAfter(latestEnd.day())
        ? new Bounds(earliestStart, latestStart, new Bound(day, BoundBasis.ATTESTED), latestEnd)
        : this;
  }

  /**
   * With an end no later than the day, if it was not known to be earlier; as it is where that
   * cannot be.
   */
  Bounds endedBy(LocalDate day, BoundBasis basis) {
    if ((latestEnd != null && !latestEnd.day().isAfter(day))
        || (earliestEnd != null && earliestEnd.day().isAfter(day))
        || (earliestStart != null && earliestStart.day().isAfter(day))) {
      return this;
    }
    Bound end = new Bound(day, basis);
    return new Bounds(earliestStart, earlier(latestStart, end), earliestEnd, end);
  }

  /**
   * With a start no earlier than the day, if it was not known to be later; as it is where that
   * cannot be.
   */
  Bounds notStartedBefore(LocalDate day, BoundBasis basis) {
    if ((earliestStart != null && !earliestStart.day().isBefore(day))
        || (latestStart != null && latestStart.day().isBefore(day))
        || (latestEnd != null && latestEnd.day().isBefore(day))) {
      return this;
    }
    Bound start = new Bound(day, basis);
    return new Bounds(start, latestStart, later(earliestEnd, start), latestEnd);
  }

  /** Ended between two days that another tenure gives. */
  Bounds endedBetween(Bound earliest, Bound latest) {
    return new Bounds(
        earliestStart, earlier(latestStart, latest), later(earliest, earliestStart), latest);
  }
}
