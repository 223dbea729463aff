package dashiji.server;

import dashiji.query.QueryCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.web.HttpSC;

/**
 * SPARQL 1.1 query over the visible graph.
 *
 * <p>Differs from Fuseki's own in what it refuses ({@link QueryCheck}), in that a query that runs
 * out of time while its plan is being made ends as well, and in that answers have a limit.
 */
final class QueryService extends SPARQL_QueryDataset {
  private final ServerLimits limits;

  QueryService(ServerLimits limits) {
    this.limits = limits;
  }

  @Override
  public void validate(HttpAction action) {
    if (!isUnasked(action)) {
      super.validate(action);
    }
  }

  /** A GET without a query asks for the service's description (SPARQL 1.1 Service Description). */
  private static boolean isUnasked(HttpAction action) {
    return action.getRequestMethod().equals("GET") && action.getRequestQueryString() == null;
  }

  @Override
  protected void executeWithParameter(HttpAction action) {
    if (!isUnasked(action)) {
      super.executeWithParameter(action);
      return;
    }
    try {
      action.setResponseContentType("text/turtle; charset=utf-8");
      action.getResponseOutputStream().print(description());
    } catch (IOException e) {
      ServletOps.errorOccurred(e);
    }
  }

  private static String description() throws IOException {
    try (InputStream in = QueryService.class.getResourceAsStream("service-description.ttl")) {
      if (in == null) {
        throw new IllegalStateException("no resource service-description.ttl");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    if (query.isJsonType()) {
      ServletOps.errorBadRequest("JSON { … } is no SPARQL: use SELECT and ask for JSON results.");
    }
    QueryCheck.refusal(Algebra.compile(query)).ifPresent(ServletOps::errorForbidden);
  }

  @Override
  protected DatasetGraph getDataset(HttpAction action) {
    return Datasets.database(super.getDataset(action));
  }

  /**
   * Cancels by the request's own signal. Jena's timer waits for a lock that is held while a plan is
   * made, and TDB2 runs parts of a query then; one such query would also hold up the timer of all
   * others.
   */
  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    if (action.getRequest().getAttribute(RequestGuard.EXPIRED) instanceof AtomicBoolean expired) {
      action.getContext().set(ARQConstants.symCancelQuery, expired);
    }
    return super.createQueryExec(action, query, dataset);
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String forLog) {
    if (query.isSelectType()) {
      RowSet rows = execution.select();
      // Only the iteration is wrapped; the execution, closed by the caller, closes the rows.
      return new QueryExecResult(RowSetStream.create(rows.getResultVars(), counted(rows)));
    }
    if (query.isConstructType()) {
      DatasetGraph made = DatasetGraphFactory.create();
      made.prefixes().putAll(query.getPrefixMapping());
      counted(execution.constructQuads()).forEachRemaining(made::add);
      return new QueryExecResult(made);
    }
    if (query.isDescribeType()) {
      return new QueryExecResult(execution.describe(new CountedGraph()));
    }
    return super.executeQuery(action, execution, query, forLog);
  }

  private <T> Iterator<T> counted(Iterator<T> items) {
    AtomicInteger count = new AtomicInteger();
    return Iter.map(
        items,
        item -> {
          requireFewer(count.incrementAndGet());
          return item;
        });
  }

  private void requireFewer(int items) {
    if (items > limits.resultItems()) {
      ServletOps.error(HttpSC.FORBIDDEN_403, Refusals.tooMany(limits));
    }
  }

  private final class CountedGraph extends WrappedGraph {
    private int count;

    CountedGraph() {
      super(GraphFactory.createDefaultGraph());
    }

    @Override
    public void add(Triple triple) {
      requireFewer(++count);
      super.add(triple);
    }
  }
}
