package dashiji.entity;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which readings of a block mean one organisation or project.
 *
 * @param blocks the block; several where people joined things of several
 * @param things what each key that name and area gave is now, by that key; itself if it is not
 *     replaced
 * @param names the name of each thing that took another's place
 * @param replaced keys of organisations, projects, posts and series that lead to others now
 * @param decisions what was decided, sorted
 * @param unmet decisions by hand that could not be followed
 */
public record ResolvedThings(
    SortedSet<String> blocks,
    SortedMap<Key, Key> things,
    SortedMap<Key, String> names,
    SortedMap<Key, Key> replaced,
    List<IdentityDecision> decisions,
    List<HumanDecision> unmet) {

  public ResolvedThings {
    blocks = Collections.unmodifiableSortedSet(new TreeSet<>(blocks));
    things = Collections.unmodifiableSortedMap(new TreeMap<>(things));
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    replaced = Collections.unmodifiableSortedMap(new TreeMap<>(replaced));
    decisions = List.copyOf(decisions);
    unmet = List.copyOf(unmet);
  }
}
