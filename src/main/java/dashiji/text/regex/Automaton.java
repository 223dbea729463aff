package dashiji.text.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says in one pass over a text, never going back, whether an {@link Expression} may match there:
 * the deterministic automaton of its {@link Graph}, of which each state is made when a text first
 * leads to it.
 *
 * <p>Thread-safe. The table of transitions is filled in under a lock and read without one: who does
 * not see a transition yet finds 0 there, asks for it under the lock and is given the same state.
 * All transitions in a table lead to rows of that table, so that an old one stays good.
 */
final class Automaton {
  /** What the automaton says of a text. */
  enum Verdict {
    /** It does not match. */
    NO,
    /** The expression as far as it was read matches. */
    YES,
    /** There is something that the automaton does not follow. */
    UNKNOWN
  }

  static final int NO_MATCH = -1;
  static final int NOT_KNOWN = -2;

  // A state as a number: the start of its row in the table, and below it what is so in it.
  private static final int MADE = 1;
  private static final int MATCH = 1 << 1;
  private static final int MATCH_AT_END = 1 << 2;

  /** No match ends here or later. */
  private static final int DEAD = 1 << 3;

  /** Nothing can be said. */
  private static final int LOST = 1 << 4;

  private static final int STUCK = DEAD | LOST;
  private static final int FLAG_BITS = 5;

  /** Where texts lead to more states than this, the expression is left to java.util.regex. */
  private static final int MOST_STATES = 4000;

  private final Graph graph;
  private final Alphabet alphabet;
  private final char[] classes;
  private final boolean backward;
  private final int atStart;
  private final int inside;
  private final int searchAtStart;
  private final int searchInside;

  /** The characters that a match may start with, as of {@link Alphabet#characters}, or null. */
  private final long @Nullable [] openings;

  /** The only character that a match may start with, or -1. */
  private final int onlyOpening;

  /** State by row and class of the next character. */
  private int[] table;

  private final Map<Key, Integer> states = new HashMap<>();
  private final List<Key> keys = new ArrayList<>();

  /**
   * What sets one state off from others.
   *
   * @param searches whether a match may start behind it too
   * @param steps the steps of the graph that a text can have led to
   * @param last those if the text ends here
   */
  private record Key(boolean searches, BitSet steps, BitSet last) {}

  Automaton(Graph graph, Alphabet alphabet) {
    this.graph = graph;
    this.alphabet = alphabet;
    classes = alphabet.classes();
    backward = graph.isBackward();
    table = new int[8 * alphabet.size()];
    atStart = opening(false, true);
    inside = opening(false, false);
    searchAtStart = opening(true, true);
    searchInside = opening(true, false);
    openings = openings();
    onlyOpening = openings == null ? -1 : onlyOpening();
  }

  private long @Nullable [] openings() {
    BitSet steps = graph.opening(true, true);
    if (steps.get(Graph.MATCH)) {
      return null;
    }
    return alphabet.characters(graph.taken(steps));
  }

  private int onlyOpening() {
    BitSet characters = graph.taken(graph.opening(true, true));
    return characters.cardinality() == 1 ? characters.nextSetBit(0) : -1;
  }

  /** Whether it may match the empty text, so that it says nothing of where matches are. */
  boolean isNullable() {
    return openings == null;
  }

  /** False if no match starts with a character. */
  private boolean mayOpen(char c) {
    return openings == null || Alphabet.isIn(openings, c);
  }

  /** The first position of a stretch where a match may start, by the character there. */
  int firstOpening(String text, int from, int to) {
    int at = from;
    if (onlyOpening >= 0) {
      at = text.indexOf(onlyOpening, from, to);
      return at < 0 ? to : at;
    }
    if (openings != null) {
      while (at < to && !Alphabet.isIn(openings, text.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  private int opening(boolean searches, boolean atStart) {
    return state(new Key(searches, graph.opening(atStart, false), graph.opening(atStart, true)));
  }

  private int state(Key key) {
    return states.computeIfAbsent(key, this::make);
  }

  private int make(Key key) {
    int row = keys.size() * alphabet.size();
    keys.add(key);
    if (row == table.length) {
      table = Arrays.copyOf(table, 2 * row);
    }
    boolean dead = key.steps.isEmpty() && key.last.isEmpty();
    return (row << FLAG_BITS)
        | MADE
        | (key.steps.get(Graph.MATCH) ? MATCH : 0)
        | (key.last.get(Graph.MATCH) ? MATCH_AT_END : 0)
        | (dead ? DEAD : 0);
  }

  private synchronized int lead(int state, int charClass) {
    int next = MADE | LOST;
    if (charClass != Alphabet.SURROGATE && keys.size() < MOST_STATES) {
      next = state(behind(keys.get((state >>> FLAG_BITS) / alphabet.size()), charClass));
    }
    table[(state >>> FLAG_BITS) + charClass] = next;
    return next;
  }

  private Key behind(Key key, int charClass) {
    char c = alphabet.sample(charClass);
    // $ also holds before the end of the last line, so that it may have been passed here.
    BitSet from = (BitSet) key.steps.clone();
    from.or(key.last);
    BitSet steps = graph.behind(from, c, false);
    BitSet last = graph.behind(from, c, true);
    if (key.searches) {
      steps.or(graph.opening(false, false));
      last.or(graph.opening(false, true));
    }
    if (Syntax.LINE_ENDS.get(c) && key.last.get(Graph.MATCH)) {
      steps.set(Graph.MATCH);
    }
    return new Key(key.searches, steps, last);
  }

  /** Whether all of a stretch matches, which is all of the region. */
  Verdict matches(String text, int from, int to) {
    if (from < to && !mayOpen(text.charAt(backward ? to - 1 : from))) {
      return Verdict.NO;
    }
    return verdict(run(atStart, STUCK, text, from, to), MATCH_AT_END);
  }

  /**
   * Whether a match starts where a stretch does.
   *
   * @param first whether the region starts there, so that {@code ^} may hold
   */
  Verdict opens(String text, int from, int to, boolean first) {
    if (from < to && !mayOpen(text.charAt(from))) {
      return Verdict.NO;
    }
    int state = run(first ? atStart : inside, MATCH | STUCK, text, from, to);
    return verdict(state, MATCH | MATCH_AT_END);
  }

  /** Whether a match ends where a stretch does, by a backward automaton. */
  Verdict ends(String text, int from, int to) {
    return verdict(run(atStart, MATCH | STUCK, text, from, to), MATCH | MATCH_AT_END);
  }

  /**
   * Before which position no match ends that starts in a stretch, or {@link #NO_MATCH} or {@link
   * #NOT_KNOWN}.
   */
  int firstEnd(String text, int from, int to, boolean first) {
    int state = first ? searchAtStart : searchInside;
    int at = from;
    while (at < to && (state & (MATCH | STUCK)) == 0) {
      int[] rows = table;
      int next = state;
      while (next != 0 && at < to && (state & (MATCH | STUCK)) == 0) {
        if (state == searchInside) {
          at = firstOpening(text, at, to);
          if (at == to) {
            break;
          }
        }
        next = rows[(state >>> FLAG_BITS) + Alphabet.classIn(classes, text.charAt(at))];
        if (next != 0) {
          state = next;
          at++;
        }
      }
      if (next == 0) {
        state = lead(state, Alphabet.classIn(classes, text.charAt(at++)));
      }
    }
    return switch (verdict(state, MATCH | MATCH_AT_END)) {
      case NO -> NO_MATCH;
      case UNKNOWN -> NOT_KNOWN;
      // $ may hold before the end of the last line, of two characters.
      case YES -> Math.max(from, at - 2);
    };
  }

  /**
   * The state that a stretch leads to, or the first on the way in which one of some things is so.
   *
   * <p>Here and in {@link #firstEnd}, transitions that are not made yet are made outside of the
   * inner loop: nothing in it is called or written, so that the compiler reads fields before it.
   */
  private int run(int start, int stops, String text, int from, int to) {
    int state = start;
    int step = backward ? -1 : 1;
    int end = backward ? from - 1 : to;
    int at = backward ? to - 1 : from;
    while (at != end && (state & stops) == 0) {
      int[] rows = table;
      int next = state;
      while (next != 0 && at != end && (state & stops) == 0) {
        next = rows[(state >>> FLAG_BITS) + Alphabet.classIn(classes, text.charAt(at))];
        if (next != 0) {
          state = next;
          at += step;
        }
      }
      if (next == 0) {
        state = lead(state, Alphabet.classIn(classes, text.charAt(at)));
        at += step;
      }
    }
    return state;
  }

  private static Verdict verdict(int state, int yes) {
    if ((state & LOST) != 0) {
      return Verdict.UNKNOWN;
    }
    return (state & yes) != 0 ? Verdict.YES : Verdict.NO;
  }
}
