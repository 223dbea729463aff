package dashiji.text.regex;

import java.util.BitSet;
import java.util.List;

/**
 * What a regular expression matches, as a tree that leaves out what no automaton can follow. It
 * matches all that the expression matches, and perhaps more.
 *
 * @param whole the tree
 * @param exact whether it matches nothing more
 * @param looksBack whether a match may depend on what stands before it
 * @param hasEdges whether it may depend on where the text or its region starts or ends
 */
record Expression(Node whole, boolean exact, boolean looksBack, boolean hasEdges) {
  /** What matches the empty text. */
  static final Node NOTHING = new Sequence(List.of());

  /** Whether it may start with anything, and ends with something in particular. */
  boolean isBestBackward() {
    return isOpen(whole, true) && !isOpen(whole, false);
  }

  /** Whether a part starts, or ends, with something that may come without limit. */
  private static boolean isOpen(Node node, boolean atStart) {
    return switch (node) {
      case Repeat(Node part, int least, int most) -> most == Repeat.MANY || isOpen(part, atStart);
      case Choice(List<Node> parts) -> parts.stream().anyMatch(part -> isOpen(part, atStart));
      case Sequence(List<Node> parts) ->
          !parts.isEmpty() && isOpen(atStart ? parts.getFirst() : parts.getLast(), atStart);
      default -> false;
    };
  }

  /** A part of an expression. */
  sealed interface Node {}

  /** One character. */
  record Literal(char c) implements Node {}

  /** One character of a set. */
  record OneOf(BitSet characters) implements Node {}

  /** Parts one behind the other; nothing if there are none. */
  record Sequence(List<Node> parts) implements Node {}

  /** One of some parts. */
  record Choice(List<Node> parts) implements Node {}

  /** A part from {@code least} to {@code most} times; without limit if that is {@link #MANY}. */
  record Repeat(Node part, int least, int most) implements Node {
    static final int MANY = -1;
  }

  /** {@code ^}. */
  record Start() implements Node {}

  /** {@code $}. */
  record End() implements Node {}
}
