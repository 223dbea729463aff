package dashiji.rdf;

import dashiji.curation.Correction;
import dashiji.entity.Key;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/**
 * Carries out in the graph of a document what people have said of its facts. A correction whose
 * value does not fit, or that would leave a graph which violates a shape, is refused and reported;
 * the others are carried out. Safe for use by several threads.
 */
public final class Corrector {
  private final Map<Node, List<Correction>> byTarget = new LinkedHashMap<>();
  private final Iris iris;
  private final ShapeValidation shapes;

  /**
   * @param corrections in the order in which they were made
   */
  public Corrector(List<Correction> corrections, Iris iris, ShapeValidation shapes) {
    corrections.forEach(
        c -> byTarget.computeIfAbsent(iris.node(c.target()), t -> new ArrayList<>()).add(c));
    this.iris = iris;
    this.shapes = shapes;
  }

  /**
   * A correction that concerned a document.
   *
   * @param document the document's key
   * @param quote the sentence that the fact rests on
   * @param refused why it was not carried out, or null if it was
   */
  public record Outcome(
      Correction correction, Key document, @Nullable String quote, @Nullable String refused) {}

  /**
   * What came of a graph.
   *
   * @param graph the corrected graph; the one given if nothing concerns it
   * @param outcomes of all corrections that concern it, in order
   */
  public record Result(Graph graph, List<Outcome> outcomes) {}

  /**
   * Corrects the graph of one document, which is left as it is.
   *
   * @param name the document's key as problems give it
   */
  public Result correct(Graph document, Key key, String name, Problems problems) {
    List<Correction> concerned = concerning(document);
    Graph graph = document;
    List<Outcome> outcomes = new ArrayList<>();
    for (Correction correction : concerned) {
      String quote = quote(document, iris.node(correction.target()));
      String refused = null;
      try {
        Graph corrected = carryOut(correction, graph);
        List<Problem> violations = shapes.validate(corrected, name);
        if (violations.isEmpty()) {
          graph = corrected;
        } else {
          refused = violations.get(0).message();
        }
      } catch (IllegalArgumentException notAValue) {
        refused = String.valueOf(notAValue.getMessage());
      }
      if (refused != null) {
        problems.add(
            ProblemCode.CORRECTION_REFUSED,
            "the correction of " + correction.target() + " was left out: " + refused,
            Problem.Where.document(name));
      }
      outcomes.add(new Outcome(correction, key, quote, refused));
    }
    return new Result(graph, outcomes);
  }

  private List<Correction> concerning(Graph document) {
    return byTarget.entrySet().stream()
        .filter(e -> document.contains(e.getKey(), Vocab.Rdf.type, Node.ANY))
        .flatMap(e -> e.getValue().stream())
        .toList();
  }

  private Graph carryOut(Correction correction, Graph before) {
    Graph graph = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(graph, before);
    Node target = iris.node(correction.target());
    if (!graph.contains(target, Vocab.Rdf.type, Node.ANY)) {
      throw new IllegalArgumentException("an earlier correction has removed the fact");
    }
    String name = correction.property();
    switch (correction.action()) {
      case ACCEPT -> {}
      case REJECT -> {
        if (name == null) {
          remove(graph, target);
        } else {
          reject(graph, target, property(correction, name), correction.values());
        }
      }
      case REPLACE -> {
        if (name != null) {
          replace(graph, target, property(correction, name), correction.values());
        }
      }
    }
    return graph;
  }

  private static CorrectableProperty property(Correction correction, String name) {
    return CorrectableProperty.of(correction.target().kind(), name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no property "
                    + name
                    + " to correct; there are "
                    + String.join(", ", CorrectableProperty.namesOf(correction.target().kind()))));
  }

  private void replace(
      Graph graph, Node target, CorrectableProperty property, List<String> values) {
    List<Node> nodes = values.stream().map(v -> property.value(v, graph, iris)).toList();
    graph.remove(target, property.node(), Node.ANY);
    nodes.forEach(node -> graph.add(Triple.create(target, property.node(), node)));
  }

  private void reject(Graph graph, Node target, CorrectableProperty property, List<String> values) {
    for (String value : values) {
      Triple wrong = Triple.create(target, property.node(), property.value(value, graph, iris));
      if (!graph.contains(wrong)) {
        throw new IllegalArgumentException("the fact has no " + property.localName() + " " + value);
      }
      graph.delete(wrong);
    }
  }

  /** Removes a fact, what is part of it, and the evidence that nothing else rests on. */
  private static void remove(Graph graph, Node target) {
    List<Node> parts =
        graph.find(Node.ANY, Vocab.Dsj.event, target).mapWith(Triple::getSubject).toList();
    Set<Node> evidence = new HashSet<>(objects(graph, target, Vocab.Dsj.evidence));
    for (Node part : parts) {
      evidence.addAll(objects(graph, part, Vocab.Dsj.evidence));
      graph.remove(part, Node.ANY, Node.ANY);
    }
    graph.remove(target, Node.ANY, Node.ANY);
    for (Node of : evidence) {
      if (!graph.contains(Node.ANY, Vocab.Dsj.evidence, of)) {
        objects(graph, of, Vocab.Oa.hasSelector)
            .forEach(selector -> graph.remove(selector, Node.ANY, Node.ANY));
        graph.remove(of, Node.ANY, Node.ANY);
      }
    }
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static @Nullable String quote(Graph graph, Node fact) {
    return objects(graph, fact, Vocab.Dsj.evidence).stream()
        .flatMap(e -> objects(graph, e, Vocab.Oa.hasSelector).stream())
        .flatMap(s -> objects(graph, s, Vocab.Oa.exact).stream())
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse(null);
  }
}
