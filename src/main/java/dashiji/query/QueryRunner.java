package dashiji.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;

/**
 * Runs named queries against a dataset, with a time limit and without network access.
 *
 * @param limit the time a query may take, its output included
 * @param cancel becomes true when the time is up, for a caller that watches the time itself; Jena's
 *     own timer waits for a lock that a query holds while its plan is made
 */
public record QueryRunner(Duration limit, Optional<AtomicBoolean> cancel) {
  /** The time a query gets where nothing else is said. */
  public static final Duration USUAL_LIMIT = Duration.ofSeconds(30);

  public QueryRunner {
    Objects.requireNonNull(limit);
    Objects.requireNonNull(cancel);
  }

  /**
   * A runner that watches the time by Jena's timer.
   *
   * @param limit the time a query may take, its output included
   */
  public QueryRunner(Duration limit) {
    this(limit, Optional.empty());
  }

  /** What is done with a running query. */
  @FunctionalInterface
  public interface Consumer {

    /**
     * Takes the answer.
     *
     * @param exec ready to run; must be read in this call
     * @return number of rows taken
     */
    long take(QueryExec exec);
  }

  /**
   * Runs a query in a read transaction, or in the caller's if there is one.
   *
   * @param given values of its parameters by name
   * @param dataset what it reads; its default graph is taken to be the union of its graphs
   * @param consumer takes the answer
   */
  public QueryOutcome run(
      NamedQuery query, Map<String, String> given, DatasetGraph dataset, Consumer consumer) {
    return Txn.calc(dataset, TxnType.READ, () -> inTransaction(query, given, dataset, consumer));
  }

  private QueryOutcome inTransaction(
      NamedQuery query, Map<String, String> given, DatasetGraph dataset, Consumer consumer) {
    Arguments arguments = Arguments.read(query, given, dataset);
    if (!arguments.faults().isEmpty()) {
      return new QueryOutcome.Rejected(arguments.faults());
    }
    Query bound = OpenValues.fill(query.query(), arguments.values());
    QueryExecBuilder builder =
        QueryExec.dataset(dataset)
            .query(bound)
            // With FROM the query says itself what its default graph is; the union would hide that.
            .set(TDB2.symUnionDefaultGraph, !bound.hasDatasetDescription())
            .set(ARQ.httpServiceAllowed, false);
    if (cancel.isPresent()) {
      builder.set(ARQConstants.symCancelQuery, cancel.get());
    } else {
      builder.timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
    try (QueryExec exec = builder.build()) {
      return new QueryOutcome.Answered(consumer.take(exec), arguments.notes());
    } catch (QueryCancelledException tooSlow) {
      return new QueryOutcome.TimedOut(limit);
    } catch (QueryException refused) {
      return new QueryOutcome.Rejected(List.of(String.valueOf(refused.getMessage())));
    }
  }
}
