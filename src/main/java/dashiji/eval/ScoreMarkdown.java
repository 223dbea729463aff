package dashiji.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints scores as a Markdown table: the form that docs/accuracy.md records. */
public final class ScoreMarkdown {
  private ScoreMarkdown() {}

  /**
   * A line a measure with precision, recall, F1 and the F1 of each document, then the core mean. A
   * document where there is nothing to find and nothing was found has no figure.
   */
  public static String print(Scores scores) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| measure | P | R | F1 | "
            + scores.documents().stream().map(DocumentScore::doc).collect(Collectors.joining(" | "))
            + " |");
    lines.add("|---".repeat(4 + scores.documents().size()) + "|");
    for (Measure measure : Measure.values()) {
      Tally total = scores.total(measure);
      lines.add(
          String.format(
                  Locale.ROOT,
                  "| %s | %.3f | %.3f | %.3f | ",
                  measure.label(),
                  total.precision(),
                  total.recall(),
                  total.f1())
              + scores.documents().stream()
                  .map(d -> figure(d.tally(measure)))
                  .collect(Collectors.joining(" | "))
              + " |");
    }
    lines.add(
        String.format(Locale.ROOT, "| core mean F1 | | | %.3f | ", scores.coreMean())
            + scores.documents().stream()
                .map(d -> figure(new Scores(List.of(d)).coreMean()))
                .collect(Collectors.joining(" | "))
            + " |");
    return String.join("\n", lines) + "\n";
  }

  private static String figure(Tally tally) {
    return tally.isEmpty() ? "–" : figure(tally.f1());
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
