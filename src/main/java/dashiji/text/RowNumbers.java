package dashiji.text;

import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a table's rows before their dates, 1 3月5日 …, where they run 1, 2, 3 over the
 * lines. Without a sign behind them they would be read as a digit of the month.
 */
final class RowNumbers {
  private static final Pattern ROW =
      Pattern.compile(
          "[ |]*(\\d{1,3})[ |]+(?=(?:(?:19|20)\\d{2}年)?\\d{1,2}月\\d{1,2}日|(?:19|20)\\d{2}[-./]\\d{1,2}[-./]\\d)");

  /** Fewer rows may be chance. */
  private static final int LEAST = 3;

  private RowNumbers() {}

  static NormalText apply(NormalText in) {
    String text = in.text();
    List<int[]> rows = rows(text);
    if (rows.size() < LEAST) {
      return in;
    }
    NormalText.Edit edit = in.edit();
    int done = 0;
    for (int[] row : rows) {
      edit.keep(done, row[0]);
      done = row[1];
    }
    edit.keep(done, text.length());
    return edit.done();
  }

  /** From where to where such numbers stand in lines; none if they do not run in order. */
  private static List<int[]> rows(String text) {
    List<int[]> rows = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      Matcher m = mayOpen(text, from, to) ? ROW.matchAtStart(text, from, to) : null;
      if (m != null) {
        if (Integer.parseInt(m.group(1)) != rows.size() + 1) {
          return List.of();
        }
        rows.add(new int[] {m.start(1), m.end()});
      }
      from = to + 1;
    }
    return rows;
  }

  private static boolean mayOpen(String text, int from, int to) {
    int at = from;
    while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '|')) {
      at++;
    }
    return at < to && Chars.isDigit(text.charAt(at));
  }
}
