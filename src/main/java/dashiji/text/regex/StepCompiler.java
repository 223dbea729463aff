package dashiji.text.regex;

import dashiji.text.regex.Expression.Atomic;
import dashiji.text.regex.Expression.BackReference;
import dashiji.text.regex.Expression.Choice;
import dashiji.text.regex.Expression.Greed;
import dashiji.text.regex.Expression.Group;
import dashiji.text.regex.Expression.Literal;
import dashiji.text.regex.Expression.Look;
import dashiji.text.regex.Expression.Node;
import dashiji.text.regex.Expression.Repeat;
import dashiji.text.regex.Expression.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes {@link Step steps} of an {@link Expression}, from its end to its start. */
final class StepCompiler {
  /**
   * The steps of an expression.
   *
   * @param start the first
   * @param alphabet tells its characters apart
   * @param groups number of groups
   * @param kept how many numbers steps keep
   * @param longest the most characters that a match takes
   */
  record Program(Step start, Alphabet alphabet, int groups, int kept, int longest) {}

  private static final Step[] NO_STEPS = {};

  private final Alphabet alphabet;
  private int kept;

  private StepCompiler(Alphabet alphabet) {
    this.alphabet = alphabet;
  }

  /** The steps of an expression that can be followed so. */
  static Program compile(Expression expression, Alphabet alphabet) {
    StepCompiler compiler = new StepCompiler(alphabet);
    Step start = compiler.step(expression.whole(), new Step.Last());
    return new Program(
        start, alphabet, expression.groups(), compiler.kept, longest(expression.whole()));
  }

  /** A part with what comes behind it. */
  private Step step(Node node, Step next) {
    return switch (node) {
      case Literal(char c) -> new Step.One(c, classes(node), next);
      case Expression.OneOf o -> new Step.OneOf(classes(node), classes(node), next);
      case Sequence(List<Node> parts) -> sequence(parts, next);
      case Choice(List<Node> parts) -> {
        List<Step> steps = new ArrayList<>();
        parts.forEach(part -> steps.add(step(part, next)));
        yield either(steps);
      }
      case Repeat repeat -> repeat(repeat, next);
      case Group(int number, Node part) -> {
        int start = kept++;
        yield new Step.Open(start, step(part, new Step.Close(number, start, next)));
      }
      case Atomic(Node part) -> alone(part, next);
      case Look look -> look(look, next);
      case BackReference(int group) -> new Step.Again(group, next);
      case Expression.Start s -> new Step.Start(next);
      case Expression.End e -> new Step.End(next);
    };
  }

  private Step sequence(List<Node> parts, Step next) {
    Step step = next;
    int last = parts.size() - 1;
    while (last >= 0) {
      int before = last;
      StringBuilder word = new StringBuilder();
      while (before >= 0 && parts.get(before) instanceof Literal(char c)) {
        word.insert(0, c);
        before--;
      }
      if (word.length() > 1) {
        step = new Step.Word(word.toString(), classes(parts.get(before + 1)), step);
        last = before;
      } else {
        step = step(parts.get(last), step);
        last--;
      }
    }
    return step;
  }

  private Step either(List<Step> steps) {
    Step[][] byClass = new Step[alphabet.size()][];
    Map<List<Step>, Step[]> known = new HashMap<>();
    long[] first = new long[words()];
    for (int c = 0; c < byClass.length; c++) {
      List<Step> some = new ArrayList<>();
      for (Step step : steps) {
        if (step.first == null || Step.has(step.first, c)) {
          some.add(step);
          first[c >> 6] |= 1L << c;
        }
      }
      byClass[c] = known.computeIfAbsent(some, s -> s.toArray(NO_STEPS));
    }
    return new Step.Either(
        byClass, steps.stream().filter(step -> step.atEnd).toArray(Step[]::new), first);
  }

  private Step repeat(Repeat repeat, Step next) {
    Node part = repeat.part();
    boolean possessive = repeat.greed() == Greed.POSSESSIVE;
    boolean lazy = repeat.greed() == Greed.LAZY;
    boolean nullable = repeat.least() == 0 || isNullable(part);
    long[] starts = startsOf(part);
    long[] first = nullable ? union(starts, next.first) : starts;
    boolean atEnd = nullable && next.atEnd;
    if (part instanceof Literal || part instanceof Expression.OneOf) {
      return lazy
          ? new Step.FewOf(classes(part), repeat.least(), repeat.most(), first, atEnd, next)
          : new Step.ManyOf(
              classes(part), repeat.least(), repeat.most(), !possessive, first, atEnd, next);
    }
    if (possessive) {
      return alone(new Repeat(part, repeat.least(), repeat.most(), Greed.GREEDY), next);
    }
    if (repeat.least() == 0 && repeat.most() == 1) {
      Step once = step(part, next);
      return either(lazy ? List.of(next, once) : List.of(once, next));
    }
    if (repeat.least() == 1 && repeat.most() == 1) {
      return step(part, next);
    }
    Step.Loop loop =
        new Step.Loop(repeat.least(), repeat.most(), lazy, kept, union(starts, next.first), next);
    kept += 2;
    loop.close(step(part, loop));
    return new Step.LoopStart(loop, first, atEnd);
  }

  private Step alone(Node part, Step next) {
    boolean nullable = isNullable(part);
    long[] starts = startsOf(part);
    return new Step.Alone(
        step(part, new Step.LastOfPart()),
        next,
        nullable ? union(starts, next.first) : starts,
        nullable && next.atEnd);
  }

  private Step look(Look look, Step next) {
    Node part = look.part();
    if (!look.ahead()) {
      return new Step.Before(
          step(part, new Step.LastBefore()), shortest(part), longest(part), look.negative(), next);
    }
    long[] first =
        look.negative() || isNullable(part) ? next.first : both(startsOf(part), next.first);
    return new Step.Ahead(step(part, new Step.LastOfPart()), look.negative(), first, next);
  }

  /** Whether a part may match without taking a character. */
  private static boolean isNullable(Node node) {
    return switch (node) {
      case Literal l -> false;
      case Expression.OneOf o -> false;
      case Sequence(List<Node> parts) -> parts.stream().allMatch(StepCompiler::isNullable);
      case Choice(List<Node> parts) -> parts.stream().anyMatch(StepCompiler::isNullable);
      case Repeat repeat -> repeat.least() == 0 || isNullable(repeat.part());
      case Group(int number, Node part) -> isNullable(part);
      case Atomic(Node part) -> isNullable(part);
      default -> true;
    };
  }

  /** The classes of characters that a part starts with where it takes one. */
  private long[] startsOf(Node node) {
    return switch (node) {
      case Literal l -> classes(node);
      case Expression.OneOf o -> classes(node);
      case Sequence(List<Node> parts) -> {
        long[] all = new long[words()];
        for (Node part : parts) {
          all = both(all, startsOf(part), true);
          if (!isNullable(part)) {
            break;
          }
        }
        yield all;
      }
      case Choice(List<Node> parts) -> {
        long[] all = new long[words()];
        for (Node part : parts) {
          all = both(all, startsOf(part), true);
        }
        yield all;
      }
      case Repeat repeat -> startsOf(repeat.part());
      case Group(int number, Node part) -> startsOf(part);
      case Atomic(Node part) -> startsOf(part);
      case BackReference b -> {
        long[] all = new long[words()];
        Arrays.fill(all, -1L);
        yield all;
      }
      default -> new long[words()];
    };
  }

  /** The fewest characters that a part takes. */
  private static int shortest(Node node) {
    return switch (node) {
      case Literal l -> 1;
      case Expression.OneOf o -> 1;
      case Sequence(List<Node> parts) -> parts.stream().mapToInt(StepCompiler::shortest).sum();
      case Choice(List<Node> parts) ->
          parts.stream().mapToInt(StepCompiler::shortest).min().orElse(0);
      case Repeat repeat -> repeat.least() * shortest(repeat.part());
      case Group(int number, Node part) -> shortest(part);
      case Atomic(Node part) -> shortest(part);
      default -> 0;
    };
  }

  /** The most characters that a part takes; the greatest number if there is no limit. */
  private static int longest(Node node) {
    return switch (node) {
      case Literal l -> 1;
      case Expression.OneOf o -> 1;
      case Sequence(List<Node> parts) ->
          limited(parts.stream().mapToLong(StepCompiler::longest).sum());
      case Choice(List<Node> parts) ->
          parts.stream().mapToInt(StepCompiler::longest).max().orElse(0);
      case Repeat repeat -> limited((long) repeat.most() * longest(repeat.part()));
      case Group(int number, Node part) -> longest(part);
      case Atomic(Node part) -> longest(part);
      case BackReference b -> Integer.MAX_VALUE;
      default -> 0;
    };
  }

  private static int limited(long number) {
    return (int) Math.min(number, Integer.MAX_VALUE);
  }

  private int words() {
    return (alphabet.size() + 63) >> 6;
  }

  /** The classes of a literal or a set, with that of what is not followed. */
  private long[] classes(Node node) {
    BitSet characters = new BitSet();
    switch (node) {
      case Literal(char c) -> characters.set(c);
      case Expression.OneOf(BitSet set) -> characters = set;
      default -> throw new IllegalArgumentException(node.toString());
    }
    long[] classes = new long[words()];
    classes[0] = 1L << Alphabet.SURROGATE;
    if (node instanceof Literal(char c)) {
      int charClass = alphabet.classOf(c);
      classes[charClass >> 6] |= 1L << charClass;
      return classes;
    }
    for (int c = 1; c < alphabet.size(); c++) {
      if (characters.get(alphabet.sample(c))) {
        classes[c >> 6] |= 1L << c;
      }
    }
    return classes;
  }

  private static long @Nullable [] union(long[] a, long @Nullable [] b) {
    return b == null ? null : both(a, b, true);
  }

  private static long[] both(long[] a, long @Nullable [] b) {
    return b == null ? a : both(a, b, false);
  }

  private static long[] both(long[] a, long[] b, boolean either) {
    long[] both = new long[a.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = either ? a[i] | b[i] : a[i] & b[i];
    }
    return both;
  }
}
