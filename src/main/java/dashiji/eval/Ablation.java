package dashiji.eval;

import dashiji.build.ChronicleExtractor;
import dashiji.lexicon.ConfidenceTable;
import dashiji.mention.NameOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each part of finding names adds: the same texts read with the tagger's own names, with rules
 * at each place alone, and with what the product has beside. All other rules stay, so that posts
 * and participants show what the names are good for.
 */
public final class Ablation {
  private static final List<Measure> SHOWN =
      List.of(
          Measure.PERSONS,
          Measure.POSTS,
          Measure.PARTICIPANTS,
          Measure.PARTICIPANT_ROLES,
          Measure.APPOINTMENTS,
          Measure.EVENTS,
          Measure.ORGS);

  private Ablation() {}

  /** The ways of finding names that are compared, each with its parts and those before it. */
  private static Map<String, NameOptions> ways() {
    Map<String, NameOptions> ways = new LinkedHashMap<>();
    ways.put("HanLP's names", new NameOptions(NameOptions.Scoring.TAGGER, false));
    ways.put("rules", new NameOptions(NameOptions.Scoring.HAND, false));
    ways.put("rules + document", new NameOptions(NameOptions.Scoring.HAND, true));
    ways.put("+ trained", new NameOptions(NameOptions.Scoring.TRAINED, true));
    return ways;
  }

  /**
   * Reads the texts in each way.
   *
   * @return the scores by the name of the way, in order
   * @throws IOException if a text cannot be read
   */
  public static Map<String, Scores> run(List<GoldText> texts) throws IOException {
    Map<String, Scores> scores = new LinkedHashMap<>();
    for (Map.Entry<String, NameOptions> way : ways().entrySet()) {
      ChronicleExtractor extractor = new ChronicleExtractor(way.getValue(), ConfidenceTable.NONE);
      scores.put(way.getKey(), Evaluation.of(texts, extractor));
    }
    return scores;
  }

  /** A line a measure, precision, recall and F1 of each way, as Markdown. */
  public static String print(Map<String, Scores> scores) {
    List<String> lines = new ArrayList<>();
    lines.add("| measure | " + String.join(" | ", scores.keySet()) + " |");
    lines.add("|---".repeat(scores.size() + 1) + "|");
    for (Measure measure : SHOWN) {
      StringBuilder line = new StringBuilder("| " + measure.label());
      for (Scores way : scores.values()) {
        Tally tally = way.total(measure);
        line.append(
            String.format(
                Locale.ROOT,
                " | %.3f %.3f **%.3f**",
                tally.precision(),
                tally.recall(),
                tally.f1()));
      }
      lines.add(line + " |");
    }
    StringBuilder mean = new StringBuilder("| core mean F1");
    scores
        .values()
        .forEach(way -> mean.append(String.format(Locale.ROOT, " | **%.3f**", way.coreMean())));
    lines.add(mean + " |");
    return String.join("\n", lines) + "\n";
  }
}
