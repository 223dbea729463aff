package dashiji.api;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.NodeConst;

/**
 * The answer to any query as rows: triples as three columns, the answer to ASK as one.
 *
 * @param columns in order
 * @param rows to be read once
 */
record Rows(List<Var> columns, Iterator<Binding> rows) {
  /** The column of the answer to ASK. */
  static final String ANSWER = "answer";

  private static final List<Var> TRIPLE =
      List.of(Var.alloc("subject"), Var.alloc("predicate"), Var.alloc("object"));

  /** Runs a query. */
  static Rows of(QueryExec exec) {
    Query query = exec.getQuery();
    if (query.isSelectType()) {
      RowSet rows = exec.select();
      return new Rows(rows.getResultVars(), rows);
    }
    if (query.isAskType()) {
      Var answer = Var.alloc(ANSWER);
      Binding row =
          BindingFactory.binding(answer, exec.ask() ? NodeConst.nodeTrue : NodeConst.nodeFalse);
      return new Rows(List.of(answer), List.of(row).iterator());
    }
    Iterator<Triple> triples =
        query.isConstructType() ? exec.constructTriples() : exec.describeTriples();
    return new Rows(TRIPLE, org.apache.jena.atlas.iterator.Iter.map(triples, Rows::row));
  }

  private static Binding row(Triple triple) {
    return BindingFactory.binding(
        TRIPLE.get(0),
        triple.getSubject(),
        TRIPLE.get(1),
        triple.getPredicate(),
        TRIPLE.get(2),
        triple.getObject().isBlank()
            ? NodeFactory.createLiteralString(triple.getObject().toString())
            : triple.getObject());
  }
}
