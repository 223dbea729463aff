package dashiji.mention.name;

import java.util.HashMap;
import java.util.Map;

/**
 * At how many slots of a document each candidate stands, and what follows it there. One thread
 * only.
 *
 * <p>Nearly all candidates have up to four characters, which are one number: they are kept in an
 * open table at most half full, so that counting and asking make no strings and look at one place.
 */
final class Occurrences {
  /** Each place for itself. */
  static final Occurrences NONE = new Occurrences();

  private static final int CHARACTERS_PER_KEY = Long.SIZE / Character.SIZE;

  // The places of a candidate in a number: how many there are, and below that what follows.
  private static final int ONE_PLACE = 1 << (Character.SIZE + 1);
  private static final int SEVERAL_NEIGHBOURS = 1 << Character.SIZE;
  private static final int NEIGHBOUR = Character.MAX_VALUE;

  /** The characters of short candidates, the first one highest; 0 where the table is empty. */
  private long[] keys = new long[64];

  private int[] places = new int[64];
  private int size;

  private final Map<String, Integer> placesOfLong = new HashMap<>();

  void add(String text, int start, int end, int limit) {
    char neighbour = end < limit ? text.charAt(end) : '\n';
    if (end - start > CHARACTERS_PER_KEY) {
      placesOfLong.merge(
          text.substring(start, end), with(0, neighbour), (old, one) -> with(old, neighbour));
      return;
    }
    long key = key(text, start, end);
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    places[slot] = with(places[slot], neighbour);
    if (2 * size > keys.length) {
      grow();
    }
  }

  /** One place more. */
  private static int with(int places, char neighbour) {
    boolean another = places >= ONE_PLACE && (places & NEIGHBOUR) != neighbour;
    return ((places & ~NEIGHBOUR) + ONE_PLACE) | neighbour | (another ? SEVERAL_NEIGHBOURS : 0);
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldPlaces = places;
    keys = new long[2 * oldKeys.length];
    places = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        places[slot] = oldPlaces[i];
      }
    }
  }

  private static long key(String text, int start, int end) {
    long key = 0;
    for (int i = start; i < end; i++) {
      key = key << Character.SIZE | text.charAt(i);
    }
    return key;
  }

  /** Where a key is, or would be put. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask; // Fibonacci hashing
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int found(String text, int start, int end) {
    return end - start > CHARACTERS_PER_KEY
        ? placesOfLong.getOrDefault(text.substring(start, end), 0)
        : places[slot(key(text, start, end))];
  }

  /** How many places the candidate {@code [start, end)} of a text has; 1 if it was not counted. */
  int places(String text, int start, int end) {
    return Math.max(1, found(text, start, end) / ONE_PLACE);
  }

  /** Whether different characters follow it at its places. */
  boolean hasSeveralNeighbours(String text, int start, int end) {
    return (found(text, start, end) & SEVERAL_NEIGHBOURS) != 0;
  }
}
