package dashiji.nlp;

import java.util.List;

/** Cuts Chinese text into tagged words. Thread-safe. */
public interface Tagger {
  /** The words of a text, in order, covering it. */
  List<Token> tag(String text);

  /**
   * Whether a particle, a preposition or a pronoun of the dictionary starts at or after {@code
   * from} and ends behind {@code after} and not behind {@code to}, be it inside another word: where
   * none does, {@link #tag} gives none that ends there. Costs far less than tagging.
   */
  boolean functionWordEnds(String text, int from, int after, int to);

  /**
   * The part of speech of a word of the dictionary (its most frequent one, HanLP's set), or the
   * empty string if the text is no word or is known as a part of personal names above all.
   */
  String wordClass(String text);

  /**
   * The names of persons that the tagger itself recognises: what the program's own finding of names
   * is compared with.
   *
   * @return the names in order, not overlapping; positions as of {@link #tag}
   */
  List<Token> people(String text);

  /** The tagger's dictionaries, for what needs no tagging. */
  WordDictionary dictionary();

  /** The machine-made reading of a name with tone marks, capitalised: {@code Zhāng Sān}. */
  String pinyin(String name);
}
