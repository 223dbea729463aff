package dashiji.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dashiji.query.QueryCheck;
import dashiji.query.SafeFunctions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;

/** SPARQL from strangers, read-only, a bounded number of rows, the same things off as over HTTP. */
final class SparqlService {
  /** The longest query, in UTF-16 units; also keeps the parser's recursion within its stack. */
  static final int LONGEST = 20_000;

  private SparqlService() {}

  /** Why a query is not answered; the message is for whoever wrote the query. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  /**
   * Runs a query inside the caller's transaction.
   *
   * @param most rows at most; the answer says if there are more
   * @param cancel becomes true when the time is up
   * @return {@code columns}, {@code rows} and {@code more}
   */
  static ObjectNode run(String sparql, DatasetGraph dataset, int most, AtomicBoolean cancel)
      throws RefusedException {
    Query query = parse(sparql);
    Context context = ARQ.getContext().copy();
    context.set(ARQ.httpServiceAllowed, false);
    // With FROM the query says itself what its default graph is.
    context.set(TDB2.symUnionDefaultGraph, !query.hasDatasetDescription());
    context.set(ARQConstants.symCancelQuery, cancel);
    SafeFunctions.install(context);
    try (QueryExec exec = QueryExec.dataset(dataset).query(query).context(context).build()) {
      Rows rows = Rows.of(exec);
      List<Binding> page = new ArrayList<>();
      Iterator<Binding> all = rows.rows();
      while (page.size() < most && all.hasNext()) {
        page.add(all.next());
      }
      ObjectNode answer = Json.object();
      rows.columns().stream().map(Var::getVarName).forEach(answer.putArray("columns")::add);
      answer.set("rows", NamedQueryService.rowList(rows.columns(), page));
      answer.put("more", all.hasNext());
      return answer;
    } catch (QueryCancelledException e) {
      throw new RefusedException(
          "The query ran out of time. Name a person, a post, a document or a period, start from the"
              + " rarest pattern, add LIMIT.");
    } catch (QueryException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    }
  }

  private static Query parse(String sparql) throws RefusedException {
    if (sparql.length() > LONGEST) {
      throw new RefusedException("The query is longer than " + LONGEST + " characters.");
    }
    try {
      Query query = QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
      Optional<String> refusal = QueryCheck.refusal(Algebra.compile(query));
      if (refusal.isPresent()) {
        throw new RefusedException(refusal.get());
      }
      return query;
    } catch (QueryException e) {
      // The parser's list of all that it would have taken helps nobody.
      String[] message = String.valueOf(e.getMessage()).split("\\s*Was expecting", 2);
      throw new RefusedException("Not a SPARQL 1.1 query: " + message[0]);
    } catch (StackOverflowError e) {
      throw new RefusedException("The query is nested too deeply.");
    }
  }
}
