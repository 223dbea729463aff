package dashiji.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms that start, or end, at a position of a text. Immutable once built. A look-up
 * costs a bit where no term starts (nearly everywhere), else a probe of a hash table a character.
 *
 * @param <V> what is known of a term
 */
public final class TermTrie<V> {
  private final Transitions forward = new Transitions();
  private final Transitions backward = new Transitions();
  private final List<Match<V>> terms;

  /** A trie over the keys of a map; empty keys are refused. */
  public TermTrie(Map<String, V> terms) {
    this.terms = new ArrayList<>(terms.size());
    terms.forEach((term, value) -> {
      if (term.isEmpty()) {
        throw new IllegalArgumentException("an empty term");
      }
      this.terms.add(new Match<>(term, value));
      forward.add(term, this.terms.size());
      backward.add(new StringBuilder(term).reverse().toString(), this.terms.size());
    });
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

  /** All terms that start at a position and end at or before a limit, the longest first. */
  public List<Match<V>> allAt(String text, int start, int limit) {
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

    /** The characters that a term starts with: most look-ups end at this. */
    private final long[] openings = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    /** The key and, in the lowest bits, the state that it leads to; 0 where there is none. */
    private long[] transitions = new long[64];

    private int[] termOfState = new int[64];
    private int size;
    private int lastState = ROOT;

    int next(int state, char c) {
      if (state == ROOT && (openings[c / Long.SIZE] & (1L << c)) == 0) {
        return NONE;
      }
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
      openings[term.charAt(0) / Long.SIZE] |= 1L << term.charAt(0);
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
