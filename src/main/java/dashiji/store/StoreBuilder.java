package dashiji.store;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * Writes the next generation of a store and makes it visible.
 *
 * <pre>
 * try (StoreBuilder builder = StoreBuilder.begin(layout)) {
 *   builder.copy(graph -> !reread.contains(graph));
 *   DocumentQuads.write(facts, iris, builder.sink());
 *   builder.publish(check);
 * }
 * </pre>
 *
 * <p>Until {@link #publish} switches the pointer, readers see the generation before; a build killed
 * at any moment changes nothing but a folder that the next build removes. Not thread-safe.
 *
 * <p>The loader is TDB2's sequential one, which finishes one index before it begins the next. On
 * two cores no other is clearly faster (Jena 5.6.0, 500,000 quads: sequential 48 to 73 thousand a
 * second, basic 58 to 67, phased 40, parallel 63), and a kill leaves the secondary indexes of
 * phased and parallel silently empty.
 */
public final class StoreBuilder implements AutoCloseable {
  private final StoreLayout layout;
  private final FileLockGuard lock;
  private final Generation target;
  private final @Nullable StoreReader previous;
  private final DatasetGraph database;
  private final DataLoader loader;
  private final StreamRDF sink;
  private State state = State.LOADING;

  private enum State {
    LOADING,
    LOADED,
    PUBLISHED,
    CLOSED
  }

  private StoreBuilder(
      StoreLayout layout, FileLockGuard lock, Generation target, @Nullable StoreReader previous) {
    this.layout = layout;
    this.lock = lock;
    this.target = target;
    this.previous = previous;
    this.database = DatabaseMgr.connectDatasetGraph(Location.create(target.directory()));
    this.loader = LoaderFactory.sequentialLoader(database, MonitorOutputs.nullOutput());
    loader.startBulk();
    this.sink = loader.stream();
  }

  /**
   * Starts a build: takes the build lock, removes what killed builds left, opens a fresh
   * generation.
   *
   * @throws StoreException if another build is running on this store
   */
  public static StoreBuilder begin(StoreLayout layout) throws IOException {
    Files.createDirectories(layout.directory());
    FileLockGuard lock =
        FileLockGuard.tryLock(layout.buildLock())
            .orElseThrow(() ->
                new StoreException(
                    "another build is running on "
                        + layout.directory()
                        + "; wait until it has ended"));
    StoreReader previous = null;
    boolean begun = false;
    try {
      layout.removeLeftovers();
      StoreReader.removeAbandonedViews(layout);
      Optional<Generation> current = layout.current();
      int last = current.map(Generation::number).orElse(0);
      for (Generation generation : layout.generations()) {
        if (generation.number() > last) {
          layout.remove(generation); // never became visible
        }
      }
      previous = StoreReader.openIfBuilt(layout).orElse(null);
      Generation target = Generation.in(layout.directory(), last + 1);
      Files.createDirectory(target.directory());
      StoreBuilder builder = new StoreBuilder(layout, lock, target, previous);
      begun = true;
      return builder;
    } finally {
      if (!begun) {
        if (previous != null) {
          previous.close();
        }
        lock.close();
      }
    }
  }

  /** The generation that is visible while this build runs, or nothing for the first build. */
  public Optional<StoreReader> previous() {
    return Optional.ofNullable(previous);
  }

  /** The generation being written. */
  public Generation target() {
    return target;
  }

  /** Adds one quad of a named graph. */
  public void add(Quad quad) {
    require(State.LOADING);
    if (quad.isDefaultGraph()) {
      throw new IllegalArgumentException("every statement belongs to a named graph: " + quad);
    }
    sink.quad(quad);
  }

  /**
   * Where writers send quads of named graphs, in any order; {@code start} and {@code finish} do
   * nothing.
   */
  public StreamRDF sink() {
    require(State.LOADING);
    return new StreamRDFBase() {
      @Override
      public void quad(Quad quad) {
        add(quad);
      }

      @Override
      public void triple(Triple triple) {
        throw new IllegalArgumentException("every statement belongs to a named graph: " + triple);
      }
    };
  }

  /**
   * Copies graphs of the visible generation as they are, streamed.
   *
   * @param graphs which of them, by graph name
   * @return how many quads
   */
  public long copy(Predicate<Node> graphs) {
    require(State.LOADING);
    return previous == null ? 0 : previous.read(dataset -> copy(dataset, graphs));
  }

  private long copy(DatasetGraph from, Predicate<Node> graphs) {
    List<Node> kept = new ArrayList<>();
    from.listGraphNodes()
        .forEachRemaining(graph -> {
          if (graphs.test(graph)) {
            kept.add(graph);
          }
        });
    long copied = 0;
    for (Node graph : kept) {
      for (Iterator<Quad> quads = from.findNG(graph, Node.ANY, Node.ANY, Node.ANY);
          quads.hasNext(); ) {
        sink.quad(quads.next());
        copied++;
      }
    }
    return copied;
  }

  /**
   * Completes the generation, checks its indexes and then its content, and makes it visible.
   *
   * <p>The database is closed and opened again before the checks, so that they see what is on disk.
   * The generation before stays for readers in flight; older ones are removed.
   *
   * @throws StoreException if the indexes disagree, which is a defect of the disk or of the loader;
   *     the generation before still answers
   */
  public Publication publish(CandidateCheck check) throws IOException {
    require(State.LOADING);
    state = State.LOADED;
    loader.finishBulk();
    TDBInternal.expel(database, true);
    long start = System.nanoTime();
    DatasetGraph candidate = DatabaseMgr.connectDatasetGraph(Location.create(target.directory()));
    IndexCheck.Result indexes;
    List<String> refusals;
    try {
      indexes = Txn.calc(candidate, TxnType.READ, () -> IndexCheck.run(candidate));
      if (!indexes.faults().isEmpty()) {
        throw new StoreException(
            "the new graph is damaged and was left out: " + String.join("; ", indexes.faults()));
      }
      DatasetGraph readOnly = StoreReader.readOnly(candidate);
      refusals = Txn.calc(readOnly, TxnType.READ, () -> check.refusals(readOnly));
    } finally {
      TDBInternal.expel(candidate, true);
    }
    Duration checking = Duration.ofNanos(System.nanoTime() - start);
    if (refusals.isEmpty()) {
      layout.force(target);
      layout.switchTo(target);
      state = State.PUBLISHED;
      removeOlder();
    }
    return new Publication(
        target, state == State.PUBLISHED, indexes.quads(), indexes.graphs(), refusals, checking);
  }

  private void removeOlder() throws IOException {
    List<Generation> older =
        layout.generations().stream().filter(g -> g.number() < target.number()).toList();
    for (Generation generation : older.subList(0, Math.max(0, older.size() - 1))) {
      layout.remove(generation);
    }
  }

  private void require(State wanted) {
    if (state != wanted) {
      throw new IllegalStateException("build is " + state + ", not " + wanted);
    }
  }

  /** Ends the build; a generation that was not published is removed. */
  @Override
  public void close() throws IOException {
    if (state == State.CLOSED) {
      return;
    }
    try {
      if (state == State.LOADING) {
        // Ends the loader's transaction; its files go with the folder.
        loader.finishException(new StoreException("build given up"));
        TDBInternal.expel(database, true);
      }
      if (state != State.PUBLISHED) {
        layout.remove(target);
      }
    } finally {
      state = State.CLOSED;
      try {
        if (previous != null) {
          previous.close();
        }
      } finally {
        lock.close();
      }
    }
  }
}
