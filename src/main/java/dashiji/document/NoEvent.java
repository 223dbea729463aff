package dashiji.document;

import dashiji.text.regex.Pattern;

/** What has a date and tells no event: rules and their terms, stretches of time, careers, notes. */
final class NoEvent {
  private static final Pattern POLICY =
      Pattern.compile(
          "(?:第[一二三四五六七八九十百零\\d]{1,5}[条章节]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）"
              + "|\\d{1,2}[.．、])");

  private static final Pattern EDITORIAL =
      Pattern.compile("[【（\\[]?(?:注|附注|备注|说明|编者注|编者按)[：】\\]].*|（[^（）]*）");

  private static final Pattern RULE =
      Pattern.compile("(?:为[^，。；期]{1,16}期(?!间)|止|起[至施]|以前|以后|之前|前(?=，|(?!进[镇乡村街社])[^往来去赴后期夕]))");

  private static final Pattern MEANWHILE = Pattern.compile("期间[，。]");

  /** （2031年3月5日在某会上）, ——3月5日在某会上的报告; not （3月5日）…（略）. */
  private static final Pattern READ_AT = Pattern.compile("(?:—|（(?![^（）在]{2,16}）)).*[上话告）]");

  private static final Pattern FROM_THEN = Pattern.compile("[自从].*|.*(?:以来|内|起)[，：]");

  private static final Pattern HOURS =
      Pattern.compile(
          "(?:\\d{1,2}[时点](?:\\d{1,2}分)?)?(?:起)?(?:至|到|—|-|~)(?:次日|当日|(?:\\d{1,2}月)?\\d{1,2}日)?(?:上午|下午|凌晨|晚上?)?\\d{1,2}[时点]");

  private static final Pattern CAREER =
      Pattern.compile(
          "(?:先后)?(?:历任|任|担任|兼任|在[^，。]{2,40}(?:学习|读书|就读|任职|任教|工作|服役|挂职)"
              + "|[^，。；]{3,40}(?:学习|毕业|学员|学生|战士|教师|科员|干部|办事员))");

  private NoEvent() {}

  /** Whether a paragraph is one of a policy or a rule: 第三条 …, 二、…. */
  static boolean isPolicy(String paragraph) {
    return POLICY.opens(paragraph);
  }

  /** Whether a paragraph is what the editors say of the text, or one in brackets. */
  static boolean isEditorial(String paragraph) {
    return EDITORIAL.matches(paragraph);
  }

  /** Whether what stands behind a date makes it the term of a rule: 至某日为…期, 起施行, 以前. */
  static boolean isTerm(String behind) {
    return RULE.opens(behind);
  }

  /** 期间，…: the term of a rule, but in a chronicle. */
  static boolean isMeanwhile(String behind) {
    return MEANWHILE.opens(behind);
  }

  /** Whether a line under a title says on which day and before whom the text was read. */
  static boolean isReadAt(String line) {
    return READ_AT.matches(line);
  }

  /** Whether a date's words say from when or up to when something held: 3月以来，. */
  static boolean isSince(String date) {
    return FROM_THEN.matches(date);
  }

  /** Whether a date goes on from one hour to another: 9月5日20时至9月6日11时. */
  static boolean isHours(String behind) {
    return HOURS.opens(behind);
  }

  /** Whether what stands behind a date is a station of a career: 任某县农业局科员. */
  static boolean isCareer(String behind) {
    return CAREER.opens(behind);
  }
}
