package dashiji.page;

import dashiji.lexicon.Area;
import dashiji.lexicon.Gazetteer;
import dashiji.rdf.Vocab;
import dashiji.search.FacetResult;
import dashiji.search.FacetResult.Facet;
import dashiji.search.NameIndex;
import dashiji.search.ThingKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A list of things of one kind with its filters.
 *
 * @param query what was asked for
 * @param total how many things there are
 * @param rows those of this page
 * @param facets what the things can be told apart by
 * @param chosen the filters in force
 * @param years how many things begin in each year
 */
public record BrowseView(
    BrowseQuery query,
    long total,
    List<BrowseRow> rows,
    List<FacetList> facets,
    List<Choice> chosen,
    Bars years) {
  /** Values of one facet that are shown at once; the others unfold. */
  public static final int AT_ONCE = 8;

  private static final int SHOWN = 60;

  public BrowseView {
    rows = List.copyOf(rows);
    facets = List.copyOf(facets);
    chosen = List.copyOf(chosen);
  }

  /** The values of a facet that are not chosen yet. */
  public record FacetList(Facet facet, List<Choice> values) {
    public FacetList {
      values = List.copyOf(values);
    }

    /** The end of the key of its words. */
    public String name() {
      return BrowseQuery.parameter(facet);
    }
  }

  /**
   * A value of a filter.
   *
   * @param parameter its name in addresses
   * @param label the IRI of a concept if {@code term}, else words of the graph
   * @param number how many things, 0 if that is not known
   * @param query the list with it, or without it where it is in force
   */
  public record Choice(
      String parameter, String label, boolean term, long number, BrowseQuery query) {
    /** The words of the value. */
    public String words(Site site) {
      return term ? site.term(label) : label;
    }

    /** True if the words are those of the graph, Chinese. */
    public boolean chinese() {
      return !term && !parameter.equals(BrowseQuery.FROM) && !parameter.equals(BrowseQuery.UNTIL);
    }
  }

  /** Reads it, inside a read transaction. */
  public static BrowseView read(
      DatasetGraph dataset, NameIndex index, String base, BrowseQuery query) throws IOException {
    Facts facts = new Facts(dataset);
    Names names = new Names(facts, base, query.kind());
    FacetResult result =
        index.browse(query.request(base, (query.page() - 1) * BrowseQuery.SIZE, BrowseQuery.SIZE));
    List<FacetList> facets = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<Choice> values = values(query, facet, result, names);
      if (!values.isEmpty()) {
        facets.add(new FacetList(facet, values));
      }
    }
    return new BrowseView(
        query,
        result.total(),
        BrowseRow.of(facts, result, query.kind()),
        facets,
        chosen(query, names),
        Bars.ofYears(
            result.years(),
            year -> query.with(BrowseQuery.FROM, year).with(BrowseQuery.UNTIL, year).path()));
  }

  /**
   * All things of a list, for a file.
   *
   * @param most things; if there are more, none is read
   */
  public static BrowseView all(
      DatasetGraph dataset, NameIndex index, String base, BrowseQuery query, int most)
      throws IOException {
    FacetResult result = index.list(query.request(base, 0, most));
    List<BrowseRow> rows =
        result.total() > most ? List.of() : BrowseRow.of(new Facts(dataset), result, query.kind());
    return new BrowseView(query, result.total(), rows, List.of(), List.of(), new Bars(List.of()));
  }

  private static List<Choice> values(
      BrowseQuery query, Facet facet, FacetResult result, Names names) {
    String parameter = BrowseQuery.parameter(facet);
    List<FacetResult.Count> counts = result.counts().getOrDefault(facet, List.of());
    if (facet == Facet.AREA) {
      counts = Areas.nextBelow(counts, query.value(parameter));
    }
    List<Choice> values = new ArrayList<>();
    for (FacetResult.Count count : counts) {
      String value = names.value(facet, count.value());
      if (values.size() < SHOWN && !value.equals(query.value(parameter))) {
        values.add(names.choice(parameter, value, count.number(), query.with(parameter, value)));
      }
    }
    return toldApart(parameter, values, names);
  }

  /** Where two values have one name, with what each lies in or belongs to. */
  private static List<Choice> toldApart(String parameter, List<Choice> values, Names names) {
    Map<String, Long> called =
        values.stream().collect(Collectors.groupingBy(Choice::label, Collectors.counting()));
    return values.stream()
        .map(value ->
            called.getOrDefault(value.label(), 0L) < 2
                ? value
                : new Choice(
                    parameter,
                    value.label() + names.context(parameter, value.query().value(parameter)),
                    value.term(),
                    value.number(),
                    value.query()))
        .toList();
  }

  private static List<Choice> chosen(BrowseQuery query, Names names) {
    List<Choice> chosen = new ArrayList<>();
    for (Map.Entry<String, String> given : query.values().entrySet()) {
      String name = given.getKey();
      if (!name.equals(BrowseQuery.ORDER)) {
        chosen.add(names.choice(name, given.getValue(), 0, query.with(name, "")));
      }
    }
    return chosen;
  }

  /** Number of the last page there is. */
  public int pages() {
    return (int) Math.max(1, (total + BrowseQuery.SIZE - 1) / BrowseQuery.SIZE);
  }

  /** Number of the first thing on the page, from 1. */
  public int first() {
    return (query.page() - 1) * BrowseQuery.SIZE + 1;
  }

  /** The words for values of filters. */
  private record Names(Facts facts, String base, ThingKind kind) {

    /** What stands in an address for a value of the index. */
    String value(Facet facet, String value) {
      return facet == Facet.BODY ? value.substring(value.lastIndexOf('/') + 1) : value;
    }

    Choice choice(String parameter, String value, long number, BrowseQuery query) {
      return switch (parameter) {
        case BrowseQuery.TYPE ->
            new Choice(parameter, Vocab.Dsj.NS + scheme() + value, true, number, query);
        case BrowseQuery.ROLE ->
            kind == ThingKind.EVENT
                ? new Choice(parameter, Vocab.Dsj.NS + "role-" + value, true, number, query)
                : new Choice(parameter, value, false, number, query);
        case BrowseQuery.PLACE -> new Choice(parameter, place(value), false, number, query);
        case BrowseQuery.BODY ->
            new Choice(parameter, label("id/organization/" + value), false, number, query);
        case BrowseQuery.WITH -> new Choice(parameter, label("id/" + value), false, number, query);
        default -> new Choice(parameter, value, false, number, query);
      };
    }

    /** What a place lies in or a body belongs to, in brackets; or empty. */
    String context(String parameter, String value) {
      Node thing =
          NodeFactory.createURI(
              base
                  + (parameter.equals(BrowseQuery.PLACE) ? "id/place/" : "id/organization/")
                  + value);
      return facts
          .object(thing, Vocab.Schema.containedInPlace)
          .or(() -> facts.object(thing, Vocab.Dsj.jurisdiction))
          .or(() -> facts.object(thing, Vocab.Org.subOrganizationOf))
          .flatMap(facts::label)
          .map(label -> "（" + label + "）")
          .orElse("");
    }

    /** How the names of the concepts begin that are types of this kind of thing. */
    private String scheme() {
      return switch (kind) {
        case ORGANIZATION -> "orgkind-";
        case ACT -> "action-";
        case PLACE -> "level-";
        default -> "kind-";
      };
    }

    private String label(String local) {
      return facts.ref(NodeFactory.createURI(base + local)).label();
    }

    private String place(String id) {
      Node node = NodeFactory.createURI(base + "id/place/" + id);
      return facts.label(node).or(() -> Gazetteer.china().byCode(id).map(Area::name)).orElse(id);
    }
  }

  /** Which areas a list offers. */
  static final class Areas {
    private Areas() {}

    /**
     * The areas one step below the chosen one; if none is chosen, the highest level that parts the
     * things. Areas without a code come along: what they lie in is not known to the index's order.
     */
    static List<FacetResult.Count> nextBelow(List<FacetResult.Count> counts, String chosen) {
      List<FacetResult.Count> coded =
          counts.stream().filter(count -> isCode(count.value())).toList();
      List<FacetResult.Count> below =
          coded.stream()
              .filter(count -> chosen.isEmpty() || lies(count.value(), chosen))
              .filter(count -> !count.value().equals(chosen))
              .toList();
      for (int level = 1; level <= 4; level++) {
        int wanted = level;
        List<FacetResult.Count> of =
            below.stream().filter(count -> level(count.value()) == wanted).toList();
        if (of.size() > 1 || (of.size() == 1 && level >= 3)) {
          List<FacetResult.Count> all = new ArrayList<>(of);
          counts.stream().filter(count -> !isCode(count.value())).forEach(all::add);
          return all;
        }
      }
      List<FacetResult.Count> all = new ArrayList<>(below);
      counts.stream().filter(count -> !isCode(count.value())).forEach(all::add);
      return all;
    }

    static boolean isCode(String area) {
      return area.matches("[0-9]{6,}");
    }

    /** 1 a province, 2 a prefecture, 3 a county, 4 a township. */
    static int level(String code) {
      return code.length() > 6 ? 4 : code.endsWith("0000") ? 1 : code.endsWith("00") ? 2 : 3;
    }

    private static boolean lies(String code, String above) {
      return isCode(above)
          && code.startsWith(
              switch (level(above)) {
                case 1 -> above.substring(0, 2);
                case 2 -> above.substring(0, 4);
                default -> above;
              });
    }
  }
}
