package dashiji.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins what is judged the same among numbered items: what people decided first, then the surest
 * pair first, never across a pair that is judged different. The same whatever the order of pairs.
 */
final class Clustering {
  /** Two items by number, the lower first. */
  record Pair(int low, int high) {
    static Pair of(int a, int b) {
      return a < b ? new Pair(a, b) : new Pair(b, a);
    }
  }

  /** Judges two items. */
  @FunctionalInterface
  interface Judge {
    Comparison compare(int low, int high);
  }

  /** Whether two items can never be one, whatever a person says. */
  @FunctionalInterface
  interface Barrier {
    boolean between(int low, int high);
  }

  private final Judge judge;
  private final Barrier barrier;

  /** The number of each item's cluster: that of its first item. */
  private final int[] clusterOf;

  /** The items of each cluster, by its number. */
  private final Map<Integer, List<Integer>> members = new TreeMap<>();

  private final Map<Pair, Comparison> compared = new HashMap<>();
  private final Set<Pair> keptApart = new HashSet<>();
  private final List<Pair> joined = new ArrayList<>();

  Clustering(int items, Judge judge, Barrier barrier) {
    this.judge = judge;
    this.barrier = barrier;
    this.clusterOf = new int[items];
    for (int i = 0; i < items; i++) {
      clusterOf[i] = i;
      members.put(i, List.of(i));
    }
  }

  /** Keeps two items apart, as a person decided; to be said before anything is joined. */
  void keepApart(int a, int b) {
    if (a != b) {
      keptApart.add(Pair.of(a, b));
    }
  }

  /** Joins what a person said is one; false if another such decision or a barrier forbids it. */
  boolean joinByHand(int a, int b) {
    if (clusterOf[a] == clusterOf[b]) {
      return true;
    }
    for (int i : cluster(a)) {
      for (int j : cluster(b)) {
        Pair pair = Pair.of(i, j);
        if (keptApart.contains(pair) || barrier.between(pair.low(), pair.high())) {
          return false;
        }
      }
    }
    join(a, b);
    return true;
  }

  /**
   * Compares pairs and joins those that are judged the same.
   *
   * @param ties orders pairs of one score
   */
  void joinSurestFirst(Collection<Pair> pairs, Comparator<Pair> ties) {
    pairs.forEach(this::compare);
    List<Map.Entry<Pair, Comparison>> positive =
        compared.entrySet().stream()
            .filter(e -> e.getValue().judgement() == Judgement.SAME)
            .sorted(
                Comparator.comparingDouble((Map.Entry<Pair, Comparison> e) -> -e.getValue().score())
                    .thenComparing(Map.Entry::getKey, ties))
            .toList();
    for (Map.Entry<Pair, Comparison> surest : positive) {
      Pair pair = surest.getKey();
      if (clusterOf[pair.low()] != clusterOf[pair.high()]
          && mayJoin(cluster(pair.low()), cluster(pair.high()))) {
        join(pair.low(), pair.high());
        joined.add(pair);
      }
    }
  }

  private boolean mayJoin(List<Integer> left, List<Integer> right) {
    for (int i : left) {
      for (int j : right) {
        Pair pair = Pair.of(i, j);
        if (keptApart.contains(pair) || compare(pair).judgement() == Judgement.DIFFERENT) {
          return false;
        }
      }
    }
    return true;
  }

  /** What was found on a pair, compared once. */
  Comparison compare(Pair pair) {
    Comparison known = compared.get(pair);
    if (known == null) {
      known = judge.compare(pair.low(), pair.high());
      compared.put(pair, known);
    }
    return known;
  }

  /** Makes the clusters of two items one. */
  private void join(int a, int b) {
    int kept = Math.min(clusterOf[a], clusterOf[b]);
    int given = Math.max(clusterOf[a], clusterOf[b]);
    List<Integer> all = new ArrayList<>(members.getOrDefault(kept, List.of()));
    List<Integer> more = members.getOrDefault(given, List.of());
    more.forEach(item -> clusterOf[item] = kept);
    all.addAll(more);
    members.put(kept, all);
    members.remove(given);
  }

  private List<Integer> cluster(int item) {
    return members.getOrDefault(clusterOf[item], List.of());
  }

  /** The number of an item's cluster. */
  int clusterOf(int item) {
    return clusterOf[item];
  }

  /** The items of each cluster. */
  List<List<Integer>> clusters() {
    return List.copyOf(members.values());
  }

  /**
   * The pairs that joined two clusters, the surest first; those joined by hand are not among them.
   */
  List<Pair> joined() {
    return List.copyOf(joined);
  }

  /**
   * For two clusters of which items were compared, and which no person keeps apart: what keeps them
   * apart most, else what speaks most for their being one.
   */
  Map<Pair, Comparison> strongestBetween() {
    Map<Pair, Map.Entry<Pair, Comparison>> strongest = new HashMap<>();
    for (Map.Entry<Pair, Comparison> one : compared.entrySet()) {
      int left = clusterOf[one.getKey().low()];
      int right = clusterOf[one.getKey().high()];
      if (left != right) {
        strongest.merge(Pair.of(left, right), one, Clustering::stronger);
      }
    }
    for (Pair apart : keptApart) {
      strongest.remove(Pair.of(clusterOf[apart.low()], clusterOf[apart.high()]));
    }
    Map<Pair, Comparison> found = new HashMap<>();
    strongest.values().forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  private static Map.Entry<Pair, Comparison> stronger(
      Map.Entry<Pair, Comparison> a, Map.Entry<Pair, Comparison> b) {
    boolean aDifferent = a.getValue().judgement() == Judgement.DIFFERENT;
    boolean bDifferent = b.getValue().judgement() == Judgement.DIFFERENT;
    if (aDifferent != bDifferent) {
      return aDifferent ? a : b;
    }
    double aScore = aDifferent ? -a.getValue().score() : a.getValue().score();
    double bScore = bDifferent ? -b.getValue().score() : b.getValue().score();
    if (aScore != bScore) {
      return aScore > bScore ? a : b;
    }
    return Comparator.comparing((Map.Entry<Pair, Comparison> e) -> e.getKey().low())
                .thenComparing(e -> e.getKey().high())
                .compare(a, b)
            <= 0
        ? a
        : b;
  }
}
