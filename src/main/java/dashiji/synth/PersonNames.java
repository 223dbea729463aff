package dashiji.synth;

import dashiji.lexicon.Lot;
import dashiji.lexicon.NamePart;
import dashiji.lexicon.Surname;
import dashiji.lexicon.Surnames;
import dashiji.lexicon.TermTable;
import dashiji.nlp.NameCharacter;
import dashiji.nlp.WordDictionary;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws names of persons as often as their parts are counted: surnames and given characters by the
 * counts of the tagger's role dictionary, names of other languages from their frequent parts.
 */
final class PersonNames {
  /** Share of given names of one character among those of officials. */
  private static final double SINGLE = 0.16;

  private final Random random;
  private final Lot<String> surnames = new Lot<>();
  private final Lot<String> firstGiven = new Lot<>();
  private final Lot<String> lastGiven = new Lot<>();
  private final Lot<String> singleGiven = new Lot<>();
  private final Map<String, List<String>> parts = new LinkedHashMap<>();
  private final Map<String, String> simplified = TermTable.pairs("simplified.tsv");

  PersonNames(WordDictionary dictionary, Random random) {
    this.random = random;
    for (Surname surname : Surnames.common().all()) {
      if (surname.text().length() == 1 && surname.frequency() < 5) {
        surnames.add(surname.text(), dictionary.inNames(surname.text().charAt(0)).surname());
      }
    }
    for (char c = '\u4e00'; c <= '\u9fff'; c++) {
      NameCharacter counts = dictionary.inNames(c);
      firstGiven.add(String.valueOf(c), often(counts.first()));
      lastGiven.add(String.valueOf(c), often(counts.last()));
      singleGiven.add(String.valueOf(c), often(counts.single()));
    }
    for (NamePart part : NamePart.all()) {
      parts.computeIfAbsent(part.language(), l -> new ArrayList<>()).add(part.text());
    }
  }

  /** Characters counted only now and then in names are mostly errors of the count. */
  private static int often(int count) {
    return count < 20 ? 0 : count;
  }

  /**
   * A name.
   *
   * @param language whose: chinese, mongolian, tibetan, uyghur
   */
  String next(String language) {
    List<String> some = parts.get(language);
    if (some == null) {
      String surname = surnames.draw(random);
      return simplified(
          random.nextDouble() < SINGLE
              ? surname + singleGiven.draw(random)
              : surname + firstGiven.draw(random) + lastGiven.draw(random));
    }
    String first = some.get(random.nextInt(some.size()));
    String second = some.get(random.nextInt(some.size()));
    if (language.equals("uyghur")) {
      return first + "·" + second;
    }
    return first.length() > 3 || second.equals(first) ? first : first + second;
  }

  /** The counts know traditional characters too (億); what no simplified text has is replaced. */
  private String simplified(String name) {
    CharsetEncoder plain = Charset.forName("GB2312").newEncoder();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      String c = String.valueOf(name.charAt(i));
      out.append(plain.canEncode(c) ? c : simplified.getOrDefault(c, c));
    }
    return out.toString();
  }
}
