package dashiji.tenure;

import dashiji.document.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A point of time as one source gives it, at the precision given: a start, an end, or a day on
 * which a person is seen in a post.
 *
 * @param date the date; its year is known
 * @param earliest first day it may mean
 * @param latest last day it may mean
 * @param basis what it rests on, of a start or an end
 */
record Endpoint(PartialDate date, LocalDate earliest, LocalDate latest, BoundBasis basis) {
  static final Comparator<Endpoint> SUREST_FIRST =
      Comparator.comparing(Endpoint::basis)
          .thenComparing(Endpoint::earliest)
          .thenComparing(Endpoint::latest);

  /** The endpoint, or null where the date or its year is unknown. */
  static @Nullable Endpoint of(@Nullable PartialDate date, BoundBasis basis) {
    if (date == null) {
      return null;
    }
    LocalDate earliest = date.earliest();
    LocalDate latest = date.latest();
    return earliest == null || latest == null ? null : new Endpoint(date, earliest, latest, basis);
  }

  /** True if this one lies inside the other and says more (1998-07 in 1998). */
  boolean narrows(Endpoint other) {
    return !earliest.isBefore(other.earliest)
        && !latest.isAfter(other.latest)
        && !(earliest.equals(other.earliest) && latest.equals(other.latest));
  }

  /** True if no day could be meant by both. */
  boolean contradicts(Endpoint other) {
    return earliest.isAfter(other.latest) || latest.isBefore(other.earliest);
  }
}
