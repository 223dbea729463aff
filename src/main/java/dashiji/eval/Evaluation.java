package dashiji.eval;

import dashiji.build.Extractor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Scores what was read from texts against their gold files. */
public final class Evaluation {
  private Evaluation() {}

  /**
   * Scores a folder of exported tables against every gold file.
   *
   * @param tables folder of the exported CSV tables
   * @param gold folder of gold files {@code <id>.json}
   * @param sources folder of source texts {@code <id>-….txt}
   * @param only ids of the documents to score; empty for all
   * @throws java.io.FileNotFoundException if a gold file's source is not there
   * @throws IOException if a file cannot be read or a gold file is none
   */
  public static Scores run(Path tables, Path gold, Path sources, Set<String> only)
      throws IOException {
    Tables rows = TablesReader.read(tables);
    List<DocumentScore> scores = new ArrayList<>();
    for (GoldText text : GoldText.find(gold, sources, only)) {
      scores.add(Scorer.score(text.gold(), text.text(), text.key(), rows));
    }
    return new Scores(scores);
  }

  /**
   * Reads texts with an extractor and scores the facts; no store is made.
   *
   * @throws IOException if a text cannot be read
   */
  public static Scores of(List<GoldText> texts, Extractor extractor) throws IOException {
    List<DocumentScore> scores = new ArrayList<>();
    for (GoldText text : texts) {
      Tables rows = FactTables.of(extractor.extract(text.source())).tables();
      scores.add(Scorer.score(text.gold(), text.text(), text.key(), rows));
    }
    return new Scores(scores);
  }
}
