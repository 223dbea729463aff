package dashiji.export.description;

import dashiji.query.Words;
import dashiji.rdf.Vocab;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** A graph that is being written, by the IRIs of its terms. It has no blank nodes. */
final class DescriptionGraph {
  private final Graph graph = GraphFactory.createDefaultGraph();

  DescriptionGraph() {
    graph.getPrefixMapping().setNsPrefixes(Terms.prefixes());
  }

  /** What was written. */
  Graph graph() {
    return graph;
  }

  DescriptionGraph type(String subject, String... types) {
    for (String type : types) {
      iri(subject, Vocab.Rdf.type.getURI(), type);
    }
    return this;
  }

  DescriptionGraph iri(String subject, String property, String object) {
    return add(subject, property, NodeFactory.createURI(object));
  }

  DescriptionGraph words(String subject, String property, Words words) {
    add(subject, property, NodeFactory.createLiteralLang(words.en(), "en"));
    return add(subject, property, NodeFactory.createLiteralLang(words.zh(), "zh"));
  }

  DescriptionGraph language(String subject, String property, String text, String language) {
    return add(subject, property, NodeFactory.createLiteralLang(text, language));
  }

  DescriptionGraph text(String subject, String property, String text) {
    return add(subject, property, NodeFactory.createLiteralString(text));
  }

  DescriptionGraph number(String subject, String property, long number) {
    return add(
        subject,
        property,
        NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger));
  }

  DescriptionGraph typed(String subject, String property, String text, RDFDatatype type) {
    return add(subject, property, NodeFactory.createLiteralDT(text, type));
  }

  private DescriptionGraph add(String subject, String property, Node object) {
    graph.add(NodeFactory.createURI(subject), NodeFactory.createURI(property), object);
    return this;
  }
}
