package dashiji.lexicon;

import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A holiday or day of note with a fixed date in the Gregorian calendar.
 *
 * @param name its name
 * @param day month and day
 * @param otherNames further names
 */
public record Festival(String name, MonthDay day, List<String> otherNames) {

  private static final class All {
    static final List<Festival> LIST =
        TsvTable.read("festivals.tsv").rows().stream()
            .map(row ->
                new Festival(
                    row.get(0), MonthDay.parse("--" + row.get(1)), TsvTable.list(row.get(2))))
            .toList();
    static final Map<String, Festival> BY_NAME = new HashMap<>();

    static {
      for (Festival festival : LIST) {
        BY_NAME.put(festival.name(), festival);
        festival.otherNames().forEach(name -> BY_NAME.put(name, festival));
      }
    }
  }

  public Festival {
    otherNames = List.copyOf(otherNames);
  }

  /** All of {@code lexicon/festivals.tsv}, by name. */
  public static List<Festival> all() {
    return All.LIST;
  }

  /** The festival that is so called. */
  public static Optional<Festival> find(String name) {
    return Optional.ofNullable(All.BY_NAME.get(name));
  }
}
