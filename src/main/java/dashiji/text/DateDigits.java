package dashiji.text;

/**
 * The digits of dates where a reading machine or a typist put a letter or a ring for them: 二○二四年,
 * 二O二四年, 2O24年, 1 O 月, l月5日.
 */
final class DateDigits {
  private static final String WORDS = "一二三四五六七八九";
  private static final String NOUGHTS = "〇零○◯0Oo";
  private static final int YEAR_LENGTH = 4;

  private DateDigits() {}

  static NormalText apply(NormalText in) {
    String text = in.text();
    char[] digits = null;
    for (int i = 1; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit != '年' && unit != '月' && unit != '日') {
        continue;
      }
      int end = i;
      while (end > 0 && text.charAt(end - 1) == ' ') {
        end--;
      }
      int start = yearInWords(text, unit, end);
      if (start < 0) {
        start = number(text, unit, end, i);
      }
      for (int p = start; start >= 0 && p < end; p++) {
        char digit =
            unit == '年' && isWord(text.charAt(start))
                ? word(text.charAt(p))
                : digit(text.charAt(p));
        if (digit != text.charAt(p)) {
          digits = digits == null ? text.toCharArray() : digits;
          digits[p] = digit;
        }
      }
    }
    return digits == null ? in : in.with(digits);
  }

  /** Where a year in words begins that ends at a position, or -1. */
  private static int yearInWords(String text, char unit, int end) {
    int start = end - YEAR_LENGTH;
    if (unit != '年' || start < 0 || !isWord(text.charAt(start))) {
      return -1;
    }
    for (int p = start + 1; p < end; p++) {
      if (!isWord(text.charAt(p)) && NOUGHTS.indexOf(text.charAt(p)) < 0) {
        return -1;
      }
    }
    return start;
  }

  /** Where a number with a letter in it begins that ends at a position, or -1. */
  private static int number(String text, char unit, int end, int unitAt) {
    int start = end;
    int signs = 0;
    boolean digit = false;
    boolean letter = false;
    for (int p = end - 1; p >= 0 && signs < YEAR_LENGTH; p--) {
      char c = text.charAt(p);
      if (c == ' ') {
        continue;
      }
      if (!Chars.isDigit(c) && "OolI".indexOf(c) < 0) {
        break;
      }
      digit |= Chars.isDigit(c);
      letter |= !Chars.isDigit(c);
      start = p;
      signs++;
    }
    boolean word = start > 0 && Chars.isWord(text.charAt(start - 1));
    if (!letter || word) {
      return -1;
    }
    return digit
            || (unit == '月'
                && signs == 1
                && isOne(text.charAt(start))
                && opensDay(text, unitAt + 1))
        ? start
        : -1;
  }

  private static boolean isOne(char c) {
    return c == 'l' || c == 'I';
  }

  private static boolean opensDay(String text, int at) {
    int p = at;
    while (p < text.length() && text.charAt(p) == ' ') {
      p++;
    }
    return p < text.length() && (Chars.isDigit(text.charAt(p)) || isOne(text.charAt(p)));
  }

  private static boolean isWord(char c) {
    return WORDS.indexOf(c) >= 0;
  }

  private static char word(char c) {
    return "○◯0Oo".indexOf(c) >= 0 ? '〇' : c;
  }

  private static char digit(char c) {
    return switch (c) {
      case 'O', 'o' -> '0';
      case 'l', 'I' -> '1';
      default -> c;
    };
  }
}
