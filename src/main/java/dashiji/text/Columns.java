package dashiji.text;

import java.util.List;

/**
 * Whether a text is set in lines of one width, as the text layer of a page gives it, and which of
 * them are full: behind a full line the paragraph goes on, whatever its last sign is.
 *
 * @param width columns of a full line, a Chinese character taking two; 0 if lines have no one width
 * @param indents whether the first lines of paragraphs are set in and the others are not
 * @param stops whether paragraphs end with a full stop: what has none is not ended
 */
record Columns(int width, boolean indents, boolean stops) {
  /** Blanks in a line are gone by now, and a sign may hang over its end. */
  private static final int SLACK = 4;

  private static final int NARROWEST = 28;
  private static final int WIDEST = 120;
  private static final int FEWEST = 4;
  private static final double MOST = 0.6;

  /** So many lines a paragraph has at most, on the average. */
  private static final int LONGEST_PARAGRAPH = 10;

  private static final int INDENT = 2;
  private static final int WIDEST_INDENT = 8;

  private static final Columns NONE = new Columns(0, false, false);

  /**
   * The width of the lines of a text.
   *
   * @param lines first and last position of each, the empty ones too
   */
  static Columns of(NormalText in, List<int[]> lines) {
    int[] open = new int[WIDEST + SLACK + 1]; // by width: lines that break off
    int longOnes = 0;
    int all = 0;
    for (int[] line : lines) {
      if (line[0] == line[1]) {
        continue;
      }
      int width = widthOf(in, line);
      all++;
      if (width > WIDEST) {
        return NONE;
      }
      if (width >= NARROWEST - SLACK && !Chars.isTerminal(in.text().charAt(line[1] - 1))) {
        open[width]++;
        longOnes++;
      }
    }
    int best = 0;
    int most = 0;
    for (int width = NARROWEST; width <= WIDEST; width++) {
      int near = 0;
      for (int w = width - SLACK; w <= width; w++) {
        near += open[w];
      }
      if (near > most) {
        most = near;
        best = width;
      }
    }
    if (most < FEWEST || most < MOST * longOnes || longer(in, lines, best) > all / 20) {
      return NONE;
    }
    return new Columns(best, indents(in, lines, best), stops(in, lines));
  }

  /** Whether a line reaches the end of its column. */
  boolean isFull(NormalText in, int[] line) {
    return width > 0 && widthOf(in, line) >= width - SLACK;
  }

  private static int longer(NormalText in, List<int[]> lines, int width) {
    return (int) lines.stream().filter(l -> l[0] < l[1] && widthOf(in, l) > width + SLACK).count();
  }

  private static boolean indents(NormalText in, List<int[]> lines, int width) {
    int starts = 0;
    int setIn = 0;
    int others = 0;
    int otherSetIn = 0;
    int[] before = null;
    for (int[] line : lines) {
      if (line[0] == line[1]) {
        continue;
      }
      if (before != null) {
        boolean full = widthOf(in, before) >= width - SLACK;
        boolean closed = in.text().charAt(before[1] - 1) == '。';
        int indented = in.blanksBefore(line[0]) >= INDENT ? 1 : 0;
        if (closed && !full) {
          starts++;
          setIn += indented;
        } else if (full && !closed) {
          others++;
          otherSetIn += indented;
        }
      }
      before = line;
    }
    return setIn >= 2 && setIn >= MOST * starts && otherSetIn * FEWEST <= others;
  }

  /** Whether lines end with a full stop as often as paragraphs of some lines do. */
  private static boolean stops(NormalText in, List<int[]> lines) {
    int all = 0;
    int stops = 0;
    for (int[] line : lines) {
      if (line[0] < line[1]) {
        all++;
        stops += in.text().charAt(line[1] - 1) == '。' ? 1 : 0;
      }
    }
    return stops >= 2 && stops * LONGEST_PARAGRAPH >= all;
  }

  private static int widthOf(NormalText in, int[] line) {
    int blanks = in.blanksBefore(line[0]);
    int width = blanks == INDENT ? INDENT * 2 : Math.min(blanks, WIDEST_INDENT);
    for (int i = line[0]; i < line[1]; i++) {
      width += in.text().charAt(i) < '\u0100' ? 1 : 2;
    }
    return width;
  }
}
