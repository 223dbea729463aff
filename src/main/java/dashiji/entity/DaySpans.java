package dashiji.entity;

import dashiji.document.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stretches of days on which something was seen; stretches less than a year apart are one. */
final class DaySpans {
  private static final long JOINED_BELOW_DAYS = 366;

  private record Stretch(LocalDate first, LocalDate last) {}

  private final List<Stretch> seen = new ArrayList<>();

  /** Adds what is known of one stretch; nothing if no year is known. */
  void add(@Nullable PartialDate first, @Nullable PartialDate last) {
    LocalDate from = first == null ? null : first.earliest();
    LocalDate to = last == null ? null : last.latest();
    if (from == null && first == null && last != null) {
      from = last.earliest();
    }
    if (to == null && last == null && first != null) {
      to = first.latest();
    }
    if (from != null && to != null && !to.isBefore(from)) {
      seen.add(new Stretch(from, to));
    }
  }

  boolean isEmpty() {
    return seen.isEmpty();
  }

  private List<Stretch> joined() {
    List<Stretch> all = new ArrayList<>();
    for (Stretch next :
        seen.stream()
            .sorted(Comparator.comparing(Stretch::first).thenComparing(Stretch::last))
            .toList()) {
      Stretch before = all.isEmpty() ? null : all.get(all.size() - 1);
      if (before != null
          && ChronoUnit.DAYS.between(before.last(), next.first()) < JOINED_BELOW_DAYS) {
        LocalDate last = next.last().isAfter(before.last()) ? next.last() : before.last();
        all.set(all.size() - 1, new Stretch(before.first(), last));
      } else {
        all.add(next);
      }
    }
    return all;
  }

  /** Adds all of another. */
  void addAll(DaySpans other) {
    seen.addAll(other.seen);
  }

  /** One list of stretches instead of many. */
  void compact() {
    List<Stretch> all = joined();
    seen.clear();
    seen.addAll(all);
  }

  /** On how many days it was seen, or was between days on which it was seen. */
  long days() {
    long days = 0;
    for (Stretch stretch : joined()) {
      days += ChronoUnit.DAYS.between(stretch.first(), stretch.last()) + 1;
    }
    return days;
  }

  /** On how many days both were seen, or were between days on which they were seen. */
  long commonDays(DaySpans other) {
    long days = 0;
    for (Stretch a : joined()) {
      for (Stretch b : other.joined()) {
        LocalDate from = a.first().isAfter(b.first()) ? a.first() : b.first();
        LocalDate to = a.last().isBefore(b.last()) ? a.last() : b.last();
        days += Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
      }
    }
    return days;
  }

  /** Days between the nearest days of both; 0 if they meet, or either was never seen. */
  long distance(DaySpans other) {
    long nearest = Long.MAX_VALUE;
    for (Stretch a : seen) {
      for (Stretch b : other.seen) {
        long apart =
            Math.max(
                ChronoUnit.DAYS.between(a.last(), b.first()),
                ChronoUnit.DAYS.between(b.last(), a.first()));
        nearest = Math.min(nearest, Math.max(0, apart));
      }
    }
    return nearest == Long.MAX_VALUE ? 0 : nearest;
  }
}
