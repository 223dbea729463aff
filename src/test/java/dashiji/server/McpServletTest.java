package dashiji.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dashiji.query.QueryCatalog;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The agents' endpoint: a session of the protocol's own client, and what may come from others. */
class McpServletTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() throws Exception {
    RunningServer.buildExample(folder.resolve("store"));
    server = new RunningServer(folder.resolve("store"), ServiceConfig.DEFAULT);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> post(String body, String... headers) throws Exception {
    java.net.http.HttpRequest.Builder request =
        server
            .request("/mcp", headers)
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body))
            .header("Accept", "application/json, text/event-stream");
    if (!List.of(headers).contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    return server.send(request);
  }

  private static JsonNode call(String method, String params) throws Exception {
    HttpResponse<String> response =
        post(
            "{\"jsonrpc\": \"2.0\", \"id\": \"a\", \"method\": \""
                + method
                + "\", \"params\": "
                + params
                + "}");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode answer = JSON.readTree(response.body());
    assertThat(answer.get("id").asText()).isEqualTo("a");
    return answer;
  }

  private static JsonNode tool(String name, String arguments) throws Exception {
    return call("tools/call", "{\"name\": \"" + name + "\", \"arguments\": " + arguments + "}")
        .get("result");
  }

  private static String sparql(String query) throws Exception {
    return tool("sparql", JSON.writeValueAsString(Map.of("query", query))).toString();
  }

  // --- The protocol's own client ----------------------------------------------------------------

  @Test
  void aSessionOfTheOfficialClient() throws Exception {
    HttpClientStreamableHttpTransport transport =
        HttpClientStreamableHttpTransport.builder("http://localhost:" + server.server.port())
            .endpoint("/mcp")
            .build();
    try (McpSyncClient client =
        McpClient.sync(transport).requestTimeout(RunningServer.PATIENCE).build()) {
      McpSchema.InitializeResult begun = client.initialize();
      assertThat(begun.serverInfo().name()).isEqualTo("dashiji");
      assertThat(begun.instructions()).contains("read-only");
      client.ping();
      List<McpSchema.Tool> tools = client.listTools().tools();
      assertThat(tools)
          .extracting(McpSchema.Tool::name)
          .contains("schema", "search", "entity", "sparql", "query_career")
          .hasSize(4 + QueryCatalog.bundled().all().size());
      // search → entity → a named query → SPARQL, as an agent goes
      McpSchema.CallToolResult found =
          client.callTool(
              new McpSchema.CallToolRequest("search", Map.of("text", "白云山", "kind", "person")));
      assertThat(found.isError()).isFalse();
      JsonNode hit = JSON.valueToTree(found.structuredContent()).at("/found/0");
      assertThat(hit.get("exact").asBoolean()).isTrue();
      McpSchema.CallToolResult entity =
          client.callTool(
              new McpSchema.CallToolRequest("entity", Map.of("id", hit.get("iri").asText())));
      assertThat(text(entity)).contains("青石县政府县长", "主持召开", "?at=10-70#at");
      McpSchema.CallToolResult career =
          client.callTool(
              new McpSchema.CallToolRequest(
                  "query_career", Map.of("person", hit.get("iri").asText())));
      assertThat(career.isError()).isFalse();
      assertThat(JSON.valueToTree(career.structuredContent()).at("/rows/0/postName").asText())
          .isEqualTo("青石县政府县长");
      McpSchema.CallToolResult counted =
          client.callTool(
              new McpSchema.CallToolRequest(
                  "sparql",
                  Map.of(
                      "query",
                      "SELECT (COUNT(*) AS ?n) { ?p a <http://xmlns.com/foaf/0.1/Person> }")));
      assertThat(JSON.valueToTree(counted.structuredContent()).at("/rows/0/n").asInt())
          .isGreaterThan(3);
      assertThat(client.listResources().resources())
          .extracting(McpSchema.Resource::uri)
          .contains("dashiji://schema", "dashiji://ontology");
      McpSchema.ReadResourceResult read =
          client.readResource(new McpSchema.ReadResourceRequest("dashiji://schema"));
      assertThat(read.contents()).hasSize(1);
      assertThat(client.listResourceTemplates().resourceTemplates()).hasSize(1);
      assertThat(client.listPrompts().prompts())
          .extracting(McpSchema.Prompt::name)
          .contains("career", "holders", "check");
      McpSchema.GetPromptResult prompt =
          client.getPrompt(new McpSchema.GetPromptRequest("career", Map.of("person", "白云山")));
      assertThat(((McpSchema.TextContent) prompt.messages().getFirst().content()).text())
          .contains("the career of 白云山", hit.get("iri").asText(), "query_career_evidence");
      McpSchema.CompleteResult completed =
          client.completeCompletion(
              new McpSchema.CompleteRequest(
                  new McpSchema.PromptReference("career"),
                  new McpSchema.CompleteRequest.CompleteArgument("person", "白云")));
      assertThat(completed.completion().values()).contains("白云山");
    }
  }

  private static String text(McpSchema.CallToolResult result) {
    return ((McpSchema.TextContent) result.content().getFirst()).text();
  }

  // --- The protocol -----------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    "2025-11-25, 2025-11-25",
    "2025-06-18, 2025-06-18",
    "2025-03-26, 2025-03-26",
    "1999-01-01, 2025-11-25"
  })
  void theRevisionIsNegotiated(String asked, String answered) throws Exception {
    assertThat(
            call("initialize", "{\"protocolVersion\": \"" + asked + "\", \"capabilities\": {}}")
                .at("/result/protocolVersion")
                .asText())
        .isEqualTo(answered);
  }

  @Test
  void anUnknownRevisionInTheHeaderIsRefused() throws Exception {
    String ping = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";
    assertThat(post(ping, "MCP-Protocol-Version", "2025-06-18").statusCode()).isEqualTo(200);
    assertThat(post(ping, "MCP-Protocol-Version", "1999-01-01").statusCode()).isEqualTo(400);
  }

  @Test
  void notificationsAreTakenAndNotAnswered() throws Exception {
    HttpResponse<String> response =
        post("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");
    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(response.body()).isEmpty();
    assertThat(post("{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": {}}").statusCode())
        .isEqualTo(202);
  }

  @Test
  void aBatchIsAnsweredOneByOne() throws Exception {
    HttpResponse<String> response =
        post(
            "[{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}, {\"jsonrpc\": \"2.0\","
                + " \"method\": \"notifications/initialized\"}, {\"jsonrpc\": \"2.0\", \"id\": 2,"
                + " \"method\": \"nothing\"}]");
    JsonNode answers = JSON.readTree(response.body());
    assertThat(answers).hasSize(2);
    assertThat(answers.at("/1/error/code").asInt()).isEqualTo(-32601);
    String many = "[" + "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"},".repeat(30);
    assertThat(post(many.substring(0, many.length() - 1) + "]").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no json | 400 | -32700",
        "{\"jsonrpc\": \"1.0\", \"id\": 1, \"method\": \"ping\"} | 400 | -32600",
        "{\"jsonrpc\": \"2.0\", \"id\": 1} | 400 | -32600",
        "{\"jsonrpc\": \"2.0\", \"id\": {}, \"method\": \"ping\"} | 400 | -32600",
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"evil\"} | 200 | -32601",
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": \"rm\"}} |"
            + " 200 | -32602",
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\":"
            + " \"schema\", \"arguments\": [1]}} | 200 | -32602",
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"resources/read\", \"params\": {\"uri\":"
            + " \"file:///etc/passwd\"}} | 200 | -32002"
      })
  void faultsHaveTheirCodes(String body, int status, int code) throws Exception {
    HttpResponse<String> response = post(body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(JSON.readTree(response.body()).at("/error/code").asInt()).isEqualTo(code);
  }

  @Test
  void deepJsonIsNotRead() throws Exception {
    assertThat(post("[".repeat(100_000)).statusCode()).isEqualTo(400);
    assertThat(post("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void onlyPostsOfJsonFromHereAreTaken() throws Exception {
    String ping = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";
    assertThat(server.get("/mcp", "Accept", "text/event-stream").statusCode()).isEqualTo(405);
    assertThat(server.method("DELETE", "/mcp").statusCode()).isEqualTo(405);
    assertThat(server.post("/mcp", "text/plain", ping).statusCode()).isEqualTo(415);
    assertThat(post(ping, "Origin", "http://127.0.0.1:6274").statusCode()).isEqualTo(200);
    assertThat(post(ping, "Origin", "http://example.org").statusCode()).isEqualTo(200);
    for (String origin : List.of("http://evil.example", "null", "http://localhost.evil.example")) {
      assertThat(post(ping, "Origin", origin).statusCode()).as(origin).isEqualTo(403);
    }
  }

  // --- Tools ------------------------------------------------------------------------------------

  @Test
  void everyToolSaysWhatItTakesAndChangesNothing() throws Exception {
    for (JsonNode tool : call("tools/list", "{}").at("/result/tools")) {
      assertThat(tool.get("name").asText()).matches("[a-z0-9_]{1,64}");
      assertThat(tool.at("/inputSchema/type").asText()).isEqualTo("object");
      assertThat(tool.at("/annotations/readOnlyHint").asBoolean()).isTrue();
      assertThat(tool.get("description").asText().length()).isGreaterThan(20);
    }
  }

  /** A prompt that named a tool which is not there would send every agent astray. */
  @Test
  void promptsNameToolsThatAreThere() throws Exception {
    Set<String> tools = new HashSet<>();
    call("tools/list", "{}")
        .at("/result/tools")
        .forEach(tool -> tools.add(tool.get("name").asText()));
    JsonNode prompts = call("prompts/list", "{}").at("/result/prompts");
    assertThat(prompts).hasSizeGreaterThan(4);
    for (JsonNode prompt : prompts) {
      assertThat(prompt.get("description").asText()).isNotEmpty();
      ObjectNode arguments = JSON.createObjectNode();
      prompt.get("arguments").forEach(one -> arguments.put(one.get("name").asText(), "青石县"));
      String text =
          call(
                  "prompts/get",
                  JSON.createObjectNode()
                      .put("name", prompt.get("name").asText())
                      .set("arguments", arguments)
                      .toString())
              .at("/result/messages/0/content/text")
              .asText();
      assertThat(text).as(prompt.get("name").asText()).contains("Rules:").doesNotContain("{", "}");
      Matcher named = Pattern.compile("query_[a-z_]+").matcher(text);
      int found = 0;
      while (named.find()) {
        assertThat(tools).contains(named.group());
        found++;
      }
      assertThat(found).as(prompt.get("name").asText()).isPositive();
    }
  }

  @Test
  void aPromptLeavesOutWhatIsNotGivenAndSaysWhatANameMayMean() throws Exception {
    String without = prompt("{\"post\": \"青石县政府县长\"}");
    assertThat(without).contains("held the post 青石县政府县长.\n", "may mean:\n- 青石县政府县长");
    assertThat(prompt("{\"post\": \"青石县政府县长\", \"day\": \"2023-05-01\"}"))
        .contains("held the post 青石县政府县长 on 2023-05-01.\n");
    assertThat(prompt("{\"post\": \"某某局局长某某\"}")).containsAnyOf("has no post", "no whole name");
  }

  private static String prompt(String arguments) throws Exception {
    return call("prompts/get", "{\"name\": \"holders\", \"arguments\": " + arguments + "}")
        .at("/result/messages/0/content/text")
        .asText();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prompts/get | {'name': 'nothing'} | no prompt nothing",
        "prompts/get | {'name': 'career'} | person is missing",
        "prompts/get | {'name': 'career', 'arguments': {'person': 7}} | person is a string",
        "prompts/get | {'name': 'career', 'arguments': {'x': 'y', 'person': 'z'}} | no argument x",
        "completion/complete | {'ref': {'type': 'ref/other'}} | ref/prompt",
        "completion/complete | {'ref': {'type': 'ref/prompt', 'name': 'career'}} | no argument"
      })
  void faultsOfPromptsAreInvalidParameters(String method, String params, String words)
      throws Exception {
    JsonNode error = call(method, params.replace('\'', '"')).get("error");
    assertThat(error.get("code").asInt()).isEqualTo(-32602);
    assertThat(error.get("message").asText()).contains(words);
  }

  @Test
  void theKindsOfThingsAreCompleted() throws Exception {
    assertThat(
            call(
                    "completion/complete",
                    """
                    {"ref": {"type": "ref/resource", "uri": "dashiji://thing/{kind}/{key}"},
                     "argument": {"name": "kind", "value": "pe"}}\
                    """)
                .at("/result/completion/values")
                .toString())
        .isEqualTo("[\"person\",\"personnel-act\"]");
  }

  @Test
  void anAmbiguousNameComesBackWithTheCandidates() throws Exception {
    JsonNode result = tool("query_career", "{\"person\": \"贺秋原\"}");
    assertThat(result.get("isError").asBoolean()).isTrue();
    assertThat(result.at("/content/0/text").asText())
        .contains("http://example.org/id/person/he2", "ambiguous-name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "query_career | {} | missing argument person",
        "query_career | {\"persona\": \"x\"} | unknown argument persona",
        "query_career | {\"person\": [\"x\"]} | must be text",
        "query_career | {\"person\": \"x\", \"limit\": 1000000} | from 1 to 500",
        "query_holder_on_day | {\"post\": \"x\", \"day\": \"soon\"} | day",
        "search | {\"text\": \"x\", \"kind\": \"starship\"} | must be one of",
        "entity | {\"id\": \"person/nobody\"} | no such thing",
        "entity | {\"id\": \"file:///etc/passwd\"} | no such thing",
        "sparql | {\"query\": \"DELETE WHERE { ?s ?p ?o }\"} | Not a SPARQL 1.1 query",
        "sparql | {\"query\": \"SELECT\"} | Not a SPARQL 1.1 query"
      })
  void faultsAreSaidToTheModel(String name, String arguments, String words) throws Exception {
    JsonNode result = tool(name, arguments);
    assertThat(result.get("isError").asBoolean()).isTrue();
    assertThat(result.at("/content/0/text").asText()).contains(words);
  }

  // --- What is off ------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://localhost:1/> { ?s ?p ?o } }",
        "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER(<http://jena.apache.org/ARQ/function#wait>(100000)) }",
        "LOAD <file:///etc/passwd>",
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "DROP ALL"
      })
  void sparqlIsRefusedWhatItIsRefusedOverHttp(String query) throws Exception {
    assertThat(sparql(query)).contains("\"isError\":true");
  }

  @Test
  void filesAreNotGraphs() throws Exception {
    assertThat(sparql("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }"))
        .contains("\"rows\":[]")
        .doesNotContain("root:");
  }

  @Test
  void aRunawayQueryEndsAtTheLimit() throws Exception {
    ServerLimits usual = ServerLimits.DEFAULT;
    ServerLimits quick =
        new ServerLimits(
            Duration.ofMillis(700),
            2,
            usual.queueTime(),
            usual.resultBytes(),
            usual.resultItems(),
            usual.requestBytes());
    try (RunningServer hasty =
        new RunningServer(folder.resolve("store"), RunningServer.within(quick))) {
      long start = System.nanoTime();
      HttpResponse<String> response =
          hasty.post(
              "/mcp",
              "application/json",
              "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\":"
                  + " \"sparql\", \"arguments\": {\"query\": \"SELECT (COUNT(*) AS ?n) { ?a ?b ?c ."
                  + " ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }\"}}}");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(40));
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(JSON.readTree(response.body()).get("detail").asText()).contains("0.7 s");
    }
  }

  @Test
  void aNestedQueryDoesNotBreakTheServer() throws Exception {
    assertThat(sparql("SELECT * " + "{".repeat(9_000) + "}".repeat(9_000)))
        .contains("\"isError\":true");
    assertThat(server.get("/health").statusCode()).isEqualTo(200);
  }
}
