package dashiji.build;

import dashiji.fact.DocumentFacts;
import dashiji.lexicon.Gazetteer;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import dashiji.rdf.AreaDescriptions;
import dashiji.rdf.DocumentQuads;
import dashiji.rdf.Iris;
import dashiji.rdf.LocalBodies;
import dashiji.rdf.ShapeValidation;
import dashiji.rdf.SightingReader;
import dashiji.rdf.ThingReader;
import dashiji.source.SourceFile;
import dashiji.source.SourceReader;
import dashiji.source.SourceText;
import dashiji.store.SourceTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files on several threads: each becomes a text, facts, the quads of a graph, and these are
 * validated and corrected as people said. What came of them is handed over on the caller's thread
 * in the order of the files, so that one thread and many give the same.
 */
final class DocumentReading {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentReading.class);

  /** Documents in work or waiting to be taken, a thread: bounds the memory. */
  private static final int WINDOW_PER_THREAD = 4;

  private final Extractor extractor;
  private final ShapeValidation shapes;
  private final HandCorrections corrections;
  private final Iris iris;
  private final Optional<SourceTexts> texts;
  private final AreaDescriptions areas = AreaDescriptions.of(Gazetteer.china());

  DocumentReading(
      Extractor extractor,
      ShapeValidation shapes,
      HandCorrections corrections,
      Iris iris,
      Optional<SourceTexts> texts) {
    this.extractor = extractor;
    this.shapes = shapes;
    this.corrections = corrections;
    this.iris = iris;
    this.texts = texts;
  }

  /**
   * What came of one file.
   *
   * @param file the file
   * @param document what it gave, or null if nothing of it is to be loaded
   * @param problems what was wrong with it
   * @param bytes its size
   */
  record Outcome(
      SourceFile file, @Nullable ReadDocument document, List<Problem> problems, long bytes) {}

  /** Reads all files, with a window of them in memory at a time. */
  void each(List<SourceFile> files, int threads, BuildListener listener, Consumer<Outcome> taker) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("extract-", 1).factory());
    try {
      ArrayDeque<Future<Outcome>> window = new ArrayDeque<>();
      Iterator<SourceFile> next = files.iterator();
      int done = 0;
      listener.progress(Stage.DOCUMENTS, 0, files.size());
      while (next.hasNext() || !window.isEmpty()) {
        while (next.hasNext() && window.size() < threads * WINDOW_PER_THREAD) {
          SourceFile file = next.next();
          window.add(pool.submit(() -> read(file)));
        }
        taker.accept(await(window.remove()));
        listener.progress(Stage.DOCUMENTS, ++done, files.size());
      }
    } finally {
      pool.shutdownNow();
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

  private Outcome read(SourceFile file) {
    Problems own = new Problems();
    long size = 0;
    try {
      size = Files.size(file.path());
    } catch (IOException e) {
      // The reader says why the file cannot be read.
    }
    ReadDocument document = null;
    Optional<SourceText> text = Optional.empty();
    try {
      text = SourceReader.read(file.path(), file.key(), own);
      if (text.isPresent()) {
        document = extract(text.get(), own);
      }
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("extraction of {} failed", file.key(), e);
      own.add(
          ProblemCode.EXTRACTION_FAILED,
          "an error of the program, nothing of the document was loaded: " + e,
          Problem.Where.document(file.key()));
    }
    if (document != null && text.isPresent() && texts.isPresent()) {
      try {
        texts.get().keep(text.get().sha256(), text.get().raw());
      } catch (IOException e) {
        throw new UncheckedIOException(
            "the store cannot be written", e); // not the document's fault
      }
    }
    return new Outcome(file, document, own.all(), size);
  }

  private @Nullable ReadDocument extract(SourceText text, Problems own) {
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
    return corrections.apply(
        ReadDocument.of(
            read,
            quads,
            new SightingReader(iris).sightings(graph),
            new LocalBodies(iris).of(graph),
            new ThingReader(iris).readings(graph)),
        graph,
        text.key(),
        own);
  }

  private static StreamRDF collector(List<Quad> quads) {
    return new StreamRDFBase() {
      @Override
      public void quad(Quad quad) {
        quads.add(quad);
      }
    };
  }
}
