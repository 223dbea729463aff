package dashiji.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Things drawn by their counts: twice as often where the count is twice as high. Not thread-safe
 * while it is filled.
 */
public final class Lot<T> {
  private final List<T> things = new ArrayList<>();
  private final List<Integer> sums = new ArrayList<>();
  private int total;

  /** Puts a thing in; one that was never counted is never drawn. */
  public void add(T thing, int count) {
    if (count > 0) {
      total += count;
      things.add(thing);
      sums.add(total);
    }
  }

  /** A thing, by its count. */
  public T draw(Random random) {
    int wanted = random.nextInt(total) + 1;
    int low = 0;
    int high = sums.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums.get(middle) < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return things.get(low);
  }

  /** A thing, each as often as any other. */
  public T any(Random random) {
    return things.get(random.nextInt(things.size()));
  }
}
