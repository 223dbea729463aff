package dashiji.entity;

import java.util.Comparator;
import java.util.List;

/**
 * What was found on two readings or groups of readings.
 *
 * @param judgement whether they are of one person
 * @param score sum of the reasons' weights: decimal logarithm of the odds
 * @param reasons what was found, strongest first
 */
public record Comparison(Judgement judgement, double score, List<Reason> reasons) {

  public Comparison {
    reasons = List.copyOf(reasons);
  }

  /** The judgement's strongest reason, or the strongest of all where none supports it. */
  Reason main() {
    boolean against = judgement == Judgement.DIFFERENT;
    return reasons.stream()
        .filter(r -> judgement != Judgement.SAME || r.kind() == Reason.Kind.LINK)
        .min(Comparator.comparingDouble(r -> against ? r.weight() : -r.weight()))
        .orElse(reasons.get(0));
  }
}
