package dashiji.text;

import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Months that a yearbook prints in the margin, the number over the sign, and that its text layer
 * mixes into the lines beside them: {@code 4 2日 …⏎月 5日 …} is 4月2日 and 5日.
 */
final class MarginMonths {
  private static final Pattern NUMBER =
      Pattern.compile("(?m)^[ \\t]*(1[0-2]|[1-9])[ \\t]+(?:3[01]|[12]\\d|[1-9])[ \\t]*日");

  private static final Pattern SIGN = Pattern.compile("(?m)^[ \\t]*(月)[ \\t]+(?=\\p{IsHan}|\\d)");

  /** The sign stands within so many characters below its number. */
  private static final int REACH = 400;

  private MarginMonths() {}

  /** The number and the sign one under the other, and nothing beside them. */
  private static final Pattern UPRIGHT =
      Pattern.compile(
          "(?m)^[ \\t]*(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九元])([ \\t]*\\n\\s*)月份?[ \\t]*$");

  static NormalText apply(NormalText in) {
    return besideText(upright(in));
  }

  private static NormalText upright(NormalText in) {
    if (!standsAlone(in.text())) {
      return in;
    }
    Matcher m = UPRIGHT.matcher(in.text());
    NormalText.Edit edit = in.edit();
    int done = 0;
    while (m.find()) {
      edit.keep(done, m.start(1));
      done = m.end(1);
    }
    edit.keep(done, in.length());
    return edit.done();
  }

  /** Whether the sign is alone on a line; the expression is slow, and nearly no text has one. */
  private static boolean standsAlone(String text) {
    for (int i = text.indexOf('月'); i >= 0; i = text.indexOf('月', i + 1)) {
      int end = text.startsWith("份", i + 1) ? i + 2 : i + 1;
      if ((end == text.length() || "\n \t".indexOf(text.charAt(end)) >= 0) && opensLine(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static NormalText besideText(NormalText in) {
    String text = in.text();
    if (!opensLine(text)) {
      return in;
    }
    Matcher sign = SIGN.matcher(text);
    Map<Integer, Integer> numbers = new HashMap<>(); // behind the number: the month
    Set<Integer> signs = new HashSet<>();
    Matcher number = NUMBER.matcher(text);
    int last = 0;
    while (number.find()) {
      int month = Integer.parseInt(number.group(1));
      int end = Math.min(text.length(), number.end() + REACH);
      boolean below = sign.region(number.end(), end).find();
      if (below) {
        signs.add(sign.start(1));
      }
      if (below || month == last + 1) {
        numbers.put(number.end(1), month);
        last = month;
      }
    }
    if (signs.isEmpty()) {
      return in;
    }
    NormalText.Edit edit = in.edit();
    for (int i = 0; i < text.length(); i++) {
      if (numbers.containsKey(i)) {
        edit.put('月', i, i + 1); // in place of the blank
      } else if (!signs.contains(i)) {
        edit.keep(i);
      }
    }
    return edit.done();
  }

  /** Whether a line opens with the sign. */
  private static boolean opensLine(String text) {
    for (int i = text.indexOf("月 "); i >= 0; i = text.indexOf("月 ", i + 1)) {
      if (opensLine(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensLine(String text, int sign) {
    int before = sign - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n';
  }
}
