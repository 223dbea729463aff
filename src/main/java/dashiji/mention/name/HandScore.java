package dashiji.mention.name;

import dashiji.lexicon.TermTrie;
import dashiji.mention.Wordlists;
import dashiji.nlp.Tagger;
import dashiji.nlp.Token;
import dashiji.text.Chars;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points set by hand, for comparison with the trained score: how likely a stretch of text is the
 * name of a person, by its own shape and by what follows it. The end of a name is where a verb, a
 * separator or a title starts.
 */
final class HandScore implements CandidateScore {
  private static final String[] AFTER_NAME = {
    "一行", "同志", "等", "及", "和", "与", "并", "则", "还", "也", "均", "女士", "先生", "代表", "主任", "的提请", "的提名",
    "提请", "提名"
  };
  private static final double STRONG = 3;
  private static final double FAIR = 2;

  private final Tagger tagger;

  HandScore(Tagger tagger) {
    this.tagger = tagger;
  }

  @Override
  public double score(String text, Slot slot, int end, Occurrences occurrences) {
    String name = text.substring(slot.start(), end);
    double points = shape(name) + right(text, end, slot.limit());
    boolean listed = slot.left() == Left.LIST || slot.left() == Left.ACT;
    if (listed && name.length() >= 4 && Wordlists.isSurname(name.substring(0, 1))) {
      points += oneByOne(name) ? 2 : 0; // a string that is no words is a transcribed name
    }
    if (listed && Wordlists.transcribedShare(name) > 0.6) {
      points += 1;
    }
    return points - needed(slot.left());
  }

  @Override
  public double lackBetweenMarks() {
    return 4;
  }

  /** Points that a name needs by what stands left of it. */
  private static double needed(Left left) {
    return switch (left) {
      case TITLE -> 3;
      case GROUP -> 3.5;
      case ACT, LIST -> 4.5;
      case BODY -> 5;
      case OBJECT, JOINED -> 5.4;
      case CLAUSE -> 5.5;
      case OTHER -> 0;
    };
  }

  /** By length, surname, transcribed parts; words of the language count against it. */
  double shape(String name) {
    double score = form(name);
    String wordClass = tagger.wordClass(name);
    if (!wordClass.isEmpty()) {
      score -=
          wordClass.startsWith("v") || "pdcru".indexOf(wordClass.charAt(0)) >= 0
              ? 5
              : wordClass.startsWith("n") ? 3 : 2;
    }
    if (name.length() >= 3
        && Wordlists.BODY_SUFFIXES.longestBefore(name, name.length(), 1) != null) {
      score -= 2;
    }
    if (name.length() >= 3
        && !tagger.wordClass(name.substring(name.length() - 2)).isEmpty()
        && !tagger.wordClass(name.substring(0, 2)).isEmpty()
        && name.length() > 3) {
      score -= 2;
    }
    if (name.length() >= 3) {
      String start = tagger.wordClass(name.substring(0, 2));
      if (!start.isEmpty()) {
        score -= "pcdru".indexOf(start.charAt(0)) >= 0 ? 4 : 1.5;
      }
      TermTrie.Match<String> verb = verbAtEnd(name);
      if (verb != null) {
        score -= 4;
      }
    }
    if ("和与及等".indexOf(name.charAt(0)) >= 0) {
      score -= 4;
    }
    if ("等及".indexOf(name.charAt(name.length() - 1)) >= 0) {
      score -= 4;
    }
    if ("来要我你他这该各".indexOf(name.charAt(0)) >= 0) {
      score -= 4;
    }
    if (name.length() >= 3 && name.indexOf('·') < 0) {
      score -= goingInside(name);
    }
    if ("省市县区旗镇乡村局委部厅办".indexOf(name.charAt(name.length() - 1)) >= 0) {
      score -= 1.5;
    }
    return score;
  }

  private static TermTrie.@Nullable Match<String> verbAtEnd(String name) {
    TermTrie.Match<String> verb = Wordlists.PERSON_VERBS.longestBefore(name, name.length(), 1);
    return verb != null && verb.length() > 1 ? verb : null;
  }

  /** No two characters of it make a word: a transcribed name, not a phrase. */
  boolean oneByOne(String name) {
    return tagger.tag(name).stream().allMatch(t -> t.text().length() == 1 || t.pos().equals("nrf"));
  }

  /** By length, surname and transcribed parts alone. */
  double form(String name) {
    int dot = name.indexOf('·');
    if (dot >= 0) {
      return dot > 0 && dot < name.length() - 1 && name.length() - dot <= 7
          ? 3 - tailPenalty(name.substring(dot + 1))
          : -5;
    }
    int n = name.length();
    boolean rare = Wordlists.isRareSurname(name.substring(0, 1));
    boolean single = rare || Wordlists.isSurname(name.substring(0, 1));
    if (n >= 3 && n <= 4 && Wordlists.isSurname(name.substring(0, 2))) {
      return 3;
    }
    double transcribed = n >= 2 ? 2.5 * Wordlists.transcribedShare(name) : 0;
    if (single && n <= 3) {
      return (n == 3 ? 3 : 2.5) - (rare ? 1 : 0);
    }
    if (single) {
      return (n == 4 ? 0.2 : -0.5) + transcribed;
    }
    if (n >= 3 && n <= 9 && oneByOne(name)) {
      return 0.7 + transcribed;
    }
    if (n >= 5 && transcribed < 1.2) {
      return -3;
    }
    return n == 2 ? -1 + transcribed : n > 8 ? -3 : -0.5 + transcribed;
  }

  /** 赴 does not stand inside a name: what is behind it is where somebody went. */
  private static double goingInside(String name) {
    return name.indexOf('赴') > 1 ? 4 : 0;
  }

  /** Verbs and class words of areas do not stand inside the last part of a dotted name. */
  private static double tailPenalty(String tail) {
    double penalty = 0;
    for (int i = 1; i < tail.length(); i++) {
      if ("作做率赴到在与向就将为".indexOf(tail.charAt(i)) >= 0) {
        penalty += 2.5;
      }
      if ("省市县区旗镇乡村".indexOf(tail.charAt(i)) >= 0) {
        penalty += 2;
      }
    }
    return penalty;
  }

  /** By what follows: a sign, a verb, a title. */
  double right(String text, int end, int limit) {
    if (end >= limit) {
      return STRONG;
    }
    char c = text.charAt(end);
    TermTrie.Match<String> across =
        end > 0 ? Wordlists.PERSON_VERBS.longestAt(text, end - 1) : null;
    if (across != null && across.length() > 1) {
      // 陪同 starts inside the candidate, unless a verb starts behind it too: 永强|调研.
      TermTrie.Match<String> behind = Wordlists.PERSON_VERBS.longestAt(text, end);
      return behind != null && behind.length() > 1 ? 1.5 : -2;
    }
    if (c == '”') {
      return -1; // a nickname or the name of a prize, not of a person
    }
    if ("，。；）：》\n".indexOf(c) >= 0) {
      return STRONG;
    }
    if (c == '、' || c == '（') {
      return 2.5;
    }
    for (String after : AFTER_NAME) {
      if (text.startsWith(after, end)) {
        return after.length() > 1 ? STRONG : FAIR;
      }
    }
    TermTrie.Match<String> verb = Wordlists.PERSON_VERBS.longestAt(text, end);
    if (verb != null) {
      return verb.length() > 1 ? STRONG : 1.5;
    }
    if (Wordlists.TITLES.longestAt(text, end) != null) {
      return FAIR;
    }
    if (!Chars.isHan(c)) {
      return -1;
    }
    List<Token> tokens = tagger.tag(text.substring(end, Math.min(limit, end + 6)));
    Token first = tokens.get(0);
    if (first.text().length() >= 2) {
      return first.pos().startsWith("v") || first.pos().equals("p") ? FAIR : 0.7;
    }
    return first.pos().equals("p") ? 0.7 : first.pos().startsWith("v") ? -0.5 : -2;
  }
}
