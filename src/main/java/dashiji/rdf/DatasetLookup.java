package dashiji.rdf;

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
 * Look-ups in the union of a dataset's named graphs, inside the caller's transaction. Each binds a
 * subject or an object, so that its cost is that of what it finds.
 */
public class DatasetLookup {
  private static final List<Node> NAMES =
      List.of(Vocab.Skos.prefLabel, Vocab.Rdfs.label, Vocab.Dcterms.title);

  private static final Comparator<Node> READ_FIRST =
      Comparator.comparingInt((Node label) -> label.getLiteralLanguage().startsWith("zh") ? 0 : 1)
          .thenComparingInt(label -> label.getLiteralLanguage().contains("Latn") ? 1 : 0)
          .thenComparing(Node::getLiteralLexicalForm);

  private final DatasetGraph dataset;

  /**
   * @param dataset named graphs
   */
  public DatasetLookup(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** What it looks into. */
  public final DatasetGraph dataset() {
    return dataset;
  }

  /** What a thing's property has, each once, in the order of their text. */
  public final List<Node> objects(Node subject, Node property) {
    Set<Node> found = new LinkedHashSet<>();
    Iterator<Quad> quads = dataset.findNG(Node.ANY, subject, property, Node.ANY);
    quads.forEachRemaining(quad -> found.add(quad.getObject()));
    return found.size() < 2
        ? List.copyOf(found)
        : found.stream().sorted(Comparator.comparing(Node::toString)).toList();
  }

  /** The first of {@link #objects}. */
  public final Optional<Node> object(Node subject, Node property) {
    return objects(subject, property).stream().findFirst();
  }

  /** The text of a property's first literal, or empty. */
  public final String text(Node subject, Node property) {
    return objects(subject, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  /** What has a thing as the value of a property, each once, at most so many, in no order. */
  public final List<Node> subjects(Node property, Node object, int most) {
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

  /** All that has a thing as the value of a property, each once, in no order. */
  public final List<Node> subjects(Node property, Node object) {
    return subjects(property, object, Integer.MAX_VALUE);
  }

  /** The texts of a property's literals, each once, in order. */
  public final List<String> texts(Node subject, Node property) {
    return objects(subject, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .distinct()
        .sorted()
        .toList();
  }

  /** True if the statement is made. */
  public final boolean has(Node subject, Node property, Node object) {
    return dataset.contains(Node.ANY, subject, property, object);
  }

  /** True if a thing is of a class. */
  public final boolean isA(Node thing, Node type) {
    return has(thing, Vocab.Rdf.type, type);
  }

  /** The name that people read first: Chinese before others, never pinyin before characters. */
  public final Optional<String> label(Node thing) {
    return NAMES.stream().flatMap(property -> label(thing, property).stream()).findFirst();
  }

  private Optional<String> label(Node thing, Node property) {
    return objects(thing, property).stream()
        .filter(Node::isLiteral)
        .min(READ_FIRST)
        .map(Node::getLiteralLexicalForm);
  }
}
