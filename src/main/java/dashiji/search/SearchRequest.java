package dashiji.search;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param text what somebody typed; its first {@value #LONGEST} characters count
 * @param kind only things of this kind, or null for all
 * @param from how many results to pass over
 * @param size how many to give at most
 */
public record SearchRequest(String text, @Nullable ThingKind kind, int from, int size) {
  /** Longer input is cut. */
  public static final int LONGEST = 100;

  /** No page lies behind so many results. */
  public static final int DEEPEST = 10_000;

  public SearchRequest {
    if (from < 0 || size < 0 || from + (long) size > DEEPEST) {
      throw new IllegalArgumentException("results " + from + " + " + size);
    }
    text = text.strip();
    if (text.codePointCount(0, text.length()) > LONGEST) {
      text = text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
  }

  /** The best of all kinds. */
  public static SearchRequest best(String text, int size) {
    return new SearchRequest(text, null, 0, size);
  }
}
