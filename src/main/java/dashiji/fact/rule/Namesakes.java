package dashiji.fact.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The people of one name in one document, told apart by what their bodies belong to. Titles printed
 * together belong to one person, so what one chain joins stays joined.
 */
final class Namesakes {
  private final List<Set<String>> people = new ArrayList<>();

  /** Adds what the titles of one mention belong to; an empty set says nothing. */
  void add(Set<String> roots) {
    // No two people share a root, so whose roots are known are one person's.
    for (Set<String> one : people) {
      if (one.containsAll(roots)) {
        return;
      }
    }
    if (roots.isEmpty()) {
      return;
    }
    Set<String> joined = new HashSet<>(roots);
    int at = people.size();
    for (int i = people.size() - 1; i >= 0; i--) {
      if (people.get(i).stream().anyMatch(joined::contains)) {
        joined.addAll(people.remove(i));
        at = i;
      }
    }
    people.add(Math.min(at, people.size()), joined);
  }

  /** How many people there are. */
  int count() {
    return people.size();
  }

  /** The number of a person, from 1 in the order of first mention, or 0 if nothing tells. */
  int of(Set<String> roots) {
    for (int i = 0; i < people.size(); i++) {
      if (people.get(i).stream().anyMatch(roots::contains)) {
        return i + 1;
      }
    }
    return 0;
  }
}
