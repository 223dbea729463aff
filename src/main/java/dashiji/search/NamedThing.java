package dashiji.search;

import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A thing with what it is found by.
 *
 * @param iri of the thing
 * @param kind what it is
 * @param label its name as shown
 * @param others its other names: printed forms, full name, code, key
 * @param readings its pinyin as the graph has it, with tone marks and blanks
 * @param documents how many documents speak of it
 * @param facts how many facts point to it: what ranks those of as many documents
 */
record NamedThing(
    String iri,
    ThingKind kind,
    String label,
    SortedSet<String> others,
    SortedSet<String> readings,
    int documents,
    int facts) {

  /** Names beside the label, of whatever kind. */
  private static final Set<Node> OTHER_NAMES =
      Set.of(
          Vocab.Skos.prefLabel,
          Vocab.Skos.altLabel,
          Vocab.Dsj.name,
          Vocab.Dsj.fullName,
          Vocab.Dsj.areaCode,
          Vocab.Dsj.documentKey,
          Vocab.Dsj.documentNumber,
          Vocab.Dcterms.title);

  /** What points from a fact to the thing it is about; a change of it changes the thing's rank. */
  static final Set<Node> POINTERS = Set.of(Vocab.Dsj.mentions, Vocab.Dsj.post, Vocab.Dsj.event);

  /** In the name of each document's graph, and of no other. */
  private static final String DOCUMENT_GRAPH = "/graph/document/";

  private static final Map<ThingKind, Node> POINTER =
      Map.of(
          ThingKind.PERSON, Vocab.Dsj.mentions,
          ThingKind.ORGANIZATION, Vocab.Dsj.mentions,
          ThingKind.PLACE, Vocab.Dsj.mentions,
          ThingKind.PROJECT, Vocab.Dsj.mentions,
          ThingKind.WORK, Vocab.Dsj.mentions,
          ThingKind.POST, Vocab.Dsj.post,
          ThingKind.EVENT, Vocab.Dsj.event);

  /** The subjects of a dataset that have a class of a kind, in no particular order. */
  static Collection<Node> subjects(DatasetGraph dataset, ThingKind kind) {
    Set<Node> subjects = new HashSet<>();
    for (Node type : kind.classes()) {
      dataset
          .findNG(Node.ANY, Node.ANY, Vocab.Rdf.type, type)
          .forEachRemaining(quad -> subjects.add(quad.getSubject()));
    }
    return subjects;
  }

  /** The kind of the thing of an IRI, if it is of one that is found or browsed. */
  static Optional<ThingKind> kind(DatasetGraph dataset, Node node) {
    Set<Node> classes = new HashSet<>();
    dataset
        .findNG(Node.ANY, node, Vocab.Rdf.type, Node.ANY)
        .forEachRemaining(quad -> classes.add(quad.getObject()));
    return ThingKind.ofClasses(classes);
  }

  /** The thing of an IRI; nothing if it has no name. */
  static Optional<NamedThing> read(DatasetGraph dataset, Node node, ThingKind kind) {
    Set<Node> preferred = new HashSet<>();
    Set<Node> labels = new HashSet<>();
    SortedSet<String> others = new TreeSet<>();
    SortedSet<String> readings = new TreeSet<>();
    for (Iterator<Quad> quads = dataset.findNG(Node.ANY, node, Node.ANY, Node.ANY);
        quads.hasNext(); ) {
      Quad quad = quads.next();
      Node property = quad.getPredicate();
      Node value = quad.getObject();
      if (!value.isLiteral()) {
        continue;
      }
      if (property.equals(Vocab.Skos.prefLabel)) {
        preferred.add(value);
      } else if (property.equals(Vocab.Rdfs.label)) {
        labels.add(value);
      } else if (property.equals(Vocab.Dsj.pinyin)) {
        readings.add(value.getLiteralLexicalForm());
      }
      if (OTHER_NAMES.contains(property)) {
        others.add(value.getLiteralLexicalForm());
      }
    }
    Optional<Node> label =
        (preferred.isEmpty() ? labels : preferred)
            .stream()
                .min(
                    Comparator.comparing(
                            (Node l) -> l.getLiteralLanguage().startsWith("zh") ? 0 : 1)
                        .thenComparing(Node::getLiteralLexicalForm));
    return label
        .map(Node::getLiteralLexicalForm)
        .map(words -> {
          others.remove(words);
          int pointers = pointers(dataset, node, kind);
          boolean ofOneDocument = kind == ThingKind.EVENT || kind == ThingKind.DOCUMENT;
          return new NamedThing(
              node.getURI(),
              kind,
              words,
              others,
              readings,
              ofOneDocument ? 1 : pointers,
              ofOneDocument ? pointers : 0);
        });
  }

  private static int pointers(DatasetGraph dataset, Node node, ThingKind kind) {
    Node pointer = POINTER.get(kind);
    if (pointer == null) {
      return 0;
    }
    int facts = 0;
    Set<Node> documents = new HashSet<>();
    for (Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, pointer, node);
        quads.hasNext(); ) {
      Node graph = quads.next().getGraph();
      if (graph.getURI().contains(DOCUMENT_GRAPH)) {
        documents.add(graph);
        facts++;
      }
    }
    return kind == ThingKind.EVENT ? facts : documents.size();
  }

  /** Label and other names, the label first. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(label);
    names.addAll(others);
    return names;
  }
}
