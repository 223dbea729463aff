package dashiji.entity;

import dashiji.lexicon.Surnames;
import dashiji.nlp.NameCharacter;
import dashiji.nlp.WordDictionary;

/**
 * How often a name is borne, as a share of all people: surname by given characters, from the counts
 * of characters in names that the tagger's dictionary ships. An estimate: it tells 王伟 from 欧阳千帆,
 * not the one hundredth from the two hundredth.
 */
public final class NameRarity {
  private static final char FIRST_HAN = '\u4e00';
  private static final char LAST_HAN = '\u9fff';

  // Shares of names with one and two given characters among people alive today, rounded.
  private static final double SINGLE_SHARE = 0.15;
  private static final double DOUBLE_SHARE = 0.85;

  /** A character that was never counted is taken for one seen half a time. */
  private static final double UNSEEN = 0.5;

  /** No name is taken for rarer than this: one in a thousand million. */
  private static final double RAREST = 1e-9;

  // Names of other languages repeat more than their characters would say: 其其格, 苏和.
  private static final double OTHER_LANGUAGE = 1e-5;
  private static final double OTHER_LANGUAGE_WITH_DOT = 1e-7;

  private final WordDictionary dictionary;
  private final double surnames;
  private final double firsts;
  private final double lasts;
  private final double singles;

  /**
   * @param dictionary counts of characters in names
   */
  public NameRarity(WordDictionary dictionary) {
    this.dictionary = dictionary;
    long surname = 0;
    long first = 0;
    long last = 0;
    long single = 0;
    for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
      NameCharacter counts = dictionary.inNames(c);
      surname += counts.surname();
      first += counts.first();
      last += counts.last();
      single += counts.single();
    }
    this.surnames = Math.max(1, surname);
    this.firsts = Math.max(1, first);
    this.lasts = Math.max(1, last);
    this.singles = Math.max(1, single);
  }

  /** The share of people who bear a name, from 1e-9 to 1. */
  public double share(String name) {
    int dot = name.indexOf('·');
    if (dot >= 0) {
      return OTHER_LANGUAGE_WITH_DOT;
    }
    int surname = Surnames.common().startOf(name).map(s -> s.text().length()).orElse(0);
    int given = name.length() - surname;
    if (surname == 0 || given < 1 || given > 2) {
      return OTHER_LANGUAGE;
    }
    double share =
        given == 1
            ? SINGLE_SHARE * part(inNames(name, surname).single(), singles)
            : DOUBLE_SHARE
                * part(inNames(name, surname).first(), firsts)
                * part(inNames(name, surname + 1).last(), lasts);
    double family = 1;
    for (int i = 0; i < surname; i++) {
      family *= part(inNames(name, i).surname(), surnames);
    }
    return Math.clamp(share * family, RAREST, 1);
  }

  private NameCharacter inNames(String name, int at) {
    return dictionary.inNames(name.charAt(at));
  }

  private static double part(int count, double of) {
    return Math.max(count, UNSEEN) / of;
  }
}
