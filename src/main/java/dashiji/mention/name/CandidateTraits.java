package dashiji.mention.name;

import dashiji.lexicon.AreaName;
import dashiji.lexicon.Country;
import dashiji.lexicon.Gazetteer;
import dashiji.lexicon.NameForm;
import dashiji.lexicon.NamePart;
import dashiji.lexicon.Surname;
import dashiji.lexicon.Surnames;
import dashiji.lexicon.TermTrie;
import dashiji.mention.Wordlists;
import dashiji.nlp.NameCharacter;
import dashiji.nlp.Word;
import dashiji.nlp.WordDictionary;
import dashiji.text.CharSet;
import dashiji.text.Chars;
import dashiji.text.regex.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the traits of candidates from a text, with look-ups alone. Thread-safe. */
final class CandidateTraits {
  private static final int TRAITS = Trait.values().length;
  private static final int LONGEST_WORD = 6;
  private static final int SURNAME_WORD = 4;
  private static final int SURNAME_DOUBLE = 5;

  /** The last characters of the words for the class of an area above townships. */
  private static final CharSet AREA_CLASS = CharSet.of("省市县区旗盟州");

  private static final String AREA_ENDS = "省市县区旗镇乡村盟州局委部厅办";

  /** What closes a list of bodies or places. */
  private static final Pattern OF_BODIES =
      Pattern.compile(
          "等?(?:\\d+个|多个|相关|有关|各|职能|市直|县直|区直|旗直|成员|主管)*(?:部门|单位|乡镇|街道|镇街|苏木|社区|村|县|区|旗|市|地|省|企业|公司"
              + "|领域|方面|行业|产业|项目|工作|机构|院校|学校|局|科室|问题|情况|任务|内容)");

  private final WordDictionary dictionary;
  private final TermTrie<String> areas;
  private final boolean[] sounds = new boolean[Character.MAX_VALUE + 1];
  private final byte[] surnames = new byte[Character.MAX_VALUE + 1];

  /** By the first character of surnames of two, the second ones. */
  private final @Nullable String[] secondOfTwo = new String[Character.MAX_VALUE + 1];

  CandidateTraits(WordDictionary dictionary, Gazetteer gazetteer) {
    this.dictionary = dictionary;
    areas = areas(gazetteer);
    for (NamePart part : NamePart.all()) {
      for (int i = 0; i < part.text().length(); i++) {
        sounds[part.text().charAt(i)] = true;
      }
    }
    for (Surname surname : Surnames.common().all()) {
      if (surname.text().length() == 1) {
        surnames[surname.text().charAt(0)] =
            (byte) (surname.frequency() <= 2 ? 1 : surname.frequency() - 1);
      } else if (Wordlists.isSurname(surname.text())) {
        char first = surname.text().charAt(0);
        String others = secondOfTwo[first];
        secondOfTwo[first] = (others == null ? "" : others) + surname.text().charAt(1);
      }
    }
  }

  /** Areas but townships, with and without their class word, and countries. */
  private static TermTrie<String> areas(Gazetteer gazetteer) {
    Map<String, String> areas = new LinkedHashMap<>();
    for (AreaName name : gazetteer.names()) {
      if (name.form() != NameForm.CHARACTER && name.text().length() > 1) {
        areas.putIfAbsent(name.text(), name.text());
      }
    }
    for (Country country : Country.all()) {
      areas.putIfAbsent(country.name(), country.name());
    }
    return new TermTrie<>(areas);
  }

  /**
   * Whether a name can start with this character: a surname, or one of names of other languages.
   */
  boolean startsName(char c) {
    return surnames[c] > 0 || sounds[c];
  }

  /** Whether a character is a surname that is not nearly always another word. */
  boolean isSurname(char c) {
    return surnames[c] > 0 && surnames[c] < SURNAME_WORD;
  }

  /** Whether a character is among those that names of other languages are written with. */
  boolean sounds(char c) {
    return sounds[c];
  }

  /**
   * The values of all traits for one candidate.
   *
   * @param occurrences where else in the document it is a candidate
   */
  int[] of(String text, Slot slot, int end, Occurrences occurrences) {
    int start = slot.start();
    int limit = slot.limit();
    int[] values = new int[TRAITS];
    boolean dotted = text.indexOf('·', start, end) >= 0;
    int length = end - start - (dotted ? 1 : 0);
    int surname = surname(text, start, end, dotted);
    set(values, Trait.LEFT, slot.left().ordinal());
    set(values, Trait.SURNAME, surname);
    set(values, Trait.LENGTH, Math.min(length, 7) - 2);
    set(values, Trait.DOT, dotted ? 1 : 0);
    characters(text, start, end, surname, values);
    parts(text, start, end, values);
    words(text, start, end, limit, values);
    set(values, Trait.AREA, area(text, start, end, limit));
    set(values, Trait.RIGHT, RightContext.of(text, end, limit, dictionary));
    set(values, Trait.VERB_END, verbEnd(text, start, end));
    set(values, Trait.NOUN_END, nounEnd(text, start, end));
    list(text, end, limit, values);
    branches(text, start, end, occurrences, values);
    return values;
  }

  private static void set(int[] values, Trait trait, int value) {
    values[trait.ordinal()] = value;
  }

  private int surname(String text, int start, int end, boolean dotted) {
    String second = secondOfTwo[text.charAt(start)];
    if (second != null
        && end - start >= 3
        && end - start <= 4
        && !dotted
        && second.indexOf(text.charAt(start + 1)) >= 0) {
      return SURNAME_DOUBLE;
    }
    return surnames[text.charAt(start)];
  }

  private void characters(String text, int start, int end, int surname, int[] values) {
    NameCharacter first = dictionary.inNames(text.charAt(start));
    NameCharacter last = dictionary.inNames(text.charAt(end - 1));
    int given = start + (surname == SURNAME_DOUBLE ? 2 : surname > 0 ? 1 : 0);
    NameCharacter firstGiven = dictionary.inNames(text.charAt(given));
    boolean one = end - given == 1;
    set(values, Trait.FIRST_SURNAME, Counts.classOf(first.surname()));
    set(values, Trait.FIRST_BESIDE, Counts.classOf(first.before() + first.after()));
    set(
        values,
        Trait.FIRST_GIVEN,
        Counts.classOf(one ? firstGiven.single() + firstGiven.last() / 8 : firstGiven.first()));
    set(
        values,
        Trait.LAST_GIVEN,
        Counts.classOf(one ? last.single() + last.last() / 8 : last.last()));
    set(values, Trait.LAST_AFTER, Counts.classOf(last.after()));
    int inner = 0;
    for (int i = start + 1; i < end - 1; i++) {
      inner = Math.max(inner, dictionary.inNames(text.charAt(i)).after());
    }
    set(values, Trait.INNER_AFTER, Counts.classOf(inner));
  }

  private void parts(String text, int start, int end, int[] values) {
    int sounding = 0;
    for (int i = start; i < end; i++) {
      sounding += sounds[text.charAt(i)] || text.charAt(i) == '·' ? 1 : 0;
    }
    set(values, Trait.SOUNDS, share((double) sounding / (end - start)));
    set(values, Trait.PARTS, share(Wordlists.transcribedShare(text, start, end)));
  }

  private static int share(double share) {
    return share <= 0 ? 0 : share <= 0.5 ? 1 : share < 1 ? 2 : 3;
  }

  private void words(String text, int start, int end, int limit, int[] values) {
    Word whole = dictionary.word(text, start, end);
    set(values, Trait.WORD, WordClass.of(whole));
    set(values, Trait.WORD_COUNT, Counts.classOf(whole == null ? 0 : whole.frequency()));
    if (end - start > 2) {
      int first = dictionary.endOfWord(text, start, end - 1);
      set(
          values,
          Trait.START,
          first > start ? WordClass.of(dictionary.word(text, start, first)) : 0);
      set(values, Trait.END, endWord(text, start, end));
    }
    overStart(text, start, end, values);
    overEnd(text, start, end, limit, values);
  }

  private int endWord(String text, int start, int end) {
    for (int from = Math.max(start + 1, end - 4); from <= end - 2; from++) {
      Word word = dictionary.word(text, from, end);
      if (word != null) {
        return WordClass.of(word);
      }
    }
    return WordClass.NONE;
  }

  private void overStart(String text, int start, int end, int[] values) {
    for (int from = Math.max(0, start - 3); from < start; from++) {
      if (Chars.isHan(text.charAt(from))
          && dictionary.endOfWord(text, from, Math.min(end, from + LONGEST_WORD)) > start) {
        set(values, Trait.OVER_START, 1);
        return;
      }
    }
  }

  /** The word over the end that is counted most. */
  private void overEnd(String text, int start, int end, int limit, int[] values) {
    int most = 0;
    for (int from = Math.max(start + 1, end - 3); from < end; from++) {
      int to = dictionary.endOfWord(text, from, Math.min(limit, from + LONGEST_WORD));
      if (to <= end) {
        TermTrie.Match<String> verb = Wordlists.PERSON_VERBS.longestAt(text, from);
        if (verb == null || from + verb.length() <= end || from + verb.length() > limit) {
          continue;
        }
        to = from + verb.length();
      }
      Word word = dictionary.word(text, from, to);
      int wordClass = word == null ? WordClass.VERB : WordClass.of(word);
      int count = word == null ? 3 : word.frequency() + 1;
      if (wordClass != WordClass.NAME && count > most) {
        most = count;
        set(values, Trait.OVER_END, wordClass);
        set(values, Trait.OVER_END_COUNT, Counts.classOf(count));
      }
    }
  }

  /** Whether a candidate is an area's name with its class word: 库伦旗 is no person. */
  boolean isArea(String text, int start, int end) {
    if (!AREA_CLASS.has(text.charAt(end - 1))) {
      return false;
    }
    TermTrie.Match<String> area = areas.longestAt(text, start, end);
    return area != null && area.length() == end - start;
  }

  /** Whether 市长 before a position is 市 with an area behind it: 长岭县 in 晏川市长岭县. */
  boolean isInsideArea(String text, int start) {
    if (start < 2 || text.charAt(start - 1) != '长' || !AREA_CLASS.has(text.charAt(start - 2))) {
      return false;
    }
    TermTrie.Match<String> area = areas.longestAt(text, start - 1);
    return area != null
        && area.length() > 2
        && AREA_CLASS.has(text.charAt(start + area.length() - 2));
  }

  /** 来 or 到 with the name of an area behind it: guests come there. */
  boolean comesToArea(String text, int start, int end) {
    if ("来到赴抵".indexOf(text.charAt(start)) < 0) {
      return false;
    }
    TermTrie.Match<String> verb = Wordlists.PERSON_VERBS.longestAt(text, end);
    if (end - start == 2 && verb != null && verb.length() > 1) {
      return true; // 来云视察: an area by one character
    }
    TermTrie.Match<String> area = areas.longestAt(text, start + 1);
    return area != null && start + 1 + area.length() >= end;
  }

  /** A firm of the whole country and the area that its branch is for: 国网云岫县供电公司. */
  boolean isBranch(String text, int start) {
    TermTrie.Match<String> firm = Wordlists.NATIONAL_BODIES.longestAt(text, start);
    return firm != null
        && firm.value().equals("company")
        && areas.longestAt(text, start + firm.length()) != null;
  }

  private int area(String text, int start, int end, int limit) {
    TermTrie.Match<String> area = areas.longestAt(text, start, limit);
    if (area == null) {
      return 0;
    }
    int to = start + area.length();
    return to < end ? 1 : to == end ? 2 : 3;
  }

  private static void branches(
      String text, int start, int end, Occurrences occurrences, int[] values) {
    int places = occurrences.places(text, start, end);
    boolean oneNeighbour = places > 1 && !occurrences.hasSeveralNeighbours(text, start, end);
    set(values, Trait.BRANCHES, oneNeighbour ? 1 : 0);
    boolean shorter = end - start > 2 && occurrences.places(text, start, end - 1) > places;
    set(values, Trait.SHORTER, shorter ? 1 : 0);
  }

  private static int verbEnd(String text, int start, int end) {
    TermTrie.Match<String> verb = Wordlists.PERSON_VERBS.longestBefore(text, end, start + 1);
    return verb == null ? 0 : verb.length() == 1 ? 1 : 2;
  }

  private static int nounEnd(String text, int start, int end) {
    if (Wordlists.TITLES.longestBefore(text, end, start) != null) {
      return 3;
    }
    if (end - start > 2 && Wordlists.BODY_SUFFIXES.longestBefore(text, end, start + 1) != null) {
      return 2;
    }
    return AREA_ENDS.indexOf(text.charAt(end - 1)) >= 0 ? 1 : 0;
  }

  /** How the list goes on behind the candidate, and how it is closed. */
  private void list(String text, int end, int limit, int[] values) {
    int at = end;
    if (at < limit && "、和及与".indexOf(text.charAt(at)) >= 0) {
      char next = at + 1 < limit ? text.charAt(at + 1) : '\n';
      set(values, Trait.NEXT, surnames[next] > 0 && surnames[next] < SURNAME_WORD ? 1 : 2);
      int stop = Math.min(limit, end + 80);
      while (at < stop && "，。；\n".indexOf(text.charAt(at)) < 0) {
        if (text.charAt(at) == '、') {
          int item = at + 1;
          while (item < stop && Chars.isHan(text.charAt(item)) && text.charAt(item) != '等') {
            item++;
          }
          at = item;
          if (at >= stop || text.charAt(at) != '、') {
            break;
          }
        } else {
          at++;
        }
      }
    }
    if (at < limit && OF_BODIES.opens(text, at, limit)) {
      set(values, Trait.LIST_OF, 1);
    }
  }
}
