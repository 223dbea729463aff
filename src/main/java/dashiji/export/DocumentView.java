package dashiji.export;

import dashiji.rdf.Vocab;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.jspecify.annotations.Nullable;

/**
 * The graph of one document, read by property. Where a property has several values the first in
 * term order is taken, so the same graph gives the same rows from any store.
 */
final class DocumentView {
  private static final Comparator<Node> ORDER = NodeCmp::compareRDFTerms;

  private final Graph graph;
  private final Map<Node, Node> mentions = new TreeMap<>(ORDER);

  DocumentView(Graph graph) {
    this.graph = graph;
    graph.stream(Node.ANY, Vocab.Dsj.mentions, Node.ANY)
        .forEach(
            triple -> mentions.merge(triple.getObject(), triple.getSubject(), DocumentView::first));
  }

  private static Node first(Node a, Node b) {
    return ORDER.compare(a, b) <= 0 ? a : b;
  }

  /** All things of a class, in term order. */
  List<Node> all(Node type) {
    return graph.stream(Node.ANY, Vocab.Rdf.type, type)
        .map(Triple::getSubject)
        .sorted(ORDER)
        .toList();
  }

  /** All values of a property, in term order. */
  List<Node> values(Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY).map(Triple::getObject).sorted(ORDER).toList();
  }

  /** The first value of a property, or null. */
  @Nullable Node value(@Nullable Node subject, Node property) {
    return subject == null
        ? null
        : graph.stream(subject, property, Node.ANY).map(Triple::getObject).min(ORDER).orElse(null);
  }

  /** The first value's text, or the empty string. */
  String text(@Nullable Node subject, Node property) {
    Node value = value(subject, property);
    return value == null
        ? ""
        : value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }

  /** What follows a prefix in the name of a concept: {@code host} of {@code dsj:role-host}. */
  String code(@Nullable Node subject, Node property, String prefix) {
    Node value = value(subject, property);
    return value == null ? "" : code(value, prefix);
  }

  static String code(Node concept, String prefix) {
    String start = Vocab.Dsj.NS + prefix;
    return concept.isURI() && concept.getURI().startsWith(start)
        ? concept.getURI().substring(start.length())
        : "";
  }

  /**
   * The name under which the document mentions a thing, else its label; empty if it has neither.
   */
  String name(@Nullable Node thing) {
    if (thing == null) {
      return "";
    }
    String mentioned = text(mentions.get(thing), Vocab.Dsj.name);
    return mentioned.isEmpty() ? text(thing, Vocab.Skos.prefLabel) : mentioned;
  }

  /** True if the document itself names the thing, and does not only point at it. */
  boolean mentions(Node thing) {
    return mentions.containsKey(thing);
  }

  /** The place of the thing's first mention. */
  Place mention(Node thing) {
    return evidence(mentions.get(thing));
  }

  /** The words that a fact rests on. */
  Place evidence(@Nullable Node fact) {
    Node selector = value(value(fact, Vocab.Dsj.evidence), Vocab.Oa.hasSelector);
    return new Place(
        text(selector, Vocab.Oa.start),
        text(selector, Vocab.Oa.end),
        text(selector, Vocab.Oa.exact));
  }

  /**
   * Words in the source, as a row says them.
   *
   * @param start offset in code points, or empty
   * @param end offset in code points, exclusive, or empty
   * @param quote the words, or empty
   */
  record Place(String start, String end, String quote) {
    /** For ordering; facts without evidence come last. */
    int order() {
      return start.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(start);
    }
  }

  /** Things in the order of their evidence, then in term order. */
  List<Node> inTextOrder(List<Node> things, Function<Node, Place> place) {
    return things.stream()
        .sorted(
            Comparator.comparingInt((Node thing) -> place.apply(thing).order())
                .thenComparing(ORDER))
        .toList();
  }
}
