package dashiji.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * The blocks {@code VALUES ?name { UNDEF }} of a query, which is where parameters go. Values are
 * put into the parsed query, never into its text: no value can change what the query is.
 */
final class OpenValues {
  private OpenValues() {}

  /** The names of all variables that such a block leaves open, subqueries included. */
  static Set<String> names(Query query) {
    Set<String> names = new TreeSet<>();
    collect(query, names);
    return names;
  }

  private static void collect(Query query, Set<String> names) {
    if (query.getQueryPattern() == null) {
      return; // DESCRIBE <iri>
    }
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementData data) {
            if (isOpen(data)) {
              names.add(data.getVars().getFirst().getVarName());
            }
          }

          @Override
          public void visit(ElementSubQuery sub) {
            collect(sub.getQuery(), names);
          }
        });
  }

  /**
   * The query with the blocks of the given variables filled; those of other variables stay open.
   *
   * @param values what each variable may be; with an empty list the block has no solution
   */
  static Query fill(Query query, Map<String, List<Node>> values) {
    return QueryTransformOps.transform(
        query,
        new ElementTransformCopyBase() {
          @Override
          public Element transform(ElementData data) {
            if (!isOpen(data)) {
              return data;
            }
            Var var = data.getVars().getFirst();
            List<Node> nodes = values.get(var.getVarName());
            if (nodes == null) {
              return data;
            }
            ElementData filled = new ElementData();
            filled.add(var);
            nodes.forEach(node -> filled.add(BindingFactory.binding(var, node)));
            return filled;
          }
        });
  }

  private static boolean isOpen(ElementData data) {
    return data.getVars().size() == 1
        && data.getRows().size() == 1
        && data.getRows().getFirst().isEmpty();
  }
}
