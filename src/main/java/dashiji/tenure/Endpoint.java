package dashiji.tenure;

import dashiji.document.PartialDate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
  private static final Comparator<Endpoint> SUREST_FIRST =
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

  /**
   * What several sources amount to: the surest one, made narrower by those that agree with it (1998
   * by 1998-07). Those that contradict it are left out here; they stay attested.
   */
  static @Nullable Endpoint agreed(Collection<Endpoint> all) {
    List<Endpoint> sorted = all.stream().sorted(SUREST_FIRST).toList();
    Endpoint agreed = null;
    for (Endpoint e : sorted) {
      if (agreed == null
          || (!e.earliest.isBefore(agreed.earliest) && !e.latest.isAfter(agreed.latest))) {
        agreed = e;
      }
    }
    return agreed;
  }
}
