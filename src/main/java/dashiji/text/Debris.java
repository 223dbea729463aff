package dashiji.text;

import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * What converters leave behind: HTML entities and tags that were not read, invisible signs, line
 * ends of other systems, bullets of private fonts, and radicals in place of characters (common in
 * the text layer of PDF files).
 */
final class Debris {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:br|p|div|li|tr|h[1-6]|span|font|strong|b|i|em|u|a|td|th|table|tbody|ul|ol|img|section|o:p)"
              + "(?:\\s[^<>\\n]{0,300})?/?>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LINE_TAG =
      Pattern.compile("</?(?:br|p|div|li|tr|h[1-6])\\b.*", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("shy", "\u00ad"),
          Map.entry("zwj", "\u200d"),
          Map.entry("zwnj", "\u200c"),
          Map.entry("nbsp", " "),
          Map.entry("ensp", " "),
          Map.entry("emsp", " "),
          Map.entry("thinsp", " "),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("quot", "\""),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("middot", "·"),
          Map.entry("bull", "•"),
          Map.entry("hellip", "…"),
          Map.entry("mdash", "—"),
          Map.entry("ndash", "–"),
          Map.entry("times", "×"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"));

  /** Simplified forms among the CJK radicals (U+2E80 to U+2EFF) that NFKC does not map. */
  private static final Map<Character, Character> RADICALS =
      pairs("⺒巳⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙");

  private Debris() {}

  private static Map<Character, Character> pairs(String pairs) {
    Map<Character, Character> map = new HashMap<>();
    for (int i = 0; i < pairs.length(); i += 2) {
      map.put(pairs.charAt(i), pairs.charAt(i + 1));
    }
    return map;
  }

  static NormalText apply(NormalText in) {
    NormalText plain = in;
    if (in.text().indexOf('&') >= 0) {
      plain = entities(plain);
    }
    if (plain.text().indexOf('<') >= 0) {
      plain = tags(plain);
    }
    return signs(plain);
  }

  private static NormalText entities(NormalText in) {
    Matcher m = ENTITY.matcher(in.text());
    NormalText.Edit edit = in.edit();
    int done = 0;
    while (m.find()) {
      String sign = sign(m);
      if (sign.isEmpty()) {
        continue;
      }
      edit.keep(done, m.start());
      for (int i = 0; i < sign.length(); i++) {
        edit.put(sign.charAt(i), m.start(), m.end());
      }
      done = m.end();
    }
    edit.keep(done, in.length());
    return edit.done();
  }

  /** What an entity stands for; empty if it is none. */
  private static String sign(Matcher entity) {
    if (entity.group(3) != null) {
      return NAMED.getOrDefault(entity.group(3), "");
    }
    int point =
        entity.group(1) != null
            ? Integer.parseInt(entity.group(1))
            : Integer.parseInt(entity.group(2), 16);
    boolean character =
        Character.isValidCodePoint(point)
            && point != 0
            && Character.getType(point) != Character.SURROGATE;
    return character ? Character.toString(point) : "";
  }

  private static NormalText tags(NormalText in) {
    Matcher m = TAG.matcher(in.text());
    NormalText.Edit edit = in.edit();
    int done = 0;
    while (m.find()) {
      edit.keep(done, m.start());
      if (LINE_TAG.matches(m.group())) {
        edit.put('\n', m.start(), m.end());
      }
      done = m.end();
    }
    edit.keep(done, in.length());
    return edit.done();
  }

  private static NormalText signs(NormalText in) {
    String text = in.text();
    NormalText.Edit edit = in.edit();
    for (int i = 0; i < text.length(); i++) {
      int plain = i;
      while (i < text.length() && isPlain(text.charAt(i))) {
        i++;
      }
      edit.keep(plain, i);
      if (i == text.length()) {
        break;
      }
      char c = text.charAt(i);
      if (isInvisible(c)) {
        continue;
      }
      if (c == '?' && i + 1 < text.length() && text.charAt(i + 1) == '?' && opensLine(text, i)) {
        while (i + 1 < text.length() && text.charAt(i + 1) == '?') {
          i++;
        }
        continue;
      }
      if (c == '\r') {
        if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
          edit.put('\n', i, i + 1);
        }
        continue;
      }
      edit.put(sign(c), i, i + 1);
    }
    return edit.done();
  }

  /** Characters that are nearly all of a text, none of them debris. */
  private static boolean isPlain(char c) {
    return (c >= '\u3000' && c < '\ud800')
        || (c >= ' ' && c < '\u0080' && c != '?')
        || c == '\n'
        || c >= '\uff01';
  }

  /** Blanks of another encoding at the start of a line are shown as ???. */
  private static boolean opensLine(String text, int at) {
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  /**
   * Signs that open an item of a list and nothing else; those that also mark the same day (△▲○◇) or
   * have a use of their own stay.
   */
  private static final String RARE_BULLETS = "▣▤▥▦▧▨▩▶▷▸▹◈◉◘◙❖✦✧✪✿❀♦☞➔➜❑❒⊙";

  private static char sign(char c) {
    if (c == '\u000b' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
      return '\n';
    }
    if (c >= '\ue000' && c <= '\uf8ff') {
      return c >= '\uf000' && c <= '\uf0ff' ? '●' : c; // bullets of Symbol and Wingdings
    }
    if (RARE_BULLETS.indexOf(c) >= 0) {
      return '●';
    }
    Character radical = RADICALS.get(c);
    if (radical != null) {
      return radical;
    }
    if ((c >= '\u2e80' && c <= '\u2fdf') || (c >= '\uf900' && c <= '\ufaff')) {
      String composed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      return composed.length() == 1 ? composed.charAt(0) : c;
    }
    return c;
  }

  /** Signs that take no place: soft hyphen, zero width, direction marks, byte order mark. */
  private static boolean isInvisible(char c) {
    return c == '\u00ad'
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u2064')
        || (c >= '\ufe00' && c <= '\ufe0f')
        || c == '\ufeff';
  }
}
