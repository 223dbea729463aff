package dashiji.page;

import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Look-ups of one page in the union of the named graphs, inside a read transaction. Each binds a
 * subject or an object, so that its cost is that of what it finds.
 */
final class Facts {
  private final DatasetGraph dataset;

  Facts(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** What a thing's property has, each once, in the order of their text. */
  List<Node> objects(Node subject, Node property) {
    Set<Node> found = new LinkedHashSet<>();
    Iterator<Quad> quads = dataset.findNG(Node.ANY, subject, property, Node.ANY);
    quads.forEachRemaining(quad -> found.add(quad.getObject()));
    return found.stream().sorted(Comparator.comparing(Node::toString)).toList();
  }

  /** The first of {@link #objects}. */
  Optional<Node> object(Node subject, Node property) {
    return objects(subject, property).stream().findFirst();
  }

  /** The text of a property's first literal, or empty. */
  String text(Node subject, Node property) {
    return objects(subject, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  /** What has a thing as the value of a property, each once, at most so many. */
  List<Node> subjects(Node property, Node object, int most) {
    Set<Node> found = new LinkedHashSet<>();
    Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, property, object);
    try {
      while (quads.hasNext() && found.size() < most) {
        found.add(quads.next().getSubject());
      }
    } finally {
      Iter.close(quads);
    }
    return new ArrayList<>(found);
  }

  boolean has(Node subject, Node property, Node object) {
    return dataset.contains(Node.ANY, subject, property, object);
  }

  boolean isA(Node thing, Node type) {
    return has(thing, Vocab.Rdf.type, type);
  }

  /** A thing with its name. */
  Ref ref(Node thing) {
    return new Ref(thing.getURI(), label(thing).orElseGet(() -> lastPart(thing.getURI())));
  }

  /** The name that people read first: Chinese before others, never pinyin before characters. */
  Optional<String> label(Node thing) {
    for (Node property : List.of(Vocab.Skos.prefLabel, Vocab.Rdfs.label, Vocab.Dcterms.title)) {
      Optional<String> label =
          objects(thing, property).stream()
              .filter(Node::isLiteral)
              .min(
                  Comparator.comparingInt(
                          (Node l) -> l.getLiteralLanguage().startsWith("zh") ? 0 : 1)
                      .thenComparingInt(l -> l.getLiteralLanguage().contains("Latn") ? 1 : 0)
                      .thenComparing(Node::getLiteralLexicalForm))
              .map(Node::getLiteralLexicalForm);
      if (label.isPresent()) {
        return label;
      }
    }
    return Optional.empty();
  }

  private static String lastPart(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  /** The sentence that a fact rests on. */
  Optional<Quote> quote(Node fact) {
    return object(fact, Vocab.Dsj.evidence).flatMap(this::quoteOf);
  }

  /** The sentence that an evidence points at. */
  Optional<Quote> quoteOf(Node evidence) {
    Optional<Node> document = object(evidence, Vocab.Oa.hasSource);
    Optional<Node> selector = object(evidence, Vocab.Oa.hasSelector);
    if (document.isEmpty() || selector.isEmpty()) {
      return Optional.empty();
    }
    String start = text(selector.get(), Vocab.Oa.start);
    String end = text(selector.get(), Vocab.Oa.end);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Quote(
            ref(document.get()),
            Integer.parseInt(start),
            Integer.parseInt(end),
            text(selector.get(), Vocab.Oa.exact),
            text(evidence, Vocab.Dsj.rule),
            text(evidence, Vocab.Dsj.confidence)));
  }

  /** The part of a concept's name that tells it from its kin: {@code host} of dsj:role-host. */
  static String code(Node concept) {
    String local = lastPart(concept.getURI());
    return local.substring(local.indexOf('-') + 1);
  }
}
