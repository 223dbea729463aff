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
    Automaton automaton = pattern.ofWhole();
    Verdict verdict = automaton == null ? Verdict.UNKNOWN : automaton.matches(text, from, to);
    if (verdict == Verdict.YES && pattern.isExact()) {
      found = Found.WHOLE;
      return true;
    }
    found = Found.NOTHING;
    return verdict != Verdict.NO && matchesHere(true);
  }

  /** Whether a match starts at the start of the region. */
  public boolean lookingAt() {
    Automaton automaton = pattern.automaton();
    Verdict verdict = automaton == null ? Verdict.UNKNOWN : automaton.opens(text, from, to, true);
    if (verdict == Verdict.YES && pattern.isExact()) {
      found = Found.OPEN;
      return true;
    }
    found = Found.NOTHING;
    return verdict != Verdict.NO && matchesHere(false);
  }

  private boolean matchesHere(boolean whole) {
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
    int at = found == Found.NOTHING ? from : end() > start() ? end() : end() + 1;
    boolean goesOn = found == Found.THEIRS;
    found = Found.NOTHING_MORE;
    if (at > to) {
      return false;
    }
    Program program = goesOn ? null : pattern.program();
    if (program != null) {
      Search here = search(program, false);
      if (findsBySteps(program, here, at)) {
        found = Found.STEPS;
        return true;
      }
      if (!here.lost) {
        return false;
      }
    }
    java.util.regex.Matcher matcher = goesOn && theirs != null ? theirs : theirs();
    while (matcher.find()) {
      if (matcher.start() >= at) {
        found = Found.THEIRS;
        return true;
      }
    }
    return false;
  }

  /**
   * Searches from a position on. The automaton says before where no match ends, and so, if matches
   * are no longer than this, before where none starts.
   */
  private boolean findsBySteps(Program program, Search here, int from) {
    Automaton automaton = pattern.automaton();
    if (automaton != null && automaton.isNullable()) {
      automaton = null;
    }
    int end = -1;
    for (int at = from; at <= to && !here.lost; at++) {
      if (automaton != null && at > end) {
        end = automaton.firstEnd(text, at, to, at == this.from);
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
    Matcher match = new Matcher(pattern, text);
    if (!match.find()) {
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
    return pattern.regex.matcher("").groupCount();
  }
}
