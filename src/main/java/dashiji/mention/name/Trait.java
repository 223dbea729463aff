package dashiji.mention.name;

import java.util.Arrays;
import java.util.List;

/**
 * A general property of a candidate, with the values it can have. None of them holds a name: they
 * are classes and counts of characters, words and neighbours.
 */
enum Trait {
  /** What stands left. */
  LEFT(Arrays.stream(Left.values()).map(Left::label).toArray(String[]::new)),
  /** What the first character, or the first two, are among surnames. */
  SURNAME("none", "frequent", "common", "rare", "word", "double"),
  /** Characters without the dot. */
  LENGTH("2", "3", "4", "5", "6", "more"),
  /** Whether a middle dot parts it. */
  DOT("no", "yes"),
  /** How often the first character is counted as a surname. */
  FIRST_SURNAME(Counts.LABELS),
  /** How often the first character stands beside names. */
  FIRST_BESIDE(Counts.LABELS),
  /** How often the first given character is counted in its place. */
  FIRST_GIVEN(Counts.LABELS),
  /** How often the last character is counted as the last given one. */
  LAST_GIVEN(Counts.LABELS),
  /** How often the last character stands right behind names. */
  LAST_AFTER(Counts.LABELS),
  /** The most that an inner character is counted right behind names. */
  INNER_AFTER(Counts.LABELS),
  /** The share of parts that are frequent in names of other languages. */
  PARTS("none", "some", "most", "all"),
  /** The share of characters that names of other languages are written with. */
  SOUNDS("none", "some", "most", "all"),
  /** The class of word that the whole is. */
  WORD(WordClass.LABELS),
  /** How frequent that word is. */
  WORD_COUNT(Counts.LABELS),
  /** The class of the word that it starts with. */
  START(WordClass.LABELS),
  /** The class of the word that it ends with. */
  END(WordClass.LABELS),
  /** Whether a word runs from the left over its start. */
  OVER_START("no", "yes"),
  /** The class of the word that runs over its end. */
  OVER_END(WordClass.LABELS),
  /** How frequent that word is. */
  OVER_END_COUNT(Counts.LABELS),
  /** How an area's or country's name that starts with it ends. */
  AREA("none", "inside", "with it", "behind it"),
  /** What follows. */
  RIGHT(RightContext.LABELS),
  /** Whether it ends with a verb of what persons do. */
  VERB_END("no", "short", "long"),
  /** Whether it ends like a body, an area or a title. */
  NOUN_END("no", "area", "body", "title"),
  /** What the next member of the list starts with. */
  NEXT("none", "surname", "other"),
  /** Whether the list is closed by a noun for bodies or places: 等部门. */
  LIST_OF("open", "bodies"),
  /** What follows where it is a candidate elsewhere in the document too. */
  BRANCHES("free", "one way"),
  /** Whether the candidate one shorter stands at more places of the document. */
  SHORTER("as often", "more often");

  private final List<String> labels;

  Trait(String... labels) {
    this.labels = List.of(labels);
  }

  /** The labels of its values; a value is their index. */
  List<String> labels() {
    return labels;
  }
}
