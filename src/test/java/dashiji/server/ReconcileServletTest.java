package dashiji.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reconciliation service as OpenRefine asks it. */
class ReconcileServletTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORM = "application/x-www-form-urlencoded";

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

  private static void assertFits(String answer, JsonNode value) throws Exception {
    ObjectNode schema;
    try (InputStream in =
        ReconcileServletTest.class.getResourceAsStream("reconciliation-0.2.schema.json")) {
      schema = (ObjectNode) JSON.readTree(in);
    }
    schema.put("$ref", "#/$defs/" + answer);
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(value))
        .as(answer + ": " + value)
        .isEmpty();
  }

  @Test
  void everyAnswerHasTheShapeOfTheApi() throws Exception {
    assertFits("manifest", get("/reconcile"));
    StringBuilder batch = new StringBuilder("{\"none\": {\"query\": \"欧阳无此人\"}");
    for (String name : List.of("白云山", "贺秋原", "青石县水务局", "青石县政府县长", "990101", "白")) {
      batch.append(", \"").append(name).append("\": {\"query\": \"").append(name);
      batch.append("\", \"properties\": [{\"pid\": \"birthDate\", \"v\": 1970}]}");
    }
    JsonNode results = post("queries", batch + "}");
    assertFits("results", results);
    assertThat(results.findValues("features")).isNotEmpty();
    for (String what : List.of("entity", "type", "property")) {
      for (String prefix : List.of("", "青石", "per", "出生", "person/bai", "无此名")) {
        assertFits(
            "suggestions",
            get("/reconcile/suggest/" + what + "?prefix=" + RunningServer.encode(prefix)));
      }
    }
    assertFits("flyout", get("/reconcile/flyout/entity?id=person/shi"));
    assertFits("flyout", get("/reconcile/flyout/type?id=place"));
    assertFits("flyout", get("/reconcile/flyout/property?id=post"));
    String ids = "[\"person/shi\", \"person/bai\", \"place/none\", \"organization/bureau\"]";
    for (String type : List.of("person", "organization", "post", "place")) {
      assertFits("proposal", get("/reconcile/extend/propose?limit=1&type=" + type));
      JsonNode proposal = get("/reconcile/extend/propose?type=" + type);
      assertFits("proposal", proposal);
      // Every property of a kind, of things of all kinds.
      ArrayNode properties = JSON.createArrayNode();
      for (JsonNode property : proposal.get("properties")) {
        properties.addObject().set("id", property.get("id"));
      }
      JsonNode extension =
          post("extend", "{\"ids\": " + ids + ", \"properties\": " + properties + "}");
      assertFits("extension", extension);
      assertThat(extension.get("rows")).hasSize(4);
    }
  }

  private static JsonNode json(HttpResponse<String> response) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    return JSON.readTree(response.body());
  }

  private static JsonNode get(String path) throws Exception {
    return json(server.get(path));
  }

  private static JsonNode post(String name, String value) throws Exception {
    return json(server.post("/reconcile", FORM, name + "=" + RunningServer.encode(value)));
  }

  private static JsonNode ask(String query) throws Exception {
    return post("queries", "{\"q0\": " + query + "}").at("/q0/result");
  }

  @Test
  void theManifestLeadsToWhatItNames() throws Exception {
    JsonNode manifest = get("/reconcile");
    assertThat(manifest.get("versions").get(0).asText()).isEqualTo("0.2");
    assertThat(manifest.get("identifierSpace").asText()).isEqualTo("http://example.org/id/");
    assertThat(manifest.at("/view/url").asText())
        .isEqualTo("http://example.org/reconcile/view?id={{id}}");
    for (String id : List.of("person/bai", "person%2Fbai")) {
      HttpResponse<String> viewed = server.get("/reconcile/view?id=" + id);
      assertThat(viewed.statusCode()).isEqualTo(303);
      assertThat(viewed.headers().firstValue("Location")).hasValue("/id/person/bai");
    }
    for (String no : List.of("", "nothing", "person/", "%0d%0aX:+y", "//example.com/person/a")) {
      assertThat(server.get("/reconcile/view?id=" + no).statusCode()).as(no).isEqualTo(404);
    }
    assertThat(manifest.get("defaultTypes").findValuesAsText("id"))
        .containsExactly("person", "organization", "post", "place");
    // Addresses are those of the graph's base, whatever host a client says it asks.
    for (String what : List.of("entity", "type", "property")) {
      JsonNode suggest = manifest.at("/suggest/" + what);
      assertThat(suggest.get("service_url").asText()).isEqualTo("http://example.org");
      assertThat(get(suggest.get("service_path").asText() + "?prefix=a").get("result")).isNotNull();
      assertThat(suggest.get("flyout_service_url").asText()).isEqualTo("http://example.org");
      String known = Map.of("entity", "person/shi", "type", "place").getOrDefault(what, "post");
      JsonNode flyout =
          get(
              suggest
                  .get("flyout_service_path")
                  .asText()
                  .replace("${id}", RunningServer.encode(known)));
      assertThat(flyout.get("id").asText()).isEqualTo(known);
      assertThat(flyout.get("html").asText()).startsWith("<p><strong>").doesNotContain("<script");
      assertThat(server.get("/reconcile/flyout/" + what + "?id=none").statusCode()).isEqualTo(404);
    }
    JsonNode propose = manifest.at("/extend/propose_properties");
    assertThat(
            get(propose.get("service_path").asText() + "?type=person")
                .get("properties")
                .findValuesAsText("id"))
        .contains("birthDate", "post");
  }

  @Test
  void oneWithTheWholeNameIsMatched() throws Exception {
    for (String name : List.of("白云山", "白雲山", " 白 云 山 ")) {
      JsonNode result = ask("{\"query\": \"" + name + "\", \"type\": \"person\"}");
      assertThat(result.at("/0/id").asText()).as(name).isEqualTo("person/bai");
      assertThat(result.at("/0/match").asBoolean()).isTrue();
      assertThat(result.at("/0/score").asDouble()).isEqualTo(100);
    }
  }

  @Test
  void namesakesAreNeverMatchedByNameAlone() throws Exception {
    JsonNode result = ask("{\"query\": \"贺秋原\", \"type\": \"person\"}");
    assertThat(result.findValuesAsText("id")).contains("person/he", "person/he2");
    assertThat(result.findValuesAsText("match")).doesNotContain("true");
    assertThat(result.at("/0/score").asDouble()).isEqualTo(100);
    assertThat(result.at("/1/score").asDouble()).isEqualTo(100);
  }

  @Test
  void aPartOfANameIsNoMatchAndScoresLess() throws Exception {
    JsonNode result = ask("{\"query\": \"白云\", \"type\": \"person\"}");
    assertThat(result.at("/0/id").asText()).isEqualTo("person/bai");
    assertThat(result.at("/0/match").asBoolean()).isFalse();
    assertThat(result.at("/0/score").asDouble()).isLessThan(70);
    assertThat(ask("{\"query\": \"欧阳无此人\", \"type\": \"person\"}")).isEmpty();
  }

  @Test
  void propertiesCountForAndAgainst() throws Exception {
    String query =
        "{\"query\": \"石晓溪\", \"type\": \"person\", \"properties\": [{\"pid\": \"birthDate\", \"v\":"
            + " \"%s\"}, {\"pid\": \"gender\", \"v\": \"女\"}]}";
    JsonNode right = ask(query.formatted("1980年11月"));
    assertThat(right.at("/0/score").asDouble()).isEqualTo(100);
    assertThat(right.at("/0/match").asBoolean()).isTrue();
    assertThat(right.at("/0/features").findValuesAsText("id"))
        .containsExactly("name", "birthDate", "gender");
    JsonNode year = ask(query.formatted("1980"));
    assertThat(year.at("/0/match").asBoolean()).isTrue();
    JsonNode wrong = ask(query.formatted("1975"));
    assertThat(wrong.at("/0/match").asBoolean()).isFalse();
    assertThat(wrong.at("/0/score").asDouble()).isLessThan(right.at("/0/score").asDouble());
    // What the graph does not know speaks neither for nor against.
    JsonNode unknown =
        ask(
            "{\"query\": \"白云山\", \"type\": \"person\", \"properties\": [{\"pid\": \"birthDate\","
                + " \"v\": 1970}]}");
    assertThat(unknown.at("/0/score").asDouble()).isEqualTo(80);
    assertThat(unknown.at("/0/match").asBoolean()).isTrue();
  }

  @Test
  void aPropertyTellsNamesakesApart() throws Exception {
    JsonNode result =
        ask(
            "{\"query\": \"贺秋原\", \"type\": \"person\", \"properties\": [{\"pid\": \"post\", \"v\":"
                + " \"青石县水务局局长\"}]}");
    assertThat(result.at("/0/id").asText()).isEqualTo("person/he");
    assertThat(result.at("/0/score").asDouble()).isGreaterThan(result.at("/1/score").asDouble());
    // Nothing says that the other one did not hold it.
    assertThat(result.findValuesAsText("match")).doesNotContain("true");
  }

  @Test
  void bodiesPlacesPostsAndIdentifiersAreFound() throws Exception {
    assertThat(ask("{\"query\": \"青石县水务局\", \"type\": \"organization\"}").at("/0/id").asText())
        .isEqualTo("organization/bureau");
    assertThat(ask("{\"query\": \"990101\", \"type\": \"place\"}").at("/0/match").asBoolean())
        .isTrue();
    assertThat(ask("{\"query\": \"青石县政府县长\", \"type\": [\"post\"]}").at("/0/id").asText())
        .isEqualTo("post/magistrate");
    assertThat(ask("{\"query\": \"person/bai\"}").at("/0/match").asBoolean()).isTrue();
    assertThat(ask("{\"query\": \"http://example.org/id/person/bai\"}").at("/0/id").asText())
        .isEqualTo("person/bai");
  }

  @Test
  void aBatchComesBackUnderItsKeys() throws Exception {
    String batch = "{\"a\": {\"query\": \"白云山\"}, \"b\": {\"query\": \"林一舟\", \"limit\": 1}}";
    JsonNode posted = post("queries", batch);
    assertThat(posted.at("/a/result/0/name").asText()).isEqualTo("白云山");
    assertThat(posted.at("/b/result")).hasSize(1);
    assertThat(get("/reconcile?queries=" + RunningServer.encode(batch))).isEqualTo(posted);
  }

  @Test
  void columnsAreAdded() throws Exception {
    JsonNode answer =
        post(
            "extend",
            "{\"ids\": [\"person/shi\", \"person/nobody\"], \"properties\": [{\"id\": \"birthDate\"},"
                + " {\"id\": \"gender\"}, {\"id\": \"post\", \"settings\": {\"limit\": 1}}]}");
    assertThat(answer.get("meta"))
        .extracting(column -> column.get("id").asText())
        .containsExactly("birthDate", "gender", "post");
    JsonNode row = answer.get("rows").get("person/shi");
    assertThat(row.at("/birthDate/0/str").asText()).isEqualTo("1980-11");
    assertThat(row.at("/gender/0/str").asText()).isEqualTo("female");
    assertThat(row.at("/post/0/id").asText()).isEqualTo("post/deputy");
    assertThat(row.at("/post/0/name").asText()).isEqualTo("青石县政府副县长");
    // What a column of things is a column of, so that it can be extended in turn.
    assertThat(answer.at("/meta/2/type/id").asText()).isEqualTo("post");
    assertThat(answer.at("/meta/0").has("type")).isFalse();
    assertThat(answer.get("rows").get("person/nobody").get("post")).isEmpty();
  }

  @Test
  void suggestsWhileOneTypes() throws Exception {
    assertThat(get("/reconcile/suggest/entity?prefix=" + RunningServer.encode("青石县水")).toString())
        .contains("organization/bureau");
    assertThat(get("/reconcile/suggest/type?prefix=per").at("/result/0/id").asText())
        .isEqualTo("person");
    assertThat(
            get("/reconcile/suggest/property?prefix=" + RunningServer.encode("出生"))
                .at("/result/0/id")
                .asText())
        .isEqualTo("birthDate");
    assertThat(get("/reconcile/suggest/entity?prefix=person/bai").at("/result/0/id").asText())
        .isEqualTo("person/bai");
  }

  @Test
  void theRestOfSuggestionsIsAskedForByACursor() throws Exception {
    String path = "/reconcile/suggest/property?prefix=";
    JsonNode all = get(path).get("result");
    assertThat(all).hasSizeGreaterThan(5);
    assertThat(get(path + "&cursor=3").get("result").get(0)).isEqualTo(all.get(3));
    assertThat(get(path + "&cursor=999").get("result")).isEmpty();
    assertThat(get("/reconcile/extend/propose?type=person&limit=2").get("properties")).hasSize(2);
  }

  @Test
  void thePreviewMayBeFramedOnThisMachineAlone() throws Exception {
    HttpResponse<String> preview = server.get("/reconcile/preview?id=person/shi");
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body()).contains("石晓溪", "1980-11", "href=\"/id/person/shi\"");
    assertThat(preview.headers().firstValue("X-Frame-Options")).isEmpty();
    assertThat(preview.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors http://127.0.0.1:* http://localhost:*", "default-src 'none'");
    assertThat(server.get("/reconcile").headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(server.get("/reconcile/preview?id=person/nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyPagesOfThisMachineMayReadAnswers() throws Exception {
    assertThat(
            server
                .get("/reconcile", "Origin", "http://127.0.0.1:3333")
                .headers()
                .firstValue("Access-Control-Allow-Origin"))
        .hasValue("http://127.0.0.1:3333");
    for (String origin :
        List.of(
            "http://example.com", "null", "http://localhost.example.com", "http://127.0.0.1.x:1")) {
      assertThat(
              server
                  .get("/reconcile", "Origin", origin)
                  .headers()
                  .firstValue("Access-Control-Allow-Origin"))
          .as(origin)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "queries=no",
        "queries=[]",
        "queries={\"q\": {}}",
        "queries={\"q\": {\"query\": \"x\", \"type\": \"starship\"}}",
        "queries={\"q\": {\"query\": \"x\"}, \"q\": {\"query\": \"y\"}}",
        "extend={}",
        "extend={\"ids\": [], \"properties\": [{\"id\": \"shoeSize\"}]}"
      })
  void whatIsNoQueryIsRefusedInWords(String form) throws Exception {
    int equals = form.indexOf('=');
    HttpResponse<String> response =
        server.post(
            "/reconcile",
            FORM,
            form.substring(0, equals + 1) + RunningServer.encode(form.substring(equals + 1)));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(JSON.readTree(response.body()).get("detail").asText()).isNotBlank();
  }
}
