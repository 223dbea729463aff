package dashiji.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One reading of a name, and the spellings under which it is looked for. {@code ü} is {@code v} in
 * all of them that have no marks.
 *
 * @param syllables small letters with tone marks, each ending in its marks' usual composed form
 */
record PinyinReading(List<String> syllables) {
  /** Tone marks: first to fourth. */
  private static final String MARKS = "\u0304\u0301\u030c\u0300";

  private static final char DIAERESIS = '\u0308';

  /** No spelling of a long name is longer: nobody types more. */
  private static final int LONGEST = 48;

  PinyinReading {
    syllables = List.copyOf(syllables);
  }

  /** The reading in words such as {@code Bái Yún Shān}. */
  static PinyinReading of(String words) {
    List<String> syllables = new ArrayList<>();
    for (String word : words.toLowerCase(Locale.ROOT).split("[\\s'’]+")) {
      if (!word.isEmpty()) {
        syllables.add(word);
      }
    }
    return new PinyinReading(syllables);
  }

  boolean isEmpty() {
    return syllables.isEmpty();
  }

  /** Without tones and blanks: {@code baiyunshan}; with {@code ü} also as {@code u}, {@code yu}. */
  Set<String> plain() {
    return variants(join(0));
  }

  /** The same from each later syllable on: {@code yunshan}, {@code shan}. */
  Set<String> tails() {
    Set<String> tails = new LinkedHashSet<>();
    for (int from = 1; from < syllables.size(); from++) {
      tails.addAll(variants(join(from)));
    }
    return tails;
  }

  /** With tone marks, decomposed, without blanks. */
  String marked() {
    return cut(decompose(String.join("", syllables)));
  }

  /** With the number of the tone behind each syllable, 5 for none: {@code bai2yun2shan1}. */
  String numbered() {
    StringBuilder out = new StringBuilder();
    for (String syllable : syllables) {
      out.append(toneless(syllable)).append(tone(syllable));
    }
    return cut(out.toString());
  }

  /** First letters ({@code bys}), and those behind the first syllable ({@code baiys}). */
  Set<String> initials() {
    StringBuilder all = new StringBuilder();
    StringBuilder behind = new StringBuilder(toneless(syllables.getFirst()));
    for (int i = 0; i < syllables.size(); i++) {
      char first = toneless(syllables.get(i)).charAt(0);
      all.append(first);
      if (i > 0) {
        behind.append(first);
      }
    }
    Set<String> initials = new LinkedHashSet<>();
    initials.add(cut(all.toString()));
    if (syllables.size() > 2) {
      initials.addAll(variants(behind.toString()));
    }
    return initials;
  }

  private String join(int from) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < syllables.size() && out.length() < LONGEST; i++) {
      out.append(toneless(syllables.get(i)));
    }
    return cut(out.toString());
  }

  private static Set<String> variants(String plain) {
    Set<String> variants = new LinkedHashSet<>();
    variants.add(plain);
    if (plain.indexOf('v') >= 0) {
      variants.add(plain.replace('v', 'u'));
      variants.add(cut(plain.replace("v", "yu")));
    }
    return variants;
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static int tone(String syllable) {
    return decompose(syllable).chars().map(MARKS::indexOf).max().orElse(-1) < 0
        ? 5
        : decompose(syllable).chars().map(MARKS::indexOf).max().getAsInt() + 1;
  }

  /** Takes tone marks away and writes {@code ü} as {@code v}. */
  static String toneless(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : decompose(text).toCharArray()) {
      if (c == DIAERESIS && !out.isEmpty() && out.charAt(out.length() - 1) == 'u') {
        out.setCharAt(out.length() - 1, 'v');
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        out.append(c);
      }
    }
    return out.toString();
  }

  static boolean hasMarks(String text) {
    return decompose(text).chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
  }

  static String decompose(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  static String shortened(String text) {
    return cut(text);
  }
}
