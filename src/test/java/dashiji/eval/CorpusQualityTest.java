package dashiji.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dashiji.build.BuildListener;
import dashiji.build.BuildReport;
import dashiji.build.BuildRequest;
import dashiji.build.ChronicleExtractor;
import dashiji.build.GraphBuild;
import dashiji.export.TableExport;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The floor under the quality on real texts; skipped where they are not beside the project. */
class CorpusQualityTest {
  private static final Path CORPUS = Path.of("..", "shared", "corpus");
  private static final Path GOLD = Path.of("..", "shared", "eval", "gold");

  @TempDir private Path dir;

  @Test
  void realTextsAreReadWellEnough() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS) && Files.isDirectory(GOLD), CORPUS + " is not there");

    BuildReport report =
        GraphBuild.run(
            new BuildRequest(List.of(CORPUS), dir.resolve("store"), null, 2, "test"),
            new ChronicleExtractor(),
            BuildListener.NONE);
    assertThat(report.visible()).isTrue();
    assertThat(report.hasErrors()).isFalse();
    Path tables = dir.resolve("tables");
    try (StoreReader reader = StoreReader.open(new StoreLayout(dir.resolve("store")))) {
      reader.read(dataset -> {
        try {
          return TableExport.write(dataset, tables);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
    Scores scores = Evaluation.run(tables, GOLD, CORPUS, Set.of());

    assertThat(scores.coreMean()).isGreaterThanOrEqualTo(0.60);
    assertThat(scores.total(Measure.PERSONS).f1()).isGreaterThanOrEqualTo(0.85);
    assertThat(scores.total(Measure.EVIDENCE).f1()).isEqualTo(1.0);
  }
}
