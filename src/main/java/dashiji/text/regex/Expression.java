package dashiji.text.regex;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A regular expression as a tree.
 *
 * @param whole the tree
 * @param groups number of its groups
 * @param exact whether an automaton can follow all of it
 * @param followed whether {@link Step steps} can, so that java.util.regex is not needed
 */
record Expression(Node whole, int groups, boolean exact, boolean followed) {
  /** What matches the empty text. */
  static final Node NOTHING = new Sequence(List.of());

  /** Whether it may start with anything, and ends with something in particular. */
  boolean isBestBackward() {
    return isOpen(whole, true) && !isOpen(whole, false);
  }

  /** Whether a part starts, or ends, with something that may come without limit. */
  private static boolean isOpen(Node node, boolean atStart) {
    return switch (node) {
      case Repeat repeat -> repeat.isMany() || isOpen(repeat.part, atStart);
      case Group(int number, Node part) -> isOpen(part, atStart);
      case Atomic(Node part) -> isOpen(part, atStart);
      case Choice(List<Node> parts) -> parts.stream().anyMatch(part -> isOpen(part, atStart));
      case Sequence(List<Node> parts) -> {
        List<Node> taking = parts.stream().filter(part -> !(part instanceof Look)).toList();
        yield !taking.isEmpty() && isOpen(atStart ? taking.getFirst() : taking.getLast(), atStart);
      }
      case BackReference b -> true;
      default -> false;
    };
  }

  /** Whether each match starts where {@code ^} holds. */
  boolean isAtStart() {
    return isBound(whole, true);
  }

  /** Whether each match ends where {@code $} holds. */
  boolean isAtEnd() {
    return isBound(whole, false);
  }

  private static boolean isBound(Node node, boolean atStart) {
    return switch (node) {
      case Start s -> atStart;
      case End e -> !atStart;
      case Group(int number, Node part) -> isBound(part, atStart);
      case Atomic(Node part) -> isBound(part, atStart);
      case Choice(List<Node> parts) -> parts.stream().allMatch(part -> isBound(part, atStart));
      case Sequence(List<Node> parts) ->
          !parts.isEmpty() && isBound(atStart ? parts.getFirst() : parts.getLast(), atStart);
      default -> false;
    };
  }

  /** The alphabet that tells apart what it tells apart. */
  Alphabet alphabet() {
    BitSet literals = new BitSet();
    Set<BitSet> sets = new LinkedHashSet<>();
    collect(whole, literals, sets);
    return new Alphabet(literals, List.copyOf(sets));
  }

  private static void collect(Node node, BitSet literals, Set<BitSet> sets) {
    switch (node) {
      case Literal(char c) -> literals.set(c);
      case OneOf(BitSet characters) -> sets.add(characters);
      case Sequence(List<Node> parts) -> parts.forEach(part -> collect(part, literals, sets));
      case Choice(List<Node> parts) -> parts.forEach(part -> collect(part, literals, sets));
      case Repeat repeat -> collect(repeat.part, literals, sets);
      case Group(int number, Node part) -> collect(part, literals, sets);
      case Atomic(Node part) -> collect(part, literals, sets);
      case Look look -> collect(look.part, literals, sets);
      case End e -> sets.add(Syntax.LINE_ENDS); // it may hold before them
      case Start s -> {}
      case BackReference b -> {}
    }
  }

  /** A part of an expression. */
  sealed interface Node {}

  /** One character. */
  record Literal(char c) implements Node {}

  /** One character of a set. */
  record OneOf(BitSet characters) implements Node {}

  /** Parts one behind the other; nothing if there are none. */
  record Sequence(List<Node> parts) implements Node {}

  /** One of some parts, the first that leads to a match. */
  record Choice(List<Node> parts) implements Node {}

  /** A part from {@code least} to {@code most} times; without limit if that is {@link #MANY}. */
  record Repeat(Node part, int least, int most, Greed greed) implements Node {
    static final int MANY = Integer.MAX_VALUE;

    /** For an automaton, a part that may come more often than this comes without limit. */
    static final int MOST_COUNTED = 6;

    boolean isMany() {
      return most > MOST_COUNTED;
    }
  }

  /** How many times are tried first. */
  enum Greed {
    /** The most. */
    GREEDY,
    /** The fewest. */
    LAZY,
    /** The most, and no others. */
    POSSESSIVE
  }

  /** A group whose start and end are kept; 0 is the whole. */
  record Group(int number, Node part) implements Node {}

  /** A part of which only the first way to match is tried. */
  record Atomic(Node part) implements Node {}

  /** What stands, or does not stand, behind or before a position. */
  record Look(Node part, boolean ahead, boolean negative) implements Node {}

  /** What a group holds, once more. */
  record BackReference(int group) implements Node {}

  /** {@code ^}. */
  record Start() implements Node {}

  /** {@code $}. */
  record End() implements Node {}
}
