package dashiji.eval;

import java.util.List;
import java.util.Map;

/**
 * How one document's export compares with its gold.
 *
 * @param doc the gold's id
 * @param tallies every measure's counts
 * @param errors one line an error, in the order found: {@code 101 persons missed 张仲平}
 */
public record DocumentScore(String doc, Map<Measure, Tally> tallies, List<String> errors) {

  public DocumentScore {
    tallies = Map.copyOf(tallies);
    errors = List.copyOf(errors);
  }

  /** The counts of one measure. */
  public Tally tally(Measure measure) {
    return tallies.getOrDefault(measure, Tally.NONE);
  }
}
