package dashiji.nlp;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tagger's dictionaries know of words and of characters in names. Plain look-ups without
 * tagging, so that they may be asked at every place of a text. Thread-safe.
 */
public interface WordDictionary {
  /**
   * The end of the longest word of two and more characters that starts at a position.
   *
   * @param text any text
   * @param from where the word starts, in UTF-16 units
   * @param to where it ends at the latest
   * @return one past its last character, or {@code from} if no word starts there
   */
  int endOfWord(String text, int from, int to);

  /** The word that is exactly {@code [from, to)} of a text, or null if the dictionary has none. */
  @Nullable Word word(String text, int from, int to);

  /**
   * The words of two characters, without names of persons, in the order of their characters. Takes
   * about a second; for training.
   */
  List<String> wordsOfTwo();

  /** How a character is used in names of persons. */
  NameCharacter inNames(char character);
}
