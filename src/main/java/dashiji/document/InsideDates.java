package dashiji.document;

import dashiji.document.DateHead.Form;
import dashiji.document.DateHead.Parts;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The date of an item that prints it inside its first sentences: 为迎接国庆，9月24日，…; 县委书记某某1月31日晚率队….
 * Dates that bound something (截至3月底, 3月5日前), name something (《…》, “…”) or look ahead are no dates
 * of the item.
 */
final class InsideDates {
  private static final int REACH = 160;

  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?<y>\\d{4})年)?(?<m>\\d{1,2})月(?<d>\\d{1,2})(?:日|(?=[至到—~-]\\d{1,2}日))"
              + "(?:(?:至|到|—|~|-|、)(?:(?<m2>\\d{1,2})月)?(?<d2>\\d{1,2})日)?");

  private static final Pattern DAY =
      Pattern.compile(
          "(?<![\\d月年、至到—~第-])(?<d>\\d{1,2})日(?:(?:至|到|—|~|-|、)(?<d2>\\d{1,2})日)?"
              + "(?=上午|下午|晚|凌晨|在|，|赴|到|召开|主持|率|带|签|举行|举办|出席|会见|会晤|深入|调研|检查|督导|督查|巡查|走访|接待|听取|参加|考察|视察|看望|慰问|来|前往|与|同)");

  /** The date behind an item, without its brackets: 3月4日, 2031-03-04, 3.4, 4日. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:(?:(?<y>(?:19|20)\\d{2})[年./-])?(?<m>\\d{1,2})[月./-])?(?<d>\\d{1,2})日?"
              + "(?:[至—~-]+(?:(?<m2>\\d{1,2})[月./-])?(?<d2>\\d{1,2})日?)?(?<part>(?<=日)(?:上午|下午|晚上?|凌晨|傍晚))?");

  /** So long is the date behind an item at most. */
  private static final int LONGEST_BEHIND = 24;

  private static final int MONTHS = 12;
  private static final int LONGEST_MONTH = 31;

  private static final Pattern BOUND_BEFORE =
      Pattern.compile("(?:截[至止]|截止到|自|从|至|到|距|的|以来|定于|将于|拟于|预计|计划|生于|通过|传达学?习?|学习|贯彻|落实|印发|原定于?)$");

  private static final Pattern BOUND_BEHIND =
      Pattern.compile("(?:起|前|以前|之前|以来|以后|之后|后|止|发布|印发|颁布|施行|实施|出生|[省市县全]委?.{0,12}会议精神).*");

  private InsideDates() {}

  /**
   * The date inside the first sentences of an item, or null.
   *
   * @param days whether a day alone counts
   */
  static @Nullable DateHead in(String item, boolean days) {
    String start = item.substring(0, Math.min(item.length(), REACH));
    Matcher m = DATE.matcher(start);
    while (m.find()) {
      if (isOwn(start, m)) {
        return DateHead.day(
            Form.INSIDE,
            new Parts(
                DateHeads.number(m.group("y")),
                DateHeads.number(m.group("m")),
                DateHeads.number(m.group("d"))),
            new Parts(null, DateHeads.number(m.group("m2")), DateHeads.number(m.group("d2"))),
            0,
            true,
            opening(start, m));
      }
    }
    DateHead behind = behind(item, days);
    if (behind != null) {
      return behind;
    }
    if (!days) {
      return null;
    }
    m = DAY.matcher(start);
    while (m.find()) {
      if (isOwn(start, m)) {
        return DateHead.day(
            Form.INSIDE,
            new Parts(null, null, DateHeads.number(m.group("d"))),
            new Parts(null, null, DateHeads.number(m.group("d2"))),
            0,
            true,
            0);
      }
    }
    return null;
  }

  /**
   * The date that stands behind an item: …调研。（3月4日）, …调研（3.4）。, …调研。——3月4日, …调研。[4日]; or null.
   *
   * @param days whether a day alone counts
   */
  static @Nullable DateHead behind(String item, boolean days) {
    int end = item.length() - (item.endsWith("。") ? 1 : 0);
    boolean bracket = end > 0 && "）]】〕".indexOf(item.charAt(end - 1)) >= 0;
    if (!bracket && !item.endsWith("日")) {
      return null;
    }
    int from = end - 1;
    while (from >= 0 && end - from < LONGEST_BEHIND && "（[【〔。”".indexOf(item.charAt(from)) < 0) {
      from--;
    }
    if (from <= 0 || ("。”".indexOf(item.charAt(from)) >= 0) == bracket) {
      return null; // nothing opens there, or it is a sentence
    }
    while (item.charAt(from + 1) == '—') {
      from++;
    }
    String date = item.substring(from + 1, bracket ? end - 1 : end);
    Matcher m = BEHIND.matchOf(date);
    Integer month = m == null ? null : DateHeads.number(m.group("m"));
    Integer day = m == null ? null : DateHeads.number(m.group("d"));
    boolean inDays = month != null || (days && date.indexOf('日') > 0);
    if (m == null
        || day == null
        || !inDays
        || (month != null && (month < 1 || month > MONTHS))
        || day < 1
        || day > LONGEST_MONTH) {
      return null;
    }
    return DateHead.day(
        Form.INSIDE,
        new Parts(DateHeads.number(m.group("y")), month, day),
        new Parts(null, DateHeads.number(m.group("m2")), DateHeads.number(m.group("d2"))),
        0,
        true,
        0);
  }

  /**
   * The day behind a headline of which its item is: 县长调研春耕（3月5日）; or null. With its year it would
   * be that of a letter or a speech.
   *
   * @param days whether a day alone counts
   */
  static @Nullable DateHead ofHeadline(String headline, boolean days) {
    DateHead day = behind(headline, days);
    return day == null || day.year() != null ? null : day;
  }

  /**
   * Where the text begins that a date is of, behind sentences that say why: behind the date that
   * opens its sentence, or where its sentence starts.
   */
  private static int opening(String text, Matcher date) {
    boolean opens = date.start() > 0 && text.charAt(date.start() - 1) == '。';
    boolean parted = date.end() < text.length() && text.charAt(date.end()) == '，';
    return opens && parted ? date.end() + 1 : text.lastIndexOf('。', date.start()) + 1;
  }

  private static final Pattern RELATIVE =
      Pattern.compile("(?:(今天|今日|今晨|今晚)|(昨天|昨日|昨晚|昨))(?![年月的])");

  private static final Pattern RECENT = Pattern.compile("今天|今日|昨天|昨日|昨晚|近日|日前|近期|连日来");

  /** The day before publication for 昨日, that of publication for 今日; else null. */
  static @Nullable DateHead relative(String item, @Nullable PartialDate published) {
    LocalDate day = published == null || published.day() == null ? null : published.earliest();
    Matcher m = RELATIVE.firstMatch(item.substring(0, Math.min(item.length(), REACH / 2)));
    if (day == null || m == null || depth(item, m.start()) > 0) {
      return null;
    }
    LocalDate date = m.group(1) != null ? day : day.minusDays(1);
    return DateHead.day(
        Form.INSIDE,
        new Parts(date.getYear(), date.getMonthValue(), date.getDayOfMonth()),
        Parts.NONE,
        0,
        true,
        0);
  }

  /** Whether an item says that it happened of late. */
  static boolean isRecent(String item) {
    return RECENT.isIn(item, 0, Math.min(item.length(), REACH / 2));
  }

  private static boolean isOwn(String text, Matcher date) {
    if (depth(text, date.start()) > 0 || BOUND_BEFORE.isIn(text, 0, date.start())) {
      return false;
    }
    return !BOUND_BEHIND.opens(text, date.end(), text.length());
  }

  private static int depth(String text, int to) {
    int depth = 0;
    for (int i = 0; i < to; i++) {
      if ("（《“".indexOf(text.charAt(i)) >= 0) {
        depth++;
      } else if ("）》”".indexOf(text.charAt(i)) >= 0) {
        depth = Math.max(0, depth - 1);
      }
    }
    return depth;
  }
}
