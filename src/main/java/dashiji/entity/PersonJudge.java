package dashiji.entity;

import dashiji.entity.PersonFeatures.Feature;
import dashiji.entity.PersonFeatures.Pair;
import dashiji.entity.ReadingGroup.PostPair;
import dashiji.nlp.HanlpTagger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Judges whether two readings of one name are of one person, by adding up what speaks for and
 * against it. A pure function of the two and of which posts the block shows held together.
 *
 * <p>{@link Judgement#SAME} needs a score of {@value #SAME_FROM} and a reason that links the two: a
 * name and a place alone never do. {@link Judgement#DIFFERENT} needs a score of {@value
 * #DIFFERENT_UNTIL} or less and a contradiction: that nothing links two readings is no proof that
 * they are of two persons. All else is {@link Judgement#UNSURE}.
 */
public final class PersonJudge {
  /** Odds of ten to one. */
  public static final double SAME_FROM = 1.0;

  /** Odds of one to a hundred. */
  public static final double DIFFERENT_UNTIL = -2.0;

  /** An open case is put before a person from even odds on. */
  public static final double REVIEW_FROM = 0.0;

  private final NameRarity rarity;

  /** Made at first use: reads the counts of characters. */
  private static final class Standard {
    static final PersonJudge INSTANCE =
        new PersonJudge(new NameRarity(new HanlpTagger().dictionary()));
  }

  /**
   * @param rarity how often names are borne
   */
  public PersonJudge(NameRarity rarity) {
    this.rarity = rarity;
  }

  /** The judge with the counts of characters that the program ships. */
  public static PersonJudge standard() {
    return Standard.INSTANCE;
  }

  /** Judges two readings of one name as if there were no others. */
  public Comparison compare(PersonReading a, PersonReading b) {
    if (!a.name().equals(b.name())) {
      throw new IllegalArgumentException("not of one name: " + a.name() + ", " + b.name());
    }
    return compare(
        new ReadingGroup(List.of(a)),
        new ReadingGroup(List.of(b)),
        ReadingGroup.heldTogether(List.of(a, b)));
  }

  Comparison compare(ReadingGroup a, ReadingGroup b, Set<PostPair> together) {
    if (a.sharesDocument(b)) {
      return new Comparison(
          Judgement.DIFFERENT,
          -9,
          List.of(
              new Reason(
                  "one-document", -9, Reason.Kind.CONTRADICTION, a.first().document().id())));
    }
    Pair pair = new Pair(a, b, together, rarity);
    List<Reason> reasons = new ArrayList<>();
    double score = 0;
    for (Feature feature : PersonFeatures.ALL) {
      Reason reason = feature.of(pair);
      if (reason != null) {
        reasons.add(reason);
        score += reason.weight();
      }
    }
    reasons.sort(
        Comparator.comparingDouble((Reason r) -> -Math.abs(r.weight()))
            .thenComparing(Reason::feature));
    double rounded = Math.round(score * 100) / 100.0;
    return new Comparison(judgement(rounded, reasons), rounded, reasons);
  }

  private static Judgement judgement(double score, List<Reason> reasons) {
    if (score >= SAME_FROM && has(reasons, Reason.Kind.LINK)) {
      return Judgement.SAME;
    }
    return score <= DIFFERENT_UNTIL && has(reasons, Reason.Kind.CONTRADICTION)
        ? Judgement.DIFFERENT
        : Judgement.UNSURE;
  }

  private static boolean has(List<Reason> reasons, Reason.Kind kind) {
    return reasons.stream().anyMatch(r -> r.kind() == kind);
  }
}
