package dashiji.text.regex;

import org.jspecify.annotations.Nullable;

/**
 * A step of a search that goes back where it does not get on, and tries what is left there, in the
 * order of java.util.regex. Each step takes what it matches and asks the next one. Other than
 * there, a step says which characters it may start with, so that of many alternatives only those
 * are tried that the next character allows.
 */
abstract class Step {
  /** The classes of characters that it may start with, as bits; null if all. */
  final long @Nullable [] first;

  /** Whether it may match where the region ends. */
  final boolean atEnd;

  Step(long @Nullable [] first, boolean atEnd) {
    this.first = first;
    this.atEnd = atEnd;
  }

  /** Whether it, and all behind it, match at a position. */
  abstract boolean match(Search search, int at);

  /** False if it cannot match at a position, by the character there. */
  final boolean mayMatch(Search search, int at) {
    return at < search.to ? first == null || has(first, search.classAt(at)) : atEnd;
  }

  static boolean has(long[] classes, int charClass) {
    return (classes[charClass >> 6] & (1L << charClass)) != 0;
  }

  /** Ends the search. */
  static final class Last extends Step {
    Last() {
      super(null, true);
    }

    @Override
    boolean match(Search search, int at) {
      search.last = at;
      return !search.whole || at == search.to;
    }
  }

  /** Ends a part that is matched for itself. */
  static final class LastOfPart extends Step {
    LastOfPart() {
      super(null, true);
    }

    @Override
    boolean match(Search search, int at) {
      search.last = at;
      return true;
    }
  }

  /** Ends a part that stands before a position. */
  static final class LastBefore extends Step {
    LastBefore() {
      super(null, true);
    }

    @Override
    boolean match(Search search, int at) {
      return at == search.boundary;
    }
  }

  /** Takes one character. */
  static final class One extends Step {
    private final char character;
    private final Step next;

    One(char character, long[] first, Step next) {
      super(first, false);
      this.character = character;
      this.next = next;
    }

    @Override
    boolean match(Search search, int at) {
      return at < search.to && search.text.charAt(at) == character && next.match(search, at + 1);
    }
  }

  /** Takes characters one behind the other. */
  static final class Word extends Step {
    private final String word;
    private final Step next;

    Word(String word, long[] first, Step next) {
      super(first, false);
      this.word = word;
      this.next = next;
    }

    @Override
    boolean match(Search search, int at) {
      int end = at + word.length();
      return end <= search.to && search.text.startsWith(word, at) && next.match(search, end);
    }
  }

  /** Takes one character of a set. */
  static final class OneOf extends Step {
    private final long[] set;
    private final Step next;

    OneOf(long[] set, long[] first, Step next) {
      super(first, false);
      this.set = set;
      this.next = next;
    }

    @Override
    boolean match(Search search, int at) {
      return takes(search, at, set) && next.match(search, at + 1);
    }
  }

  private static boolean takes(Search search, int at, long[] set) {
    if (at >= search.to) {
      return false;
    }
    int charClass = search.classAt(at);
    search.lost |= charClass == Alphabet.SURROGATE;
    return has(set, charClass);
  }

  /** Takes characters of a set as often as it can. */
  static final class ManyOf extends Step {
    private final long[] set;
    private final int least;
    private final int most;
    private final boolean goesBack;
    private final Step next;

    ManyOf(
        long[] set,
        int least,
        int most,
        boolean goesBack,
        long @Nullable [] first,
        boolean atEnd,
        Step next) {
      super(first, atEnd);
      this.set = set;
      this.least = least;
      this.most = most;
      this.goesBack = goesBack;
      this.next = next;
    }

    @Override
    boolean match(Search search, int at) {
      int furthest = most > search.to - at ? search.to : at + most;
      int end = at;
      while (end < furthest && takes(search, end, set)) {
        end++;
      }
      if (!goesBack) {
        return end - at >= least && next.match(search, end);
      }
      for (; end - at >= least; end--) {
        if (next.mayMatch(search, end) && next.match(search, end)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Takes characters of a set as seldom as it can. */
  static final class FewOf extends Step {
    private final long[] set;
    private final int least;
    private final int most;
    private final Step next;

    FewOf(long[] set, int least, int most, long @Nullable [] first, boolean atEnd, Step next) {
      super(first, atEnd);
      this.set = set;
      this.least = least;
      this.most = most;
      this.next = next;
    }

    @Override
    boolean match(Search search, int at) {
      for (int end = at; ; end++) {
        if (end - at >= least && next.mayMatch(search, end) && next.match(search, end)) {
          return true;
        }
        if (end - at == most || !takes(search, end, set)) {
          return false;
        }
      }
    }
  }

  /** Tries some steps in turn. */
  static final class Either extends Step {
    /** By the class of the next character, those that may start with it. */
    private final Step[][] byClass;

    private final Step[] atEndOfRegion;

    Either(Step[][] byClass, Step[] atEndOfRegion, long @Nullable [] first) {
      super(first, atEndOfRegion.length > 0);
      this.byClass = byClass;
      this.atEndOfRegion = atEndOfRegion;
    }

    @Override
    boolean match(Search search, int at) {
      Step[] steps = atEndOfRegion;
      if (at < search.to) {
        int charClass = search.classAt(at);
        search.lost |= charClass == Alphabet.SURROGATE;
        steps = byClass[charClass];
      }
      for (Step step : steps) {
        if (step.match(search, at)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Starts to count the rounds of a {@link Loop}. */
  static final class LoopStart extends Step {
    private final Loop loop;

    LoopStart(Loop loop, long @Nullable [] first, boolean atEnd) {
      super(first, atEnd);
      this.loop = loop;
    }

    @Override
    boolean match(Search search, int at) {
      int rounds = search.kept[loop.rounds];
      int start = search.kept[loop.start];
      search.kept[loop.rounds] = 0;
      boolean matches = loop.match(search, at);
      search.kept[loop.rounds] = rounds;
      search.kept[loop.start] = start;
      return matches;
    }
  }

  /** Comes behind each round, and before the first: goes round once more, or on. */
  static final class Loop extends Step {
    private final int least;
    private final int most;
    private final boolean lazy;
    private final int rounds;
    private final int start;
    private final Step next;
    private @Nullable Step round;

    /**
     * A loop without its round, which leads back to it.
     *
     * @param kept the two numbers from here on are its own
     * @param first what a round or what comes behind them may start with
     */
    Loop(int least, int most, boolean lazy, int kept, long @Nullable [] first, Step next) {
      super(first, next.atEnd);
      this.least = least;
      this.most = most;
      this.lazy = lazy;
      this.rounds = kept;
      this.start = kept + 1;
      this.next = next;
    }

    void close(Step round) {
      this.round = round;
    }

    @Override
    boolean match(Search search, int at) {
      int done = search.kept[rounds];
      if (done > 0 && at == search.kept[start]) {
        return next.match(search, at); // a round took nothing
      }
      if (done < least) {
        return round(search, at);
      }
      return lazy
          ? next.match(search, at) || (done < most && round(search, at))
          : (done < most && round(search, at)) || next.match(search, at);
    }

    private boolean round(Search search, int at) {
      if (round == null || !round.mayMatch(search, at)) {
        return false;
      }
      int before = search.kept[start];
      search.kept[rounds]++;
      search.kept[start] = at;
      if (round.match(search, at)) {
        return true;
      }
      search.kept[rounds]--;
      search.kept[start] = before;
      return false;
    }
  }

  /** Opens a group. */
  static final class Open extends Step {
    private final int start;
    private final Step next;

    Open(int start, Step next) {
      super(next.first, next.atEnd);
      this.start = start;
      this.next = next;
    }

    @Override
    boolean match(Search search, int at) {
      int before = search.kept[start];
      search.kept[start] = at;
      if (next.match(search, at)) {
        return true;
      }
      search.kept[start] = before;
      return false;
    }
  }

  /** Closes a group. */
  static final class Close extends Step {
    private final int group;
    private final int start;
    private final Step next;

    Close(int group, int start, Step next) {
      super(next.first, next.atEnd);
      this.group = group;
      this.start = start;
      this.next = next;
    }

    @Override
    boolean match(Search search, int at) {
      int from = search.groups[2 * group];
      int to = search.groups[2 * group + 1];
      search.groups[2 * group] = search.kept[start];
      search.groups[2 * group + 1] = at;
      if (next.match(search, at)) {
        return true;
      }
      search.groups[2 * group] = from;
      search.groups[2 * group + 1] = to;
      return false;
    }
  }

  /** Takes what a group holds once more. */
  static final class Again extends Step {
    private final int group;
    private final Step next;

    Again(int group, Step next) {
      super(null, true);
      this.group = group;
      this.next = next;
    }

    @Override
    boolean match(Search search, int at) {
      int from = search.groups[2 * group];
      int length = search.groups[2 * group + 1] - from;
      return from >= 0
          && at + length <= search.to
          && search.text.regionMatches(from, search.text, at, length)
          && next.match(search, at + length);
    }
  }

  /** Takes a part in the first way that it matches. */
  static final class Alone extends Step {
    private final Step part;
    private final Step next;

    Alone(Step part, Step next, long @Nullable [] first, boolean atEnd) {
      super(first, atEnd);
      this.part = part;
      this.next = next;
    }

    @Override
    boolean match(Search search, int at) {
      return part.match(search, at) && next.match(search, search.last);
    }
  }

  /** Looks at what stands behind a position. */
  static final class Ahead extends Step {
    private final Step part;
    private final boolean negative;
    private final Step next;

    Ahead(Step part, boolean negative, long @Nullable [] first, Step next) {
      super(first, next.atEnd);
      this.part = part;
      this.negative = negative;
      this.next = next;
    }

    @Override
    boolean match(Search search, int at) {
      int to = search.to;
      search.to = search.transparent ? search.text.length() : to;
      boolean found = part.mayMatch(search, at) && part.match(search, at);
      search.to = to;
      return found != negative && next.match(search, at);
    }
  }

  /** Looks at what stands before a position. */
  static final class Before extends Step {
    private final Step part;
    private final int shortest;
    private final int longest;
    private final boolean negative;
    private final Step next;

    Before(Step part, int shortest, int longest, boolean negative, Step next) {
      super(next.first, next.atEnd);
      this.part = part;
      this.shortest = shortest;
      this.longest = longest;
      this.negative = negative;
      this.next = next;
    }

    @Override
    boolean match(Search search, int at) {
      int from = search.from;
      int boundary = search.boundary;
      search.from = search.transparent ? 0 : from;
      search.boundary = at;
      boolean found = false;
      int furthest = Math.max(search.from, at - longest);
      for (int start = at - shortest; start >= furthest && !found; start--) {
        found = part.mayMatch(search, start) && part.match(search, start);
      }
      search.from = from;
      search.boundary = boundary;
      return found != negative && next.match(search, at);
    }
  }

  /** {@code ^}. */
  static final class Start extends Step {
    private final Step next;

    Start(Step next) {
      super(next.first, next.atEnd);
      this.next = next;
    }

    @Override
    boolean match(Search search, int at) {
      return at == (search.anchoring ? search.from : 0) && next.match(search, at);
    }
  }

  /** {@code $}. */
  static final class End extends Step {
    private final Step next;

    End(Step next) {
      super(null, true);
      this.next = next;
    }

    @Override
    boolean match(Search search, int at) {
      String text = search.text;
      int end = search.anchoring ? search.to : text.length();
      boolean holds =
          at == end
              || (at == end - 1
                  && Syntax.LINE_ENDS.get(text.charAt(at))
                  && !(text.charAt(at) == '\n' && at > 0 && text.charAt(at - 1) == '\r'))
              || (at == end - 2 && text.startsWith("\r\n", at));
      return holds && next.match(search, at);
    }
  }
}
