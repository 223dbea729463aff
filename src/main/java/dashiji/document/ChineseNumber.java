package dashiji.document;

/** Numbers below a hundred and years in Chinese characters, as dates and headings print them. */
public final class ChineseNumber {
  /** The digits by their value; other characters for nought count as it. */
  static final String DIGITS = "〇一二三四五六七八九";

  private ChineseNumber() {}

  /** 三 → 3, 十二 → 12, 三十 → 30, 二十八 → 28, 廿三 → 23, 初五 → 5; what is no digit counts nothing. */
  public static int parse(String words) {
    int value = 0;
    for (char c : words.toCharArray()) {
      value =
          switch (c) {
            case '十' -> Math.max(10, value * 10);
            case '廿' -> 20;
            default -> value + Math.max(0, DIGITS.indexOf(c));
          };
    }
    return value;
  }

  /** 二〇三一 → 2031. */
  static int digits(String words) {
    int value = 0;
    for (char c : words.toCharArray()) {
      value = value * 10 + Math.max(0, DIGITS.indexOf(c));
    }
    return value;
  }
}
