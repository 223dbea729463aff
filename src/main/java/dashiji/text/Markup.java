package dashiji.text;

import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;

/**
 * The marks of a text in Markdown and of lists with signs of their own: {@code ## 三月} is 三月, {@code
 * **3月4日**，…} is 3月4日，…, {@code - 3月4日，…} and {@code → 3月4日，…} are items with a bullet, and the
 * cells of a row {@code |3月4日|…|} stand apart by a blank.
 */
final class Markup {
  /** What can open a line with such a mark. */
  private static final String OPENINGS = "#＃*＊_-+>|√→⇒✓✔☉⚫⚪▌▍▎┃│❤♥";

  private static final Pattern HEADING =
      Pattern.compile("(?:[#＃]{1,6}[ \\t]+|[#＃]{2,6})(?=[^#＃\\s])");

  private static final Pattern QUOTATION = Pattern.compile(">[ \\t]+(?=[^>]{6,}$)");

  /** A rule or a page number between dashes is no item. */
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:[-*+＊][ \\t]+|[＊√→⇒✓✔☉⚫⚪▌▍▎┃│❤♥][ \\t]*)(?=[\\p{IsHan}0-9*_【（(“《\\[].{8,}[^-\\s—]\\s*$)");

  private static final Pattern STRONG =
      Pattern.compile(
          "(?:\\*\\*(?=\\S)([^*]{1,60})(?<!\\s)\\*\\*|__(?=\\S)([^_]{1,60})(?<!\\s)__)");

  private static final Pattern RULE_OF_TABLE =
      Pattern.compile("\\|(?:[ \\t]*:?-+:?[ \\t]*\\|)+[ \\t]*");

  private static final Pattern ROW = Pattern.compile("\\|.*[^|\\s].*\\|[ \\t]*");

  private static final int FIRST_PICTOGRAPH = 0x1F300;
  private static final int LAST_PICTOGRAPH = 0x1FAFF;

  private Markup() {}

  static NormalText apply(NormalText in) {
    String text = in.text();
    NormalText.Edit edit = in.edit();
    int done = 0;
    for (int line = 0; line < text.length(); ) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      int at = line;
      while (at < end && Chars.isBlank(text.charAt(at))) {
        at++;
      }
      if (at < end && (OPENINGS.indexOf(text.charAt(at)) >= 0 || isPictograph(text, at))) {
        edit.keep(done, at);
        done = line(text, edit, at, end);
      }
      line = end + 1;
    }
    edit.keep(done, text.length());
    return edit.done();
  }

  /** A small picture before an item: 🔹, 📌. */
  private static boolean isPictograph(String text, int at) {
    int c = Character.isHighSurrogate(text.charAt(at)) ? text.codePointAt(at) : 0;
    return c >= FIRST_PICTOGRAPH && c <= LAST_PICTOGRAPH;
  }

  /** Writes the start of a line without its marks; gives where the rest of it begins. */
  private static int line(String text, NormalText.Edit edit, int from, int end) {
    if (isPictograph(text, from)) {
      edit.put('●', from, from + 2);
      return from + 2;
    }
    String line = text.substring(from, end);
    if (text.charAt(from) == '|') {
      return row(line, edit, from);
    }
    int at = 0;
    Matcher m = HEADING.matchAtStart(line);
    m = m != null ? m : QUOTATION.matchAtStart(line);
    if (m != null) {
      at = m.end();
    }
    m = ITEM.matchAtStart(line.substring(at));
    if (m != null) {
      edit.put('●', from + at, from + at + m.end());
      at += m.end();
    }
    m = STRONG.matchAtStart(line.substring(at));
    if (m != null) {
      int group = m.group(1) != null ? 1 : 2;
      edit.keep(from + at + m.start(group), from + at + m.end(group));
      at += m.end();
    }
    return from + at;
  }

  private static int row(String line, NormalText.Edit edit, int from) {
    if (RULE_OF_TABLE.matches(line)) {
      return from + line.length();
    }
    if (!ROW.matches(line)) {
      return from;
    }
    int last = line.lastIndexOf('|');
    int at = 1;
    for (int cell = line.indexOf('|', 1); cell < last; cell = line.indexOf('|', cell + 1)) {
      edit.keep(from + at, from + cell);
      edit.put(' ', from + cell, from + cell + 1);
      at = cell + 1;
    }
    edit.keep(from + at, from + last);
    return from + line.length();
  }
}
