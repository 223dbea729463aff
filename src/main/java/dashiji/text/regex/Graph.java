package dashiji.text.regex;

import dashiji.text.regex.Expression.Atomic;
import dashiji.text.regex.Expression.BackReference;
import dashiji.text.regex.Expression.Choice;
import dashiji.text.regex.Expression.End;
import dashiji.text.regex.Expression.Greed;
import dashiji.text.regex.Expression.Group;
import dashiji.text.regex.Expression.Literal;
import dashiji.text.regex.Expression.Look;
import dashiji.text.regex.Expression.Node;
import dashiji.text.regex.Expression.OneOf;
import dashiji.text.regex.Expression.Repeat;
import dashiji.text.regex.Expression.Sequence;
import dashiji.text.regex.Expression.Start;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Expression} as a graph, without what no automaton can follow (what stands around, what
 * a group holds, counts above a few), so that it matches all that the expression does, and perhaps
 * more. Each step takes a character, or goes on at once to one or two steps, or is the end (K.
 * Thompson, "Regular expression search algorithm", CACM 1968).
 */
final class Graph {
  /** The step that ends a match. */
  static final int MATCH = 0;

  /** Stands for what a group holds. */
  private static final Node ANYTHING =
      new Repeat(new OneOf(Syntax.ANY), 0, Repeat.MANY, Greed.GREEDY);

  /**
   * A step.
   *
   * @param takes the literal or the set that it takes, {@code ^} or {@code $}, or null for a fork
   * @param next the step behind it
   * @param other the other step behind a fork, or the same
   */
  private record Step(@Nullable Node takes, int next, int other) {}

  private final List<Step> steps = new ArrayList<>();
  private final int first;

  private final boolean backward;

  /**
   * The graph of an expression.
   *
   * @param backward whether it takes the characters of a match from the last to the first; then it
   *     passes {@code ^} and {@code $} anywhere
   */
  Graph(Expression expression, boolean backward) {
    this.backward = backward;
    steps.add(new Step(null, MATCH, MATCH));
    first = add(expression.whole(), MATCH);
  }

  /** Whether it goes from the end of a text to its start. */
  boolean isBackward() {
    return backward;
  }

  private int step(@Nullable Node takes, int next, int other) {
    steps.add(new Step(takes, next, other));
    return steps.size() - 1;
  }

  /** Adds a node in front of a step; returns where it starts. */
  private int add(Node node, int next) {
    return switch (node) {
      case Literal l -> step(node, next, next);
      case OneOf o -> step(node, next, next);
      case Sequence(List<Node> parts) -> {
        int start = next;
        for (Node part : backward ? parts : parts.reversed()) {
          start = add(part, start);
        }
        yield start;
      }
      case Choice(List<Node> parts) -> {
        int start = add(parts.getLast(), next);
        for (int i = parts.size() - 2; i >= 0; i--) {
          start = step(null, add(parts.get(i), next), start);
        }
        yield start;
      }
      case Repeat repeat -> {
        Node part = repeat.part();
        int start = next;
        if (repeat.isMany()) {
          start = step(null, next, next); // its loop is closed below
          steps.set(start, new Step(null, add(part, start), next));
        } else {
          for (int i = repeat.least(); i < repeat.most(); i++) {
            start = step(null, add(part, start), next);
          }
        }
        for (int i = 0; i < Math.min(repeat.least(), Repeat.MOST_COUNTED); i++) {
          start = add(part, start);
        }
        yield start;
      }
      case Group(int number, Node part) -> add(part, next);
      case Atomic(Node part) -> add(part, next);
      case Look l -> next;
      case BackReference b -> add(ANYTHING, next);
      case Start s -> backward ? next : step(node, next, next);
      case End e -> backward ? next : step(node, next, next);
    };
  }

  /**
   * The steps that take a character, and {@link #MATCH}, that one comes to at the start.
   *
   * @param atStart whether {@code ^} holds there
   * @param atEnd whether {@code $} does
   */
  BitSet opening(boolean atStart, boolean atEnd) {
    BitSet reached = new BitSet();
    reach(first, atStart, atEnd, reached);
    return standing(reached);
  }

  /** The steps that one comes to from others by a character. */
  BitSet behind(BitSet from, char c, boolean atEnd) {
    BitSet reached = new BitSet();
    for (int i = from.nextSetBit(0); i >= 0; i = from.nextSetBit(i + 1)) {
      if (takes(i, c)) {
        reach(steps.get(i).next, false, atEnd, reached);
      }
    }
    return standing(reached);
  }

  /** The steps that one comes to from others by any character. */
  BitSet behind(BitSet from, boolean atEnd) {
    BitSet reached = new BitSet();
    for (int i = from.nextSetBit(0); i >= 0; i = from.nextSetBit(i + 1)) {
      if (i != MATCH) {
        reach(steps.get(i).next, false, atEnd, reached);
      }
    }
    return standing(reached);
  }

  /** The characters that some steps take. */
  BitSet taken(BitSet some) {
    BitSet characters = new BitSet();
    for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
      switch (steps.get(i).takes) {
        case Literal(char literal) -> characters.set(literal);
        case OneOf(BitSet set) -> characters.or(set);
        case null, default -> {}
      }
    }
    return characters;
  }

  private boolean takes(int step, char c) {
    return switch (steps.get(step).takes) {
      case Literal(char literal) -> literal == c;
      case OneOf(BitSet characters) -> characters.get(c);
      case null, default -> false;
    };
  }

  private void reach(int at, boolean atStart, boolean atEnd, BitSet reached) {
    if (reached.get(at)) {
      return;
    }
    reached.set(at);
    Step step = steps.get(at);
    boolean through =
        switch (step.takes) {
          case null -> at != MATCH;
          case Start s -> atStart;
          case End e -> atEnd;
          default -> false;
        };
    if (through) {
      reach(step.next, atStart, atEnd, reached);
      reach(step.other, atStart, atEnd, reached);
    }
  }

  /** Without the steps that one only passes. */
  private BitSet standing(BitSet reached) {
    BitSet standing = new BitSet();
    for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
      Node takes = steps.get(i).takes;
      if (i == MATCH || takes instanceof Literal || takes instanceof OneOf) {
        standing.set(i);
      }
    }
    return standing;
  }
}
