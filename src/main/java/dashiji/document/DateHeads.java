package dashiji.document;

import dashiji.document.DateHead.Form;
import dashiji.document.DateHead.Parts;
import dashiji.text.Chars;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The forms in which a chronicle or an article prints the date at the start of a paragraph. */
final class DateHeads {
  static final String BULLETS = "●△▲◆■□○◎☆★※◇▪►➢➤·•";

  /** Signs that by themselves stand for the day of the entry before. */
  private static final String SAME_MARKS = "△▲○◇";

  private static final String OPEN = "(?<bullet>[" + BULLETS + "]?)(?<open>[【〔［\\[（《<]?)";
  private static final String CLOSE = "(?<close>[】〕］\\]）》>]?)";

  /** A range; some text layers read its dash as the number one: 4日一6日. */
  private static final String TO = "(?:[至到—~、和及-]{1,2}|(?<=[日号])一(?=\\d))";

  private static final String YEAR = "(?:\\d{4}|[一二三四五六七八九〇零]{4})";
  private static final String NUMBER = "(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})";

  /** The first day of a range, or a range whose dash was lost: 1012日 for 10—12日. */
  private static final String FIRST = "(?:\\d{3,4}(?=日)|" + NUMBER + ")";

  private static final String MONTH = "(?:\\d{1,2}|元|[一二三四五六七八九十]{1,2})";
  private static final String WEEKDAY = "(?:[（，]?(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])[）]?)?";

  /** The weekday before the bracket closes: 【3月4日 星期二】. */
  private static final String WEEKDAY_INSIDE = "(?:[，、]?(?:星期|周|礼拜)[一二三四五六日天](?=[】〕］\\]）》>]))?";

  private static final String NOTE =
      "(?:（[^（）]{0,6}(?:农历|节|除夕|正月|腊月)[^（）]{0,10}）|农历[正冬腊闰一二三四五六七八九十]{1,3}月[初一二三四五六七八九十廿]{2,3}。?)?";
  private static final String OF_DAY = "上午|下午|晚上|晚间|晚|夜间|夜|凌晨|清晨|早晨|早上|中午|午后|傍晚|当晚|深夜";
  private static final String TIME = "\\d{1,2}(?:时|点|:)(?:\\d{1,2}分?|半|整|许|左右)*(?:许|左右)?";
  private static final String PART =
      "(?<part>(?:（(?:上午|下午|晚上?)）|(?:"
          + OF_DAY
          + "|一早|全天)(?:[、和至](?:上午|下午|晚上?))?|上、下午)?(?:"
          + TIME
          + "(?:[至到—~-](?:"
          + TIME
          + "))?)?)";

  /** What may stand between the first day of a range and its last: 3月4日（周二）至6日. */
  private static final String BEFORE_TO = "(?:(?:上午|下午|晚上?|起|（?(?:星期|周)[一二三四五六日天]）?)(?=[至到—~-]))?";

  private static final String TAIL = WEEKDAY + NOTE + WEEKDAY.replace("weekday", "weekday2") + PART;

  /** 2024年3月29日至4月2日, 3月7日—11日, 3月5日、6日, 12月4至6日, 元月5日, 二〇三一年三月四日. */
  private static final Pattern FULL =
      Pattern.compile(
          OPEN
              + ("(?:(?<y>" + YEAR + ")年)?(?<m>" + MONTH + ")月份?(?<d>" + FIRST + ")[日号]?")
              + BEFORE_TO
              + ("(?:"
                  + TO
                  + "(?:(?:(?<y2>"
                  + YEAR
                  + ")年)?(?<m2>"
                  + MONTH
                  + ")月|(?<next>次月)|[本同]月)?")
              + ("(?<d2>" + NUMBER + ")[日号]?)*+(?<=[日号])")
              + WEEKDAY_INSIDE
              + CLOSE
              + TAIL
              + "(?:起(?=，)|前后(?=，))?(?<end>[，：。|]?)");

  /** 2031.03.04, 2031-3-4, 2031/03/04, and to a later day of that month or another. */
  private static final Pattern IN_DIGITS =
      Pattern.compile(
          OPEN
              + "(?<y>\\d{4})(?<sign>[-./])(?<m>\\d{1,2})\\k<sign>(?<d>\\d{1,2})(?!\\d)"
              + "(?:(?:[至到—~]|(?<=[./]\\d{1,2})-)(?:(?:(?<y2>\\d{4})\\k<sign>)?(?<m2>\\d{1,2})\\k<sign>)?(?<d2>\\d{1,2})(?!\\d))?"
              + CLOSE
              + TAIL
              + "(?<end>[，：。]?)");

  /** 3/5，, 3.5（星期二）, 03-05，, 3.5—3.7，: only with a sign behind it, or alone. */
  private static final Pattern SHORT_DIGITS =
      Pattern.compile(
          OPEN
              + "(?:(?<m>\\d{1,2})(?<sign>[./])(?<d>\\d{1,2})|(?<mm>[01]\\d)-(?<dd>[0-3]\\d))(?![\\d%])"
              + "(?:(?:至|到|—|~|-)(?:(?<m2>\\d{1,2})[./-])?(?<d2>\\d{1,2})(?!\\d))?"
              + CLOSE
              + TAIL
              + "(?<end>[，：]|$)");

  /** 13日晚，, 10日至12日，, 是月25日; a comma, a bullet or more tells it from a number of days. */
  private static final Pattern DAY =
      Pattern.compile(
          OPEN
              + "(?:[是同本当]月)?"
              + ("(?<d>" + FIRST + ")[日号]?")
              + BEFORE_TO
              + ("(?:" + TO + "(?:(?<m2>" + MONTH + ")月|(?<next>次月))?(?<d2>" + NUMBER + ")[日号]?)*+")
              + "(?<=[日号])"
              + WEEKDAY_INSIDE
              + CLOSE
              + TAIL
              + "(?<end>(?:[，：、.|丨·]|[—-]{1,2})?)");

  private static final String SAME = "同日|是日|当日|即日|本日|该日|同一天|当天|同天|当晚";

  /** 同日，, △, 【同日】, 下午，. */
  private static final Pattern SAME_DAY =
      Pattern.compile(
          "(?:[△▲○◇]，?(?!"
              + SAME
              + ")|["
              + BULLETS
              + "]?—{0,2}(?:(?:"
              + SAME
              + ")(?:"
              + OF_DAY
              + ")?(?:"
              + TIME
              + ")?[，：]|[【〔（](?:"
              + SAME
              + ")[】〕）][，：]?|(?:"
              + OF_DAY
              + ")，))");

  private static final Pattern NEXT_DAY =
      Pattern.compile("[●·•△]?(?:次日|翌日|第二天)(?:上午|下午|晚上|晚|凌晨)?，");

  private static final Pattern RECENT =
      Pattern.compile("[" + BULLETS + "]?(?:近日|日前|近期|连日来|近段时间以?来?|前不久|不久前)，?");

  private static final String OF_MONTH = "初|中旬|上旬|下旬|中(?!\\p{IsHan})|中(?=[至到])|底|末|上中旬|中下旬";

  /** 4月，, 1986年4月，, 8月中旬，, 6月底至7月初，, 3月——9月，, 是月，, 下旬，, 月底，. */
  private static final Pattern MONTHS =
      Pattern.compile(
          OPEN
              + ("(?:(?:(?<y>"
                  + YEAR
                  + ")年)?(?<m>"
                  + MONTH
                  + ")月份?|[是同本当该]月|月|(?=(?:[上中下]|上中|中下)旬)|(?<from>\\d{1,2})(?:至|到|—|~|-){1,2}(?<to>\\d{1,2})月份?)")
              + ("(?<p>" + OF_MONTH + ")?")
              + ("(?:" + TO + "(?:(?:(?<y2>" + YEAR + ")年)?(?<m2>" + MONTH + ")月份?)?")
              + ("(?<p2>" + OF_MONTH + ")?)?(?:间|期间|内|以来|起(?=，))?")
              + CLOSE
              + "(?<end>[，：]?)");

  private static final String OF_YEAR = "上半年|下半年|初|底|末|春季?|夏季?|秋季?|冬季?|(?:第)?[一二三四1-4]季度";

  /** 1971年，, 1970年、1971年春，, 是年，, 夏，, 第一季度，, 年底，. */
  private static final Pattern YEARS =
      Pattern.compile(
          OPEN
              + ("(?:(?<y>" + YEAR + ")年度?|[是同本当该]年度?|全年|年(?=[初底末内])|(?=上半年|下半年|[春夏秋冬第一二三四]))")
              + ("(?<p>" + OF_YEAR + "|内)?")
              + ("(?:" + TO + "(?<y2>" + YEAR + ")年(?<p2>" + OF_YEAR + ")?)?")
              + CLOSE
              + "，");

  private static final Pattern BARE_SPAN =
      Pattern.compile(
          OPEN
              + "(?:(?:[是同本当该]|\\d{1,2})月(?:[上中下]旬|[初底末])|[是同本当该]月|月[内初底末]|[上中下]旬|[是同本当该]年|年[内初底末]|全年)"
              + CLOSE
              + "：?");

  private static final int LONGEST_BARE = 8;

  /** A headline sentence and then the date: 某某到某地调研。5月26日，… */
  private static final Pattern HEADLINE =
      Pattern.compile(
          "[^。0-9●△][^。]{3,80}[。：](?:(?<y>\\d{4})年)?(?<m>\\d{1,2})月(?<d>\\d{1,2})日"
              + "(?:(?:至|到|—|~|-|、)(?:(?<m2>\\d{1,2})月)?(?<d2>\\d{1,2})日)?"
              + PART
              + "，");

  /** A sentence before the date that says why, and is no headline: 为推动某产业发展。3月3日，… */
  private static final Pattern PURPOSE = Pattern.compile("为(?![民人])|根据|按照|随着|近年来|近期，");

  /** 1、 or （1） before the date of a numbered entry; 1、4日 may be two days. */
  private static final Pattern ENUMERATOR =
      Pattern.compile(
          "(?:\\d{1,3}[、.．]|[一二三四五六七八九十]{1,3}、)(?=(?:\\d{4}年)?\\d{1,2}月|\\d{4}年|(?:19|20)\\d{2}[-./]\\d{1,2}[-./]\\d|"
              + SAME
              + ")|(?:\\d{1,3}）|（\\d{1,3}）|[①-⑳⑴-⒇]|（[一二三四五六七八九十]{1,3}）)(?=(?:\\d{4}年)?\\d{1,2}[月日]|"
              + SAME
              + ")");

  /** A dash or the weekday before a date, and the words from which on it holds. */
  private static final Pattern BEFORE_DATE =
      Pattern.compile(
          "(?:[—~-]{1,2}|(?:星期|周|礼拜)[一二三四五六日天][，：]?)(?=（?\\d{1,2}[月日]|（?\\d{4}年)|[自从](?=(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日|\\d{1,2}日[至到])");

  private DateHeads() {}

  /**
   * Characters that a date at the start of a paragraph can open with, behind a bullet or bracket.
   */
  private static final BitSet MAY_OPEN =
      setOf(
          "0123456789元廿正腊冬农阴旧夏大除春秋上中下晚傍凌清早深夜午即同是本当该次翌第全年月近日连前不“（"
              + "一二三四五六七八九十"
              + "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
              + SAME_MARKS
              + Festivals.OPENINGS);

  /** At most so many of these stand before it: a bullet and a bracket. */
  private static final int BEFORE_OPENING = 2;

  private static final BitSet MAY_PRECEDE = setOf(BULLETS + "【〔［[（(—-《<");
  private static final String OPENINGS_ONLY_FIRST = "—-~星周礼自从";

  private static final int HEADLINE_REACH = 110;
  private static final int LAST_DAY = 31;
  private static final int LAST_MONTH = 12;

  /** A range whose sign was lost is no longer, in days. */
  private static final int LONGEST_RANGE = 10;

  /**
   * Whether a text can open with a date at a position; for most it cannot, and nothing is tried.
   */
  static boolean mayOpen(String text, int at) {
    int end = Math.min(text.length(), at + BEFORE_OPENING + 1);
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (MAY_OPEN.get(c) || (i == at && OPENINGS_ONLY_FIRST.indexOf(c) >= 0)) {
        return true;
      }
      if (!MAY_PRECEDE.get(c)) {
        return false;
      }
    }
    return false;
  }

  private static BitSet setOf(String characters) {
    BitSet set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  /** The date at the start of a paragraph, or null. */
  static @Nullable DateHead at(String paragraph) {
    DateHead head = mayOpen(paragraph, 0) ? opening(paragraph) : null;
    if (head != null || paragraph.lastIndexOf('月', HEADLINE_REACH) < 0) {
      return head;
    }
    Matcher m = HEADLINE.matchAtStart(paragraph);
    if (m != null) {
      return DateHead.day(
          Form.HEADLINE,
          new Parts(number(m.group("y")), number(m.group("m")), number(m.group("d"))),
          new Parts(null, number(m.group("m2")), number(m.group("d2"))),
          0,
          true,
          PURPOSE.opens(paragraph) ? m.end() : 0);
    }
    return null;
  }

  /** The date that a paragraph opens with, or null. */
  static @Nullable DateHead opening(String paragraph) {
    Matcher enumerator = ENUMERATOR.matchAtStart(paragraph);
    if (enumerator != null) {
      DateHead behind = opening(paragraph.substring(enumerator.end()));
      return behind == null || !behind.form().isOfDay()
          ? null
          : behind.at(behind.form(), behind.length() + enumerator.end());
    }
    Matcher before = BEFORE_DATE.matchAtStart(paragraph);
    if (before != null) {
      DateHead behind = days(paragraph.substring(before.end()));
      return behind == null ? null : behind.marked(behind.length() + before.end());
    }
    DateHead head = days(paragraph);
    if (head != null) {
      return head;
    }
    head = relative(paragraph);
    if (head != null) {
      return head;
    }
    head = Festivals.at(paragraph);
    if (head != null) {
      return head;
    }
    return paragraph.length() <= LONGEST_BARE && BARE_SPAN.matches(paragraph)
        ? bareSpan(paragraph)
        : spans(paragraph);
  }

  /** A part of a month or year alone on its line, over what happened in it: 是月, 3月下旬. */
  private static @Nullable DateHead bareSpan(String line) {
    String core = line.endsWith("：") ? line.substring(0, line.length() - 1) : line;
    DateHead span = spans(core + "，");
    return span == null ? null : span.at(span.form(), line.length());
  }

  /** A date to the day, with its month or without. */
  private static @Nullable DateHead days(String paragraph) {
    Matcher m = FULL.matchAtStart(paragraph);
    if (m != null && balanced(m) && !isCount(m, true)) {
      int[] range = m.group("d2") == null ? lostDash(m.group("d")) : null;
      return range == null
          ? full(m, last(m, true))
          : DateHead.day(
              Form.FULL,
              new Parts(number(m.group("y")), number(m.group("m")), range[0]),
              new Parts(null, null, range[1]),
              weekday(m),
              marked(m),
              m.end());
    }
    m = IN_DIGITS.matchAtStart(paragraph);
    if (m != null && balanced(m) && opensText(paragraph, m)) {
      return full(m, last(m, true));
    }
    m = SHORT_DIGITS.matchAtStart(paragraph);
    if (m != null && balanced(m) && plausible(m)) {
      boolean padded = m.group("mm") != null;
      return DateHead.day(
          Form.FULL,
          new Parts(
              null, number(m.group(padded ? "mm" : "m")), number(m.group(padded ? "dd" : "d"))),
          new Parts(null, number(m.group("m2")), number(m.group("d2"))),
          weekday(m),
          marked(m),
          m.end());
    }
    if (m != null && balanced(m) && isDayFirst(m)) {
      return DateHead.day(
          Form.FULL,
          new Parts(null, number(m.group("d")), number(m.group("m"))),
          Parts.NONE,
          weekday(m),
          marked(m),
          m.end());
    }
    m = DAY.matchAtStart(paragraph);
    if (m != null && balanced(m) && !isCount(m, !m.group("end").isEmpty())) {
      boolean bare = m.end() == paragraph.length();
      boolean opens = !m.group("end").isEmpty() || marked(m) || bare;
      int[] range = opens && m.group("d2") == null ? lostDash(m.group("d")) : null;
      if (range != null) {
        return DateHead.day(
            Form.DAY,
            new Parts(null, null, range[0]),
            new Parts(null, null, range[1]),
            weekday(m),
            marked(m),
            m.end());
      }
      if (opens || isGlued(paragraph, m.end())) {
        return DateHead.day(
            Form.DAY,
            new Parts(null, null, number(m.group("d"))),
            last(m, false),
            weekday(m),
            marked(m),
            m.end());
      }
    }
    return null;
  }

  /**
   * Whether more than two digits are no range either: 100日, a count.
   *
   * @param parted whether a sign parts them from what follows
   */
  private static boolean isCount(Matcher m, boolean parted) {
    String printed = m.group("d");
    return printed.length() > 2
        && Character.isDigit(printed.charAt(0))
        && (!parted || m.group("d2") != null || lostDash(printed) == null);
  }

  /**
   * First and last day of a range whose sign the page lost, 69日 for 6—9日; null where it is a day or
   * can be read in no way or in two.
   */
  private static int @Nullable [] lostDash(String printed) {
    if (printed.length() < 2
        || !Character.isDigit(printed.charAt(0))
        || Integer.parseInt(printed) <= LAST_DAY) {
      return null;
    }
    int[] found = null;
    for (int cut = 1; cut < printed.length(); cut++) {
      int first = Integer.parseInt(printed.substring(0, cut));
      int last = Integer.parseInt(printed.substring(cut));
      boolean range =
          printed.charAt(cut) != '0'
              && first < last
              && last <= LAST_DAY
              && last - first <= LONGEST_RANGE;
      if (range && found != null) {
        return null;
      }
      found = range ? new int[] {first, last} : found;
    }
    return found;
  }

  /** Behind 2031-03-04 stands a sign or a sentence, not the rest of a number or an address. */
  private static boolean opensText(String paragraph, Matcher m) {
    return m.end() == paragraph.length()
        || !m.group("end").isEmpty()
        || Chars.isHan(paragraph.charAt(m.end()))
        || "“《（".indexOf(paragraph.charAt(m.end())) >= 0;
  }

  /** What a number of days goes on with: 10日内, 3日游, 13日程. */
  private static final String BEHIND_COUNTS = "内游后前起间龄常均产报程讯志记行之以至到止用期限电本元";

  /** Sentences that open with one of these all the same: 5日以某为组长的…, 5日前往…, 5日常务副县长…. */
  private static final Pattern GLUED =
      Pattern.compile("以(?![内前后来上下外])|前往|常[务委]|到(?![期位\\d])\\p{IsHan}{2}|本[县市区旗州省]|元旦");

  /** 5日县长邬思齐调研: a sentence right behind the day, not 10日内, 3日游, 13日程. */
  private static boolean isGlued(String paragraph, int at) {
    return at < paragraph.length()
        && Chars.isHan(paragraph.charAt(at))
        && paragraph.charAt(at - 1) != '号'
        && (BEHIND_COUNTS.indexOf(paragraph.charAt(at)) < 0
            || GLUED.opens(paragraph, at, Math.min(paragraph.length(), at + 4)));
  }

  /** 5月县委召开: a sentence right behind a month of its own; only a chronicle prints it so. */
  private static boolean isGluedMonth(String paragraph, Matcher m) {
    return m.group("m") != null
        && m.group("m2") == null
        && Character.isDigit(paragraph.charAt(m.start("m")))
        && m.end() < paragraph.length()
        && paragraph.charAt(m.end() - 1) != '份'
        && Chars.isHan(paragraph.charAt(m.end()))
        && "的度内来末以之至到起止前后间刊报号期游大要记".indexOf(paragraph.charAt(m.end())) < 0;
  }

  private static DateHead full(Matcher m, Parts last) {
    return DateHead.day(
        Form.FULL,
        new Parts(number(m.group("y")), number(m.group("m")), number(m.group("d"))),
        last,
        last.day() == null ? weekday(m) : 0, // 3月5日（周三）至7日（周五）: that of the last day
        marked(m),
        m.end());
  }

  private static Parts last(Matcher m, boolean withYear) {
    Integer month = number(m.group("m2"));
    boolean nextMonth = m.namedGroups().containsKey("next") && m.group("next") != null;
    if (nextMonth) {
      Integer first = withYear ? number(m.group("m")) : null;
      month = first == null ? null : Integer.valueOf(first % 12 + 1);
    }
    return new Parts(withYear ? number(m.group("y2")) : null, month, number(m.group("d2")));
  }

  private static @Nullable DateHead relative(String paragraph) {
    Matcher m = SAME_DAY.matchAtStart(paragraph);
    if (m != null) {
      int end = m.end();
      while (end < paragraph.length() && SAME_MARKS.indexOf(paragraph.charAt(end)) >= 0) {
        end++; // ○○○: a rule of signs
      }
      DateHead behind =
          SAME_MARKS.indexOf(paragraph.charAt(0)) < 0 ? null : opening(paragraph.substring(end));
      return behind != null && behind.form() != Form.HEADLINE && behind.form() != Form.SAME
          ? behind.at(behind.form(), behind.length() + end)
          : DateHead.day(Form.SAME, Parts.NONE, Parts.NONE, 0, true, m.end());
    }
    m = NEXT_DAY.matchAtStart(paragraph);
    if (m != null) {
      return DateHead.day(Form.NEXT, Parts.NONE, Parts.NONE, 0, true, m.end());
    }
    m = RECENT.matchAtStart(paragraph);
    if (m != null) {
      return DateHead.day(Form.RECENT, Parts.NONE, Parts.NONE, 0, true, m.end());
    }
    return null;
  }

  private static @Nullable DateHead spans(String paragraph) {
    Matcher m = MONTHS.matchAtStart(paragraph);
    if (m != null
        && balanced(m)
        && (!m.group("end").isEmpty()
            || isGluedMonth(paragraph, m)
            || (!m.group("open").isEmpty() && m.end() < paragraph.length()))) {
      if (m.group("from") != null) { // 1—3月，
        return DateHead.day(
            Form.MONTH,
            new Parts(null, number(m.group("from")), 1),
            new Parts(null, number(m.group("to")), 31),
            0,
            !m.group("bullet").isEmpty(),
            m.end());
      }
      int[] first = ofMonth(m.group("p"));
      int[] last =
          ofMonth(m.group("p2") == null && m.group("m2") == null ? m.group("p") : m.group("p2"));
      return DateHead.day(
          Form.MONTH,
          new Parts(number(m.group("y")), number(m.group("m")), first[0]),
          new Parts(number(m.group("y2")), number(m.group("m2")), last[1]),
          0,
          !m.group("bullet").isEmpty(),
          m.end());
    }
    m = YEARS.matchAtStart(paragraph);
    if (m != null && balanced(m)) {
      int[] first = ofYear(m.group("p"));
      int[] last = ofYear(m.group("y2") == null ? m.group("p") : m.group("p2"));
      return DateHead.day(
          Form.YEAR,
          new Parts(number(m.group("y")), first[0], 1),
          new Parts(number(m.group("y2")), last[1], 31),
          0,
          !m.group("bullet").isEmpty(),
          m.end());
    }
    return null;
  }

  /** First and last day of a part of a month. */
  private static int[] ofMonth(@Nullable String part) {
    return switch (part == null ? "" : part) {
      case "初", "上旬" -> new int[] {1, 10};
      case "上中旬" -> new int[] {1, 20};
      case "中下旬" -> new int[] {11, 31};
      case "中", "中旬" -> new int[] {11, 20};
      case "底", "末", "下旬" -> new int[] {21, 31};
      default -> new int[] {1, 31};
    };
  }

  /** First and last month of a part of a year; the seasons as the almanac has them, 立春 to 立冬. */
  private static int[] ofYear(@Nullable String part) {
    if (part == null || part.isEmpty()) {
      return new int[] {1, 12};
    }
    int quarter = "1234".indexOf(part.charAt(part.startsWith("第") ? 1 : 0));
    quarter = quarter < 0 ? "一二三四".indexOf(part.charAt(part.startsWith("第") ? 1 : 0)) : quarter;
    if (quarter >= 0) {
      return new int[] {3 * quarter + 1, 3 * quarter + 3};
    }
    return switch (part.charAt(0)) {
      case '上' -> new int[] {1, 6};
      case '下' -> new int[] {7, 12};
      case '春' -> new int[] {2, 4};
      case '夏' -> new int[] {5, 7};
      case '秋' -> new int[] {8, 10};
      case '冬' -> new int[] {11, 12};
      case '初' -> new int[] {1, 3};
      case '底', '末' -> new int[] {10, 12};
      default -> new int[] {1, 12};
    };
  }

  /** An opening bracket has its closing one. */
  private static boolean balanced(Matcher m) {
    return m.group("open").isEmpty() == m.group("close").isEmpty();
  }

  private static boolean marked(Matcher m) {
    return !m.group("bullet").isEmpty()
        || !m.group("open").isEmpty()
        || !m.group("part").isEmpty()
        || weekday(m) > 0;
  }

  private static boolean plausible(Matcher m) {
    boolean padded = m.group("mm") != null;
    Integer month = number(m.group(padded ? "mm" : "m"));
    Integer day = number(m.group(padded ? "dd" : "d"));
    return month != null && day != null && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  /** 24/3: a day of March, since no month has that number. */
  private static boolean isDayFirst(Matcher m) {
    Integer day = number(m.group("m"));
    Integer month = number(m.group("d"));
    return "/".equals(m.group("sign"))
        && m.group("d2") == null
        && day != null
        && month != null
        && day > LAST_MONTH
        && day <= LAST_DAY
        && month >= 1
        && month <= LAST_MONTH;
  }

  private static int weekday(Matcher m) {
    String printed = m.group("weekday") != null ? m.group("weekday") : m.group("weekday2");
    return printed == null ? 0 : weekday(printed);
  }

  private static int weekday(String printed) {
    return "一二三四五六日天".indexOf(printed) % 7 + ("天".equals(printed) ? 7 : 1);
  }

  /** A number in digits or words, 元 for the first month, a year digit by digit; null for null. */
  static @Nullable Integer number(@Nullable String printed) {
    if (printed == null) {
      return null;
    }
    if (printed.equals("元")) {
      return 1;
    }
    if (Character.isDigit(printed.charAt(0))) {
      return Integer.valueOf(printed);
    }
    return printed.length() == 4 ? ChineseNumber.digits(printed) : ChineseNumber.parse(printed);
  }
}
