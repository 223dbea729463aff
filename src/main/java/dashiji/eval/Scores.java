package dashiji.eval;

import java.util.Arrays;
import java.util.List;

/**
 * The scores of several documents.
 *
 * @param documents one each, in the order of the gold files
 */
public record Scores(List<DocumentScore> documents) {

  public Scores {
    documents = List.copyOf(documents);
  }

  /** The counts of one measure over all documents. */
  public Tally total(Measure measure) {
    return documents.stream().map(d -> d.tally(measure)).reduce(Tally.NONE, Tally::plus);
  }

  /** Mean F1 of the core measures, without those that neither side has anything of. */
  public double coreMean() {
    return Arrays.stream(Measure.values())
        .filter(Measure::core)
        .map(this::total)
        .filter(tally -> !tally.isEmpty())
        .mapToDouble(Tally::f1)
        .average()
        .orElse(0.0);
  }

  /** All error lines, document by document. */
  public List<String> errors() {
    return documents.stream().flatMap(d -> d.errors().stream()).toList();
  }
}
