package dashiji.build;

import dashiji.curation.Correction;
import dashiji.curation.CorrectionFile;
import dashiji.entity.DocumentKeys;
import dashiji.entity.Key;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import dashiji.rdf.Corrector;
import dashiji.rdf.Iris;
import dashiji.rdf.ShapeValidation;
import dashiji.rdf.Vocab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What people have said of single facts, as one build carries it out: in the documents that it
 * reads, among which are those of whose facts something else is said than before.
 */
final class HandCorrections {
  /** The file of corrections in the folder of a store. */
  static final String FILE = "corrections.tsv";

  private final List<Correction> corrections;
  private final Corrector corrector;
  private final Iris iris;

  private HandCorrections(List<Correction> corrections, Iris iris, ShapeValidation shapes) {
    this.corrections = corrections;
    this.corrector = new Corrector(corrections, iris, shapes);
    this.iris = iris;
  }

  /** Reads the file that the request names, else that of the store, if it has one. */
  static HandCorrections read(
      BuildRequest request, Iris iris, ShapeValidation shapes, Problems problems)
      throws IOException {
    Path given = request.corrections();
    Path file = given != null ? given : request.store().resolve(FILE);
    return new HandCorrections(
        given == null && !Files.exists(file) ? List.of() : CorrectionFile.read(file, problems),
        iris,
        shapes);
  }

  /**
   * The document as it has been corrected.
   *
   * @param graph its graph as read; conforms to the shapes
   * @param name its key as problems give it
   */
  ReadDocument apply(ReadDocument document, Graph graph, String name, Problems problems) {
    Corrector.Result result = corrector.correct(graph, DocumentKeys.of(name), name, problems);
    return result.outcomes().isEmpty() ? document : document.corrected(result, iris);
  }

  /**
   * The statements of the graph of corrections that stay: those on documents that are not read
   * again.
   *
   * @param before the graph of the build before
   * @param graphs names of the document graphs that stay
   */
  List<Quad> kept(Graph before, Set<Node> graphs) {
    List<Quad> kept = new ArrayList<>();
    for (Triple triple : before.find(Node.ANY, Vocab.Dsj.document, Node.ANY).toList()) {
      Key document = iris.key(triple.getObject());
      if (document == null || !graphs.contains(iris.documentGraph(document))) {
        continue;
      }
      Node correction = triple.getSubject();
      before
          .find(correction, Node.ANY, Node.ANY)
          .forEachRemaining(t -> kept.add(Quad.create(iris.curated(), t)));
    }
    return kept;
  }

  /**
   * What is said of the facts of each document that states one of them, or stated it before it was
   * rejected; by lookups of the facts.
   *
   * @param dataset as a build left it, or leaves it
   * @return by name of the document's graph; equal strings for equal corrections
   */
  Map<Node, String> byDocument(DatasetGraph dataset) {
    Map<Node, List<Correction>> concerned = new HashMap<>();
    for (Correction correction : corrections) {
      for (Node graph : graphs(dataset, iris.node(correction.target()))) {
        concerned.computeIfAbsent(graph, g -> new ArrayList<>()).add(correction);
      }
    }
    Map<Node, String> said = new HashMap<>();
    concerned.forEach((graph, of) -> said.put(graph, of.toString()));
    return said;
  }

  private Set<Node> graphs(DatasetGraph dataset, Node target) {
    Set<Node> graphs = new HashSet<>();
    dataset
        .findNG(Node.ANY, target, Vocab.Rdf.type, Node.ANY)
        .forEachRemaining(quad -> graphs.add(quad.getGraph()));
    graphs.removeIf(graph -> !iris.isDocumentGraph(graph));
    Graph curated = dataset.getGraph(iris.curated());
    for (Triple of : curated.find(Node.ANY, Vocab.Dsj.target, target).toList()) {
      curated
          .find(of.getSubject(), Vocab.Dsj.document, Node.ANY)
          .mapWith(t -> iris.key(t.getObject()))
          .filterKeep(key -> key != null)
          .forEachRemaining(key -> graphs.add(iris.documentGraph(key)));
    }
    return graphs;
  }

  /**
   * A problem for each correction of a fact that no document states.
   *
   * @param dataset with the graph of corrections as this build leaves it
   */
  List<Problem> unmet(DatasetGraph dataset) {
    return corrections.stream()
        .map(Correction::target)
        .distinct()
        .filter(target ->
            !dataset.contains(iris.curated(), Node.ANY, Vocab.Dsj.target, iris.node(target)))
        .map(target ->
            new Problem(
                ProblemCode.CORRECTION_WITHOUT_FACT,
                "a correction of " + target + " was not carried out: no document states that fact",
                Problem.Where.nowhere()))
        .toList();
  }
}
