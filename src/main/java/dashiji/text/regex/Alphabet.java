package dashiji.text.regex;

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

  private static final char OTHER_NUMBER = 1;
  private static final char HAN_NUMBER = 2;

  /** The characters with numbers of their own, which count from {@link #KINDS}. */
  private static final StringBuilder NUMBERED = new StringBuilder();

  private static final int KINDS = 3;

  static {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (Character.isSurrogate((char) c)) {
        continue;
      }
      boolean han = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
      (han ? HAN : OTHERS).set(c);
      NUMBERS[c] = han ? HAN_NUMBER : OTHER_NUMBER;
    }
  }

  private final List<BitSet> sets;

  /** Class by number. */
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
    synchronized (NUMBERED) {
      named.stream().forEach(c -> number((char) c));
      classes = new char[KINDS + NUMBERED.length()];
      Map<BitSet, Integer> known = new HashMap<>();
      classes[OTHER_NUMBER] = unnamed(OTHERS, named, known);
      classes[HAN_NUMBER] = unnamed(HAN, named, known);
      for (int i = 0; i < NUMBERED.length(); i++) {
        char c = NUMBERED.charAt(i);
        classes[KINDS + i] =
            literals.get(c) ? add(c) : named.get(c) ? shared(c, known) : classes[kind(c)];
      }
    }
  }

  private static void number(char c) {
    if (NUMBERS[c] < KINDS) {
      NUMBERS[c] = (char) (KINDS + NUMBERED.length());
      NUMBERED.append(c);
    }
  }

  private static int kind(char c) {
    return HAN.get(c) ? HAN_NUMBER : OTHER_NUMBER;
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
    int number = NUMBERS[c];
    return number < classes.length ? classes[number] : classes[kind(c)];
  }
}
