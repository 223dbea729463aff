package dashiji.rdf;

import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/**
 * Checks graphs against SHACL shapes. Each graph of a store is checked by itself: the shapes are
 * written for that, and it is several times faster than checking the union.
 */
public final class ShapeValidation {
  /** The bundled shapes, on the class path. */
  public static final String SHAPES = "/ontology/shapes.ttl";

  /** The bundled ontology, on the class path. */
  public static final String ONTOLOGY = "/ontology/dashiji.ttl";

  private final Shapes shapes;

  /**
   * @param shapes the shapes to check against
   */
  public ShapeValidation(Graph shapes) {
    this.shapes = Shapes.parse(shapes);
  }

  /** Checks against the bundled shapes. */
  public static ShapeValidation bundled() {
    return new ShapeValidation(readBundled(SHAPES));
  }

  /**
   * Reads a Turtle file from the class path.
   *
   * @param resource such as {@link #SHAPES}
   */
  public static Graph readBundled(String resource) {
    try (InputStream in = ShapeValidation.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      Graph graph = GraphFactory.createDefaultGraph();
      RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
      return graph;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every violation in one graph, in a fixed order; none if it conforms. Safe for use by several
   * threads.
   *
   * @param data the graph; best in memory
   * @param document the key of the document whose graph it is, or null for another graph
   */
  public List<Problem> validate(Graph data, @Nullable String document) {
    Problem.Where where =
        document == null ? Problem.Where.nowhere() : Problem.Where.document(document);
    return ShaclValidator.get().validate(shapes, data).getEntries().stream()
        .map(entry -> new Problem(ProblemCode.SHAPE_VIOLATION, words(entry), where))
        .distinct()
        .sorted((a, b) -> a.message().compareTo(b.message()))
        .toList();
  }

  /** Focus node, path, what is asked, and the value that does not meet it. */
  private static String words(ReportEntry entry) {
    Path path = entry.resultPath();
    Node value = entry.value();
    return NodeFmtLib.strTTL(entry.focusNode())
        + (path == null ? "" : " " + path)
        + ": "
        + message(entry)
        + (value == null ? "" : " (" + NodeFmtLib.strTTL(value) + ")");
  }

  private static String message(ReportEntry entry) {
    List<Node> messages = List.copyOf(entry.messages());
    return messages.stream()
        .filter(m -> m.isLiteral() && m.getLiteralLanguage().toLowerCase(Locale.ROOT).equals("en"))
        .findFirst()
        .map(Node::getLiteralLexicalForm)
        .orElseGet(entry::message);
  }
}
