package dashiji.page;

import dashiji.rdf.Vocab;
import dashiji.store.Removal;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What machines get of a thing: all that is said of it, what says something of it, the names of
 * what it is said to be related to, and for a fact the words it rests on.
 */
public final class Description {
  /** Statements with the thing as object; of more the rest is left to SPARQL, and that is said. */
  static final int MOST_INCOMING = 2_000;

  private static final Node FOAF_DOCUMENT = NodeFactory.createURI(Vocab.Foaf.NS + "Document");
  private static final Node PRIMARY_TOPIC = NodeFactory.createURI(Vocab.Foaf.NS + "primaryTopic");
  private static final Node MODIFIED = NodeFactory.createURI(Vocab.Dcterms.NS + "modified");
  private static final Node INVALIDATED =
      NodeFactory.createURI(Vocab.Prov.NS + "invalidatedAtTime");
  private static final Node COMMENT = NodeFactory.createURI(Vocab.Rdfs.NS + "comment");

  private Description() {}

  /**
   * The description of a thing, inside a read transaction.
   *
   * @param document IRI of the description itself
   */
  public static Graph of(DatasetGraph dataset, Node thing, Node document, Built built) {
    Graph graph = GraphFactory.createDefaultGraph();
    Vocab.PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
    graph.add(document, Vocab.Rdf.type, FOAF_DOCUMENT);
    graph.add(document, PRIMARY_TOPIC, thing);
    if (built.ended() != null) {
      graph.add(
          document, MODIFIED, NodeFactory.createLiteralDT(built.ended(), XSDDatatype.XSDdateTime));
    }
    Set<Node> named = new LinkedHashSet<>();
    statements(dataset, thing, graph, named);
    incoming(dataset, thing, document, graph);
    for (Node node : named) {
      if (!Terms.isTerm(node.getURI())) {
        for (Node property : new Node[] {Vocab.Skos.prefLabel, Vocab.Rdfs.label}) {
          dataset
              .findNG(Node.ANY, node, property, Node.ANY)
              .forEachRemaining(quad -> graph.add(quad.asTriple()));
        }
      }
    }
    return graph;
  }

  /**
   * What is said of a thing that the graph has no longer.
   *
   * @param thing its IRI
   * @param words the same for people
   */
  public static Graph removed(String thing, Removal removal, String words) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefix("prov", Vocab.Prov.NS).setNsPrefix("rdfs", Vocab.Rdfs.NS);
    Node node = NodeFactory.createURI(thing);
    removal
        .time()
        .ifPresent(time ->
            graph.add(
                node,
                INVALIDATED,
                NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime)));
    graph.add(node, COMMENT, NodeFactory.createLiteralLang(words, "en"));
    return graph;
  }

  /** All with a subject, with its parts (an IRI with a fragment) and its evidence. */
  private static void statements(DatasetGraph dataset, Node subject, Graph graph, Set<Node> named) {
    Iterator<Quad> quads = dataset.findNG(Node.ANY, subject, Node.ANY, Node.ANY);
    for (Quad quad : Iter.toList(quads)) {
      if (graph.contains(quad.asTriple())) {
        continue;
      }
      graph.add(quad.asTriple());
      Node object = quad.getObject();
      if (!object.isURI()) {
        continue;
      }
      if (quad.getPredicate().equals(Vocab.Dsj.evidence)
          || object.getURI().startsWith(subject.getURI() + "#")) {
        statements(dataset, object, graph, named);
      } else {
        named.add(object);
      }
    }
  }

  private static void incoming(DatasetGraph dataset, Node thing, Node document, Graph graph) {
    Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, thing);
    try {
      for (int i = 0; i < MOST_INCOMING && quads.hasNext(); i++) {
        graph.add(quads.next().asTriple());
      }
      if (quads.hasNext()) {
        graph.add(
            document,
            COMMENT,
            NodeFactory.createLiteralLang(
                "More than "
                    + MOST_INCOMING
                    + " statements have this thing as their object; only so many stand here. Ask"
                    + " for the others by SPARQL.",
                "en"));
      }
    } finally {
      Iter.close(quads);
    }
  }
}
