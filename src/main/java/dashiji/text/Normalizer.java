package dashiji.text;

import dashiji.source.SourceText;

/**
 * The repair of a source text: each step is a function from text to text that keeps the way back.
 */
public final class Normalizer {
  private Normalizer() {}

  /**
   * Repairs a text: simplified characters, one spelling of signs, pages joined, blanks out.
   *
   * @return the repaired text; line ends in it separate paragraphs
   */
  public static NormalText normalize(SourceText source) {
    return normalize(source.raw());
  }

  /** The same for a text that is at hand. */
  public static NormalText normalize(String raw) {
    NormalText text = NormalText.of(raw);
    text = Debris.apply(text);
    text = Markup.apply(text);
    text = Simplified.apply(text);
    text = Signs.apply(text);
    text = MarginMonths.apply(text);
    text = RowNumbers.apply(text);
    text = DateDigits.apply(text);
    text = Blanks.apply(text);
    return Lines.apply(text);
  }
}
