package dashiji.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line of time, for pictures whose places are per cent of its length.
 *
 * @param first day on it
 * @param last day on it
 */
public record Axis(LocalDate first, LocalDate last) {
  private static final int MOST_TICKS = 7;
  private static final int[] MONTHS = {1, 3, 6, 12, 24, 60, 120, 240};

  /** A labelled place: a month or a year. */
  public record Tick(String label, String place) {}

  /** The axis that shows all of the days, and a little more on both sides. */
  static Axis over(List<LocalDate> days) {
    if (days.isEmpty()) {
      return new Axis(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 12, 31));
    }
    LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
    LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
    long margin = Math.max(10, ChronoUnit.DAYS.between(first, last) / 12);
    return new Axis(first.minusDays(margin), last.plusDays(margin));
  }

  private double share(LocalDate day) {
    double all = ChronoUnit.DAYS.between(first, last);
    return Math.clamp(ChronoUnit.DAYS.between(first, day) / all, 0, 1);
  }

  /** Where a day is, such as {@code 12.5%}. */
  public String place(LocalDate day) {
    return percent(share(day));
  }

  /** How much lies between two days, such as {@code 3.2%}; never nothing. */
  public String width(LocalDate from, LocalDate to) {
    return percent(Math.max(0.004, share(to) - share(from)));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }

  /** Months or years to write below it, few enough for a phone. */
  public List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    for (int step : MONTHS) {
      ticks.clear();
      LocalDate month = first.withDayOfMonth(1);
      while (month.isBefore(first)
          || (month.getYear() * 12 + month.getMonthValue() - 1) % step != 0) {
        month = month.plusMonths(1);
      }
      for (; month.isBefore(last); month = month.plusMonths(step)) {
        String label =
            step % 12 == 0 ? String.valueOf(month.getYear()) : month.toString().substring(0, 7);
        ticks.add(new Tick(label, place(month)));
      }
      if (ticks.size() <= MOST_TICKS) {
        break;
      }
    }
    return ticks;
  }
}
