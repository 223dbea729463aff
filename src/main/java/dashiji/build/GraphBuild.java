package dashiji.build;

import dashiji.entity.DocumentKeys;
import dashiji.problem.ProblemCode;
import dashiji.rdf.GraphReader;
import dashiji.rdf.Iris;
import dashiji.rdf.ShapeValidation;
import dashiji.rdf.Vocab;
import dashiji.source.SourceFile;
import dashiji.source.SourceFiles;
import dashiji.store.SourceTexts;
import dashiji.store.StoreBuilder;
import dashiji.store.StoreException;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline from top to bottom: files are found, those that changed are read and their graphs
 * written, what follows from all documents together is inferred, and the new graph becomes visible
 * by one switch.
 *
 * <p>A store that has a graph is updated, at a cost that grows with what changed ({@link
 * GraphUpdate}); a new one, and one of which a large part changed, is written in whole ({@link
 * WholeGraph}). Both give the same graph.
 *
 * <p>A document read again replaces what it gave before. One that cannot be read any more, or whose
 * graph violates a shape, is a problem, and what it gave before stays; so does what a document gave
 * that is not among the inputs, unless it is asked to go.
 */
public final class GraphBuild {
  /** Up to so many documents an update is always the better way. */
  private static final int FEW = 200;

  /** Of more, it is if they are no more than this part of those in the graph. */
  private static final double PART = 0.25;

  /** The file of corrections in the folder of a store. */
  public static final String CORRECTIONS = HandCorrections.FILE;

  private final BuildRequest request;
  private final Extractor extractor;
  private final BuildListener listener;
  private final Clock clock;
  private final BuildTally tally;

  private GraphBuild(
      BuildRequest request, Extractor extractor, BuildListener listener, Clock clock) {
    this.request = request;
    this.extractor = extractor;
    this.listener = listener;
    this.clock = clock;
    this.tally = new BuildTally(listener);
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
    BuildReport report = build();
    SourceTexts texts = new SourceTexts(new StoreLayout(request.store()));
    if (!request.texts()) {
      texts.clear();
    } else if (report.visible() && (request.full() || request.prune())) {
      // Else what a document was before it changed stays until one of these: to look for it costs
      // more than a small update.
      texts.retain(digests());
    }
    return report;
  }

  private Set<String> digests() throws IOException {
    try (StoreReader reader = StoreReader.open(new StoreLayout(request.store()))) {
      return reader.read(dataset ->
          Iter.toSet(
              Iter.map(
                  dataset.find(Node.ANY, Node.ANY, Vocab.Dsj.sha256, Node.ANY),
                  quad -> quad.getObject().getLiteralLexicalForm())));
    }
  }

  private BuildReport build() throws IOException {
    Instant started = clock.instant();
    List<SourceFile> files =
        tally.timed(Stage.FIND, () -> SourceFiles.find(request.inputs(), tally.problems()));
    StoreLayout layout = new StoreLayout(request.store());
    boolean built = layout.current().isPresent();
    try (StoreBuilder first = built ? StoreBuilder.update(layout) : StoreBuilder.begin(layout)) {
      Iris iris = iris(first.previous());
      ShapeValidation shapes = ShapeValidation.bundled();
      HandCorrections corrections = HandCorrections.read(request, iris, shapes, tally.problems());
      ChangedFiles changed =
          tally.timed(Stage.FIND, () -> compare(files, iris, corrections, first, built));
      Function<StoreBuilder, BuildSteps> steps =
          builder ->
              new BuildSteps(
                  request,
                  extractor,
                  listener,
                  tally,
                  iris,
                  shapes,
                  corrections,
                  builder,
                  started,
                  clock,
                  changed);
      if (built && isSmall(changed, iris, first.dataset())) {
        return new GraphUpdate(steps.apply(first)).run(gone(files, iris));
      }
      try (StoreBuilder builder = built ? first.anew() : first) {
        return new WholeGraph(steps.apply(builder)).run(gone(files, iris));
      }
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

  private ChangedFiles compare(
      List<SourceFile> files,
      Iris iris,
      HandCorrections corrections,
      StoreBuilder builder,
      boolean built) {
    if (!built) {
      return ChangedFiles.of(
          files, extractor.fingerprint(), request.threads(), file -> Optional.empty(), file -> "");
    }
    GraphReader reader = new GraphReader(iris);
    DatasetGraph dataset = builder.dataset();
    Map<Node, String> corrected = corrections.byDocument(dataset);
    ChangedFiles changed =
        ChangedFiles.of(
            files,
            extractor.fingerprint(),
            request.threads(),
            file ->
                request.full()
                    ? Optional.empty()
                    : reader.fingerprint(dataset, graphOf(file, iris)),
            file -> corrected.getOrDefault(graphOf(file, iris), ""));
    if (changed.forProgram() > 0) {
      tally.note(
          "documents that have not changed were read again, as this program reads otherwise than"
              + " the one that read them: "
              + changed.forProgram());
    }
    return changed;
  }

  private static Node graphOf(SourceFile file, Iris iris) {
    return iris.documentGraph(DocumentKeys.of(file.key()));
  }

  private static boolean isSmall(ChangedFiles files, Iris iris, DatasetGraph dataset) {
    int number = files.changed().size();
    return number <= FEW || number <= PART * new GraphReader(iris).documentCount(dataset);
  }

  /** Which graphs of documents are to go. */
  private Predicate<Node> gone(List<SourceFile> files, Iris iris) {
    if (!request.prune()) {
      return graph -> false;
    }
    if (tally.problems().all().stream()
        .anyMatch(problem -> problem.code() == ProblemCode.UNREADABLE_FILE)) {
      tally.note("nothing was taken out of the graph, as not all inputs could be listed");
      return graph -> false;
    }
    Set<Node> inputs = files.stream().map(file -> graphOf(file, iris)).collect(Collectors.toSet());
    return graph -> !inputs.contains(graph);
  }
}
