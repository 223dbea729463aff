package dashiji.nlp;

import java.util.Set;

/**
 * A word as the tagger cut it.
 *
 * @param from first UTF-16 position in the text that was tagged
 * @param to one past the last
 * @param text the word
 * @param pos its part of speech in HanLP's set (n, v, p, nr, ns, …)
 */
public record Token(int from, int to, String text, String pos) {
  /** A particle and a pronoun by the dictionary that names of places and persons hold. */
  private static final Set<String> IN_NAMES = Set.of("地", "斯");

  /** Whether it is a particle, a preposition or a pronoun, and no name holds it. */
  public boolean isFunctionWord() {
    return isFunction(pos) && !isOfNames(text);
  }

  /** Whether words of a part of speech are particles, prepositions or pronouns. */
  static boolean isFunction(String pos) {
    char first = pos.charAt(0);
    return first == 'u' || first == 'r' || (first == 'p' && pos.length() == 1);
  }

  /** Whether a word of such a part of speech is one that names hold. */
  static boolean isOfNames(String word) {
    return IN_NAMES.contains(word);
  }
}
