package dashiji.api;

import dashiji.query.NamedQuery;
import dashiji.query.Parameter;
import dashiji.rdf.ShapeValidation;
import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrLength;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Mod;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.sse.Tags;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * Tells from a query's text and the ontology what the values of its columns are. What cannot be
 * told is {@link ColumnType#ANY}, never a guess.
 */
final class ColumnTypes {
  private static final Graph ONTOLOGY = ShapeValidation.readBundled(ShapeValidation.ONTOLOGY);
  private static final Node RANGE = org.apache.jena.vocabulary.RDFS.range.asNode();
  private static final Node DATATYPE_PROPERTY =
      org.apache.jena.vocabulary.OWL.DatatypeProperty.asNode();

  /** Properties of other vocabularies whose values are text; further ones in {@link #INTEGERS}. */
  private static final Set<Node> TEXTS =
      Set.of(
          Vocab.Skos.prefLabel,
          Vocab.Skos.altLabel,
          Vocab.Rdfs.label,
          Vocab.Dcterms.title,
          Vocab.Dcterms.rights,
          Vocab.Oa.exact,
          Vocab.Schema.url);

  private static final Set<Node> INTEGERS = Set.of(Vocab.Oa.start, Vocab.Oa.end);
  private static final Set<Node> DATES = Set.of(Vocab.Dcterms.issued);
  private static final String XSD = org.apache.jena.vocabulary.XSD.NS;

  /** The columns of triples. */
  private static final List<Column> TRIPLE =
      List.of(
          new Column("subject", ColumnType.IRI),
          new Column("predicate", ColumnType.IRI),
          new Column("object", ColumnType.ANY));

  private final Map<Var, ColumnType> types = new HashMap<>();
  private final Map<Var, List<Expr>> expressions = new HashMap<>();
  private final Set<Var> underWay = new HashSet<>();

  private ColumnTypes() {}

  /** The columns of the answer to a query. */
  static List<Column> of(NamedQuery named) {
    Query query = QueryFactory.create(named.sparql());
    if (query.isAskType()) {
      return List.of(new Column(Rows.ANSWER, ColumnType.BOOLEAN));
    }
    if (!query.isSelectType()) {
      return TRIPLE;
    }
    ColumnTypes found = new ColumnTypes();
    for (Parameter parameter : named.parameters()) {
      found.is(Var.alloc(parameter.name()), type(parameter));
    }
    found.collect(query);
    return query.getResultVars().stream()
        .map(name -> new Column(name, found.type(Var.alloc(name))))
        .toList();
  }

  private static ColumnType type(Parameter parameter) {
    return switch (parameter.type()) {
      case STRING -> ColumnType.STRING;
      case INTEGER -> ColumnType.INTEGER;
      case DATE, YEAR -> ColumnType.DATE;
      case IRI, PERSON, POST, PLACE, ORGANIZATION -> ColumnType.IRI;
    };
  }

  private void is(Node node, ColumnType type) {
    if (node.isVariable()) {
      types.merge(Var.alloc(node), type, ColumnType::or);
    }
  }

  private void collect(Query query) {
    query.getProject().forEachExpr(this::isValueOf);
    query.getGroupBy().forEachExpr(this::isValueOf);
    if (query.getQueryPattern() == null) {
      return;
    }
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementPathBlock block) {
            block.patternElts().forEachRemaining(ColumnTypes.this::pattern);
          }

          @Override
          public void visit(ElementTriplesBlock block) {
            block.patternElts().forEachRemaining(triple -> pattern(new TriplePath(triple)));
          }

          @Override
          public void visit(ElementNamedGraph graph) {
            is(graph.getGraphNameNode(), ColumnType.IRI);
          }

          @Override
          public void visit(ElementBind bind) {
            isValueOf(bind.getVar(), bind.getExpr());
          }

          @Override
          public void visit(ElementAssign assign) {
            isValueOf(assign.getVar(), assign.getExpr());
          }

          @Override
          public void visit(ElementSubQuery sub) {
            collect(sub.getQuery());
          }
        });
  }

  private void isValueOf(Var var, Expr expression) {
    expressions.computeIfAbsent(var, v -> new ArrayList<>()).add(expression);
  }

  private void pattern(TriplePath pattern) {
    is(pattern.getSubject(), ColumnType.IRI);
    if (pattern.isTriple()) {
      is(pattern.getPredicate(), ColumnType.IRI);
      is(pattern.getObject(), values(pattern.getPredicate()));
    } else {
      is(pattern.getObject(), values(pattern.getPath()));
    }
  }

  private static ColumnType values(Path path) {
    return switch (path) {
      case P_Link link -> values(link.getNode());
      case P_ReverseLink reverse -> ColumnType.IRI;
      case P_Inverse inverse -> ColumnType.IRI;
      case P_Seq seq -> values(seq.getRight());
      case P_Alt alt -> values(alt.getLeft()).or(values(alt.getRight()));
      case P_Mod mod -> values(mod.getSubPath());
      case P_Path1 one -> values(one.getSubPath());
      default -> ColumnType.ANY;
    };
  }

  /** What the values of a property are, by the ontology. */
  private static ColumnType values(Node property) {
    if (!property.isURI()) {
      return ColumnType.ANY;
    }
    if (TEXTS.contains(property)) {
      return ColumnType.STRING;
    }
    if (INTEGERS.contains(property)) {
      return ColumnType.INTEGER;
    }
    if (DATES.contains(property)) {
      return ColumnType.DATE;
    }
    if (!property.getURI().startsWith(Vocab.Dsj.NS)) {
      // Of other vocabularies the graph holds links between things.
      return ColumnType.IRI;
    }
    if (ONTOLOGY.contains(property, Vocab.Rdf.type, DATATYPE_PROPERTY)) {
      return ONTOLOGY
          .find(property, RANGE, Node.ANY)
          .mapWith(range -> ofDatatype(range.getObject().getURI()))
          .nextOptional()
          // Dates are typed by their precision, so that the ontology names no one datatype.
          .orElse(ColumnType.DATE);
    }
    return ONTOLOGY.contains(property, Vocab.Rdf.type, Node.ANY) ? ColumnType.IRI : ColumnType.ANY;
  }

  private static ColumnType ofDatatype(String iri) {
    if (!iri.startsWith(XSD)) {
      return ColumnType.STRING; // rdf:langString
    }
    return switch (iri.substring(XSD.length())) {
      case "date", "gYear", "gYearMonth", "gMonthDay", "dateTime" -> ColumnType.DATE;
      case "integer", "nonNegativeInteger", "positiveInteger", "int", "long" -> ColumnType.INTEGER;
      case "decimal", "double", "float" -> ColumnType.NUMBER;
      case "boolean" -> ColumnType.BOOLEAN;
      default -> ColumnType.STRING;
    };
  }

  private ColumnType type(Var var) {
    ColumnType type = types.get(var);
    if (underWay.add(var)) {
      for (Expr expression : expressions.getOrDefault(var, List.of())) {
        ColumnType other = type(expression);
        type = type == null ? other : type.or(other);
      }
      underWay.remove(var);
    }
    return type == null ? ColumnType.ANY : type;
  }

  private ColumnType type(Expr expression) {
    return switch (expression) {
      case ExprAggregator aggregate -> type(aggregate.getAggregator());
      case NodeValue constant -> ofConstant(constant.asNode());
      case ExprFunction3 either when either.getFunctionSymbol().getSymbol().equals(Tags.tagIf) ->
          type(either.getArg2()).or(type(either.getArg3()));
      case E_Coalesce first ->
          first.getArgs().stream().map(this::type).reduce(ColumnType::or).orElse(ColumnType.ANY);
      case E_IRI iri -> ColumnType.IRI;
      case E_StrLength length -> ColumnType.INTEGER;
      case E_Str str -> ofText(type(str.getArg()));
      case E_StrConcat text -> ColumnType.STRING;
      case E_StrAfter text -> ColumnType.STRING;
      case E_StrBefore text -> ColumnType.STRING;
      case E_StrSubstring text -> ColumnType.STRING;
      case E_Bound bound -> ColumnType.BOOLEAN;
      case E_LogicalAnd and -> ColumnType.BOOLEAN;
      case E_LogicalOr or -> ColumnType.BOOLEAN;
      case E_LogicalNot not -> ColumnType.BOOLEAN;
      case E_Equals equals -> ColumnType.BOOLEAN;
      case E_NotEquals differs -> ColumnType.BOOLEAN;
      default -> expression.isVariable() ? type(expression.asVar()) : ColumnType.ANY;
    };
  }

  /** The text of a date is still a date, that of an IRI an IRI. */
  private static ColumnType ofText(ColumnType of) {
    return of == ColumnType.DATE || of == ColumnType.IRI ? of : ColumnType.STRING;
  }

  private static ColumnType ofConstant(Node node) {
    return node.isURI() ? ColumnType.IRI : ofDatatype(node.getLiteralDatatypeURI());
  }

  private ColumnType type(Aggregator aggregate) {
    return switch (aggregate.getName()) {
      case "COUNT" -> ColumnType.INTEGER;
      case "GROUP_CONCAT" -> ColumnType.STRING;
      case "SUM", "AVG" -> ColumnType.NUMBER;
      case "SAMPLE", "MIN", "MAX" -> type(aggregate.getExprList().get(0));
      default -> ColumnType.ANY;
    };
  }
}
