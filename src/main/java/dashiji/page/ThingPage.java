package dashiji.page;

import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import dashiji.search.NameIndex;
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
    Object read(Sources sources, Node thing, Function<String, @Nullable String> parameter);
  }

  /**
   * What pages are read from, all of one generation.
   *
   * @param dataset the graph, inside a read transaction
   * @param index of its things
   * @param texts the raw texts of documents
   */
  public record Sources(DatasetGraph dataset, NameIndex index, SourceTexts texts) {}

  private record Kind(String template, Reader reader) {}

  /** The kinds with a page of their own; all others have {@link ThingView}. */
  private static final Map<KeyKind, Kind> KINDS =
      Map.of(
          KeyKind.PERSON,
          new Kind("person", (from, node, asked) -> PersonView.read(from.dataset(), node, asked)),
          KeyKind.EVENT,
          new Kind("event", (from, node, asked) -> EventView.read(from.dataset(), node)),
          KeyKind.DOCUMENT,
          new Kind(
              "document",
              (from, node, asked) -> DocumentView.read(from.dataset(), from.texts(), node, asked)),
          KeyKind.POST,
          new Kind("post", (from, node, asked) -> PostView.read(from.dataset(), node)),
          KeyKind.ORGANIZATION,
          new Kind(
              "organization",
              (from, node, asked) -> OrganizationView.read(from.dataset(), from.index(), node)),
          KeyKind.PLACE,
          new Kind("place", (from, node, asked) -> PlaceView.read(from.dataset(), node)),
          KeyKind.PROJECT,
          new Kind("project", (from, node, asked) -> ProjectView.read(from.dataset(), node)));

  /**
   * The page of a thing that is in the graph, inside a read transaction.
   *
   * @param parameter of the request, by name
   */
  public static ThingPage read(
      Sources sources, Key key, Node thing, Function<String, @Nullable String> parameter) {
    Kind kind = KINDS.get(key.kind());
    return kind == null
        ? new ThingPage("thing", ThingView.read(sources.dataset(), thing, key.kind()))
        : new ThingPage(kind.template(), kind.reader().read(sources, thing, parameter));
  }
}
