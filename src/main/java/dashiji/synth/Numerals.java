package dashiji.synth;

/** Numbers as official texts write them out: 十八, 二十一. */
final class Numerals {
  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /**
   * A number in Chinese characters.
   *
   * @param number 1 to 99
   */
  static String of(int number) {
    if (number < 1 || number > 99) {
      throw new IllegalArgumentException("not from 1 to 99: " + number);
    }
    int tens = number / 10;
    int ones = number % 10;
    return (tens > 1 ? DIGITS.charAt(tens) + "" : "")
        + (tens > 0 ? "十" : "")
        + (ones > 0 || tens == 0 ? DIGITS.charAt(ones) + "" : "");
  }
}
