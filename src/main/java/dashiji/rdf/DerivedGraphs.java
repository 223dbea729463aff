package dashiji.rdf;

import dashiji.entity.DocumentKeys;
import dashiji.problem.ProblemCode;
import dashiji.tenure.ConflictKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Takes out of the derived graphs what {@link DerivedQuads} wrote about one thing, so that it can
 * be written again: by lookups, at a cost that grows with what is taken out. Inside the caller's
 * transaction.
 */
public final class DerivedGraphs {
  private final DatasetGraph dataset;
  private final Iris iris;
  private final QuadChanges changes;

  /**
   * @param dataset named graphs as this package writes them
   * @param iris of the base they were written with
   * @param changes removes quads from the dataset
   */
  public DerivedGraphs(DatasetGraph dataset, Iris iris, QuadChanges changes) {
    this.dataset = dataset;
    this.iris = iris;
    this.changes = changes;
  }

  /** Takes out the tenures of a post, and who holds it. */
  public void forgetTenures(Node post) {
    find(iris.inferred(), Node.ANY, Vocab.Dsj.post, post)
        .forEach(quad -> forget(iris.inferred(), quad.getSubject()));
    find(iris.inferred(), Node.ANY, Vocab.Org.holds, post).forEach(changes::remove);
  }

  /** Takes out the corrections of facts of one document, by the name of its graph. */
  public void forgetCorrections(Node graph) {
    Node document = iris.document(graph);
    find(iris.curated(), Node.ANY, Vocab.Dsj.document, document)
        .forEach(quad -> forget(iris.curated(), quad.getSubject()));
  }

  /** Takes out the conflicts in a post. */
  public void forgetConflictsInPost(Node post) {
    find(iris.quality(), Node.ANY, Vocab.Dsj.about, post)
        .forEach(quad -> forget(iris.quality(), quad.getSubject()));
  }

  /** Takes out the conflicts in the days of a person, which are of no post. */
  public void forgetConflictsInDays(Node person) {
    for (Quad quad : find(iris.quality(), Node.ANY, Vocab.Dsj.about, person)) {
      Node kind = Vocab.Dsj.concept(ConflictKind.TWO_PLACES);
      if (dataset.contains(iris.quality(), quad.getSubject(), Vocab.Dsj.conflictKind, kind)) {
        forget(iris.quality(), quad.getSubject());
      }
    }
  }

  /**
   * Takes out the problems of a document.
   *
   * @param documentKey its key as given
   */
  public void forgetProblems(String documentKey) {
    find(iris.quality(), Node.ANY, Vocab.Dsj.documentKey, Literals.text(documentKey))
        .forEach(quad -> forget(iris.quality(), quad.getSubject()));
  }

  /** Takes out the problems with some codes that are of no document whose graph is there. */
  public void forgetProblemsOfNoDocument(Collection<ProblemCode> codes) {
    for (ProblemCode code : codes) {
      for (Quad problem :
          find(iris.quality(), Node.ANY, Vocab.Dsj.code, Literals.text(code.code()))) {
        List<Quad> keys =
            find(iris.quality(), problem.getSubject(), Vocab.Dsj.documentKey, Node.ANY);
        if (keys.isEmpty()) {
          forget(iris.quality(), problem.getSubject());
        }
        for (Quad key : keys) {
          String document = key.getObject().getLiteralLexicalForm();
          Node graph = iris.documentGraph(DocumentKeys.of(document));
          if (!dataset.contains(graph, Node.ANY, Node.ANY, Node.ANY)) {
            forgetProblems(document);
          }
        }
      }
    }
  }

  private void forget(Node graph, Node subject) {
    find(graph, subject, Node.ANY, Node.ANY).forEach(changes::remove);
  }

  private List<Quad> find(Node graph, Node subject, Node property, Node value) {
    List<Quad> found = new ArrayList<>();
    dataset.find(graph, subject, property, value).forEachRemaining(found::add);
    return found;
  }
}
