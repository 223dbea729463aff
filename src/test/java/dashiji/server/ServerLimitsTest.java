package dashiji.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens at the limits, with limits small enough to meet. */
class ServerLimitsTest {
  private static final ServerLimits SMALL =
      new ServerLimits(Duration.ofMillis(700), 2, Duration.ofSeconds(30), 100_000, 1_000, 1_000);

  /** The same lengths, and time enough on a busy machine. */
  private static final ServerLimits SHORT =
      new ServerLimits(Duration.ofSeconds(30), 2, Duration.ofSeconds(30), 100_000, 1_000, 1_000);

  /** Queries that end only when they are told to, and little patience for those that wait. */
  private static final ServerLimits BUSY =
      new ServerLimits(Duration.ofMinutes(10), 2, Duration.ofMillis(100), 100_000, 1_000, 1_000);

  private static final String CROSS = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

  @TempDir static Path folder;
  private static RunningServer server;
  private static RunningServer patient;

  @BeforeAll
  static void start() throws IOException {
    RunningServer.build(folder.resolve("store"), 2_000, "钱多");
    server = new RunningServer(folder.resolve("store"), RunningServer.within(SMALL));
    patient = new RunningServer(folder.resolve("store"), RunningServer.within(SHORT));
  }

  @AfterAll
  static void stop() {
    server.close();
    patient.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // no row ever comes
        "SELECT (COUNT(*) AS ?n) " + CROSS,
        // rows come, slowly enough that the time is up before the length
        "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(CONCAT(STR(?a), STR(?d))) > 75"
            + " && ?g = <urn:none>) }",
        "SELECT ?n { { SELECT (?c AS ?n) { ?a ?b ?c } LIMIT 50 } UNION { SELECT (COUNT(*) AS ?n) "
            + CROSS
            + " } }",
        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?nothing) }",
        "CONSTRUCT { <urn:s> <urn:p> <urn:o> }"
            + " WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?x) }",
        "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?x) }"
      })
  void answersARunawayQueryWith503AndWords(String query) throws Exception {
    long start = System.nanoTime();
    HttpResponse<String> response = server.query(query, "Accept", "application/json, text/turtle");
    // Each would run for many minutes.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(40));
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(response.body())
        .contains("0.7 s", "LIMIT", "查询超时")
        .doesNotContain("\"bindings\"", "\tat ");
  }

  /** A regular expression that goes back and back: the engine does not come to look at the time. */
  @Test
  void answersEvenWhereTheEngineDoesNotStop() throws Exception {
    try (RunningServer own =
        new RunningServer(folder.resolve("store"), RunningServer.within(SMALL))) {
      HttpResponse<String> response =
          own.query("ASK { FILTER(REGEX('" + "x".repeat(29) + "', '(x+)*\\\\1y')) }");
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body()).contains("0.7 s");
      // The engine's thread is busy still: beside it even this may take longer than the limit.
      long end = System.nanoTime() + RunningServer.PATIENCE.toNanos();
      while (own.query("ASK {}").statusCode() != 200) {
        assertThat(System.nanoTime()).isLessThan(end);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/sparql-results+json", "text/csv"})
  void refusesALongAnswerWholeInsteadOfCuttingIt(String format) throws Exception {
    HttpResponse<String> response =
        patient.query("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 1000", "Accept", format);
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("100000 bytes", "export", "LIMIT").hasSizeLessThan(1_000);
    assertThat(patient.get("/kg/data").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONSTRUCT WHERE { ?a ?b ?c }",
        "DESCRIBE ?a { ?a ?b ?c }",
        "SELECT (1 AS ?x) { ?a ?b ?c }"
      })
  void refusesAnAnswerOfTooManyItems(String query) throws Exception {
    HttpResponse<String> response = patient.query(query, "Accept", "text/plain, text/turtle");
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("1000 rows or triples");
    assertThat(patient.get("/kg/data?default").body()).contains("1000 rows or triples");
    assertThat(
            patient
                .query("CONSTRUCT WHERE { ?a ?b ?c } LIMIT 500", "Accept", "text/turtle")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void anAnswerUpToTheLimitComesWhole() throws Exception {
    HttpResponse<String> response =
        patient.query("SELECT ?a { ?a ?b ?c } LIMIT 1000", "Accept", "text/csv");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body().lines()).hasSize(1001);
  }

  @Test
  void aQueryIsCancelledByItsToken() throws Exception {
    ServerLimits single =
        new ServerLimits(Duration.ofMinutes(10), 1, Duration.ofMinutes(5), 1 << 20, 1000, 1 << 20);
    try (RunningServer own =
        new RunningServer(folder.resolve("store"), RunningServer.within(single))) {
      String query = "SELECT (COUNT(*) AS ?n) " + CROSS;
      String first = "first-token-of-two";
      String second = "second-token-of-two";
      CompletableFuture<HttpResponse<String>> running = ask(own, query, first);
      own.awaitMetric("dashiji_turns_taken{of=\"query\"} 1.0");
      // One turn is all there is, so this one waits for it.
      CompletableFuture<HttpResponse<String>> waiting = ask(own, query, second);
      own.awaitMetric("dashiji_turns_waiting{of=\"query\"} 1.0");
      assertThat(own.cancel("never-was-such-a-token")).isEqualTo(200);
      assertThat(own.cancel(first.substring(3))).isEqualTo(200);
      assertThat(own.cancel(second)).isEqualTo(204);
      assertThat(own.cancel(first)).isEqualTo(204);
      assertCancelled(running);
      assertCancelled(waiting);
      assertThat(own.query("ASK {}").statusCode()).isEqualTo(200);
      assertThat(own.cancel(first)).as("ended").isEqualTo(200);
      assertThat(own.get("/sparql/cancel").statusCode()).isEqualTo(405);
    }
  }

  private static CompletableFuture<HttpResponse<String>> ask(
      RunningServer own, String query, String token) {
    return own.sendLater(
        own.request("/kg/sparql?query=" + RunningServer.encode(query), RunningQueries.TOKEN, token)
            .GET());
  }

  private static void assertCancelled(CompletableFuture<HttpResponse<String>> ended)
      throws Exception {
    HttpResponse<String> answer = ended.get(RunningServer.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("cancelled").doesNotContain("\tat ");
  }

  @Test
  void aClientMayShortenTheTimeAndNotLengthenIt() throws Exception {
    String query = "/kg/sparql?query=" + RunningServer.encode("SELECT (COUNT(*) AS ?n) " + CROSS);
    for (String timeout : List.of("1000", "0", "-1")) {
      assertThat(server.get(query + "&timeout=" + timeout).statusCode()).as(timeout).isEqualTo(503);
    }
  }

  @Test
  void tellsThoseWhoComeTooManyAtOnceToComeBack() throws Exception {
    try (RunningServer own =
        new RunningServer(folder.resolve("store"), RunningServer.within(BUSY))) {
      String query = "SELECT (COUNT(*) AS ?n) " + CROSS;
      List<String> tokens = List.of("token-of-the-first", "token-of-the-second");
      List<CompletableFuture<HttpResponse<String>>> running =
          tokens.stream().map(token -> ask(own, query, token)).toList();
      own.awaitMetric("dashiji_turns_taken{of=\"query\"} 2.0");
      for (int i = 0; i < 4; i++) {
        HttpResponse<String> refused = own.query(query);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("2 queries at a time");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      }
      assertThat(own.get("/health").statusCode()).isEqualTo(200);
      for (String token : tokens) {
        assertThat(own.cancel(token)).isEqualTo(204);
      }
      for (CompletableFuture<HttpResponse<String>> ended : running) {
        assertCancelled(ended);
      }
      own.awaitMetric("dashiji_turns_taken{of=\"query\"} 0.0");
      assertThat(own.query("ASK {}").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void limitsArePositive() {
    assertThatThrownBy(() -> new ServerLimits(Duration.ZERO, 1, Duration.ZERO, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
