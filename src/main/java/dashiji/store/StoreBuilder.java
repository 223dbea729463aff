package dashiji.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.changes.PatchSummary;
import org.apache.jena.rdfpatch.changes.RDFChangesN;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * Writes the next generation of a store and makes it visible.
 *
 * <pre>
 * try (StoreBuilder builder = StoreBuilder.begin(layout)) {      // all anew
 *   DocumentQuads.write(facts, iris, builder.sink());
 *   builder.edit();                                              // from here on also remove and read
 *   builder.publish(check);
 * }
 * try (StoreBuilder builder = StoreBuilder.update(layout)) {     // the visible one, with changes
 *   builder.replace(graph, quads);
 *   builder.publish(check);
 * }
 * </pre>
 *
 * <p>A build that begins anew loads a fresh folder, its cost grows with the store. An update shares
 * the large files of the visible generation and writes behind their end ({@link TdbFiles}): its
 * cost, on disk too, grows with the change. Where that cannot be done (the generation is not the
 * newest that wrote to these files, an older program wrote it) or has left more waste than data,
 * the update begins with a copy of all quads.
 *
 * <p>Until {@link #publish} switches the pointer, readers see the generation before; a build killed
 * at any moment changes nothing but a folder that the next build removes. What each build changed
 * is kept in {@code changes/}. Not thread-safe; one thread does all.
 *
 * <p>The loader is TDB2's sequential one, which finishes one index before it begins the next. On
 * two cores no other is clearly faster (Jena 5.6.0, 500,000 quads: sequential 48 to 73 thousand a
 * second, basic 58 to 67, phased 40, parallel 63), and a kill leaves the secondary indexes of
 * phased and parallel silently empty.
 */
public final class StoreBuilder implements AutoCloseable {
  /** In a generation's folder: another was published that writes behind the end of its files. */
  private static final String GONE_ON = "gone-on";

  private final StoreLayout layout;
  private final FileLockGuard lock;
  private final Generation target;
  private final @Nullable StoreReader previous;
  private final @Nullable Manifest before;
  private final Origin origin;
  private final DatasetGraph database;
  private final String id = "urn:uuid:" + UUID.randomUUID();
  private final Clock clock = Clock.systemUTC();
  private @Nullable DataLoader loader;
  private @Nullable StreamRDF bulk;
  private @Nullable NetChange change;
  private State state;

  private enum State {
    LOADING,
    EDITING,
    COMPLETE,
    PUBLISHED,
    CLOSED
  }

  /** What the target holds when the caller gets it. */
  private enum Origin {
    /** Nothing. */
    EMPTY,
    /** What is visible, in files shared with it. */
    SHARED,
    /** What is visible, in files of its own. */
    COPIED
  }

  private StoreBuilder(
      StoreLayout layout,
      FileLockGuard lock,
      Generation target,
      @Nullable StoreReader previous,
      @Nullable Manifest before,
      Origin origin) {
    this.layout = layout;
    this.lock = lock;
    this.target = target;
    this.previous = previous;
    this.before = before;
    this.origin = origin;
    this.database = TdbFiles.open(target.directory());
    if (origin == Origin.SHARED) {
      this.state = State.EDITING;
      database.begin(TxnType.WRITE);
      this.change = new NetChange(database, true);
    } else {
      this.state = State.LOADING;
      this.loader = LoaderFactory.sequentialLoader(database, MonitorOutputs.nullOutput());
      loader.startBulk();
      this.bulk = loader.stream();
    }
  }

  /**
   * Starts a build of all: takes the build lock, removes what killed builds left, opens a fresh
   * generation.
   *
   * @throws StoreException if another build is running on this store
   */
  public static StoreBuilder begin(StoreLayout layout) throws IOException {
    return start(layout, false);
  }

  /**
   * Starts a build that changes what is visible; of a store that was never built, all is a change.
   *
   * @throws StoreException if another build is running on this store
   */
  public static StoreBuilder update(StoreLayout layout) throws IOException {
    return start(layout, true);
  }

  private static StoreBuilder start(StoreLayout layout, boolean update) throws IOException {
    Files.createDirectories(layout.directory());
    FileLockGuard lock =
        FileLockGuard.tryLock(layout.buildLock())
            .orElseThrow(() ->
                new StoreException(
                    "another build is running on "
                        + layout.directory()
                        + "; wait until it has ended"));
    StoreReader previous = null;
    StoreBuilder builder = null;
    boolean begun = false;
    try {
      layout.removeLeftovers();
      StoreReader.removeAbandonedViews(layout);
      int last = layout.current().map(Generation::number).orElse(0);
      for (Generation generation : layout.generations()) {
        if (generation.number() > last) {
          layout.remove(generation); // never became visible
        }
      }
      for (int build : layout.changesByNumber()) {
        if (build > last) {
          Files.delete(layout.changes(build));
        }
      }
      previous = StoreReader.openIfBuilt(layout).orElse(null);
      Generation target = Generation.in(layout.directory(), last + 1);
      Files.createDirectory(target.directory());
      Origin origin = Origin.EMPTY;
      Manifest before = null;
      if (previous != null) {
        Path from = previous.generation().directory();
        before = Manifest.read(from).orElse(null);
        if (update) {
          origin = mayGoOn(from, before) ? Origin.SHARED : Origin.COPIED;
        }
        if (origin == Origin.SHARED) {
          TdbFiles.goOn(from, target.directory());
        }
      }
      builder = new StoreBuilder(layout, lock, target, previous, before, origin);
      if (origin == Origin.COPIED) {
        builder.copy(graph -> true);
        builder.edit();
      } else if (update) {
        builder.edit();
      }
      begun = true;
      return builder;
    } finally {
      if (!begun) {
        if (builder != null) {
          builder.close();
        } else {
          if (previous != null) {
            previous.close();
          }
          lock.close();
        }
      }
    }
  }

  /**
   * Gives up an update and starts a build of all in its place, under the same lock. This builder is
   * closed by it.
   */
  public StoreBuilder anew() throws IOException {
    require(State.EDITING);
    giveUp();
    layout.remove(target);
    Files.createDirectory(target.directory());
    StoreBuilder fresh = new StoreBuilder(layout, lock, target, previous, before, Origin.EMPTY);
    state = State.CLOSED;
    return fresh;
  }

  /** Ends the transaction; what it wrote behind the end of shared files is overwritten later. */
  private void giveUp() {
    database.abort();
    database.end();
    TDBInternal.expel(database, true);
    state = State.COMPLETE;
  }

  /** True if a generation's files may be shared by one that goes on in them, and are worth it. */
  private static boolean mayGoOn(Path folder, @Nullable Manifest manifest) throws IOException {
    return manifest != null
        && !Files.exists(folder.resolve(GONE_ON))
        && TdbFiles.atRest(folder)
        && !manifest.wasteful(TdbFiles.used(folder));
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
    if (quad.isDefaultGraph()) {
      throw new IllegalArgumentException("every statement belongs to a named graph: " + quad);
    }
    if (state == State.LOADING && bulk != null) {
      bulk.quad(quad);
    } else {
      changing().add(quad);
    }
  }

  /**
   * Where writers send quads of named graphs, in any order; {@code start} and {@code finish} do
   * nothing.
   */
  public StreamRDF sink() {
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
   * Copies graphs of the visible generation as they are, streamed, into one that began empty.
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
        add(quads.next());
        copied++;
      }
    }
    return copied;
  }

  /**
   * Ends the loading of a build that began empty: from here on the thread is in a write transaction
   * on the new generation, in which quads can be read and removed too. An update begins so.
   */
  public void edit() {
    if (state == State.EDITING) {
      return;
    }
    require(State.LOADING);
    if (loader != null) {
      loader.finishBulk();
      loader = null;
      bulk = null;
    }
    database.begin(TxnType.WRITE);
    change = new NetChange(database, origin != Origin.EMPTY);
    state = State.EDITING;
  }

  /**
   * The new generation as it is now, read-only; SPARQL sees the union of the graphs as the default
   * graph. What is iterated over must be taken out before the next change.
   */
  public DatasetGraph dataset() {
    require(State.EDITING);
    return StoreReader.readOnly(database);
  }

  /**
   * The number of quads of an update that so far differs in nothing from what is visible, so that
   * it need not be published; empty if it differs, or is in files of its own.
   */
  public OptionalLong unchanged() {
    NetChange changing = changing();
    boolean same = changing.added().isEmpty() && changing.removed().isEmpty();
    return origin == Origin.SHARED && before != null && same
        ? OptionalLong.of(before.quads())
        : OptionalLong.empty();
  }

  /** The subjects of quads of one graph that an update has added or removed so far. */
  public Set<Node> touched(Node graph) {
    return changing().subjects(graph);
  }

  /** Removes one quad, if it is there. */
  public void remove(Quad quad) {
    changing().remove(quad);
  }

  /** Removes all quads of a pattern; {@link Node#ANY} stands for any term. */
  public void removeAll(Node graph, Node subject, Node predicate, Node object) {
    changing().removeAll(new Quad(graph, subject, predicate, object));
  }

  /**
   * Makes a graph hold these quads and no others; those that it holds already are not touched.
   *
   * @param quads all of this graph
   */
  public void replace(Node graph, Collection<Quad> quads) {
    NetChange changing = changing();
    List<Quad> before = new ArrayList<>();
    database.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(before::add);
    Set<Quad> after = Set.copyOf(quads);
    for (Quad quad : before) {
      if (!after.contains(quad)) {
        changing.remove(quad);
      }
    }
    quads.forEach(this::add);
  }

  private NetChange changing() {
    if (state != State.EDITING || change == null) {
      throw new IllegalStateException("build is " + state + ", not " + State.EDITING);
    }
    return change;
  }

  /**
   * Completes the generation, checks its indexes and then its content, notes what changed, and
   * makes it visible.
   *
   * <p>The database is closed and opened again before the checks, so that they see what is on disk.
   * The indexes of a generation whose files are its own are walked in whole; of one that shares
   * them, what this build changed is looked up in each. The generation before stays for readers in
   * flight; older ones are removed.
   *
   * @throws StoreException if the indexes disagree, which is a defect of the disk or of the loader;
   *     the generation before still answers
   */
  public Publication publish(CandidateCheck check) throws IOException {
    return publish(check, Companion.none());
  }

  /**
   * The same with something that lies beside the database and becomes visible with it.
   *
   * @param companion writes it, once the generation was accepted
   */
  public Publication publish(CandidateCheck check, Companion companion) throws IOException {
    edit();
    NetChange edited = changing();
    int graphsMore = edited.graphs();
    database.commit();
    database.end();
    state = State.COMPLETE;
    TDBInternal.expel(database, true);
    long start = System.nanoTime();
    DatasetGraph candidate = TdbFiles.open(target.directory());
    IndexCheck.Result indexes;
    List<String> refusals;
    PatchSummary changes = new PatchSummary();
    try {
      indexes =
          Txn.calc(candidate, TxnType.READ, () -> checkIndexes(candidate, edited, graphsMore));
      if (!indexes.faults().isEmpty()) {
        throw new StoreException(
            "the new graph is damaged and was left out: " + String.join("; ", indexes.faults()));
      }
      DatasetGraph readOnly = StoreReader.readOnly(candidate);
      refusals = Txn.calc(readOnly, TxnType.READ, () -> check.refusals(readOnly));
      if (refusals.isEmpty()) {
        changes = note(candidate, edited);
        accompany(companion, candidate, edited);
      }
    } finally {
      TDBInternal.expel(candidate, true);
    }
    Duration checking = Duration.ofNanos(System.nanoTime() - start);
    if (refusals.isEmpty()) {
      long used = TdbFiles.used(target.directory());
      manifest(indexes, used).write(target.directory());
      layout.force(target);
      if (origin == Origin.SHARED && previous != null) {
        leaveToTarget(previous.generation());
      }
      layout.switchTo(target);
      state = State.PUBLISHED;
      removeOlder();
    }
    return new Publication(
        target,
        state == State.PUBLISHED,
        indexes.quads(),
        indexes.graphs(),
        changes.getCountAddData(),
        changes.getCountDeleteData(),
        refusals,
        checking);
  }

  private void accompany(Companion companion, DatasetGraph candidate, NetChange edited)
      throws IOException {
    DatasetGraph readOnly = StoreReader.readOnly(candidate);
    Companion.Earlier earlier =
        origin != Origin.EMPTY && previous != null
            ? new Companion.Earlier(
                previous.generation().directory(), taker -> edited.each(candidate, taker))
            : null;
    readOnly.begin(TxnType.READ);
    try {
      companion.write(readOnly, target.directory(), earlier);
    } finally {
      readOnly.end();
    }
  }

  private IndexCheck.Result checkIndexes(DatasetGraph candidate, NetChange edited, int graphsMore) {
    if (origin != Origin.SHARED || before == null) {
      return IndexCheck.run(candidate);
    }
    return new IndexCheck.Result(
        before.quads() + edited.added().size() - edited.removed().size(),
        before.graphs() + graphsMore,
        IndexCheck.changed(candidate, edited.added(), edited.removed()));
  }

  private Manifest manifest(IndexCheck.Result indexes, long used) {
    return origin == Origin.SHARED && before != null
        ? new Manifest(
            id, indexes.quads(), indexes.graphs(), before.rewrittenBytes(), before.rewrittenQuads())
        : new Manifest(id, indexes.quads(), indexes.graphs(), used, indexes.quads());
  }

  /** Writes what differs from the generation before; for the first, all. */
  private PatchSummary note(DatasetGraph candidate, NetChange edited) throws IOException {
    ChangeFile.Head head =
        new ChangeFile.Head(
            id,
            before == null ? null : before.id(),
            target.number(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    Consumer<RDFChanges> rows =
        origin != Origin.EMPTY
            ? patch -> edited.write(candidate, patch)
            : previous == null
                ? patch -> surplus(candidate, null, patch::add)
                : patch ->
                    previous.read(old -> {
                      surplus(old, candidate, patch::delete);
                      surplus(candidate, old, patch::add);
                      return old;
                    });
    RemovedTerms removed = new RemovedTerms(candidate, target.number());
    PatchSummary summary =
        ChangeFile.write(
            layout.changes(target.number()),
            head,
            patch ->
                Txn.executeRead(candidate, () -> rows.accept(new RDFChangesN(patch, removed))));
    noteRemoved(candidate, removed);
    return summary;
  }

  private void noteRemoved(DatasetGraph candidate, RemovedTerms removed) throws IOException {
    Path earlier = previous == null ? null : previous.generation().directory();
    candidate.begin(TxnType.READ);
    try {
      if (earlier != null && !RemovedTerms.isKept(earlier)) {
        removed.takeHistory(layout);
      }
    } finally {
      candidate.end();
    }
    removed.write(target.directory(), earlier);
  }

  private interface Row {
    void of(Node graph, Node subject, Node predicate, Node object);
  }

  /** Tells the quads of a dataset that another one has not. */
  private static void surplus(DatasetGraph of, @Nullable DatasetGraph over, Row row) {
    for (Iterator<Quad> quads = of.find(); quads.hasNext(); ) {
      Quad quad = quads.next();
      if (over == null || !over.contains(quad)) {
        row.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
      }
    }
  }

  /** From now on only the target may go on in the files of its parent. */
  private void leaveToTarget(Generation parent) throws IOException {
    try (FileChannel file =
        FileChannel.open(
            parent.directory().resolve(GONE_ON),
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      file.write(StandardCharsets.UTF_8.encode(target.name() + "\n"));
      file.force(true);
    }
    StoreLayout.forceFolder(parent.directory());
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
      if (state == State.LOADING && loader != null) {
        // Ends the loader's transaction; its files go with the folder.
        loader.finishException(new StoreException("build given up"));
        TDBInternal.expel(database, true);
      } else if (state == State.EDITING) {
        giveUp();
      }
      if (state != State.PUBLISHED) {
        layout.remove(target);
        Files.deleteIfExists(layout.changes(target.number()));
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
