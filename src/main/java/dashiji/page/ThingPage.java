package dashiji.page;

import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import dashiji.store.SourceTexts;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * The page of a thing.
 *
 * @param template and view: see {@link Pages}
 */
public record ThingPage(String template, Object view) {

  /** Reads what the page of one kind of thing shows. */
  private interface Reader {
    Object read(
        DatasetGraph dataset,
        SourceTexts texts,
        Node thing,
        Function<String, @Nullable String> parameter);
  }

  private record Kind(String template, Reader reader) {}

  /** The kinds with a page of their own; all others have {@link ThingView}. */
  private static final Map<KeyKind, Kind> KINDS =
      Map.of(
          KeyKind.PERSON,
          new Kind(
              "person", (dataset, texts, node, asked) -> PersonView.read(dataset, node, asked)),
          KeyKind.EVENT,
          new Kind("event", (dataset, texts, node, asked) -> EventView.read(dataset, node)),
          KeyKind.DOCUMENT,
          new Kind("document", DocumentView::read));

  /**
   * The page of a thing that is in the graph, inside a read transaction.
   *
   * @param texts the raw texts of documents
   * @param parameter of the request, by name
   */
  public static ThingPage read(
      DatasetGraph dataset,
      SourceTexts texts,
      Key key,
      Node thing,
      Function<String, @Nullable String> parameter) {
    Kind kind = KINDS.get(key.kind());
    return kind == null
        ? new ThingPage("thing", ThingView.read(dataset, thing, key.kind()))
        : new ThingPage(kind.template(), kind.reader().read(dataset, texts, thing, parameter));
  }
}
