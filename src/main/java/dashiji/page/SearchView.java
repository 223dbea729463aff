package dashiji.page;

import dashiji.search.Descriptions;
import dashiji.search.Match;
import dashiji.search.NameIndex;
import dashiji.search.SearchRequest;
import dashiji.search.SearchResult;
import dashiji.search.ThingKind;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * The page of a search.
 *
 * @param text what was typed
 * @param kind the one kind that was asked for, or null for all
 * @param page number of the page, from 1
 * @param total how many things were found, of the kind asked for
 * @param kinds how many of each kind
 * @param found those of this page
 */
public record SearchView(
    String text,
    @Nullable ThingKind kind,
    int page,
    long total,
    List<Count> kinds,
    List<Found> found) {
  /** How many things a page shows. */
  public static final int SIZE = 20;

  private static final int LAST_PAGE = SearchRequest.DEEPEST / SIZE;

  public SearchView {
    kinds = List.copyOf(kinds);
    found = List.copyOf(found);
  }

  /** How many things of a kind were found. */
  public record Count(ThingKind kind, long number) {}

  /**
   * A thing that was found.
   *
   * @param hit the thing
   * @param description what tells it from others of its name, or empty
   */
  public record Found(SearchResult.Hit hit, String description) {
    /** Another name by which it was found, or empty. */
    public String alsoNamed() {
      String other =
          hit.match() == Match.NAME || hit.others().isEmpty() ? "" : hit.others().getFirst();
      return description.contains(other) ? "" : other; // keys of documents are in both
    }
  }

  /**
   * Searches, in the caller's transaction.
   *
   * @param page number of the page, from 1; what lies outside is the nearest there can be
   */
  public static SearchView read(
      DatasetGraph dataset, NameIndex index, String text, @Nullable ThingKind kind, int page)
      throws IOException {
    int shown = Math.clamp(page, 1, LAST_PAGE);
    SearchResult result = index.search(new SearchRequest(text, kind, (shown - 1) * SIZE, SIZE));
    List<Count> kinds = new ArrayList<>();
    for (Map.Entry<ThingKind, Long> of : result.byKind().entrySet()) {
      kinds.add(new Count(of.getKey(), of.getValue()));
    }
    return new SearchView(
        text.strip(), kind, shown, result.total(), kinds, described(dataset, result));
  }

  static List<Found> described(DatasetGraph dataset, SearchResult result) {
    Descriptions descriptions = new Descriptions(dataset);
    return result.hits().stream().map(hit -> new Found(hit, descriptions.of(hit))).toList();
  }

  /** True if nothing was typed. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** True if things are shown whose names are only like what was typed. */
  public boolean near() {
    return found.stream().anyMatch(one -> one.hit().match().isNear());
  }

  /** Number of all things found, of whatever kind. */
  public long ofAllKinds() {
    return kinds.stream().mapToLong(Count::number).sum();
  }

  /** Number of the last page that there is. */
  public int pages() {
    return (int) Math.clamp((total + SIZE - 1) / SIZE, 1, LAST_PAGE);
  }

  /** Number of the first thing on the page, from 1. */
  public int first() {
    return (page - 1) * SIZE + 1;
  }

  /** The address of the same search for a kind, or for all. */
  public String address(Site site, @Nullable ThingKind other) {
    return address(site, other, 1);
  }

  /** The address of another page of the search. */
  public String address(Site site, @Nullable ThingKind other, int number) {
    return site.link(
        "/search?q="
            + URLEncoder.encode(text, StandardCharsets.UTF_8)
            + (other == null ? "" : "&kind=" + other.code())
            + (number == 1 ? "" : "&page=" + number));
  }
}
