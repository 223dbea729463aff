package dashiji.page;

import dashiji.query.NamedQuery;
import dashiji.query.QueryCatalog;
import dashiji.query.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The first page: what is in the graph, and where to ask.
 *
 * @param counts of what the graph holds
 * @param queries the named queries
 * @param example a query to begin with
 */
public record HomeView(GraphCounts counts, List<Example> queries, String example) {
  /** Named query whose text the form shows at first. */
  private static final String FIRST_QUERY = "holders";

  public HomeView {
    queries = List.copyOf(queries);
  }

  /**
   * A named query.
   *
   * @param name of it
   * @param summary what it answers
   * @param sparql its text without the comments that declare it
   */
  public record Example(String name, Words summary, String sparql) {
    /** The address of its answer, the form still to come. */
    public String address(Site site) {
      return site.plain(site.queryPath())
          + "?query="
          + URLEncoder.encode(sparql, StandardCharsets.UTF_8)
          + "&format=";
    }
  }

  /** The view of what was counted. */
  public static HomeView of(GraphCounts counts, QueryCatalog catalog) {
    List<Example> examples =
        catalog.all().stream()
            .map(query -> new Example(query.name(), query.summary(), plain(query)))
            .toList();
    return new HomeView(
        counts,
        examples,
        examples.stream()
            .filter(example -> example.name().equals(FIRST_QUERY))
            .map(Example::sparql)
            .findFirst()
            .orElse("ASK {}"));
  }

  private static String plain(NamedQuery query) {
    return query
        .sparql()
        .lines()
        .filter(line -> !line.startsWith("#+"))
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
