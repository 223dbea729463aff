package dashiji.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms that start, or end, at a position of a text. Immutable once built. A look-up
 * costs a bit or two where no term starts (nearly everywhere), else a probe of a hash table a
 * character.
 *
 * @param <V> what is known of a term
 */
public final class TermTrie<V> {
  private final Transitions forward;

  /** Made at its first use: few tries are asked for what ends somewhere. */
  private volatile @Nullable Transitions backward;

  private final List<Match<V>> terms;

  /** A trie over the keys of a map; empty keys are refused. */
  public TermTrie(Map<String, V> terms) {
    this.terms = new ArrayList<>(terms.size());
    BitSet firsts = new BitSet();
    terms.forEach((term, value) -> {
      if (term.isEmpty()) {
        throw new IllegalArgumentException("an empty term");
      }
      this.terms.add(new Match<>(term, value));
      firsts.set(term.charAt(0));
    });
    forward = new Transitions(terms.size(), firsts.cardinality());
    for (int number = 1; number <= this.terms.size(); number++) {
      forward.add(this.terms.get(number - 1).term(), number);
    }
  }

  private Transitions backward() {
    Transitions known = backward;
    if (known == null) {
      BitSet lasts = new BitSet();
      terms.forEach(match -> lasts.set(match.term().charAt(match.length() - 1)));
      known = new Transitions(terms.size(), lasts.cardinality());
      for (int number = 1; number <= terms.size(); number++) {
        String term = terms.get(number - 1).term();
        known.add(new StringBuilder(term).reverse().toString(), number);
      }
      backward = known;
    }
    return known;
  }

  /** Number of terms. */
  public int size() {
    return terms.size();
  }

  /** The longest term that starts at a UTF-16 position, or null. */
  public @Nullable Match<V> longestAt(String text, int start) {
    return longestAt(text, start, text.length());
  }

  /** The longest term that starts at a UTF-16 position and ends at or before a limit, or null. */
  public @Nullable Match<V> longestAt(String text, int start, int limit) {
    if (!forward.mayOpen(text, start, start + 1, limit - start)) {
      return null;
    }
    int state = Transitions.ROOT;
    int best = 0;
    for (int i = start; i < limit; i++) {
      state = forward.next(state, text.charAt(i));
      if (state == Transitions.NONE) {
        break;
      }
      int term = forward.termAt(state);
      best = term == 0 ? best : term;
    }
    return best == 0 ? null : terms.get(best - 1);
  }

  /**
   * Whether a term that starts at or after a UTF-16 position ends in {@code (after, to]}.
   *
   * @param from where it starts at the earliest
   */
  public boolean endsIn(String text, int from, int after, int to) {
    for (int i = from; i < to; i++) {
      Match<V> longest = longestAt(text, i, to);
      if (longest != null && i + longest.length() > after) {
        return true;
      }
    }
    return false;
  }

  /** All terms that start at a position and end at or before a limit, the longest first. */
  public List<Match<V>> allAt(String text, int start, int limit) {
    if (!forward.mayOpen(text, start, start + 1, limit - start)) {
      return List.of();
    }
    int state = Transitions.ROOT;
    List<Match<V>> all = List.of();
    for (int i = start; i < limit; i++) {
      state = forward.next(state, text.charAt(i));
      if (state == Transitions.NONE) {
        break;
      }
      if (forward.termAt(state) != 0) {
        all = all.isEmpty() ? new ArrayList<>(2) : all;
        all.add(terms.get(forward.termAt(state) - 1));
      }
    }
    return all.isEmpty() ? all : all.reversed();
  }

  /**
   * The longest term that ends before a UTF-16 position and starts at or after a limit, or null.
   */
  public @Nullable Match<V> longestBefore(String text, int end, int limit) {
    Transitions backward = backward();
    if (!backward.mayOpen(text, end - 1, end - 2, end - limit)) {
      return null;
    }
    int state = Transitions.ROOT;
    int best = 0;
    for (int i = end - 1; i >= limit; i--) {
      state = backward.next(state, text.charAt(i));
      if (state == Transitions.NONE) {
        break;
      }
      int term = backward.termAt(state);
      best = term == 0 ? best : term;
    }
    return best == 0 ? null : terms.get(best - 1);
  }

  /** All terms, in the order of the map. */
  public List<Match<V>> terms() {
    return Collections.unmodifiableList(terms);
  }

  /** A term found. */
  public record Match<V>(String term, V value) {
    /** Its length in UTF-16 units. */
    public int length() {
      return term.length();
    }
  }

  /** State and character to state, in one open table at most half full. */
  private static final class Transitions {
    static final int ROOT = 1;
    static final int NONE = 0;

    /** Bits of a state; those of a state and a character together are the key of a transition. */
    private static final int STATE_BITS = 24;

    private static final int STATE_MASK = (1 << STATE_BITS) - 1;

    private static final int PAIRS_PER_TERM = 16;
    private static final int BITS_PER_OPENING = 16;

    /**
     * The characters that a term starts with, by their lowest bits: most look-ups end at this. It
     * is as short as the trie is small, so that a trie of some names takes two lines of the cache
     * and not one for each character of the text.
     */
    private final long[] openings;

    private final int lastOpening;

    /** The characters that are terms, likewise, or nothing if none is. */
    private long[] whole = {};

    /**
     * The two characters that a term starts with, by a bit of their hash: of the other look-ups,
     * most end at this, which is small enough to stay in the cache.
     */
    private final long[] pairs;

    private final int lastPair;

    /** The key and, in the lowest bits, the state that it leads to; 0 where there is none. */
    private long[] transitions = new long[64];

    private int[] termOfState = new int[64];
    private int size;
    private int lastState = ROOT;

    /**
     * For some terms.
     *
     * @param openings with how many characters they start
     */
    Transitions(int terms, int openings) {
      int openingBits = Math.min(Character.MAX_VALUE + 1, powerOfTwo(openings) * BITS_PER_OPENING);
      this.openings = new long[Math.max(1, openingBits / Long.SIZE)];
      lastOpening = this.openings.length * Long.SIZE - 1;
      int bits = Math.max(Long.SIZE, powerOfTwo(terms) * PAIRS_PER_TERM);
      pairs = new long[bits / Long.SIZE];
      lastPair = bits - 1;
    }

    private static int powerOfTwo(int number) {
      return Integer.highestOneBit(Math.max(1, number));
    }

    /**
     * False if no term starts with some characters.
     *
     * @param at where the first one stands
     * @param second where the second one does
     * @param length how many there are
     */
    boolean mayOpen(String text, int at, int second, int length) {
      if (length <= 0) {
        return false;
      }
      char c = text.charAt(at);
      int opening = c & lastOpening;
      if ((openings[opening / Long.SIZE] & (1L << c)) == 0) {
        return false;
      }
      if (whole.length > 0 && (whole[opening / Long.SIZE] & (1L << c)) != 0) {
        return true;
      }
      if (length == 1) {
        return false;
      }
      int pair = pair(c, text.charAt(second));
      return (pairs[pair / Long.SIZE] & (1L << pair)) != 0;
    }

    private int pair(char first, char second) {
      int mixed = (first * 0x9E3779B1 + second) * 0x85EBCA6B;
      return (mixed >>> 8) & lastPair;
    }

    int next(int state, char c) {
      long key = key(state, c);
      int mask = transitions.length - 1;
      for (int slot = slot(key, mask); ; slot = (slot + 1) & mask) {
        long found = transitions[slot];
        if (found >>> STATE_BITS == key) {
          return (int) found & STATE_MASK;
        }
        if (found == 0) {
          return NONE;
        }
      }
    }

    /** The term that ends in a state, counted from 1, or 0. */
    int termAt(int state) {
      return termOfState[state];
    }

    void add(String term, int number) {
      int state = ROOT;
      char first = term.charAt(0);
      int opening = first & lastOpening;
      openings[opening / Long.SIZE] |= 1L << first;
      if (term.length() == 1) {
        whole = whole.length > 0 ? whole : new long[openings.length];
        whole[opening / Long.SIZE] |= 1L << first;
      } else {
        int pair = pair(first, term.charAt(1));
        pairs[pair / Long.SIZE] |= 1L << pair;
      }
      for (int i = 0; i < term.length(); i++) {
        int next = next(state, term.charAt(i));
        if (next == NONE) {
          next = ++lastState;
          if (next > STATE_MASK) {
            throw new IllegalStateException("more than " + STATE_MASK + " states");
          }
          put((key(state, term.charAt(i)) << STATE_BITS) | next);
        }
        state = next;
      }
      if (lastState >= termOfState.length) {
        termOfState = Arrays.copyOf(termOfState, lastState * 2);
      }
      termOfState[state] = number;
    }

    private void put(long transition) {
      if (2 * ++size > transitions.length) {
        long[] old = transitions;
        transitions = new long[old.length * 2];
        for (long one : old) {
          if (one != 0) {
            insert(one);
          }
        }
      }
      insert(transition);
    }

    private void insert(long transition) {
      int mask = transitions.length - 1;
      int slot = slot(transition >>> STATE_BITS, mask);
      while (transitions[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      transitions[slot] = transition;
    }

    /** Never 0, as states count from 1. */
    private static long key(int state, char c) {
      return ((long) state << 16) | c;
    }

    private static int slot(long key, int mask) {
      long mixed = key * 0x9E3779B97F4A7C15L; // Fibonacci hashing: the high bits are well mixed
      return (int) (mixed >>> 32) & mask;
    }
  }
}
