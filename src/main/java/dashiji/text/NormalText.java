package dashiji.text;

import java.util.Objects;

/**
 * A repaired text that knows where each of its characters came from.
 *
 * <p>Positions in the repaired text are UTF-16 indices ("normal positions"); positions in the
 * source are Unicode code points ("raw positions").
 */
public final class NormalText {
  private final String raw;
  private final String text;

  /** By normal position, at least as long as the text: where each character came from. */
  private final int[] starts;

  private final int[] ends;

  /** UTF-16 index in {@link #raw} of each code point and of the end; finds quotes at once. */
  private final int[] rawIndex;

  private NormalText(String raw, String text, int[] starts, int[] ends, int[] rawIndex) {
    this.raw = Objects.requireNonNull(raw);
    this.text = Objects.requireNonNull(text);
    this.starts = starts;
    this.ends = ends;
    this.rawIndex = rawIndex;
  }

  /** A text that nothing was changed in yet. */
  public static NormalText of(String raw) {
    int points = raw.codePointCount(0, raw.length());
    int[] rawIndex = new int[points + 1];
    // Where no character takes two units, the index of a code point is its own number.
    int[] starts = points == raw.length() ? rawIndex : new int[raw.length()];
    int[] ends = new int[raw.length()];
    int codePoint = 0;
    for (int i = 0; i < raw.length(); i++) {
      boolean pair =
          Character.isHighSurrogate(raw.charAt(i))
              && i + 1 < raw.length()
              && Character.isLowSurrogate(raw.charAt(i + 1));
      starts[i] = codePoint;
      ends[i] = codePoint + 1;
      rawIndex[codePoint] = i;
      if (pair) {
        i++;
        starts[i] = codePoint;
        ends[i] = codePoint + 1;
      }
      codePoint++;
    }
    rawIndex[codePoint] = raw.length();
    return new NormalText(raw, raw, starts, ends, rawIndex);
  }

  /** The repaired text. */
  public String text() {
    return text;
  }

  /** The source text, unchanged. */
  public String raw() {
    return raw;
  }

  /** Length of the repaired text in UTF-16 units. */
  public int length() {
    return text.length();
  }

  /**
   * The place in the source of a stretch of the repaired text.
   *
   * @param from first normal position
   * @param to one past the last normal position
   * @throws IndexOutOfBoundsException if the stretch is empty or outside the text
   */
  public Span span(int from, int to) {
    Objects.checkFromToIndex(from, to, text.length());
    if (from == to) {
      throw new IndexOutOfBoundsException("empty stretch at " + from);
    }
    return new Span(starts[from], ends[to - 1]);
  }

  /**
   * Whether the repair took something out right before a position: blanks between the cells of a
   * row, a line end inside a sentence.
   *
   * @param position a normal position
   */
  public boolean gapBefore(int position) {
    return position > 0 && position < text.length() && starts[position] > ends[position - 1];
  }

  /**
   * What stands in the source at a span, verbatim.
   *
   * @throws IndexOutOfBoundsException if the span ends behind the source
   */
  public String quote(Span span) {
    return raw.substring(rawIndex[span.start()], rawIndex[span.end()]);
  }

  /** Number of blanks in the source right before what stands at a normal position. */
  int blanksBefore(int position) {
    int at = rawIndex[starts[position]];
    int first = at;
    while (first > 0
        && "\n\r\u000b\f\u0085\u2028\u2029".indexOf(raw.charAt(first - 1)) < 0
        && Chars.isBlank(raw.charAt(first - 1))) {
      first--;
    }
    return at - first;
  }

  /**
   * The same text with other characters in their places, so that no position moves.
   *
   * @param characters one for each UTF-16 unit, which are taken over
   */
  NormalText with(char[] characters) {
    return new NormalText(raw, new String(characters), starts, ends, rawIndex);
  }

  /** Starts an edit of this text. */
  Edit edit() {
    return new Edit(this);
  }

  /**
   * Copies a text from left to right, with changes; as long as there are none, it only counts. One
   * use only.
   */
  static final class Edit {
    private final NormalText from;
    private boolean changed;
    private char[] out = {};
    private int[] starts = {};
    private int[] ends = {};
    private int length;

    private Edit(NormalText from) {
      this.from = from;
    }

    /** Starts to copy: what came so far is the same text. */
    private void change() {
      changed = true;
      out = new char[from.length()];
      starts = new int[from.length()];
      ends = new int[from.length()];
      int same = length;
      length = 0;
      keep(0, same);
    }

    /** Keeps one unit as it is. */
    void keep(int position) {
      keep(position, position + 1);
    }

    /** Keeps a stretch as it is. */
    void keep(int first, int end) {
      if (!changed) {
        if (first == length) {
          length = end;
          return;
        }
        if (first == end) {
          return;
        }
        change();
      }
      from.text.getChars(first, end, out, length);
      System.arraycopy(from.starts, first, starts, length, end - first);
      System.arraycopy(from.ends, first, ends, length, end - first);
      length += end - first;
    }

    /** Writes one unit in place of a stretch; a stretch that is neither kept nor put is dropped. */
    void put(char unit, int first, int end) {
      if (!changed) {
        if (first == length && end == first + 1 && unit == from.text.charAt(first)) {
          length = end;
          return;
        }
        change();
      }
      starts[length] = from.starts[first];
      ends[length] = from.ends[end - 1];
      out[length++] = unit;
    }

    /** The edited text, which takes over the arrays; the text itself if nothing was changed. */
    NormalText done() {
      if (!changed) {
        if (length == from.length()) {
          return from;
        }
        change();
      }
      return new NormalText(from.raw, new String(out, 0, length), starts, ends, from.rawIndex);
    }
  }
}
