package dashiji.text.regex;

import java.util.Map;
import java.util.regex.MatchResult;

/**
 * Looks for the matches of a {@link Pattern} in a text; every method means what it does in {@link
 * java.util.regex.Matcher}. Not thread-safe.
 */
public final class Matcher implements MatchResult {
  private final Pattern pattern;
  private final String text;
  private final java.util.regex.Matcher matcher;
  private int from;
  private int to;

  /** Where the next search starts; -1 before the first. */
  private int next = -1;

  private boolean transparent;

  Matcher(Pattern pattern, String text) {
    this.pattern = pattern;
    this.text = text;
    this.to = text.length();
    this.matcher = pattern.regex.matcher(text);
  }

  /** Confines what follows to {@code [from, to)}. */
  public Matcher region(int from, int to) {
    matcher.region(from, to);
    this.from = from;
    this.to = to;
    next = -1;
    return this;
  }

  /** Whether what stands around the region can be looked at. */
  public Matcher useTransparentBounds(boolean transparent) {
    this.transparent = transparent;
    matcher.useTransparentBounds(transparent);
    return this;
  }

  /** Whether {@code ^} and {@code $} are the ends of the region or those of the text. */
  public Matcher useAnchoringBounds(boolean anchoring) {
    matcher.useAnchoringBounds(anchoring);
    return this;
  }

  /** Whether all of the region matches. */
  public boolean matches() {
    return possible()
        && pattern.canBeIn(text, from, to)
        && found(matcher.region(from, to).matches());
  }

  /** Whether a match starts at the start of the region. */
  public boolean lookingAt() {
    return possible() && found(matcher.region(from, to).lookingAt());
  }

  private boolean possible() {
    return from >= to || pattern.canStartWith(text.charAt(from));
  }

  private boolean found(boolean match) {
    if (match) {
      next = matcher.end();
    }
    return match;
  }

  /** Goes to the next match in the region. */
  public boolean find() {
    boolean first = next < 0;
    if (first && !pattern.canBeIn(text, from, to)) {
      next = to + 1;
    }
    int at = first ? Math.max(next, from) : next;
    int start = at;
    if (pattern.looksBack && !whole()) {
      // What stands before the region must not be seen: java.util.regex finds out alone.
      return at <= to && found(first ? matcher.region(from, to).find() : matcher.find());
    }
    boolean anchored = matcher.hasAnchoringBounds();
    boolean seen = matcher.hasTransparentBounds();
    try {
      if (whole()) {
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
      }
      while (at <= to) {
        while (at < to
            && ((at > start && insidePair(at)) || !pattern.canStartWith(text.charAt(at)))) {
          at++;
        }
        if (matcher.region(at, to).lookingAt()) {
          next = matcher.end() > at ? matcher.end() : at + 1;
          return true;
        }
        at++;
      }
    } finally {
      matcher.useTransparentBounds(seen).useAnchoringBounds(anchored);
    }
    next = to + 1;
    return false;
  }

  /** The second half of a character beyond the BMP: java.util.regex does not advance to it. */
  private boolean insidePair(int at) {
    return Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** Whether the region is all of the text, or what stands around it may be looked at. */
  private boolean whole() {
    return (from == 0 && to == text.length()) || (transparent && !matcher.hasAnchoringBounds());
  }

  /** The text with the first match replaced. */
  public String replaceFirst(String replacement) {
    return pattern.canBeIn(text, 0, text.length())
        ? pattern.regex.matcher(text).replaceFirst(replacement)
        : text;
  }

  /** The text with all matches replaced. */
  public String replaceAll(String replacement) {
    return pattern.canBeIn(text, 0, text.length())
        ? pattern.regex.matcher(text).replaceAll(replacement)
        : text;
  }

  /** The match as it is now. */
  public MatchResult toMatchResult() {
    return matcher.toMatchResult();
  }

  @Override
  public Map<String, Integer> namedGroups() {
    return pattern.regex.namedGroups();
  }

  @Override
  public int start() {
    return matcher.start();
  }

  @Override
  public int start(int group) {
    return matcher.start(group);
  }

  @Override
  public int end() {
    return matcher.end();
  }

  @Override
  public int end(int group) {
    return matcher.end(group);
  }

  @Override
  public String group() {
    return matcher.group();
  }

  @Override
  public String group(int group) {
    return matcher.group(group);
  }

  @Override
  public String group(String name) {
    return matcher.group(name);
  }

  @Override
  public int start(String name) {
    return matcher.start(name);
  }

  @Override
  public int end(String name) {
    return matcher.end(name);
  }

  @Override
  public int groupCount() {
    return matcher.groupCount();
  }
}
