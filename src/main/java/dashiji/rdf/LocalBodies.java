package dashiji.rdf;

import dashiji.entity.BodySuccession;
import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import dashiji.entity.LocalBody;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Reads from graphs of documents the departments that reforms know, each with its area. */
public final class LocalBodies {
  private final Iris iris;

  /**
   * @param iris of the base that the graphs were written with
   */
  public LocalBodies(Iris iris) {
    this.iris = iris;
  }

  /** All of one document, sorted. */
  public List<LocalBody> of(Graph document) {
    TreeSet<LocalBody> bodies = new TreeSet<>();
    for (Triple area : document.find(Node.ANY, Vocab.Dsj.jurisdiction, Node.ANY).toList()) {
      document
          .find(area.getSubject(), Vocab.Skos.prefLabel, Node.ANY)
          .forEachRemaining(
              name -> add(bodies, area.getSubject(), name.getObject(), area.getObject()));
    }
    return List.copyOf(bodies);
  }

  /**
   * All of one area in all documents, sorted.
   *
   * @param area identifier of its place, as of {@link LocalBody#area}
   */
  public List<LocalBody> ofArea(DatasetGraph dataset, String area) {
    TreeSet<LocalBody> bodies = new TreeSet<>();
    Node place = iris.node(new Key(KeyKind.PLACE, area));
    Iterator<Quad> of = dataset.find(Node.ANY, Node.ANY, Vocab.Dsj.jurisdiction, place);
    while (of.hasNext()) {
      Quad quad = of.next();
      dataset
          .find(quad.getGraph(), quad.getSubject(), Vocab.Skos.prefLabel, Node.ANY)
          .forEachRemaining(name -> add(bodies, quad.getSubject(), name.getObject(), place));
    }
    return List.copyOf(bodies);
  }

  private void add(TreeSet<LocalBody> bodies, Node body, Node name, Node area) {
    Key key = iris.key(body);
    Key place = iris.key(area);
    if (key != null && key.kind() == KeyKind.ORGANIZATION && place != null) {
      BodySuccession.department(key, name.getLiteralLexicalForm(), place).ifPresent(bodies::add);
    }
  }

  /** Takes out of the graph {@code inferred} what followed a body. */
  public void forgetChanges(DatasetGraph dataset, Key organization, QuadChanges changes) {
    Node body = iris.node(organization);
    List<Quad> old = new ArrayList<>();
    dataset
        .find(iris.inferred(), body, Vocab.Dcterms.isReplacedBy, Node.ANY)
        .forEachRemaining(old::add);
    Iterator<Quad> events =
        dataset.find(iris.inferred(), Node.ANY, Vocab.Org.originalOrganization, body);
    while (events.hasNext()) {
      dataset
          .find(iris.inferred(), events.next().getSubject(), Node.ANY, Node.ANY)
          .forEachRemaining(old::add);
    }
    old.forEach(changes::remove);
  }
}
