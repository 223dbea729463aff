package dashiji.synth;

import java.util.List;
import java.util.Random;

/** What scanning and converting do to a text: pages that break a sentence, cut names, blanks. */
final class Damage {
  private Damage() {}

  /** Damages a text a little. */
  static void apply(PrintedText text, String header, Random random) {
    blanks(text);
    List<PrintedText.Name> names = text.names();
    if (!names.isEmpty() && random.nextBoolean()) {
      PrintedText.Name name = names.get(random.nextInt(names.size()));
      text.insert(name.start() + 1, "\n");
    }
    String now = text.toString();
    for (int tries = 0; tries < 20; tries++) {
      int at = now.length() / 3 + random.nextInt(now.length() / 2);
      if (isInsideWords(now, at) && names.stream().noneMatch(n -> at > n.start() && at < n.end())) {
        text.insert(at, "\n\n---\n\n" + header + "\n\n");
        return;
      }
    }
  }

  /** A line's inside, with three characters of running text to each side. */
  private static boolean isInsideWords(String text, int at) {
    for (int i = at - 3; i < at + 3; i++) {
      if (i < 0 || i >= text.length() || !Character.isIdeographic(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** 3月4日 at the start of a line becomes 3 月 4 日. */
  private static void blanks(PrintedText text) {
    String now = text.toString();
    for (int i = now.length() - 1; i > 1; i--) {
      boolean sign = now.charAt(i) == '月' || now.charAt(i) == '日';
      int line = now.lastIndexOf('\n', i);
      if (sign && i - line < 8 && Character.isDigit(now.charAt(i - 1))) {
        text.insert(i, " ");
      }
    }
  }
}
