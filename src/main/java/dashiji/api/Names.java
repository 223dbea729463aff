package dashiji.api;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** Finds things by what people type. */
public interface Names {
  /**
   * A thing that was found.
   *
   * @param thing its IRI
   * @param kind what it is
   * @param form the name that fits, as the graph has it
   * @param exact true if the whole name is what was typed, in a form that the graph has
   * @param likeness how much a match counts, 0 to 1; 1 if exact
   */
  record Hit(Node thing, NamedKind kind, String form, boolean exact, double likeness) {}

  /**
   * Finds things, the likeliest first. Inside the caller's transaction.
   *
   * @param text what was typed
   * @param kinds only these
   * @param most no more than so many
   */
  List<Hit> find(DatasetGraph dataset, String text, Set<NamedKind> kinds, int most);
}
