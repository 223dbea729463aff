package dashiji.fact.rule;

import dashiji.mention.Wordlists;
import dashiji.text.NormalText;
import dashiji.text.Stretch;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a roster, an office and who held it: 副书记：甲、乙（女）; 副县长　甲　乙（3月任）; 县长 甲（1998.3—2001.5）. All
 * positions are normal positions.
 *
 * @param title where the office stands, with its body or without
 * @param members who held it, in order
 */
record OfficeRow(Stretch title, List<Member> members) {
  private static final int LONGEST_TITLE = 30;

  /** A list of names is read of several names, or of names with remarks, not of a sentence. */
  private static final Pattern NAME =
      Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{1,8}(?:·\\p{IsHan}{1,8}){1,3}|[\\p{IsHan}]{5,8}");

  /** What a remark is about: dates, gender, people, how the office is held. */
  private static final Pattern REMARK =
      Pattern.compile(
          "[男女]|\\p{IsHan}{1,5}族|[男女]，\\p{IsHan}{1,5}族|\\p{IsHan}{1,5}族，[男女]|挂职|兼|兼任|主持工作|代|代理|正[县处科厅局]级|副[县处科厅局]级|援[藏疆青]|党外|非党|[^（）]*\\d[^（）]*|未到职|离任|到任|缺");

  /** The names of offices that a list in a text is headed by, too: 主任会议成员, 出席人员. */
  private static final Pattern NO_OFFICE =
      Pattern.compile(
          ".*(?:记者|编辑|作者|主编|总编|编审|审核人?|监制|策划|初审|复审|终审|一审|二审|三审|责编|校对|审核|摄影|代表|参加人员|出席|列席|主持人?|嘉宾|成员单位|联系人)");

  /**
   * One of them.
   *
   * @param name where the name stands
   * @param remark what stands in brackets behind it, or null
   */
  record Member(Stretch name, @Nullable Stretch remark) {}

  /** Whether a title heads a credit or a list of those present, no office. */
  static boolean isNoOffice(String title) {
    return NO_OFFICE.matches(title);
  }

  /** The row that a line is, or null. */
  static @Nullable OfficeRow read(NormalText normal, int from, int to) {
    String text = normal.text();
    for (int at = from + 2; at < Math.min(to, from + LONGEST_TITLE); at++) {
      char c = text.charAt(at);
      boolean colon = c == '：';
      if (!colon && !normal.gapBefore(at)) {
        continue;
      }
      if (Wordlists.TITLES.longestBefore(text, at, from) == null
          || isNoOffice(text.substring(from, at))
          || text.substring(from, at).indexOf('，') >= 0) {
        if (colon) {
          return null;
        }
        continue;
      }
      List<Member> members = members(normal, colon ? at + 1 : at, to);
      if (!members.isEmpty()) {
        return new OfficeRow(new Stretch(from, at), members);
      }
    }
    return null;
  }

  /** The names between blanks, 、 and ，, each with what stands in brackets; empty if not all are. */
  private static List<Member> members(NormalText normal, int from, int to) {
    String text = normal.text();
    List<Member> members = new ArrayList<>();
    int at = from;
    while (at < to) {
      if ("、，；。".indexOf(text.charAt(at)) >= 0) {
        at++;
        continue;
      }
      int end = cell(normal, at, to);
      if (end == at + 1 && end < to && Character.isIdeographic(text.charAt(end))) {
        end = cell(normal, end, to); // 张　三
      }
      String name = text.substring(at, end);
      Matcher m = NAME.matchOf(name);
      if (m == null || Wordlists.TITLES.longestBefore(text, end, at) != null) {
        return List.of();
      }
      Stretch remark = null;
      int next = end;
      if (end < to && text.charAt(end) == '（') {
        int close = text.indexOf('）', end, to);
        if (close < 0) {
          return List.of();
        }
        remark = new Stretch(end + 1, close);
        if (!REMARK.matches(remark.in(text))) {
          return List.of();
        }
        next = close + 1;
      }
      members.add(new Member(new Stretch(at, end), remark));
      at = next;
    }
    return members;
  }

  /** Where a cell ends: at a blank, a sign or a bracket. */
  private static int cell(NormalText normal, int from, int to) {
    int at = from + 1;
    while (at < to && "、，；。（".indexOf(normal.text().charAt(at)) < 0 && !normal.gapBefore(at)) {
      at++;
    }
    return at;
  }
}
