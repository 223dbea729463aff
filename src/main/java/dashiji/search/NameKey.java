package dashiji.search;

import dashiji.text.Simplified;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The form in which names are compared: compatibility characters in their usual form, simplified
 * characters, small letters, and neither blanks nor punctuation.
 */
final class NameKey {
  private NameKey() {}

  /** The key of a name or of what somebody typed; may be empty. */
  static String of(String text) {
    return text(text)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * What stands in the key for finding a part of a name: pairs of neighbouring Chinese characters,
   * and words of other letters or digits as a whole. The first character of each Chinese stretch
   * stands there alone too.
   *
   * @return the terms that follow one another; of several at one place the pair comes first
   */
  static List<List<String>> places(String text) {
    List<List<String>> places = new ArrayList<>();
    int[] points = text(text).codePoints().toArray();
    for (int i = 0; i < points.length; ) {
      if (!Character.isLetterOrDigit(points[i])) {
        i++;
        continue;
      }
      int end = i + 1;
      boolean han = isHan(points[i]);
      while (end < points.length
          && Character.isLetterOrDigit(points[end])
          && isHan(points[end]) == han) {
        end++;
      }
      if (han) {
        stretch(points, i, end, places);
      } else {
        places.add(List.of(new String(points, i, end - i)));
      }
      i = end;
    }
    return places;
  }

  private static void stretch(int[] points, int from, int to, List<List<String>> places) {
    String first = Character.toString(points[from]);
    if (to - from == 1) {
      places.add(List.of(first));
      return;
    }
    for (int i = from; i < to - 1; i++) {
      String pair = new String(points, i, 2);
      places.add(i == from ? List.of(pair, first) : List.of(pair));
    }
  }

  private static boolean isHan(int point) {
    return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
  }

  private static String text(String text) {
    return Simplified.fold(
        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
  }
}
