package dashiji.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dashiji.entity.KeyKind;
import dashiji.query.NamedQuery;
import dashiji.query.QueryRunner;
import dashiji.rdf.ShapeValidation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * The Model Context Protocol for language-model agents, without sessions: each message is answered
 * by itself. Offers tools, prompts and resources, all of them reading.
 */
public final class McpService {
  /** The revisions of the protocol that are spoken, the newest first. */
  public static final List<String> VERSIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26");

  /** The last revision with batches, and the one that a client without a header speaks. */
  public static final String OLDEST = "2025-03-26";

  /** The longest batch. */
  private static final int MOST_MESSAGES = 20;

  private static final String SCHEMA = "dashiji://schema";
  private static final String ONTOLOGY = "dashiji://ontology";
  private static final String QUERIES = "dashiji://queries";
  private static final String THING = "dashiji://thing/";

  private static final int PARSE_ERROR = -32700;
  private static final int INVALID_REQUEST = -32600;
  private static final int METHOD_NOT_FOUND = -32601;
  private static final int INVALID_PARAMS = -32602;
  private static final int RESOURCE_NOT_FOUND = -32002;

  private final NamedQueryService service;
  private final Map<String, McpTool> tools = new LinkedHashMap<>();
  private final McpPrompts prompts;
  private final String version;

  /**
   * @param version of the program
   */
  public McpService(NamedQueryService service, Names names, String version) {
    this.service = service;
    this.version = version;
    this.prompts = new McpPrompts(service.queries(), names);
    for (McpTool tool : McpTools.all(service, names)) {
      tools.put(tool.name(), tool);
    }
  }

  /**
   * What a call may use, for as long as it runs.
   *
   * @param dataset in a read transaction
   * @param runner for named queries
   * @param expired true when the time is up
   */
  public record Surroundings(DatasetGraph dataset, QueryRunner runner, AtomicBoolean expired) {}

  /**
   * What answers a POST.
   *
   * @param status 200; 202 where there is nothing to answer; 400 where nothing could be read
   * @param body JSON, or null
   */
  public record Reply(int status, @Nullable JsonNode body) {}

  /** A fault of JSON-RPC. */
  private static final class RpcException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int code;

    RpcException(int code, String message) {
      super(message);
      this.code = code;
    }
  }

  /**
   * Answers what was posted.
   *
   * @param text JSON-RPC 2.0: a message or, in the revision {@value #OLDEST}, a batch
   */
  public Reply answer(String text, Surroundings in) throws IOException {
    JsonNode message = Json.read(text);
    if (message == null) {
      return new Reply(400, error(null, PARSE_ERROR, "not JSON, or nested too deeply"));
    }
    if (!message.isArray()) {
      Optional<ObjectNode> answer = one(message, in);
      return answer.isEmpty()
          ? new Reply(202, null)
          : new Reply(isInvalid(answer.get()) ? 400 : 200, answer.get());
    }
    if (message.isEmpty() || message.size() > MOST_MESSAGES) {
      return new Reply(
          400, error(null, INVALID_REQUEST, "a batch has 1 to " + MOST_MESSAGES + " messages"));
    }
    ArrayNode answers = Json.array();
    for (JsonNode each : message) {
      one(each, in).ifPresent(answers::add);
    }
    return answers.isEmpty() ? new Reply(202, null) : new Reply(200, answers);
  }

  private static boolean isInvalid(ObjectNode answer) {
    return answer.path("error").path("code").asInt() == INVALID_REQUEST;
  }

  /** The answer to one message; nothing to notifications and to answers. */
  private Optional<ObjectNode> one(JsonNode message, Surroundings in) throws IOException {
    JsonNode id = message.get("id");
    boolean hasId = id != null && (id.isTextual() || id.isIntegralNumber());
    if (!message.isObject()
        || !message.path("jsonrpc").asText().equals("2.0")
        || (id != null && !hasId)) {
      return Optional.of(error(hasId ? id : null, INVALID_REQUEST, "not a JSON-RPC 2.0 message"));
    }
    if (!message.has("method")) {
      return message.has("result") || message.has("error")
          ? Optional.empty()
          : Optional.of(error(id, INVALID_REQUEST, "neither a request nor an answer"));
    }
    if (id == null) {
      return Optional.empty(); // a notification; none needs anything done here
    }
    try {
      ObjectNode answer = Json.object();
      answer.put("jsonrpc", "2.0");
      answer.set("id", id);
      answer.set("result", result(message.path("method").asText(""), message.path("params"), in));
      return Optional.of(answer);
    } catch (RpcException e) {
      return Optional.of(error(id, e.code, String.valueOf(e.getMessage())));
    }
  }

  private static ObjectNode error(@Nullable JsonNode id, int code, String words) {
    ObjectNode answer = Json.object();
    answer.put("jsonrpc", "2.0");
    answer.set("id", id);
    answer.putObject("error").put("code", code).put("message", words);
    return answer;
  }

  private ObjectNode result(String method, JsonNode params, Surroundings in)
      throws RpcException, IOException {
    return switch (method) {
      case "initialize" -> initialize(params);
      case "ping" -> Json.object();
      case "tools/list" -> {
        ObjectNode result = Json.object();
        ArrayNode list = result.putArray("tools");
        tools.values().forEach(tool -> list.add(tool.listed()));
        yield result;
      }
      case "tools/call" -> call(params, in);
      case "prompts/list" -> {
        ObjectNode result = Json.object();
        ArrayNode list = result.putArray("prompts");
        prompts.all().forEach(prompt -> list.add(prompt.listed()));
        yield result;
      }
      case "prompts/get" -> prompt(params, in);
      case "completion/complete" -> complete(params, in);
      case "resources/list" -> resources();
      case "resources/templates/list" -> templates();
      case "resources/read" -> read(params.path("uri").asText(""), in);
      default -> throw new RpcException(METHOD_NOT_FOUND, "no method " + shortened(method));
    };
  }

  private ObjectNode initialize(JsonNode params) {
    String asked = params.path("protocolVersion").asText("");
    ObjectNode result = Json.object();
    result.put("protocolVersion", VERSIONS.contains(asked) ? asked : VERSIONS.getFirst());
    ObjectNode capabilities = result.putObject("capabilities");
    capabilities.putObject("tools").put("listChanged", false);
    capabilities.putObject("prompts").put("listChanged", false);
    capabilities.putObject("completions");
    capabilities.putObject("resources").put("listChanged", false).put("subscribe", false);
    result
        .putObject("serverInfo")
        .put("name", "dashiji")
        .put("title", "Dashiji 大事记")
        .put("version", version);
    result.put(
        "instructions",
        "A read-only knowledge graph of what Chinese local governments publish: officials, posts,"
            + " tenures, events, bodies, places, projects, documents. Find things with search (names"
            + " are Chinese), look at them with entity, ask with a query_… tool, or read schema and"
            + " write SPARQL. Every fact has the sentence it rests on: quote it and name its"
            + " document. People of one name are different people until the graph says otherwise;"
            + " what is empty is not known.");
    return result;
  }

  private ObjectNode call(JsonNode params, Surroundings in) throws RpcException, IOException {
    String name = params.path("name").asText("");
    McpTool tool = tools.get(name);
    if (tool == null) {
      throw new RpcException(INVALID_PARAMS, "no tool " + shortened(name));
    }
    JsonNode given = params.path("arguments");
    JsonNode arguments = given.isMissingNode() || given.isNull() ? Json.object() : given;
    if (!arguments.isObject()) {
      throw new RpcException(INVALID_PARAMS, "arguments are an object");
    }
    String fault = McpTools.fault(tool, arguments);
    McpTool.Result answer =
        fault.isEmpty() ? tool.call().answer(arguments, in) : McpTool.Result.error(fault);
    ObjectNode result = Json.object();
    result.putArray("content").addObject().put("type", "text").put("text", answer.text());
    if (answer.structured() != null) {
      result.set("structuredContent", answer.structured());
    }
    result.put("isError", answer.error());
    return result;
  }

  private ObjectNode prompt(JsonNode params, Surroundings in) throws RpcException {
    McpPrompt prompt = prompt(params.path("name").asText(""));
    JsonNode given = params.path("arguments");
    JsonNode arguments = given.isMissingNode() || given.isNull() ? Json.object() : given;
    String fault =
        arguments.isObject() ? McpPrompts.fault(prompt, arguments) : "arguments are an object";
    if (!fault.isEmpty()) {
      throw new RpcException(INVALID_PARAMS, fault);
    }
    ObjectNode result = Json.object();
    result.put("description", prompt.description());
    result
        .putArray("messages")
        .addObject()
        .put("role", "user")
        .putObject("content")
        .put("type", "text")
        .put("text", prompts.text(prompt, arguments, in.dataset()));
    return result;
  }

  private McpPrompt prompt(String name) throws RpcException {
    Optional<McpPrompt> prompt = prompts.of(name);
    if (prompt.isEmpty()) {
      throw new RpcException(INVALID_PARAMS, "no prompt " + shortened(name));
    }
    return prompt.get();
  }

  /** Goes on with what was typed: names for prompts, kinds for the address of a thing. */
  private ObjectNode complete(JsonNode params, Surroundings in) throws RpcException {
    JsonNode ref = params.path("ref");
    String argument = params.path("argument").path("name").asText("");
    String typed = params.path("argument").path("value").asText("");
    List<String> values;
    switch (ref.path("type").asText("")) {
      case "ref/prompt" -> {
        McpPrompt prompt = prompt(ref.path("name").asText(""));
        Optional<McpPrompt.Argument> known = prompt.argument(argument);
        if (known.isEmpty()) {
          throw new RpcException(INVALID_PARAMS, "no argument " + shortened(argument));
        }
        values = prompts.completions(known.get(), typed, in.dataset());
      }
      case "ref/resource" ->
          values =
              argument.equals("kind")
                  ? Arrays.stream(KeyKind.values())
                      .map(KeyKind::segment)
                      .filter(kind -> kind.startsWith(typed))
                      .toList()
                  : List.of();
      default -> throw new RpcException(INVALID_PARAMS, "ref is a ref/prompt or a ref/resource");
    }
    ObjectNode result = Json.object();
    ObjectNode completion = result.putObject("completion");
    ArrayNode list = completion.putArray("values");
    values.forEach(list::add);
    completion.put("hasMore", false);
    return result;
  }

  private static ObjectNode resources() {
    ObjectNode result = Json.object();
    ArrayNode list = result.putArray("resources");
    resource(list, SCHEMA, "schema", "Schema card: classes, properties, prefixes", "text/markdown");
    resource(list, ONTOLOGY, "ontology", "The ontology", "text/turtle");
    resource(list, QUERIES, "queries", "The named queries with their SPARQL", "text/markdown");
    return result;
  }

  private static void resource(
      ArrayNode list, String uri, String name, String description, String type) {
    list.addObject()
        .put("uri", uri)
        .put("name", name)
        .put("description", description)
        .put("mimeType", type);
  }

  private static ObjectNode templates() {
    ObjectNode result = Json.object();
    result
        .putArray("resourceTemplates")
        .addObject()
        .put("uriTemplate", THING + "{kind}/{key}")
        .put("name", "thing")
        .put("description", "What is known of a thing, by the last two segments of its IRI")
        .put("mimeType", "application/json");
    return result;
  }

  private ObjectNode read(String uri, Surroundings in) throws RpcException, IOException {
    Lookups lookups = Lookups.in(in.dataset());
    return switch (uri) {
      case SCHEMA -> contents(uri, "text/markdown", SchemaCard.markdown(lookups.iris().base()));
      case ONTOLOGY -> contents(uri, "text/turtle", bundled(ShapeValidation.ONTOLOGY));
      case QUERIES -> contents(uri, "text/markdown", queries());
      default -> {
        Optional<ObjectNode> card =
            uri.startsWith(THING)
                ? EntityCard.of(lookups, uri.substring(THING.length()))
                : Optional.empty();
        if (card.isEmpty()) {
          throw new RpcException(RESOURCE_NOT_FOUND, "no resource " + shortened(uri));
        }
        yield contents(uri, "application/json", Json.text(card.get()));
      }
    };
  }

  private static ObjectNode contents(String uri, String type, String text) {
    ObjectNode result = Json.object();
    result.putArray("contents").addObject().put("uri", uri).put("mimeType", type).put("text", text);
    return result;
  }

  private String queries() {
    StringBuilder text = new StringBuilder("# Named queries\n");
    for (NamedQuery query : service.queries().all()) {
      text.append("\n## ")
          .append(query.name())
          .append("\n\n")
          .append(query.description().en())
          .append("\n\n```sparql\n");
      query
          .sparql()
          .lines()
          .filter(line -> !line.startsWith("#+"))
          .forEach(line -> text.append(line).append('\n'));
      text.append("```\n");
    }
    return text.toString();
  }

  private static String bundled(String resource) throws IOException {
    try (InputStream in = McpService.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
