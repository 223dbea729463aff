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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * What people have said of single facts, as one build carries it out: in the documents that it
 * reads. Documents that it does not read stay as the build before left them.
 */
final class HandCorrections {
  /** The file of corrections in the folder of a store. */
  static final String FILE = "corrections.tsv";

  private final List<Correction> corrections;
  private final Corrector corrector;
  private final Iris iris;
  private final Set<Key> keptTargets = new HashSet<>();

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
      before
          .find(correction, Vocab.Dsj.target, Node.ANY)
          .mapWith(t -> iris.key(t.getObject()))
          .filterKeep(key -> key != null)
          .forEachRemaining(keptTargets::add);
    }
    return kept;
  }

  /** A problem for each correction of a fact that no document states. */
  List<Problem> unmet(List<Corrector.Outcome> outcomes) {
    Set<Key> met = new HashSet<>(keptTargets);
    outcomes.forEach(outcome -> met.add(outcome.correction().target()));
    return corrections.stream()
        .map(Correction::target)
        .distinct()
        .filter(target -> !met.contains(target))
        .map(target ->
            new Problem(
                ProblemCode.CORRECTION_WITHOUT_FACT,
                "a correction of "
                    + target
                    + " was not carried out: no document read by this build states that fact",
                Problem.Where.nowhere()))
        .toList();
  }
}
