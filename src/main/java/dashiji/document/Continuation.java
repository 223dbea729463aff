package dashiji.document;

import dashiji.document.DateHead.Form;
import dashiji.text.regex.Pattern;

/**
 * Openings of sentences and paragraphs that go on with what the one before tells of, though they
 * may open with a date of their own.
 */
final class Continuation {
  private static final String COMES_TO = "[^。]{0,160}?(?:比上年|同比|较上年|增长\\d)";

  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?:至(?=\\d{4}年)|此后|自此|从此|后于|会议|会上|会前|会后|会中|期间|随后|其间|座谈会上|仪式上|活动上|活动中|调研中|调研期间|检查中|据了解|据悉|(?:考察团|考察组|调研组|代表团|检查组|督导组|督查组|视察组|视察团|慰问组|访问团|参观团)(?:一行)?|此次|本次(?!会议)|该(?:项目|工程|线路|路|桥|公司|企业|馆|展览|中心|活动)"
              + ("|(?:19|20)\\d{2}年，" + COMES_TO)
              + "|(?:\\p{IsHan}{2,4})?(?:指出|强调|要求|表示|希望|认为)[，：]"
              + "|[^，。；]{2,60}等?(?:同志|领导)?(?:参加|出席|陪同|列席)(?:了)?(?:会议|活动|调研|检查|考察)?。$)");

  private static final Pattern FIGURES = Pattern.compile(COMES_TO);

  private static final Pattern OF_ARTICLE =
      Pattern.compile("(?:当[天日](?:上午|下午|晚上|晚间|晚|凌晨|中午)?|当晚|上午|下午|晚上|晚间|傍晚|中午)，");

  private static final Pattern PART_OF_DAY = Pattern.compile("(?:当晚|上午|下午|晚上|晚间|晚|凌晨|中午|傍晚)，");

  /** Those named before, by a word that says no more than that. */
  private static final Pattern SAME_ACTORS =
      Pattern.compile(
          "双方|与会|会议(?!室|中心)|座谈会(?:上|在)|\\p{IsHan}{0,10}(?:考察团|考察组|调研组|代表团|检查组|督导组|督查组|视察组|视察团|慰问组|工作组)(?:一行)?"
              + "|\\p{IsHan}{2,4}一行");

  private static final Pattern MEETING = Pattern.compile("(?:大会|会议|全会|代表大会)(?!室|中心|展)|闭幕");

  private static final Pattern ONE_TOUR =
      Pattern.compile(
          "(?:[和至](?:\\d{1,2}日)?[上下]午|[^，。；]{2,10}结束后，)?，?(?:考察|调研|检查|督导|督查|视察|慰问|代表|工作|参访)(?:组|团|队)(?:一行)?");

  private Continuation() {}

  /** Whether a paragraph opens so: 会议指出，…; 此次活动…; 甲、乙等参加调研。. */
  static boolean opens(String paragraph) {
    return GOES_ON.opens(paragraph);
  }

  /** The part of a day whose date the entry before has: 下午，. */
  static boolean isPartOfDay(String text, int from) {
    return PART_OF_DAY.opens(text, from, text.length());
  }

  /** 当天，考察组来到…: in an article its own day; in a chronicle an entry starts so. */
  static boolean isDayOfArticle(String paragraph) {
    return OF_ARTICLE.opens(paragraph);
  }

  /** Whether those who act behind a date are named by a word for those named before. */
  static boolean isOfSameActors(String text, int from) {
    return SAME_ACTORS.opens(text, from, text.length());
  }

  /** Whether a meeting that was named before goes on: 大会选举…, 闭幕. */
  static boolean isOfMeeting(String text, int from) {
    return MEETING.opens(text, from, text.length());
  }

  /** Those on the tour that an article opens with, close behind the day. */
  static boolean isOfOneTour(String behind) {
    return ONE_TOUR.opens(behind);
  }

  /** What happened later to the same thing: 5月获省奖。8月，又获国家奖. */
  static boolean isMoreOfSame(String text, int from) {
    return from < text.length() && "又再并".indexOf(text.charAt(from)) >= 0;
  }

  /** What a year came to, in the entry of the day on which it was told: 2030年，全县完成…增长8%. */
  static boolean isFiguresOfYear(DateHead head, String text, int from) {
    return head.form() == Form.YEAR && FIGURES.opens(text, from, text.length());
  }

  /**
   * Whether a sentence that opens with a day goes on with what a dated stretch before it tells of:
   * 25日至26日，会议召开。26日，会议选举…; 7日，大会开幕。9日，大会选出….
   *
   * @param before the date of the stretch
   * @param from where the sentence goes on behind its day
   */
  static boolean isLaterDayOf(DateHead before, DateHead day, String text, int from) {
    boolean ofDays = before.form() == Form.DAY || before.form() == Form.FULL;
    if (!ofDays || day.form() != Form.DAY || day.day() < before.day()) {
      return false;
    }
    boolean meets = isOfMeeting(text, from);
    if (before.lastDay() == null) {
      return meets && day.day() > before.day();
    }
    return before.lastMonth() == null
        && day.day() <= before.lastDay()
        && (meets || isOfSameActors(text, from));
  }

  /**
   * Whether a paragraph of an article that opens with a day goes on with the article: the day lies
   * in the range that the article opens with, or it is the same and those who act were named
   * before.
   *
   * @param before the entry before
   * @param behind what stands behind the day
   */
  static boolean tellsMore(Draft before, DateHead head, String behind) {
    boolean ofDay = head.form() == Form.DAY && head.month() == null;
    boolean month =
        ofDay
            ? before.lastDay() != null
            : head.month() != null && head.month().equals(before.month());
    if (!month
        || head.lastDay() != null
        || before.isBounded()
        || before.dating() == Form.LUNAR
        || before.dating() == Form.MONTH
        || before.dating() == Form.YEAR) {
      return false; // 1月，… and then 1月4日，…: a list, not one article
    }
    if (before.lastDay() != null) {
      return before.lastMonth() == null
          && head.day() >= before.day()
          && head.day() <= before.lastDay();
    }
    return head.day() == before.day() && isOfSameActors(behind, 0);
  }
}
