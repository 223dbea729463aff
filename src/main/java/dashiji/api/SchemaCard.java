package dashiji.api;

import dashiji.rdf.ShapeValidation;
import dashiji.rdf.Vocab;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;

/**
 * The model of the graph on one page, as whoever writes a query needs it: made from the ontology
 * and its shapes, so that it says what is there.
 */
final class SchemaCard {
  private static final Graph ONTOLOGY = ShapeValidation.readBundled(ShapeValidation.ONTOLOGY);
  private static final Graph SHAPES = ShapeValidation.readBundled(ShapeValidation.SHAPES);
  private static final String SH = "http://www.w3.org/ns/shacl#";

  private SchemaCard() {}

  /**
   * The card, in Markdown.
   *
   * @param base of the graph's IRIs
   */
  static String markdown(String base) {
    StringBuilder card = new StringBuilder();
    card.append(
        """
        # The graph of Dashiji 大事记

        What Chinese local governments publish of their own doings, read by a program: people, posts, \
        tenures, events, acts of appointment, bodies, places, projects, documents. Every fact has \
        `dsj:evidence`, the sentence it rests on. The default graph is the union of all; tenures are \
        in `<%1$sgraph/inferred>`, what one document states in `<%1$sgraph/document/KEY>`.

        - Things: `<%1$sid/KIND/KEY>`; names are in `skos:prefLabel` with the language tag zh-Hans.
        - Dates are xsd:date, xsd:gYearMonth, xsd:gYear, or xsd:gMonthDay (`--05-26`) where the year is \
        unknown: compare them with STR(), as far as they go.
        - An attendance or a printed title proves "attested" on a day, never a start or an end. What is \
        empty is not known; nothing says "current".
        - Two people of one name are two people: ask by IRI.

        ## Prefixes

        """
            .formatted(base));
    new TreeMap<>(Vocab.PREFIXES)
        .forEach((prefix, iri) ->
            card.append("    PREFIX ").append(prefix).append(": <").append(iri).append(">\n"));
    card.append("\n## Classes and their properties\n\n");
    for (Node shape : shapes()) {
      shape(shape, card);
    }
    card.append("## Terms\n\n");
    for (Node term : terms(OWL.Class.asNode())) {
      term(term, card);
    }
    for (Node term : terms(OWL.ObjectProperty.asNode())) {
      term(term, card);
    }
    for (Node term : terms(OWL.DatatypeProperty.asNode())) {
      term(term, card);
    }
    return card.toString();
  }

  private static List<Node> shapes() {
    return SHAPES
        .find(Node.ANY, sh("targetClass"), Node.ANY)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .distinct()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  private static void shape(Node shape, StringBuilder card) {
    String classes =
        SHAPES.find(shape, sh("targetClass"), Node.ANY).mapWith(Triple::getObject).toList().stream()
            .map(SchemaCard::name)
            .sorted()
            .collect(Collectors.joining(", "));
    String properties =
        SHAPES.find(shape, sh("property"), Node.ANY).mapWith(Triple::getObject).toList().stream()
            .map(SchemaCard::property)
            .filter(text -> !text.isEmpty())
            .sorted()
            .collect(Collectors.joining(", "));
    card.append("- **").append(classes).append("**: ").append(properties).append('\n');
  }

  private static String property(Node shape) {
    List<Node> paths = SHAPES.find(shape, sh("path"), Node.ANY).mapWith(Triple::getObject).toList();
    if (paths.isEmpty() || !paths.getFirst().isURI()) {
      return "";
    }
    String classes =
        SHAPES.find(shape, sh("class"), Node.ANY).mapWith(Triple::getObject).toList().stream()
            .filter(Node::isURI)
            .map(SchemaCard::name)
            .collect(Collectors.joining(" "));
    return name(paths.getFirst()) + (classes.isEmpty() ? "" : " → " + classes);
  }

  private static List<Node> terms(Node type) {
    return ONTOLOGY
        .find(Node.ANY, Vocab.Rdf.type, type)
        .mapWith(Triple::getSubject)
        .filterKeep(term -> term.isURI() && term.getURI().startsWith(Vocab.Dsj.NS))
        .toList()
        .stream()
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  private static void term(Node term, StringBuilder card) {
    card.append("- `")
        .append(name(term))
        .append("` ")
        .append(text(term, Vocab.Rdfs.label, "zh"))
        .append(": ")
        .append(text(term, RDFS.comment.asNode(), "en"))
        .append('\n');
  }

  private static String text(Node term, Node property, String language) {
    return ONTOLOGY
        .find(term, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(value -> value.isLiteral() && value.getLiteralLanguage().equals(language))
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional()
        .orElse("");
  }

  private static Node sh(String name) {
    return NodeFactory.createURI(SH + name);
  }

  private static String name(Node term) {
    String iri = term.toString();
    return Vocab.PREFIXES.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .max(Comparator.comparingInt(prefix -> prefix.getValue().length()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .orElse(iri);
  }
}
