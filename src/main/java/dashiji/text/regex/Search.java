package dashiji.text.regex;

import java.util.Arrays;

/** Where a search by {@link Step steps} stands: its text and region, and what it has found. */
final class Search {
  final String text;

  /** The region; wider inside of what looks around. */
  int from;

  int to;

  /** Whether what stands around the region can be looked at. */
  final boolean transparent;

  /** Whether {@code ^} and {@code $} are the ends of the region or those of the text. */
  final boolean anchoring;

  /** Whether the match has to end where the region does. */
  boolean whole;

  /** Start and end of each group, -1 where there is none. */
  final int[] groups;

  /** Numbers that steps keep: counts and starts. */
  final int[] kept;

  /** Where the last part that matched ends. */
  int last;

  /** Where what stands before a position has to end. */
  int boundary;

  /** Something came that steps do not follow: a character beyond the BMP. */
  boolean lost;

  private static final int[] NOTHING_KEPT = {};

  private final Alphabet alphabet;

  Search(
      String text,
      int from,
      int to,
      boolean transparent,
      boolean anchoring,
      StepCompiler.Program program) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.transparent = transparent;
    this.anchoring = anchoring;
    this.alphabet = program.alphabet();
    groups = new int[2 * program.groups() + 2];
    kept = program.kept() == 0 ? NOTHING_KEPT : new int[program.kept()];
  }

  private Search(Search other) {
    text = other.text;
    from = other.from;
    to = other.to;
    transparent = other.transparent;
    anchoring = other.anchoring;
    alphabet = other.alphabet;
    groups = other.groups.clone();
    kept = other.kept;
  }

  /** Keeps the match while this one goes on. */
  Search copy() {
    return new Search(this);
  }

  /** The class of a character of the text. */
  int classAt(int at) {
    return alphabet.classOf(text.charAt(at));
  }

  /** Whether a match starts at a position; its groups are kept then. */
  boolean matches(Step start, int at) {
    if (!start.mayMatch(this, at)) {
      return false;
    }
    Arrays.fill(groups, -1);
    if (!start.match(this, at) || lost) {
      return false;
    }
    groups[0] = at;
    groups[1] = last;
    return true;
  }
}
