package dashiji.query;

import dashiji.rdf.DatasetLookup;
import dashiji.rdf.ShapeValidation;
import dashiji.rdf.Vocab;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Words for the terms of a graph, by lookups: labels of things, English labels of the ontology's
 * terms, and for a thing without a label its kind with what it is about. Inside the caller's
 * transaction.
 */
public final class NodeLabels {
  /** What a thing without a label is about, best first. */
  private static final List<Node> ABOUT =
      List.of(
          Vocab.Dsj.event, Vocab.Dsj.post, Vocab.Dsj.mentions, Vocab.Org.member, Vocab.Dsj.person);

  private final DatasetLookup lookup;
  private final Graph ontology = ShapeValidation.readBundled(ShapeValidation.ONTOLOGY);

  /**
   * @param dataset named graphs
   */
  public NodeLabels(DatasetGraph dataset) {
    this.lookup = new DatasetLookup(dataset);
  }

  /** The words for a term; never empty. */
  public String of(Node term) {
    if (term.isLiteral()) {
      return term.getLiteralLexicalForm();
    }
    return ofVocabulary(term)
        .or(() -> lookup.label(term))
        .or(() -> kindAndAbout(term))
        .orElseGet(() -> shortened(term));
  }

  private Optional<String> ofVocabulary(Node term) {
    Optional<String> label =
        ontology
            .find(term, Vocab.Rdfs.label, Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(l -> l.getLiteralLanguage().equals("en"))
            .mapWith(Node::getLiteralLexicalForm)
            .nextOptional();
    return label.or(() ->
        Vocab.PREFIXES.entrySet().stream()
            .filter(prefix -> term.getURI().startsWith(prefix.getValue()))
            .max(Comparator.comparing((Map.Entry<String, String> e) -> e.getValue().length()))
            .map(prefix ->
                prefix.getKey() + ":" + term.getURI().substring(prefix.getValue().length())));
  }

  private Optional<String> kindAndAbout(Node thing) {
    Optional<String> kind =
        lookup.objects(thing, Vocab.Rdf.type).stream()
            .filter(type -> type.isURI() && type.getURI().startsWith(Vocab.Dsj.NS))
            .min(Comparator.comparing(Node::getURI))
            .flatMap(this::ofVocabulary);
    return kind.map(word ->
        ABOUT.stream()
            .flatMap(property -> lookup.objects(thing, property).stream())
            .flatMap(about -> lookup.label(about).stream())
            .findFirst()
            .map(about -> word + ": " + about)
            .orElseGet(() -> word + " " + shortened(thing)));
  }

  /** The part of an IRI that tells it from the others of the graph. */
  private static String shortened(Node term) {
    String iri = term.toString();
    int id = iri.indexOf("/id/");
    int graph = iri.indexOf("/graph/");
    return id >= 0
        ? iri.substring(id + "/id/".length())
        : graph >= 0 ? iri.substring(graph + 1) : iri;
  }
}
