package dashiji.server;

import dashiji.entity.Key;
import dashiji.rdf.Iris;
import dashiji.rdf.Replacements;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/** What the addresses of the graph's things mean. */
final class ThingAddresses {
  private ThingAddresses() {}

  /** What an address means. */
  sealed interface Meaning {}

  /** A thing that the graph speaks of. */
  record Thing(Key key, Node node) implements Meaning {}

  /** A person or thing that was joined with another: the address of that one below {@code /id/}. */
  record Moved(String path) implements Meaning {}

  /**
   * What a path means, or nothing if the graph speaks of no such thing; inside a read transaction.
   *
   * @param path {@code person/0a1b…}: what stands after {@code /id/}
   * @param base of the graph's IRIs
   */
  static Optional<Meaning> of(DatasetGraph dataset, String base, String path) {
    Iris iris = new Iris(base);
    Node node = NodeFactory.createURI(base + "id/" + path);
    Key key = iris.key(node);
    if (key == null) {
      return Optional.empty();
    }
    Key now = Replacements.leadsTo(dataset, iris, key);
    if (now != null && !now.equals(key)) {
      return Optional.of(new Moved(now.kind().segment() + "/" + now.id()));
    }
    // Areas known by their code alone are spoken of and not described.
    return dataset.contains(Node.ANY, node, Node.ANY, Node.ANY)
            || dataset.contains(Node.ANY, Node.ANY, Node.ANY, node)
        ? Optional.of(new Thing(key, node))
        : Optional.empty();
  }
}
