package dashiji.text;

import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;

/**
 * Blanks that the layout put in go; a blank between names of a list becomes {@code 、}; the word
 * "and" that some converters write for 和 becomes 和 again.
 */
final class Blanks {
  private static final Pattern AND =
      Pattern.compile("(?<=[\\p{IsHan}”》）0-9]) ?and ?(?=[\\p{IsHan}“《（])");

  /** Three and more names of two to four characters (two-character names spread by a blank). */
  private static final Pattern NAME_LIST =
      Pattern.compile(
          "(?<![\\p{IsHan}·])(?:\\p{IsHan}{2,4}|\\p{IsHan} {1,2}\\p{IsHan})"
              + "(?: +(?:\\p{IsHan}{2,4}|\\p{IsHan} {1,2}\\p{IsHan})){2,}(?![\\p{IsHan}·])");

  /** A number of a date with a blank between its digits: 1 2 月, 2 0 2 4 年. */
  private static final Pattern DATE_NUMBER =
      Pattern.compile("(?<![0-9] ?)(?:[0-9](?: *[0-9]){3}(?= *年)|[0-9] +[0-9](?= *[月日]))");

  /** The blank between a date that opens a paragraph and its text is a comma. */
  private static final Pattern OPENING_DATE =
      Pattern.compile(
          "[ ●△▲◆■□○◎☆★※·•]{0,3}(?:"
              + OpeningDates.DAYS
              + "|(?:"
              + OpeningDates.SPANS
              + ")(?=.{24}|.*[。；]))( +)(?=[\\p{IsHan}“《A-Za-z]|[0-9]+(?![0-9"
              + " ]*[月日]))(?![至到、月日]|大事|要事|记事|纪事|上午|下午|晚上|凌晨|农历)");

  /** So is that behind 同月 and the like inside a paragraph. */
  private static final Pattern OPENING_SENTENCE =
      Pattern.compile(
          "[ ]{0,8}(?:"
              + OpeningDates.RELATIVE
              + "|"
              + OpeningDates.DAYS
              + ")( +)(?=[\\p{IsHan}“《])(?![至到、月日])");

  /** 3.4, 03-04 or 3/4—3/6 and a blank at the start of a line. */
  private static final Pattern DATE_IN_DIGITS =
      Pattern.compile(
          "[ ●△▲◆■□○◎☆★※·•]{0,3}(0?[1-9]|1[0-2])[./-](0?[1-9]|[12]\\d|3[01])(?:[至到—~-]{1,2}(?:\\d{1,2}[./-])?\\d{1,2})?("
              + " +)(?=[\\p{IsHan}“《])");

  private static final Pattern TITLE =
      Pattern.compile(
          "(?<=(?:大事记|要事记|记事|纪事|要闻)(?:（[^（）\\n]{2,30}）)?)( +)(?=[●◆■★▲]? *(?:"
              + OpeningDates.SPANS
              + "|"
              + OpeningDates.DAYS
              + ") *[\\p{IsHan}，][^\\n]{20})");

  private static final int LONGEST_MONTH = 31;
  private static final int LEAST_LINE = 12;
  private static final int LEAST_DATES = 3;
  private static final int LEAST_DAY = 10;

  private Blanks() {}

  static NormalText apply(NormalText in) {
    if (in.text().indexOf(' ') < 0) {
      return and(in);
    }
    return dropBlanks(listBlanks(and(openingDates(dateNumbers(title(in))))));
  }

  /** A line end for the blank between a title and the first date of a text without line ends. */
  private static NormalText title(NormalText in) {
    int end = in.text().indexOf('\n', LEAST_LINE);
    Matcher m = TITLE.firstMatch(in.text(), 0, end < 0 ? in.length() : end);
    if (m == null) {
      return in;
    }
    NormalText.Edit edit = in.edit();
    edit.keep(0, m.start(1));
    edit.put('\n', m.start(1), m.end(1));
    edit.keep(m.end(1), in.length());
    return edit.done();
  }

  /** The matches of a pattern in the lines with a blank between two such characters, in order. */
  private static List<MatchResult> inSpacedLines(Pattern pattern, Beside beside, String text) {
    List<MatchResult> found = new ArrayList<>();
    Matcher m = pattern.matcher(text);
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      if (isSpaced(text, from, to, beside)) {
        m.region(from, to);
        while (m.find()) {
          found.add(m.toMatchResult());
        }
      }
      from = to + 1;
    }
    return found;
  }

  /** Characters that a blank stands between. */
  private interface Beside {
    boolean holds(char c);
  }

  /** Whether a line has blanks with such a character before and behind them. */
  private static boolean isSpaced(String text, int from, int to, Beside beside) {
    for (int blank = text.indexOf(' ', from, to); blank >= 0; ) {
      int end = blank;
      while (end < to && text.charAt(end) == ' ') {
        end++;
      }
      if (blank > from
          && end < to
          && beside.holds(text.charAt(blank - 1))
          && beside.holds(text.charAt(end))) {
        return true;
      }
      blank = text.indexOf(' ', end, to);
    }
    return false;
  }

  /**
   * Dates in digits before a blank, 3.4 and 03-04, of a text whose lines open with them in order;
   * numbers of sections do not come to ten.
   */
  private static List<MatchResult> datesInDigits(String text) {
    List<MatchResult> found = new ArrayList<>();
    Matcher m = DATE_IN_DIGITS.matcher(text);
    int last = 0;
    int latest = 0;
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      if (to - from > LEAST_LINE && m.region(from, to).lookingAt()) {
        int day = Integer.parseInt(m.group(2));
        int date = Integer.parseInt(m.group(1)) * LONGEST_MONTH + day;
        if (date < last) {
          return List.of();
        }
        last = date;
        latest = Math.max(latest, m.group(2).startsWith("0") ? LEAST_DAY : day);
        found.add(m.toMatchResult());
      }
      from = to + 1;
    }
    return found.size() >= LEAST_DATES && latest >= LEAST_DAY ? found : List.of();
  }

  private static NormalText openingDates(NormalText in) {
    List<MatchResult> found = new ArrayList<>();
    String text = in.text();
    Matcher paragraph = OPENING_DATE.matcher(text);
    Matcher sentence = OPENING_SENTENCE.matcher(text);
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      if (isSpaced(text, from, to, c -> !Character.isWhitespace(c))) {
        add(found, paragraph.region(from, to));
        for (int stop = text.indexOf('。', from, to); stop >= 0; ) {
          add(found, sentence.region(stop + 1, to));
          stop = text.indexOf('。', stop + 1, to);
        }
      }
      from = to + 1;
    }
    found.addAll(datesInDigits(text));
    if (found.isEmpty()) {
      return in;
    }
    found.sort(Comparator.comparingInt(MatchResult::start));
    NormalText.Edit edit = in.edit();
    int done = 0;
    for (MatchResult m : found) {
      int blank = m.groupCount();
      edit.keep(done, m.start(blank));
      edit.put('，', m.start(blank), m.end(blank));
      done = m.end(blank);
    }
    edit.keep(done, in.length());
    return edit.done();
  }

  private static void add(List<MatchResult> found, Matcher m) {
    if (m.lookingAt()) {
      found.add(m.toMatchResult());
    }
  }

  private static NormalText dateNumbers(NormalText in) {
    List<MatchResult> found = inSpacedLines(DATE_NUMBER, Chars::isDigit, in.text());
    if (found.isEmpty()) {
      return in;
    }
    NormalText.Edit edit = in.edit();
    int done = 0;
    for (MatchResult m : found) {
      for (; done < m.end(); done++) {
        if (done < m.start() || in.text().charAt(done) != ' ') {
          edit.keep(done);
        }
      }
    }
    edit.keep(done, in.length());
    return edit.done();
  }

  private static NormalText and(NormalText in) {
    if (!in.text().contains("and")) {
      return in;
    }
    Matcher m = AND.matcher(in.text()).useTransparentBounds(true);
    NormalText.Edit edit = in.edit();
    int done = 0;
    for (int at = in.text().indexOf("and"); at >= 0; at = in.text().indexOf("and", at + 3)) {
      boolean blank = at > done && in.text().charAt(at - 1) == ' ';
      if (m.region(blank ? at - 1 : at, in.length()).lookingAt()) {
        edit.keep(done, m.start());
        edit.put('和', m.start(), m.end());
        done = m.end();
      }
    }
    edit.keep(done, in.length());
    return edit.done();
  }

  private static NormalText listBlanks(NormalText in) {
    List<MatchResult> found = inSpacedLines(NAME_LIST, Chars::isHan, in.text());
    if (found.isEmpty()) {
      return in;
    }
    NormalText.Edit edit = in.edit();
    int done = 0;
    for (MatchResult m : found) {
      edit.keep(done, m.start());
      done = m.start();
      while (done < m.end()) {
        if (in.text().charAt(done) != ' ') {
          edit.keep(done++);
          continue;
        }
        int end = done;
        while (in.text().charAt(end) == ' ') {
          end++;
        }
        boolean insideName = lone(in.text(), done - 1) && lone(in.text(), end);
        if (!insideName) {
          edit.put('、', done, end);
        }
        done = end;
      }
    }
    edit.keep(done, in.length());
    return edit.done();
  }

  /** A character with no neighbour that is a character. */
  private static boolean lone(String text, int i) {
    return (i == 0 || !Chars.isHan(text.charAt(i - 1)))
        && (i + 1 >= text.length() || !Chars.isHan(text.charAt(i + 1)));
  }

  /** Keeps a blank only between two Latin words or numbers, and never two of them. */
  private static NormalText dropBlanks(NormalText in) {
    String text = in.text();
    NormalText.Edit edit = in.edit();
    int i = 0;
    while (i < text.length()) {
      int blank = text.indexOf(' ', i);
      int kept = blank < 0 ? text.length() : blank;
      edit.keep(i, kept);
      i = kept;
      int end = i;
      while (end < text.length() && text.charAt(end) == ' ') {
        end++;
      }
      boolean words =
          i > 0
              && i < end
              && end < text.length()
              && Chars.isWord(text.charAt(i - 1))
              && Chars.isWord(text.charAt(end));
      if (words) {
        edit.put(' ', i, end);
      }
      i = end;
    }
    return edit.done();
  }
}
