package dashiji.text;

/** Classes of characters that the grammar of Chinese official texts tells apart. */
public final class Chars {
  private static final String TERMINAL = "。！？；：”》）…";

  private Chars() {}

  /** A Chinese character of the basic plane (with Extension A and 〇). */
  public static boolean isHan(char c) {
    return (c >= '\u4e00' && c <= '\u9fff') || (c >= '\u3400' && c <= '\u4dbf') || c == '〇';
  }

  /** An ASCII digit. */
  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** An ASCII letter or digit. */
  public static boolean isWord(char c) {
    return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** White space of any width, with the signs of no width that stand for it in some texts. */
  static boolean isBlank(char c) {
    return Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || c == '\u200b'
        || c == '\u200c'
        || c == '\u200d'
        || c == '\ufeff';
  }

  /** Where a character stands last in {@code [from, to)} of a text, or -1. */
  public static int lastIndexOf(String text, char c, int from, int to) {
    int at = to - 1;
    while (at >= from && text.charAt(at) != c) {
      at--;
    }
    return at >= from ? at : -1;
  }

  /** Whether a text has one of some characters. */
  static boolean hasAny(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** A sign at which a sentence or a quotation ends. */
  public static boolean isTerminal(char c) {
    return TERMINAL.indexOf(c) >= 0;
  }
}
