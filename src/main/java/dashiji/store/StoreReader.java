package dashiji.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * One generation, opened for reading.
 *
 * <p>TDB2 lets only one process open a database, by a lock file in its folder. A published
 * generation is never written to again, so each reader opens its own folder of hard links to the
 * generation's files: any number of processes read at once, and a generation that is removed under
 * a reader goes on answering it. Later generations append to some of these files, behind all that
 * this one knows of ({@link TdbFiles}).
 */
public final class StoreReader implements AutoCloseable {
  private static final int ATTEMPTS = 5;

  /** A view is made in milliseconds; one this old that nobody holds was left by a killed reader. */
  private static final Duration ABANDONED_AFTER = Duration.ofMinutes(10);

  private final StoreLayout layout;
  private final Generation generation;
  private final Path view;
  private final DatasetGraph database;
  private final DatasetGraph dataset;
  private final FileLockGuard alive;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Map<Class<?>, AutoCloseable> companions = new HashMap<>();

  private StoreReader(
      StoreLayout layout,
      Generation generation,
      Path view,
      DatasetGraph database,
      FileLockGuard alive) {
    this.layout = layout;
    this.generation = generation;
    this.view = view;
    this.database = database;
    this.dataset = readOnly(database);
    this.alive = alive;
  }

  /**
   * Opens the visible generation.
   *
   * @throws StoreException if there is none, or the file system cannot link files
   */
  public static StoreReader open(StoreLayout layout) throws IOException {
    return openIfBuilt(layout)
        .orElseThrow(() ->
            new StoreException(
                "no graph in " + layout.directory() + " yet: run build with this --store first"));
  }

  /** Opens the visible generation, or nothing if no build was ever finished here. */
  public static Optional<StoreReader> openIfBuilt(StoreLayout layout) throws IOException {
    for (int attempt = 1; ; attempt++) {
      Optional<Generation> current = layout.current();
      if (current.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(open(layout, current.get()));
      } catch (NoSuchFileException removedMeanwhile) {
        // Two builds were published between reading the pointer and linking the files.
        if (attempt == ATTEMPTS) {
          throw new StoreException(
              "generation " + current.get().name() + " is incomplete; build the store again",
              removedMeanwhile);
        }
      }
    }
  }

  private static StoreReader open(StoreLayout layout, Generation generation) throws IOException {
    Files.createDirectories(layout.readers());
    Path view = layout.readers().resolve(generation.name() + "-" + UUID.randomUUID());
    Files.createDirectory(view);
    FileLockGuard alive = null;
    boolean opened = false;
    try {
      alive =
          FileLockGuard.tryLock(view.resolve("reader.lock"))
              .orElseThrow(
                  () -> new IllegalStateException("a fresh reader's lock is taken: " + view));
      TdbFiles.link(generation.directory(), view);
      DatasetGraph database = TdbFiles.open(view);
      opened = true;
      return new StoreReader(layout, generation, view, database, alive);
    } finally {
      if (!opened) {
        if (alive != null) {
          alive.close();
        }
        StoreLayout.removeTree(view);
      }
    }
  }

  /** Removes the views of readers that were killed. */
  static void removeAbandonedViews(StoreLayout layout) throws IOException {
    Instant limit = Instant.now().minus(ABANDONED_AFTER);
    for (Path view : StoreLayout.entries(layout.readers())) {
      if (Files.isDirectory(view) && Files.getLastModifiedTime(view).toInstant().isBefore(limit)) {
        Optional<FileLockGuard> nobody = FileLockGuard.tryLock(view.resolve("reader.lock"));
        if (nobody.isPresent()) {
          nobody.get().close();
          StoreLayout.removeTree(view);
        }
      }
    }
  }

  /** A database as readers see it: no writes, and the union of the graphs as the default graph. */
  static DatasetGraph readOnly(DatasetGraph database) {
    Context context = database.getContext().copy();
    context.set(TDB2.symUnionDefaultGraph, true);
    return new DatasetGraphReadOnly(database, context);
  }

  /** Which generation this is. */
  public Generation generation() {
    return generation;
  }

  /**
   * The graphs, read-only, inside transactions only. SPARQL sees the union of the named graphs as
   * the default graph.
   */
  public DatasetGraph dataset() {
    return dataset;
  }

  /**
   * The folder of links to the generation's files. It is this reader's own and goes with it: what
   * is derived from the generation may be added in folders of other names.
   */
  public Path folder() {
    return view;
  }

  /**
   * When an IRI was taken out of the graph: of one that is not in it, that an earlier build of this
   * store had it; nothing if none did.
   */
  public Optional<Removal> removal(String iri) throws IOException {
    OptionalInt build = RemovedTerms.build(view, iri);
    if (build.isEmpty()) {
      return Optional.empty();
    }
    Path patch = layout.changes(build.getAsInt());
    return Optional.of(
        new Removal(
            build.getAsInt(),
            Files.exists(patch) ? Optional.of(ChangeFile.head(patch).time()) : Optional.empty()));
  }

  /**
   * What somebody reads beside the database, opened once and closed with this reader.
   *
   * @param type tells it from what others open
   * @param opening opens it
   */
  public <T extends AutoCloseable> T beside(Class<T> type, Opening<T> opening) throws IOException {
    synchronized (companions) {
      AutoCloseable open = companions.get(type);
      if (open == null) {
        if (closed.get()) {
          throw new IllegalStateException("the reader is closed");
        }
        open = opening.open(this);
        companions.put(type, open);
      }
      return type.cast(open);
    }
  }

  /** Opens what lies beside the database. */
  @FunctionalInterface
  public interface Opening<T> {

    /** Opens it for a reader. */
    T open(StoreReader reader) throws IOException;
  }

  /** Runs a function in a read transaction. */
  public <T> T read(Function<DatasetGraph, T> reading) {
    return Txn.calc(dataset, TxnType.READ, () -> reading.apply(dataset));
  }

  /** Ends reading; transactions still running on it fail. */
  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      closeCompanions();
      TDBInternal.expel(database, true);
      alive.close();
      StoreLayout.removeTree(view);
    }
  }

  private void closeCompanions() throws IOException {
    synchronized (companions) {
      for (AutoCloseable companion : companions.values()) {
        try {
          companion.close();
        } catch (IOException | RuntimeException failed) {
          throw failed;
        } catch (Exception failed) {
          throw new IOException(failed);
        }
      }
      companions.clear();
    }
  }
}
