package dashiji.server;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.web.HttpSC;

/**
 * SPARQL 1.1 Graph Store Protocol, reading: {@code ?graph=IRI}, {@code ?default}, and all graphs
 * without a parameter. The default graph is the union of the named ones, as it is to queries.
 */
final class GraphStoreService extends GSP_R {
  private final ServerLimits limits;

  GraphStoreService(ServerLimits limits) {
    this.limits = limits;
  }

  @Override
  protected DatasetGraph decideDataset(HttpAction action) {
    DatasetGraph database = Datasets.database(super.decideDataset(action));
    DatasetGraph seen = isQuads(action) ? database : new UnionAsDefault(database);
    // Counted before it is written: some forms are made in memory as a whole.
    if (size(action, seen) > limits.resultItems()) {
      ServletOps.error(HttpSC.FORBIDDEN_403, Refusals.tooMany(limits));
    }
    return seen;
  }

  /** How much would be read, or one more than the limit. */
  private long size(HttpAction action, DatasetGraph seen) {
    Iterator<?> all =
        isQuads(action) ? seen.find() : GraphTarget.determineTarget(seen, action).graph().find();
    try {
      return Iter.count(Iter.limit(all, limits.resultItems() + 1L));
    } finally {
      Iter.close(all);
    }
  }

  private static final class UnionAsDefault extends DatasetGraphWrapper {
    UnionAsDefault(DatasetGraph database) {
      super(database);
    }

    @Override
    public Graph getDefaultGraph() {
      return getUnionGraph();
    }
  }
}
