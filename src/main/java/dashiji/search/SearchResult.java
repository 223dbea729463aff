package dashiji.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param hits those of the page that was asked for, the best first
 * @param total how many there are in all, of the kind that was asked for
 * @param byKind how many of each kind there are, whatever kind was asked for; kinds without any are
 *     not in it
 * @param near true if names were found that are only like what was asked for, also among the hits
 */
public record SearchResult(List<Hit> hits, long total, Map<ThingKind, Long> byKind, boolean near) {

  public SearchResult {
    hits = List.copyOf(hits);
    byKind = Collections.unmodifiableMap(byKind);
  }

  /**
   * One thing that was found.
   *
   * @param iri of the thing
   * @param kind what it is
   * @param label its name
   * @param others its other names
   * @param documents how many documents speak of it
   * @param match how it was found
   */
  public record Hit(
      String iri, ThingKind kind, String label, List<String> others, int documents, Match match) {

    public Hit {
      others = List.copyOf(others);
    }
  }
}
