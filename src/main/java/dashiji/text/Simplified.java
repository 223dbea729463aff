package dashiji.text;

import dashiji.lexicon.TermTable;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Traditional to simplified characters, one to one, so that positions do not move.
 *
 * <p>Characters that GB 2312 holds (著, 乾, 后 …) are also written in simplified texts; they are
 * changed only where the text as a whole is in traditional characters.
 */
public final class Simplified {
  /** A text with at least this share of traditional characters is taken as traditional. */
  private static final double TRADITIONAL_SHARE = 0.05;

  private static final char[] TABLE = load(false);
  private static final char[] SAFE_TABLE = load(true);

  private Simplified() {}

  /**
   * A text with every traditional character replaced, also those that simplified texts write (乾 as
   * 干): for comparing, not for showing.
   */
  public static String fold(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = TABLE[characters[i]];
    }
    return new String(characters);
  }

  static NormalText apply(NormalText in) {
    int traditional = traditional(in.text());
    if (traditional == 0) {
      return in;
    }
    char[] table = traditional > TRADITIONAL_SHARE * han(in.text()) ? TABLE : SAFE_TABLE;
    char[] characters = in.text().toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = table[characters[i]];
    }
    return in.with(characters);
  }

  /** How many characters of a text are traditional. */
  private static int traditional(String text) {
    int traditional = 0;
    for (int i = 0; i < text.length(); i++) {
      traditional += TABLE[text.charAt(i)] == text.charAt(i) ? 0 : 1;
    }
    return traditional;
  }

  private static int han(String text) {
    int han = 0;
    for (int i = 0; i < text.length(); i++) {
      han += Chars.isHan(text.charAt(i)) ? 1 : 0;
    }
    return han;
  }

  private static char[] load(boolean safeOnly) {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
    TermTable.pairs("simplified.tsv")
        .forEach((traditional, simplified) -> {
          if (!safeOnly || (!gb2312.canEncode(traditional.charAt(0)) && !traditional.equals("昇"))) {
            table[traditional.charAt(0)] = simplified.charAt(0);
          }
        });
    return table;
  }
}
