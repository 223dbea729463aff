package dashiji.text.regex;

import dashiji.text.regex.Automaton.Verdict;
import dashiji.text.regex.StepCompiler.Program;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the matches of a {@link Pattern} in a text; every method means what it does in {@link
 * java.util.regex.Matcher}, which is asked only for texts and expressions that {@link Step steps}
 * do not follow. Not thread-safe.
 */
public final class Matcher implements MatchResult {
  private final Pattern pattern;
  private final String text;
  private int from;
  private int to;
  private boolean transparent;
  private boolean anchoring = true;

  /** That of steps in this region, made when it is needed. */
  private @Nullable Search search;

  /** That of java.util.regex in this region, made when it is needed. */
  private java.util.regex.@Nullable Matcher theirs;

  /** What is known of the last search. */
  private Found found = Found.NOTHING;

  private enum Found {
    /** Nothing; a search starts at the start of the region. */
    NOTHING,
    /** Nothing up to the end of the region. */
    NOTHING_MORE,
    /** All of the region, by the automaton. */
    WHOLE,
    /** What starts where the region does, by the automaton, with an end nobody asked for yet. */
    OPEN,
    /** The match that is kept in {@link #search}. */
    STEPS,
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
    restart();
    return this;
  }

  /** Whether what stands around the region can be looked at. */
  public Matcher useTransparentBounds(boolean transparent) {
    this.transparent = transparent;
    restart();
    return this;
  }

  /** Whether {@code ^} and {@code $} are the ends of the region or those of the text. */
  public Matcher useAnchoringBounds(boolean anchoring) {
    this.anchoring = anchoring;
    restart();
    return this;
  }

  private void restart() {
    search = null;
    theirs = null;
    found = Found.NOTHING;
  }

  /** Whether all of the region matches. */
  public boolean matches() {
    return matches(pattern.whole(text, from, to));
  }

  /** The same where the automaton was asked. */
  boolean matches(Verdict verdict) {
    found = verdict == Verdict.YES ? Found.WHOLE : Found.NOTHING;
    return verdict == Verdict.YES || (verdict == Verdict.UNKNOWN && matchesHere(true));
  }

  /** Whether a match starts at the start of the region. */
  public boolean lookingAt() {
    return lookingAt(pattern.opening(text, from, to));
  }

  /** The same where the automaton was asked. */
  boolean lookingAt(Verdict verdict) {
    found = verdict == Verdict.YES ? Found.OPEN : Found.NOTHING;
    return verdict == Verdict.YES || (verdict == Verdict.UNKNOWN && matchesHere(false));
  }

  /** Asks the steps, or java.util.regex, for a match where the region starts. */
  boolean matchesHere(boolean whole) {
    Program program = pattern.program();
    if (program != null) {
      Search here = search(program, whole);
      if (here.matches(program.start(), from)) {
        found = Found.STEPS;
        return true;
      }
      if (!here.lost) {
        return false;
      }
    }
    java.util.regex.Matcher matcher = theirs();
    boolean match = whole ? matcher.matches() : matcher.lookingAt();
    found = match ? Found.THEIRS : Found.NOTHING;
    return match;
  }

  /** Goes to the next match in the region. */
  public boolean find() {
    if (found == Found.NOTHING_MORE) {
      return false;
    }
    if (found == Found.THEIRS) {
      return findsByTheirs(end() > start() ? end() : end() + 1);
    }
    int at = found == Found.NOTHING ? from : end() > start() ? end() : end() + 1;
    int end = at > to ? Automaton.NO_MATCH : pattern.firstEnd(text, at, to, at == from);
    if (end == Automaton.NO_MATCH) {
      found = Found.NOTHING_MORE;
      return false;
    }
    return finds(at, end);
  }

  /**
   * Goes to the first match.
   *
   * @param end what {@link Pattern#firstEnd} says of the region
   */
  boolean find(int end) {
    return finds(from, end);
  }

  private boolean finds(int at, int end) {
    found = Found.NOTHING_MORE;
    Program program = pattern.program();
    if (program != null) {
      Search here = search(program, false);
      if (findsBySteps(program, here, at, end)) {
        found = Found.STEPS;
        return true;
      }
      if (!here.lost) {
        return false;
      }
    }
    theirs();
    return findsByTheirs(at);
  }

  private boolean findsByTheirs(int at) {
    java.util.regex.Matcher matcher = theirs == null ? theirs() : theirs;
    while (matcher.find()) {
      if (matcher.start() >= at) {
        found = Found.THEIRS;
        return true;
      }
    }
    found = Found.NOTHING_MORE;
    return false;
  }

  /**
   * Searches from a position on. The automaton says before where no match ends, and so, if matches
   * are no longer than this, before where none starts.
   *
   * @param firstEnd what it says of the stretch from there
   */
  private boolean findsBySteps(Program program, Search here, int from, int firstEnd) {
    Automaton automaton = firstEnd == Automaton.NOT_KNOWN ? null : pattern.automaton();
    int end = firstEnd;
    for (int at = from; at <= to && !here.lost; at++) {
      if (automaton != null && (at == from || at > end)) {
        end = at == from ? firstEnd : automaton.firstEnd(text, at, to, false);
        if (end == Automaton.NO_MATCH) {
          return false;
        }
        if (end == Automaton.NOT_KNOWN) {
          automaton = null;
        } else {
          at = Math.max(at, end - program.longest());
          end = Math.max(at, end);
        }
      }
      at = automaton == null ? at : automaton.firstOpening(text, at, to);
      if (here.matches(program.start(), at)) {
        return true;
      }
    }
    return false;
  }

  private Search search(Program program, boolean whole) {
    Search here = search;
    if (here == null) {
      here = new Search(text, from, to, transparent, anchoring, program);
      search = here;
    }
    here.lost = false;
    here.whole = whole;
    return here;
  }

  /** That of java.util.regex in this region, before any match. */
  private java.util.regex.Matcher theirs() {
    java.util.regex.Matcher matcher =
        pattern
            .regex
            .matcher(text)
            .useTransparentBounds(transparent)
            .useAnchoringBounds(anchoring)
            .region(from, to);
    theirs = matcher;
    return matcher;
  }

  /** Start or end of a group, by its place among the starts and ends of all. */
  private int bound(int group, boolean end) {
    if (found == Found.WHOLE || found == Found.OPEN) {
      boolean whole = found == Found.WHOLE;
      if (group == 0 && (whole || !end)) {
        return end ? to : from;
      }
      if (!matchesHere(whole)) {
        throw new AssertionError("the automaton of " + pattern + " errs on " + text);
      }
    }
    if (found == Found.STEPS && search != null) {
      return search.groups[2 * group + (end ? 1 : 0)];
    }
    if (found == Found.THEIRS && theirs != null) {
      return end ? theirs.end(group) : theirs.start(group);
    }
    throw new IllegalStateException("no match");
  }

  /** The text with the first match replaced. */
  public String replaceFirst(String replacement) {
    return replace(replacement, false);
  }

  /** The text with all matches replaced. */
  public String replaceAll(String replacement) {
    return replace(replacement, true);
  }

  private String replace(String replacement, boolean all) {
    int end = pattern.firstEnd(text, 0, text.length(), true);
    Matcher match = new Matcher(pattern, text);
    if (end == Automaton.NO_MATCH || !match.find(end)) {
      return text;
    }
    if (replacement.indexOf('$') >= 0 || replacement.indexOf('\\') >= 0) {
      java.util.regex.Matcher matcher = pattern.regex.matcher(text);
      return all ? matcher.replaceAll(replacement) : matcher.replaceFirst(replacement);
    }
    StringBuilder replaced = new StringBuilder(text.length() + replacement.length());
    int done = 0;
    do {
      replaced.append(text, done, match.start()).append(replacement);
      done = match.end();
    } while (all && match.find());
    return replaced.append(text, done, text.length()).toString();
  }

  /** The match as it is now. */
  public MatchResult toMatchResult() {
    end();
    if (found == Found.THEIRS && theirs != null) {
      return theirs.toMatchResult();
    }
    Matcher match = new Matcher(pattern, text).region(from, to);
    Search here = search;
    if (here != null) {
      match.search = here.copy();
    }
    match.found = found;
    return match;
  }

  @Override
  public Map<String, Integer> namedGroups() {
    return pattern.names;
  }

  @Override
  public int start() {
    return bound(0, false);
  }

  @Override
  public int start(int group) {
    return bound(group, false);
  }

  @Override
  public int end() {
    return bound(0, true);
  }

  @Override
  public int end(int group) {
    return bound(group, true);
  }

  @Override
  public String group() {
    return text.substring(start(), end());
  }

  @Override
  @SuppressWarnings("NullAway") // as in java.util.regex: null where the group took no part
  public String group(int group) {
    int start = start(group);
    return start < 0 ? null : text.substring(start, end(group));
  }

  @Override
  public String group(String name) {
    return group(number(name));
  }

  @Override
  public int start(String name) {
    return start(number(name));
  }

  @Override
  public int end(String name) {
    return end(number(name));
  }

  private int number(String name) {
    Integer number = pattern.names.get(name);
    if (number == null) {
      throw new IllegalArgumentException("no group " + name + " in " + pattern);
    }
    return number;
  }

  @Override
  public int groupCount() {
    return pattern.groups;
  }
}
