package dashiji.rdf;

import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/** What took the place of things whose IRI is no longer in use. */
public final class Replacements {
  private Replacements() {}

  /**
   * The thing that an IRI leads to, inside the caller's transaction: what it was replaced by; for a
   * person's key that is a mention's, the person mentioned; else itself. Null if it is a person's
   * that leads nowhere. Of other things than persons this does not say whether the graph speaks of
   * them.
   */
  public static @Nullable Key leadsTo(DatasetGraph dataset, Iris iris, Key key) {
    if (key.kind() == KeyKind.PERSON) {
      return new PersonGraphs(dataset, iris).leadsTo(key);
    }
    Key now = new ThingGraphs(dataset, iris).replacement(key);
    return now == null ? key : now;
  }
}
