package dashiji.rdf;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** Values of properties in graphs that this package's writers wrote. */
final class GraphLookup {
  private GraphLookup() {}

  /** A value of a property, or null if it has none. */
  static @Nullable Node first(Graph graph, Node subject, Node property) {
    List<Triple> found = graph.find(subject, property, Node.ANY).toList();
    return found.isEmpty() ? null : found.get(0).getObject();
  }

  /**
   * The value of a property that every such thing has.
   *
   * @throws IllegalStateException if it has none
   */
  static Node one(Graph graph, Node subject, Node property) {
    Node found = first(graph, subject, property);
    if (found == null) {
      throw new IllegalStateException(subject + " has no " + property);
    }
    return found;
  }
}
