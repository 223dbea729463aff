package dashiji.rdf;

import org.apache.jena.sparql.core.Quad;

/** Where changes of a dataset go that is read at the same time. */
public interface QuadChanges {
  /** Adds a quad of a named graph. */
  void add(Quad quad);

  /** Removes a quad, if it is there. */
  void remove(Quad quad);
}
