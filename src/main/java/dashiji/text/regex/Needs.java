package dashiji.text.regex;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every match of a regular expression has, as far as its text tells: the characters that one
 * can start with, and words of which each has one. Of what it cannot tell it says nothing, so that
 * it never rules out a match.
 *
 * @param starts the characters, or null for any
 * @param words the words, or null if there need be none
 * @param looksBack whether a match may depend on what stands before it
 */
record Needs(@Nullable BitSet starts, @Nullable Set<String> words, boolean looksBack) {
  /** Of an expression that is not looked into. */
  static final Needs UNKNOWN = new Needs(null, null, true);

  /** So many words of one part are worked out. */
  private static final int MOST_WORDS = 300;

  private static final BitSet DIGITS = range('0', '9');
  private static final BitSet HAN = han();

  /** Reads an expression. */
  static Needs of(String regex) {
    try {
      Reader reader = new Reader(regex);
      Part whole = reader.alternatives();
      return reader.at < regex.length()
          ? UNKNOWN
          : new Needs(whole.empty ? null : whole.first, whole.needed(), reader.looksBack);
    } catch (NotRead e) {
      return UNKNOWN;
    }
  }

  private static BitSet range(char first, char last) {
    BitSet set = new BitSet();
    set.set(first, last + 1);
    return set;
  }

  private static BitSet han() {
    BitSet set = new BitSet();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
          || Character.isSurrogate((char) c)) {
        set.set(c);
      }
    }
    return set;
  }

  /** Something of the syntax that is not worked out. */
  private static final class NotRead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRead() {
      super(null, null, false, false);
    }
  }

  /**
   * A part of an expression.
   *
   * @param empty whether it can match nothing
   * @param first the characters it can start with if it matches something, or null for any
   * @param exact all that it can match, or null if that is too much
   * @param words words of which each match has one, or null
   */
  private record Part(
      boolean empty,
      @Nullable BitSet first,
      @Nullable Set<String> exact,
      @Nullable Set<String> words) {
    static final Part NOTHING = new Part(true, new BitSet(), Set.of(""), null);
    static final Part ANYTHING = new Part(false, null, null, null);

    static Part of(BitSet first) {
      return new Part(false, first, null, null);
    }

    static Part literal(char c) {
      return new Part(false, range(c, c), Set.of(String.valueOf(c)), null);
    }

    @Nullable Set<String> needed() {
      return exact != null && !exact.contains("") ? exact : words;
    }
  }

  /** Goes through an expression from left to right. */
  private static final class Reader {
    private final String regex;
    private int at;
    private boolean looksBack;

    Reader(String regex) {
      this.regex = regex;
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
    Part alternatives() {
      boolean empty = false;
      BitSet first = new BitSet();
      Set<String> exact = new LinkedHashSet<>();
      Set<String> words = new LinkedHashSet<>();
      do {
        Part part = sequence();
        empty |= part.empty;
        first = union(first, part.first);
        exact = union(exact, part.exact);
        words = union(words, part.needed());
      } while (take("|"));
      return new Part(empty, first, exact, words);
    }

    private static @Nullable BitSet union(@Nullable BitSet a, @Nullable BitSet b) {
      if (a == null || b == null) {
        return null;
      }
      BitSet both = (BitSet) a.clone();
      both.or(b);
      return both;
    }

    private static @Nullable Set<String> union(@Nullable Set<String> a, @Nullable Set<String> b) {
      if (a == null || b == null || a.size() + b.size() > MOST_WORDS) {
        return null;
      }
      Set<String> both = new LinkedHashSet<>(a);
      both.addAll(b);
      return both;
    }

    private Part sequence() {
      boolean empty = true;
      BitSet first = new BitSet();
      Set<String> run = Set.of(""); // what the parts since the last open one match together
      boolean closed = true;
      Set<String> best = null;
      while (more() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
        Part part = quantified();
        first = empty ? union(first, part.first) : first;
        empty &= part.empty;
        Set<String> longer = part.exact == null ? null : product(run, part.exact);
        if (longer == null) {
          closed = false;
          best = better(better(best, run), part.needed());
          run = part.exact == null ? Set.of("") : part.exact;
        } else {
          run = longer;
        }
      }
      return new Part(empty, first, closed ? run : null, better(best, run));
    }

    private static @Nullable Set<String> product(Set<String> heads, Set<String> tails) {
      if (heads.size() * tails.size() > MOST_WORDS) {
        return null;
      }
      Set<String> words = new HashSet<>();
      heads.forEach(head -> tails.forEach(tail -> words.add(head + tail)));
      return words;
    }

    /** Of two sets that both hold, the one with longer words, or the smaller. */
    private static @Nullable Set<String> better(@Nullable Set<String> a, @Nullable Set<String> b) {
      if (b == null || b.contains("")) {
        return a;
      }
      if (a == null || a.contains("")) {
        return b;
      }
      int lengths = Integer.compare(shortest(a), shortest(b));
      return lengths > 0 || (lengths == 0 && a.size() <= b.size()) ? a : b;
    }

    private static int shortest(Collection<String> words) {
      return words.stream().mapToInt(String::length).min().orElse(0);
    }

    private Part quantified() {
      Part part = single();
      if (!more()) {
        return part;
      }
      boolean none;
      boolean once;
      switch (regex.charAt(at)) {
        case '?' -> {
          none = true;
          once = true;
          at++;
        }
        case '*' -> {
          none = true;
          once = false;
          at++;
        }
        case '+' -> {
          none = false;
          once = false;
          at++;
        }
        case '{' -> {
          int close = regex.indexOf('}', at);
          String count = regex.substring(at + 1, close);
          none = count.startsWith("0");
          once = count.equals("1") || count.equals("0,1");
          at = close + 1;
        }
        default -> {
          return part;
        }
      }
      if (!take("?")) {
        take("+"); // lazy or possessive
      }
      Set<String> exact = once ? part.exact : null;
      if (exact != null && none) {
        exact = new HashSet<>(exact);
        exact.add("");
      }
      return new Part(
          part.empty || none, part.first, exact, none || exact != null ? null : part.needed());
    }

    private Part single() {
      char c = regex.charAt(at++);
      return switch (c) {
        case '(' -> group();
        case '[' -> characters();
        case '\\' -> escape();
        case '.' -> Part.ANYTHING;
        case '$' -> Part.NOTHING;
        case '^' -> {
          looksBack = true;
          yield Part.NOTHING;
        }
        default -> {
          if (Character.isSurrogate(c)) {
            throw new NotRead();
          }
          yield Part.literal(c);
        }
      };
    }

    private Part group() {
      boolean around = false;
      if (take("?<=") || take("?<!")) {
        looksBack = true;
        around = true;
      } else if (take("?=") || take("?!")) {
        around = true;
      } else if (take("?<")) {
        at = regex.indexOf('>', at) + 1;
      } else if (take("?s)")) {
        return Part.NOTHING;
      } else if (!take("?:") && !take("?>") && take("?")) {
        throw new NotRead(); // other flags
      }
      Part inside = alternatives();
      if (!take(")")) {
        throw new NotRead();
      }
      return around ? Part.NOTHING : inside;
    }

    private Part escape() {
      char c = regex.charAt(at++);
      if (c == 'Q') {
        int end = regex.indexOf("\\E", at);
        String quoted = end < 0 ? regex.substring(at) : regex.substring(at, end);
        at = end < 0 ? regex.length() : end + 2;
        return quoted.isEmpty()
            ? Part.NOTHING
            : new Part(false, range(quoted.charAt(0), quoted.charAt(0)), Set.of(quoted), null);
      }
      if (c == 'b' || c == 'B' || c == 'A' || c == 'G') {
        looksBack = true;
        return Part.NOTHING;
      }
      if (c == 'z' || c == 'Z') {
        return Part.NOTHING;
      }
      if (c == 'k' || (c >= '1' && c <= '9')) {
        at = c == 'k' ? regex.indexOf('>', at) + 1 : at;
        return new Part(true, null, null, null);
      }
      BitSet set = escaped(c);
      return set == null
          ? Part.ANYTHING
          : set.cardinality() == 1 ? Part.literal((char) set.nextSetBit(0)) : Part.of(set);
    }

    /** The characters of an escape whose letter was taken, or null for any. */
    private @Nullable BitSet escaped(char c) {
      if (c == 'd') {
        return DIGITS;
      }
      if (c == 'p' && take("{IsHan}")) {
        return HAN;
      }
      if (c == 'p' || c == 'P') {
        at = more() && regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        return null;
      }
      if ("DsSwWhHvVRX".indexOf(c) >= 0) {
        return null;
      }
      if (!Character.isLetterOrDigit(c)) {
        return range(c, c);
      }
      char meant =
          switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> throw new NotRead();
          };
      return range(meant, meant);
    }

    /** A class of characters whose opening bracket was taken. */
    private Part characters() {
      boolean known = !take("^");
      BitSet set = new BitSet();
      boolean first = true;
      while (first || regex.charAt(at) != ']') {
        first = false;
        char c = regex.charAt(at++);
        if (c == '[' || (c == '&' && regex.charAt(at) == '&') || Character.isSurrogate(c)) {
          throw new NotRead();
        }
        BitSet one = c == '\\' ? escaped(regex.charAt(at++)) : range(c, c);
        if (one == null) {
          known = false;
          continue;
        }
        boolean range =
            one.cardinality() == 1
                && regex.charAt(at) == '-'
                && at + 1 < regex.length()
                && regex.charAt(at + 1) != ']';
        if (range) {
          at++;
          char last = regex.charAt(at++);
          last = last == '\\' ? regex.charAt(at++) : last;
          one = range((char) one.nextSetBit(0), last);
        }
        set.or(one);
      }
      at++;
      if (!known) {
        return Part.ANYTHING;
      }
      if (set.cardinality() > 16) {
        return Part.of(set);
      }
      List<String> words = set.stream().mapToObj(Character::toString).toList();
      return new Part(false, set, Set.copyOf(words), null);
    }
  }
}
