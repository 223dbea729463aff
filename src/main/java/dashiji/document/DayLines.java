package dashiji.document;

import dashiji.document.Document.Paragraph;
import dashiji.text.Chars;
import dashiji.text.NormalText;
import dashiji.text.regex.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lines that are a day alone, over what happened on it. */
final class DayLines {
  /** 3月4日, 4日, 【4日】星期二：. */
  private static final Pattern DAY =
      Pattern.compile(
          "[●◆■★【（]?(?:\\d{1,2}月)?\\d{1,2}日?(?:[-~—至](?:\\d{1,2}月)?\\d{1,2})?日[】）]?(?:[，（]?星期[一二三四五六日天]）?)?：?");

  /** A date alone with its year, its weekday or in digits: 2031年3月4日 星期二, 2031-03-04, 3.4. */
  private static final Pattern FULL_DAY =
      Pattern.compile(
          "[●◆■★【（]?(?:(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日|(?:19|20)\\d{2}([-./])\\d{1,2}\\1\\d{1,2}|\\d{1,2}\\.\\d{1,2}|[01]\\d-[0-3]\\d)"
              + "[】）]?[，]?(?:（?农历[^，。]{4,10}）?)?(?:（?(?:星期|周)[一二三四五六日天]）?)?：?");

  /** Who signs above a date. */
  private static final Pattern SIGNER =
      Pattern.compile("[^，。；]*(?:委员会|政府|办公室|[局厅院部委会办组]|公司|中心)|\\p{IsHan}{2,4}");

  private static final int LONGEST_DAY = 14;
  private static final int LONGEST_FULL_DAY = 30;
  private static final int LONGEST_MONTH = 31;
  private static final int MONTHS = 12;

  /** A shorter line is no sentence. */
  private static final int SHORTEST = 10;

  /** So many days alone on their lines make a chronicle of a text. */
  private static final int ENOUGH = 3;

  private DayLines() {}

  /** Whether days stand alone on their lines over what happened on them: a chronicle. */
  static boolean headEntries(NormalText text, List<Paragraph> lines) {
    int days = 0;
    for (int i = 0; i < lines.size() && days < ENOUGH; i++) {
      Paragraph line = lines.get(i);
      days += line.to() - line.from() <= LONGEST_DAY && DAY.matches(line.in(text)) ? 1 : 0;
    }
    return days == ENOUGH;
  }

  /**
   * Where full dates stand alone on their lines over sentences, at least two of them and in order;
   * a single one, or one behind an issuer, is a signature or the day of publication.
   *
   * @return the normal positions at which such lines start
   */
  static Set<Integer> ofFullDates(NormalText text, List<Paragraph> lines) {
    Set<Integer> found = new HashSet<>();
    int last = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).to() - lines.get(i).from() > LONGEST_FULL_DAY) {
        continue;
      }
      String line = lines.get(i).in(text);
      DateHead head = FULL_DAY.matches(line) ? DateHeads.opening(line) : null;
      if (head == null
          || head.month() == null
          || !isSentence(lines.get(i + 1).in(text))
          || (i > 0 && isSigner(lines.get(i - 1).in(text)))) {
        continue;
      }
      int year = head.year() == null ? 0 : head.year();
      int day = (year * MONTHS + head.month()) * LONGEST_MONTH + head.day();
      if (day < last) {
        return Set.of();
      }
      last = day;
      found.add(lines.get(i).from());
    }
    return found.size() >= 2 ? found : Set.of();
  }

  /** A sentence without a date of its own. */
  private static boolean isSentence(String line) {
    return line.length() >= SHORTEST
        && Chars.isTerminal(line.charAt(line.length() - 1))
        && DateHeads.at(line) == null;
  }

  private static boolean isSigner(String line) {
    return SIGNER.matches(line) && !Headings.isPeriod(line) && !Headings.isDiary(line);
  }
}
