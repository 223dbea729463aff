package dashiji.mention;

import dashiji.nlp.Tagger;
import dashiji.nlp.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text with the words of the clauses that were asked about, each tagged once. One thread only.
 */
public final class TaggedText {
  private final String text;
  private final Tagger tagger;
  private final Map<Integer, List<Token>> wordsByStart = new HashMap<>();

  /** A text of which nothing is tagged yet; it keeps what is, so it is best made for one entry. */
  public TaggedText(String text, Tagger tagger) {
    this.text = text;
    this.tagger = tagger;
  }

  /** The text. */
  String text() {
    return text;
  }

  /** Whether a function word may end in {@code (after, to]} of a clause, before it is tagged. */
  boolean functionWordEnds(int from, int after, int to) {
    return tagger.functionWordEnds(text, from, after, to);
  }

  /**
   * The words of a clause; positions count from its start.
   *
   * @param from where it starts
   * @param to one past its last position, the same each time for the same start
   */
  List<Token> words(int from, int to) {
    return wordsByStart.computeIfAbsent(from, f -> tagger.tag(text.substring(from, to)));
  }
}
