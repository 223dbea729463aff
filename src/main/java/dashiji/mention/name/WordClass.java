package dashiji.mention.name;

import dashiji.nlp.Word;
import org.jspecify.annotations.Nullable;

/** Parts of speech in the few classes that tell names from words. */
final class WordClass {
  static final String[] LABELS = {
    "none", "name", "noun", "place", "verb", "function", "number", "other"
  };
  static final int NONE = 0;
  static final int NAME = 1;
  static final int NOUN = 2;
  static final int PLACE = 3;
  static final int VERB = 4;
  static final int FUNCTION = 5;
  private static final int NUMBER = 6;
  private static final int OTHER = 7;

  private WordClass() {}

  static int of(@Nullable Word word) {
    if (word == null) {
      return NONE;
    }
    if (word.name()) {
      return NAME;
    }
    String pos = word.pos();
    return switch (pos.charAt(0)) {
      case 'v' -> VERB;
      case 'p', 'c', 'd', 'u', 'r', 'y', 'e', 'f' -> FUNCTION;
      case 'm', 'q', 't' -> NUMBER;
      case 'n' -> pos.startsWith("ns") || pos.startsWith("nt") ? PLACE : NOUN;
      default -> OTHER;
    };
  }
}
