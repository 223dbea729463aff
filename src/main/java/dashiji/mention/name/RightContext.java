package dashiji.mention.name;

import dashiji.lexicon.TermTrie;
import dashiji.mention.Wordlists;
import dashiji.nlp.Word;
import dashiji.nlp.WordDictionary;
import dashiji.text.Chars;

/** What stands right of a candidate, in classes. */
final class RightContext {
  static final String[] LABELS = {
    "end",
    "stop",
    "pause",
    "bracket",
    "closing",
    "other sign",
    "follower",
    "等",
    "joint",
    "verb",
    "goes",
    "preposition",
    "title",
    "adverb",
    "word verb",
    "word noun",
    "word place",
    "word function",
    "word other",
    "char verb",
    "char function",
    "char other",
    "not Chinese",
    "biography"
  };
  static final int END = 0;
  static final int STOP = 1;
  static final int PAUSE = 2;
  static final int BRACKET = 3;
  private static final int CLOSING = 4;
  private static final int OTHER_SIGN = 5;
  static final int FOLLOWER = 6;
  static final int AND_OTHERS = 7;
  static final int JOINT = 8;
  static final int VERB = 9;
  private static final int GOES = 10;
  private static final int PREPOSITION = 11;
  private static final int TITLE = 12;
  private static final int ADVERB = 13;
  private static final int WORD_VERB = 14;
  private static final int WORD_NOUN = 15;
  private static final int WORD_PLACE = 16;
  private static final int WORD_FUNCTION = 17;
  private static final int WORD_OTHER = 18;
  private static final int CHAR_VERB = 19;
  private static final int CHAR_FUNCTION = 20;
  private static final int CHAR_OTHER = 21;
  private static final int NOT_CHINESE = 22;
  private static final int BIOGRAPHY = 23;
  private static final int LONGEST_WORD = 6;

  private RightContext() {}

  /** The class of what starts at {@code end} of a text that is read up to {@code limit}. */
  static int of(String text, int end, int limit, WordDictionary dictionary) {
    if (end >= limit) {
      return END;
    }
    char c = text.charAt(end);
    if (!Chars.isHan(c)) {
      if ("，：（".indexOf(c) >= 0
          && (text.startsWith("男", end + 1) || text.startsWith("女", end + 1))) {
        return BIOGRAPHY;
      }
      return sign(c);
    }
    if (text.startsWith("一行", end)
        || text.startsWith("同志", end)
        || text.startsWith("女士", end)
        || text.startsWith("先生", end)) {
      return FOLLOWER;
    }
    if (c == '等') {
      return AND_OTHERS;
    }
    if (text.startsWith("代表", end)) {
      return VERB; // behind a name it is what the person does, not a noun for people
    }
    TermTrie.Match<String> verb = Wordlists.PERSON_VERBS.longestAt(text, end);
    int word = dictionary.endOfWord(text, end, Math.min(limit, end + LONGEST_WORD)) - end;
    if (verb != null && verb.length() > 1 && verb.length() >= word) {
      return VERB;
    }
    if (Wordlists.TITLES.longestAt(text, end) != null) {
      return TITLE;
    }
    if (word > 1) {
      return switch (WordClass.of(dictionary.word(text, end, end + word))) {
        case WordClass.VERB -> WORD_VERB;
        case WordClass.NOUN, WordClass.NAME -> WORD_NOUN;
        case WordClass.PLACE -> WORD_PLACE;
        case WordClass.FUNCTION -> WORD_FUNCTION;
        default -> WORD_OTHER;
      };
    }
    if ("和及与暨".indexOf(c) >= 0) {
      TermTrie.Match<String> behind = Wordlists.PERSON_VERBS.longestAt(text, end + 1);
      return behind != null && behind.length() > 1 ? CHAR_OTHER : JOINT;
    }
    if (verb != null) {
      return "赴到来抵率".indexOf(c) >= 0 ? GOES : PREPOSITION;
    }
    if ("并则还也均都又再仍".indexOf(c) >= 0) {
      return ADVERB;
    }
    Word single = dictionary.word(text, end, end + 1);
    return switch (WordClass.of(single)) {
      case WordClass.VERB -> CHAR_VERB;
      case WordClass.FUNCTION -> CHAR_FUNCTION;
      default -> CHAR_OTHER;
    };
  }

  private static int sign(char c) {
    if ("，。；：！？\n".indexOf(c) >= 0) {
      return STOP;
    }
    if (c == '、') {
      return PAUSE;
    }
    if (c == '（') {
      return BRACKET;
    }
    if ("）》”’〉】".indexOf(c) >= 0) {
      return CLOSING;
    }
    return Chars.isWord(c) ? NOT_CHINESE : OTHER_SIGN;
  }
}
