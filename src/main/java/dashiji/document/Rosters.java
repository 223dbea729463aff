package dashiji.document;

import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Rows of rosters of those who held an office one after another: 某某 2016年6月—2021年7月. */
public final class Rosters {
  private static final Pattern NAME =
      Pattern.compile("(?:[•·●◆■]|\\d{1,3}[.、．])?([\\p{IsHan}·]{2,12}?)[：，、（]?(?=(?:19|20)\\d{2})");

  private static final Pattern REMARK = Pattern.compile("）?(（[^（）]*）)?[；，。、]?");

  private static final Pattern TOLD =
      Pattern.compile(
          "(?:[•·●◆■]|\\d{1,3}[.、．])?[\\p{IsHan}·]{2,8}(?:同志)?[：](?:19|20)\\d{2}年?[^，。；]{0,14}(?:至|—|-)[^，。；]{1,12}?(?:先后|曾|历|担|兼)?任\\p{IsHan}");

  private Rosters() {}

  /**
   * A member of a row.
   *
   * @param from where the name starts in the row, in UTF-16 units
   * @param to one past the name
   * @param at where the dates start
   * @param dates from when to when
   * @param remark where a bracket behind the dates opens, or -1
   */
  public record Member(int from, int to, int at, CareerDates dates, int remark) {}

  /** The members of a row; empty if it is none. */
  public static List<Member> read(String row) {
    List<Member> members = new ArrayList<>();
    Matcher m = NAME.matcher(row);
    int at = 0;
    while (at < row.length() && m.region(at, row.length()).lookingAt()) {
      CareerDates dates = CareerDates.opening(row.substring(m.end()));
      if (dates == null) {
        return List.of();
      }
      Matcher remark = REMARK.matchAtStart(row, m.end() + dates.length(), row.length());
      at = remark != null ? remark.end() : m.end() + dates.length();
      members.add(
          new Member(
              m.start(1),
              m.end(1),
              m.end(),
              dates,
              remark != null ? Math.max(-1, remark.start(1)) : -1));
    }
    return at >= row.length() ? members : List.of();
  }

  /** Whether a line tells who held a post from when to when: 某某：1963年至1973年任校长. */
  static boolean isTold(String line) {
    return TOLD.opens(line);
  }

  /** Whether a line is such a row. */
  static boolean isRow(String line) {
    return !read(line).isEmpty();
  }
}
