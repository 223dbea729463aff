package dashiji.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dashiji.eval.Evaluation;
import dashiji.eval.Floors;
import dashiji.eval.Measure;
import dashiji.eval.ScoreTable;
import dashiji.eval.Scores;
import dashiji.eval.Tally;
import dashiji.export.TableExport;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From texts to scores over the whole line: build, store, tables, measures. */
class QualityTest {
  private static final Path SAMPLE = Path.of("src/main/resources/sample");
  private static final Path SHARED = Path.of("../shared");

  @TempDir private Path folder;

  @Test
  void sampleHoldsItsFloors() throws IOException {
    Scores scores = scores(SAMPLE, SAMPLE.resolve("gold"));
    assertThat(scores.documents()).hasSize(4);
    assertEvidence(scores);
    Floors.hold("sample", scores);
  }

  /** Notices, lists of a congress, notices before appointment, careers: whole documents. */
  @Test
  void personnelDocumentsHoldTheirFloors() throws IOException {
    Path texts = Path.of("src/test/resources/personnel");
    Scores scores = scores(texts, texts.resolve("gold"));
    assertThat(scores.documents()).hasSizeGreaterThan(10);
    assertEvidence(scores);
    Floors.hold("personnel", scores);
  }

  @Test
  void corpusHoldsItsFloors() throws IOException {
    assumeTrue(
        Files.isDirectory(SHARED.resolve("corpus")),
        "no ../shared/corpus beside the project: quality on real texts is not measured");
    Scores scores = scores(SHARED.resolve("corpus"), SHARED.resolve("eval/gold"));
    assertThat(scores.documents()).isNotEmpty();
    assertEvidence(scores);
    assertThat(scores.coreMean()).isGreaterThanOrEqualTo(0.60);
    assertThat(scores.total(Measure.PERSONS).f1()).isGreaterThanOrEqualTo(0.85);
    Floors.hold("corpus", scores);
  }

  /** Every quote is exactly what stands in the source at its offsets. */
  private static void assertEvidence(Scores scores) {
    Tally evidence = scores.total(Measure.EVIDENCE);
    assertThat(evidence.hits()).isPositive();
    assertThat(evidence.f1()).isEqualTo(1.0);
  }

  private Scores scores(Path texts, Path gold) throws IOException {
    Path store = folder.resolve("store");
    BuildReport report =
        GraphBuild.run(
            new BuildRequest(files(texts), store, null, 2, "test"),
            new ChronicleExtractor(),
            BuildListener.NONE);
    assertThat(report.visible()).as("%s", report.refusals()).isTrue();
    Path tables = folder.resolve("tables");
    try (StoreReader reader = StoreReader.open(new StoreLayout(store))) {
      reader.read(dataset -> {
        try {
          return TableExport.write(dataset, tables);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
    Scores scores = Evaluation.run(tables, gold, texts, Set.of());
    System.out.print(ScoreTable.print(scores));
    if (Boolean.getBoolean("dashiji.errors")) {
      scores.errors().forEach(System.out::println);
    }
    return scores;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).filter(f -> f.toString().endsWith(".txt")).toList();
    }
  }
}
