package dashiji.entity;

import dashiji.entity.Reason.Kind;
import dashiji.entity.ThingName.Sort;
import dashiji.lexicon.Gazetteer;
import dashiji.lexicon.Reforms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges whether two names of organisations, or of projects, mean one: by what the names are made
 * of, the areas, who holds the posts, and what a project costs and who carries it. Weights are
 * decimal logarithms of odds, estimates like those of {@link PersonFeatures}; {@code docs/model.md}
 * has the table.
 */
final class ThingJudge {
  /** From this score on a pair with a link is one. */
  static final double SAME_FROM = 2.5;

  /** From this score on a pair that stays open is shown to a person. */
  static final double REVIEW_FROM = 1.0;

  /**
   * Length from which each character of a firm's or project's own name counts, and what it adds.
   */
  private static final int SHORT = 2;

  private static final double PER_CHARACTER = 0.4;
  private static final double MOST_BY_LENGTH = 1.6;

  /** Up to this share two amounts may differ and still be one, rounded. */
  private static final double ROUNDED = 0.05;

  private static final double FAR_AMOUNT = 0.2;
  private static final int YEARS_OF_A_PROJECT = 6;

  private static final Pattern PHASE = Pattern.compile("[一二三四五六七八九0-9]+(?:期|标段|号)|[东南西北中]段");

  private final ThingUnit a;
  private final ThingUnit b;
  private final List<Reason> reasons = new ArrayList<>();

  private ThingJudge(ThingUnit a, ThingUnit b) {
    this.a = a;
    this.b = b;
  }

  /** What was found on two units of one block. */
  static Comparison compare(ThingUnit a, ThingUnit b) {
    ThingJudge judge = new ThingJudge(a, b);
    if (a.key().kind() != b.key().kind()) {
      judge.add("kind", -5, Kind.CONTRADICTION, "");
    } else if (a.key().kind() == KeyKind.PROJECT) {
      judge.projects();
    } else {
      judge.organizations();
    }
    if (a.sharesDocument(b)) {
      judge.add("side-by-side", -3, Kind.CONTRADICTION, "one document names both");
    }
    return judge.judgement();
  }

  private Comparison judgement() {
    double score = Math.round(10 * reasons.stream().mapToDouble(Reason::weight).sum()) / 10.0;
    reasons.sort(Comparator.comparingDouble((Reason r) -> -Math.abs(r.weight())));
    boolean contradicted = reasons.stream().anyMatch(r -> r.kind() == Kind.CONTRADICTION);
    boolean linked = reasons.stream().anyMatch(r -> r.kind() == Kind.LINK);
    Judgement judgement =
        contradicted
            ? Judgement.DIFFERENT
            : linked && score >= SAME_FROM ? Judgement.SAME : Judgement.UNSURE;
    return new Comparison(judgement, score, reasons);
  }

  // Organisations

  private void organizations() {
    if (ThingName.isBranch(a.name().rest()) != ThingName.isBranch(b.name().rest())) {
      add("branch", -4, Kind.CONTRADICTION, "a firm and a part of it");
    }
    if (followed(a.name().rest(), b.name().rest()) || followed(b.name().rest(), a.name().rest())) {
      add("reform", -4, Kind.CONTRADICTION, "before and after a reform of institutions");
    }
    if (!names()) {
      add("name", -3, Kind.SUPPORT, "other names");
      return;
    }
    boolean firms = a.name().sort() == Sort.FIRM && b.name().sort() == Sort.FIRM;
    areas(firms);
    Set<String> holders = common(a.holders(), b.holders());
    if (!holders.isEmpty()) {
      add("same-holder", 1.5, Kind.LINK, holders.iterator().next());
    }
  }

  private static boolean followed(String before, String after) {
    return Reforms.china().of(before).stream().anyMatch(r -> r.after().contains(after));
  }

  /** What the names have in common; false if they are other names. */
  private boolean names() {
    String left = a.name().core();
    String right = b.name().core();
    boolean firms = a.name().sort() == Sort.FIRM || a.name().sort() == Sort.LOCAL_FIRM;
    if (a.name().rest().equals(b.name().rest())) {
      add("same-name", 1.5 + ownName(left, firms), Kind.LINK, a.name().rest());
      return true;
    }
    if (left.equals(right)) {
      add("same-core", 1.2 + ownName(left, firms), Kind.LINK, left);
      return true;
    }
    String shorter = left.length() < right.length() ? left : right;
    String longer = left.length() < right.length() ? right : left;
    ThingName brief = left.length() < right.length() ? a.name() : b.name();
    ThingName whole = left.length() < right.length() ? b.name() : a.name();
    boolean member = ThingName.isGroup(brief.rest()) && !ThingName.isGroup(whole.rest());
    if (firms && !member && shorter.length() >= SHORT && longer.startsWith(shorter)) {
      add("short-name", 0.8 + ownName(shorter, true), Kind.LINK, shorter + " of " + longer);
      return true;
    }
    return false;
  }

  /** The longer a firm's own name, the fewer others have it. */
  private static double ownName(String core, boolean firm) {
    return firm ? Math.min(MOST_BY_LENGTH, PER_CHARACTER * (core.length() - SHORT)) : 0;
  }

  private void areas(boolean firms) {
    String left = a.name().area();
    String right = b.name().area();
    Set<String> ofBoth = common(a.areas(), b.areas());
    Set<String> codesA = codes(a.areas());
    Set<String> codesB = codes(b.areas());
    if (!codesA.isEmpty() && !codesB.isEmpty() && common(codesA, codesB).isEmpty()) {
      add(
          replaced(codesA, codesB) ? "renamed-area" : "other-area",
          -4,
          Kind.CONTRADICTION,
          codesA + ", " + codesB);
    } else if (!ofBoth.isEmpty()) {
      add("same-area", 1.5, Kind.LINK, ofBoth.iterator().next());
    } else if (!left.isEmpty() && !right.isEmpty()) {
      // 临澜县 and 临澜市: two areas, or one before and after; either way two bodies.
      add("other-area", -4, Kind.CONTRADICTION, left + ", " + right);
    } else if (spokenOfIn(a, b) || spokenOfIn(b, a)) {
      add("same-area", 1.5, Kind.LINK, "named by the texts of its area");
    } else if (!common(names(a.homes()), names(b.homes())).isEmpty()) {
      add("same-home", 1.2, Kind.SUPPORT, "named by the texts of one area");
    } else {
      Vicinity near = Vicinity.nearest(a.homes(), b.homes());
      // Firms work in many places; a town's body is spoken of at home and right above.
      double weight = firms ? near.weight() / 2 : near.weight();
      add("homes", weight, Kind.SUPPORT, near.label());
    }
  }

  /** Whether the texts of the area that one is of name the other without an area. */
  private static boolean spokenOfIn(ThingUnit named, ThingUnit bare) {
    return bare.name().area().isEmpty() && !common(named.areas(), names(bare.homes())).isEmpty();
  }

  private static boolean replaced(Set<String> some, Set<String> others) {
    return some.stream()
        .anyMatch(one -> others.stream().anyMatch(o -> isBefore(one, o) || isBefore(o, one)));
  }

  private static boolean isBefore(String old, String now) {
    return Gazetteer.china().formerByCode(old).stream()
        .anyMatch(f -> f.successors().stream().anyMatch(s -> s.code().equals(now)));
  }

  // Projects

  private void projects() {
    String left = a.name().core();
    String right = b.name().core();
    if (left.equals(right)) {
      add("same-core", 1.2 + ownName(left, true), Kind.LINK, left);
    } else if (left.startsWith(right) || right.startsWith(left) || ends(left, right)) {
      String shorter = left.length() < right.length() ? left : right;
      add("short-name", 0.2 + ownName(shorter, true), Kind.LINK, shorter);
    } else {
      double alike = alike(left, right);
      add("name", 3 * alike - 2, Kind.SUPPORT, "share of pairs of characters " + round(alike));
    }
    Set<String> phasesA = all(PHASE, a.name().rest());
    Set<String> phasesB = all(PHASE, b.name().rest());
    if (!phasesA.equals(phasesB)) {
      add(
          "phase",
          phasesA.isEmpty() || phasesB.isEmpty() ? -1 : -4,
          phasesA.isEmpty() || phasesB.isEmpty() ? Kind.SUPPORT : Kind.CONTRADICTION,
          phasesA + ", " + phasesB);
    }
    Set<String> sizesA = all(ThingName.QUANTITY, a.name().rest());
    Set<String> sizesB = all(ThingName.QUANTITY, b.name().rest());
    if (!sizesA.isEmpty() && !sizesB.isEmpty() && common(sizesA, sizesB).isEmpty()) {
      add("size", -2, Kind.SUPPORT, sizesA + ", " + sizesB);
    }
    homes();
    amounts();
    Set<String> parties = common(a.parties(), b.parties());
    if (!parties.isEmpty()) {
      add("same-party", 1, Kind.LINK, parties.iterator().next());
    }
    int years = Math.abs(a.first().day().getYear() - b.first().day().getYear());
    if (years > YEARS_OF_A_PROJECT && years < 1000) {
      add("years-apart", -1.5, Kind.SUPPORT, years + " years");
    }
  }

  private void homes() {
    Set<String> left = new TreeSet<>(a.areas());
    left.addAll(names(a.homes()));
    Set<String> right = new TreeSet<>(b.areas());
    right.addAll(names(b.homes()));
    if (!common(left, right).isEmpty()) {
      add("same-area", 0.8, Kind.SUPPORT, common(left, right).iterator().next());
    } else {
      Vicinity near = Vicinity.nearest(a.homes(), b.homes());
      add("homes", near.weight(), Kind.SUPPORT, near.label());
    }
  }

  private void amounts() {
    if (a.amounts().isEmpty() || b.amounts().isEmpty()) {
      return;
    }
    double nearest = Double.MAX_VALUE;
    for (BigDecimal one : a.amounts()) {
      for (BigDecimal other : b.amounts()) {
        double larger = Math.max(one.doubleValue(), other.doubleValue());
        double apart = Math.abs(one.doubleValue() - other.doubleValue());
        nearest = Math.min(nearest, larger == 0 ? 0 : apart / larger);
      }
    }
    if (nearest <= ROUNDED) {
      add("same-amount", 1.5, Kind.LINK, a.amounts().iterator().next().toPlainString());
    } else if (nearest > FAR_AMOUNT) {
      add("other-amount", -1, Kind.SUPPORT, "");
    }
  }

  private static boolean ends(String left, String right) {
    return left.endsWith(right) || right.endsWith(left);
  }

  /** Share of pairs of neighbouring characters in common (Dice). */
  private static double alike(String left, String right) {
    Set<String> a = pairs(left);
    Set<String> b = pairs(right);
    return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * common(a, b).size() / (a.size() + b.size());
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static Set<String> codes(Set<String> areas) {
    return all(areas, area -> area.chars().allMatch(c -> c >= '0' && c <= '9'));
  }

  private static Set<String> names(Set<String> areas) {
    Set<String> names = new TreeSet<>(areas);
    areas.forEach(area -> names.add(ThingName.areaName(area)));
    return names;
  }

  private static Set<String> all(Set<String> of, java.util.function.Predicate<String> which) {
    Set<String> found = new TreeSet<>(of);
    found.removeIf(which.negate());
    return found;
  }

  private static Set<String> common(Set<String> some, Set<String> others) {
    Set<String> both = new TreeSet<>(some);
    both.retainAll(others);
    return both;
  }

  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private void add(String feature, double weight, Kind kind, String detail) {
    reasons.add(new Reason(feature, weight, kind, detail));
  }
}
