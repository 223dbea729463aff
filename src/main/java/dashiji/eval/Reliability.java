package dashiji.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Stated confidence held against measured precision.
 *
 * @param bins ten stretches of confidence, ascending; empty ones too
 * @param facts how many facts were judged
 * @param stated mean of the confidence stated for them
 * @param measured share of them that is right
 * @param calibrationError mean distance of stated and measured over the bins, weighed by their
 *     facts (expected calibration error)
 * @param brier mean square of the distance between confidence and 1 for a right, 0 for a wrong fact
 */
public record Reliability(
    List<Bin> bins,
    int facts,
    double stated,
    double measured,
    double calibrationError,
    double brier) {

  /** Where the bins start: narrower near 1, where nearly all facts are. */
  private static final double[] STARTS = {0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99};

  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * One bin.
   *
   * @param from lowest confidence in it
   * @param to highest, not included but for 1
   * @param facts facts in it
   * @param stated mean of their confidence; 0 if there are none
   * @param measured share that is right; 0 if there are none
   */
  public record Bin(double from, double to, int facts, double stated, double measured) {}

  /** Over some facts. */
  public static Reliability of(List<JudgedFact> facts) {
    List<Bin> bins = new ArrayList<>();
    double distance = 0;
    for (int i = 0; i < STARTS.length; i++) {
      double from = STARTS[i];
      double to = i + 1 < STARTS.length ? STARTS[i + 1] : 1;
      boolean last = i + 1 == STARTS.length;
      List<JudgedFact> inside =
          facts.stream()
              .filter(f -> f.confidence() >= from && (last || f.confidence() < to))
              .toList();
      Bin bin = new Bin(from, to, inside.size(), stated(inside), measured(inside));
      bins.add(bin);
      distance += bin.facts() * Math.abs(bin.stated() - bin.measured());
    }
    double square =
        facts.stream()
            .mapToDouble(f -> Math.pow(f.confidence() - (f.right() ? 1 : 0), 2))
            .average()
            .orElse(0);
    int n = facts.size();
    return new Reliability(
        bins, n, stated(facts), measured(facts), n == 0 ? 0 : distance / n, square);
  }

  /** Over the facts of each family, by name. */
  public static Map<String, Reliability> byFamily(List<JudgedFact> facts) {
    Map<String, Reliability> families = new TreeMap<>();
    facts.stream()
        .collect(Collectors.groupingBy(f -> f.kind().family()))
        .forEach((family, some) -> families.put(family, of(some)));
    return families;
  }

  private static double stated(List<JudgedFact> facts) {
    return facts.stream().mapToDouble(JudgedFact::confidence).average().orElse(0);
  }

  private static double measured(List<JudgedFact> facts) {
    return facts.stream().mapToDouble(f -> f.right() ? 1 : 0).average().orElse(0);
  }
}
