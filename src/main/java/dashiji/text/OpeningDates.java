package dashiji.text;

/**
 * The dates that open a paragraph, as regular expressions that allow for blanks inside. They say
 * where a paragraph begins and where a blank stands for a comma; {@code document} reads them.
 */
final class OpeningDates {
  private static final String TO = "(?: *[至到—~、-]{1,2} *|(?<=日)一(?=\\d))";
  private static final String YEAR = "(?:[0-9]{4}|[一二三四五六七八九〇零]{4}) *年 *";
  private static final String MONTH = "(?:[0-9]{1,2}|元|[一二三四五六七八九十]{1,2}) *月 *";
  private static final String DAY = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})";
  private static final String PART = "(?: ?(?:上午|下午|晚上|晚间|晚|夜间|凌晨|清晨|傍晚|中午))?";
  private static final String OF_MONTH = "(?:份|初|中|底|末|上旬|中旬|下旬)?";
  private static final String OF_YEAR = "(?:初|底|末|春季?|夏季?|秋季?|冬季?|上半年|下半年)?";

  /** 3月4日, 2031年3月4日至6日, 4日, 12月4至6日 and the same with a part of the day. */
  static final String DAYS =
      "(?:"
          + YEAR
          + ")?(?:"
          + MONTH
          + ")?"
          + DAY
          + " *日?(?:"
          + TO
          + "(?:(?:"
          + YEAR
          + ")?"
          + MONTH
          + ")?"
          + DAY
          + " *日?)*(?<=日)"
          + PART;

  /** 同日, 是月, 次日, 上旬, 年底 and others that lean on the date before. */
  static final String RELATIVE =
      "同日|是日|当日|当天|同一天|次日|翌日|同月|是月|本月|当月|同年|是年|本年|当年|年内|年初|年底|年末|月初|月底|月末"
          + "|(?:[同是本当]月)?[上中下]旬|[春夏秋冬]季?|上半年|下半年";

  /** 4月, 8月中旬, 6月底至7月初, 1971年, 1970年、1971年春, 是月. */
  static final String SPANS =
      "(?:" + YEAR + ")?" + MONTH + OF_MONTH + "(?:" + TO + "(?:" + MONTH + ")?" + OF_MONTH + ")?|"
          + YEAR + OF_YEAR + "(?:" + TO + YEAR + OF_YEAR + ")?|" + RELATIVE;

  private OpeningDates() {}
}
