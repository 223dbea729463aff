package dashiji.store;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;

/** Decides whether a complete new generation may become visible. */
@FunctionalInterface
public interface CandidateCheck {

  /**
   * Looks at the candidate, inside a read transaction.
   *
   * @param candidate all its graphs, read-only; SPARQL sees their union as the default graph
   * @return the reasons for refusing it; empty to accept
   */
  List<String> refusals(DatasetGraph candidate);

  /** Accepts every candidate. */
  static CandidateCheck none() {
    return candidate -> List.of();
  }
}
