package dashiji.page;

import dashiji.query.NamedQuery;
import dashiji.query.QueryCatalog;
import dashiji.search.FacetRequest;
import dashiji.search.FacetRequest.Order;
import dashiji.search.FacetResult;
import dashiji.search.NameIndex;
import dashiji.search.ThingKind;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The first page: what is in the graph, what is new in it, and what it can be asked.
 *
 * @param counts of what the graph holds
 * @param years in how many events a year
 * @param acts the latest appointments and removals
 * @param events the latest events
 * @param questions the named queries
 */
public record HomeView(
    GraphCounts counts,
    Bars years,
    List<BrowseRow> acts,
    List<BrowseRow> events,
    List<NamedQuery> questions) {
  private static final int LATEST = 8;

  public HomeView {
    acts = List.copyOf(acts);
    events = List.copyOf(events);
    questions = List.copyOf(questions);
  }

  /** Reads what is new, inside a read transaction. */
  public static HomeView read(
      DatasetGraph dataset, NameIndex index, GraphCounts counts, QueryCatalog catalog)
      throws IOException {
    Facts facts = new Facts(dataset);
    FacetResult events = index.browse(FacetRequest.of(ThingKind.EVENT, Order.NEWEST, 0, LATEST));
    FacetResult acts = index.browse(FacetRequest.of(ThingKind.ACT, Order.NEWEST, 0, LATEST));
    return new HomeView(
        counts,
        Bars.ofYears(new TreeMap<>(events.years()), HomeView::yearPath),
        rows(facts, acts, ThingKind.ACT),
        rows(facts, events, ThingKind.EVENT),
        List.copyOf(catalog.all()));
  }

  private static String yearPath(String year) {
    return BrowseQuery.whole(ThingKind.EVENT)
        .with(BrowseQuery.FROM, year)
        .with(BrowseQuery.UNTIL, year)
        .path();
  }

  private static List<BrowseRow> rows(Facts facts, FacetResult result, ThingKind kind) {
    return result.iris().stream()
        .map(iri -> BrowseRow.read(facts, NodeFactory.createURI(iri), kind))
        .toList();
  }

  /** The list of what a count counts, if there is one. */
  public static Optional<String> list(GraphCounts.Count count) {
    ThingKind kind =
        switch (count.name()) {
          case "documents" -> ThingKind.DOCUMENT;
          case "persons" -> ThingKind.PERSON;
          case "organisations" -> ThingKind.ORGANIZATION;
          case "posts" -> ThingKind.POST;
          case "acts" -> ThingKind.ACT;
          case "events" -> ThingKind.EVENT;
          case "projects" -> ThingKind.PROJECT;
          default -> null;
        };
    return Optional.ofNullable(kind).map(of -> BrowseQuery.whole(of).path());
  }
}
