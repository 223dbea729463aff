package dashiji.export.network;

import dashiji.export.network.Network.Attribute;
import dashiji.export.network.Network.Edge;
import dashiji.export.network.Network.Type;
import dashiji.query.NamedQuery;
import dashiji.query.QueryCatalog;
import dashiji.query.QueryFormatException;
import dashiji.query.QueryOutcome;
import dashiji.query.QueryRunner;
import dashiji.query.Words;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/**
 * Who followed whom in a post: a tie for each post in which one person came after another, as the
 * named query {@code succession} says it.
 */
public final class Succession {
  /** The name of the network. */
  public static final String NAME = "succession";

  private static final String QUERY = "succession";
  private static final List<String> SAID =
      List.of("postName", "between", "lastSeen", "ended", "started", "firstSeen", "acting");

  private Succession() {}

  /**
   * Reads the network.
   *
   * @param dataset read in the caller's transaction
   * @param limit the time that reading may take
   * @throws IOException if it takes longer
   */
  public static Network read(DatasetGraph dataset, Duration limit) throws IOException {
    List<Edge> edges = new ArrayList<>();
    TreeSet<String> persons = new TreeSet<>();
    QueryOutcome outcome =
        new QueryRunner(limit)
            .run(
                query(),
                Map.of(),
                dataset,
                exec -> {
                  exec.select()
                      .forEachRemaining(row -> {
                        Edge edge = edge(row);
                        persons.add(edge.source());
                        persons.add(edge.target());
                        edges.add(edge);
                      });
                  return edges.size();
                });
    if (!(outcome instanceof QueryOutcome.Answered)) {
      throw new IOException("the network of successions was not read: " + outcome);
    }
    edges.sort(
        Comparator.comparing(Edge::source)
            .thenComparing(Edge::target)
            .thenComparing(edge -> edge.values().getOrDefault("post", ""))
            .thenComparing(edge -> edge.values().getOrDefault("lastSeen", ""))
            .thenComparing(edge -> edge.values().getOrDefault("firstSeen", "")));
    PersonNodes nodes = new PersonNodes(dataset);
    List<Attribute> ofTies = new ArrayList<>();
    ofTies.add(new Attribute("post", Type.TEXT));
    SAID.forEach(name -> ofTies.add(new Attribute(name, Type.TEXT)));
    return new Network(
        NAME,
        new Words(
            "Who followed whom in a post of one seat; a tie leads from one holder to the next",
            "单一席位职务的前后任；连线由前任指向后任"),
        true,
        PersonNodes.ATTRIBUTES,
        ofTies,
        persons.stream().map(iri -> nodes.of(NodeFactory.createURI(iri))).toList(),
        edges);
  }

  private static NamedQuery query() throws IOException {
    try {
      return QueryCatalog.bundled()
          .find(QUERY)
          .orElseThrow(() -> new IllegalStateException("no query named " + QUERY));
    } catch (QueryFormatException e) {
      throw new IllegalStateException("the program's own queries cannot be read", e);
    }
  }

  private static Edge edge(Binding row) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("post", text(row, "post"));
    for (String name : SAID) {
      String text = text(row, name);
      if (!text.isEmpty()) {
        values.put(name, text);
      }
    }
    return new Edge(text(row, "person"), text(row, "nextPerson"), 1, values, List.of());
  }

  private static String text(Binding row, String variable) {
    @Nullable Node value = row.get(variable);
    return value == null
        ? ""
        : value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }
}
