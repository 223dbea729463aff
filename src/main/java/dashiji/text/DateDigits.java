package dashiji.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The digits of dates where a reading machine or a typist put a letter or a ring for them. */
final class DateDigits {
  /** 二○二四年, 二O二四年, 二0二四年. */
  private static final Pattern YEAR_IN_WORDS =
      Pattern.compile("[一二三四五六七八九][一二三四五六七八九〇零○◯0Oo]{3}(?= *年)");

  /** 2O24年, 1O月, l月5日. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:(?=[0-9OolI ]*[0-9])[0-9OolI](?: *[0-9OolI]){1,3}(?= *[年月日])|[lI](?= *月 *[0-9lI]))");

  private DateDigits() {}

  static NormalText apply(NormalText in) {
    return replaced(replaced(in, YEAR_IN_WORDS, true), NUMBER, false);
  }

  private static NormalText replaced(NormalText in, Pattern pattern, boolean words) {
    Matcher m = pattern.matcher(in.text());
    if (!m.find()) {
      return in;
    }
    NormalText.Edit edit = in.edit();
    int done = 0;
    do {
      edit.keep(done, m.start());
      for (int i = m.start(); i < m.end(); i++) {
        edit.put(words ? word(in.text().charAt(i)) : digit(in.text().charAt(i)), i, i + 1);
      }
      done = m.end();
    } while (m.find());
    edit.keep(done, in.length());
    return edit.done();
  }

  private static char word(char c) {
    return "○◯0Oo".indexOf(c) >= 0 ? '〇' : c;
  }

  private static char digit(char c) {
    return switch (c) {
      case 'O', 'o' -> '0';
      case 'l', 'I' -> '1';
      default -> c;
    };
  }
}
