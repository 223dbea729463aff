package dashiji.page;

import dashiji.rdf.ShapeValidation;
import dashiji.rdf.Vocab;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Words for the terms of the ontology and of the vocabularies it builds on. */
final class Terms {
  private static final Graph ONTOLOGY = ShapeValidation.readBundled(ShapeValidation.ONTOLOGY);
  private static final Node COMMENT = NodeFactory.createURI(Vocab.Rdfs.NS + "comment");

  private Terms() {}

  /** The ontology; not to be changed. */
  static Graph ontology() {
    return ONTOLOGY;
  }

  /** The label of a term, or its name with a prefix, or its whole IRI. */
  static String label(Node term, PageLanguage language) {
    return text(term, Vocab.Rdfs.label, language)
        .or(() -> standard(term, language))
        .orElseGet(() -> prefixed(term.getURI()));
  }

  /** What a term of our own means, or empty. */
  static String comment(Node term, PageLanguage language) {
    return text(term, COMMENT, language).orElse("");
  }

  private static Optional<String> text(Node term, Node property, PageLanguage language) {
    return ONTOLOGY
        .find(term, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(text -> text.getLiteralLanguage().equals(language.code()))
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional();
  }

  private static Optional<String> standard(Node term, PageLanguage language) {
    String key = "term." + prefixed(term.getURI()).replace(':', '.');
    PageWords words = PageWords.in(language);
    return words.has(key) ? Optional.of(words.of(key)) : Optional.empty();
  }

  /** {@code org:Post} for its IRI; an IRI that no prefix begins stays whole. */
  static String prefixed(String iri) {
    return Vocab.PREFIXES.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .max(Comparator.comparingInt((Map.Entry<String, String> e) -> e.getValue().length()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .orElse(iri);
  }

  /** True if the IRI is of a vocabulary and not of a thing. */
  static boolean isTerm(String iri) {
    return Vocab.PREFIXES.values().stream().anyMatch(iri::startsWith);
  }
}
