package dashiji.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server with its usual settings, asked over HTTP. */
class KgServerTest {
  private static final int PERSONS = 3;
  private static final String ALL =
      "SELECT ?s ?o { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?o } ORDER BY ?s";
  private static final String CONSTRUCT =
      "CONSTRUCT WHERE { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?o }";

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    RunningServer.build(folder.resolve("store"), PERSONS, "郑一鸣");
    server = new RunningServer(folder.resolve("store"), ServiceConfig.DEFAULT);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  // --- Answers ----------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, application/sparql-results+json",
    "application/sparql-results+xml, application/sparql-results+xml",
    "text/csv, text/csv",
    "text/tab-separated-values, text/tab-separated-values",
    "text/plain, text/plain",
    "application/sparql-results+thrift, application/sparql-results+thrift",
    "application/json, application/",
    "*/*, application/sparql-results+"
  })
  void selectsInEveryFormatByAccept(String accept, String type) throws Exception {
    HttpResponse<String> response = server.query(ALL, "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(type(response)).startsWith(type);
    assertThat(response.body()).contains("郑一鸣");
    assertThat(response.headers().firstValue("Vary").orElse("")).contains("Accept");
  }

  @ParameterizedTest
  @CsvSource({
    "json, application/sparql-results+json",
    "xml, application/sparql-results+xml",
    "csv, text/csv",
    "tsv, text/tab-separated-values",
    "text, text/plain"
  })
  void selectsInEveryFormatByParameter(String format, String type) throws Exception {
    for (String name : List.of("format", "output")) {
      HttpResponse<String> response =
          server.get(
              "/kg/sparql?query=" + RunningServer.encode(ALL) + "&" + name + "=" + format,
              "Accept",
              "text/html");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(type(response)).startsWith(type);
      assertThat(response.body()).contains("郑一鸣");
    }
  }

  @ParameterizedTest
  @CsvSource({"json", "xml", "tsv"})
  void resultsAreComplete(String format) throws Exception {
    HttpResponse<String> response =
        server.get("/kg/sparql?query=" + RunningServer.encode(ALL) + "&format=" + format);
    Lang lang = RDFLanguages.contentTypeToLang(type(response).split(";")[0]);
    assertThat(
            ResultSetReaderRegistry.getFactory(lang)
                .create(lang)
                .read(
                    new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)),
                    ARQ.getContext()))
        .toIterable()
        .hasSize(PERSONS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/rdf+xml",
        "application/ld+json",
        "application/trig",
        "application/n-quads"
      })
  void constructsInEveryFormat(String type) throws Exception {
    HttpResponse<String> response = server.query(CONSTRUCT, "Accept", type);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(type(response)).startsWith(type);
    assertThat(graph(response).size()).isEqualTo(PERSONS);
  }

  @Test
  void asksAndDescribes() throws Exception {
    HttpResponse<String> ask =
        server.query("ASK { ?s ?p '郑一鸣'@zh-Hans }", "Accept", "application/sparql-results+json");
    assertThat(ask.body()).containsPattern("\"boolean\"\\s*:\\s*true");
    HttpResponse<String> describe =
        server.query("DESCRIBE <http://localhost:3330/id/person/0>", "Accept", "text/turtle");
    assertThat(graph(describe).size()).isEqualTo(2);
  }

  @Test
  void answersPostedForms() throws Exception {
    HttpResponse<String> response =
        server.post(
            "/kg/sparql",
            "application/x-www-form-urlencoded",
            "format=csv&query=" + RunningServer.encode(ALL));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body().lines()).hasSize(PERSONS + 1);
  }

  @Test
  void answersPostedQueries() throws Exception {
    HttpResponse<String> response =
        server.post("/kg/sparql?format=csv", "application/sparql-query", ALL);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body().lines()).hasSize(PERSONS + 1);
  }

  @Test
  void seesTheUnionOfTheGraphsAsDefaultAndEachByItsName() throws Exception {
    String typed = "?s a <http://xmlns.com/foaf/0.1/Person>";
    assertThat(count("SELECT (COUNT(*) AS ?n) { " + typed + " }")).isEqualTo(1);
    assertThat(count("SELECT (COUNT(*) AS ?n) { GRAPH ?g { " + typed + " } }")).isEqualTo(2);
    assertThat(count("SELECT (COUNT(*) AS ?n) FROM <" + RunningServer.DOCUMENT + "> { ?s ?p ?o }"))
        .isEqualTo(PERSONS + 1);
  }

  @Test
  void headTellsTheLengthAndSendsNoBody() throws Exception {
    for (String path :
        List.of(
            "/kg/sparql?format=csv&query=" + RunningServer.encode(ALL),
            "/kg/data?default",
            "/",
            "/health")) {
      HttpResponse<String> got = server.get(path);
      HttpResponse<String> head =
          server.send(server.request(path).method("HEAD", BodyPublishers.noBody()));
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValueAsLong("Content-Length").orElse(-1))
          .as(path)
          .isEqualTo(got.body().getBytes(StandardCharsets.UTF_8).length);
      assertThat(type(head)).isEqualTo(type(got));
    }
  }

  @Test
  void describesTheServiceWhereNothingIsAsked() throws Exception {
    HttpResponse<String> response = server.get("/kg/sparql", "Accept", "text/turtle");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(graph(response).isEmpty()).isFalse();
    assertThat(response.body()).contains("UnionDefaultGraph");
  }

  @Test
  void writesWholeNumbersOfTheUnderlyingTextUnchanged() throws Exception {
    HttpResponse<String> response =
        server.query("SELECT ('𠮷水·\"é\"' AS ?x) {}", "Accept", "text/csv");
    assertThat(response.body()).isEqualTo("x\r\n\"𠮷水·\"\"é\"\"\"\r\n");
  }

  /**
   * Longer than what is held in memory. The folder is shared with every other program on the
   * machine, and the file goes only after its last byte was sent: so what appeared meanwhile has to
   * disappear, not to be absent.
   */
  @Test
  void sendsALongAnswerWhole() throws Exception {
    Set<Path> before = heldAnswers();
    HttpResponse<String> response =
        server.query(
            "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }",
            "Accept",
            "text/csv");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body().lines()).hasSize(1 + (int) Math.pow(PERSONS + 1, 6));
    assertThat(response.body().length()).isGreaterThan(1 << 20);
    Set<Path> left = heldAnswers();
    left.removeAll(before);
    for (long end = System.nanoTime() + RunningServer.PATIENCE.toNanos();
        !left.isEmpty() && System.nanoTime() < end;
        Thread.sleep(20)) {
      left.removeIf(file -> !Files.exists(file));
    }
    assertThat(left).isEmpty();
  }

  private static Set<Path> heldAnswers() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith("dashiji-answer-"))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }

  // --- Graph Store Protocol ---------------------------------------------------------------------

  @Test
  void readsGraphsByTheGraphStoreProtocol() throws Exception {
    String named = "/kg/data?graph=" + RunningServer.encode(RunningServer.DOCUMENT);
    assertThat(graph(server.get(named, "Accept", "text/turtle")).size()).isEqualTo(PERSONS + 1);
    assertThat(graph(server.get("/kg/data?default", "Accept", "application/n-triples")).size())
        .isEqualTo(PERSONS + 1);
    HttpResponse<String> all = server.get("/kg/data", "Accept", "application/n-quads");
    DatasetGraph quads = RDFParser.fromString(all.body(), Lang.NQUADS).toDatasetGraph();
    assertThat(quads.stream().count()).isEqualTo(PERSONS + 2);
    assertThat(server.get("/kg/data?graph=http://example.org/none").statusCode()).isEqualTo(404);
  }

  // --- What is refused --------------------------------------------------------------------------

  @Test
  void refusesUpdatesInEveryForm() throws Exception {
    String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
    String form = "update=" + RunningServer.encode(update);
    List<HttpResponse<String>> responses =
        List.of(
            server.get("/kg/sparql?" + form),
            server.get("/kg/sparql?query=" + RunningServer.encode(update)),
            server.get("/kg/update?" + form),
            server.get("/kg?" + form),
            server.post("/kg/sparql", "application/x-www-form-urlencoded", form),
            server.post("/kg/sparql", "application/sparql-update", update),
            server.post("/kg/sparql", "application/sparql-query", update),
            server.post("/kg/sparql", "application/sparql-query", "LOAD <http://localhost/x>"),
            server.post("/kg/update", "application/sparql-update", update),
            server.post("/kg/update", "application/x-www-form-urlencoded", form),
            server.post("/kg", "application/sparql-update", update),
            server.post("/kg/data?default", "text/turtle", "<urn:a> <urn:b> <urn:c> ."),
            server.post("/kg/upload", "text/turtle", "<urn:a> <urn:b> <urn:c> ."),
            server.method("PUT", "/kg/data?default"),
            server.method("PUT", "/kg"),
            server.method("DELETE", "/kg/data?default"),
            server.method("PATCH", "/kg/data?default"),
            server.method("PATCH", "/kg/patch"));
    assertThat(responses)
        .allSatisfy(response -> {
          assertThat(response.statusCode()).as(response.uri() + "").isBetween(400, 415);
          assertThat(response.body()).isNotBlank();
        });
    assertThat(count("SELECT (COUNT(*) AS ?n) { ?s <urn:b> ?o }")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://localhost:1/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://localhost:1/sparql> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { OPTIONAL { SERVICE ?x { ?s ?p ?o } } } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://localhost:1/> { ?s ?p ?o } } }"
      })
  void refusesService(String query) throws Exception {
    HttpResponse<String> response = server.query(query);
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("SERVICE is off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<java:org.apache.jena.sparql.function.library.now>() AS ?x) {}",
        "SELECT * { BIND(<java:dashiji.server.Spy>() AS ?x) }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER(<java:dashiji.server.Spy>()) } }",
        "SELECT * { ?s ?p ?o } ORDER BY <java:dashiji.server.Spy>()",
        "SELECT * { ?s ?p ?o } GROUP BY ?s ?p ?o HAVING (SUM(<java:dashiji.server.Spy>()) > 0)",
        "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.str> ?o }",
        "SELECT (<http://jena.apache.org/ARQ/function#wait>(60000) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#print>('x') AS ?x) {}"
      })
  void refusesFunctionsThatRunCode(String query) throws Exception {
    HttpResponse<String> response = server.query(query);
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("is off here");
  }

  /** IRIs of functions that are made while the query runs cannot be seen before it runs. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (CALL(IRI(CONCAT('ja', 'va:dashiji.server.KgServerTest$Spy'))) AS ?x) {}",
        "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(IRI(CONCAT('ja',"
            + " 'va:dashiji.server.KgServerTest$Spy'))) AS ?x) {}"
      })
  void runsNoClassWhoseNameIsComputed(String query) throws Exception {
    Spy.called.set(false);
    HttpResponse<String> response = server.query(query, "Accept", "text/csv");
    assertThat(Spy.called).isFalse();
    assertThat(response.body()).doesNotContain("spied");
  }

  /** What a query from outside must never run. */
  public static final class Spy extends FunctionBase0 {
    static final AtomicBoolean called = new AtomicBoolean();

    @Override
    public NodeValue exec() {
      called.set(true);
      return NodeValue.makeString("spied");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://jena.apache.org/ARQ/js#len",
        "http://jena.apache.org/ARQ/jsFunction#len",
        "http://jena.apache.org/ARQ/script#len"
      })
  void runsNoScripts(String function) throws Exception {
    HttpResponse<String> response =
        server.query("SELECT (<" + function + ">('abc') AS ?x) {}", "Accept", "text/csv");
    assertThat(response.body()).isIn("x\r\n\r\n", "Scripting not enabled\n");
  }

  @Test
  void usualFunctionsWork() throws Exception {
    HttpResponse<String> response =
        server.query(
            """
            PREFIX afn: <http://jena.apache.org/ARQ/function#>
            PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
            PREFIX apf: <http://jena.apache.org/ARQ/property#>
            SELECT (fn:upper-case('a') AS ?a) (afn:localname(<urn:x/y>) AS ?b) ?c
            { ?c apf:strSplit ('1,2' ',') } ORDER BY ?c
            """,
            "Accept",
            "text/csv");
    assertThat(response.body()).isEqualTo("a,b,c\r\nA,y,1\r\nA,y,2\r\n");
  }

  @Test
  void readsNoFiles() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.ttl"), "<urn:a> <urn:b> 'secret' .");
    for (String from : List.of("FROM", "FROM NAMED")) {
      String pattern = from.equals("FROM") ? "?s ?p ?o" : "GRAPH ?g { ?s ?p ?o }";
      HttpResponse<String> response =
          server.query(
              "SELECT * " + from + " <" + secret.toUri() + "> { " + pattern + " }",
              "Accept",
              "text/csv");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body().lines()).hasSize(1);
    }
    HttpResponse<String> byParameter =
        server.get(
            "/kg/sparql?format=csv&default-graph-uri="
                + RunningServer.encode(secret.toUri().toString())
                + "&query="
                + RunningServer.encode(ALL));
    assertThat(byParameter.body().lines()).hasSize(1);
    assertThat(
            server
                .get("/kg/data?graph=" + RunningServer.encode(secret.toUri().toString()))
                .statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/$/ping", "/$/server", "/$/datasets", "/$/stats", "/$/metrics", "/$/tasks",
            "/$/compact/kg",
        "/$/datasets/kg", "/kg/shacl", "/kg/upload", "/kg/get", "/none", "/kg/sparql/x",
            "/WEB-INF/web.xml"
      })
  void offersNothingElse(String path) throws Exception {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).doesNotContain("Jetty", "Exception", "\tat ");
    assertThat(server.post(path, "text/plain", "").statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "callback=alert",
        "stylesheet=http://example.org/x.xsl",
        "force-accept=text/html",
      })
  void refusesParametersThatDressAnAnswerUp(String parameter) throws Exception {
    assertThat(
            server
                .get("/kg/sparql?" + parameter + "&query=" + RunningServer.encode(ALL))
                .statusCode())
        .isEqualTo(400);
    assertThat(
            server
                .post(
                    "/kg/sparql",
                    "application/x-www-form-urlencoded",
                    parameter + "&query=" + RunningServer.encode(CONSTRUCT))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void refusesALongBodyWithWords() throws Exception {
    String query = ALL + " # " + "x".repeat(ServerLimits.DEFAULT.requestBytes());
    HttpResponse<String> response = server.post("/kg/sparql", "application/sparql-query", query);
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains(String.valueOf(ServerLimits.DEFAULT.requestBytes()));
    HttpResponse<String> chunked =
        server.send(
            server
                .request("/kg/sparql", "Content-Type", "application/sparql-query")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(ALL.getBytes(StandardCharsets.UTF_8)))));
    assertThat(chunked.statusCode()).isEqualTo(411);
  }

  // --- Mistakes and mischief --------------------------------------------------------------------

  @Test
  void tellsWhatIsWrongWithAQueryInPlainText() throws Exception {
    HttpResponse<String> response = server.query("SELECT ?人 { ?人 错 }");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(type(response)).startsWith("text/plain");
    assertThat(response.body()).contains("line 1").doesNotContain("\tat ", "Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/kg/sparql?query=%3Cscript%3Ealert(1)%3C/script%3E",
        "/kg/sparql?format=%3Cscript%3Ealert(1)%3C/script%3E&query=ASK%7B%7D",
        "/kg/sparql?format=text/html&query=CONSTRUCT%7B%3Curn:a%3E%3Curn:b%3E%22%3Cscript%3E%22%7D%7B%7D",
        "/kg/sparql?timeout=%3Cscript%3E&query=ASK%7B%7D",
        "/kg/data?graph=%3Cscript%3Ealert(1)%3C/script%3E",
        "/kg/data?%3Cscript%3E=1",
        "/%3Cscript%3Ealert(1)%3C/script%3E",
        "/?lang=%3Cscript%3Ealert(1)%3C/script%3E",
        "/kg/%3Cscript%3E",
      })
  void neverEchoesMarkupAsHtml(String path) throws Exception {
    HttpResponse<String> response =
        server.get(path, "Accept", "text/html", "Accept-Language", "<script>");
    if (type(response).contains("html")) {
      assertThat(response.body()).doesNotContain("<script>", "alert(1)<");
    }
    assertSecurityHeaders(response);
    assertThat(response.body()).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/kg/sparql?query=%ZZ",
        "/kg/sparql?query=%FF%FE",
        "/%ZZ",
        "/a%2Fb",
        "/a%00b",
        "/..%2f..%2fetc/passwd"
      })
  void answersBadRequestsWithoutATrace(String path) throws Exception {
    // java.net.http refuses to send these.
    try (Socket socket = new Socket("localhost", server.server.port());
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      socket.setSoTimeout((int) RunningServer.PATIENCE.toMillis());
      out.write(
          ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      String response = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(response).startsWith("HTTP/1.1 4").contains("X-Content-Type-Options: nosniff");
      assertThat(response).doesNotContain("\tat ", "Exception", "Jetty", "<html");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/kg/sparql?query=ASK%7B%7D",
        "/kg/data",
        "/health",
        "/none",
        "/assets/site.css",
        "/robots.txt"
      })
  void sendsSecurityHeadersWithEverything(String path) throws Exception {
    assertSecurityHeaders(server.get(path));
  }

  private static void assertSecurityHeaders(HttpResponse<String> response) {
    assertThat(response.headers().map())
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("referrer-policy", List.of("no-referrer"));
    assertThat(response.headers().firstValue("content-security-policy").orElse(""))
        .startsWith("default-src 'none'");
    assertThat(response.headers().map())
        .doesNotContainKeys("access-control-allow-origin", "server");
  }

  // --- Pages ------------------------------------------------------------------------------------

  @Test
  void showsAnIndexPageInTheLanguageAskedFor() throws Exception {
    Map<String, String> words = Map.of("zh", "图谱内容", "en", "In this graph");
    words.forEach((language, word) -> {
      try {
        assertThat(server.get("/?lang=" + language).body()).contains(word);
        assertThat(server.get("/", "Accept-Language", language + "-XX,fr;q=0.5").body())
            .contains(word);
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    });
    HttpResponse<String> page = server.get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(type(page)).isEqualTo("text/html;charset=utf-8");
    assertThat(page.body())
        .contains(
            "<dt>persons</dt><dd><a href=\"/browse/person\">1</a></dd>",
            "<code>/kg/sparql</code>",
            "<code>/kg/data</code>")
        .doesNotContain("<script>", "style=");
  }

  @Test
  void everyLinkOfTheIndexPageWorks() throws Exception {
    server.awaitFiles();
    String page = server.get("/").body();
    List<String> links =
        Pattern.compile("(?:href|src)=\"([^\"]*)\"")
            .matcher(page)
            .results()
            .map(match -> match.group(1).replace("&amp;", "&"))
            .filter(link -> !link.startsWith("#"))
            .toList();
    assertThat(links).hasSizeGreaterThan(10).allMatch(link -> link.startsWith("/"));
    for (String link : links) {
      assertThat(server.get(link).statusCode()).as(link).isEqualTo(200);
    }
  }

  @Test
  void hasTheSmallFilesOfASite() throws Exception {
    assertThat(server.get("/health").body()).isEqualTo("ok\n");
    assertThat(server.get("/robots.txt").body()).contains("User-agent: *");
    assertThat(type(server.get("/favicon.ico"))).isEqualTo("image/svg+xml");
  }

  // --- Listening --------------------------------------------------------------------------------

  @Test
  void listensOnTheLoopbackOnly() throws Exception {
    assertThat(server.server.addresses())
        .containsExactly(
            "http://localhost:" + server.server.port() + "/",
            "http://localhost:" + server.server.port() + "/kg/sparql",
            "http://localhost:" + server.server.port() + "/kg/data");
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
            .toList();
    for (InetAddress address : others) {
      try (Socket socket = new Socket()) {
        assertThatThrownBy(
                () -> socket.connect(new InetSocketAddress(address, server.server.port()), 2000))
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void saysThatAPortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      ServerSettings settings =
          ServerSettings.of(folder.resolve("store")).withPort(taken.getLocalPort());
      assertThatThrownBy(() -> KgServer.start(settings))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(String.valueOf(taken.getLocalPort()))
          .hasMessageContaining("--port");
    }
  }

  @Test
  void saysThatThereIsNoGraph() {
    ServerSettings settings = ServerSettings.of(folder.resolve("nothing")).withPort(0);
    assertThatThrownBy(() -> KgServer.start(settings))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("build");
  }

  // --- Living on --------------------------------------------------------------------------------

  @Test
  void aNewBuildIsSeenWithoutRestartAndReadersDuringTheSwitchSeeOneOrTheOther() throws Exception {
    Path store = folder.resolve("switching");
    RunningServer.build(store, 200, "旧");
    try (RunningServer switching = new RunningServer(store, ServiceConfig.DEFAULT)) {
      AtomicBoolean done = new AtomicBoolean();
      List<CompletableFuture<Integer>> readers =
          IntStream.range(0, 4)
              .mapToObj(i ->
                  CompletableFuture.supplyAsync(
                      () -> {
                        int answers = 0;
                        while (!done.get() || answers < 5) {
                          assertThat(labels(switching)).isIn("旧 200", "新 300", "末 100");
                          answers++;
                        }
                        return answers;
                      },
                      task -> Thread.ofVirtual().start(task)))
              .toList();
      assertThat(labels(switching)).isEqualTo("旧 200");
      RunningServer.build(store, 300, "新");
      assertThat(labels(switching)).isEqualTo("新 300");
      RunningServer.build(store, 100, "末");
      assertThat(labels(switching)).isEqualTo("末 100");
      done.set(true);
      for (CompletableFuture<Integer> reader : readers) {
        assertThat(reader.get(60, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(5);
      }
    }
  }

  private static String labels(RunningServer asked) {
    try {
      HttpResponse<String> response =
          asked.query(
              "SELECT ?o (COUNT(*) AS ?n) { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?o }"
                  + " GROUP BY ?o",
              "Accept",
              "text/csv");
      return String.join(
          " ", response.body().lines().skip(1).map(row -> row.replace(',', ' ')).toList());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void endsCleanly() throws Exception {
    Path store = folder.resolve("ending");
    RunningServer.build(store, 1, "甲");
    RunningServer ending = new RunningServer(store, ServiceConfig.DEFAULT);
    CompletableFuture<Void> waiting =
        CompletableFuture.runAsync(
            () -> {
              try {
                ending.server.await();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            },
            task -> Thread.ofVirtual().start(task));
    assertThat(ending.get("/health").statusCode()).isEqualTo(200);
    assertThat(waiting).isNotDone();
    int port = ending.server.port();
    ending.close();
    waiting.get(RunningServer.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThatThrownBy(() -> new Socket("localhost", port)).isInstanceOf(ConnectException.class);
    try (var readers = Files.list(store.resolve("readers"))) {
      assertThat(readers).as("views of the store that were left behind").isEmpty();
    }
    ending.server.close();
  }

  /** SIGTERM, as a service manager sends it. */
  @Test
  void endsCleanlyOnASignal() throws Exception {
    Path store = folder.resolve("signalled");
    RunningServer.build(store, 1, "甲");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Serving.class.getName(),
                store.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String address = out.readLine();
      assertThat(address).startsWith("http://localhost:");
      try (HttpClient client = HttpClient.newHttpClient()) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "health")).build();
        assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("ok\n");
      }
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    try (var readers = Files.list(store.resolve("readers"))) {
      assertThat(readers).as("views of the store that were left behind").isEmpty();
    }
  }

  /** A program that serves a store until it is told to end. */
  static final class Serving {
    private Serving() {}

    public static void main(String[] store) throws Exception {
      try (KgServer serving = KgServer.start(ServerSettings.of(Path.of(store[0])).withPort(0))) {
        System.out.println(serving.addresses().getFirst());
        serving.await();
      }
    }
  }

  // ----------------------------------------------------------------------------------------------

  private static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("");
  }

  private static Graph graph(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    Lang lang = RDFLanguages.contentTypeToLang(type(response).split(";")[0]);
    return RDFParser.fromString(response.body(), lang)
        .base("http://localhost/kg/sparql")
        .toDatasetGraph()
        .getDefaultGraph();
  }

  private static long count(String query) throws Exception {
    HttpResponse<String> response = server.query(query, "Accept", "text/csv");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Long.parseLong(response.body().lines().skip(1).findFirst().orElseThrow());
  }
}
