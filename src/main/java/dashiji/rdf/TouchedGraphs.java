package dashiji.rdf;

import dashiji.entity.Key;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Gathers what changed graphs of documents speak of, or spoke of: the names to be resolved again,
 * the persons and the posts whose derived statements have to be made again. Inside the caller's
 * transaction.
 */
public final class TouchedGraphs {
  private final DatasetGraph dataset;
  private final Iris iris;
  private final PersonGraphs personGraphs;
  private final ThingGraphs thingGraphs;
  private final SortedSet<String> names = new TreeSet<>();
  private final SortedSet<String> blocks = new TreeSet<>();
  private final Set<Node> persons = new HashSet<>();
  private final Set<Node> posts = new LinkedHashSet<>();

  /**
   * @param dataset named graphs as this package writes them; may change while they are gathered
   * @param iris of the base they were written with
   */
  public TouchedGraphs(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
    this.personGraphs = new PersonGraphs(dataset, iris);
    this.thingGraphs = new ThingGraphs(dataset, iris);
  }

  /**
   * Takes a graph as it is now: before it is changed, and again when it has its new persons.
   *
   * @return true if there is such a graph
   */
  public boolean take(Node graph) {
    if (!dataset.contains(graph, Node.ANY, Node.ANY, Node.ANY)) {
      return false;
    }
    names.addAll(personGraphs.names(graph));
    blocks.addAll(thingGraphs.blocks(graph));
    find(graph, Node.ANY, Vocab.Dsj.mentions, Node.ANY).forEach(q -> persons.add(q.getObject()));
    find(graph, Node.ANY, Vocab.Dsj.post, Node.ANY).forEach(q -> posts.add(q.getObject()));
    return true;
  }

  /** Takes persons that were put in the place of others, with the posts that this concerns. */
  public void take(PersonGraphs.Reassigned reassigned) {
    for (Key key : reassigned.persons()) {
      Node person = iris.node(key);
      persons.add(person);
      for (Node graph : reassigned.graphs()) {
        for (Quad claim : find(graph, Node.ANY, Vocab.Dsj.person, person)) {
          find(graph, claim.getSubject(), Vocab.Dsj.post, Node.ANY)
              .forEach(q -> posts.add(q.getObject()));
        }
      }
    }
  }

  /** Takes things that were put in the place of others, with their posts and who is named there. */
  public void take(ThingGraphs.Reassigned reassigned) {
    posts.addAll(reassigned.posts());
    reassigned.graphs().forEach(graph -> names.addAll(personGraphs.names(graph)));
  }

  /** Blocks of organisations and projects. */
  public SortedSet<String> blocks() {
    return Collections.unmodifiableSortedSet(blocks);
  }

  /** Names, normalised. */
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(names);
  }

  /** Persons. */
  public Set<Node> persons() {
    return Collections.unmodifiableSet(persons);
  }

  /** Posts. */
  public Set<Node> posts() {
    return Collections.unmodifiableSet(posts);
  }

  private List<Quad> find(Node graph, Node subject, Node property, Node value) {
    List<Quad> found = new ArrayList<>();
    Iterator<Quad> all = dataset.find(graph, subject, property, value);
    all.forEachRemaining(found::add);
    return found;
  }
}
