package dashiji.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProcedure;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * What a query may not ask for, said in words before it runs. The engine refuses the same on its
 * own ({@link SafeFunctions}, {@code ARQ.httpServiceAllowed}), but as an error in an expression,
 * which shows as missing rows.
 */
public final class QueryCheck {
  /** Why SERVICE is refused. */
  public static final String SERVICE =
      "SERVICE is off here: this server asks no other server. Ask both and join the answers, or load"
          + " a dump of this graph beside the other.";

  private QueryCheck() {}

  /** Why a query is refused; empty if it is not. */
  public static Optional<String> refusal(Op query) {
    Findings findings = new Findings();
    findings.walk(query);
    return findings.refusals.stream().findFirst();
  }

  private static String function(String iri) {
    return "The function <" + iri + "> is off here: functions that run code are not offered.";
  }

  private static final class Findings extends OpVisitorBase {
    private final List<String> refusals = new ArrayList<>();
    private final ExprVisitor expressions =
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionN call) {
            if (call instanceof E_Function function) {
              requireSafe(function.getFunctionIRI());
            }
          }
        };

    private void walk(Op query) {
      Walker.walk(query, this, expressions);
    }

    private void walk(Expr expression) {
      Walker.walk(expression, this, expressions);
    }

    private void requireSafe(String iri) {
      if (!SafeFunctions.isSafe(iri)) {
        refusals.add(function(iri));
      }
    }

    @Override
    public void visit(OpService service) {
      refusals.add(SERVICE);
    }

    @Override
    public void visit(OpBGP pattern) {
      for (Triple triple : pattern.getPattern()) {
        if (triple.getPredicate().isURI()) {
          requireSafe(triple.getPredicate().getURI());
        }
      }
    }

    @Override
    public void visit(OpPropFunc call) {
      requireSafe(call.getProperty().getURI());
    }

    @Override
    public void visit(OpProcedure call) {
      refusals.add(function(String.valueOf(call.getProcId())));
    }

    // ARQ's walker leaves out the expressions that sort and those that are added up.

    @Override
    public void visit(OpOrder order) {
      order.getConditions().forEach(condition -> walk(condition.getExpression()));
    }

    @Override
    public void visit(OpGroup group) {
      for (ExprAggregator added : group.getAggregators()) {
        ExprList expressionsAdded = added.getAggregator().getExprList();
        if (expressionsAdded != null) {
          expressionsAdded.forEach(this::walk);
        }
      }
    }
  }
}
