package dashiji.text.regex;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The characters of an expression in classes: those that it does not tell apart are one. All
 * expressions share one numbering of the characters that any of them names, so that the table of
 * each is short.
 */
final class Alphabet {
  /** All Han characters of the BMP. */
  static final BitSet HAN = new BitSet();

  /** The class of halves of characters beyond the BMP, which no expression names. */
  static final int SURROGATE = 0;

  private static final BitSet OTHERS = new BitSet();

  /** The number of each character: its own if an expression names it, else that of its kind. */
  private static final char[] NUMBERS = new char[Character.MAX_VALUE + 1];

  // Numbers of kinds; those of single characters of the kind follow.
  private static final int OTHER_NUMBER = 1;
  private static final int HAN_NUMBER = 512;
  private static final int END_OF_NUMBERS = 4096;

  /** How many numbers a page of classes has, as a power of two. */
  private static final int PAGE_BITS = 5;

  private static final int PAGE = 1 << PAGE_BITS;

  private static int lastOther = OTHER_NUMBER;
  private static int lastHan = HAN_NUMBER;

  static {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (Character.isSurrogate((char) c)) {
        continue;
      }
      boolean han = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
      (han ? HAN : OTHERS).set(c);
      NUMBERS[c] = (char) (han ? HAN_NUMBER : OTHER_NUMBER);
    }
  }

  private final List<BitSet> sets;

  /**
   * Class by number, in pages: first where the page of each number starts, then the pages, each
   * once. An expression names few characters, so that nearly all of its pages are the same one, and
   * the table stays in the cache beside those of hundreds of others.
   */
  private final char[] classes;

  /** A character of each class but the first. */
  private final StringBuilder samples = new StringBuilder("\0");

  /**
   * The alphabet of an expression.
   *
   * @param literals characters that stand alone in it
   * @param sets sets of characters in it
   */
  Alphabet(BitSet literals, List<BitSet> sets) {
    this.sets = sets;
    BitSet named = (BitSet) literals.clone();
    for (BitSet set : sets) {
      named.or(fewer(set, HAN));
      named.or(fewer(set, OTHERS));
    }
    Map<BitSet, Integer> known = new HashMap<>();
    // A number that no character has yet is one of its kind.
    char[] classes = new char[END_OF_NUMBERS];
    Arrays.fill(classes, OTHER_NUMBER, HAN_NUMBER, unnamed(OTHERS, named, known));
    Arrays.fill(classes, HAN_NUMBER, END_OF_NUMBERS, unnamed(HAN, named, known));
    for (int c = named.nextSetBit(0); c >= 0; c = named.nextSetBit(c + 1)) {
      // Where numbers run out, all of the kind are left to java.util.regex.
      classes[number((char) c)] =
          isNumbered((char) c)
              ? literals.get(c) ? add((char) c) : shared((char) c, known)
              : (char) SURROGATE;
    }
    this.classes = inPages(classes);
  }

  /** A table as where each of its pages starts, and the pages that differ. */
  private static char[] inPages(char[] table) {
    int count = table.length / PAGE;
    char[] pages = new char[count + table.length];
    int end = count;
    for (int page = 0; page < count; page++) {
      int start = count;
      while (start < end && !isPageAt(pages, start, table, page * PAGE)) {
        start += PAGE;
      }
      if (start == end) {
        System.arraycopy(table, page * PAGE, pages, end, PAGE);
        end += PAGE;
      }
      pages[page] = (char) start;
    }
    return Arrays.copyOf(pages, end);
  }

  private static boolean isPageAt(char[] pages, int start, char[] table, int page) {
    return Arrays.equals(pages, start, start + PAGE, table, page, page + PAGE);
  }

  /** The number of a character, its own if there is one left. */
  private static synchronized int number(char c) {
    if (!isNumbered(c) && !Character.isSurrogate(c)) {
      boolean han = HAN.get(c);
      int next = han ? lastHan + 1 : lastOther + 1;
      if (next < (han ? END_OF_NUMBERS : HAN_NUMBER)) {
        NUMBERS[c] = (char) next;
        lastHan = han ? next : lastHan;
        lastOther = han ? lastOther : next;
      }
    }
    return NUMBERS[c];
  }

  private static boolean isNumbered(char c) {
    return NUMBERS[c] > OTHER_NUMBER && NUMBERS[c] != HAN_NUMBER;
  }

  /** The characters of a kind that are in a set, or those that are not, whichever are fewer. */
  private static BitSet fewer(BitSet set, BitSet kind) {
    BitSet in = (BitSet) kind.clone();
    in.and(set);
    BitSet out = (BitSet) kind.clone();
    out.andNot(set);
    return in.cardinality() < out.cardinality() ? in : out;
  }

  private char unnamed(BitSet kind, BitSet named, Map<BitSet, Integer> known) {
    int c = kind.nextSetBit(0);
    while (named.get(c)) {
      c = kind.nextSetBit(c + 1);
    }
    return shared((char) c, known);
  }

  /** The class of all characters that are in the same sets. */
  private char shared(char c, Map<BitSet, Integer> known) {
    BitSet in = new BitSet();
    for (int s = 0; s < sets.size(); s++) {
      in.set(s, sets.get(s).get(c));
    }
    return (char) (int) known.computeIfAbsent(in, i -> (int) add(c));
  }

  private char add(char sample) {
    samples.append(sample);
    return (char) (samples.length() - 1);
  }

  /** Number of classes. */
  int size() {
    return samples.length();
  }

  /** A character of a class, to stand for all of it. */
  char sample(int charClass) {
    return samples.charAt(charClass);
  }

  /** The class of a character. */
  int classOf(char c) {
    return classIn(classes, c);
  }

  /** Its table, for {@link #classIn}: one step less to what is looked up at each character. */
  char[] classes() {
    return classes;
  }

  /** The class of a character in the table of an alphabet. */
  static int classIn(char[] classes, char c) {
    return classIn(classes, (int) NUMBERS[c]);
  }

  private static int classIn(char[] classes, int number) {
    return classes[classes[number >> PAGE_BITS] + (number & (PAGE - 1))];
  }

  /**
   * The characters of a set by their numbers, with halves of those beyond the BMP, for {@link
   * #isIn}: short, so that it stays in the cache.
   */
  long[] characters(BitSet set) {
    BitSet some = new BitSet();
    some.set(SURROGATE);
    for (int c = 1; c < size(); c++) {
      some.set(c, set.get(sample(c)));
    }
    long[] numbers = new long[END_OF_NUMBERS / Long.SIZE];
    for (int n = 0; n < END_OF_NUMBERS; n++) {
      if (some.get(classIn(classes, n))) {
        numbers[n / Long.SIZE] |= 1L << n;
      }
    }
    return numbers;
  }

  /** {@link #characters} folded into one number, for {@link #mayBeIn}. */
  static long folded(long[] characters) {
    long folded = 0;
    for (long some : characters) {
      folded |= some;
    }
    return folded;
  }

  /** False if a character is not among those that were {@link #folded}. */
  static boolean mayBeIn(long folded, char c) {
    return (folded & (1L << NUMBERS[c])) != 0;
  }

  /** Whether a character is among {@link #characters}. */
  static boolean isIn(long[] characters, char c) {
    int number = NUMBERS[c];
    return (characters[number / Long.SIZE] & (1L << number)) != 0;
  }
}
