package dashiji.document;

import dashiji.text.Chars;
import dashiji.text.NormalText;

/**
 * A stretch of a paragraph that may be an entry.
 *
 * @param from first normal position
 * @param to one past the last
 * @param content its text, not empty
 */
record Item(int from, int to, String content) {
  /** A shorter one tells nothing, in UTF-16 units. */
  private static final int SHORTEST = 10;

  /** The stretch of a text. */
  static Item of(NormalText text, int from, int to) {
    return new Item(from, to, text.text().substring(from, to));
  }

  /** What stands behind so many of its characters. */
  Item behind(int length) {
    return length == 0 ? this : new Item(from + length, to, content.substring(length));
  }

  /** Whether it is long enough for a sentence. */
  boolean isLong() {
    return content.length() >= SHORTEST;
  }

  /** Whether it ends as a sentence does. */
  boolean isSentence() {
    return Chars.isTerminal(content.charAt(content.length() - 1));
  }

  /** Whether it opens with a bullet of those that dates bear. */
  boolean isBulleted() {
    return DateHeads.BULLETS.indexOf(content.charAt(0)) >= 0;
  }
}
