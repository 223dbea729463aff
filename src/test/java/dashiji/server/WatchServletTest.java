package dashiji.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those see who watch over the server, and what happens when too many ask at once. */
class WatchServletTest {
  private static final ServerLimits SMALL =
      new ServerLimits(Duration.ofMillis(1500), 1, Duration.ofMillis(100), 1 << 20, 1_000, 1 << 20);

  private static final String SLOW =
      "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": \"sparql\","
          + " \"arguments\": {\"query\": \"SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i"
          + " }\"}}}";

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
    assertThat(server.get("/metrics").body()).contains("method=\"other\"").doesNotContain("BREW");
  }

  @Test
  void whoComesTooManyIsToldSoAndPagesStillAnswer() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> slow =
        IntStream.range(0, 6)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(
                    () -> {
                      try {
                        return server.post("/mcp", "application/json", SLOW);
                      } catch (Exception e) {
                        throw new AssertionError(e);
                      }
                    },
                    task -> Thread.ofVirtual().start(task)))
            .toList();
    Thread.sleep(300);
    assertThat(server.get("/ready").statusCode()).isIn(200, 503);
    assertThat(server.get("/api/documents").statusCode()).isEqualTo(429);
    assertThat(server.get("/api?lang=en", "Accept", "text/html").statusCode()).isEqualTo(200);
    assertThat(server.get("/", "Accept", "text/html").statusCode()).isEqualTo(200);
    assertThat(server.get("/metrics").statusCode()).isEqualTo(200);
    List<HttpResponse<String>> answers = slow.stream().map(CompletableFuture::join).toList();
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(503, 429);
    HttpResponse<String> refused =
        answers.stream().filter(answer -> answer.statusCode() == 429).findFirst().orElseThrow();
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(new ObjectMapper().readTree(refused.body()).get("type").asText())
        .isEqualTo("/api#busy");
    assertThat(metric("dashiji_refusals_total{family=\"mcp\",status=\"429\"}")).isPositive();
    assertThat(server.get("/ready").body()).isEqualTo("ready\n");
    assertThat(server.get("/api/documents").statusCode()).isEqualTo(200);
  }
}
