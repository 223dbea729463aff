package dashiji.text.regex;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says in one pass over a text, never going back, whether an {@link Expression} may match there:
 * the deterministic automaton of its {@link Graph}, of which each state is made when a text first
 * leads to it.
 *
 * <p>Thread-safe. A state is immutable but for its transitions, which are filled in under a lock
 * and read without one: who does not see one yet asks for it again and is given the same state.
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

  /** Where texts lead to more states than this, the expression is left to java.util.regex. */
  private static final int MOST_STATES = 4000;

  private final Graph graph;
  private final Alphabet alphabet;
  private final Map<Key, State> states = new HashMap<>();
  private final State unknown;
  private final State atStart;
  private final State inside;
  private final State searchAtStart;
  private final State searchInside;

  /**
   * What sets one state off from others.
   *
   * @param searches whether a match may start behind it too
   * @param steps the steps of the graph that a text can have led to
   * @param last those if the text ends here
   */
  private record Key(boolean searches, BitSet steps, BitSet last) {}

  private static final class State {
    final Key key;

    /** Whether a match ends here. */
    final boolean match;

    /** Whether a match ends here if the text does. */
    final boolean matchAtEnd;

    /** Whether no match ends here or later, or nothing can be said. */
    final boolean stuck;

    /** Whether a search ends here. */
    final boolean stops;

    /** By class of the next character; null where no text has led yet. */
    final @Nullable State[] next;

    State(Key key, int classes) {
      this.key = key;
      match = key.steps.get(Graph.MATCH);
      matchAtEnd = key.last.get(Graph.MATCH);
      stuck = key.steps.isEmpty() && key.last.isEmpty();
      stops = match || stuck;
      next = new State[classes];
    }
  }

  Automaton(Graph graph) {
    this.graph = graph;
    alphabet = graph.alphabet();
    unknown = new State(new Key(false, new BitSet(), new BitSet()), 0);
    atStart = opening(false, true);
    inside = opening(false, false);
    searchAtStart = opening(true, true);
    searchInside = opening(true, false);
  }

  private State opening(boolean searches, boolean atStart) {
    return state(new Key(searches, graph.opening(atStart, false), graph.opening(atStart, true)));
  }

  private State state(Key key) {
    return states.computeIfAbsent(key, k -> new State(k, alphabet.size()));
  }

  private State after(State state, char c) {
    int charClass = alphabet.classOf(c);
    State next = state.next[charClass];
    return next == null ? grow(state, charClass) : next;
  }

  private synchronized State grow(State state, int charClass) {
    State next = unknown;
    if (charClass != Alphabet.SURROGATE && states.size() < MOST_STATES) {
      char c = alphabet.sample(charClass);
      // $ also holds before the end of the last line, so that it may have been passed here.
      BitSet from = (BitSet) state.key.steps.clone();
      from.or(state.key.last);
      BitSet steps = graph.behind(from, c, false);
      BitSet last = graph.behind(from, c, true);
      if (state.key.searches) {
        steps.or(graph.opening(false, false));
        last.or(graph.opening(false, true));
      }
      if (Syntax.LINE_ENDS.get(c) && state.matchAtEnd) {
        steps.set(Graph.MATCH);
      }
      next = state(new Key(state.key.searches, steps, last));
    }
    state.next[charClass] = next;
    return next;
  }

  /** Whether all of a stretch matches, which is all of the region. */
  Verdict matches(String text, int from, int to) {
    State state = atStart;
    for (int i = from; i < to; i++) {
      state = after(state, text.charAt(graph.isBackward() ? from + to - 1 - i : i));
      if (state.stuck) {
        return state == unknown ? Verdict.UNKNOWN : Verdict.NO;
      }
    }
    return state.matchAtEnd ? Verdict.YES : Verdict.NO;
  }

  /**
   * Whether a match starts where a stretch does.
   *
   * @param first whether the region starts there, so that {@code ^} may hold
   */
  Verdict opens(String text, int from, int to, boolean first) {
    return untilMatch(first ? atStart : inside, text, from, to);
  }

  /** Whether a match starts anywhere in a stretch. */
  Verdict isIn(String text, int from, int to, boolean first) {
    return untilMatch(first ? searchAtStart : searchInside, text, from, to);
  }

  /**
   * Where a match in a stretch starts that has one: the first place where {@link #opens} does not
   * say no.
   */
  int firstStart(String text, int from, int to, boolean first) {
    if (opens(text, from, to, first) != Verdict.NO) {
      return from;
    }
    for (int at = from + 1; at < to; at++) {
      State state = after(inside, text.charAt(at));
      boolean dead = state.stuck && state != unknown;
      if (!dead && opens(text, at, to, false) != Verdict.NO) {
        return at;
      }
    }
    return to;
  }

  private Verdict untilMatch(State start, String text, int from, int to) {
    State state = start;
    for (int i = from; i < to && !state.stops; i++) {
      state = after(state, text.charAt(i));
    }
    return state == unknown
        ? Verdict.UNKNOWN
        : state.match || state.matchAtEnd ? Verdict.YES : Verdict.NO;
  }
}
