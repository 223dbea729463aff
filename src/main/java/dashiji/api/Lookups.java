package dashiji.api;

import dashiji.entity.Key;
import dashiji.rdf.DatasetLookup;
import dashiji.rdf.Iris;
import dashiji.rdf.Replacements;
import dashiji.rdf.ShapeValidation;
import dashiji.rdf.Vocab;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** What answers to programs look up, inside the caller's transaction. */
final class Lookups extends DatasetLookup {
  private static final Graph ONTOLOGY = ShapeValidation.readBundled(ShapeValidation.ONTOLOGY);

  private final Iris iris;

  private Lookups(DatasetGraph dataset, Iris iris) {
    super(dataset);
    this.iris = iris;
  }

  /** Lookups in a dataset; the base is what its builds say, else the usual one. */
  static Lookups in(DatasetGraph dataset) {
    Iterator<Quad> bases = dataset.findNG(Node.ANY, Node.ANY, Vocab.Dsj.baseIri, Node.ANY);
    String base =
        bases.hasNext() ? bases.next().getObject().getLiteralLexicalForm() : Iris.DEFAULT_BASE;
    return new Lookups(dataset, new Iris(base));
  }

  /** The base of its IRIs. */
  Iris iris() {
    return iris;
  }

  /** The first of the values, or null. */
  @Nullable Node first(Node subject, Node property) {
    return object(subject, property).orElse(null);
  }

  /** The name under which a thing or a term of the ontology is listed; its IRI if it has none. */
  String name(Node thing) {
    if (thing.isURI() && thing.getURI().startsWith(Vocab.Dsj.NS)) {
      return ONTOLOGY
          .find(thing, Vocab.Rdfs.label, Node.ANY)
          .mapWith(Triple::getObject)
          .filterKeep(label -> label.getLiteralLanguage().equals("zh"))
          .mapWith(Node::getLiteralLexicalForm)
          .nextOptional()
          .orElseGet(() -> shortName(thing.getURI()));
    }
    return label(thing)
        .or(() -> Optional.of(text(thing, Vocab.Dsj.wording)).filter(words -> !words.isEmpty()))
        .orElseGet(() -> thing.isURI() ? shortName(thing.getURI()) : thing.toString());
  }

  /** {@code full} of {@code dsj:capacity-full}; {@code person/…} of things of this graph. */
  String shortName(String iri) {
    if (iri.startsWith(Vocab.Dsj.NS)) {
      return iri.substring(iri.indexOf('-', Vocab.Dsj.NS.length()) + 1);
    }
    return id(iri).orElse(iri);
  }

  boolean exists(Node thing) {
    return dataset().contains(Node.ANY, thing, Node.ANY, Node.ANY);
  }

  /** The kind of thing that a node is, if it is one that has a name. */
  Optional<NamedKind> kind(Node thing) {
    Key key = iris.key(thing);
    for (NamedKind kind : NamedKind.values()) {
      if ((key == null || key.kind() == kind.key()) && isOf(kind, thing)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  boolean isOf(NamedKind kind, Node thing) {
    return kind.classes().stream().anyMatch(type -> isA(thing, type));
  }

  /** {@code person/6f1e…} for an IRI of this graph. */
  Optional<String> id(String iri) {
    Key key = iris.key(iri);
    return key == null ? Optional.empty() : Optional.of(key.toString());
  }

  /**
   * The thing that an identifier means: an IRI, or its last two segments ({@code person/6f1e…}).
   * Things that were joined with another lead to that other.
   */
  Optional<Node> thing(String id) {
    String iri =
        id.startsWith("http://") || id.startsWith("https://") ? id : iris.base() + "id/" + id;
    Key key = iris.key(iri);
    if (key == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(Replacements.leadsTo(dataset(), iris, key))
        .map(iris::node)
        .filter(this::exists);
  }

  /** The address of a thing's page on this site, whatever the graph's base is. */
  String page(Node thing) {
    return id(thing.getURI()).map(id -> "/id/" + id).orElse(thing.getURI());
  }
}
