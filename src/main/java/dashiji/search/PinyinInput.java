package dashiji.search;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, as pinyin: with marks, numbers or no tones, with or without blanks.
 *
 * @param plain small letters alone, {@code ü} as {@code v}
 * @param marked decomposed and without blanks, or null if it has no tone marks
 * @param numbered with the numbers of tones, or null if it has none
 */
record PinyinInput(String plain, @Nullable String marked, @Nullable String numbered) {

  /** The input as pinyin; nothing if it has other signs than pinyin has, or no letter. */
  static Optional<PinyinInput> of(String text) {
    String joined =
        PinyinReading.decompose(text)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s'’`.\\-]+", "")
            .replace("u:", "v");
    String toneless = PinyinReading.toneless(joined);
    String plain = toneless.replaceAll("[0-5]", "");
    if (plain.isEmpty() || !plain.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return Optional.empty();
    }
    boolean numbers = toneless.length() > plain.length();
    return Optional.of(
        new PinyinInput(
            PinyinReading.shortened(plain),
            PinyinReading.hasMarks(joined) ? PinyinReading.shortened(joined) : null,
            numbers ? PinyinReading.shortened(toneless.replace('0', '5')) : null));
  }
}
