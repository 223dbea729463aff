package dashiji.tenure;

import dashiji.entity.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes tenures of what all documents attest, in two steps: {@link Holdings} takes each person in
 * each post by itself, {@link Succession} then all holders of a post together.
 *
 * <p>Nothing outside of a post matters to its tenures: asked for the attestations of some posts,
 * whole, it gives what it would give for these posts among all others. A change of who a person is
 * touches the posts that the person is attested in, no others.
 */
public final class TenureInference {
  private TenureInference() {}

  /**
   * The tenures, sorted; the same whatever the order of the attestations.
   *
   * @param attestations all attestations of each post that is to be inferred
   */
  public static List<Tenure> infer(Collection<Attestation> attestations) {
    return stretches(attestations).stream().map(Stretch::tenure).sorted().toList();
  }

  /**
   * The tenures, and what does not fit together.
   *
   * @param attestations all attestations of each post that is to be inferred
   * @param sightings all of each person whose days are to be compared, and those of the holders of
   *     these posts
   */
  public static Findings findings(
      Collection<Attestation> attestations, Collection<Sighting> sightings) {
    List<Stretch> stretches = stretches(attestations);
    List<Conflict> conflicts = new ArrayList<>(ConflictDetection.ofPosts(stretches, sightings));
    conflicts.addAll(ConflictDetection.ofPersons(sightings));
    return new Findings(
        stretches.stream().map(Stretch::tenure).sorted().toList(),
        conflicts.stream().sorted().toList());
  }

  /** The tenures of each post with what they were made from. */
  static List<Stretch> stretches(Collection<Attestation> attestations) {
    SortedMap<Key, List<Attestation>> posts = new TreeMap<>();
    for (Attestation a : new TreeSet<>(attestations)) {
      posts.computeIfAbsent(a.post(), unused -> new ArrayList<>()).add(a);
    }
    List<Stretch> all = new ArrayList<>();
    for (List<Attestation> post : posts.values()) {
      all.addAll(Succession.bound(holdings(post)));
    }
    return all;
  }

  private static List<Stretch> holdings(List<Attestation> post) {
    boolean oneSeat = post.stream().anyMatch(Attestation::oneSeat);
    SortedMap<Key, List<Attestation>> persons = new TreeMap<>();
    post.forEach(a -> persons.computeIfAbsent(a.person(), unused -> new ArrayList<>()).add(a));
    List<Stretch> all = new ArrayList<>();
    persons.values().forEach(of -> all.addAll(Holdings.of(of, oneSeat)));
    return all;
  }
}
