package dashiji.page;

import dashiji.query.FilledQuery;
import dashiji.query.NamedQuery;
import dashiji.query.Parameter;
import dashiji.query.QueryCatalog;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * The page with the SPARQL editor.
 *
 * @param examples the named queries
 * @param example the one that is open, or null
 * @param given what was filled in for it, by name
 * @param filled the query that the editor begins with
 * @param asked true if the query shall run at once: its parameters were filled in, without fault
 */
public record SparqlView(
    Collection<NamedQuery> examples,
    @Nullable NamedQuery example,
    Map<String, String> given,
    FilledQuery filled,
    boolean asked) {
  /** Where nothing else is asked for: a query that shows what there is. */
  private static final String FIRST =
      """
      PREFIX dsj: <https://w3id.org/dashiji/ontology#>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

      # Who was seen with a post last?
      SELECT ?person ?post ?firstAttested ?lastAttested
      WHERE {
        ?tenure a dsj:Tenure ;
          org:member ?person ;
          dsj:post ?post ;
          dsj:firstAttested ?firstAttested ;
          dsj:lastAttested ?lastAttested .
      }
      ORDER BY DESC(?lastAttested)
      LIMIT 100\
      """;

  /**
   * A page with a query of the reader's own.
   *
   * @param query its text, or null for one to begin with
   */
  public static SparqlView ofQuery(QueryCatalog catalog, @Nullable String query) {
    return new SparqlView(
        catalog.all(),
        null,
        Map.of(),
        new FilledQuery(query == null ? FIRST : query, List.of(), List.of()),
        query != null);
  }

  /**
   * A page with a named query, in the caller's transaction.
   *
   * @param values what was filled in, by parameter; others are passed over
   */
  public static SparqlView ofExample(
      QueryCatalog catalog, NamedQuery query, Map<String, String> values, DatasetGraph dataset) {
    Map<String, String> given = new LinkedHashMap<>();
    for (Parameter parameter : query.parameters()) {
      String value = values.getOrDefault(parameter.name(), "").strip();
      if (!value.isEmpty()) {
        given.put(parameter.name(), value);
      }
    }
    if (given.isEmpty()) {
      return new SparqlView(catalog.all(), query, query.example(), FilledQuery.open(query), false);
    }
    FilledQuery filled = FilledQuery.of(query, given, dataset);
    return new SparqlView(catalog.all(), query, given, filled, filled.faults().isEmpty());
  }

  /** True if the named query is the one that is open. */
  public boolean isOpen(NamedQuery query) {
    return example != null && example.name().equals(query.name());
  }

  /** What stands in the field of a parameter. */
  public String value(Parameter parameter) {
    String value = given.get(parameter.name());
    return value != null ? value : Optional.ofNullable(parameter.defaultValue()).orElse("");
  }

  /** The kind of thing that a parameter's field suggests, or empty. */
  public static String suggested(Parameter parameter) {
    return switch (parameter.type()) {
      case PERSON, POST, PLACE, ORGANIZATION -> parameter.type().code();
      default -> "";
    };
  }

  /** The type of a parameter's field. */
  public static String field(Parameter parameter) {
    return switch (parameter.type()) {
      case DATE -> "date";
      case INTEGER, YEAR -> "number";
      case IRI -> "url";
      default -> "text";
    };
  }
}
