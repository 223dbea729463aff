package dashiji.build;

import dashiji.entity.DocumentKeys;
import dashiji.entity.HumanDecisions;
import dashiji.entity.Key;
import dashiji.entity.PersonJudge;
import dashiji.entity.PersonReading;
import dashiji.entity.ResolvedName;
import dashiji.fact.DocumentFacts;
import dashiji.fact.FactKind;
import dashiji.lexicon.Gazetteer;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import dashiji.rdf.AreaDescriptions;
import dashiji.rdf.BuildInfo;
import dashiji.rdf.Corrector;
import dashiji.rdf.DerivedQuads;
import dashiji.rdf.DocumentQuads;
import dashiji.rdf.GraphReader;
import dashiji.rdf.Iris;
import dashiji.rdf.PersonGraphs;
import dashiji.rdf.QuadChanges;
import dashiji.rdf.ShapeValidation;
import dashiji.rdf.SightingReader;
import dashiji.rdf.Vocab;
import dashiji.source.SourceFile;
import dashiji.source.SourceFiles;
import dashiji.source.SourceReader;
import dashiji.source.SourceText;
import dashiji.store.Publication;
import dashiji.store.StoreBuilder;
import dashiji.store.StoreException;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import dashiji.tenure.Attestation;
import dashiji.tenure.Findings;
import dashiji.tenure.Sighting;
import dashiji.tenure.TenureInference;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pipeline from top to bottom: files are found, each is read and its graph written, what
 * follows from all of them together is inferred, and the new graph becomes visible by one switch.
 *
 * <p>A document read again replaces what it gave before. One that cannot be read any more, or whose
 * graph violates a shape, is a problem, and what it gave before stays.
 */
public final class GraphBuild {
  private static final Logger LOG = LoggerFactory.getLogger(GraphBuild.class);

  /** The file of corrections in the folder of a store. */
  public static final String CORRECTIONS = HandCorrections.FILE;

  /** Documents in work or waiting to be loaded, a thread: bounds the memory. */
  private static final int WINDOW_PER_THREAD = 4;

  private final BuildRequest request;
  private final Extractor extractor;
  private final BuildListener listener;
  private final Clock clock;
  private final ShapeValidation shapes = ShapeValidation.bundled();

  private final Problems problems = new Problems();
  private final Map<Stage, Duration> seconds = new EnumMap<>(Stage.class);
  private final Map<Node, List<Attestation>> attestations = new LinkedHashMap<>();
  private final Map<Node, List<Sighting>> sightings = new LinkedHashMap<>();
  private final List<PersonReading> readings = new ArrayList<>();
  private final Map<Key, Key> keptPersons = new HashMap<>();
  private final List<Corrector.Outcome> corrections = new ArrayList<>();
  private final Set<Node> graphsRead = new HashSet<>();
  private final SortedMap<String, Long> facts = new TreeMap<>();
  private int documents;
  private int kept;
  private long entries;
  private long characters;
  private long bytes;

  private GraphBuild(
      BuildRequest request, Extractor extractor, BuildListener listener, Clock clock) {
    this.request = request;
    this.extractor = extractor;
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * Builds.
   *
   * @param request what to build
   * @param extractor reads one text
   * @param listener hears how far it has come
   * @return the report; also where the new graph was refused
   * @throws StoreException if the store cannot be used: another build is running on it, or it has
   *     another base IRI
   * @throws IOException if the store cannot be written
   */
  public static BuildReport run(BuildRequest request, Extractor extractor, BuildListener listener)
      throws IOException {
    return new GraphBuild(request, extractor, listener, Clock.systemUTC()).run();
  }

  private BuildReport run() throws IOException {
    Instant started = clock.instant();
    List<SourceFile> files = timed(Stage.FIND, () -> SourceFiles.find(request.inputs(), problems));
    try (StoreBuilder builder = StoreBuilder.begin(new StoreLayout(request.store()))) {
      Iris iris = iris(builder.previous());
      HandCorrections byHand = HandCorrections.read(request, iris, shapes, problems);
      timed(Stage.DOCUMENTS, () -> readAll(files, iris, byHand, builder));
      if (documents == 0) {
        return report(iris, false, List.of("no document could be read"), 0);
      }
      timed(Stage.KEEP, () -> keep(iris, byHand, builder));
      timed(Stage.INFER, () -> infer(iris, byHand, builder, started));
      Publication publication =
          timed(
              Stage.PUBLISH,
              () -> builder.publish(candidate -> derivedViolations(candidate, iris)));
      return report(iris, publication.visible(), publication.reasons(), publication.quads());
    }
  }

  /** The base that is asked for; where the store has one already, it must be that. */
  private Iris iris(Optional<StoreReader> previous) throws StoreException {
    String asked = request.base();
    String stored = previous.map(reader -> reader.read(GraphBuild::baseOf)).orElse(null);
    if (asked != null && stored != null && !asked.equals(stored)) {
      throw new StoreException(
          request.store() + " has the base " + stored + "; use another folder for " + asked);
    }
    return new Iris(asked != null ? asked : stored != null ? stored : Iris.DEFAULT_BASE);
  }

  /** The base IRI of a store's graph, or null if it holds no build. */
  public static @Nullable String baseOf(DatasetGraph dataset) {
    Iterator<Quad> bases = dataset.find(Node.ANY, Node.ANY, Vocab.Dsj.baseIri, Node.ANY);
    return bases.hasNext() ? bases.next().getObject().getLiteralLexicalForm() : null;
  }

  /** Reads files on several threads; loads them on this one, in their order. */
  private void readAll(
      List<SourceFile> files, Iris iris, HandCorrections byHand, StoreBuilder builder) {
    AreaDescriptions areas = AreaDescriptions.of(Gazetteer.china());
    ExecutorService threads =
        Executors.newFixedThreadPool(
            request.threads(), Thread.ofPlatform().daemon().name("extract-", 1).factory());
    try {
      ArrayDeque<Future<Outcome>> window = new ArrayDeque<>();
      Iterator<SourceFile> next = files.iterator();
      int done = 0;
      listener.progress(Stage.DOCUMENTS, 0, files.size());
      while (next.hasNext() || !window.isEmpty()) {
        while (next.hasNext() && window.size() < request.threads() * WINDOW_PER_THREAD) {
          SourceFile file = next.next();
          window.add(threads.submit(() -> read(file, iris, areas, byHand)));
        }
        load(await(window.remove()), builder);
        listener.progress(Stage.DOCUMENTS, ++done, files.size());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Outcome await(Future<Outcome> outcome) {
    try {
      return outcome.get();
    } catch (ExecutionException e) {
      // read() keeps exceptions of one document from the others: this is an Error, or ours.
      throw new IllegalStateException("a document could not be worked on", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the build was interrupted", e);
    }
  }

  /**
   * What came of one file.
   *
   * @param document what it gave, or null if nothing of it is to be loaded
   * @param problems what was wrong with it
   * @param bytes its size
   */
  private record Outcome(@Nullable ReadDocument document, List<Problem> problems, long bytes) {}

  private Outcome read(SourceFile file, Iris iris, AreaDescriptions areas, HandCorrections byHand) {
    Problems own = new Problems();
    long size = 0;
    try {
      size = Files.size(file.path());
    } catch (IOException e) {
      // The reader says why the file cannot be read.
    }
    ReadDocument document = null;
    try {
      Optional<SourceText> text = SourceReader.read(file.path(), file.key(), own);
      if (text.isPresent()) {
        document = extract(text.get(), iris, areas, byHand, own);
      }
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("extraction of {} failed", file.key(), e);
      own.add(
          ProblemCode.EXTRACTION_FAILED,
          "an error of the program, nothing of the document was loaded: " + e,
          Problem.Where.document(file.key()));
    }
    return new Outcome(document, own.all(), size);
  }

  private @Nullable ReadDocument extract(
      SourceText text, Iris iris, AreaDescriptions areas, HandCorrections byHand, Problems own) {
    DocumentFacts read = extractor.extract(text);
    own.addAll(read.problems());
    List<Quad> quads = new ArrayList<>();
    DocumentQuads.write(read, iris, areas, collector(quads));
    Graph graph = GraphFactory.createDefaultGraph();
    quads.forEach(quad -> graph.add(quad.asTriple()));
    List<Problem> violations = shapes.validate(graph, text.key());
    if (!violations.isEmpty()) {
      own.addAll(violations);
      return null;
    }
    return byHand.apply(
        ReadDocument.of(read, quads, new SightingReader(iris).sightings(graph)),
        graph,
        text.key(),
        own);
  }

  /** The graphs that no document gives; a violation there is an error of the program. */
  private List<String> derivedViolations(DatasetGraph candidate, Iris iris) {
    List<String> violations = new ArrayList<>();
    for (Node name :
        List.of(iris.inferred(), iris.identity(), iris.quality(), iris.curated(), iris.meta())) {
      Graph inMemory = GraphFactory.createDefaultGraph();
      GraphUtil.addInto(inMemory, candidate.getGraph(name));
      shapes.validate(inMemory, null).forEach(problem -> violations.add(problem.message()));
    }
    return violations;
  }

  private static StreamRDF collector(List<Quad> quads) {
    return new StreamRDFBase() {
      @Override
      public void quad(Quad quad) {
        quads.add(quad);
      }
    };
  }

  private void load(Outcome outcome, StoreBuilder builder) {
    problems.addAll(outcome.problems());
    bytes += outcome.bytes();
    ReadDocument document = outcome.document();
    if (document == null) {
      return;
    }
    documents++;
    entries += document.entries();
    characters += document.characters();
    for (FactKind kind : document.factKinds()) {
      facts.merge(kind.code(), 1L, Long::sum);
    }
    attestations.put(document.graph(), document.attestations());
    sightings.put(document.graph(), document.sightings());
    readings.addAll(document.readings());
    corrections.addAll(document.corrections());
    graphsRead.add(document.graph());
    document.quads().forEach(builder::add);
  }

  /** Carries over the graphs that this build does not write, and what inference needs of them. */
  private void keep(Iris iris, HandCorrections byHand, StoreBuilder builder) {
    Optional<StoreReader> previous = builder.previous();
    if (previous.isEmpty()) {
      return;
    }
    GraphReader reader = new GraphReader(iris);
    Set<Node> keptGraphs = new HashSet<>();
    List<Problem> before =
        previous
            .get()
            .read(dataset -> {
              for (Node name : reader.documentGraphs(dataset)) {
                if (!graphsRead.contains(name)) {
                  Graph graph = dataset.getGraph(name);
                  attestations.put(name, reader.attestations(graph));
                  sightings.put(name, new SightingReader(iris).sightings(graph));
                  readings.addAll(reader.personReadings(graph));
                  keptPersons.putAll(reader.reassignedPersons(graph));
                  keptGraphs.add(name);
                }
              }
              return reader.problems(dataset.getGraph(iris.quality()));
            });
    kept = keptGraphs.size();
    before.stream().filter(p -> isOf(p, keptGraphs, iris)).forEach(problems::add);
    builder.copy(name -> keptGraphs.contains(name) || name.equals(iris.meta()));
    previous
        .get()
        .read(dataset -> {
          byHand.kept(dataset.getGraph(iris.curated()), keptGraphs).forEach(builder::add);
          return keptGraphs;
        });
  }

  private static boolean isOf(Problem problem, Set<Node> graphs, Iris iris) {
    String document = problem.where().document();
    return document != null && graphs.contains(iris.documentGraph(DocumentKeys.of(document)));
  }

  private void infer(Iris iris, HandCorrections byHand, StoreBuilder builder, Instant started) {
    StreamRDF sink =
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            builder.add(quad);
          }
        };
    identify(iris, builder, sink);
    List<Attestation> all = attestations.values().stream().flatMap(List::stream).toList();
    List<Sighting> seen = sightings.values().stream().flatMap(List::stream).toList();
    Findings findings = TenureInference.findings(all, seen);
    DerivedQuads.tenures(findings.tenures(), iris, sink);
    DerivedQuads.conflicts(findings.conflicts(), iris, sink);
    DerivedQuads.corrections(corrections, iris, sink);
    problems.addAll(byHand.unmet(corrections));
    DerivedQuads.problems(problems.all(), iris, sink);
    DerivedQuads.build(
        new BuildInfo(
            started,
            clock.instant(),
            request.softwareVersion(),
            documents + kept,
            facts.values().stream().mapToLong(Long::longValue).sum(),
            problems.all().size()),
        iris,
        sink);
  }

  /**
   * Decides who is who over all documents, and puts the persons found into their graphs. What was
   * taken from a graph before is taken again where that changed it.
   */
  private void identify(Iris iris, StoreBuilder builder, StreamRDF sink) {
    HumanDecisions byHand =
        PersonIdentity.decisions(request.decisions(), request.store(), iris, problems);
    List<ResolvedName> names = new PersonIdentity(byHand, PersonJudge.standard()).resolve(readings);
    problems.addAll(PersonIdentity.problems(names));
    builder.edit();
    PersonGraphs graphs = new PersonGraphs(builder.dataset(), iris);
    GraphReader reader = new GraphReader(iris);
    for (Node graph :
        graphs.reassign(PersonIdentity.changed(names, keptPersons), changes(builder)).graphs()) {
      attestations.put(graph, reader.attestations(builder.dataset().getGraph(graph)));
      sightings.put(graph, new SightingReader(iris).sightings(builder.dataset().getGraph(graph)));
    }
    DerivedQuads.identity(names, iris, sink);
  }

  private static QuadChanges changes(StoreBuilder builder) {
    return new QuadChanges() {
      @Override
      public void add(Quad quad) {
        builder.add(quad);
      }

      @Override
      public void remove(Quad quad) {
        builder.remove(quad);
      }
    };
  }

  private BuildReport report(Iris iris, boolean visible, List<String> refusals, long quads) {
    return new BuildReport(
        visible,
        refusals,
        iris.base(),
        documents,
        kept,
        entries,
        characters,
        bytes,
        facts,
        problems.all(),
        quads,
        seconds);
  }

  private interface Work {
    void run() throws IOException;
  }

  private interface Supply<T> {
    T get() throws IOException;
  }

  private void timed(Stage stage, Work work) throws IOException {
    timed(
        stage,
        () -> {
          work.run();
          return stage;
        });
  }

  private <T> T timed(Stage stage, Supply<T> work) throws IOException {
    listener.progress(stage, 0, -1);
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      seconds.put(stage, Duration.ofNanos(System.nanoTime() - start));
    }
  }
}
