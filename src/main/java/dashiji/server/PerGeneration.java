package dashiji.server;

import dashiji.store.CurrentDataset;
import dashiji.store.Generation;
import org.jspecify.annotations.Nullable;

/**
 * What is read of the visible graph once a generation, by the first who asks for it, and kept until
 * there is a newer one. Others who ask meanwhile wait for it.
 *
 * @param <T> what is read
 * @param <E> what reading throws; then nothing is kept
 */
final class PerGeneration<T, E extends Exception> {
  private final CurrentDataset dataset;
  private final Reading<T, E> reading;
  private @Nullable Read<T> last;

  /** Reads the visible graph, in a transaction of its own. */
  @FunctionalInterface
  interface Reading<T, E extends Exception> {
    T read() throws E;
  }

  private record Read<T>(Generation generation, T value) {}

  PerGeneration(CurrentDataset dataset, Reading<T, E> reading) {
    this.dataset = dataset;
    this.reading = reading;
  }

  /** That of the visible generation. */
  synchronized T get() throws E {
    // Asked for before it is read: what is newer than its number is read once more, never kept.
    Generation generation = dataset.generation();
    Read<T> read = last;
    if (read == null || !read.generation().equals(generation)) {
      read = new Read<>(generation, reading.read());
      last = read;
    }
    return read.value();
  }
}
