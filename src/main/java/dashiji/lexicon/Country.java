package dashiji.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A country or territory.
 *
 * @param code ISO 3166-1 alpha-2 code
 * @param name Chinese name, simplified
 * @param otherNames further names in use
 */
public record Country(String code, String name, List<String> otherNames) {

  private static final class All {
    static final List<Country> LIST =
        TsvTable.read("countries.tsv").rows().stream()
            .map(row -> new Country(row.get(0), row.get(1), TsvTable.list(row.get(2))))
            .toList();
    static final Map<String, Country> BY_NAME = new HashMap<>();

    static {
      for (Country country : LIST) {
        BY_NAME.put(country.name(), country);
        country.otherNames().forEach(name -> BY_NAME.put(name, country));
      }
    }
  }

  public Country {
    otherNames = List.copyOf(otherNames);
  }

  /** All of {@code lexicon/countries.tsv}, by code. */
  public static List<Country> all() {
    return All.LIST;
  }

  /** The country that is so called. */
  public static Optional<Country> find(String name) {
    return Optional.ofNullable(All.BY_NAME.get(name));
  }
}
