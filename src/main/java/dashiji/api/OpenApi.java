package dashiji.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dashiji.query.NamedQuery;
import dashiji.query.Parameter;
import dashiji.query.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The OpenAPI 3.1 description of everything that programs can ask, made from the query files and
 * from the few addresses that are no query.
 */
public final class OpenApi {
  /** Where the description is. */
  public static final String PATH = "/api/openapi.json";

  private static final String SCHEMAS = "#/components/schemas/";
  private static final String TEXT = "text/plain";
  private static final String JSON = "application/json";

  /** What may go wrong with any operation of a query, by status. */
  private static final Map<String, String> PROBLEMS =
      new java.util.TreeMap<>(
          Map.of(
              "400", "A parameter is missing, unknown or of the wrong form",
              "403", "The answer is beyond a limit",
              "404", "No query, or nothing in the graph, has this name",
              "406", "None of the accepted forms is offered",
              "409", "Several things have the name given; the candidates tell them apart",
              "429", "Too many requests; try again after Retry-After seconds",
              "503", "The query ran out of time"));

  private OpenApi() {}

  /**
   * The description.
   *
   * @param service the queries
   * @param sparqlPath where SPARQL is, {@code /kg/sparql}
   * @param version of the program
   */
  public static byte[] json(NamedQueryService service, String sparqlPath, String version) {
    ObjectNode root = Json.object();
    root.put("openapi", "3.1.0");
    root.put("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema");
    ObjectNode info = root.putObject("info");
    info.put("title", "Dashiji 大事记");
    info.put("version", version);
    info.put("summary", "Officials, posts, events and documents of Chinese local governments");
    info.put(
        "description",
        "Read-only. Each named query is an operation; names of people, posts, bodies and places are"
            + " taken where an IRI is, and a name that several share is answered with the"
            + " candidates (409), never with a guess.\n\n"
            + "只读。每个预设查询是一项操作；人物、职务、机构、地点可用名称或 IRI；重名时返回候选（409），不作猜测。");
    ObjectNode licence = info.putObject("license");
    licence.put("name", "Apache License 2.0 (the program; documents keep their own licences)");
    licence.put("identifier", "Apache-2.0");
    root.putArray("servers").addObject().put("url", "/");
    ArrayNode tags = root.putArray("tags");
    tag(tags, "queries", "Named queries", "预设查询");
    tag(tags, "graph", "The graph itself: SPARQL, things, feeds", "图谱：SPARQL、事物、订阅");
    tag(tags, "reconcile", "OpenRefine reconciliation", "OpenRefine 对齐服务");
    tag(tags, "server", "The server", "服务器");

    ObjectNode components = Json.object();
    ObjectNode schemas = components.putObject("schemas");
    schemas.set("Problem", problemSchema());
    components.set("parameters", commonParameters());
    ObjectNode responses = components.putObject("responses");
    PROBLEMS.forEach((status, words) -> {
      ObjectNode response = responses.putObject("Problem" + status);
      response.put("description", words);
      content(response, Problem.MEDIA_TYPE, ref("Problem"));
    });

    ObjectNode paths = root.putObject("paths");
    for (NamedQuery query : service.queries().all()) {
      paths
          .putObject(NamedQueryService.PATH + query.name())
          .set("get", operation(query, service.columns(query), schemas));
    }
    fixedPaths(paths, sparqlPath);
    root.set("components", components);
    return Json.bytes(root);
  }

  private static void tag(ArrayNode tags, String name, String en, String zh) {
    tags.addObject().put("name", name).put("description", en + " / " + zh);
  }

  private static ObjectNode ref(String schema) {
    return Json.object().put("$ref", SCHEMAS + schema);
  }

  private static void content(ObjectNode response, String type, ObjectNode schema) {
    ((ObjectNode) response.withObject("/content")).putObject(type).set("schema", schema);
  }

  private static ObjectNode string() {
    return Json.object().put("type", "string");
  }

  private static ObjectNode problemSchema() {
    ObjectNode schema = Json.object();
    schema.put("type", "object");
    schema.put("description", "RFC 9457, Problem Details for HTTP APIs");
    ObjectNode properties = schema.putObject("properties");
    properties
        .putObject("type")
        .put("type", "string")
        .put("format", "uri-reference")
        .put("description", "which kind: " + String.join(", ", Problem.kinds()));
    properties.putObject("title").put("type", "string");
    properties.putObject("status").put("type", "integer");
    properties.putObject("detail").put("type", "string");
    properties.putObject("parameter").put("type", "string");
    ObjectNode errors = properties.putObject("errors").put("type", "array").putObject("items");
    errors.put("type", "object");
    errors.putObject("properties").putObject("parameter").put("type", "string");
    errors.withObject("/properties").putObject("detail").put("type", "string");
    ObjectNode candidates =
        properties.putObject("candidates").put("type", "array").putObject("items");
    candidates.put("type", "object");
    ObjectNode candidate = candidates.putObject("properties");
    for (String name : List.of("iri", "name", "description", "page")) {
      candidate.putObject(name).put("type", "string");
    }
    schema.putArray("required").add("type").add("title").add("status").add("detail");
    return schema;
  }

  private static ObjectNode commonParameters() {
    ObjectNode parameters = Json.object();
    ObjectNode format = parameters.putObject("format");
    format.put("name", "format").put("in", "query");
    format.put("description", "form of the answer; else by the header Accept");
    ObjectNode formats = format.putObject("schema").put("type", "string");
    Arrays.stream(RestFormat.values()).map(RestFormat::code).forEach(formats.putArray("enum")::add);
    ObjectNode page = parameters.putObject("page");
    page.put("name", "page").put("in", "query");
    page.put("description", "which page, from 1");
    page.putObject("schema").put("type", "integer").put("minimum", 1).put("default", 1);
    ObjectNode limit = parameters.putObject("limit");
    limit.put("name", "limit").put("in", "query");
    limit.put(
        "description",
        "rows of a page; 100 in JSON where nothing is said. CSV and TSV are whole where neither"
            + " page nor limit is given");
    limit
        .putObject("schema")
        .put("type", "integer")
        .put("minimum", 1)
        .put("maximum", NamedQueryService.MOST_LIMIT);
    return parameters;
  }

  private static ObjectNode operation(NamedQuery query, List<Column> columns, ObjectNode schemas) {
    ObjectNode operation = Json.object();
    operation.put("operationId", "query_" + query.name().replace('-', '_'));
    words(operation, "summary", query.summary());
    operation.put("description", query.description().en() + "\n\n" + query.description().zh());
    operation.putArray("tags").add("queries");
    ArrayNode parameters = operation.putArray("parameters");
    for (Parameter parameter : query.parameters()) {
      ObjectNode one = parameters.addObject();
      one.put("name", parameter.name()).put("in", "query").put("required", parameter.required());
      one.put("description", parameter.description().en() + " / " + parameter.description().zh());
      one.set("schema", schema(parameter));
      String example = query.example().get(parameter.name());
      if (example != null) {
        one.set("example", literal(parameter, example));
      }
    }
    for (String common : List.of("format", "page", "limit")) {
      parameters.addObject().put("$ref", "#/components/parameters/" + common);
    }
    String name = schemaName(query);
    schemas.set(name + "Row", rowSchema(columns));
    schemas.set(name, answerSchema(query, name));
    ObjectNode responses = operation.putObject("responses");
    ObjectNode ok = responses.putObject("200");
    ok.put("description", query.summary().en());
    ObjectNode headers = ok.putObject("headers");
    header(headers, "Link", "the next and the previous page (RFC 8288)");
    header(headers, "X-Total-Count", "number of all rows, if counting them is cheap");
    header(headers, "ETag", "changes when the graph is built anew");
    content(ok, JSON, ref(name));
    content(ok, RestFormat.CSV.mediaType(), string());
    content(ok, RestFormat.TSV.mediaType(), string());
    responses.putObject("304").put("description", "What If-None-Match names is current");
    PROBLEMS
        .keySet()
        .forEach(status ->
            responses.putObject(status).put("$ref", "#/components/responses/Problem" + status));
    return operation;
  }

  private static void header(ObjectNode headers, String name, String words) {
    headers.putObject(name).put("description", words).set("schema", string());
  }

  /** English as OpenAPI knows it; Chinese beside it. */
  private static void words(ObjectNode node, String key, Words words) {
    node.put(key, words.en());
    node.put("x-" + key + "-zh", words.zh());
  }

  /** {@code HolderOnDay} of {@code holder-on-day}. */
  private static String schemaName(NamedQuery query) {
    StringBuilder name = new StringBuilder();
    for (String part : query.name().split("[^A-Za-z0-9]+", -1)) {
      if (!part.isEmpty()) {
        name.append(Character.toUpperCase(part.charAt(0))).append(part, 1, part.length());
      }
    }
    return name.toString();
  }

  /** JSON Schema of the value of a parameter. */
  static ObjectNode schema(Parameter parameter) {
    ObjectNode schema = Json.object();
    switch (parameter.type()) {
      case INTEGER -> schema.put("type", "integer");
      case DATE -> schema.put("type", "string").put("format", "date");
      case YEAR -> schema.put("type", "string").put("pattern", "^\\d{4}$");
      case IRI -> schema.put("type", "string").put("format", "iri");
      case STRING, PERSON, POST, PLACE, ORGANIZATION -> schema.put("type", "string");
    }
    if (parameter.defaultValue() != null) {
      schema.set("default", literal(parameter, parameter.defaultValue()));
    }
    return schema;
  }

  static com.fasterxml.jackson.databind.JsonNode literal(Parameter parameter, String value) {
    return switch (parameter.type()) {
      case INTEGER -> Json.object().numberNode(Long.parseLong(value.strip()));
      default -> Json.object().textNode(value);
    };
  }

  static ObjectNode rowSchema(List<Column> columns) {
    ObjectNode row = Json.object();
    row.put("type", "object");
    ObjectNode properties = row.putObject("properties");
    ArrayNode required = Json.array();
    for (Column column : columns) {
      properties.set(column.name(), column.type().schema());
      required.add(column.name());
    }
    row.set("required", required);
    row.put("additionalProperties", false);
    return row;
  }

  private static ObjectNode answerSchema(NamedQuery query, String name) {
    ObjectNode schema = Json.object();
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("query").put("const", query.name());
    properties
        .putObject("parameters")
        .put("type", "object")
        .put("description", "what was asked, with IRIs in the place of names")
        .putObject("additionalProperties")
        .put("type", "string");
    ObjectNode column = properties.putObject("columns").put("type", "array").putObject("items");
    column.put("type", "object");
    column.putObject("properties").putObject("name").put("type", "string");
    ArrayNode types = column.withObject("/properties").putObject("type").putArray("enum");
    Arrays.stream(ColumnType.values()).map(ColumnType::code).forEach(types::add);
    properties.putObject("rows").put("type", "array").set("items", ref(name + "Row"));
    properties.putObject("page").put("type", "integer");
    properties.putObject("limit").put("type", "integer");
    properties
        .putObject("total")
        .put("description", "number of all rows; null if counting them would take long")
        .putArray("type")
        .add("integer")
        .add("null");
    properties
        .putObject("next")
        .put("description", "address of the next page; null if this is the last")
        .putArray("type")
        .add("string")
        .add("null");
    ArrayNode required = schema.putArray("required");
    properties.fieldNames().forEachRemaining(required::add);
    return schema;
  }

  // --- What is no query -------------------------------------------------------------------------

  private static void fixedPaths(ObjectNode paths, String sparqlPath) {
    ObjectNode sparql = get(paths, sparqlPath, "sparql", "graph", "SPARQL 1.1 query");
    parameter(sparql, "query", "query", true, "the query");
    parameter(sparql, "format", "query", false, "json, xml, csv, tsv, ttl, nt …; else by Accept");
    ObjectNode answers = ok(sparql, "the results");
    for (String type :
        List.of(
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values",
            "text/turtle",
            "application/ld+json",
            "application/n-triples")) {
      content(answers, type, string());
    }

    ObjectNode thing =
        get(paths, "/id/{kind}/{key}", "thing", "graph", "What is known of a thing (HTML or RDF)");
    kindAndKey(thing, false);
    content(ok(thing, "the thing"), "text/turtle", string());
    thing.withObject("/responses").putObject("303").put("description", "where that is");
    thing.withObject("/responses").putObject("404").put("description", "no such thing");

    ObjectNode feed =
        get(
            paths,
            FeedService.PATH + "{kind}/{key}.atom",
            "feed",
            "graph",
            "Newest facts, as Atom");
    kindAndKey(feed, true);
    content(ok(feed, "the feed"), FeedService.MEDIA_TYPE, string());
    feed.withObject("/responses").putObject("404").put("description", "no such thing");

    ObjectNode manifest =
        get(
            paths,
            Reconciliation.PATH,
            "reconcile",
            "reconcile",
            "Reconciliation Service API 0.2: the manifest, or answers to queries or extend");
    parameter(manifest, "queries", "query", false, "a batch of queries, JSON");
    parameter(manifest, "extend", "query", false, "a data extension query, JSON");
    content(ok(manifest, "manifest or answers"), JSON, Json.object().put("type", "object"));
    manifest
        .withObject("/responses")
        .putObject("400")
        .put("$ref", "#/components/responses/Problem400");
    ObjectNode batch =
        paths.withObject("/" + Reconciliation.PATH.replace("/", "~1")).putObject("post");
    batch.put("operationId", "reconcileBatch").put("summary", "The same by POST, for long batches");
    batch.putArray("tags").add("reconcile");
    ObjectNode form =
        batch
            .putObject("requestBody")
            .put("required", true)
            .putObject("content")
            .putObject("application/x-www-form-urlencoded")
            .putObject("schema");
    form.put("type", "object").putObject("properties").set("queries", string());
    form.withObject("/properties").set("extend", string());
    content(ok(batch, "answers"), JSON, Json.object().put("type", "object"));
    for (String what : List.of("entity", "type", "property")) {
      ObjectNode suggestion =
          get(
              paths,
              Reconciliation.PATH + "/suggest/" + what,
              "suggest_" + what,
              "reconcile",
              "Suggestions while typing: " + what);
      parameter(suggestion, "prefix", "query", true, "what was typed");
      content(ok(suggestion, "suggestions"), JSON, Json.object().put("type", "object"));
    }

    ObjectNode mcp = paths.putObject("/mcp").putObject("post");
    mcp.put("operationId", "mcp")
        .put("summary", "Model Context Protocol for language-model agents (JSON-RPC 2.0)");
    mcp.putArray("tags").add("graph");
    mcp.putObject("requestBody")
        .put("required", true)
        .putObject("content")
        .putObject(JSON)
        .putObject("schema")
        .put("type", "object");
    content(ok(mcp, "the answer"), JSON, Json.object().put("type", "object"));
    mcp.withObject("/responses").putObject("202").put("description", "a notification was taken");

    content(
        ok(get(paths, PATH, "openapi", "server", "This description"), "OpenAPI 3.1"),
        JSON,
        Json.object().put("type", "object"));
    content(
        ok(get(paths, "/health", "health", "server", "The store answers"), "ok"), TEXT, string());
    content(
        ok(get(paths, "/ready", "ready", "server", "Requests can be sent here"), "ready"),
        TEXT,
        string());
    content(
        ok(get(paths, "/metrics", "metrics", "server", "Prometheus metrics"), "metrics"),
        TEXT,
        string());
  }

  private static ObjectNode get(
      ObjectNode paths, String path, String id, String tag, String summary) {
    ObjectNode operation = Json.object();
    operation.put("operationId", id).put("summary", summary);
    operation.putArray("tags").add(tag);
    ((ObjectNode) (paths.has(path) ? paths.get(path) : paths.putObject(path)))
        .set("get", operation);
    return operation;
  }

  private static ObjectNode ok(ObjectNode operation, String words) {
    return ((ObjectNode) operation.withObject("/responses"))
        .putObject("200")
        .put("description", words);
  }

  private static void parameter(
      ObjectNode operation, String name, String in, boolean required, String words) {
    ObjectNode parameter = operation.withArray("/parameters").addObject();
    parameter.put("name", name).put("in", in).put("required", required).put("description", words);
    parameter.set("schema", string());
  }

  private static void kindAndKey(ObjectNode operation, boolean feed) {
    parameter(operation, "kind", "path", true, "kind of thing, such as person, post, organization");
    parameter(operation, "key", "path", true, "the last part of the thing's IRI");
    if (feed) {
      ArrayNode kinds = ((ObjectNode) operation.at("/parameters/0/schema")).putArray("enum");
      FeedService.KINDS.stream().map(NamedKind::code).forEach(kinds::add);
    }
  }
}
