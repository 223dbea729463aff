package dashiji.rdf;

import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import dashiji.entity.PersonReading;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Persons in a dataset: reads the readings of a name from the graphs of all documents, puts other
 * persons in their place, and keeps the graph {@code identity}. Inside the caller's transaction.
 * What is done depends on the names given alone, so that a build of everything and one of a few
 * documents come to the same.
 */
public final class PersonGraphs {
  private final DatasetGraph dataset;
  private final Iris iris;
  private final GraphReader reader;

  /**
   * @param dataset named graphs as this package writes them
   * @param iris of the base they were written with
   */
  public PersonGraphs(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
    this.reader = new GraphReader(iris);
  }

  /** The names, normalised, of the persons that one document speaks of. */
  public SortedSet<String> names(Node documentGraph) {
    SortedSet<String> names = new TreeSet<>();
    for (Quad reading : find(documentGraph, Node.ANY, Vocab.Dsj.readAs, Node.ANY)) {
      names.add(name(documentGraph, reading.getSubject()));
    }
    return names;
  }

  /** The names on which the graph {@code identity} says that people decided. */
  public SortedSet<String> namesDecidedByHand() {
    SortedSet<String> names = new TreeSet<>();
    for (Quad decided : find(iris.identity(), Node.ANY, Vocab.Dsj.decidedBy, Node.ANY)) {
      if (isOfPersons(decided.getSubject())) {
        names.add(name(iris.identity(), decided.getSubject()));
      }
    }
    return names;
  }

  private boolean isOfPersons(Node decided) {
    return !dataset.contains(iris.identity(), decided, Vocab.Dsj.nameBlock, Node.ANY);
  }

  /**
   * The names of the readings that a decision means by a mention or a person.
   *
   * @param side a mention; or a person, which means all that were read as it, and if its key is
   *     that of a mention, this one
   */
  public SortedSet<String> namesOf(Key side) {
    SortedSet<String> names = new TreeSet<>();
    Node mention = iris.node(new Key(KeyKind.MENTION, side.id()));
    List<Quad> readings = new ArrayList<>(find(Node.ANY, mention, Vocab.Dsj.readAs, Node.ANY));
    if (side.kind() == KeyKind.PERSON) {
      readings.addAll(find(Node.ANY, Node.ANY, Vocab.Dsj.readAs, iris.node(side)));
    }
    for (Quad reading : readings) {
      names.add(name(reading.getGraph(), reading.getSubject()));
    }
    return names;
  }

  /** All readings of one name, in any document. */
  public List<PersonReading> readings(String name) {
    List<PersonReading> all = new ArrayList<>();
    for (Quad quad :
        find(Node.ANY, Node.ANY, Vocab.Dsj.name, Literals.text(name, Literals.SIMPLIFIED))) {
      if (isReading(quad.getGraph(), quad.getSubject())) {
        all.add(reader.personReading(dataset.getGraph(quad.getGraph()), quad.getSubject()));
      }
    }
    return all;
  }

  /** The person that each mention of a name is of as the graphs stand, by mention. */
  public SortedMap<Key, Key> persons(String name) {
    SortedMap<Key, Key> all = new TreeMap<>();
    for (Quad quad :
        find(Node.ANY, Node.ANY, Vocab.Dsj.name, Literals.text(name, Literals.SIMPLIFIED))) {
      if (isReading(quad.getGraph(), quad.getSubject())) {
        all.put(
            iris.ownKey(quad.getSubject()),
            iris.ownKey(person(quad.getGraph(), quad.getSubject())));
      }
    }
    return all;
  }

  /**
   * Puts the right persons into the graphs of documents: where a mention is of another person than
   * it should be, that person's node is replaced in every statement of the document but {@code
   * dsj:readAs}. Two readings of one document are never one person, so nothing is joined in it.
   *
   * @param personOfMention the right person of each mention; others stay as they are
   */
  public Reassigned reassign(Map<Key, Key> personOfMention, QuadChanges changes) {
    Map<Node, Map<Node, Node>> replaceByGraph = new LinkedHashMap<>();
    SortedSet<Key> touched = new TreeSet<>();
    personOfMention.forEach((mention, right) -> {
      Node node = iris.node(mention);
      for (Quad quad : find(Node.ANY, node, Vocab.Dsj.mentions, Node.ANY)) {
        Key now = iris.ownKey(quad.getObject());
        if (!now.equals(right)) {
          touched.add(now);
          touched.add(right);
          replaceByGraph
              .computeIfAbsent(quad.getGraph(), g -> new LinkedHashMap<>())
              .put(quad.getObject(), iris.node(right));
        }
      }
    });
    replaceByGraph.forEach((graph, replacements) -> replace(graph, replacements, changes));
    return new Reassigned(touched, replaceByGraph.keySet());
  }

  /**
   * What was put in the place of what.
   *
   * @param persons the persons put in or taken out
   * @param graphs the graphs of documents that were changed
   */
  public record Reassigned(SortedSet<Key> persons, Set<Node> graphs) {}

  /** Replaces nodes of one graph, all at once: persons may change places. */
  private void replace(Node graph, Map<Node, Node> replacements, QuadChanges changes) {
    List<Quad> before = new ArrayList<>();
    for (Node node : replacements.keySet()) {
      before.addAll(find(graph, node, Node.ANY, Node.ANY));
      for (Quad quad : find(graph, Node.ANY, Node.ANY, node)) {
        if (!quad.getPredicate().equals(Vocab.Dsj.readAs)
            && !replacements.containsKey(quad.getSubject())) {
          before.add(quad);
        }
      }
    }
    before.forEach(changes::remove);
    for (Quad quad : before) {
      changes.add(
          new Quad(
              graph,
              replacements.getOrDefault(quad.getSubject(), quad.getSubject()),
              quad.getPredicate(),
              replacements.getOrDefault(quad.getObject(), quad.getObject())));
    }
  }

  /** Takes all that the graph {@code identity} says of a name out of it. */
  public void forgetIdentity(String name, QuadChanges changes) {
    Node literal = Literals.text(name, Literals.SIMPLIFIED);
    for (Quad quad : find(iris.identity(), Node.ANY, Vocab.Dsj.name, literal)) {
      if (!isOfPersons(quad.getSubject())) {
        continue;
      }
      find(iris.identity(), quad.getSubject(), Node.ANY, Node.ANY).forEach(changes::remove);
    }
  }

  /**
   * The person that an IRI leads to: itself if it is in use, the one it was replaced by, or, for
   * the key of a mention, the person mentioned. Null if it leads nowhere.
   */
  public @Nullable Key leadsTo(Key person) {
    Node node = iris.node(person);
    if (dataset.contains(Node.ANY, node, Vocab.Rdf.type, Vocab.Foaf.Person)) {
      return person;
    }
    for (Quad quad : find(iris.identity(), node, Vocab.Dcterms.isReplacedBy, Node.ANY)) {
      return iris.ownKey(quad.getObject());
    }
    Node mention = iris.node(new Key(KeyKind.MENTION, person.id()));
    for (Quad quad : find(Node.ANY, mention, Vocab.Dsj.mentions, Node.ANY)) {
      return iris.ownKey(quad.getObject());
    }
    return null;
  }

  private boolean isReading(Node graph, Node mention) {
    return iris.isDocumentGraph(graph)
        && dataset.contains(graph, mention, Vocab.Dsj.readAs, Node.ANY);
  }

  private String name(Node graph, Node mention) {
    return find(graph, mention, Vocab.Dsj.name, Node.ANY)
        .get(0)
        .getObject()
        .getLiteralLexicalForm();
  }

  private Node person(Node graph, Node mention) {
    return find(graph, mention, Vocab.Dsj.mentions, Node.ANY).get(0).getObject();
  }

  private List<Quad> find(Node graph, Node subject, Node property, Node value) {
    List<Quad> found = new ArrayList<>();
    Iterator<Quad> all =
        graph.equals(Node.ANY)
            ? dataset.findNG(graph, subject, property, value)
            : dataset.find(graph, subject, property, value);
    all.forEachRemaining(found::add);
    return found;
  }
}
