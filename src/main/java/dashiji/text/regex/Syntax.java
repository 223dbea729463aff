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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the syntax of {@link java.util.regex.Pattern} from left to right. */
final class Syntax {
  private static final int ALL = Character.MAX_VALUE + 1;
  private static final BitSet DIGITS = range('0', '9');
  private static final BitSet LETTERS = letters();
  private static final BitSet SPACES = of(" \t\n\u000b\f\r");

  /** The ends of lines, which {@code .} leaves out and before which {@code $} may hold. */
  static final BitSet LINE_ENDS = of("\n\r\u0085\u2028\u2029");

  /** All characters of the BMP. */
  static final BitSet ANY = range('\0', Character.MAX_VALUE);

  private final String regex;
  private final boolean anyCase;
  private boolean dotAll;
  private int at;
  private boolean exact = true;
  private boolean followed = true;
  private int groups;
  private final Map<String, Integer> names;

  private Syntax(java.util.regex.Pattern pattern) {
    regex = pattern.pattern();
    names = pattern.namedGroups();
    int flags = pattern.flags();
    anyCase = (flags & Pattern.CASE_INSENSITIVE) != 0;
    dotAll = (flags & Pattern.DOTALL) != 0;
  }

  /** What an expression matches, or null if it has something that is not read. */
  static @Nullable Expression read(java.util.regex.Pattern regex) {
    if ((regex.flags() & ~(Pattern.DOTALL | Pattern.CASE_INSENSITIVE)) != 0) {
      return null;
    }
    Syntax syntax = new Syntax(regex);
    try {
      Node whole = syntax.alternatives();
      return syntax.more()
          ? null
          : new Expression(whole, syntax.groups, syntax.exact, syntax.followed);
    } catch (NotRead e) {
      return null;
    }
  }

  /** Something of the syntax that is not worked out. */
  private static final class NotRead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRead() {
      super(null, null, false, false);
    }
  }

  private static BitSet range(char first, char last) {
    BitSet set = new BitSet();
    set.set(first, last + 1);
    return set;
  }

  private static BitSet of(String characters) {
    BitSet set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  private static BitSet letters() {
    BitSet set = range('a', 'z');
    set.or(range('A', 'Z'));
    set.or(DIGITS);
    set.set('_');
    return set;
  }

  private static BitSet not(BitSet set) {
    BitSet others = (BitSet) set.clone();
    others.flip(0, ALL);
    return others;
  }

  private boolean more() {
    return at < regex.length();
  }

  private boolean take(String text) {
    boolean here = regex.startsWith(text, at);
    at += here ? text.length() : 0;
    return here;
  }

  /** Up to the end of the group or of the expression. */
  private Node alternatives() {
    List<Node> parts = new ArrayList<>();
    do {
      parts.add(sequence());
    } while (take("|"));
    return parts.size() == 1 ? parts.getFirst() : new Choice(parts);
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    while (more() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      Node part = quantified();
      if (!part.equals(Expression.NOTHING)) {
        parts.add(part);
      }
    }
    return parts.size() == 1 ? parts.getFirst() : new Sequence(parts);
  }

  private Node quantified() {
    Node part = single();
    if (!more()) {
      return part;
    }
    int least = 0;
    int most = Repeat.MANY;
    switch (regex.charAt(at++)) {
      case '?' -> most = 1;
      case '*' -> {}
      case '+' -> least = 1;
      case '{' -> {
        int close = regex.indexOf('}', at);
        String[] counts = regex.substring(at, close).split(",", -1);
        least = Integer.parseInt(counts[0]);
        most =
            counts.length == 1
                ? least
                : counts[1].isEmpty() ? Repeat.MANY : Integer.parseInt(counts[1]);
        at = close + 1;
      }
      default -> {
        at--;
        return part;
      }
    }
    Greed greed = take("?") ? Greed.LAZY : take("+") ? Greed.POSSESSIVE : Greed.GREEDY;
    if (greed == Greed.POSSESSIVE) {
      exact = false;
      followed &= least <= 1;
    }
    if (Math.max(least, most == Repeat.MANY ? 0 : most) > Repeat.MOST_COUNTED) {
      exact = false;
    }
    return new Repeat(part, least, most, greed);
  }

  private Node single() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> new OneOf(characters());
      case '\\' -> escape();
      case '.' -> new OneOf(dotAll ? ANY : not(LINE_ENDS));
      case '$' -> {
        exact = false;
        yield new End();
      }
      case '^' -> {
        exact = false;
        yield new Start();
      }
      default -> literal(c);
    };
  }

  private Node literal(char c) {
    if (Character.isSurrogate(c)) {
      throw new NotRead();
    }
    return anyCase && LETTERS.get(c)
        ? new OneOf(of("" + Character.toLowerCase(c) + Character.toUpperCase(c)))
        : new Literal(c);
  }

  private Node group() {
    boolean behind = take("?<=");
    if (behind || take("?<!")) {
      exact = false;
      return new Look(inside(), false, !behind);
    }
    boolean ahead = take("?=");
    if (ahead || take("?!")) {
      exact = false;
      return new Look(inside(), true, !ahead);
    }
    if (take("?<")) {
      at = regex.indexOf('>', at) + 1;
      return new Group(++groups, inside());
    }
    if (at == 1 && take("?s)")) {
      dotAll = true;
      return Expression.NOTHING;
    }
    if (take("?>")) {
      exact = false;
      return new Atomic(inside());
    }
    if (take("?:")) {
      return inside();
    }
    if (take("?")) {
      throw new NotRead(); // other flags
    }
    return new Group(++groups, inside());
  }

  /** The alternatives of a group up to its closing bracket, which is taken. */
  private Node inside() {
    Node inside = alternatives();
    if (!take(")")) {
      throw new NotRead();
    }
    return inside;
  }

  private Node escape() {
    char c = regex.charAt(at++);
    if (c == 'Q') {
      int end = regex.indexOf("\\E", at);
      String quoted = end < 0 ? regex.substring(at) : regex.substring(at, end);
      at = end < 0 ? regex.length() : end + 2;
      return new Sequence(quoted.chars().mapToObj(q -> literal((char) q)).toList());
    }
    if ("bBAGzZ".indexOf(c) >= 0) {
      exact = false;
      followed = false;
      return c == 'z' || c == 'Z' ? new End() : Expression.NOTHING;
    }
    if (c == 'k' || (c >= '1' && c <= '9')) {
      exact = false;
      return new BackReference(c == 'k' ? named() : c - '0');
    }
    BitSet set = escaped(c);
    return set.cardinality() == 1 ? literal((char) set.nextSetBit(0)) : new OneOf(set);
  }

  /** The number of the group that {@code \\k<name>} names, of which {@code \\k} was taken. */
  private int named() {
    int close = regex.indexOf('>', at);
    Integer number = names.get(regex.substring(at + 1, close));
    if (number == null) {
      throw new NotRead();
    }
    at = close + 1;
    return number;
  }

  /** The characters of an escape whose letter was taken. */
  private BitSet escaped(char c) {
    if (!Character.isLetterOrDigit(c)) {
      return range(c, c);
    }
    return switch (c) {
      case 'd' -> DIGITS;
      case 'D' -> not(DIGITS);
      case 'w' -> LETTERS;
      case 'W' -> not(LETTERS);
      case 's' -> SPACES;
      case 'S' -> not(SPACES);
      case 'n' -> range('\n', '\n');
      case 't' -> range('\t', '\t');
      case 'r' -> range('\r', '\r');
      case 'p', 'P' -> {
        if (!take("{IsHan}")) {
          throw new NotRead();
        }
        yield c == 'p' ? Alphabet.HAN : not(Alphabet.HAN);
      }
      default -> throw new NotRead();
    };
  }

  /** A class of characters whose opening bracket was taken. */
  private BitSet characters() {
    boolean negated = take("^");
    BitSet set = new BitSet();
    boolean first = true;
    while (first || regex.charAt(at) != ']') {
      first = false;
      if (take("&&[")) {
        BitSet both = characters();
        if (negated || regex.charAt(at) != ']') {
          throw new NotRead();
        }
        set.and(both);
        continue;
      }
      char c = regex.charAt(at++);
      if (c == '[' || (c == '&' && regex.charAt(at) == '&') || Character.isSurrogate(c)) {
        throw new NotRead();
      }
      BitSet one = c == '\\' ? escaped(regex.charAt(at++)) : range(c, c);
      if (one.cardinality() == 1
          && regex.charAt(at) == '-'
          && at + 1 < regex.length()
          && regex.charAt(at + 1) != ']') {
        at++;
        char last = regex.charAt(at++);
        last = last == '\\' ? regex.charAt(at++) : last;
        one = range((char) one.nextSetBit(0), last);
      }
      set.or(one);
    }
    at++;
    if (anyCase) {
      for (char c = 'a'; c <= 'z'; c++) {
        boolean either = set.get(c) || set.get(Character.toUpperCase(c));
        set.set(c, either);
        set.set(Character.toUpperCase(c), either);
      }
    }
    return negated ? not(set) : set;
  }
}
