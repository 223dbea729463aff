package dashiji.page;

import dashiji.query.NamedQuery;
import dashiji.query.QueryCatalog;
import dashiji.search.FacetRequest;
import dashiji.search.FacetRequest.Order;
import dashiji.search.FacetResult;
import dashiji.search.NameIndex;
import dashiji.search.ThingKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
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
    List<Count> counts,
    Bars years,
    List<BrowseRow> acts,
    List<BrowseRow> events,
    List<NamedQuery> questions) {
  private static final int LATEST = 8;
  private static final List<ThingKind> COUNTED =
      List.of(
          ThingKind.DOCUMENT,
          ThingKind.PERSON,
          ThingKind.ORGANIZATION,
          ThingKind.POST,
          ThingKind.ACT,
          ThingKind.EVENT,
          ThingKind.PROJECT,
          ThingKind.PLACE);

  /** How many things of a kind there are. */
  public record Count(ThingKind kind, int number) {
    /** The list of them. */
    public String list() {
      return BrowseQuery.whole(kind).path();
    }

    /** The number with separators. */
    public String shown() {
      return String.format(Locale.ROOT, "%,d", number);
    }
  }

  public HomeView {
    counts = List.copyOf(counts);
    acts = List.copyOf(acts);
    events = List.copyOf(events);
    questions = List.copyOf(questions);
  }

  /** Reads what is new, inside a read transaction. */
  public static HomeView read(DatasetGraph dataset, NameIndex index, QueryCatalog catalog)
      throws IOException {
    List<Count> counts = new ArrayList<>();
    for (ThingKind kind : COUNTED) {
      counts.add(new Count(kind, index.count(kind)));
    }
    Facts facts = new Facts(dataset);
    FacetResult events = index.browse(FacetRequest.of(ThingKind.EVENT, Order.NEWEST, 0, LATEST));
    FacetResult acts = index.list(FacetRequest.of(ThingKind.ACT, Order.NEWEST, 0, LATEST));
    return new HomeView(
        counts,
        Bars.ofYears(new TreeMap<>(events.years()), HomeView::yearPath),
        BrowseRow.of(facts, acts, ThingKind.ACT),
        BrowseRow.of(facts, events, ThingKind.EVENT),
        List.copyOf(catalog.all()));
  }

  private static String yearPath(String year) {
    return BrowseQuery.whole(ThingKind.EVENT)
        .with(BrowseQuery.FROM, year)
        .with(BrowseQuery.UNTIL, year)
        .path();
  }
}
