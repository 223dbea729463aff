package dashiji.rdf;

import dashiji.entity.EntityKeys;
import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import dashiji.entity.ResolvedThings;
import dashiji.entity.ThingReading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Organisations and projects in a dataset: what {@link PersonGraphs} is for persons. Where another
 * thing takes a thing's place in a document, its posts and series of meetings follow it: their keys
 * are made of its key. Inside the caller's transaction.
 */
public final class ThingGraphs {
  private final DatasetGraph dataset;
  private final Iris iris;
  private final ThingReader reader;

  /**
   * @param dataset named graphs as this package writes them
   * @param iris of the base they were written with
   */
  public ThingGraphs(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
    this.reader = new ThingReader(iris);
  }

  /** The blocks of the things that one document speaks of. */
  public SortedSet<String> blocks(Node documentGraph) {
    return literals(find(documentGraph, Node.ANY, Vocab.Dsj.nameBlock, Node.ANY));
  }

  /** The blocks on which the graph {@code identity} says that people decided. */
  public SortedSet<String> blocksDecidedByHand() {
    SortedSet<String> blocks = new TreeSet<>();
    for (Quad decided : find(iris.identity(), Node.ANY, Vocab.Dsj.decidedBy, Node.ANY)) {
      blocks.addAll(
          literals(find(iris.identity(), decided.getSubject(), Vocab.Dsj.nameBlock, Node.ANY)));
    }
    return blocks;
  }

  /**
   * The blocks of the readings that a decision means.
   *
   * @param side a mention, or the key that name and area gave; none of a person's
   */
  public SortedSet<String> blocksOf(Key side) {
    List<Quad> things = new ArrayList<>();
    if (side.kind() == KeyKind.MENTION) {
      for (Quad mention : find(Node.ANY, iris.node(side), Vocab.Dsj.mentions, Node.ANY)) {
        things.addAll(find(mention.getGraph(), mention.getObject(), Vocab.Dsj.namedAs, Node.ANY));
      }
    } else if (side.kind() != KeyKind.PERSON) {
      things.addAll(find(Node.ANY, Node.ANY, Vocab.Dsj.namedAs, iris.node(side)));
    }
    SortedSet<String> blocks = new TreeSet<>();
    for (Quad thing : things) {
      blocks.addAll(
          literals(find(thing.getGraph(), thing.getSubject(), Vocab.Dsj.nameBlock, Node.ANY)));
    }
    return blocks;
  }

  /** All readings of one block, in any document. */
  public List<ThingReading> readings(String block) {
    List<ThingReading> all = new ArrayList<>();
    for (Quad quad : inBlock(block)) {
      all.add(reader.reading(dataset.getGraph(quad.getGraph()), quad.getSubject()));
    }
    return all;
  }

  private List<Quad> inBlock(String block) {
    return find(Node.ANY, Node.ANY, Vocab.Dsj.nameBlock, Literals.text(block)).stream()
        .filter(quad -> iris.isDocumentGraph(quad.getGraph()))
        .toList();
  }

  /** Takes all that the graph {@code identity} says of a block out of it. */
  public void forgetIdentity(String block, QuadChanges changes) {
    for (Quad quad : find(iris.identity(), Node.ANY, Vocab.Dsj.nameBlock, Literals.text(block))) {
      find(iris.identity(), quad.getSubject(), Node.ANY, Node.ANY).forEach(changes::remove);
    }
  }

  /**
   * Puts the right things into the graphs of documents.
   *
   * @param right what the readings of blocks were found to mean
   * @param blocks those of which any document may hold another thing than it should; a block that
   *     was found to be as it was read, in documents that were just written, need not be among them
   */
  public Reassigned reassign(
      Collection<ResolvedThings> right, Collection<String> blocks, QuadChanges changes) {
    Map<Key, Key> things = new HashMap<>();
    Map<Key, String> names = new HashMap<>();
    for (ResolvedThings resolved : right) {
      things.putAll(resolved.things());
      names.putAll(resolved.names());
    }
    Map<Node, List<Change>> byGraph = new LinkedHashMap<>();
    for (String block : new TreeSet<>(blocks)) {
      for (Quad quad : inBlock(block)) {
        Change change = change(quad.getGraph(), quad.getSubject(), things, names);
        if (change != null) {
          byGraph.computeIfAbsent(quad.getGraph(), g -> new ArrayList<>()).add(change);
        }
      }
    }
    Set<Node> posts = new LinkedHashSet<>();
    byGraph.forEach((graph, of) -> replace(graph, of, posts, changes));
    SortedSet<Key> all = new TreeSet<>();
    byGraph.values().stream()
        .flatMap(List::stream)
        .forEach(change -> {
          all.add(iris.ownKey(change.now()));
          all.add(change.key());
        });
    return new Reassigned(all, posts, byGraph.keySet());
  }

  /**
   * What was put in the place of what.
   *
   * @param things the organisations and projects put in or taken out
   * @param posts the posts put in or taken out
   * @param graphs the graphs of documents that were changed
   */
  public record Reassigned(SortedSet<Key> things, Set<Node> posts, Set<Node> graphs) {}

  /**
   * One thing of a graph that is to be another.
   *
   * @param now the node in the graph
   * @param right what it is to be
   * @param local the name that the document gives it
   * @param name the name that it is to have
   */
  private record Change(Node now, Node right, Key key, String local, String name) {}

  private @Nullable Change change(
      Node graph, Node now, Map<Key, Key> things, Map<Key, String> names) {
    Key local = iris.ownKey(find(graph, now, Vocab.Dsj.namedAs, Node.ANY).get(0).getObject());
    Key right = things.getOrDefault(local, local);
    if (iris.ownKey(now).equals(right)) {
      return null;
    }
    String name =
        find(graph, now, Vocab.Dsj.localName, Node.ANY).get(0).getObject().getLiteralLexicalForm();
    return new Change(
        now,
        iris.node(right),
        right,
        name,
        right.equals(local) ? name : names.getOrDefault(right, name));
  }

  /** Replaces things of one graph with what hangs on them, all at once: they may change places. */
  private void replace(Node graph, List<Change> all, Set<Node> posts, QuadChanges changes) {
    Map<Node, Node> replacements = new LinkedHashMap<>();
    Map<Node, String> labels = new HashMap<>();
    Set<Quad> added = new LinkedHashSet<>();
    Set<Quad> dropped = new HashSet<>();
    for (Change change : all) {
      replacements.put(change.now(), change.right());
      labels.put(change.right(), change.name());
      Node alt = Literals.text(change.local(), Literals.CHINESE);
      dropped.add(new Quad(graph, change.now(), Vocab.Skos.altLabel, alt));
      if (!change.name().equals(change.local())) {
        added.add(new Quad(graph, change.right(), Vocab.Skos.altLabel, alt));
      }
      for (Quad of : find(graph, Node.ANY, Vocab.Org.postIn, change.now())) {
        Node post =
            dependent(graph, of.getSubject(), Vocab.Dsj.title, KeyKind.POST, change, labels);
        replacements.put(of.getSubject(), post);
        posts.add(of.getSubject());
        posts.add(post);
      }
      for (Quad of : find(graph, Node.ANY, Vocab.Schema.organizer, change.now())) {
        replacements.put(
            of.getSubject(),
            dependent(
                graph, of.getSubject(), Vocab.Dsj.meetingType, KeyKind.SERIES, change, labels));
      }
    }
    Set<Quad> before = new LinkedHashSet<>();
    for (Node node : replacements.keySet()) {
      before.addAll(find(graph, node, Node.ANY, Node.ANY));
      for (Quad quad : find(graph, Node.ANY, Node.ANY, node)) {
        if (!quad.getPredicate().equals(Vocab.Dsj.namedAs)) {
          before.add(quad);
        }
      }
    }
    before.forEach(changes::remove);
    for (Quad quad : before) {
      if (dropped.contains(quad)) {
        continue;
      }
      Node subject = replacements.getOrDefault(quad.getSubject(), quad.getSubject());
      Node property = quad.getPredicate();
      Node object = quad.getObject();
      if (!property.equals(Vocab.Dsj.namedAs)) {
        object = replacements.getOrDefault(object, object);
      }
      String label = labels.get(subject);
      if (label != null
          && (property.equals(Vocab.Skos.prefLabel) || property.equals(Vocab.Rdfs.label))) {
        object = Literals.text(label, Literals.SIMPLIFIED);
      }
      added.add(new Quad(graph, subject, property, object));
    }
    added.forEach(changes::add);
  }

  private Node dependent(
      Node graph, Node now, Node of, KeyKind kind, Change change, Map<Node, String> labels) {
    String name = find(graph, now, of, Node.ANY).get(0).getObject().getLiteralLexicalForm();
    Node right = iris.node(EntityKeys.dependent(change.key(), kind, name));
    labels.put(right, change.name() + name);
    return right;
  }

  /** What took the place of a thing that was replaced, or null. */
  public @Nullable Key replacement(Key thing) {
    for (Quad quad :
        find(iris.identity(), iris.node(thing), Vocab.Dcterms.isReplacedBy, Node.ANY)) {
      return iris.ownKey(quad.getObject());
    }
    return null;
  }

  private static SortedSet<String> literals(List<Quad> quads) {
    SortedSet<String> all = new TreeSet<>();
    quads.forEach(quad -> all.add(quad.getObject().getLiteralLexicalForm()));
    return all;
  }

  private List<Quad> find(Node graph, Node subject, Node property, Node value) {
    List<Quad> found = new ArrayList<>();
    (graph.equals(Node.ANY)
            ? dataset.findNG(graph, subject, property, value)
            : dataset.find(graph, subject, property, value))
        .forEachRemaining(found::add);
    return found;
  }
}
