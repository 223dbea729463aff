package dashiji.page;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Bars of how many things there are of each year. The figures stand beside as a table for those who
 * do not see the picture.
 *
 * @param all one a year, from the first to the last
 */
public record Bars(List<Bar> all) {
  /** Height of the highest bar, and step from one to the next, in units of the picture. */
  public static final int HEIGHT = 60;

  public static final int STEP = 14;

  /** With more years than this only the last so many are drawn. */
  private static final int MOST = 60;

  public Bars {
    all = List.copyOf(all);
  }

  /**
   * A bar.
   *
   * @param label the year
   * @param number of things
   * @param height of the bar
   * @param path of the list of these things, or empty
   */
  public record Bar(String label, long number, int height, String path) {}

  /** The bars of years. */
  public static Bars ofYears(SortedMap<Integer, Long> years, Function<String, String> path) {
    if (years.isEmpty()) {
      return new Bars(List.of());
    }
    long highest = years.values().stream().mapToLong(Long::longValue).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    int last = years.lastKey();
    for (int year = Math.max(years.firstKey(), last - MOST + 1); year <= last; year++) {
      long number = years.getOrDefault(year, 0L);
      int height =
          number == 0 ? 0 : (int) Math.max(2, Math.round((double) HEIGHT * number / highest));
      bars.add(new Bar(String.valueOf(year), number, height, path.apply(String.valueOf(year))));
    }
    return new Bars(bars);
  }

  /** Width of the picture. */
  public int width() {
    return Math.max(1, all.size()) * STEP;
  }

  /** True if there are enough years to compare. */
  public boolean isDrawn() {
    return all.size() > 2;
  }
}
