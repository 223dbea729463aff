package dashiji.eval;

import java.util.regex.Pattern;

/** A source text addressed by Unicode code points, as the offsets of the tables are. */
final class SourceContent {
  private static final Pattern SPACES = Pattern.compile("[" + ComparisonForms.SPACE + "]");

  private final String text;
  private final int length;

  SourceContent(String text) {
    this.text = text;
    this.length = text.codePointCount(0, text.length());
  }

  /**
   * Offset of the first occurrence at or after {@code from}, or -1. A negative {@code from} counts
   * from the end, as in Python.
   */
  int find(String needle, int from) {
    int start = Math.clamp(from < 0 ? (long) from + length : from, 0, length);
    int at = text.indexOf(needle, text.offsetByCodePoints(0, start));
    return at < 0 ? -1 : text.codePointCount(0, at);
  }

  /** Whether the text between two offsets is the quote, white space apart, and not empty. */
  boolean holds(String quote, int start, int end) {
    String there = squeeze(slice(start, end));
    return !there.isEmpty() && there.equals(squeeze(quote));
  }

  /** As Python slices: offsets are cut to the text, negative ones count from its end. */
  private String slice(int start, int end) {
    int from = Math.clamp(start < 0 ? (long) start + length : start, 0, length);
    int to = Math.clamp(end < 0 ? (long) end + length : end, 0, length);
    if (to <= from) {
      return "";
    }
    int first = text.offsetByCodePoints(0, from);
    return text.substring(first, text.offsetByCodePoints(first, to - from));
  }

  private static String squeeze(String s) {
    return SPACES.matcher(s).replaceAll("");
  }
}
