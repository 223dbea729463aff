package dashiji.document;

import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/**
 * The dates that open a line of a career: 1998.07—2001.03, 2016年7月至今, 2011.05--, 2019年3月起. At the
 * precision printed.
 *
 * @param from when it began
 * @param until when it ended, or null while it lasts
 * @param length UTF-16 units that they take
 */
public record CareerDates(PartialDate from, @Nullable PartialDate until, int length) {
  private static final String DATE =
      "((?:19|20)\\d{2})(?:年(?:(\\d{1,2})月)?|[./．-](\\d{1,2})(?!\\d)月?)?(?:(\\d{1,2})日|[./](\\d{1,2})(?!\\d))?";

  private static final Pattern OPENING =
      Pattern.compile(
          "(?:自|从|[（]?其间：|[（])?"
              + DATE
              + "(?:(?:—|-|–|~|至|到)+(?:"
              + DATE
              + "|(\\d{2})年(?:(\\d{1,2})月)?|今|现在|目前|(?=[^\\d]))|起|以来|后)(?:期间)?[，：、：]?");

  /** 2016年7月任…, 2016.07，任…: a start alone, with the verb behind it. */
  private static final Pattern START =
      Pattern.compile(
          DATE
              + "(?:[初底末]|，?(?:在|经|于|由)[^，。；：]{4,40}?(?=(?:被?选举|当选|补选|任命))(?:选举|任命)?|，?[由从][^，。；：]{2,20}?(?=[调转升改]任)|[^，。；：\\d]{2,4}后(?=任|担任|历任|出任))?"
              + "[，：]?(?=(?:调|升|当选|被|改|转|兼|挂职|先后|后|起|再|又|继|并|重新|提)?任|担任|先后担任|兼任|当选|(?:被选|补选|被补选|选举|被选举)为|出任|历任|开始|兼(?=\\p{IsHan}{3}))");

  /** 98.07—01.03: the centuries are left out on both sides, or the end is open. */
  private static final Pattern SHORT_YEARS =
      Pattern.compile(
          "(\\d{2})[年.](0?[1-9]|1[0-2])月?(?:—|-|–|~|～|至)+(?:(\\d{2})[年.](0?[1-9]|1[0-2])(?!\\d)月?|今|现在)[，：、]?");

  /** Short years from here on are of the twentieth century. */
  private static final int FIRST_SHORT_YEAR = 40;

  /** A start behind which the person is named: 1998年，甲升任…. */
  private static final Pattern BEFORE_NAME = Pattern.compile(DATE + "(?:[起后初底末])?，?");

  /** A start with nothing between it and the post, as lines of a career print it: 2013.05某市市长. */
  private static final Pattern POINTED =
      Pattern.compile("((?:19|20)\\d{2})[./．](\\d{1,2})(?!\\d)月?[，：、]?(?=\\p{IsHan}{3})");

  /**
   * The dates at the start of a member of a sentence that may name its person behind them.
   *
   * @param name the person's name
   */
  public static @Nullable CareerDates opening(String line, String name) {
    CareerDates dates = opening(line);
    if (dates != null) {
      return dates;
    }
    Matcher m = BEFORE_NAME.matchAtStart(line);
    if (m == null || !line.startsWith(name, m.end())) {
      return null;
    }
    int behind = m.end() + name.length() + (line.startsWith("同志", m.end() + name.length()) ? 2 : 0);
    String bare = line.substring(0, m.end()) + line.substring(behind);
    CareerDates found = opening(bare);
    return found == null || found.length() < m.end()
        ? null
        : new CareerDates(found.from(), found.until(), found.length() + behind - m.end());
  }

  /**
   * The dates at the start of a line that may say its year by another date: 同年7月任…, 去年8月任….
   *
   * @param name the person's name, which may stand behind the date, or null
   * @param before the last date printed before the line, or null
   * @param told when it is told, or null
   */
  public static @Nullable CareerDates opening(
      String line,
      @Nullable String name,
      @Nullable PartialDate before,
      @Nullable PartialDate told) {
    String written = RelativeDate.written(line, before, told);
    CareerDates dates = name == null ? opening(written) : opening(written, name);
    return dates == null
        ? null
        : new CareerDates(dates.from, dates.until, dates.length + line.length() - written.length());
  }

  /** The start that a line of a career opens with, where nothing but the post follows; or null. */
  public static @Nullable CareerDates pointed(String line) {
    Matcher m = POINTED.matchAtStart(line);
    if (m == null) {
      return null;
    }
    try {
      PartialDate from =
          new PartialDate(Integer.valueOf(m.group(1)), Integer.valueOf(m.group(2)), null);
      return new CareerDates(from, null, m.end());
    } catch (DateTimeException e) {
      return null; // no such month
    }
  }

  /** The date that a member of a sentence opens with and says something else of; or null. */
  public static @Nullable CareerDates dated(String member) {
    Matcher m = BEFORE_NAME.matchAtStart(member);
    PartialDate from = m != null ? date(m, 1) : null;
    return m == null || from == null ? null : new CareerDates(from, null, m.end());
  }

  /** 一九九一年三月: a year in words, digit by digit, and a month. */
  private static final Pattern IN_WORDS =
      Pattern.compile("([一二][〇零○一二三四五六七八九]{3})年(?:(十[一二]?|[一二三四五六七八九])月)?");

  private static final String DIGITS = "〇一二三四五六七八九";

  /** Whether a text may open with a date: with a digit, with a year in words, or with 同年. */
  public static boolean mayOpen(String text, int at) {
    char c = text.charAt(at);
    return Character.isDigit(c)
        || RelativeDate.mayOpen(text, at)
        || ("一二".indexOf(c) >= 0
            && text.indexOf('年', at, Math.min(text.length(), at + 5)) == at + 4);
  }

  /** A line whose first date, and the one it goes up to, is in digits; the same if it is so. */
  private static String inDigits(String line) {
    Matcher m = IN_WORDS.matchAtStart(line);
    if (m == null) {
      return line;
    }
    StringBuilder digits = new StringBuilder();
    for (char c : m.group(1).toCharArray()) {
      digits.append(Math.max(0, DIGITS.indexOf(c)));
    }
    digits.append('年');
    if (m.group(2) != null) {
      String month = m.group(2);
      int ones = DIGITS.indexOf(month.charAt(month.length() - 1));
      digits.append((month.startsWith("十") ? 10 : 0) + Math.max(0, ones)).append('月');
    }
    String rest = line.substring(m.end());
    boolean range = rest.startsWith("至") || rest.startsWith("到");
    return digits + (range ? rest.charAt(0) + inDigits(rest.substring(1)) : rest);
  }

  /** The dates at the start of a line, or null. */
  public static @Nullable CareerDates opening(String line) {
    String digits = inDigits(line);
    if (!digits.equals(line)) {
      CareerDates found = opening(digits);
      return found == null
          ? null
          : new CareerDates(
              found.from(), found.until(), found.length() + line.length() - digits.length());
    }
    Matcher m = OPENING.matchAtStart(line);
    boolean range = m != null;
    if (m == null) {
      m = START.matchAtStart(line);
    }
    if (m == null) {
      return shortYears(line);
    }
    PartialDate from = date(m, 1);
    if (from == null) {
      return null;
    }
    PartialDate until = range && m.group(6) != null ? date(m, 6) : null;
    if (range && m.group(11) != null) {
      until = shortened(from, m.group(11), m.group(12));
    }
    return new CareerDates(from, until, m.end());
  }

  private static @Nullable CareerDates shortYears(String line) {
    Matcher m = SHORT_YEARS.matchAtStart(line);
    if (m == null) {
      return null;
    }
    PartialDate from = ofShort(m.group(1), m.group(2));
    PartialDate until = m.group(3) == null ? null : ofShort(m.group(3), m.group(4));
    boolean ordered = until == null || from.toString().compareTo(until.toString()) <= 0;
    return ordered ? new CareerDates(from, until, m.end()) : null;
  }

  private static PartialDate ofShort(String year, String month) {
    int short2 = Integer.parseInt(year);
    int full = short2 + (short2 < FIRST_SHORT_YEAR ? 2000 : 1900);
    return new PartialDate(full, Integer.valueOf(month), null);
  }

  /** 1946年10月至47年5月: the century is printed once. */
  private static @Nullable PartialDate shortened(
      PartialDate from, String year, @Nullable String month) {
    Integer first = from.year();
    try {
      return first == null
          ? null
          : new PartialDate(
              first / 100 * 100 + Integer.parseInt(year),
              month == null ? null : Integer.valueOf(month),
              null);
    } catch (DateTimeException e) {
      return null; // no such month
    }
  }

  private static @Nullable PartialDate date(Matcher m, int group) {
    String month = m.group(group + 1) != null ? m.group(group + 1) : m.group(group + 2);
    String day = m.group(group + 3) != null ? m.group(group + 3) : m.group(group + 4);
    try {
      return new PartialDate(
          Integer.valueOf(m.group(group)),
          month == null ? null : Integer.valueOf(month),
          day == null || month == null ? null : Integer.valueOf(day));
    } catch (DateTimeException e) {
      return null; // an impossible month opens no line of a career
    }
  }
}
