package dashiji.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dashiji.store.CurrentDataset;
import dashiji.store.StoreLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerGenerationTest {
  @TempDir Path store;

  @Test
  void isReadOnceAGenerationAndAgainAfterAFault() throws IOException {
    RunningServer.build(store, 1, "甲");
    try (CurrentDataset dataset = CurrentDataset.open(new StoreLayout(store))) {
      AtomicInteger reads = new AtomicInteger();
      AtomicInteger faults = new AtomicInteger(1);
      PerGeneration<Integer, IOException> held =
          new PerGeneration<>(
              dataset,
              () -> {
                if (faults.getAndDecrement() > 0) {
                  throw new IOException("not now");
                }
                reads.incrementAndGet();
                return dataset.generation().number();
              });
      assertThatThrownBy(held::get).isInstanceOf(IOException.class).hasMessage("not now");
      assertThat(held.get()).isEqualTo(1);
      assertThat(held.get()).isEqualTo(1);
      assertThat(reads).hasValue(1);

      RunningServer.build(store, 2, "乙");
      assertThat(held.get()).isEqualTo(2);
      assertThat(held.get()).isEqualTo(2);
      assertThat(reads).hasValue(2);
    }
  }
}
