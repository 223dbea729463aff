package dashiji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.query.TxnType;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentDatasetTest {
  @TempDir Path folder;
  private StoreLayout layout;

  @BeforeEach
  void firstBuild() throws IOException {
    layout = new StoreLayout(folder.resolve("store"));
    SampleQuads.build(layout, "a", 3, "v1");
  }

  private static int count(CurrentDataset dataset, String version) {
    return Txn.calc(dataset, TxnType.READ, () -> SampleQuads.count(dataset, version));
  }

  @Test
  void aNewBuildIsSeenWithoutOpeningAgain() throws IOException {
    try (CurrentDataset dataset = CurrentDataset.open(layout)) {
      assertThat(count(dataset, "v1")).isEqualTo(3);
      SampleQuads.build(layout, "a", 5, "v2");
      assertThat(count(dataset, "v1")).isZero();
      assertThat(count(dataset, "v2")).isEqualTo(5);
      assertThat(dataset.generation().number()).isEqualTo(2);
    }
  }

  @Test
  void aReaderInFlightFinishesOnTheOldGenerationEvenWhenItIsRemoved()
      throws IOException, InterruptedException, ExecutionException {
    try (CurrentDataset dataset = CurrentDataset.open(layout);
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      dataset.begin(TxnType.READ);
      try {
        for (int i = 2; i <= 4; i++) {
          SampleQuads.build(layout, "a", i * 10, "v" + i);
          int version = i;
          assertThat(other.submit(() -> count(dataset, "v" + version)).get()).isEqualTo(i * 10);
        }
        assertThat(layout.generations()).extracting(Generation::number).containsExactly(3, 4);
        assertThat(SampleQuads.count(dataset, "v1")).isEqualTo(3);
      } finally {
        dataset.end();
      }
      assertThat(count(dataset, "v4")).isEqualTo(40);
      // Views of generations that nobody reads any more are gone.
      assertThat(StoreLayout.entries(layout.readers())).hasSize(1);
    }
    assertThat(StoreLayout.entries(layout.readers())).isEmpty();
  }

  @Test
  void nothingCanBeWritten() throws IOException {
    try (CurrentDataset dataset = CurrentDataset.open(layout)) {
      assertThatThrownBy(() -> dataset.begin(TxnType.WRITE))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(() ->
              Txn.exec(
                  dataset,
                  TxnType.READ,
                  () -> dataset.add(SampleQuads.of("b", 1, "x").findFirst().orElseThrow())))
          .isInstanceOf(RuntimeException.class);
      assertThat(count(dataset, "x")).isZero();
    }
  }

  @Test
  void twoReadersOfOneGenerationWorkSideBySide() throws IOException {
    try (StoreReader first = StoreReader.open(layout);
        StoreReader second = StoreReader.open(layout)) {
      assertThat(first.<Integer>read(dataset -> SampleQuads.count(dataset, "v1"))).isEqualTo(3);
      assertThat(second.<Integer>read(dataset -> SampleQuads.count(dataset, "v1"))).isEqualTo(3);
    }
  }
}
