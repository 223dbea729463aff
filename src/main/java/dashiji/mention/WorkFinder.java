package dashiji.mention;

import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Finds titles of documents in 《》, nested ones as part of the outer. */
public final class WorkFinder {
  private static final int LONGEST = 160;

  /** What a magazine ranks: 《财富》世界500强. */
  private static final Pattern RANKING = Pattern.compile("(?:世界|中国|全球|杂志|周刊)?\\d{2,4}强|杂志|周刊");

  private WorkFinder() {}

  /** The titles in a stretch of text, in order. A mark without its end gives nothing. */
  public static List<WorkMention> find(String text, int from, int to) {
    List<WorkMention> works = new ArrayList<>();
    int i = from;
    while (i < to) {
      if (text.charAt(i) != '《') {
        i++;
        continue;
      }
      int depth = 0;
      int end = i;
      for (; end < Math.min(to, i + LONGEST); end++) {
        if (text.charAt(end) == '《') {
          depth++;
        } else if (text.charAt(end) == '》' && --depth == 0) {
          break;
        }
      }
      if (end < to && end < i + LONGEST && text.charAt(end) == '》') {
        if (RANKING.opens(text, end + 1, to)) {
          i = end + 1;
          continue;
        }
        works.add(new WorkMention(i, end + 1, text.substring(i + 1, end)));
        i = end + 1;
      } else {
        i++;
      }
    }
    return works;
  }
}
