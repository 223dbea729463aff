package dashiji.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those see who watch over the server, and what happens when too many ask at once. */
class WatchServletTest {
  private static final ServerLimits SMALL =
      new ServerLimits(Duration.ofMinutes(10), 1, Duration.ofMillis(100), 1 << 20, 1_000, 1 << 20);

  private static final String SLOW =
      "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": \"sparql\","
          + " \"arguments\": {\"query\": \"SELECT (COUNT(*) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i"
          + " . ?j ?k ?l . ?m ?n ?o }\"}}}";

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() throws Exception {
    RunningServer.buildExample(folder.resolve("store"));
    server = new RunningServer(folder.resolve("store"), RunningServer.within(SMALL));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static double metric(String line) throws Exception {
    return server
        .get("/metrics")
        .body()
        .lines()
        .filter(one -> one.startsWith(line + " "))
        .mapToDouble(one -> Double.parseDouble(one.substring(line.length() + 1)))
        .findFirst()
        .orElse(0);
  }

  @Test
  void metricsAreInPrometheusTextFormat() throws Exception {
    HttpResponse<String> response = server.get("/metrics");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/plain; version=0.0.4");
    assertThat(response.body().lines())
        .allMatch(line ->
            line.matches("# (HELP|TYPE) [a-z0-9_:]+ .*")
                || line.matches("[a-z0-9_:]+(\\{([a-z_]+=\"[^\"]*\",?)+})? [-+0-9.eEINFNa]+"));
    assertThat(response.body())
        .contains(
            "dashiji_store_generation 1.0",
            "jvm_memory_used_bytes{",
            "dashiji_turns_taken{of=\"query\"}",
            "dashiji_turns_waiting{of=\"page\"}",
            "process_uptime_seconds");
  }

  @Test
  void requestsAreCountedByFamilyAndStatus() throws Exception {
    String asked =
        "http_server_requests_seconds_count{family=\"api\",method=\"GET\",status=\"404\"}";
    double before = metric(asked);
    for (int i = 0; i < 3; i++) {
      server.get("/api/nothing-" + i);
    }
    assertThat(metric(asked)).isEqualTo(before + 3);
    assertThat(server.get("/metrics").body())
        .contains(
            "http_server_requests_seconds_bucket{family=\"api\",method=\"GET\",status=\"404\",le=\"0.1\"}")
        // Strangers make no series: neither by paths nor by methods.
        .doesNotContain("nothing-1");
    server.method("BREW", "/api/documents");
    // Counted once it is answered, and the refused connection is not the one that asks here.
    server.awaitMetrics(metrics -> metrics.contains("method=\"other\""));
    assertThat(server.get("/metrics").body()).doesNotContain("BREW");
  }

  @Test
  void whoComesTooManyIsToldSoAndPagesStillAnswer() throws Exception {
    String token = "token-of-a-slow-one";
    CompletableFuture<HttpResponse<String>> slow =
        server.sendLater(
            server
                .request("/mcp", "Content-Type", "application/json", RunningQueries.TOKEN, token)
                .POST(BodyPublishers.ofString(SLOW)));
    server.awaitMetric("dashiji_turns_taken{of=\"query\"} 1.0");
    // That one is all that may run; until it ends, all others are told to come back.
    assertThat(server.get("/ready").statusCode()).isEqualTo(200);
    for (int i = 0; i < 3; i++) {
      HttpResponse<String> refused = server.post("/mcp", "application/json", SLOW);
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(new ObjectMapper().readTree(refused.body()).get("type").asText())
          .isEqualTo("/api#busy");
    }
    assertThat(server.get("/api/documents").statusCode()).isEqualTo(429);
    assertThat(server.get("/api?lang=en", "Accept", "text/html").statusCode()).isEqualTo(200);
    assertThat(server.get("/", "Accept", "text/html").statusCode()).isEqualTo(200);
    assertThat(server.get("/metrics").statusCode()).isEqualTo(200);
    assertThat(slow).isNotDone();
    assertThat(server.cancel(token)).isEqualTo(204);
    assertThat(slow.get(RunningServer.PATIENCE.toSeconds(), TimeUnit.SECONDS).statusCode())
        .isEqualTo(503);
    server.awaitMetric("dashiji_turns_taken{of=\"query\"} 0.0");
    assertThat(metric("dashiji_refusals_total{family=\"mcp\",status=\"429\"}")).isPositive();
    assertThat(server.get("/ready").body()).isEqualTo("ready\n");
    assertThat(server.get("/api/documents").statusCode()).isEqualTo(200);
  }
}
