package dashiji.eval;

import java.util.List;
import java.util.Map;

/**
 * How one document's export compares with its gold.
 *
 * @param doc the gold's id
 * @param tallies every measure's counts
 * @param errors one line an error, in the order found: {@code 101 persons missed 张仲平}
 * @param verdicts what the gold says of each row that a measure compares, by identity of the row
 */
public record DocumentScore(
    String doc,
    Map<Measure, Tally> tallies,
    List<String> errors,
    Map<Measure, Map<Row, Verdict>> verdicts) {

  public DocumentScore {
    tallies = Map.copyOf(tallies);
    errors = List.copyOf(errors);
    verdicts = Map.copyOf(verdicts);
  }

  /** The counts of one measure. */
  public Tally tally(Measure measure) {
    return tallies.getOrDefault(measure, Tally.NONE);
  }

  /**
   * What the gold says of a row of the tables that were scored.
   *
   * @throws IllegalArgumentException if the measure does not compare that row
   */
  public Verdict verdict(Measure measure, Row row) {
    Verdict verdict = verdicts.getOrDefault(measure, Map.of()).get(row);
    if (verdict == null) {
      throw new IllegalArgumentException(measure.label() + " does not compare " + row);
    }
    return verdict;
  }
}
