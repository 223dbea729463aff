package dashiji.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dashiji.query.NamedQuery;
import dashiji.query.Parameter;
import dashiji.query.QueryCatalog;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The named queries over HTTP, held to the description that the server itself gives of them. */
class ApiServletTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static RunningServer server;
  private static JsonNode description;

  @BeforeAll
  static void start() throws Exception {
    RunningServer.buildExample(folder.resolve("store"));
    server = new RunningServer(folder.resolve("store"), ServiceConfig.DEFAULT);
    description = JSON.readTree(server.get("/api/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<NamedQuery> queries() throws Exception {
    return QueryCatalog.bundled().all().stream();
  }

  private static String example(NamedQuery query) {
    return "/api/"
        + query.name()
        + "?"
        + query.example().entrySet().stream()
            .map(given -> given.getKey() + "=" + RunningServer.encode(given.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }

  private static JsonNode get(String path) throws Exception {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response);
  }

  private static JsonNode problem(int status, String path, String... headers) throws Exception {
    HttpResponse<String> response = server.get(path, headers);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = json(response);
    assertThat(errors("Problem", problem)).isEmpty();
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    return problem;
  }

  /** What a value lacks to be what a schema of the description says. */
  private static List<Error> errors(String schema, JsonNode value) {
    JsonNode whole =
        JSON.createObjectNode()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("$ref", "#/components/schemas/" + schema)
            .set("components", description.get("components"));
    Schema checked =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
    return checked.validate(value);
  }

  // --- The description --------------------------------------------------------------------------

  @Test
  void theDescriptionIsOpenApi31ToOthers() throws Exception {
    SwaggerParseResult read = new OpenAPIV3Parser().readContents(description.toString());
    assertThat(read.getMessages()).isEmpty();
    OpenAPI api = read.getOpenAPI();
    assertThat(api.getOpenapi()).isEqualTo("3.1.0");
    Set<String> ids = new HashSet<>();
    for (Operation operation :
        api.getPaths().values().stream().flatMap(path -> path.readOperations().stream()).toList()) {
      assertThat(ids.add(operation.getOperationId())).as(operation.getOperationId()).isTrue();
      assertThat(operation.getSummary()).isNotBlank();
      assertThat(operation.getResponses()).isNotEmpty();
    }
    for (NamedQuery query : queries().toList()) {
      JsonNode described = description.at("/paths/~1api~1" + query.name() + "/get/parameters");
      assertThat(described.findValuesAsText("name"))
          .containsAll(query.parameters().stream().map(Parameter::name).toList());
      assertThat(api.getPaths()).containsKey("/api/" + query.name());
    }
  }

  /** The check above would be worth little if anything passed. */
  @Test
  void aWrongDescriptionIsSeenToBeWrong() {
    String wrong = description.toString().replace("\"in\":\"query\"", "\"in\":\"nowhere\"");
    assertThat(new OpenAPIV3Parser().readContents(wrong).getMessages()).isNotEmpty();
    JsonNode answer = JSON.createObjectNode().put("query", "career");
    assertThat(errors("Career", answer)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void everyExampleAnswersAsDescribed(NamedQuery query) throws Exception {
    JsonNode answer = get(example(query));
    String name =
        Stream.of(query.name().split("-"))
            .map(
                part -> part.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + part.substring(1))
            .collect(Collectors.joining());
    assertThat(errors(name, answer)).isEmpty();
    assertThat(answer.get("total").asInt()).isEqualTo(answer.get("rows").size());
    // No column's type is unknown: what a client gets is said beforehand.
    assertThat(answer.get("columns").findValuesAsText("type")).doesNotContain("any");
    for (String format : List.of("csv", "tsv")) {
      HttpResponse<String> table = server.get(example(query) + "&format=" + format);
      assertThat(table.statusCode()).as(table.body()).isEqualTo(200);
      assertThat(table.body().lines().count()).isGreaterThan(answer.get("rows").size());
    }
  }

  // --- Names ------------------------------------------------------------------------------------

  @Test
  void aNameLeadsToTheOneWhoHasIt() throws Exception {
    JsonNode answer = get("/api/career?person=" + RunningServer.encode("白 云山"));
    assertThat(answer.at("/parameters/person").asText())
        .isEqualTo("http://example.org/id/person/bai");
    assertThat(answer.at("/rows/0/postName").asText()).isEqualTo("青石县政府县长");
    assertThat(answer.at("/rows/0/earliestStart").isNull()).isTrue();
  }

  @Test
  void theIriOfWhoWasJoinedWithAnotherLeadsToThem() throws Exception {
    assertThat(
            get("/api/career?person=http%3A%2F%2Fexample.org%2Fid%2Fperson%2Fbai-before")
                .at("/parameters/person")
                .asText())
        .isEqualTo("http://example.org/id/person/bai");
  }

  @Test
  void aNameOfSeveralIsAnsweredWithTheCandidates() throws Exception {
    String name = RunningServer.encode("贺秋原");
    JsonNode problem = problem(409, "/api/career?person=" + name);
    assertThat(problem.get("type").asText()).isEqualTo("/api#ambiguous-name");
    assertThat(problem.get("parameter").asText()).isEqualTo("person");
    List<String> candidates = problem.get("candidates").findValuesAsText("iri");
    assertThat(candidates)
        .containsExactlyInAnyOrder(
            "http://example.org/id/person/he", "http://example.org/id/person/he2");
    assertThat(problem.get("candidates").findValuesAsText("description")).doesNotHaveDuplicates();
    for (String iri : candidates) {
      get("/api/career?person=" + RunningServer.encode(iri));
    }
    // The tables are as strict.
    problem(409, "/api/career?format=csv&person=" + name);
  }

  @Test
  void aNameOfNobodyIsAnsweredWithSimilarOnes() throws Exception {
    JsonNode problem = problem(404, "/api/career?person=" + RunningServer.encode("白云"));
    assertThat(problem.get("type").asText()).isEqualTo("/api#unknown-name");
    assertThat(problem.get("candidates").findValuesAsText("name")).contains("白云山");
    problem(404, "/api/career?person=http%3A%2F%2Fexample.org%2Fid%2Fperson%2Fnobody");
    problem(404, "/api/career?person=urn%3Ax");
  }

  // --- Parameters -------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    "/api/career, person",
    "/api/career?person=, person",
    "/api/career?persona=x&person=x, persona",
    "/api/holder-on-day?post=x&day=2023-02-30, day",
    "/api/holder-on-day?post=x&day=yesterday, day",
    "/api/counts-by-month?year=23, year",
    "/api/moves?least=many, least",
    "/api/evidence?fact=not%20an%20iri, fact",
    "/api/evidence?fact=javascript:alert(1), fact",
    "/api/documents?page=0, page",
    "/api/documents?limit=10001, limit",
    "/api/documents?limit=-1, limit",
    "/api/documents?format=xlsx, format",
    "/api/documents?limit=1&limit=2, limit"
  })
  void faultsNameTheParameter(String path, String parameter) throws Exception {
    JsonNode problem = problem(400, path);
    assertThat(problem.get("errors").findValuesAsText("parameter")).contains(parameter);
    assertThat(problem.get("detail").asText()).contains(parameter);
  }

  @Test
  void whatAFormLeavesEmptyIsNotGiven() throws Exception {
    JsonNode all = get("/api/appointments?organization=&from=&to=&page=&limit=&format=");
    assertThat(all.get("parameters")).isEmpty();
    assertThat(all.get("rows")).isNotEmpty();
  }

  @Test
  void aQueryThatIsNotThereIsNotFound() throws Exception {
    assertThat(problem(404, "/api/nothing").get("type").asText()).isEqualTo("/api#no-such-query");
    problem(404, "/api/career/more");
  }

  // --- Forms ------------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    "text/csv, text/csv",
    "text/tab-separated-values, text/tab-separated-values",
    "application/json, application/json",
    "*/*, application/json",
    "'text/csv;q=0.5, application/json;q=0.9', application/json",
    "'text/html, */*;q=0.1', application/json"
  })
  void theFormIsNegotiated(String accept, String type) throws Exception {
    HttpResponse<String> response = server.get("/api/documents", "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(String.join(",", response.headers().allValues("Vary"))).contains("Accept");
  }

  @Test
  void whatIsNotOfferedIsSaid() throws Exception {
    assertThat(problem(406, "/api/documents", "Accept", "application/pdf").get("detail").asText())
        .contains("text/csv");
  }

  // --- Paging -----------------------------------------------------------------------------------

  @Test
  void pagesFollowEachOtherAndMakeTheWhole() throws Exception {
    JsonNode whole = get("/api/appointments");
    int total = whole.get("rows").size();
    assertThat(total).isGreaterThan(2);
    String next = "/api/appointments?limit=2";
    int seen = 0;
    while (!next.isEmpty()) {
      HttpResponse<String> response = server.get(next);
      JsonNode page = json(response);
      for (JsonNode row : page.get("rows")) {
        assertThat(row).isEqualTo(whole.get("rows").get(seen++));
      }
      assertThat(page.get("total").asInt()).isEqualTo(total);
      assertThat(response.headers().firstValue("X-Total-Count")).hasValue("" + total);
      String link = response.headers().firstValue("Link").orElseThrow();
      next = page.get("next").asText("");
      assertThat(link.contains("rel=\"next\"")).isEqualTo(!page.get("next").isNull());
      assertThat(link.contains("rel=\"prev\"")).isEqualTo(page.get("page").asInt() > 1);
      if (page.get("next").isNull()) {
        next = "";
      } else {
        assertThat(link).contains("<" + next + ">");
      }
    }
    assertThat(seen).isEqualTo(total);
    assertThat(get("/api/appointments?page=1000").get("rows")).isEmpty();
  }

  @Test
  void tablesAreWholeUnlessPagesAreAskedFor() throws Exception {
    long whole = server.get("/api/appointments?format=csv").body().lines().count();
    assertThat(server.get("/api/appointments?format=csv&limit=1").body().lines().count())
        .isEqualTo(2)
        .isLessThan(whole);
  }

  // --- HTTP -------------------------------------------------------------------------------------

  @Test
  void aClientThatHasTheAnswerGetsItOnce() throws Exception {
    HttpResponse<String> first = server.get("/api/documents");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = server.get("/api/documents", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(server.get("/api/documents?format=csv", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
    RunningServer.buildExample(folder.resolve("store"));
    assertThat(server.get("/api/documents", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void headSendsNoBody() throws Exception {
    HttpResponse<String> head =
        server.send(
            server
                .request("/api/documents")
                .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void nothingIsChanged(String method) throws Exception {
    HttpResponse<String> response = server.method(method, "/api/documents");
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(json(response).get("detail").asText()).contains("read-only");
  }

  @Test
  void callbacksAreRefused() throws Exception {
    for (String path : List.of("/api/documents?callback=f", "/reconcile?callback=f")) {
      assertThat(problem(400, path).get("detail").asText()).contains("callback");
    }
  }

  @Test
  void answersWithinTheLimitsOfTheService() throws Exception {
    ServerLimits usual = ServerLimits.DEFAULT;
    ServerLimits two =
        new ServerLimits(
            usual.queryTime(), 1, usual.queueTime(), usual.resultBytes(), 2, usual.requestBytes());
    try (RunningServer small =
        new RunningServer(folder.resolve("store"), RunningServer.within(two))) {
      HttpResponse<String> refused = small.get("/api/appointments?format=csv");
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(json(refused).get("detail").asText()).contains("2 rows");
      assertThat(small.get("/api/appointments?limit=2&format=csv").statusCode()).isEqualTo(200);
    }
  }

  /** A query file that is slow does not hold the server: the time is watched as for SPARQL. */
  @Test
  void aSlowQueryEndsAtTheLimit(@TempDir Path slow) throws Exception {
    Files.writeString(
        slow.resolve("slow.rq"),
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
    ServerLimits usual = ServerLimits.DEFAULT;
    ServerLimits quick =
        new ServerLimits(
            Duration.ofMillis(700),
            1,
            usual.queueTime(),
            usual.resultBytes(),
            usual.resultItems(),
            usual.requestBytes());
    try (RunningServer hasty =
        new RunningServer(
            folder.resolve("store"), RunningServer.within(quick), QueryCatalog.read(slow))) {
      for (String format : List.of("json", "csv")) {
        long start = System.nanoTime();
        HttpResponse<String> response = hasty.get("/api/slow?format=" + format);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(40));
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(json(response).get("type").asText()).isEqualTo("/api#timed-out");
        assertThat(json(response).get("detail").asText()).contains("0.7 s");
      }
    }
  }

  @Test
  void aQueryMayNotTakeTheNamesThatSayHowToAnswer(@TempDir Path bad) throws Exception {
    Files.writeString(
        bad.resolve("bad.rq"),
        """
        #+ summary: x
        #+ summary_zh: x
        #+ description: x
        #+ description_zh: x
        #+ params:
        #+   - name: limit
        #+     type: integer
        #+     description: x
        #+     description_zh: x
        SELECT ?s { VALUES ?limit { UNDEF } ?s ?p ?limit }
        """);
    QueryCatalog catalog = QueryCatalog.read(bad);
    assertThatThrownBy(
            () -> new RunningServer(folder.resolve("store"), ServiceConfig.DEFAULT, catalog))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bad: the API needs the name limit for itself");
  }

  @Test
  void theExampleOfAParameterIsInTheDescription() {
    JsonNode parameters = description.at("/paths/~1api~1holder-on-day/get/parameters");
    JsonNode post = parameters.get(0);
    JsonNode day = parameters.get(1);
    assertThat(post.get("name").asText()).isEqualTo("post");
    assertThat(post.get("required").asBoolean()).isTrue();
    assertThat(day.get("name").asText()).isEqualTo("day");
    assertThat(day.get("example").asText()).isEqualTo("2023-06-15");
    assertThat(day.at("/schema/format").asText()).isEqualTo("date");
  }

  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  @Test
  void aBrowserGetsAPageWhereThereIsNoAnswer() throws Exception {
    HttpResponse<String> missing = server.get("/api/career?lang=en", "Accept", BROWSER);
    assertThat(missing.statusCode()).isEqualTo(400);
    assertThat(missing.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(missing.body()).contains("missing parameter person", "href=\"/api?lang=en#career\"");
    assertThat(server.get("/api/none?lang=zh", "Accept", BROWSER).body()).contains("此地址无内容");

    String name = RunningServer.encode("贺秋原");
    HttpResponse<String> several =
        server.get("/api/career?lang=en&format=csv&person=" + name, "Accept", BROWSER);
    assertThat(several.statusCode()).isEqualTo(409);
    assertThat(several.body()).contains("Several things have this name", "/id/person/he2");
    Matcher again =
        Pattern.compile("href=\"(/api/career[^\"]*he2[^\"]*)\"").matcher(several.body());
    assertThat(again.find()).isTrue();
    HttpResponse<String> meant =
        server.get(again.group(1).replace("&amp;", "&"), "Accept", BROWSER);
    assertThat(meant.statusCode()).isEqualTo(200);
    assertThat(meant.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");

    // What stands in the address is text on the page, and machines get what they got before.
    assertThat(server.get("/api/career?%3Cscript%3E=1&person=%3Cb%3E", "Accept", BROWSER).body())
        .doesNotContain("<script>", "<b>");
    assertThat(server.get("/api/career").headers().firstValue("Content-Type").orElse(""))
        .isEqualTo("application/problem+json");
    assertThat(server.get("/api/holders?post=x", "Accept", BROWSER).statusCode()).isEqualTo(404);
  }
}
