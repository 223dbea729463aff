package dashiji.document;

import dashiji.text.regex.Pattern;

/** Words by which a text tells that something happened, not how things are or shall be. */
final class Activity {
  private static final String ACTIVITIES =
      "召开|举行|举办|主持|出席|参加|调研|检查|督导|督查|考察|视察|慰问|看望|走访|会见|接待|座谈|签约|签订|签署|揭牌|启动|开幕|开工|巡查|带队|率队|开展|听取";

  /** What only happens: a text that has none of it tells no event. */
  private static final Pattern ACTIVITY = Pattern.compile(ACTIVITIES);

  private static final Pattern DECIDES =
      Pattern.compile("(?:会议|大会|全会)[^，。；]{0,12}(?:选举|补选|决定|表决|通过)|闭幕|请求辞去");

  private static final Pattern TOLD =
      Pattern.compile(ACTIVITIES + "|\\d[年月日]|近日|日前|书记|[省市县区旗州]长|主任|主席");

  private static final Pattern ACTS =
      Pattern.compile(
          "(?:决定|研究|通过|批准)[^。；]{0,30}?(?:任命|任用|免去|任\\p{IsHan}{3}|选举|辞去)|委派\\p{IsHan}{2,4}任");

  /** What a notice of appointments opens with: 2031年6月11日县政府第62次常务会议研究决定：. */
  private static final Pattern OPENS_ACTS =
      Pattern.compile(".{4,60}(?:研究|讨论|审议|会议|党组|党委|同意).{0,4}(?:决定|同意|批准|通过)\\p{IsHan}{0,6}：");

  private Activity() {}

  /** Whether a text tells what somebody did: 召开, 调研, 签约. */
  static boolean isIn(String text) {
    return ACTIVITY.isIn(text);
  }

  /** Whether a text tells what an assembly did: 会议选举, 闭幕. */
  static boolean isOfAssemblyIn(String text) {
    return DECIDES.isIn(text);
  }

  /** Whether sentences before the date of an item do more than say why: they tell of it already. */
  static boolean isToldIn(String before) {
    return TOLD.isIn(before);
  }

  /** Whether a chronicle tells of appointments, of whose year the day is: 县政府决定：任命甲为…. */
  static boolean isAppointmentIn(String behind) {
    return ACTS.isIn(behind);
  }

  /** Whether a line opens a notice of appointments that follow a line each. */
  static boolean opensAppointments(String line) {
    return line.endsWith("：") && OPENS_ACTS.matches(line);
  }
}
