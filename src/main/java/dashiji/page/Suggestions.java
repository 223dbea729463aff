package dashiji.page;

import dashiji.search.NameIndex;
import dashiji.search.SearchRequest;
import dashiji.search.SearchResult;
import dashiji.search.ThingKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/** What a field of names offers while somebody types, as JSON. */
public final class Suggestions {
  /** How many are offered. */
  private static final int SIZE = 8;

  private Suggestions() {}

  /**
   * The best things for what was typed so far, in the caller's transaction.
   *
   * @param kind only of this kind, or null for all
   */
  public static String json(
      Site site, DatasetGraph dataset, NameIndex index, String text, @Nullable ThingKind kind)
      throws IOException {
    SearchResult result = index.search(new SearchRequest(text, kind, 0, SIZE));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (SearchView.Found found : SearchView.described(dataset, result)) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("iri", found.hit().iri());
      row.put("href", site.href(found.hit().iri()));
      row.put("label", found.hit().label());
      row.put("kind", found.hit().kind().code());
      row.put("kindLabel", site.t("kind." + found.hit().kind().code()));
      row.put("description", found.description());
      rows.add(row);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("q", text);
    answer.put("total", result.total());
    answer.put("results", rows);
    return JsonText.of(answer);
  }
}
