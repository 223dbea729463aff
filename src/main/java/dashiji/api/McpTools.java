package dashiji.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dashiji.query.NamedQuery;
import dashiji.query.Parameter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tools of agents: four of their own and one for each named query. */
final class McpTools {
  /** Before the name of a query in the name of its tool. */
  static final String QUERY = "query_";

  private static final int USUAL_ROWS = 50;
  private static final int MOST_ROWS = 500;
  private static final int MOST_FOUND = 25;

  private McpTools() {}

  static List<McpTool> all(NamedQueryService service, Names names) {
    List<McpTool> tools = new ArrayList<>();
    tools.add(schema());
    tools.add(search(names));
    tools.add(entity());
    tools.add(sparql());
    for (NamedQuery query : service.queries().all()) {
      tools.add(query(service, query));
    }
    return List.copyOf(tools);
  }

  private static McpTool schema() {
    return new McpTool(
        "schema",
        "Schema card 图谱结构",
        "The classes, properties and prefixes of the graph on one page. Read it before writing"
            + " SPARQL.",
        input(),
        null,
        (arguments, in) ->
            new McpTool.Result(
                SchemaCard.markdown(Lookups.in(in.dataset()).iris().base()), null, false));
  }

  private static McpTool search(Names names) {
    ObjectNode input = input();
    ObjectNode properties = (ObjectNode) input.get("properties");
    properties
        .putObject("text")
        .put("type", "string")
        .put("description", "a name or a part of it, usually Chinese: 青石县, 县长, a person's name");
    ArrayNode kinds =
        properties
            .putObject("kind")
            .put("type", "string")
            .put("description", "only things of this kind")
            .putArray("enum");
    Arrays.stream(NamedKind.values()).map(NamedKind::code).forEach(kinds::add);
    properties
        .putObject("limit")
        .put("type", "integer")
        .put("minimum", 1)
        .put("maximum", MOST_FOUND)
        .put("default", 10);
    input.putArray("required").add("text");
    ObjectNode output = Json.object();
    output.put("type", "object");
    ObjectNode item =
        output.putObject("properties").putObject("found").put("type", "array").putObject("items");
    item.put("type", "object");
    ObjectNode columns = item.putObject("properties");
    for (String name : List.of("iri", "name", "kind", "description", "page")) {
      columns.putObject(name).put("type", "string");
    }
    columns.putObject("exact").put("type", "boolean");
    output.putArray("required").add("found");
    return new McpTool(
        "search",
        "Find by name 按名称查找",
        "Finds people, bodies, posts and places by name and gives their IRIs, with what tells"
            + " namesakes apart. Namesakes are different people: never join what is said of two"
            + " IRIs.",
        input,
        output,
        (arguments, in) -> {
          Set<NamedKind> only =
              NamedKind.of(arguments.path("kind").asText(""))
                  .<Set<NamedKind>>map(EnumSet::of)
                  .orElse(EnumSet.allOf(NamedKind.class));
          Lookups lookups = Lookups.in(in.dataset());
          ObjectNode answer = Json.object();
          ArrayNode found = answer.putArray("found");
          for (Names.Hit hit :
              names.find(
                  in.dataset(),
                  arguments.path("text").asText(""),
                  only,
                  arguments.path("limit").asInt(10))) {
            found.add(
                NameResolution.card(lookups, hit.kind(), hit.thing())
                    .put("kind", hit.kind().code())
                    .put("exact", hit.exact()));
          }
          return McpTool.Result.of(answer);
        });
  }

  private static McpTool entity() {
    ObjectNode input = input();
    ((ObjectNode) input.get("properties"))
        .putObject("id")
        .put("type", "string")
        .put("description", "an IRI, or its last two segments: person/6f1ed002ab5595859014");
    input.putArray("required").add("id");
    return new McpTool(
        "entity",
        "What is known of a thing 事物详情",
        "Names, properties and newest facts of a person, body, post, place, event, document or any"
            + " other thing, each fact with the sentence it rests on. Quote the sentence when you"
            + " state the fact.",
        input,
        null,
        (arguments, in) -> {
          Optional<ObjectNode> card =
              EntityCard.of(Lookups.in(in.dataset()), arguments.path("id").asText(""));
          return card.map(McpTool.Result::of)
              .orElseGet(
                  () -> McpTool.Result.error("The graph knows no such thing; search finds IRIs."));
        });
  }

  private static McpTool sparql() {
    ObjectNode input = input();
    ObjectNode properties = (ObjectNode) input.get("properties");
    properties
        .putObject("query")
        .put("type", "string")
        .put("maxLength", SparqlService.LONGEST)
        .put("description", "SPARQL 1.1: SELECT, ASK, CONSTRUCT or DESCRIBE, with its prefixes");
    limit(properties);
    input.putArray("required").add("query");
    ObjectNode output = Json.object();
    output.put("type", "object");
    ObjectNode answer = output.putObject("properties");
    answer.putObject("columns").put("type", "array").putObject("items").put("type", "string");
    answer.putObject("rows").put("type", "array").putObject("items").put("type", "object");
    answer.putObject("more").put("type", "boolean");
    output.putArray("required").add("columns").add("rows").add("more");
    return new McpTool(
        "sparql",
        "SPARQL",
        "Runs a read-only SPARQL query; updates, SERVICE, LOAD and functions that run code are off."
            + " Prefer a query_… tool where one fits; read the schema first.",
        input,
        output,
        (arguments, in) -> {
          try {
            return McpTool.Result.of(
                SparqlService.run(
                    arguments.path("query").asText(""),
                    in.dataset(),
                    arguments.path("limit").asInt(USUAL_ROWS),
                    in.expired()));
          } catch (SparqlService.RefusedException e) {
            return McpTool.Result.error(String.valueOf(e.getMessage()));
          }
        });
  }

  private static McpTool query(NamedQueryService service, NamedQuery query) {
    ObjectNode input = input();
    ObjectNode properties = (ObjectNode) input.get("properties");
    ArrayNode required = Json.array();
    for (Parameter parameter : query.parameters()) {
      ObjectNode schema = OpenApi.schema(parameter);
      schema.put("description", parameter.description().en());
      String example = query.example().get(parameter.name());
      if (example != null) {
        schema.putArray("examples").add(OpenApi.literal(parameter, example));
      }
      properties.set(parameter.name(), schema);
      if (parameter.required()) {
        required.add(parameter.name());
      }
    }
    limit(properties);
    properties.putObject("page").put("type", "integer").put("minimum", 1).put("default", 1);
    if (!required.isEmpty()) {
      input.set("required", required);
    }
    return new McpTool(
        QUERY + query.name().replace('-', '_'),
        query.summary().en() + " " + query.summary().zh(),
        query.description().en()
            + " A name that several things share is answered with the candidates: ask again with"
            + " the IRI.",
        input,
        output(service.columns(query)),
        (arguments, in) -> run(service, query, arguments, in));
  }

  private static ObjectNode output(List<Column> columns) {
    ObjectNode output = Json.object();
    output.put("type", "object");
    ObjectNode properties = output.putObject("properties");
    properties.putObject("rows").put("type", "array").set("items", OpenApi.rowSchema(columns));
    properties.putObject("total").putArray("type").add("integer").add("null");
    properties.putObject("page").put("type", "integer");
    properties.putObject("parameters").put("type", "object");
    output.putArray("required").add("rows").add("page");
    return output;
  }

  private static McpTool.Result run(
      NamedQueryService service, NamedQuery query, JsonNode arguments, McpService.Surroundings in)
      throws IOException {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> argument : arguments.properties()) {
      if (!argument.getValue().isNull()) {
        parameters.put(argument.getKey(), List.of(argument.getValue().asText()));
      }
    }
    parameters.putIfAbsent("limit", List.of(String.valueOf(USUAL_ROWS)));
    parameters.put("format", List.of(RestFormat.JSON.code()));
    Kept kept = new Kept();
    service.answer(
        new NamedQueryService.Request(query.name(), parameters, null, null, "", "agent"),
        in.dataset(),
        in.runner(),
        MOST_ROWS,
        kept);
    JsonNode body = Json.read(kept.body.toString(java.nio.charset.StandardCharsets.UTF_8));
    if (kept.status != 200 || !(body instanceof ObjectNode answer)) {
      return new McpTool.Result(
          kept.body.toString(java.nio.charset.StandardCharsets.UTF_8), null, true);
    }
    ObjectNode structured = Json.object();
    structured.set("parameters", answer.get("parameters"));
    structured.set("rows", answer.get("rows"));
    structured.set("page", answer.get("page"));
    structured.set("total", answer.get("total"));
    return McpTool.Result.of(structured);
  }

  /** An answer kept in memory. */
  private static final class Kept implements Outgoing {
    private ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;

    @Override
    public void header(String name, String value) {
      // The tool's answer has none.
    }

    @Override
    public void vary(String header) {
      // as above
    }

    @Override
    public OutputStream begin(int code, String contentType) {
      status = code;
      body = new ByteArrayOutputStream();
      return body;
    }
  }

  private static ObjectNode input() {
    ObjectNode input = Json.object();
    input.put("type", "object");
    input.putObject("properties");
    input.put("additionalProperties", false);
    return input;
  }

  private static void limit(ObjectNode properties) {
    properties
        .putObject("limit")
        .put("type", "integer")
        .put("minimum", 1)
        .put("maximum", MOST_ROWS)
        .put("default", USUAL_ROWS)
        .put("description", "rows at most");
  }

  /**
   * What is wrong with the arguments of a call by the tool's schema: unknown or missing ones, and
   * numbers out of range; empty if nothing is.
   */
  static String fault(McpTool tool, JsonNode arguments) {
    JsonNode properties = tool.input().get("properties");
    for (Map.Entry<String, JsonNode> argument : arguments.properties()) {
      JsonNode schema = properties.get(argument.getKey());
      if (schema == null) {
        return "unknown argument " + argument.getKey();
      }
      JsonNode value = argument.getValue();
      boolean number = schema.path("type").asText().equals("integer");
      if (value.isNull()) {
        continue;
      }
      if (value.isContainerNode() || (number && !value.asText().matches("[+-]?\\d{1,9}"))) {
        return "argument " + argument.getKey() + " must be " + (number ? "a whole number" : "text");
      }
      if (number
          && (value.asInt() < schema.path("minimum").asInt(Integer.MIN_VALUE)
              || value.asInt() > schema.path("maximum").asInt(Integer.MAX_VALUE))) {
        return "argument "
            + argument.getKey()
            + " must be from "
            + schema.path("minimum").asText()
            + " to "
            + schema.path("maximum").asText("any");
      }
      if (value.asText().length() > schema.path("maxLength").asInt(4_000)) {
        return "argument " + argument.getKey() + " is too long";
      }
      if (schema.has("enum")) {
        boolean known = false;
        for (JsonNode one : schema.get("enum")) {
          known |= one.asText().equals(value.asText());
        }
        if (!known) {
          return "argument " + argument.getKey() + " must be one of " + schema.get("enum");
        }
      }
    }
    for (JsonNode required : tool.input().path("required")) {
      if (arguments.path(required.asText()).asText("").isBlank()) {
        return "missing argument " + required.asText();
      }
    }
    return "";
  }
}
