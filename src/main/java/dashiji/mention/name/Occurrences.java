package dashiji.mention.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** At how many slots of a document each candidate stands, and what follows it there. */
final class Occurrences {
  /** Each place for itself. */
  static final Occurrences NONE = new Occurrences();

  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Set<Character>> neighbours = new HashMap<>();

  void add(String text, int start, int end, int limit) {
    String name = text.substring(start, end);
    places.merge(name, 1, Integer::sum);
    neighbours
        .computeIfAbsent(name, n -> new HashSet<>(4))
        .add(end < limit ? text.charAt(end) : '\n');
  }

  int places(String name) {
    return places.getOrDefault(name, 1);
  }

  int neighbours(String name) {
    Set<Character> characters = neighbours.get(name);
    return characters == null ? 1 : characters.size();
  }
}
