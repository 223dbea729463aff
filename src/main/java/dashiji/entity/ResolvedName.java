package dashiji.entity;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who is who among the readings of one name.
 *
 * @param name the name, normalised
 * @param persons the persons, by key
 * @param replaced keys that readings were given, and the keys of the persons they lead to now
 * @param decisions what was decided, sorted
 * @param unmet decisions by hand that could not be followed: they contradict earlier ones, or would
 *     join two persons of one document
 */
public record ResolvedName(
    String name,
    List<ResolvedPerson> persons,
    SortedMap<Key, Key> replaced,
    List<IdentityDecision> decisions,
    List<HumanDecision> unmet) {

  public ResolvedName {
    persons = List.copyOf(persons);
    replaced = Collections.unmodifiableSortedMap(new TreeMap<>(replaced));
    decisions = List.copyOf(decisions);
    unmet = List.copyOf(unmet);
  }

  /** The person of each mention. */
  public SortedMap<Key, Key> personOfMention() {
    SortedMap<Key, Key> all = new TreeMap<>();
    for (ResolvedPerson person : persons) {
      person.readings().forEach(reading -> all.put(reading.mention(), person.person()));
    }
    return all;
  }
}
