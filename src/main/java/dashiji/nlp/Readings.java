package dashiji.nlp;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How Chinese characters are read, by the tagger's dictionary. */
public final class Readings {
  /** With a capital, by the number of a reading. */
  private static final String[] SYLLABLES =
      Arrays.stream(Pinyin.values()).map(Readings::syllable).toArray(String[]::new);

  private Readings() {}

  private static String syllable(Pinyin reading) {
    String syllable = reading.getPinyinWithToneMark();
    return syllable.isEmpty()
        ? ""
        : syllable.substring(0, 1).toUpperCase(Locale.ROOT) + syllable.substring(1);
  }

  /**
   * The machine-made reading of a name with tone marks, each syllable with a capital: {@code Zhāng
   * Sān}. What has no reading is left out.
   */
  public static String pinyin(String name) {
    StringBuilder out = new StringBuilder();
    List<Pinyin> readings = HanLP.convertToPinyinList(name);
    for (int i = 0; i < readings.size(); i++) {
      Pinyin reading = readings.get(i);
      if (reading == Pinyin.none5) {
        continue;
      }
      if (!out.isEmpty()) {
        out.append(' ');
      }
      out.append(SYLLABLES[reading.ordinal()]);
    }
    return out.toString();
  }
}
