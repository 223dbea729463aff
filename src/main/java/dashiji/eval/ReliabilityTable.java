package dashiji.eval;

import java.util.List;
import java.util.Locale;

/** Prints how stated confidence and measured precision go together, as Markdown. */
public final class ReliabilityTable {
  private ReliabilityTable() {}

  /**
   * The bins of all facts together, then a line a family, then the bins of each family that have
   * facts.
   */
  public static String print(List<JudgedFact> facts) {
    StringBuilder out = new StringBuilder();
    Reliability all = Reliability.of(facts);
    out.append("| confidence | facts | stated | measured |\n|---|---|---|---|\n");
    all.bins().forEach(bin -> bin(out, "", bin));
    out.append(
        "\n| family | facts | stated | measured | calibration error | Brier |\n"
            + "|---|---|---|---|---|---|\n");
    line(out, "all", all);
    Reliability.byFamily(facts).forEach((family, figures) -> line(out, family, figures));
    out.append("\n| family | confidence | facts | stated | measured |\n|---|---|---|---|---|\n");
    Reliability.byFamily(facts)
        .forEach((family, figures) ->
            figures.bins().stream()
                .filter(bin -> bin.facts() > 0)
                .forEach(bin -> bin(out, "| " + family + " ", bin)));
    return out.toString();
  }

  private static void bin(StringBuilder out, String before, Reliability.Bin bin) {
    out.append(before)
        .append(
            bin.facts() == 0
                ? String.format(Locale.ROOT, "| %.2f–%.2f | 0 | | |\n", bin.from(), bin.to())
                : String.format(
                    Locale.ROOT,
                    "| %.2f–%.2f | %d | %.3f | %.3f |\n",
                    bin.from(),
                    bin.to(),
                    bin.facts(),
                    bin.stated(),
                    bin.measured()));
  }

  private static void line(StringBuilder out, String name, Reliability figures) {
    out.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.3f | %.3f | %.3f | %.3f |\n",
            name,
            figures.facts(),
            figures.stated(),
            figures.measured(),
            figures.calibrationError(),
            figures.brier()));
  }
}
