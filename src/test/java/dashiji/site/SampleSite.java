package dashiji.site;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.build.BuildReport;
import dashiji.build.BuildRequest;
import dashiji.build.ChronicleExtractor;
import dashiji.build.GraphBuild;
import dashiji.export.PlacePoints;
import dashiji.page.Maps;
import dashiji.page.Outline;
import dashiji.rdf.Vocab;
import dashiji.server.DatasetOffer;
import dashiji.server.KgServer;
import dashiji.server.ServerSettings;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;

/**
 * A server over the graph of the bundled sample, built once and shared by all tests of this JVM.
 */
final class SampleSite {
  /** The base of the sample's IRIs. */
  static final String BASE = "http://localhost:3330/";

  private static final Path SAMPLE = Path.of("src/main/resources/sample");
  private static final Path MAPS = Path.of("src/test/resources/dashiji/site");
  private static final Path OUTLINE = MAPS.resolve("outline.geojson");
  private static final Path POINTS = MAPS.resolve("points.csv");
  private static final SampleSite SHARED = start(List.of(SAMPLE), true);

  private final Path store;
  private final KgServer server;

  private SampleSite(Path store, KgServer server) {
    this.store = store;
    this.server = server;
  }

  static SampleSite get() {
    return SHARED;
  }

  /**
   * A site of its own, which ends with this JVM.
   *
   * @param inputs what it is built from
   * @param texts keeps the raw texts
   */
  static SampleSite start(List<Path> inputs, boolean texts) {
    try {
      Path store = Files.createTempDirectory("dashiji-site-");
      BuildReport report =
          GraphBuild.run(
              new BuildRequest(inputs, store, null, 2, "test", null, null, false, false, texts),
              new ChronicleExtractor(),
              (stage, done, total) -> {});
      assertThat(report.visible()).isTrue();
      // Places that are invented lie where their inventor draws them.
      Maps maps = new Maps(Outline.read(OUTLINE), PlacePoints.read(POINTS));
      KgServer server =
          KgServer.start(
              ServerSettings.of(store)
                  .withPort(0)
                  .withOffer(new DatasetOffer(Optional.empty(), Optional.empty(), maps)));
      SampleSite site = new SampleSite(store, server);
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(site::stop));
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stop() {
    server.close();
    try {
      PathUtils.deleteDirectory(store);
    } catch (IOException e) {
      // The system empties its folder of temporary files by itself.
    }
  }

  /** The address of a path. */
  String address(String path) {
    return "http://localhost:" + server.port() + path;
  }

  /**
   * Paths of the things that a query names, such as {@code /id/person/…}.
   *
   * @param pattern what is said of {@code ?thing}, with the graph's prefixes
   */
  List<String> paths(String pattern) {
    return ask(dataset -> {
      try (QueryExec execution =
          QueryExec.dataset(DatasetGraphFactory.wrap(dataset.getUnionGraph()))
              .query(prefixes() + "SELECT DISTINCT ?thing { " + pattern + " } ORDER BY ?thing")
              .build()) {
        RowSet rows = execution.select();
        Stream.Builder<String> found = Stream.builder();
        rows.forEachRemaining(row -> found.add(row.get("thing").getURI()));
        return found.build().map(iri -> "/" + iri.substring(BASE.length())).toList();
      }
    });
  }

  /** The path of the one thing, or the first, of which something is said. */
  String path(String pattern) {
    List<String> paths = paths(pattern);
    assertThat(paths).as(pattern).isNotEmpty();
    return paths.getFirst();
  }

  private static String prefixes() {
    StringBuilder prefixes = new StringBuilder();
    Vocab.PREFIXES.forEach((name, iri) ->
        prefixes.append("PREFIX ").append(name).append(": <").append(iri).append(">\n"));
    return prefixes.toString();
  }

  private <T> T ask(Function<DatasetGraph, T> question) {
    try (StoreReader reader = StoreReader.open(new StoreLayout(store))) {
      return Txn.calculateRead(reader.dataset(), () -> question.apply(reader.dataset()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
