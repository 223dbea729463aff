package dashiji.server;

import dashiji.export.ExportFile;
import dashiji.export.ExportSet;
import dashiji.export.description.DatasetFacts;
import dashiji.export.description.GraphStatistics;
import dashiji.export.description.SiteAddresses;
import dashiji.export.network.Period;
import dashiji.store.Generation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is counted of the visible graph, and the files that can be downloaded. Counted once a
 * generation, in a thread of its own, when somebody first asks; files come from the folder that was
 * given, or are made in the same way if the graph is small.
 */
final class DatasetFiles implements AutoCloseable {
  /** A larger graph's files are made by {@code export --all}, not by a server. */
  static final long MOST_TRIPLES = 1_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(DatasetFiles.class);

  private final WebSite site;
  private final DatasetOffer offer;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().daemon().name("dashiji-dataset").unstarted(task));
  private @Nullable Work work;

  DatasetFiles(WebSite site, DatasetOffer offer) {
    this.site = site;
    this.offer = offer;
  }

  private record Work(
      Generation generation, Future<Described> described, Future<Optional<Offered>> made) {}

  /** What is said of the graph. */
  record Described(DatasetFacts facts, GraphStatistics counts) {}

  /**
   * Files that lie in a folder.
   *
   * @param current true if they are of the visible generation
   */
  record Offered(Path folder, ExportSet set, boolean current) {

    /** The files, if they are of the visible generation. */
    List<ExportFile> currentFiles() {
      return current ? set.files() : List.of();
    }
  }

  DatasetOffer offer() {
    return offer;
  }

  /** The addresses that descriptions name. */
  SiteAddresses addresses() {
    return new SiteAddresses(site.built().base(), site.service().queryPath());
  }

  /** What is said of the graph, or nothing if it is still being counted after the wait. */
  Optional<Described> described(Duration wait) {
    return await(work().described(), wait);
  }

  /**
   * The files; empty inside if there are none for this graph; nothing if they are still being made.
   */
  Optional<Optional<Offered>> files(Duration wait) throws IOException {
    if (offer.exports().isPresent()) {
      Path folder = offer.exports().get();
      String visible = site.dataset().generation().name();
      return Optional.of(
          ExportSet.read(folder)
              .map(set -> new Offered(folder, set, set.generation().equals(visible))));
    }
    return await(work().made(), wait);
  }

  private synchronized Work work() {
    Generation generation = site.dataset().generation();
    Work now = work;
    if (now == null || !now.generation().equals(generation)) {
      Work before = now;
      Future<Described> described = worker.submit(this::describe);
      Future<Optional<Offered>> made =
          worker.submit(() -> {
            removeMade(before);
            return offer.exports().isPresent() ? Optional.empty() : make(described.get());
          });
      now = new Work(generation, described, made);
      work = now;
    }
    return now;
  }

  private Described describe() {
    return site.read(dataset ->
        new Described(
            DatasetFacts.read(dataset), GraphStatistics.count(Datasets.database(dataset))));
  }

  private Optional<Offered> make(Described described) throws IOException {
    if (described.counts().triples() > MOST_TRIPLES) {
      return Optional.empty();
    }
    Path folder = Files.createTempDirectory("dashiji-exports-");
    String generation = site.dataset().generation().name();
    return site.read(dataset -> {
      try {
        ExportSet set =
            ExportSet.write(dataset, folder, generation, offer.maps().points(), Period.Length.YEAR);
        return Optional.of(new Offered(folder, set, true));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static <T> Optional<T> await(Future<T> future, Duration wait) {
    try {
      return Optional.of(future.get(wait.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException stillAtWork) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server is stopping
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the graph could not be described", e.getCause());
    }
  }

  /** Requests that still send a file of the generation before keep it open. */
  private static void removeMade(@Nullable Work before) {
    if (before == null || !before.made().isDone()) {
      return;
    }
    try {
      Optional<Offered> made = before.made().get();
      if (made.isPresent()) {
        PathUtils.deleteDirectory(made.get().folder());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | IOException e) {
      LOG.warn("Files of an earlier generation stay in the folder of temporary files", e);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
    if (offer.exports().isEmpty()) {
      removeMade(work);
    }
  }
}
