package dashiji.text;

/**
 * A half-open range of Unicode code points of the raw source text.
 *
 * @param start first code point
 * @param end one past the last code point; more than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** Number of code points. */
  public int length() {
    return end - start;
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
