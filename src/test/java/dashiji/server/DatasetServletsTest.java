package dashiji.server;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.export.ExportSet;
import dashiji.export.PlacePoints;
import dashiji.export.network.Period;
import dashiji.page.Maps;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What machines ask of a dataset, and its files. */
class DatasetServletsTest {
  @TempDir private static Path store;
  private static RunningServer server;

  @BeforeAll
  static void start() throws Exception {
    RunningServer.build(store, 3, "云岭");
    server = new RunningServer(store, ServiceConfig.DEFAULT);
    server.awaitFiles();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Graph parse(String body, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(body, lang).base(RunningServer.BASE).parse(graph);
    return graph;
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle,TTL",
    "application/ld+json,JSONLD",
    "application/rdf+xml,RDFXML",
    "application/n-triples,NT",
    "*/*,TTL"
  })
  void everyDescriptionComesInEveryForm(String accept, String form) throws Exception {
    Lang lang =
        switch (form) {
          case "TTL" -> Lang.TURTLE;
          case "JSONLD" -> Lang.JSONLD11;
          case "RDFXML" -> Lang.RDFXML;
          default -> Lang.NTRIPLES;
        };
    for (String path : List.of("/catalog", "/.well-known/void", "/.well-known/sparql-examples")) {
      HttpResponse<String> answer = server.get(path, "Accept", accept);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().allValues("Vary").toString()).contains("Accept");
      String location = answer.headers().firstValue("Content-Location").orElseThrow();
      assertThat(location).startsWith(path + ".");
      Graph graph = parse(answer.body(), lang);
      assertThat(graph.size()).as(path).isGreaterThan(10);
      Graph again = parse(server.get(location).body(), lang);
      assertThat(again.isIsomorphicWith(graph)).as(location).isTrue();
    }
  }

  @Test
  void whatIsNotThereIsRefusedWithWords() throws Exception {
    assertThat(server.get("/catalog", "Accept", "image/png").statusCode()).isEqualTo(406);
    assertThat(server.get("/.well-known/none").statusCode()).isEqualTo(404);
    assertThat(server.get("/.well-known/sparql-examples/none").statusCode()).isEqualTo(404);
    assertThat(server.get("/.well-known/sparql-examples/career").statusCode()).isEqualTo(200);
  }

  @Test
  void browsersAreSentFromTheCatalogueToThePage() throws Exception {
    HttpResponse<String> answer =
        server.get("/catalog", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/downloads");
  }

  @Test
  void whoHasADescriptionGets304() throws Exception {
    HttpResponse<String> answer = server.get("/.well-known/void.ttl");
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(server.get("/.well-known/void.ttl", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void theServerMakesTheFilesOfASmallGraphAndTheCatalogueTellsTheirSums() throws Exception {
    HttpResponse<String> csv = server.get("/export/csv/persons.csv");
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(csv.body()).startsWith("doc,person,name");
    Graph catalog = parse(server.get("/catalog.ttl").body(), Lang.TURTLE);
    String sum =
        server
            .get("/export/SHA256SUMS")
            .body()
            .lines()
            .filter(line -> line.endsWith("  graph.nq.gz"))
            .map(line -> line.substring(0, 64))
            .findFirst()
            .orElseThrow();
    assertThat(
            catalog
                .find(
                    NodeFactory.createURI(RunningServer.BASE + "catalog#sha256-graph.nq.gz"),
                    NodeFactory.createURI("http://spdx.org/rdf/terms#checksumValue"),
                    Node.ANY)
                .toList())
        .singleElement()
        .satisfies(triple -> assertThat(triple.getObject().getLiteralLexicalForm()).isEqualTo(sum));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/export/none.csv",
        "/export/",
        "/export/csv",
        "/export/../current",
        "/export/csv/..%2f..%2fexports.json",
        "/export//etc/passwd"
      })
  void nothingButTheListedFilesIsSent(String path) throws Exception {
    assertThat(server.get(path).statusCode()).isIn(400, 404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-9       | 206 | 0  | 10",
        "bytes=7-7       | 206 | 7  | 8",
        "bytes=10-       | 206 | 10 | -1",
        "bytes=-5        | 206 | -6 | -1",
        "bytes=0-9999999 | 206 | 0  | -1",
        "bytes=9999999-  | 416 | 0  | 0",
        "bytes=-0        | 416 | 0  | 0",
        "bytes=9-2       | 200 | 0  | -1",
        "bytes=0-1,3-4   | 200 | 0  | -1",
        "lines=0-1       | 200 | 0  | -1"
      })
  void aPartOfAFileIsSent(String range, int status, int from, int until) throws Exception {
    String path = "/export/csv/persons.csv";
    HttpResponse<String> whole = server.get(path);
    assertThat(whole.headers().firstValue("Accept-Ranges")).hasValue("bytes");
    int length = Integer.parseInt(whole.headers().firstValue("Content-Length").orElseThrow());
    byte[] all = whole.body().getBytes(StandardCharsets.UTF_8);
    assertThat(all).hasSize(length);
    HttpResponse<String> part = server.get(path, "Range", range);
    assertThat(part.statusCode()).isEqualTo(status);
    if (status == 416) {
      assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes */" + length);
      return;
    }
    int first = from < 0 ? length + from + 1 : from;
    int end = until < 0 ? length + until + 1 : until;
    byte[] expected = Arrays.copyOfRange(all, first, end);
    assertThat(part.body()).isEqualTo(new String(expected, StandardCharsets.UTF_8));
    if (status == 206) {
      assertThat(part.headers().firstValue("Content-Range"))
          .hasValue("bytes " + first + "-" + (end - 1) + "/" + length);
      // Of a file that has changed since, all is sent; a part is never compressed.
      assertThat(server.get(path, "Range", range, "If-Range", "\"old\"").statusCode())
          .isEqualTo(200);
      String tag = whole.headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> same =
          server.get(path, "Range", range, "If-Range", tag, "Accept-Encoding", "gzip");
      assertThat(same.statusCode()).isEqualTo(206);
      assertThat(same.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(same.body()).isEqualTo(part.body());
    }
  }

  @Test
  void filesOfAGivenFolderAreOfferedAndThoseOfAnotherGenerationNotCatalogued(@TempDir Path exports)
      throws Exception {
    write(exports, "generation-0001");
    DatasetOffer offer =
        new DatasetOffer(
            Optional.of(exports), Optional.of("https://example.org/licence"), Maps.NONE);
    try (RunningServer other = new RunningServer(ServerSettings.of(store).withOffer(offer))) {
      assertThat(other.get("/export/graph.nq.gz").statusCode()).isEqualTo(200);
      assertThat(other.get("/catalog.nt").body())
          .contains("#file-graph.nq.gz>")
          .contains("<http://purl.org/dc/terms/license> <https://example.org/licence>");
      write(exports, "generation-0099");
      assertThat(other.get("/export/graph.nq.gz").statusCode()).isEqualTo(200);
      assertThat(other.get("/catalog.nt").body()).doesNotContain("#file-");
      assertThat(other.get("/downloads", "Accept", "text/html", "Accept-Language", "en").body())
          .contains("generation-0099")
          .contains("https://example.org/licence");
      Files.delete(exports.resolve(ExportSet.LIST));
      assertThat(other.get("/export/graph.nq.gz").statusCode()).isEqualTo(404);
    }
  }

  private static void write(Path exports, String generation) throws IOException {
    try (StoreReader reader = StoreReader.open(new StoreLayout(store))) {
      reader.read(dataset -> {
        try {
          return ExportSet.write(
              dataset, exports, generation, PlacePoints.NONE, Period.Length.YEAR);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }

  @Test
  void theServiceDescriptionLeadsToThem() throws Exception {
    assertThat(server.get("/kg/sparql", "Accept", "text/turtle").body())
        .contains("/.well-known/void")
        .contains("/catalog");
  }
}
