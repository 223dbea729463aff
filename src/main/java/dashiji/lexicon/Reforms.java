package dashiji.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What local departments became by the reforms of institutions (机构改革), by name without the area
 * before it. Immutable. Source: see the header of {@code lexicon/reforms.tsv}.
 */
public final class Reforms {

  /**
   * One department in one reform.
   *
   * @param before a spelling of the old name
   * @param year of the plan; local reforms follow within a year or two
   * @param after spellings of what took its work over
   */
  public record Reform(String before, int year, List<String> after) {

    public Reform {
      after = List.copyOf(after);
    }
  }

  /** Loaded at the first use, once, by the class loader's lock. */
  private static final class China {
    static final Reforms INSTANCE = new Reforms(TsvTable.read("reforms.tsv").rows());
  }

  private final Map<String, List<Reform>> byName = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  private Reforms(List<List<String>> rows) {
    for (List<String> row : rows) {
      Reform reform =
          new Reform(row.get(0), Integer.parseInt(row.get(1)), TsvTable.list(row.get(2)));
      byName.computeIfAbsent(reform.before(), unused -> new ArrayList<>(1)).add(reform);
      names.add(reform.before());
      names.addAll(reform.after());
    }
    byName.values().forEach(list -> list.sort(Comparator.comparing(Reform::year)));
  }

  /** The reforms of China's local departments. */
  public static Reforms china() {
    return China.INSTANCE;
  }

  /** What a department of that name became, the earliest reform first; empty if it stayed. */
  public List<Reform> of(String name) {
    return List.copyOf(byName.getOrDefault(name, List.of()));
  }

  /** True if any reform renames a department of that name, or gave it its name. */
  public boolean knows(String name) {
    return names.contains(name);
  }
}
