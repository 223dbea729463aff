package dashiji.text;

/**
 * One spelling for signs: full-width digits and letters become ASCII, ASCII punctuation between
 * Chinese becomes full width, and the many middle dots, dashes and corner brackets become one each.
 */
final class Signs {
  private static final String DOTS = "•・‧∙⋅";
  private static final String DASHES = "–―－─━﹣—";

  private Signs() {}

  static NormalText apply(NormalText in) {
    String text = in.text();
    char[] signs = text.toCharArray();
    for (int i = 0; i < signs.length; i++) {
      if (!Chars.isHan(signs[i])) {
        signs[i] = sign(text, i);
      }
    }
    return in.with(signs);
  }

  private static char sign(String text, int i) {
    char c = text.charAt(i);
    if ((c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ')) {
      return (char) (c - 0xFEE0);
    }
    if (DOTS.indexOf(c) >= 0 && betweenHan(text, i)) {
      return '·';
    }
    if (DASHES.indexOf(c) >= 0) {
      return '—';
    }
    return switch (c) {
      case '「' -> '“';
      case '」' -> '”';
      case '『' -> '‘';
      case '』' -> '’';
      case '〈' -> '《';
      case '〉' -> '》';
      case '％' -> '%';
      case '～', '∼', '〜' -> '~';
      case '▍', '▎', '▌', '▋', '▊', '▉', '█', '▐', '◾', '◼', '▣' -> '■';
      case '❖', '◈', '✦', '◉', '⚫', '⬤' -> '◆';
      case '▶', '▷' -> '►';
      case '．' -> '.';
      case ',' -> numberAround(text, i) ? ',' : '，';
      case ':' -> numberAround(text, i) || text.startsWith("://", i) ? ':' : '：';
      case ';' -> '；';
      case '(' -> '（';
      case ')' -> '）';
      case '?' -> '？';
      case '!' -> '！';
      default -> c != '\n' && Chars.isBlank(c) ? ' ' : c;
    };
  }

  private static boolean betweenHan(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Chars.isHan(text.charAt(i - 1))
        && (Chars.isHan(text.charAt(i + 1)) || text.charAt(i + 1) == '\n');
  }

  private static boolean numberAround(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Chars.isDigit(text.charAt(i - 1))
        && Chars.isDigit(text.charAt(i + 1));
  }
}
