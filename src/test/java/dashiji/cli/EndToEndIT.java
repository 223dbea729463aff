package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program from texts to answers, each step a process of its own. */
class EndToEndIT {
  private static final Path SAMPLE = PackagedProgram.LAUNCHER.resolve("../../sample").normalize();

  @TempDir private static Path dir;
  private static Path texts;
  private static Path store;
  private static PackagedProgram.Result built;

  @BeforeAll
  static void build() throws Exception {
    texts = Files.createDirectory(dir.resolve("文本"));
    try (var files = Files.list(SAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("README.md")) {
          Files.copy(file, texts.resolve(file.getFileName().toString()));
        }
      }
    }
    store = dir.resolve("store");
    built =
        PackagedProgram.run(
            "build",
            texts.toString(),
            "--store",
            store.toString(),
            "--report",
            dir.resolve("report.json").toString());
  }

  @Test
  void buildReportsOnStdoutAndInTheFile() throws IOException {
    assertThat(built.err()).isEmpty();
    assertThat(built.status()).isZero();
    assertThat(built.out()).contains("documents", "personnel-act", "quads", "MB/s");
    JsonNode report = JsonMapper.builder().build().readTree(dir.resolve("report.json").toFile());
    assertThat(report.at("/visible").asBoolean()).isTrue();
    assertThat(report.at("/documents").asInt()).isEqualTo(4);
    assertThat(report.at("/facts/event").asInt()).isGreaterThan(40);
    assertThat(report.at("/problemsByCode/shape-violation").isMissingNode()).isTrue();
  }

  @Test
  void exportsScoreWellAgainstTheGoldOfTheSample() throws Exception {
    Path tables = dir.resolve("tables");
    PackagedProgram.Result export =
        PackagedProgram.run("export", "--store", store.toString(), "--tables", tables.toString());
    assertThat(export.status()).isZero();
    Path scores = dir.resolve("scores.json");

    PackagedProgram.Result eval =
        PackagedProgram.run(
            "eval",
            "--gold",
            SAMPLE.resolve("gold").toString(),
            "--source",
            texts.toString(),
            "--tables",
            tables.toString(),
            "--json",
            scores.toString());

    assertThat(eval.status()).isZero();
    JsonNode json = JsonMapper.builder().build().readTree(scores.toFile());
    assertThat(json.at("/mean").asDouble()).isGreaterThan(0.6);
    assertThat(json.at("/total/persons/2").asDouble()).isGreaterThan(0.85);
    assertThat(json.at("/total/evidence/2").asDouble()).isEqualTo(1.0);
  }

  @Test
  void measuresItselfOnInventedCounties() throws Exception {
    Path corpus = dir.resolve("invented");
    PackagedProgram.Result synth =
        PackagedProgram.run(
            "synth", "--seed", "3", "--counties", "2", "--months", "3", "--out", corpus.toString());
    assertThat(synth.err()).isEmpty();
    assertThat(synth.out()).contains("documents", "readings", "tenures");
    Path invented = dir.resolve("invented-store");
    PackagedProgram.Result build =
        PackagedProgram.run(
            "build", corpus.resolve("texts").toString(), "--store", invented.toString());
    assertThat(build.status()).isZero();

    PackagedProgram.Result eval =
        PackagedProgram.run("eval", "--truth", corpus.toString(), "--store", invented.toString());

    assertThat(eval.status()).isZero();
    assertThat(eval.out()).contains("persons, B-cubed", "latest end", "all published");
    String all = eval.out().lines().filter(l -> l.startsWith("all  ")).findFirst().orElseThrow();
    assertThat(Double.parseDouble(all.substring(all.lastIndexOf(' ') + 1))).isGreaterThan(0.9);
  }

  @Test
  void answersANamedQuery() throws Exception {
    PackagedProgram.Result result =
        PackagedProgram.run(
            "query",
            "career",
            "--param",
            "person=那木拉·哈斯",
            "--store",
            store.toString(),
            "--format",
            "csv");

    assertThat(result.status()).isZero();
    assertThat(result.out()).startsWith("postName,").contains("临澜县政府县长");
  }

  @Test
  void answersOverHttpUntilItIsTold() throws Exception {
    Process server =
        PackagedProgram.start(
            PackagedProgram.LAUNCHER,
            Map.of(),
            "serve",
            "--store",
            store.toString(),
            "--port",
            "0");
    try {
      BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
      String page = out.readLine();
      String sparql = out.readLine();
      assertThat(page).startsWith("http://localhost:");
      assertThat(sparql).isEqualTo(page + "kg/sparql");

      try (HttpClient client = HttpClient.newHttpClient()) {
        String query =
            "PREFIX dsj: <https://w3id.org/dashiji/ontology#>"
                + " PREFIX org: <http://www.w3.org/ns/org#>"
                + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
                + " SELECT DISTINCT ?name { ?t dsj:post/rdfs:label ?post ; org:member/rdfs:label ?name"
                + " FILTER (STR(?post) = '临澜县政府县长') }";
        HttpResponse<String> get =
            client.send(
                HttpRequest.newBuilder(
                        URI.create(
                            sparql + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                    .header("Accept", "application/sparql-results+json")
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> post =
            client.send(
                HttpRequest.newBuilder(URI.create(sparql))
                    .header("Content-Type", "application/sparql-query")
                    .header("Accept", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofString(query))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> index =
            client.send(
                HttpRequest.newBuilder(URI.create(page)).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(get.statusCode()).isEqualTo(200);
        assertThat(get.body()).contains("霍明澈", "那木拉·哈斯");
        assertThat(post.statusCode()).isEqualTo(200);
        assertThat(post.body()).contains("霍明澈");
        assertThat(index.statusCode()).isEqualTo(200);
        assertThat(index.headers().firstValue("Content-Type").orElse("")).contains("text/html");
      }
    } finally {
      server.destroy();
    }
    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aBadFileFailsAStrictBuildOnly() throws Exception {
    Path bad = Files.createDirectory(dir.resolve("bad"));
    Files.copy(texts.resolve("101-linlan-chronicle.txt"), bad.resolve("good.txt"));
    Files.createFile(bad.resolve("empty.txt"));
    Path other = dir.resolve("other-store");

    PackagedProgram.Result lenient =
        PackagedProgram.run("build", bad.toString(), "--store", other.toString());
    PackagedProgram.Result strict =
        PackagedProgram.run("build", bad.toString(), "--store", other.toString(), "--strict");

    assertThat(lenient.status()).isZero();
    assertThat(lenient.out()).contains("left out: ").contains("empty.txt").contains("empty-file");
    assertThat(strict.status()).isEqualTo(1);
  }

  @Test
  void extractsAndExplainsWithoutAStore() throws Exception {
    String text = texts.resolve("104-linlan-diary.txt").toString();

    PackagedProgram.Result extract = PackagedProgram.run("extract", text);
    PackagedProgram.Result explain = PackagedProgram.run("explain", text);

    assertThat(extract.status()).isZero();
    JsonMapper json = JsonMapper.builder().build();
    for (String line : extract.out().lines().toList()) {
      assertThat(json.readTree(line).at("/evidence/quote").asText()).isNotEmpty();
    }
    assertThat(extract.out().lines()).hasSizeGreaterThan(20);
    assertThat(explain.status()).isZero();
    assertThat(explain.out()).contains("Rules that fired").contains("event.activity");
  }

  @Test
  void theDemoAnswersItsQuestionWithEvidence() throws Exception {
    PackagedProgram.Result demo = PackagedProgram.run("demo", "--no-serve");

    assertThat(demo.err()).isEmpty();
    assertThat(demo.status()).isZero();
    assertThat(demo.out())
        .contains("Who held the post " + DemoCommand.POST)
        .contains("霍明澈")
        .contains("“选举那木拉·哈斯为临澜县人民政府县长。”")
        .doesNotContain("Serving");
  }
}
