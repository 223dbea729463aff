package dashiji.page;

import dashiji.query.NamedQuery;
import dashiji.query.Parameter;
import dashiji.query.ParameterType;
import dashiji.rdf.Vocab;
import dashiji.search.FacetRequest;
import dashiji.search.FacetRequest.Order;
import dashiji.search.NameIndex;
import dashiji.search.ThingKind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * Values for the forms of named queries that this graph has an answer to. Query files give examples
 * of invented names, which no other graph has.
 *
 * @param things the name, of its kind the one in most documents that nothing else shares, by type
 *     of parameter
 * @param newest the last day of the latest event, or null if none has a day
 * @param fact the latest appointment, or null if there is none
 */
public record GraphExamples(
    Map<ParameterType, String> things, @Nullable LocalDate newest, @Nullable String fact) {
  /** So many things of a kind are tried for one that shares its name with no other. */
  private static final int TRIED = 50;

  /** Kinds of things that parameters name. */
  private static final Map<ParameterType, ThingKind> KINDS =
      Map.of(
          ParameterType.PERSON, ThingKind.PERSON,
          ParameterType.POST, ThingKind.POST,
          ParameterType.ORGANIZATION, ThingKind.ORGANIZATION,
          ParameterType.PLACE, ThingKind.PLACE);

  public GraphExamples {
    things = Map.copyOf(things);
  }

  /** Reads them, inside a read transaction. */
  public static GraphExamples read(DatasetGraph dataset, NameIndex index) throws IOException {
    Facts facts = new Facts(dataset);
    Map<ParameterType, String> things = new EnumMap<>(ParameterType.class);
    for (Map.Entry<ParameterType, ThingKind> kind : KINDS.entrySet()) {
      for (String iri :
          index.list(FacetRequest.of(kind.getValue(), Order.MENTIONED, 0, TRIED)).iris()) {
        Node thing = NodeFactory.createURI(iri);
        Optional<Node> name = facts.object(thing, Vocab.Skos.prefLabel);
        // Of places those that posts and documents belong to, and no parks.
        boolean fits =
            kind.getValue() != ThingKind.PLACE || facts.isA(thing, Vocab.Schema.AdministrativeArea);
        if (fits
            && name.isPresent()
            && facts.subjects(Vocab.Skos.prefLabel, name.get(), 2).size() == 1) {
          things.put(kind.getKey(), name.get().getLiteralLexicalForm());
          break;
        }
      }
    }
    return new GraphExamples(things, newest(facts, index), fact(index));
  }

  private static @Nullable LocalDate newest(Facts facts, NameIndex index) throws IOException {
    for (String iri : index.list(FacetRequest.of(ThingKind.EVENT, Order.NEWEST, 0, 1)).iris()) {
      BrowseRow row = BrowseRow.read(facts, NodeFactory.createURI(iri), ThingKind.EVENT);
      return Days.of(row.until().isEmpty() ? row.from() : row.until()).map(Days::last).orElse(null);
    }
    return null;
  }

  private static @Nullable String fact(NameIndex index) throws IOException {
    return index.list(FacetRequest.of(ThingKind.ACT, Order.NEWEST, 0, 1)).iris().stream()
        .findFirst()
        .orElse(null);
  }

  /** The query with values of this graph where its example has values that depend on a graph. */
  public NamedQuery of(NamedQuery query) {
    Map<String, String> example = new LinkedHashMap<>(query.example());
    for (Parameter parameter : query.parameters()) {
      example.computeIfPresent(
          parameter.name(), (name, invented) -> value(parameter).orElse(invented));
    }
    return new NamedQuery(
        query.name(),
        query.summary(),
        query.description(),
        query.parameters(),
        example,
        query.sparql());
  }

  private Optional<String> value(Parameter parameter) {
    return switch (parameter.type()) {
      case PERSON, POST, ORGANIZATION, PLACE -> Optional.ofNullable(things.get(parameter.type()));
      case IRI -> Optional.ofNullable(fact);
      case YEAR -> Optional.ofNullable(newest).map(day -> String.valueOf(day.getYear()));
      case DATE ->
          Optional.ofNullable(newest)
              .map(day ->
                  switch (parameter.name()) {
                    case "from" -> day.withDayOfYear(1).toString();
                    case "to" -> day.withMonth(12).withDayOfMonth(31).toString();
                    default -> day.toString();
                  });
      case STRING, INTEGER -> Optional.empty();
    };
  }
}
