package dashiji.mention.name;

import java.util.HashMap;
import java.util.Map;

/** At how many slots of a document each candidate stands, and what follows it there. */
final class Occurrences {
  /** Each place for itself. */
  static final Occurrences NONE = new Occurrences();

  private final Map<String, Places> byName = new HashMap<>();

  /** The places of one candidate. */
  private static final class Places {
    int count;
    char neighbour;
    boolean severalNeighbours;
  }

  void add(String text, int start, int end, int limit) {
    char neighbour = end < limit ? text.charAt(end) : '\n';
    Places places = byName.computeIfAbsent(text.substring(start, end), n -> new Places());
    places.severalNeighbours |= places.count > 0 && places.neighbour != neighbour;
    places.neighbour = neighbour;
    places.count++;
  }

  int places(String name) {
    Places places = byName.get(name);
    return places == null ? 1 : places.count;
  }

  /** Whether different characters follow it at its places. */
  boolean hasSeveralNeighbours(String name) {
    Places places = byName.get(name);
    return places != null && places.severalNeighbours;
  }
}
