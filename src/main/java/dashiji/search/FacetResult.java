package dashiji.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Things that were browsed.
 *
 * @param iris of those asked for, in order
 * @param total how many there are
 * @param counts how many there are of each value of each facet, most first
 * @param years how many there are in each year, from the first to the last day that is known of
 *     each
 */
public record FacetResult(
    List<String> iris, long total, Map<Facet, List<Count>> counts, TreeMap<Integer, Long> years) {

  /** What things are told apart by. */
  public enum Facet {
    TYPE,
    AREA,
    BODY,
    ROLE
  }

  /** How many things have a value. */
  public record Count(String value, long number) {}

  public FacetResult {
    iris = List.copyOf(iris);
    counts = Map.copyOf(counts);
  }
}
