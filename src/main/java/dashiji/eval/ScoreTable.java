package dashiji.eval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints scores as the text table that score.py prints. */
public final class ScoreTable {
  private ScoreTable() {}

  /**
   * The table: a line a measure, a column of F1 a document, the core mean. Ends with a line end.
   */
  public static String print(Scores scores) {
    StringBuilder out = new StringBuilder();
    out.append(
            "%-18s %6s %6s %6s %5s %5s %5s   "
                .formatted("measure", "P", "R", "F1", "tp", "fp", "fn"))
        .append(
            scores.documents().stream()
                .map(d -> "%6s".formatted(d.doc()))
                .collect(Collectors.joining(" ")))
        .append('\n');
    for (Measure measure : Measure.values()) {
      Tally total = scores.total(measure);
      out.append(
              String.format(
                  Locale.ROOT,
                  "%-18s %6s %6s %6s %5d %5d %5d   ",
                  measure.label(),
                  figure(total.precision()),
                  figure(total.recall()),
                  figure(total.f1()),
                  total.hits(),
                  total.spurious(),
                  total.missed()))
          .append(
              scores.documents().stream()
                  .map(d -> "%6s".formatted(figure(d.tally(measure).f1())))
                  .collect(Collectors.joining(" ")))
          .append('\n');
    }
    return out.append(
            "%-18s %6s %6s %6s\n".formatted("core mean F1", "", "", figure(scores.coreMean())))
        .toString();
  }

  /**
   * The first error lines.
   *
   * @param limit how many at most
   * @param measure only those of this measure, or null for all
   */
  public static List<String> errors(Scores scores, int limit, @Nullable Measure measure) {
    return scores.errors().stream()
        .filter(line -> measure == null || line.contains(" " + measure.label() + " "))
        .limit(limit)
        .toList();
  }

  /** Three digits, rounded from the exact binary value with ties to even, as Python does. */
  private static String figure(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
