package dashiji.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dashiji.query.ExampleGraph;
import dashiji.query.QueryCatalog;
import dashiji.rdf.Vocab;
import dashiji.store.CandidateCheck;
import dashiji.store.StoreBuilder;
import dashiji.store.StoreLayout;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** A server over a small store of invented persons, and a client for it. */
final class RunningServer implements AutoCloseable {
  static final String BASE = "http://localhost:3330/";
  static final String EXAMPLE_BASE = "http://example.org/";
  static final String DOCUMENT = BASE + "graph/document/yunling";

  /** What a busy machine may need for anything that ends at all. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  final KgServer server;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  RunningServer(Path store, ServiceConfig service) throws IOException {
    this(ServerSettings.of(store).withService(service));
  }

  /** With other settings, but for the port: a free one. */
  RunningServer(ServerSettings settings) throws IOException {
    server = KgServer.start(settings.withPort(0));
  }

  /** A server with other named queries than the program's own. */
  RunningServer(Path store, ServiceConfig service, QueryCatalog queries) throws IOException {
    server = KgServer.start(ServerSettings.of(store).withPort(0).withService(service), queries);
  }

  /**
   * Publishes the invented county of the query tests, whose base is {@value #EXAMPLE_BASE}; the key
   * {@code bai-before} leads to the person {@code bai}.
   */
  static void buildExample(Path store) throws IOException {
    DatasetGraph example = ExampleGraph.withCareers();
    try (StoreBuilder builder = StoreBuilder.begin(new StoreLayout(store))) {
      Txn.executeRead(example, () -> example.find().forEachRemaining(builder::add));
      Node graph = NodeFactory.createURI(EXAMPLE_BASE + "graph/meta");
      Node build = NodeFactory.createURI(EXAMPLE_BASE + "id/build/1");
      builder.add(new Quad(graph, build, Vocab.Rdf.type, Vocab.Dsj.Build));
      builder.add(
          new Quad(
              graph,
              build,
              Vocab.Dsj.baseIri,
              NodeFactory.createLiteralDT(EXAMPLE_BASE, XSDDatatype.XSDanyURI)));
      builder.add(
          new Quad(
              graph,
              build,
              Vocab.Prov.endedAtTime,
              NodeFactory.createLiteralDT("2024-02-01T08:00:00Z", XSDDatatype.XSDdateTime)));
      Node replaced = NodeFactory.createURI(EXAMPLE_BASE + "id/person/bai-before");
      Node identity = NodeFactory.createURI(EXAMPLE_BASE + "graph/identity");
      builder.add(new Quad(identity, replaced, Vocab.Rdf.type, Vocab.Dsj.ReplacedPerson));
      builder.add(
          new Quad(
              identity,
              replaced,
              Vocab.Dcterms.isReplacedBy,
              NodeFactory.createURI(EXAMPLE_BASE + "id/person/bai")));
      builder.publish(CandidateCheck.none());
    }
  }

  /** Publishes a generation with persons {@code 0} to {@code persons - 1}, all labelled alike. */
  static void build(Path store, int persons, String label) throws IOException {
    try (StoreBuilder builder = StoreBuilder.begin(new StoreLayout(store))) {
      Node graph = NodeFactory.createURI(DOCUMENT);
      for (int i = 0; i < persons; i++) {
        Node person = NodeFactory.createURI(BASE + "id/person/" + i);
        builder.add(
            new Quad(
                graph, person, Vocab.Rdfs.label, NodeFactory.createLiteralLang(label, "zh-Hans")));
      }
      Node first = NodeFactory.createURI(BASE + "id/person/0");
      builder.add(new Quad(graph, first, Vocab.Rdf.type, Vocab.Foaf.Person));
      Node other = NodeFactory.createURI(BASE + "graph/inferred");
      builder.add(new Quad(other, first, Vocab.Rdf.type, Vocab.Foaf.Person));
      builder.publish(CandidateCheck.none());
    }
  }

  static ServiceConfig within(ServerLimits limits) {
    return new ServiceConfig("kg", "sparql", Optional.of("data"), limits);
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> query(String sparql, String... headers) throws Exception {
    return get("/kg/sparql?query=" + encode(sparql), headers);
  }

  HttpResponse<String> post(String path, String type, String body) throws Exception {
    return send(request(path, "Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> method(String method, String path) throws Exception {
    return send(request(path).method(method, BodyPublishers.ofString("<a> <b> <c> .")));
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
            .timeout(PATIENCE);
    return headers.length > 0 ? request.headers(headers) : request;
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  /** The same, on a thread of its own. */
  CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return send(request);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        },
        task -> Thread.ofVirtual().start(task));
  }

  /** Waits until the metrics have a line. */
  void awaitMetric(String line) throws Exception {
    awaitMetrics(metrics -> metrics.lines().toList().contains(line));
  }

  /** Waits until something holds of the metrics. */
  void awaitMetrics(Predicate<String> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (String last = get("/metrics").body(); !condition.test(last); ) {
      assertThat(System.nanoTime()).as(last).isLessThan(end);
      Thread.sleep(20);
      last = get("/metrics").body();
    }
  }

  /** Waits until the files of the visible graph are made, and what is counted for them. */
  void awaitFiles() throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (get("/export/SHA256SUMS").statusCode() == 503) {
      assertThat(System.nanoTime()).as("files are being made").isLessThan(end);
    }
  }

  /** Ends the query that was asked with a token; the status of the answer. */
  int cancel(String token) throws Exception {
    return send(request("/sparql/cancel", "Query-Token", token).POST(BodyPublishers.noBody()))
        .statusCode();
  }

  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
