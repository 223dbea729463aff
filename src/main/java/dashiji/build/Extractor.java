package dashiji.build;

import dashiji.fact.DocumentFacts;
import dashiji.source.SourceText;

/** Reads all that one text states. Called from several threads at once. */
@FunctionalInterface
public interface Extractor {
  /**
   * The facts of one document, with what was wrong with it. Bad text is a problem among the facts;
   * an exception is an error of the program.
   */
  DocumentFacts extract(SourceText text);

  /**
   * Tells this extractor from others that may read the same text otherwise: 16 hexadecimal digits.
   * While it stays, a text that has not changed need not be read again.
   */
  default String fingerprint() {
    return "0".repeat(16);
  }
}
