package dashiji.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What came of matching the system's items with the gold's, one to one.
 *
 * @param tally the counts
 * @param missed items of the gold that have no partner and are not optional
 * @param spurious items of the system that have no partner
 * @param optional items of the system whose partner is optional
 * @param <T> the items
 */
record Comparison<T>(Tally tally, List<T> missed, List<T> spurious, Set<T> optional) {

  Comparison {
    missed = List.copyOf(missed);
    spurious = List.copyOf(spurious);
    optional = Set.copyOf(optional);
  }

  /** What the gold says of an item of the system. */
  Verdict verdict(T item) {
    if (optional.contains(item)) {
      return Verdict.OPTIONAL;
    }
    return spurious.contains(item) ? Verdict.WRONG : Verdict.RIGHT;
  }

  /**
   * An item of the gold.
   *
   * @param item the item
   * @param optional whether it costs nothing either way
   * @param <T> the items
   */
  record Expected<T>(T item, boolean optional) {}

  /**
   * Matches equal items first, then each gold item in order with the first system item left that is
   * the same in the wider sense.
   *
   * @param system the system's items; repeated ones count once
   * @param gold the gold's items; repeated ones count each time
   * @param same whether a system item (first) means a gold item (second)
   */
  static <T> Comparison<T> of(
      Collection<T> system, List<Expected<T>> gold, BiPredicate<T, T> same) {
    List<T> unused = new ArrayList<>(new LinkedHashSet<>(system));
    Set<T> free = new HashSet<>();
    int[] hits = {0};
    List<Expected<T>> unequal = match(unused, gold, Object::equals, hits, free);
    List<T> missed =
        match(unused, unequal, same, hits, free).stream()
            .filter(expected -> !expected.optional())
            .map(Expected::item)
            .toList();
    return new Comparison<>(new Tally(hits[0], unused.size(), missed.size()), missed, unused, free);
  }

  /** Takes what matches out of {@code unused}, counts it, and returns the gold items left over. */
  private static <T> List<Expected<T>> match(
      List<T> unused, List<Expected<T>> gold, BiPredicate<T, T> same, int[] hits, Set<T> free) {
    List<Expected<T>> left = new ArrayList<>();
    for (Expected<T> expected : gold) {
      int at = 0;
      while (at < unused.size() && !same.test(unused.get(at), expected.item())) {
        at++;
      }
      if (at == unused.size()) {
        left.add(expected);
      } else {
        T partner = unused.remove(at);
        if (expected.optional()) {
          free.add(partner);
        } else {
          hits[0]++;
        }
      }
    }
    return left;
  }
}
