package dashiji.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dashiji.query.NamedQuery;
import dashiji.query.Parameter;
import dashiji.query.ParameterFault;
import dashiji.query.QueryCatalog;
import dashiji.query.QueryOutcome;
import dashiji.query.QueryRunner;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/** The named queries as REST operations: {@code /api/{name}?parameter=value}. */
public final class NamedQueryService {
  /** Where the operations are. */
  public static final String PATH = "/api/";

  /** Names that no parameter of a query can have, since they say how to answer. */
  public static final Set<String> RESERVED = Set.of("format", "page", "limit", "lang");

  /** Rows of a page of JSON where nothing is said. */
  public static final int USUAL_LIMIT = 100;

  /** The longest page that can be asked for. */
  public static final int MOST_LIMIT = 10_000;

  private static final int MOST_PAGE = 1_000_000;

  /** Rows counted past a page to tell how many there are; beyond that the total stays unsaid. */
  private static final int MOST_COUNTED = 100_000;

  private static final long COUNTING_NANOS = 250_000_000;

  private final QueryCatalog queries;
  private final Names names;
  private final Map<String, List<Column>> columns = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if a query has a parameter of a reserved name
   */
  public NamedQueryService(QueryCatalog queries, Names names) {
    this.queries = queries;
    this.names = names;
    for (NamedQuery query : queries.all()) {
      for (Parameter parameter : query.parameters()) {
        if (RESERVED.contains(parameter.name())) {
          throw new IllegalArgumentException(
              query.name() + ": the API needs the name " + parameter.name() + " for itself");
        }
      }
      columns.put(query.name(), ColumnTypes.of(query));
    }
  }

  /**
   * A request.
   *
   * @param query the name of the query
   * @param parameters the request's parameters; several values of one are a fault
   * @param accept the header Accept, or null
   * @param ifNoneMatch the header If-None-Match, or null
   * @param root what stands before every path of the site: empty, or the path of the graph's base
   * @param state what the answer depends on beside the request: the generation and the program
   */
  public record Request(
      String query,
      Map<String, List<String>> parameters,
      @Nullable String accept,
      @Nullable String ifNoneMatch,
      String root,
      String state) {}

  /** The columns of the answer to a query. */
  public List<Column> columns(NamedQuery query) {
    return columns.getOrDefault(query.name(), List.of());
  }

  /** All queries. */
  public QueryCatalog queries() {
    return queries;
  }

  /**
   * Answers a request, in a read transaction of the caller.
   *
   * @param mostRows an answer of more rows is refused
   */
  public void answer(
      Request request, DatasetGraph dataset, QueryRunner runner, int mostRows, Outgoing out)
      throws IOException {
    out.vary("Accept");
    out.header("Cache-Control", "no-cache");
    Optional<NamedQuery> query = queries.find(request.query());
    if (query.isEmpty()) {
      out.refuse(
          Problem.of(
              "no-such-query",
              404,
              "No query has this name. /api/openapi.json lists them, /api is a page to try them."));
      return;
    }
    Map<String, String> given = new LinkedHashMap<>();
    List<ParameterFault> faults = new ArrayList<>();
    request
        .parameters()
        .forEach((name, values) -> {
          if (values.size() > 1) {
            faults.add(new ParameterFault(name, "parameter " + name + " is given twice"));
          } else if (!values.isEmpty()) {
            given.put(name, values.getFirst());
          }
        });
    Optional<RestFormat> format = format(given, request.accept(), faults);
    Paging paging = Paging.of(given, faults);
    RESERVED.forEach(given::remove);
    if (!faults.isEmpty()) {
      out.refuse(NameResolution.badParameters(faults));
      return;
    }
    if (format.isEmpty()) {
      out.refuse(
          Problem.of(
              406,
              "The forms of answer are application/json, text/csv and text/tab-separated-values."));
      return;
    }
    Lookups lookups = Lookups.in(dataset);
    NameResolution resolved = NameResolution.of(query.get(), given, lookups, names);
    if (resolved.problem() != null) {
      out.refuse(resolved.problem());
      return;
    }
    // The query's own text too: a program started anew may have another.
    String tag =
        "\"%s-%08x-%s\""
            .formatted(request.state(), query.get().sparql().hashCode(), format.get().code());
    out.header("ETag", tag);
    if (matches(request.ifNoneMatch(), tag)) {
      out.begin(304, format.get().contentType());
      return;
    }
    run(
        new Asked(query.get(), given, resolved.values(), format.get(), paging, request.root()),
        dataset,
        runner,
        mostRows,
        out);
  }

  private record Asked(
      NamedQuery query,
      Map<String, String> given,
      Map<String, String> values,
      RestFormat format,
      Paging paging,
      String root) {

    /** The same request for another page. */
    String address(int page) {
      StringBuilder address = new StringBuilder(root + PATH + query.name() + "?");
      given.forEach((name, value) ->
          address.append(encode(name)).append('=').append(encode(value)).append('&'));
      return address
          .append("format=")
          .append(format.code())
          .append("&page=")
          .append(page)
          .append("&limit=")
          .append(paging.limit())
          .toString();
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void run(
      Asked asked, DatasetGraph dataset, QueryRunner runner, int mostRows, Outgoing out)
      throws IOException {
    QueryOutcome outcome;
    try {
      outcome =
          runner.run(
              asked.query(),
              asked.values(),
              dataset,
              exec -> {
                try {
                  return write(asked, Rows.of(exec), mostRows, out);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (TooManyRowsException e) {
      out.refuse(
          Problem.of(
              403,
              "The answer has more than "
                  + mostRows
                  + " rows, which is the limit here. Ask for pages with limit and page, or for"
                  + " less."));
      return;
    }
    switch (outcome) {
      case QueryOutcome.Answered answered -> {
        // Written already.
      }
      case QueryOutcome.Rejected rejected ->
          out.refuse(Problem.of(400, String.join("; ", rejected.reasons())));
      case QueryOutcome.TimedOut late ->
          out.refuse(
              Problem.of(
                  503,
                  "The query ran longer than "
                      + late.limit().toSeconds()
                      + " s, which is the limit here. Nothing of its answer is sent. Give more"
                      + " parameters, or run it on your own machine with \"dashiji query\"."));
    }
  }

  private static final class TooManyRowsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private long write(Asked asked, Rows rows, int mostRows, Outgoing out) throws IOException {
    Paging paging = asked.paging();
    if (asked.format() != RestFormat.JSON && !paging.asked()) {
      return table(asked.format(), rows.columns(), counted(rows.rows(), mostRows), out);
    }
    List<Binding> page = new ArrayList<>();
    Iterator<Binding> all = rows.rows();
    long skipped = 0;
    while (skipped < paging.skipped() && all.hasNext()) {
      all.next();
      skipped++;
    }
    while (page.size() < paging.limit() && all.hasNext()) {
      page.add(all.next());
    }
    boolean more = all.hasNext();
    Long total = total(skipped + page.size(), all);
    links(asked, more, out);
    if (total != null) {
      out.header("X-Total-Count", String.valueOf(total));
    }
    if (asked.format() == RestFormat.JSON) {
      json(asked, rows.columns(), page, more, total, out);
      return page.size();
    }
    return table(asked.format(), rows.columns(), page.iterator(), out);
  }

  /** How many rows there are; null if counting them would take long. */
  private static @Nullable Long total(long soFar, Iterator<Binding> rest) {
    long end = System.nanoTime() + COUNTING_NANOS;
    long counted = 0;
    while (rest.hasNext()) {
      if (counted == MOST_COUNTED || System.nanoTime() - end > 0) {
        return null;
      }
      rest.next();
      counted++;
    }
    return soFar + counted;
  }

  private static void links(Asked asked, boolean more, Outgoing out) {
    List<String> links = new ArrayList<>();
    int page = asked.paging().page();
    if (more) {
      links.add("<" + asked.address(page + 1) + ">; rel=\"next\"");
    }
    if (page > 1) {
      links.add("<" + asked.address(page - 1) + ">; rel=\"prev\"");
      links.add("<" + asked.address(1) + ">; rel=\"first\"");
    }
    links.add("<" + asked.root() + OpenApi.PATH + ">; rel=\"service-desc\"");
    out.header("Link", String.join(", ", links));
  }

  private static Iterator<Binding> counted(Iterator<Binding> rows, int most) {
    return new Iterator<>() {
      private int count;

      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Binding next() {
        if (++count > most) {
          throw new TooManyRowsException();
        }
        return rows.next();
      }
    };
  }

  private static long table(
      RestFormat format, List<Var> columns, Iterator<Binding> rows, Outgoing out)
      throws IOException {
    RowSet set = RowSet.create(QueryIterPlainWrapper.create(rows), columns);
    OutputStream body = out.begin(200, format.contentType());
    ResultSetMgr.write(
        body,
        ResultSet.adapt(set),
        format == RestFormat.CSV ? ResultSetLang.RS_CSV : ResultSetLang.RS_TSV);
    return set.getRowNumber();
  }

  private void json(
      Asked asked,
      List<Var> vars,
      List<Binding> page,
      boolean more,
      @Nullable Long total,
      Outgoing out)
      throws IOException {
    ObjectNode body = Json.object();
    body.put("query", asked.query().name());
    ObjectNode parameters = body.putObject("parameters");
    asked.values().forEach(parameters::put);
    body.set("columns", columnList(columns(asked.query())));
    body.set("rows", rowList(vars, page));
    body.put("page", asked.paging().page());
    body.put("limit", asked.paging().limit());
    body.put("total", total);
    body.put("next", more ? asked.address(asked.paging().page() + 1) : null);
    OutputStream to = out.begin(200, RestFormat.JSON.contentType());
    to.write(Json.bytes(body));
  }

  static ArrayNode columnList(List<Column> columns) {
    ArrayNode list = Json.array();
    for (Column column : columns) {
      list.addObject().put("name", column.name()).put("type", column.type().code());
    }
    return list;
  }

  static ArrayNode rowList(List<Var> vars, List<Binding> rows) {
    ArrayNode list = Json.array();
    for (Binding row : rows) {
      ObjectNode values = list.addObject();
      for (Var var : vars) {
        JsonNode value = Json.value(row.get(var));
        values.set(var.getVarName(), value);
      }
    }
    return list;
  }

  private static Optional<RestFormat> format(
      Map<String, String> given, @Nullable String accept, List<ParameterFault> faults) {
    String asked = given.getOrDefault("format", "").strip();
    if (asked.isEmpty()) {
      return RestFormat.accepted(accept);
    }
    Optional<RestFormat> format = RestFormat.named(asked);
    if (format.isEmpty()) {
      faults.add(new ParameterFault("format", "parameter format is one of " + RestFormat.codes()));
    }
    return format;
  }

  /**
   * Which rows.
   *
   * @param asked true if the request names a page or a limit; tables are whole where it does not
   */
  private record Paging(boolean asked, int page, int limit) {
    static Paging of(Map<String, String> given, List<ParameterFault> faults) {
      int page = number(given, "page", 1, MOST_PAGE, faults);
      int limit = number(given, "limit", USUAL_LIMIT, MOST_LIMIT, faults);
      boolean asked =
          !given.getOrDefault("page", "").isBlank() || !given.getOrDefault("limit", "").isBlank();
      return new Paging(asked, page, limit);
    }

    private static int number(
        Map<String, String> given, String name, int usual, int most, List<ParameterFault> faults) {
      String value = given.getOrDefault(name, "").strip();
      if (value.isEmpty()) {
        return usual;
      }
      try {
        int number = Integer.parseInt(value);
        if (number >= 1 && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // said below, as for numbers out of range
      }
      faults.add(
          new ParameterFault(
              name, "parameter " + name + " must be a whole number from 1 to " + most));
      return usual;
    }

    long skipped() {
      return (page - 1L) * limit;
    }
  }

  /** True if a client holds the answer already (RFC 9110, weak comparison). */
  static boolean matches(@Nullable String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    for (String one : ifNoneMatch.split(",", 50)) {
      String held = one.strip();
      if (held.equals("*") || held.equals(tag) || held.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }
}
