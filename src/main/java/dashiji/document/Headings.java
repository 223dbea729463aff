package dashiji.document;

import dashiji.text.Chars;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lines that head what follows: which they are, and what year and month they give. */
final class Headings {
  private static final String YEAR = "(?:\\d{4}|[一二三四五六七八九〇零]{4})";
  private static final String MONTH = "(?:\\d{1,2}|元|[一二三四五六七八九十]{1,2})";

  /** A month beside its English name or under it: 3月 March, 3月/Mar., MARCH. */
  private static final String IN_ENGLISH =
      "[ /（]{0,2}(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
          + "|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\\.?";

  private static final Pattern ENGLISH = Pattern.compile(IN_ENGLISH);

  private static final List<String> ENGLISH_MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final int ABBREVIATION = 3;

  /** Entry after entry, each of its day. */
  private static final Pattern DIARY =
      Pattern.compile(
          "大事记|要事记|记事|纪事|大事辑|大事年表|日志|大事选|工作安排|活动安排|政务活动|(?:主要|重要|重大|公务)活动(?=$|[（(]|记录|一览)|大事(?=$|[（(])|月份?要事(?=$|[（(])"
              + "|(?:大事|要事)(?:要览|概览|一览|纪要|概要|摘要|摘编|要录|简录|录|汇编|编年|回眸|简记|月志|月报)");

  /** News items one after another. */
  private static final Pattern NEWS = Pattern.compile("要闻|(?<!工作|历史|情况)回顾|动态|简讯|一周|快讯|新闻|信息速递|简报");

  /** What gives rules, names or orders, not events. */
  private static final Pattern NOTICE =
      Pattern.compile(
          ".*(?:通知|通告|公告|公示|办法|意见|规定|条例|细则|规则|方案|批复|命令|任免|名单|简历|决定|决议|说明|目录|须知|指南|规划|预案|清单|职责|分工|章程|工作报告|工作总结|(?<!并|作|表|重要)讲话|要点|计划|纲要)(?:（.*）)?");

  private static final Pattern PLAN =
      Pattern.compile(".*(?:方案|计划|要点|规划|预案|纲要|办法|规定|条例|细则|规则)》?(?:的通知)?(?:（.*）)?");

  private static final Pattern PERIOD =
      Pattern.compile(
          "(?<!\\d年?[~—-]{1,2})("
              + YEAR
              + ")年(?:度)?(?:（?("
              + MONTH
              + ")月)?(?!\\d*[日号]|第(?![一二三四1-4]季))");

  /** The year of an issue: 某县人民政府公报 2031年第4期. */
  private static final Pattern ISSUE =
      Pattern.compile("(?<![~—-])((?:19|20)\\d{2})年(?:度)?(?:第|总第)[一二三四五六七八九十\\d]{1,3}[期周]");

  /** The year on a yearbook: 某县年鉴2032, 某县年鉴（2032）, 2032年鉴. */
  private static final Pattern YEARBOOK =
      Pattern.compile(
          "年鉴[（(·—》 -]{0,2}((?:19|20)\\d{2})|((?:19|20)\\d{2})年?(?:卷)?年鉴|((?:19|20)\\d{2})年?卷\\p{IsHan}{2,8}年鉴");

  private static final Pattern MONTH_HEADING =
      Pattern.compile(
          "(?:(?:\\p{IsHan}{2,12}[省市县区旗州盟])?("
              + YEAR
              + ")年?·?)?("
              + MONTH
              + ")月份?(?:(?=[A-Z/（])"
              + IN_ENGLISH
              + ")?(?:（\\d{1,3}[条则件项篇]）?)?");

  /** What a printer sets around a heading, and its number in a list: 一、三月, —3月—, ★3月★. */
  private static final Pattern ORNAMENT =
      Pattern.compile(
          "(?:[一二三四五六七八九十]{1,2}、|第[一二三四五六七八九十\\d]{1,3}[章节篇]|（[一二三四五六七八九十]{1,2}）|[1-9]\\d?[.、](?=[\\d一二三四五六七八九十元]{1,2}月))");

  private static final String SIGNS = "▌▍▎┃│●·•◆■□★☆※○◇△▲◎▪►➢➤—=_*~|<>《》“”【】〔〕［］[]（） 　：。-";

  private static final int LONGEST_PERIOD = 30;

  /** 9/2001, 2001/9, 2001.09 alone on a line. */
  private static final Pattern MONTH_IN_DIGITS =
      Pattern.compile(
          "(0?[1-9]|1[0-2])[/.]((?:19|20)\\d{2})|((?:19|20)\\d{2})[/.-](0?[1-9]|1[0-2])");

  private static final Pattern MONTH_OF = Pattern.compile("(" + MONTH + ")月份?(?!至|—|-|~)");

  /** A stretch of a year alone on a line: 2031年第四季度, （2031年10月1日—12月31日）, 2031.10—2031.12. */
  private static final Pattern SPAN =
      Pattern.compile(
          "[（【〔［\\[]?("
              + YEAR
              + ")(?:(?:年|[./])(?:度)?)?(?:（?(?:第?[一二三四1-4]季度?|[上下]半年|前[二三]季度)|("
              + MONTH
              + ")月?份?(?:\\d{1,2}日)?(?:至|到|—|-|~)+(?:"
              + YEAR
              + "(?:年|[./]))?("
              + MONTH
              + ")月?份?(?:\\d{1,2}日)?)[）】〕］\\]]?");

  /**
   * Some days of one month alone on a line or behind a title: （2031年10月7日—13日）, 2031.10.7—10.13.
   */
  private static final Pattern DAYS =
      Pattern.compile(
          "((?:19|20)\\d{2})[年./-](\\d{1,2})[月./-]\\d{1,2}日?(?:至|到|—|-|~)+(?:(?:19|20)\\d{2}[年./-])?(?:(\\d{1,2})[月./-])?\\d{1,2}日?");

  private static final Pattern DAYS_BEHIND =
      Pattern.compile("[（( ]?" + DAYS.pattern() + "(?:[）)]|$)");

  private static final Pattern DAYS_ALONE = Pattern.compile("[（(]?" + DAYS.pattern() + "[）)]?");

  /** Days of two months behind a title or alone: 3月28日—4月3日, 2031.3.28-4.3. */
  private static final Pattern CROSSING =
      Pattern.compile(
          "(?<!\\d)(?:((?:19|20)\\d{2})[年./-])?(\\d{1,2})[月./-](\\d{1,2})日?(?:至|到|—|-|~)+(?:((?:19|20)\\d{2})[年./-])?(\\d{1,2})[月./-](\\d{1,2})日?(?:[）)】]|$)");

  /** From one year into the next: 2030年12月—2031年1月, 2030.12—2031.1. */
  private static final Pattern TURNS =
      Pattern.compile(
          "((?:19|20)\\d{2})[年./-]\\d{1,2}[^—至到~]{0,6}(?:至|到|—|-|~)+((?:19|20)\\d{2})[年./-]\\d{1,2}");

  private static final int MONTHS_OF_YEAR = 12;

  /** A week behind a title that says no year: 要闻（10月7日—13日）. */
  private static final Pattern WEEK_BEHIND =
      Pattern.compile("[（(](\\d{1,2})月\\d{1,2}日?(?:至|到|—|-|~)+(?:(\\d{1,2})月)?\\d{1,2}日?[）)]");

  /** The month behind a title in digits: 大事记（2031.10）. */
  private static final Pattern DIGITS_BEHIND =
      Pattern.compile(
          "[（(]((?:19|20)\\d{2})[./-](1[0-2]|0?[1-9])(?:(?:至|到|—|-|~)+((?:19|20)\\d{2})[./-]\\d{1,2})?[）)]$");

  /** The month before a title in digits: 2031.03某县大事记. */
  private static final Pattern DIGITS_BEFORE =
      Pattern.compile("((?:19|20)\\d{2})[./·-](1[0-2]|0?[1-9])(?=\\p{IsHan})");

  /** A year and maybe a month at the end of a line over a title: 某县2031年. */
  private static final Pattern AT_END =
      Pattern.compile("\\p{IsHan}{2,14}?(" + YEAR + ")年度?(?:(" + MONTH + ")月份?)?");

  /** The issue alone on a line: 2031年第40期（总第80期）. */
  private static final Pattern ISSUE_ALONE =
      Pattern.compile(
          "[（(]?((?:19|20)\\d{2})年第[一二三四五六七八九十\\d]{1,3}期(?:[（(]?总第\\d+期[）)]?)?(?:（(\\d{1,2})月份?）)?[）)]?");

  /** The year behind a title: 第四季度大事记（2031）. */
  private static final Pattern YEAR_BEHIND =
      Pattern.compile("[记事闻报][（(]((?:19|20)\\d{2})年?(?:度)?[）)]$");

  /** The month glued to the end of a title: 大事记1月. */
  private static final Pattern MONTH_BEHIND =
      Pattern.compile("(?:大事记|要事记|记事|纪事)[（(·之]?(" + MONTH + ")月份?[）)]?$");

  /** The month before a title: 某县10月大事记; not 1—6月大事记. */
  private static final Pattern MONTH_BEFORE =
      Pattern.compile("(?<=[省市县区旗州盟局委])(" + MONTH + ")月份?(?=\\p{IsHan}{0,6}(?:大事|要事|记事|纪事))");

  private static final Pattern YEAR_HEADING =
      Pattern.compile(
          "[●◆■★※（【〔［\\[]?(?:·\\d{1,4}·)?(?:公元)?(?:("
              + YEAR
              + ")年度?|((?:19|20)\\d{2}))(?:·\\d{1,4}·)?[）】〕］\\]]?"
              + "|(?:("
              + YEAR
              + ")年)（(?:公元|中华民国|民国|清|农历|夏历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])[^（）]{0,14}）|(?:中华)?民国([一二三四五六七八九十]{1,3}|元|\\d{1,2})年"
              + "|(?:中华民国|民国|清|明|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统).{1,12}（(?:公元)?(\\d{4})年?）");

  /** The year of a headline that says of which it tells: 2031年：城市隧道通车. */
  private static final Pattern LABEL = Pattern.compile("(" + YEAR + ")年(?:度)?：");

  /** The first year of the Republic of China is 1912. */
  private static final int BEFORE_REPUBLIC = 1911;

  private static final int LONGEST = 40;

  private Headings() {}

  /**
   * Year and month of a heading.
   *
   * @param year the year, or null
   * @param month the month, or null
   */
  record Period(@Nullable Integer year, @Nullable Integer month) {
    static final Period NONE = new Period(null, null);

    boolean isEmpty() {
      return year == null && month == null;
    }
  }

  static boolean isDiary(String heading) {
    return DIARY.isIn(heading);
  }

  static boolean isNews(String heading) {
    return NEWS.isIn(heading);
  }

  /** Whether a line names a yearbook with its year. */
  static boolean isYearbook(String line) {
    return YEARBOOK.isIn(line);
  }

  static boolean isNotice(String heading) {
    return NOTICE.matches(heading) && !isDiary(heading);
  }

  /** Whether a heading is of what shall be done or is ruled: nothing of it has happened. */
  static boolean isPlan(String heading) {
    return PLAN.matches(heading);
  }

  static boolean isContents(String heading) {
    return ContentsLines.isHeadingOf(heading) && !heading.endsWith("期");
  }

  /** A line that is no sentence. */
  static boolean is(String line) {
    return line.length() <= LONGEST
        && (isPeriod(line)
            || (!Chars.isTerminal(line.charAt(line.length() - 1))
                && line.chars().noneMatch(c -> "，。；".indexOf(c) >= 0))
            || Pattern.matches("（\\d{4}年[^。，]{1,24}）", line)
            || TITLE_IN_BRACKETS.matches(line));
  }

  /** A line that is a year or a month alone. */
  static boolean isPeriod(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    return isMonthOrYear(line)
        || SPAN.matches(line)
        || DAYS_ALONE.matches(line)
        || ISSUE_ALONE.matches(line)
        || MONTH_IN_DIGITS.matches(line);
  }

  /** A line that is one month or one year alone, whatever is set around it. */
  static boolean isMonthOrYear(String line) {
    if (line.length() > LONGEST_PERIOD) {
      return false;
    }
    String core = core(line);
    return MONTH_HEADING.matches(core)
        || YEAR_HEADING.matches(line)
        || YEAR_HEADING.matches(core)
        || ENGLISH.matches(core);
  }

  /** A heading without its number in a list and what is set around it. */
  private static String core(String line) {
    Matcher number = ORNAMENT.matchAtStart(line);
    int from = number == null ? 0 : number.end();
    int to = line.length();
    while (from < to && SIGNS.indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && SIGNS.indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    return line.substring(from, to);
  }

  /** A line that says of which issue the text is, and nothing of its months. */
  static boolean isIssue(String line) {
    return ISSUE_ALONE.matches(line);
  }

  /** Year and month of a line that is nothing else. */
  static Period alone(String line) {
    String core = line.length() <= LONGEST_PERIOD ? core(line) : line;
    Matcher m = MONTH_HEADING.matchOf(core);
    if (m != null) {
      return new Period(DateHeads.number(m.group(1)), DateHeads.number(m.group(2)));
    }
    m = MONTH_IN_DIGITS.matchOf(line);
    if (m != null) {
      boolean monthFirst = m.group(1) != null;
      return new Period(
          DateHeads.number(m.group(monthFirst ? 2 : 3)),
          DateHeads.number(m.group(monthFirst ? 1 : 4)));
    }
    m = DAYS_ALONE.matchOf(line);
    if (m != null) {
      return days(m);
    }
    m = SPAN.matchOf(line);
    if (m != null) {
      boolean oneMonth = m.group(2) != null && m.group(2).equals(m.group(3));
      return new Period(
          DateHeads.number(m.group(1)), oneMonth ? DateHeads.number(m.group(2)) : null);
    }
    m = ISSUE_ALONE.matchOf(line);
    if (m != null) {
      return new Period(DateHeads.number(m.group(1)), DateHeads.number(m.group(2)));
    }
    if (ENGLISH.matches(core)) {
      String name = core.substring(0, ABBREVIATION).toLowerCase(Locale.ROOT);
      return new Period(null, ENGLISH_MONTHS.indexOf(name) + 1);
    }
    m = YEAR_HEADING.matchOf(line);
    m = m != null ? m : YEAR_HEADING.matchOf(core);
    if (m != null) {
      if (m.group(4) != null) {
        Integer ofRepublic = DateHeads.number(m.group(4));
        return new Period(ofRepublic == null ? null : BEFORE_REPUBLIC + ofRepublic, null);
      }
      String year = m.group(1);
      for (int group = 2; group <= m.groupCount() && year == null; group++) {
        year = m.group(group);
      }
      return new Period(DateHeads.number(year), null);
    }
    return Period.NONE;
  }

  /** The year of some days, and their month if they are of one. */
  private static Period days(Matcher m) {
    boolean oneMonth =
        m.group(3) == null
            || Objects.equals(DateHeads.number(m.group(3)), DateHeads.number(m.group(2)));
    return new Period(DateHeads.number(m.group(1)), oneMonth ? DateHeads.number(m.group(2)) : null);
  }

  /** Whether a title says that its text goes from one year into the next. */
  static boolean turnsYear(String heading) {
    Matcher m = TURNS.firstMatch(heading);
    return m != null && Integer.parseInt(m.group(2)) == Integer.parseInt(m.group(1)) + 1;
  }

  /** The days of a title that go from one month into the next, or null. */
  static @Nullable DateHead crossing(String heading) {
    Matcher m = CROSSING.firstMatch(heading);
    Integer first = m == null ? null : DateHeads.number(m.group(2));
    Integer last = m == null ? null : DateHeads.number(m.group(5));
    if (m == null
        || first == null
        || last == null
        || first < 1
        || last != first % MONTHS_OF_YEAR + 1
        || last > MONTHS_OF_YEAR) {
      return null;
    }
    return DateHead.day(
        DateHead.Form.FULL,
        new DateHead.Parts(DateHeads.number(m.group(1)), first, DateHeads.number(m.group(3))),
        new DateHead.Parts(DateHeads.number(m.group(4)), last, DateHeads.number(m.group(6))),
        0,
        true,
        0);
  }

  /** Year and month of a line over the title of a chronicle, 某县2031年; none of another line. */
  static Period atEnd(String line) {
    Matcher m = AT_END.matchOf(line);
    return m == null
        ? Period.NONE
        : new Period(DateHeads.number(m.group(1)), DateHeads.number(m.group(2)));
  }

  /** A title whose period stands in brackets behind it. */
  private static final Pattern TITLE_IN_BRACKETS =
      Pattern.compile("[^，。；]{0,24}(?:大事记|要事记|记事|纪事)（[^（），。]{2,24}）");

  /** The year with which a headline opens as its label, or no year. */
  static Period label(String heading) {
    Matcher m = LABEL.matchAtStart(heading);
    return new Period(m != null ? DateHeads.number(m.group(1)) : null, null);
  }

  /**
   * Year and month inside a title: 某县2031年3月大事记, 3月大事记, 某县公报2031年第4期. A yearbook bears the year in
   * which it is edited and tells of the one before (地方综合年鉴编纂出版规定).
   */
  static Period in(String heading) {
    Matcher m = DAYS_BEHIND.firstMatch(heading);
    if (m != null) {
      return days(m);
    }
    m = DIGITS_BEHIND.firstMatch(heading);
    if (m != null) {
      return new Period(
          DateHeads.number(m.group(1)), m.group(3) == null ? DateHeads.number(m.group(2)) : null);
    }
    m = PERIOD.firstMatch(heading);
    m = m != null ? m : DIGITS_BEFORE.matchAtStart(heading);
    if (m != null) {
      Matcher elsewhere = m.group(2) == null ? MONTH_BEHIND.firstMatch(heading) : null;
      if (m.group(2) == null && elsewhere == null && isDiary(heading)) {
        elsewhere = MONTH_OF.matchAtStart(heading); // 三月大事记（2031年）
        elsewhere = elsewhere != null ? elsewhere : MONTH_BEFORE.firstMatch(heading);
      }
      String month = elsewhere == null ? m.group(2) : elsewhere.group(1);
      return new Period(DateHeads.number(m.group(1)), DateHeads.number(month));
    }
    m = YEAR_BEHIND.firstMatch(heading);
    if (m != null) {
      return new Period(DateHeads.number(m.group(1)), null);
    }
    m = YEARBOOK.firstMatch(heading);
    if (m != null) {
      String year = m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3);
      int edited = Integer.parseInt(year);
      return new Period(edited - 1, null);
    }
    m = ISSUE.firstMatch(heading);
    Matcher week = WEEK_BEHIND.firstMatch(heading);
    boolean oneMonth =
        week != null && (week.group(2) == null || week.group(2).equals(week.group(1)));
    Integer month = week != null && oneMonth ? DateHeads.number(week.group(1)) : null;
    if (m != null || month != null) {
      return new Period(m == null ? null : DateHeads.number(m.group(1)), month);
    }
    m = MONTH_BEHIND.firstMatch(heading);
    if (m != null) {
      return new Period(null, DateHeads.number(m.group(1)));
    }
    m = MONTH_OF.matchAtStart(heading);
    if (m == null) {
      m = MONTH_BEFORE.firstMatch(heading);
    }
    return isDiary(heading) && m != null
        ? new Period(null, DateHeads.number(m.group(1)))
        : Period.NONE;
  }
}
