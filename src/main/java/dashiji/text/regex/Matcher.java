package dashiji.text.regex;

import dashiji.text.regex.Automaton.Verdict;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the matches of a {@link Pattern} in a text; every method means what it does in {@link
 * java.util.regex.Matcher}, which is asked only where the {@link Automaton} of the pattern leaves
 * something open, and for the ends and groups of a match if they are asked for. Not thread-safe.
 */
public final class Matcher implements MatchResult {
  private final Pattern pattern;
  private final String text;
  private int from;
  private int to;
  private boolean transparent;
  private boolean anchoring = true;

  /** That of java.util.regex, made when it is needed. */
  private java.util.regex.@Nullable Matcher theirs;

  /** What is known of the last search. */
  private Found found = Found.NOTHING;

  /** Where the match starts. */
  private int start;

  private enum Found {
    /** Nothing; a search starts at the start of the region. */
    NOTHING,
    /** Nothing up to the end of the region. */
    NOTHING_MORE,
    /** All of the region, by the automaton. */
    WHOLE,
    /** A match at {@link #start} with an end that nobody asked for yet. */
    OPEN,
    /** The match that {@link #theirs} stands at. */
    THEIRS
  }

  Matcher(Pattern pattern, String text) {
    this.pattern = pattern;
    this.text = text;
    this.to = text.length();
  }

  /** Confines what follows to {@code [from, to)}. */
  public Matcher region(int from, int to) {
    if (from < 0 || from > to || to > text.length()) {
      throw new IndexOutOfBoundsException(from + " to " + to);
    }
    this.from = from;
    this.to = to;
    found = Found.NOTHING;
    return this;
  }

  /** Whether what stands around the region can be looked at. */
  public Matcher useTransparentBounds(boolean transparent) {
    this.transparent = transparent;
    return this;
  }

  /** Whether {@code ^} and {@code $} are the ends of the region or those of the text. */
  public Matcher useAnchoringBounds(boolean anchoring) {
    this.anchoring = anchoring;
    return this;
  }

  /** Whether all of the region matches. */
  public boolean matches() {
    Automaton automaton = pattern.ofWhole();
    Verdict verdict = automaton == null ? Verdict.UNKNOWN : automaton.matches(text, from, to);
    if (verdict == Verdict.YES && pattern.isExact()) {
      return found(Found.WHOLE, from);
    }
    boolean match = verdict != Verdict.NO && theirs(from).matches();
    return found(match ? Found.THEIRS : Found.NOTHING, from);
  }

  /** Whether a match starts at the start of the region. */
  public boolean lookingAt() {
    Automaton automaton = pattern.automaton();
    Verdict verdict = automaton == null ? Verdict.UNKNOWN : automaton.opens(text, from, to, true);
    if (verdict == Verdict.YES && pattern.isExact()) {
      return found(Found.OPEN, from);
    }
    boolean match = verdict != Verdict.NO && theirs(from).lookingAt();
    return found(match ? Found.THEIRS : Found.NOTHING, from);
  }

  /** Goes to the next match in the region. */
  public boolean find() {
    if (found == Found.NOTHING_MORE) {
      return false;
    }
    int at = next();
    Automaton automaton = pattern.automaton();
    while (at <= to) {
      if (automaton == null) {
        return theirsFinds(at);
      }
      Verdict verdict = automaton.isIn(text, at, to, at == from);
      if (verdict == Verdict.NO) {
        break;
      }
      if (verdict == Verdict.UNKNOWN || !mayStartAnywhere()) {
        return theirsFinds(at);
      }
      at = automaton.firstStart(text, at, to, at == from);
      if (automaton.opens(text, at, to, at == from) == Verdict.UNKNOWN) {
        return theirsFinds(at);
      }
      if (pattern.isExact()) {
        return found(Found.OPEN, at);
      }
      if (theirs(at).lookingAt()) {
        return found(Found.THEIRS, at);
      }
      at++;
    }
    return found(Found.NOTHING_MORE, to);
  }

  /** Where the next search starts. */
  private int next() {
    if (found == Found.NOTHING) {
      return from;
    }
    int end = end();
    return end > start ? end : end + 1;
  }

  private boolean found(Found found, int start) {
    this.found = found;
    this.start = start;
    return found != Found.NOTHING && found != Found.NOTHING_MORE;
  }

  /** Lets java.util.regex search from a position on. */
  private boolean theirsFinds(int at) {
    boolean goesOn = theirs != null && found != Found.NOTHING && !mayStartAnywhere();
    java.util.regex.Matcher matcher = goesOn ? match() : theirs(at);
    return matcher.find() ? found(Found.THEIRS, matcher.start()) : found(Found.NOTHING_MORE, to);
  }

  /** Whether a region that starts later gives the same matches from there on. */
  private boolean mayStartAnywhere() {
    Expression expression = pattern.expression;
    return isWhole()
        || (expression != null
            && (!expression.looksBack() || (transparent && !expression.hasEdges())));
  }

  /** Whether the region is all of the text, or what stands around it may be looked at. */
  private boolean isWhole() {
    return (from == 0 && to == text.length()) || (transparent && !anchoring);
  }

  /** That of java.util.regex, before any match, with a region that starts at a position. */
  private java.util.regex.Matcher theirs(int at) {
    java.util.regex.Matcher matcher = theirs;
    if (matcher == null) {
      matcher = pattern.regex.matcher(text);
      theirs = matcher;
    }
    boolean whole = isWhole();
    return matcher
        .useTransparentBounds(whole || transparent)
        .useAnchoringBounds(!whole && anchoring)
        .region(at, to);
  }

  /** That of java.util.regex, at the match. */
  private java.util.regex.Matcher match() {
    java.util.regex.Matcher matcher = theirs;
    if (found != Found.THEIRS || matcher == null) {
      if (found != Found.WHOLE && found != Found.OPEN) {
        throw new IllegalStateException("no match");
      }
      matcher = theirs(start);
      if (!(found == Found.WHOLE ? matcher.matches() : matcher.lookingAt())) {
        throw new AssertionError("the automaton of " + pattern + " errs on " + text);
      }
      found = Found.THEIRS;
    }
    return matcher;
  }

  /** The text with the first match replaced. */
  public String replaceFirst(String replacement) {
    return mayBeIn() ? pattern.regex.matcher(text).replaceFirst(replacement) : text;
  }

  /** The text with all matches replaced. */
  public String replaceAll(String replacement) {
    return mayBeIn() ? pattern.regex.matcher(text).replaceAll(replacement) : text;
  }

  private boolean mayBeIn() {
    Automaton automaton = pattern.automaton();
    return automaton == null || automaton.isIn(text, 0, text.length(), true) != Verdict.NO;
  }

  /** The match as it is now. */
  public MatchResult toMatchResult() {
    return match().toMatchResult();
  }

  @Override
  public Map<String, Integer> namedGroups() {
    return pattern.regex.namedGroups();
  }

  @Override
  public int start() {
    return found == Found.WHOLE || found == Found.OPEN ? start : match().start();
  }

  @Override
  public int start(int group) {
    return match().start(group);
  }

  @Override
  public int end() {
    return found == Found.WHOLE ? to : match().end();
  }

  @Override
  public int end(int group) {
    return match().end(group);
  }

  @Override
  public String group() {
    return match().group();
  }

  @Override
  public String group(int group) {
    return match().group(group);
  }

  @Override
  public String group(String name) {
    return match().group(name);
  }

  @Override
  public int start(String name) {
    return match().start(name);
  }

  @Override
  public int end(String name) {
    return match().end(name);
  }

  @Override
  public int groupCount() {
    return match().groupCount();
  }
}
