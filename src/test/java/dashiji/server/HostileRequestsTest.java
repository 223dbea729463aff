package dashiji.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dashiji.query.NamedQuery;
import dashiji.query.Parameter;
import dashiji.query.QueryCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that nobody means well with, made at random from fixed seeds: nothing is a fault of the
 * server's, shows its inside, or comes back as code.
 */
class HostileRequestsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REQUESTS = 250;

  /** What shows the inside: stack traces, class names, folders. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\tat |Exception|org\\.apache\\.|org\\.eclipse\\.|dashiji\\.(api|server|query|page|store)\\.|"
              + "/generation-\\d|root:x:");

  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String HANDLER = "\"><img src=x onerror=alert(2)>";

  private static final List<String> EVIL =
      List.of(
          SCRIPT,
          HANDLER,
          "' onmouseover='alert(3)",
          "javascript:alert(4)",
          "x\r\nSet-Cookie: a=b\r\n\r\n<html>",
          "\u0000",
          "\ud83d\ude00\u202e\ufeff",
          "} UNION { ?s ?p ?o } #",
          "\" . ?a ?b ?c . FILTER(\"\" = \"",
          "> } ; DROP ALL ; {",
          "http://example.org/id/person/bai> <http://x",
          "http://example.org/id/person/" + "a".repeat(900),
          "urn:x",
          "file:///etc/passwd",
          "../../../../etc/passwd",
          "{{7*7}} ${7*7} #{7*7}",
          "%s%n%x%d",
          "-1",
          "9".repeat(18),
          "9".repeat(60),
          "1e309",
          "NaN",
          "0000",
          "2023-13-45",
          "2023-06-15",
          "白云山",
          "贺秋原",
          "青石县政府县长",
          "(".repeat(200),
          "*".repeat(100),
          "a AND (b OR",
          "\\",
          "\"",
          " ",
          "");

  @TempDir static Path folder;
  private static RunningServer server;
  private static List<NamedQuery> queries;

  @BeforeAll
  static void start() throws Exception {
    RunningServer.buildExample(folder.resolve("store"));
    server = new RunningServer(folder.resolve("store"), ServiceConfig.DEFAULT);
    queries = List.copyOf(QueryCatalog.bundled().all());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static <T> T one(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static String evil(Random random) {
    String text = one(random, EVIL);
    return random.nextInt(4) == 0 ? text + one(random, EVIL) : text;
  }

  private static void assertHarmless(HttpResponse<String> response, String asked) {
    String what = asked + "\n" + response.body();
    assertThat(response.statusCode()).as(what).isLessThan(500);
    assertThat(response.body()).as(asked).doesNotContainPattern(INSIDE);
    assertThat(response.headers().firstValue("Set-Cookie")).as(what).isEmpty();
    assertThat(response.headers().firstValue("X-Content-Type-Options"))
        .as(what)
        .hasValue("nosniff");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .as(what)
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (type.startsWith("text/html") || type.contains("xml")) {
      assertThat(response.body())
          .as(what)
          .doesNotContain(SCRIPT)
          .doesNotContain("<img src=x")
          .doesNotContain("' onmouseover='alert");
    } else if (!response.body().isEmpty()) {
      assertThat(type)
          .as(what)
          .matches(
              "(application/(problem\\+json|json|sparql-results.*|n-.*|ld\\+json|trig)|text/(plain|csv|tab"
                  + "-separated-values|turtle)).*");
    }
    response
        .headers()
        .firstValue("Location")
        .ifPresent(where -> assertThat(where).as(what).doesNotContain("\n", "javascript:"));
  }

  private static void get(String path, String... headers) throws Exception {
    assertHarmless(server.get(path, headers), path);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void operationsOfTheApi(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < REQUESTS; i++) {
      NamedQuery query = one(random, queries);
      StringBuilder path = new StringBuilder("/api/").append(query.name()).append('?');
      List<String> names =
          new ArrayList<>(query.parameters().stream().map(Parameter::name).toList());
      names.addAll(List.of("format", "page", "limit", "x" + random.nextInt(3)));
      for (String name : names) {
        if (random.nextInt(3) > 0) {
          path.append(random.nextInt(20) == 0 ? RunningServer.encode(evil(random)) : name)
              .append('=')
              .append(RunningServer.encode(evil(random)))
              .append('&');
        }
      }
      get(
          path.toString(),
          "Accept",
          one(random, List.of("text/html", "text/csv", "*/*", "a/b;q=x", ";;;,,/")));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void otherAddresses(long seed) throws Exception {
    Random random = new Random(seed);
    List<String> addresses =
        List.of(
            "/reconcile?queries=",
            "/reconcile?extend=",
            "/reconcile/suggest/entity?prefix=",
            "/reconcile/suggest/type?prefix=",
            "/reconcile/suggest/property?prefix=",
            "/reconcile/extend/propose?type=",
            "/reconcile/preview?id=",
            "/reconcile/",
            "/feed/person/",
            "/feed/",
            "/api/",
            "/api?lang=",
            "/search?q=",
            "/suggest?q=",
            "/id/person/",
            "/id/document/chronicle?at=",
            "/data/person/",
            "/kg/sparql?query=",
            "/metrics?x=",
            "/ready/",
            "/");
    for (int i = 0; i < REQUESTS; i++) {
      String text = RunningServer.encode(evil(random)).replace("+", "%20");
      get(one(random, addresses) + text, "Accept", one(random, List.of("text/html", "*/*")));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7})
  void reconciliationByPost(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < REQUESTS / 2; i++) {
      ObjectNode batch = JSON.createObjectNode();
      ObjectNode query = batch.putObject(evil(random));
      query.set("query", value(random, 3));
      query.set("type", value(random, 2));
      query.set("limit", value(random, 1));
      ArrayNode properties = query.putArray("properties");
      for (int p = random.nextInt(4); p > 0; p--) {
        ObjectNode property = properties.addObject();
        property.put("pid", one(random, List.of("birthDate", "gender", "post", evil(random))));
        property.set("v", value(random, 3));
      }
      String form =
          (random.nextBoolean() ? "queries=" : "extend=") + RunningServer.encode(batch.toString());
      assertHarmless(
          server.post("/reconcile", "application/x-www-form-urlencoded", form), batch.toString());
    }
  }

  private static JsonNode value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 5)) {
      case 0 -> JSON.getNodeFactory().textNode(evil(random));
      case 1 -> JSON.getNodeFactory().numberNode(random.nextLong());
      case 2 -> JSON.getNodeFactory().nullNode();
      case 3 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
      case 4 -> JSON.getNodeFactory().textNode("白云山");
      case 5 -> JSON.createArrayNode().add(value(random, depth - 1)).add(value(random, depth - 1));
      case 6 -> JSON.createObjectNode().set("id", value(random, depth - 1));
      default -> JSON.createObjectNode().set(evil(random), value(random, depth - 1));
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {8, 9})
  void messagesOfAgents(long seed) throws Exception {
    Random random = new Random(seed);
    List<String> methods =
        List.of("initialize", "ping", "tools/list", "tools/call", "resources/read", evilMethod());
    List<String> tools =
        new ArrayList<>(List.of("schema", "search", "entity", "sparql", "nothing"));
    queries.forEach(query -> tools.add("query_" + query.name().replace('-', '_')));
    for (int i = 0; i < REQUESTS / 2; i++) {
      ObjectNode message = JSON.createObjectNode();
      message.put("jsonrpc", random.nextInt(20) == 0 ? "1.0" : "2.0");
      message.set(
          "id", random.nextInt(10) == 0 ? value(random, 2) : JSON.getNodeFactory().numberNode(i));
      message.put("method", random.nextInt(3) > 0 ? "tools/call" : one(random, methods));
      ObjectNode params = message.putObject("params");
      params.put("name", one(random, tools));
      params.put("uri", evil(random));
      ObjectNode arguments = params.putObject("arguments");
      for (String name :
          List.of(
              "text", "id", "query", "person", "post", "place", "day", "limit", "kind", "least")) {
        if (random.nextInt(4) == 0) {
          arguments.set(name, value(random, 2));
        }
      }
      String text = message.toString();
      if (random.nextInt(10) == 0) {
        text = text.substring(0, random.nextInt(text.length()));
      }
      assertHarmless(server.post("/mcp", "application/json", text), text);
    }
  }

  private static String evilMethod() {
    return "tools/" + SCRIPT;
  }

  /** What no client library would send, by hand. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/%ff%fe?person=%c0%af HTTP/1.1\r\nHost: x\r\n",
        "GET /api/career?person=%zz HTTP/1.1\r\nHost: x\r\n",
        "GET /api/career?person=%ED%A0%80 HTTP/1.1\r\nHost: x\r\n",
        "GET /feed/person/%2e%2e/%2e%2e/etc.atom HTTP/1.1\r\nHost: x\r\n",
        "GET /api/documents HTTP/1.1\r\nHost: evil\r\nAccept: text/csv\r\nAccept: \u0001\r\n",
        "GET /reconcile HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n",
        "POST /mcp HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n",
        "POST /mcp HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n",
        "POST /reconcile HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\n"
            + "Content-Length: 0\r\n",
        "TRACE /api HTTP/1.1\r\nHost: x\r\nCookie: a=b\r\n",
        "FOO\u0007 /api HTTP/1.1\r\nHost: x\r\n"
      })
  void bytesThatAreNoRequest(String head) throws Exception {
    String answer = raw((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(answer)
        .doesNotContainPattern(INSIDE)
        .doesNotContainPattern("HTTP/1.1 5")
        .doesNotContain("evil.example");
    assertThat(server.get("/health").statusCode()).isEqualTo(200);
  }

  private static String raw(byte[] request) throws IOException {
    try (Socket socket = new Socket("localhost", server.server.port())) {
      socket.setSoTimeout((int) RunningServer.PATIENCE.toMillis());
      OutputStream out = socket.getOutputStream();
      out.write(request);
      out.flush();
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  @Test
  void hugeInputsAreRefusedInWords() throws Exception {
    String huge = "x".repeat(2 << 20);
    HttpResponse<String> posted = server.post("/mcp", "application/json", huge);
    assertThat(posted.statusCode()).isEqualTo(413);
    assertThat(JSON.readTree(posted.body()).get("detail").asText()).contains("1048576");
    assertThat(
            server
                .post("/reconcile", "application/x-www-form-urlencoded", "queries=" + huge)
                .statusCode())
        .isEqualTo(413);
    // The longest that is taken is looked at and refused for what it is.
    String large = "{\"q\":{\"query\":\"" + "白".repeat(100_000) + "\"}}";
    assertHarmless(
        server.post(
            "/reconcile",
            "application/x-www-form-urlencoded",
            "queries=" + RunningServer.encode(large)),
        "large");
    assertThat(line(100_000)).startsWith("HTTP/1.1 404");
    assertThat(line(1_000_000)).startsWith("HTTP/1.1 414");
  }

  /** The beginning of the answer to a request with a name of so many letters. */
  private static String line(int letters) throws IOException {
    String request =
        "GET /api/career?person="
            + "a".repeat(letters)
            + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    return raw(request.getBytes(StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { SERVICE ?x { ?s ?p ?o } } } }"
      })
  void valuesOfParametersNeverBecomeQueries(String query) throws Exception {
    String value = RunningServer.encode("x\" } " + query + " #");
    for (String path : List.of("/api/persons?name=", "/api/career?person=", "/search?q=")) {
      get(path + value);
    }
  }
}
