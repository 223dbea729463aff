package dashiji.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms in which a chronicle prints the date at the start of a paragraph. */
final class DateHeads {
  private static final String BULLET = "[●△▲◆■○◎☆★※·•]?";
  private static final String TO = "(?:至|到|—|~|-|、)";
  private static final String WEEKDAY = "(?:（(?:星期|周)[一二三四五六日天]）)?";
  private static final String PART = "(?:上午|下午|晚上|晚间|晚|凌晨|中午|当晚)?";

  /** 2024年3月29日至4月2日, 3月7日—11日, 3月7—11日, with or without bullet and part of day. */
  private static final Pattern FULL =
      Pattern.compile(
          "("
              + BULLET
              + ")(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日?(?:(?<=日|\\d)"
              + TO
              + "(?:(?:(\\d{4})年)?(\\d{1,2})月)?(\\d{1,2})日)?(?<=日)"
              + WEEKDAY
              + PART
              + "[，：。]?");

  /** 2031.03.04, 2031-3-4, 2031/03/04. */
  private static final Pattern IN_DIGITS =
      Pattern.compile(
          BULLET + "(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})(?!\\d)" + WEEKDAY + PART + "[，：。]?");

  /** 二〇三一年三月四日. */
  private static final Pattern IN_WORDS =
      Pattern.compile(
          BULLET
              + "(?:([一二三四五六七八九〇○零]{4})年)?([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
              + WEEKDAY
              + PART
              + "[，：。]?");

  /** 13日晚，, 10日至12日，; the comma tells it from a number of days. */
  private static final Pattern DAY =
      Pattern.compile(
          "("
              + BULLET
              + ")(\\d{1,2})日?(?:"
              + TO
              + "(?:(\\d{1,2})月)?(\\d{1,2})日)?(?<=日)"
              + PART
              + "(?:[，：]|(?<=^[●△▲◆■○◎☆★※·•]\\d{1,2}日))");

  /** 同日，, △. */
  private static final Pattern SAME_DAY =
      Pattern.compile("(?:[△▲○◇]|(?:[●·•]?(?:同日|是日|当日|同一天|当天)" + PART + "，))");

  /** A headline sentence and then the date: 某某到某地调研。5月26日，… */
  private static final Pattern HEADLINE =
      Pattern.compile(
          "[^。0-9●△][^。]{3,80}[。：](?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日"
              + "(?:"
              + TO
              + "(?:(\\d{1,2})月)?(\\d{1,2})日)?"
              + PART
              + "，");

  private DateHeads() {}

  /**
   * What a paragraph's start says about its date.
   *
   * @param form which form it has
   * @param year stated year, or null
   * @param month stated month, or null
   * @param day stated day, or 0 for the same day as before
   * @param lastYear year of the range's end, or null
   * @param lastMonth month of the range's end, or null
   * @param lastDay day of the range's end, or null
   * @param length UTF-16 units of the date heading; 0 for a headline
   */
  record Head(
      Form form,
      @Nullable Integer year,
      @Nullable Integer month,
      int day,
      @Nullable Integer lastYear,
      @Nullable Integer lastMonth,
      @Nullable Integer lastDay,
      int length) {
    enum Form {
      FULL,
      DAY,
      SAME,
      HEADLINE
    }
  }

  /** The date at the start of a paragraph, or null. */
  static @Nullable Head at(String paragraph) {
    Matcher m = FULL.matcher(paragraph);
    if (m.lookingAt()) {
      return new Head(
          Head.Form.FULL,
          number(m.group(2)),
          number(m.group(3)),
          Integer.parseInt(m.group(4)),
          number(m.group(5)),
          number(m.group(6)),
          number(m.group(7)),
          m.end());
    }
    m = IN_DIGITS.matcher(paragraph);
    if (m.lookingAt()) {
      return full(number(m.group(1)), m.group(3), m.group(4), m.end());
    }
    m = IN_WORDS.matcher(paragraph);
    if (m.lookingAt()) {
      return full(
          number(inDigits(m.group(1))),
          "" + ChineseNumber.parse(m.group(2)),
          "" + ChineseNumber.parse(m.group(3)),
          m.end());
    }
    m = DAY.matcher(paragraph);
    if (m.lookingAt()) {
      return new Head(
          Head.Form.DAY,
          null,
          null,
          Integer.parseInt(m.group(2)),
          null,
          number(m.group(3)),
          number(m.group(4)),
          m.end());
    }
    m = SAME_DAY.matcher(paragraph);
    if (m.lookingAt()) {
      return new Head(Head.Form.SAME, null, null, 0, null, null, null, m.end());
    }
    m = HEADLINE.matcher(paragraph);
    if (m.lookingAt()) {
      return new Head(
          Head.Form.HEADLINE,
          number(m.group(1)),
          number(m.group(2)),
          Integer.parseInt(m.group(3)),
          null,
          number(m.group(4)),
          number(m.group(5)),
          0);
    }
    return null;
  }

  private static Head full(@Nullable Integer year, String month, String day, int length) {
    return new Head(
        Head.Form.FULL, year, number(month), Integer.parseInt(day), null, null, null, length);
  }

  /** 二〇三一 → 2031. */
  private static @Nullable String inDigits(@Nullable String words) {
    if (words == null) {
      return null;
    }
    StringBuilder digits = new StringBuilder();
    for (char c : words.toCharArray()) {
      digits.append(Math.max(0, ChineseNumber.DIGITS.indexOf(c)));
    }
    return digits.toString();
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }
}
