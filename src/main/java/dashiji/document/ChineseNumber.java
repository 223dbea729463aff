package dashiji.document;

/** Numbers below a hundred in Chinese characters, as dates and headings print them. */
final class ChineseNumber {
  /** The digits by their value; other characters for nought count as it. */
  static final String DIGITS = "〇一二三四五六七八九";

  private ChineseNumber() {}

  /** 三 → 3, 十二 → 12, 三十 → 30, 二十八 → 28. */
  static int parse(String words) {
    int value = 0;
    for (char c : words.toCharArray()) {
      value = c == '十' ? Math.max(10, value * 10) : value + DIGITS.indexOf(c);
    }
    return value;
  }
}
