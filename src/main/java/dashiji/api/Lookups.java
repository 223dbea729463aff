package dashiji.api;

import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import dashiji.rdf.Iris;
import dashiji.rdf.PersonGraphs;
import dashiji.rdf.ShapeValidation;
import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values of a graph by index, never by a scan. Inside the caller's transaction.
 *
 * @param dataset named graphs
 * @param iris of the base that the graph was written with
 */
record Lookups(DatasetGraph dataset, Iris iris) {
  private static final Graph ONTOLOGY = ShapeValidation.readBundled(ShapeValidation.ONTOLOGY);

  /** Lookups in a dataset; the base is what its builds say, else the usual one. */
  static Lookups in(DatasetGraph dataset) {
    Iterator<Quad> bases = dataset.findNG(Node.ANY, Node.ANY, Vocab.Dsj.baseIri, Node.ANY);
    String base =
        bases.hasNext() ? bases.next().getObject().getLiteralLexicalForm() : Iris.DEFAULT_BASE;
    return new Lookups(dataset, new Iris(base));
  }

  /** The different values of a property, in the order of their text. */
  List<Node> objects(Node subject, Node property) {
    Set<Node> found = new LinkedHashSet<>();
    dataset
        .findNG(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(quad -> found.add(quad.getObject()));
    return found.stream().sorted(Comparator.comparing(Node::toString)).toList();
  }

  /** The different things that have a value, at most so many, in no order. */
  List<Node> subjects(Node property, Node value, int most) {
    Set<Node> found = new LinkedHashSet<>();
    Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, property, value);
    while (quads.hasNext() && found.size() < most) {
      found.add(quads.next().getSubject());
    }
    return new ArrayList<>(found);
  }

  /** The first of the values, or null. */
  @Nullable Node first(Node subject, Node property) {
    List<Node> all = objects(subject, property);
    return all.isEmpty() ? null : all.getFirst();
  }

  /** The text of the first of the values, or empty. */
  String text(@Nullable Node subject, Node property) {
    Node value = subject == null ? null : first(subject, property);
    return value == null
        ? ""
        : value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }

  /** The name under which a thing or a term of the ontology is listed; its IRI if it has none. */
  String label(Node thing) {
    if (thing.isURI() && thing.getURI().startsWith(Vocab.Dsj.NS)) {
      return ONTOLOGY
          .find(thing, Vocab.Rdfs.label, Node.ANY)
          .mapWith(Triple::getObject)
          .filterKeep(label -> label.getLiteralLanguage().equals("zh"))
          .mapWith(Node::getLiteralLexicalForm)
          .nextOptional()
          .orElseGet(() -> shortName(thing.getURI()));
    }
    for (Node property :
        List.of(Vocab.Skos.prefLabel, Vocab.Rdfs.label, Vocab.Dcterms.title, Vocab.Dsj.wording)) {
      for (Node value : objects(thing, property)) {
        if (value.isLiteral() && !value.getLiteralLanguage().contains("Latn")) {
          return value.getLiteralLexicalForm();
        }
      }
    }
    return thing.isURI() ? shortName(thing.getURI()) : thing.toString();
  }

  /** {@code full} of {@code dsj:capacity-full}; {@code person/…} of things of this graph. */
  String shortName(String iri) {
    if (iri.startsWith(Vocab.Dsj.NS)) {
      return iri.substring(iri.indexOf('-', Vocab.Dsj.NS.length()) + 1);
    }
    return id(iri).orElse(iri);
  }

  boolean exists(Node thing) {
    return dataset.contains(Node.ANY, thing, Node.ANY, Node.ANY);
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
    return kind.classes().stream()
        .anyMatch(type -> dataset.contains(Node.ANY, thing, Vocab.Rdf.type, type));
  }

  /** {@code person/6f1e…} for an IRI of this graph. */
  Optional<String> id(String iri) {
    Key key = iris.key(iri);
    return key == null ? Optional.empty() : Optional.of(key.toString());
  }

  /**
   * The thing that an identifier means: an IRI, or its last two segments ({@code person/6f1e…}).
   * Persons who were joined with another lead to that other.
   */
  Optional<Node> thing(String id) {
    String iri =
        id.startsWith("http://") || id.startsWith("https://") ? id : iris.base() + "id/" + id;
    Key key = iris.key(iri);
    if (key == null) {
      return Optional.empty();
    }
    if (key.kind() == KeyKind.PERSON) {
      Key now = new PersonGraphs(dataset, iris).leadsTo(key);
      return now == null ? Optional.empty() : Optional.of(iris.node(now));
    }
    Node node = iris.node(key);
    return exists(node) ? Optional.of(node) : Optional.empty();
  }

  /** The address of a thing's page on this site, whatever the graph's base is. */
  String page(Node thing) {
    return id(thing.getURI()).map(id -> "/id/" + id).orElse(thing.getURI());
  }
}
