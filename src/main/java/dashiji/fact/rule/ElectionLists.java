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
 * Results of elections and appointments that print the post as a label before its holders, on one
 * line (副县长：甲、乙) or above them (副书记⏎甲　乙). Only behind a head that says what was done (选举结果, 当选名单,
 * 任命名单); lists of candidates, tellers and deputies are none.
 */
final class ElectionLists {
  private static final Pattern ELECTED = Pattern.compile("(?<!候)选举|当选|补选|增选|推选|选出");
  private static final Pattern APPOINTED = Pattern.compile("任命|任职");

  /** What is voted on or counts the votes, and what ends like no head. */
  private static final Pattern NO_HEAD =
      Pattern.compile(
          ".*(?:候选|人选|监票|计票|办法|草案|议程|规定|程序|工作|代表(?:名单|的|资格)|主席团(?:和|成员|常务)|公示|拟任|提请|提名).*");

  private static final Pattern HEAD =
      Pattern.compile(".*(?:名单|结果|公告|决定|公报|如下|产生|班子|选举|补选|当选|任命)(?:（[^（）]*）)?[：]?(?:（[^（）]*）)?");

  private static final Pattern ASIDE = Pattern.compile("（[^（）]{0,60}）");

  private static final String NUMBER = "(?:（?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[）.、．])?";
  private static final String LABEL =
      "([\\p{IsHan}、]{2,30}?)(?:（[^（）]{1,24}）)?(?:\\d{1,3}[名人])?(?:（[^（）]{1,24}）)?";
  private static final String NAMES = "((?:[\\p{IsHan}·]{2,80}(?:（[^（）]{1,8}）)?[、，]?)+)[。；]?";

  private static final Pattern LABELLED = Pattern.compile(NUMBER + LABEL + "[：]" + NAMES);
  private static final Pattern ALONE = Pattern.compile(NUMBER + LABEL + "[：]?");
  private static final Pattern MEMBERS = Pattern.compile(NAMES);
  private static final Pattern ONE_NAME = Pattern.compile("[\\p{IsHan}·]{2,14}");

  private static final int LONGEST_HEAD = 90;

  private ElectionLists() {}

  /** The acts of such lists in a stretch of text, in order. */
  static List<PersonnelActs.Act> read(NormalText normal, int from, int to) {
    String text = normal.text();
    if (text.indexOf('\n', from, to) < 0) {
      return List.of(); // a list has its head on another line
    }
    List<PersonnelActs.Act> acts = new ArrayList<>();
    PersonnelAction action = null;
    Stretch office = null;
    int at = from;
    while (at < to) {
      int lineEnd = text.indexOf('\n', at, to);
      int end = lineEnd < 0 ? to : lineEnd;
      String line = text.substring(at, end);
      Matcher labelled = LABELLED.matcher(line);
      Matcher alone = ALONE.matcher(line);
      if (action != null && labelled.matches() && isOffice(text, at, labelled)) {
        office = new Stretch(at + labelled.start(1), at + labelled.end(1));
        add(normal, action, office, at + labelled.start(2), at + labelled.end(2), end, acts);
      } else if (action != null && alone.matches() && isOffice(text, at, alone)) {
        office = new Stretch(at + alone.start(1), at + alone.end(1));
      } else if (action != null && office != null && MEMBERS.matches(line)) {
        add(normal, action, office, at, end, end, acts);
      } else if (ASIDE.matches(line)) {
        boolean says = ELECTED.isIn(line) && !NO_HEAD.matches(line);
        action = action == null && says ? PersonnelAction.ELECT : action;
      } else if (!line.isEmpty()) {
        PersonnelAction head = head(line);
        boolean other = line.indexOf('。') >= 0 || line.indexOf('；') >= 0 || line.contains("名单");
        action = head == null && !other ? action : head;
        office = null;
      }
      at = end + 1;
    }
    return acts;
  }

  /** What the last sentence of a line says is done with those below it, or null. */
  private static @Nullable PersonnelAction head(String paragraph) {
    String line = paragraph.substring(paragraph.lastIndexOf('。', paragraph.length() - 2) + 1);
    if (line.length() > LONGEST_HEAD || NO_HEAD.matches(line) || !HEAD.matches(line)) {
      return null;
    }
    return ELECTED.isIn(line)
        ? PersonnelAction.ELECT
        : APPOINTED.isIn(line) ? PersonnelAction.APPOINT : null;
  }

  private static boolean isOffice(String text, int line, Matcher m) {
    return Wordlists.TITLES.longestBefore(text, line + m.end(1), line + m.start(1)) != null;
  }

  /** One act for the names of a line, if all of them look like names. */
  private static void add(
      NormalText normal,
      PersonnelAction action,
      Stretch office,
      int from,
      int to,
      int end,
      List<PersonnelActs.Act> acts) {
    List<Stretch> names = new ArrayList<>();
    for (Stretch word : words(normal, from, to)) {
      if (!isName(word.in(normal.text()))) {
        return;
      }
      names.add(word);
    }
    if (!names.isEmpty()) {
      acts.add(new PersonnelActs.Act(office.from(), end, action, false, names, true, office));
    }
  }

  /**
   * Words between signs, brackets and blanks; single characters that a blank parts are one (丁 一).
   */
  private static List<Stretch> words(NormalText normal, int from, int to) {
    String text = normal.text();
    List<Stretch> words = new ArrayList<>();
    int start = from;
    int depth = 0;
    for (int i = from; i <= to; i++) {
      char c = i < to ? text.charAt(i) : '、';
      boolean sign = "、，。；（）".indexOf(c) >= 0;
      boolean blank = i > start + 1 && i < to && normal.gapBefore(i);
      if ((sign || blank) && depth == 0 && i > start) {
        words.add(new Stretch(start, i));
      }
      depth += c == '（' ? 1 : c == '）' ? -1 : 0;
      if (sign || blank) {
        start = sign ? i + 1 : i;
      }
    }
    return words;
  }

  private static boolean isName(String word) {
    if (!ONE_NAME.matches(word)) {
      return false;
    }
    return word.indexOf('·') > 0
        || Wordlists.transcribedShare(word) > 0.7
        || (word.length() <= 4
            && (Wordlists.isSurname(word.substring(0, 1))
                || Wordlists.isRareSurname(word.substring(0, 1))
                || (word.length() > 2 && Wordlists.isSurname(word.substring(0, 2)))));
  }
}
