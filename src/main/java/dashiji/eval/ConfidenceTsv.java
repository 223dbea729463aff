package dashiji.eval;

import dashiji.lexicon.ConfidenceTable;
import dashiji.lexicon.ConfidenceTable.Cell;
import dashiji.lexicon.ConfidenceTable.Kind;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a table of confidence as {@code lexicon/confidence.tsv} has it. */
public final class ConfidenceTsv {
  private ConfidenceTsv() {}

  /**
   * The file's text: header, columns, rows in order.
   *
   * @param origin what was counted, in words
   */
  public static String write(ConfidenceTable table, String origin) {
    String rows =
        table.cells().entrySet().stream()
            .sorted(
                Map.Entry.comparingByKey(
                    Comparator.comparing(Kind::family)
                        .thenComparing(Kind::rule)
                        .thenComparing(Kind::trait)))
            .map(row -> row(row.getKey(), row.getValue()))
            .collect(Collectors.joining());
    return """
    # How often facts of each kind are right: the confidence that they get.
    # family, rule, trait: the kind of fact; - for all rules, all traits.
    # documents, facts, right: the count; confidence: from it, a document counting for 10 facts at most,
    # and a small count drawn towards that of its siblings and one half. Made by dashiji calibrate.
    # Origin: %s. Licence: counts, no rights claimed.
    family	rule	trait	documents	facts	right	confidence
    %s\
    """
        .formatted(origin, rows);
  }

  private static String row(Kind kind, Cell cell) {
    return String.format(
        Locale.ROOT,
        "%s\t%s\t%s\t%d\t%d\t%d\t%.3f\n",
        kind.family(),
        kind.rule(),
        kind.trait(),
        cell.documents(),
        cell.facts(),
        cell.right(),
        cell.confidence());
  }
}
