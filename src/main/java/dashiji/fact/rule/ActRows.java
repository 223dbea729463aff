package dashiji.fact.rule;

import dashiji.fact.PersonnelAction;
import dashiji.mention.Wordlists;
import dashiji.text.NormalText;
import dashiji.text.Stretch;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a name and a post that a blank parts, under a line that says what was done:
 * 任职：⏎郁　青　县教育局局长⏎免职：⏎ 敖明远　县财政局副局长. A row with a verb of its own (郁青　任县教育局局长) is read as a sentence
 * is. Tables too, of a name, the post taken and the post left: 姓名　任职　免职⏎郁　青　县教育局局长　——.
 */
final class ActRows {
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:[（]?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})[）.、．])?(?:决定|研究|批准|同意|会议)*"
              + "(任命|任职|聘任|免去|免职|解聘|补选|选举)(?:下列|以下)?(?:同志|人员|干部)?(?:的?职务)?(?:名单)?[：]?");

  /** What stands over the columns of a table. */
  private static final Pattern COLUMNS =
      Pattern.compile("姓名[、，]?(?:任职|任命|新任)(?:职务)?[、，]?(?:免职|免去|免)(?:职务)?");

  /** A cell of a table that says nothing. */
  private static final Pattern EMPTY = Pattern.compile("[—－―-]+|无|/");

  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·]{2,14}");
  private static final Pattern BODY =
      Pattern.compile(".*(?:[省市县区旗州盟镇乡局厅委办部院处科会组站所社职级]|街道|中心|政府|公司)");

  private static final Pattern VERB = Pattern.compile("(?:同志)?(?:任|为|免|不再|兼|拟|当选|辞|担任|试用).*");
  private static final Pattern END = Pattern.compile("[；。，]?(?:试用期一年|兼|挂职)?[。；]?");
  private static final int LONGEST_ROW = 70;
  private static final int LONGEST_NAME = 4;

  private ActRows() {}

  /** What a line that is nothing but the head of a list says is done in it, or null. */
  static @Nullable PersonnelAction headed(String line) {
    Matcher head = HEAD.matcher(line);
    return head.matches() ? PersonnelActs.action(head.group(1)) : null;
  }

  /**
   * The acts of such rows in a stretch of text, in order.
   *
   * @param announced what the line before the stretch says is done in it, or null
   */
  static List<PersonnelActs.Act> read(
      NormalText normal, int from, int to, @Nullable PersonnelAction announced) {
    String text = normal.text();
    if (announced == null && text.indexOf('\n', from, to) < 0) {
      return List.of(); // rows have their head on another line
    }
    List<PersonnelActs.Act> acts = new ArrayList<>();
    PersonnelAction action = announced;
    boolean table = false;
    int at = from;
    while (at < to) {
      int lineEnd = text.indexOf('\n', at, to);
      int end = lineEnd < 0 ? to : lineEnd;
      List<PersonnelActs.Act> both = table ? ofTable(normal, at, end) : List.of();
      if (!both.isEmpty() || COLUMNS.matches(text, at, end)) {
        acts.addAll(both);
        table = true;
        action = null;
        at = end + 1;
        continue;
      }
      table = false;
      Matcher head = HEAD.matcher(text).region(at, end);
      PersonnelActs.Act row = action == null ? null : row(normal, at, end, action);
      if (row != null) {
        acts.add(row);
      } else if (end > at) {
        action = head.matches() ? PersonnelActs.action(head.group(1)) : null;
      }
      at = end + 1;
    }
    return acts;
  }

  private static PersonnelActs.@Nullable Act row(
      NormalText normal, int from, int to, PersonnelAction action) {
    if (to - from > LONGEST_ROW) {
      return null;
    }
    String text = normal.text();
    int name = cell(normal, from, to);
    if (name == from + 1 && name < to) {
      name = cell(normal, name, to); // 许　勇
    }
    int post = name;
    int signs = text.indexOf('（', from, name);
    if (signs > from) {
      name = signs;
    } else if (name < to && text.charAt(name) == '（') {
      int close = text.indexOf('）', name, to);
      post = close < 0 ? to : close + 1;
    }
    int end = to;
    Matcher tail = END.matcher(text);
    while (end > post && tail.region(end - 1, to).matches()) {
      end--;
    }
    end = text.startsWith("职务", end - 2) ? end - 2 : end;
    if (name >= to
        || post >= end
        || !(normal.gapBefore(post) || post > name)
        || !isName(text.substring(from, name))
        || VERB.matches(text, post, end)
        || Wordlists.TITLES.longestBefore(text, end, post) == null
        || text.indexOf('，', post, end) >= 0
        || text.indexOf('：', post, end) >= 0) {
      return null;
    }
    return new PersonnelActs.Act(
        from, to, action, false, List.of(new Stretch(from, name)), true, new Stretch(post, end));
  }

  /**
   * What one row of a table says: the post taken, then the post left; nothing if it is no such row.
   */
  private static List<PersonnelActs.Act> ofTable(NormalText normal, int from, int to) {
    String text = normal.text();
    List<Stretch> cells = new ArrayList<>();
    for (int at = from; at < to && to - from <= LONGEST_ROW; ) {
      int end = at + 1;
      while (end < to && !normal.gapBefore(end)) {
        end++;
      }
      boolean spaced = cells.size() == 1 && cells.getFirst().to() == from + 1 && end == at + 1;
      Stretch cell = spaced ? new Stretch(from, end) : new Stretch(at, end); // 许　勇
      if (spaced) {
        cells.set(0, cell);
      } else {
        cells.add(cell);
      }
      at = end;
    }
    if (cells.size() != 3 || !isName(cells.getFirst().in(text))) {
      return List.of();
    }
    List<PersonnelActs.Act> acts = new ArrayList<>();
    for (int column = 1; column < cells.size(); column++) {
      Stretch post = cells.get(column);
      if (EMPTY.matches(text, post.from(), post.to())) {
        continue;
      }
      if (Wordlists.TITLES.longestBefore(text, post.to(), post.from()) == null) {
        return List.of();
      }
      acts.add(
          new PersonnelActs.Act(
              from,
              to,
              column == 1 ? PersonnelAction.APPOINT : PersonnelAction.REMOVE,
              false,
              List.of(cells.getFirst()),
              true,
              post));
    }
    return acts;
  }

  /** Where a cell ends: at a blank or the end of the line. */
  private static int cell(NormalText normal, int from, int to) {
    int at = from + 1;
    while (at < to && !normal.gapBefore(at) && normal.text().charAt(at) != '（') {
      at++;
    }
    return at;
  }

  /** Two to four characters that end like no body and no title, or a transcribed name. */
  private static boolean isName(String word) {
    return NAME.matches(word)
        && Wordlists.TITLES.longestBefore(word, word.length(), 0) == null
        && (word.indexOf('·') > 0
            || Wordlists.transcribedShare(word) > 0.7
            || (word.length() <= LONGEST_NAME && !BODY.matches(word)));
  }
}
