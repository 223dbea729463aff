package dashiji.api;

import dashiji.search.Match;
import dashiji.search.NameIndex;
import dashiji.search.SearchRequest;
import dashiji.search.SearchResult;
import dashiji.search.ThingKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Finds things by the site's search. Exact is what was found by the whole of a name, in simplified
 * or traditional characters; how likely something else is, is what the search counts it.
 */
public final class IndexNames implements Names {
  private final Source source;

  /** Where the index of the graph is that the caller's transaction reads. */
  @FunctionalInterface
  public interface Source {
    NameIndex index() throws IOException;
  }

  public IndexNames(Source source) {
    this.source = source;
  }

  @Override
  public List<Hit> find(DatasetGraph dataset, String text, Set<NamedKind> kinds, int most) {
    if (text.isBlank() || most < 1) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    try {
      NameIndex index = source.index();
      for (NamedKind kind : NamedKind.values()) {
        if (kinds.contains(kind)) {
          ThingKind searched = ThingKind.ofCode(kind.code()).orElseThrow();
          int size = Math.min(most, SearchRequest.DEEPEST);
          for (SearchResult.Hit hit :
              index.search(new SearchRequest(text, searched, 0, size)).hits()) {
            hits.add(hit(kind, hit));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // A stable sort: within a kind the search's own order stays.
    hits.sort(Comparator.comparing(Hit::exact).thenComparing(Hit::likeness).reversed());
    return hits.stream().limit(most).toList();
  }

  private static Hit hit(NamedKind kind, SearchResult.Hit hit) {
    boolean exact = hit.match() == Match.NAME || hit.match() == Match.OTHER_NAME;
    return new Hit(
        NodeFactory.createURI(hit.iri()),
        kind,
        hit.label(),
        exact,
        exact ? 1 : hit.match().score() / 100.0);
  }
}
