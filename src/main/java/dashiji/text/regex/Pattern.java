package dashiji.text.regex;

import dashiji.text.regex.Automaton.Verdict;
import dashiji.text.regex.StepCompiler.Program;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression as of {@link java.util.regex.Pattern}: {@link Step steps} that match it,
 * behind an {@link Automaton} that says in one pass whether there can be a match.
 */
public final class Pattern {
  /** As {@link java.util.regex.Pattern#DOTALL}. */
  public static final int DOTALL = java.util.regex.Pattern.DOTALL;

  /** As {@link java.util.regex.Pattern#CASE_INSENSITIVE}. */
  public static final int CASE_INSENSITIVE = java.util.regex.Pattern.CASE_INSENSITIVE;

  /** Those written where they are used. */
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  final java.util.regex.Pattern regex;

  /** Null if there is something in it that is not read. */
  final @Nullable Expression expression;

  /** Number of its groups. */
  final int groups;

  /** The numbers of groups with names. */
  final Map<String, Integer> names;

  private final @Nullable Alphabet alphabet;
  private final boolean backward;
  private final boolean atStart;
  private final boolean atEnd;

  /** Whether what the automaton says is so is so. */
  private final boolean exact;

  private volatile @Nullable Program program;
  private volatile @Nullable Automaton automaton;
  private volatile @Nullable Automaton ofWhole;
  private volatile @Nullable Automaton fromEnd;

  // The first, second, last and last but one characters of a match of all of a text, and the first
  // and second of one at a place, as of Alphabet.folded: most questions end here, at fields side by
  // side, before an automaton is looked at. All characters, until it is made; a thread that sees
  // that, or half of a number, only asks more.
  private long firsts = -1;
  private long seconds = -1;
  private long lasts = -1;
  private long lastsButOne = -1;
  private long openings = -1;
  private long behindOpenings = -1;

  private Pattern(java.util.regex.Pattern regex) {
    this.regex = regex;
    expression = Syntax.read(regex);
    names = regex.namedGroups();
    groups = regex.matcher("").groupCount();
    alphabet = expression == null ? null : expression.alphabet();
    backward = expression != null && expression.isBestBackward();
    atStart = expression != null && expression.isAtStart();
    atEnd = expression != null && expression.isAtEnd();
    exact = expression != null && expression.exact();
  }

  /** Made at its first use, or null if there is none. */
  @Nullable Automaton automaton() {
    Automaton known = automaton;
    if (known == null && expression != null && alphabet != null) {
      Graph graph = new Graph(expression, false);
      known = new Automaton(graph, alphabet);
      automaton = known;
      BitSet opening = graph.opening(true, true);
      BitSet behind = graph.behind(opening, true);
      firsts = taken(graph, opening, alphabet);
      seconds = taken(graph, behind, alphabet);
      openings = known.isNullable() ? -1 : firsts;
      behindOpenings = known.isNullable() || behind.get(Graph.MATCH) ? -1 : seconds;
    }
    return known;
  }

  /**
   * That for all of a text, or null if there is none: what may start with anything and ends with
   * something in particular fails at once from its end.
   */
  @Nullable Automaton ofWhole() {
    Automaton known = ofWhole;
    if (known == null && expression != null && alphabet != null) {
      Graph reversed = new Graph(expression, true);
      BitSet ending = reversed.opening(true, true);
      lasts = taken(reversed, ending, alphabet);
      lastsButOne = taken(reversed, reversed.behind(ending, true), alphabet);
      known = backward ? new Automaton(reversed, alphabet) : automaton();
      ofWhole = known;
    }
    return known;
  }

  /** That which goes from the end to the start, made at its first use, or null if there is none. */
  private @Nullable Automaton fromEnd() {
    Automaton known = fromEnd;
    if (known == null && expression != null && alphabet != null) {
      known = new Automaton(new Graph(expression, true), alphabet);
      fromEnd = known;
    }
    return known;
  }

  /** The characters that steps of a graph take, as of {@link Alphabet#folded}. */
  private static long taken(Graph graph, BitSet steps, Alphabet alphabet) {
    return Alphabet.folded(alphabet.characters(graph.taken(steps)));
  }

  /** Made at its first use, or null if only java.util.regex can search. */
  @Nullable Program program() {
    Program known = program;
    if (known == null && expression != null && alphabet != null && expression.followed()) {
      known = StepCompiler.compile(expression, alphabet);
      program = known;
    }
    return known;
  }

  /**
   * Compiles an expression.
   *
   * @throws java.util.regex.PatternSyntaxException if it is none
   */
  public static Pattern compile(String regex) {
    return new Pattern(java.util.regex.Pattern.compile(regex));
  }

  /** Compiles an expression with flags of {@link java.util.regex.Pattern}. */
  public static Pattern compile(String regex, int flags) {
    return new Pattern(java.util.regex.Pattern.compile(regex, flags));
  }

  /** A text with the characters of an expression that stand for themselves. */
  public static String quote(String text) {
    return java.util.regex.Pattern.quote(text);
  }

  /** An expression written where it is used, compiled at its first use. */
  private static Pattern once(String regex) {
    Pattern known = COMPILED.get(regex);
    return known == null ? COMPILED.computeIfAbsent(regex, Pattern::compile) : known;
  }

  /** Whether all of a text matches an expression, which is compiled once. */
  public static boolean matches(String regex, String text) {
    return once(regex).matches(text);
  }

  /** A text with the first match of an expression replaced; the expression is compiled once. */
  public static String replaceFirst(String text, String regex, String replacement) {
    return once(regex).matcher(text).replaceFirst(replacement);
  }

  /** A text with all matches of an expression replaced; the expression is compiled once. */
  public static String replaceAll(String text, String regex, String replacement) {
    return once(regex).matcher(text).replaceAll(replacement);
  }

  /** The expression. */
  public String pattern() {
    return regex.pattern();
  }

  /** A matcher of all of a text. */
  public Matcher matcher(String text) {
    return new Matcher(this, text);
  }

  /** A matcher of a stretch of a text, which sees what stands around it. */
  public Matcher in(String text, int from, int to) {
    return matcher(text).useTransparentBounds(true).useAnchoringBounds(false).region(from, to);
  }

  /** Whether all of a text matches. */
  public boolean matches(String text) {
    return matches(text, 0, text.length());
  }

  /** Whether all of a stretch of a text matches, seen without what stands around it. */
  public boolean matches(String text, int from, int to) {
    return switch (whole(text, from, to)) {
      case NO -> false;
      case YES -> true;
      case UNKNOWN -> matchesHere(text, from, to, true);
    };
  }

  /** Whether a text starts with a match. */
  public boolean opens(String text) {
    return opens(text, 0, text.length());
  }

  /** Whether a stretch of a text starts with a match, seen without what stands around it. */
  public boolean opens(String text, int from, int to) {
    return switch (opening(text, from, to)) {
      case NO -> false;
      case YES -> true;
      case UNKNOWN -> matchesHere(text, from, to, false);
    };
  }

  /** Asks the steps, or java.util.regex, for a match where a stretch starts; keeps no match. */
  private boolean matchesHere(String text, int from, int to, boolean whole) {
    Program steps = program();
    if (steps != null) {
      Search search = new Search(text, from, to, false, true, steps);
      search.whole = whole;
      if (search.matches(steps.start(), from)) {
        return true;
      }
      if (!search.lost) {
        return false;
      }
    }
    return matcher(text).region(from, to).matchesHere(whole);
  }

  /** Whether a text has a match. */
  public boolean isIn(String text) {
    return isIn(text, 0, text.length());
  }

  /** Whether a stretch of a text has a match, seen without what stands around it. */
  public boolean isIn(String text, int from, int to) {
    int end = firstEnd(text, from, to, true);
    return end != Automaton.NO_MATCH
        && ((end >= 0 && exact) || matcher(text).region(from, to).find(end));
  }

  /** Where the first match in a text starts, or -1. */
  public int firstIn(String text) {
    Matcher m = firstMatch(text);
    return m == null ? -1 : m.start();
  }

  /** The match of all of a text, or null. */
  public @Nullable Matcher matchOf(String text) {
    Verdict verdict = whole(text, 0, text.length());
    Matcher m = verdict == Verdict.NO ? null : matcher(text);
    return m != null && m.matches(verdict) ? m : null;
  }

  /** The match that a text starts with, or null. */
  public @Nullable Matcher matchAtStart(String text) {
    return matchAtStart(text, 0, text.length());
  }

  /**
   * The match that a stretch of a text starts with, seen without what stands around it, or null.
   */
  public @Nullable Matcher matchAtStart(String text, int from, int to) {
    Verdict verdict = opening(text, from, to);
    Matcher m = verdict == Verdict.NO ? null : matcher(text).region(from, to);
    return m != null && m.lookingAt(verdict) ? m : null;
  }

  /** The first match in a text, or null. */
  public @Nullable Matcher firstMatch(String text) {
    return firstMatch(text, 0, text.length());
  }

  /** The first match in a stretch of a text, seen without what stands around it, or null. */
  public @Nullable Matcher firstMatch(String text, int from, int to) {
    int end = firstEnd(text, from, to, true);
    Matcher m = end == Automaton.NO_MATCH ? null : matcher(text).region(from, to);
    return m != null && m.find(end) ? m : null;
  }

  /** The match that starts at a position of a text and ends at or before a limit, or null. */
  public @Nullable Matcher at(String text, int at, int limit) {
    Verdict verdict = at >= limit ? Verdict.NO : opening(text, at, limit);
    Matcher m = verdict == Verdict.NO ? null : in(text, at, limit);
    return m != null && m.lookingAt(verdict) ? m : null;
  }

  /** What is known of all of a region from one pass over it. */
  Verdict whole(String text, int from, int to) {
    if (!mayBeWhole(text, from, to)) {
      return Verdict.NO;
    }
    Automaton known = ofWhole();
    return known == null ? Verdict.UNKNOWN : sure(known.matches(text, from, to));
  }

  /** What is known from one pass of a match where a region starts. */
  Verdict opening(String text, int from, int to) {
    if (!mayOpen(text, from, to)) {
      return Verdict.NO;
    }
    Automaton known = automaton();
    return known == null ? Verdict.UNKNOWN : sure(known.opens(text, from, to, true));
  }

  /** False if not all of a stretch can match, by the two characters at each of its ends. */
  private boolean mayBeWhole(String text, int from, int to) {
    if (to - from < 2) {
      return from >= to || Alphabet.mayBeIn(firsts, text.charAt(from));
    }
    return Alphabet.mayBeIn(lasts, text.charAt(to - 1))
        && Alphabet.mayBeIn(firsts, text.charAt(from))
        && Alphabet.mayBeIn(lastsButOne, text.charAt(to - 2))
        && Alphabet.mayBeIn(seconds, text.charAt(from + 1));
  }

  /** False if no match starts where a stretch does, by the two characters there. */
  private boolean mayOpen(String text, int from, int to) {
    return from >= to
        || (Alphabet.mayBeIn(openings, text.charAt(from))
            && (behindOpenings == -1
                || (from + 1 < to && Alphabet.mayBeIn(behindOpenings, text.charAt(from + 1)))));
  }

  private Verdict sure(Verdict verdict) {
    return verdict == Verdict.YES && !exact ? Verdict.UNKNOWN : verdict;
  }

  /**
   * Before which position no match ends that starts in a stretch, by one pass over it.
   *
   * @param first whether the region starts there
   * @return a position, or {@link Automaton#NO_MATCH} or {@link Automaton#NOT_KNOWN}
   */
  int firstEnd(String text, int from, int to, boolean first) {
    Automaton known = automaton();
    if (known == null || known.isNullable()) {
      return Automaton.NOT_KNOWN;
    }
    if (atStart) {
      return switch (first && mayOpen(text, from, to)
          ? known.opens(text, from, to, true)
          : Verdict.NO) {
        case NO -> Automaton.NO_MATCH;
        case YES -> from;
        case UNKNOWN -> Automaton.NOT_KNOWN;
      };
    }
    return atEnd && !mayEnd(text, from, to)
        ? Automaton.NO_MATCH
        : known.firstEnd(text, from, to, first);
  }

  /** False if no match ends where a stretch does; a line end there may stand behind the match. */
  private boolean mayEnd(String text, int from, int to) {
    Automaton known = fromEnd();
    return known == null
        || from == to
        || Syntax.LINE_ENDS.get(text.charAt(to - 1))
        || known.ends(text, from, to) != Verdict.NO;
  }

  @Override
  public String toString() {
    return regex.pattern();
  }
}
