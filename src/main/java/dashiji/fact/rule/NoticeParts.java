package dashiji.fact.rule;

import dashiji.document.PartialDate;
import dashiji.text.Stretch;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says about all its acts: its number, the day of the decision or from which terms
 * count, whether a probation is passed, the day it was issued. Read once a notice.
 */
final class NoticeParts {
  private static final Pattern NUMBER =
      Pattern.compile("[\\p{IsHan}]{2,14}(?:字)?[\\[〔【（]\\d{4}[\\]〕】）](?:第)?\\d+号");

  private static final String DAY = "(\\d{4})年(\\d{1,2})月(?:(\\d{1,2})日)?";

  /** 任职时间从…起计算, 试用期自…起, 聘期自…, （自…起）. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:任(?:职|期)?(?:时间|期限)?(?:均|分别|统一)?|时间|聘期|[（，])(?:从|自|由)"
              + DAY
              + "(?:起|开始|算|计|至|—)(?:计算|算起|执行)?");

  /** 经某会议2024年2月5日第3次常务会议研究决定, （2024年2月5日某会议通过）, 于2025年1月9日选举. */
  private static final Pattern DECIDED =
      Pattern.compile(
          "(?<![至到—])(\\d{4})年(\\d{1,2})月(\\d{1,2})日[^。；\n]{0,60}?(?:决定|通过|会议|研究|选举|表决|审议|任命|批准|党委|常委)");

  private static final Pattern PASSED =
      Pattern.compile("试用期(?:已|均已|均)?满(?!后|时|的|前|，?(?:经)?考核合格的)|按期转正|正式任职(?!手续)|转正定职");

  private static final Pattern PROBATION =
      Pattern.compile("试用期(?:均|各)?(?:为)?(?:[一二半]|[12])(?:个)?年|试用期(?:均|各)?(?:为)?(?:六|十二|6|12)个月");

  /** An act of its own in front of the day from which its term counts. */
  private static final Pattern ANOTHER_ACT =
      Pattern.compile(
          "同志(?:为|正式任|任)\\p{IsHan}{4}|任命|(?<=^|[\n。；])\\p{IsHan}{2,4}(?:为|任)\\p{IsHan}{4}");

  private static final Pattern ISSUED =
      Pattern.compile("(?<=^|\n)(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?=$|\n)");

  /** What opens one of several notices under a heading. */
  private static final String MARKS = "▲△●○◆◇■□★☆";

  /** A date in the notice, or a word of it. */
  private record At(int from, int to, @Nullable PartialDate date, String words) {}

  private final String text;
  private final Stretch stretch;
  private final List<At> numbers;
  private final List<At> counted;
  private final List<At> decided;
  private final List<At> passed;
  private final List<At> probation;
  private final List<At> issued;

  private NoticeParts(String text, Stretch stretch) {
    this.text = text;
    this.stretch = stretch;
    numbers = all(NUMBER, false);
    counted = all(COUNTED, true);
    decided = all(DECIDED, true);
    passed = all(PASSED, false);
    probation = all(PROBATION, false);
    issued = all(ISSUED, true);
  }

  /** The notices of a section: one behind another where a mark opens or a number closes each. */
  static List<NoticeParts> of(String text, Stretch section) {
    List<NoticeParts> notices = new ArrayList<>();
    int from = section.from();
    for (int at = text.indexOf('\n', from, section.to());
        at >= 0 && at + 1 < section.to();
        at = text.indexOf('\n', at + 1, section.to())) {
      if (MARKS.indexOf(text.charAt(at + 1)) >= 0) {
        ofNumbers(text, new Stretch(from, at + 1), notices);
        from = at + 1;
      }
    }
    ofNumbers(text, new Stretch(from, section.to()), notices);
    return notices;
  }

  private static void ofNumbers(String text, Stretch marked, List<NoticeParts> notices) {
    int start = marked.from();
    Matcher m = NUMBER.matcher(text).region(marked.from(), marked.to());
    while (m.find()) {
      if (closes(text, m.start())) {
        notices.add(new NoticeParts(text, new Stretch(start, m.end())));
        start = m.end();
      }
    }
    notices.add(new NoticeParts(text, new Stretch(start, marked.to())));
  }

  private List<At> all(Pattern pattern, boolean dated) {
    List<At> all = new ArrayList<>();
    Matcher m =
        pattern.matcher(text).region(stretch.from(), stretch.to()).useTransparentBounds(true);
    while (m.find()) {
      all.add(new At(m.start(), m.end(), dated ? date(m) : null, m.group()));
    }
    return all;
  }

  /** Where the notice stands. */
  Stretch stretch() {
    return stretch;
  }

  /** A number in brackets behind a sentence closes a notice; one on a line of its own opens it. */
  private static boolean closes(String text, int number) {
    int before = number - 1;
    return before > 0 && text.charAt(before) == '（' && text.charAt(before - 1) != '\n';
  }

  /** The number of the notice: that which closes it, else the last on a line before the act. */
  @Nullable String number(int act) {
    String opening = null;
    for (At number : numbers) {
      if (number.from() > act && closes(text, number.from())) {
        return number.words();
      }
      boolean alone = number.from() == 0 || "\n（".indexOf(text.charAt(number.from() - 1)) >= 0;
      if (alone && number.from() < act) {
        opening = number.words();
      }
    }
    return opening;
  }

  /** Whether the notice says that a probation is passed: before the act, or behind it of 以上. */
  boolean confirms(Stretch act, Stretch sentence) {
    return passed.stream()
        .anyMatch(p ->
            p.to() <= act.from()
                || sentence.holds(p.from(), p.to())
                || (p.from() >= act.to() && above(p.from(), act.to())));
  }

  /** Whether the sentence around a position speaks of what stands above it. */
  private boolean above(int at, int from) {
    String lead = text.substring(Math.max(from, at - 24), at);
    String clause = lead.substring(Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('。')) + 1);
    return clause.contains("以上")
        || clause.contains("上述")
        || (clause.isEmpty() && lead.length() < 3)
        || (clause.endsWith("，") && clause.length() < 3);
  }

  /**
   * The day from which an act holds, as far as its notice states one, or null.
   *
   * @param starts whether the act starts a post: only such have terms that count from a day
   */
  @Nullable Effective effective(Stretch act, Stretch sentence, boolean starts) {
    PartialDate listed = null;
    for (At day : counted) {
      if (sentence.holds(day.from(), day.to())) {
        return day.date() == null ? null : new Effective(day.date(), starts);
      }
      if (!starts) {
        continue;
      }
      boolean ahead = day.to() < text.length() && text.charAt(day.to()) == '：';
      String lead = text.substring(Math.max(stretch.from(), day.from() - 30), day.from());
      boolean next = ahead || lead.contains("以下") || lead.contains("下列");
      if (day.from() < act.from() && next) {
        listed = day.date();
      } else if (day.from() >= act.to() && !next && ofAll(act.to(), day.from())) {
        listed = listed == null ? day.date() : listed;
      }
    }
    if (listed != null) {
      return new Effective(listed, true);
    }
    return decided.stream()
        .filter(day -> day.from() < act.to())
        .reduce((first, second) -> second)
        .map(At::date)
        .map(date -> new Effective(date, false))
        .orElse(null);
  }

  /**
   * The day from which an act holds.
   *
   * @param termCounted whether the term counts from it, else it is the day of the decision
   */
  record Effective(PartialDate date, boolean termCounted) {}

  /** Whether the act puts its persons on probation: 试用期一年, of its own sentence or of all. */
  boolean onProbation(Stretch act, Stretch sentence) {
    return probation.stream()
        .anyMatch(p ->
            sentence.holds(p.from(), p.to())
                || (p.from() >= act.to() && ofAll(act.to(), p.from())));
  }

  /**
   * Whether a sentence that starts a paragraph, or names the others (以上同志), speaks for them all.
   */
  private boolean ofAll(int act, int at) {
    int line = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('。', at - 1)) + 1;
    String clause = text.substring(Math.max(act, line), at);
    if (line >= act && ANOTHER_ACT.isIn(clause)) {
      return false; // 乙同志任某局副局长，试用期满，任职时间从…: of 乙 alone
    }
    return clause.isEmpty() || Pattern.matches("(?:以上|上述|其|该).*|.*(?:同志|人员|均|试用期满，?)", clause);
  }

  /** The last day that stands alone on a line before an act, or null. */
  @Nullable PartialDate headed(int act) {
    return issued.stream()
        .filter(day -> day.to() <= act)
        .reduce((first, second) -> second)
        .map(At::date)
        .orElse(null);
  }

  /** The first day that stands alone on a line behind an act or name of the notice, or null. */
  @Nullable PartialDate issued(int act) {
    return issued.stream().filter(day -> day.from() >= act).findFirst().map(At::date).orElse(null);
  }

  private static @Nullable PartialDate date(Matcher m) {
    try {
      return new PartialDate(
          Integer.valueOf(m.group(1)),
          Integer.valueOf(m.group(2)),
          m.group(3) == null ? null : Integer.valueOf(m.group(3)));
    } catch (DateTimeException e) {
      return null; // an impossible date states no start
    }
  }
}
