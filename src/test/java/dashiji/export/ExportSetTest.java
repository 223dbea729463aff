package dashiji.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dashiji.export.network.Period;
import dashiji.query.ExampleGraph;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportSetTest {
  @TempDir static Path folder;

  @BeforeAll
  static void export() throws IOException {
    Path points = folder.resolve("points.csv");
    Files.writeString(points, "code,longitude,latitude\n990101,101.5,25.25\n");
    write(folder.resolve("set"), PlacePoints.read(points));
  }

  private static void write(Path to, PlacePoints points) throws IOException {
    DatasetGraph dataset = ExampleGraph.withCareers();
    dataset.begin(TxnType.READ);
    try {
      ExportSet.write(dataset, to, "generation-0003", points, Period.Length.YEAR);
    } finally {
      dataset.end();
    }
  }

  private static DatasetGraph parse(String name, Lang lang) throws IOException {
    DatasetGraph read = DatasetGraphFactory.create();
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(folder.resolve("set").resolve(name)))) {
      RDFParser.source(in).lang(lang).parse(read);
    }
    return read;
  }

  private static DatasetGraph copy() {
    DatasetGraph source = ExampleGraph.withCareers();
    DatasetGraph copy = DatasetGraphFactory.create();
    Txn.exec(source, TxnType.READ, () -> source.find().forEachRemaining(copy::add));
    return copy;
  }

  @Test
  void jsonLdAndNQuadsGiveTheGraphBack() throws IOException {
    DatasetGraph graph = copy();
    assertThat(graph.size()).isGreaterThan(2);
    assertThat(IsoMatcher.isomorphic(parse("graph.nq.gz", Lang.NQUADS), graph)).isTrue();
    assertThat(IsoMatcher.isomorphic(parse("graph.jsonld.gz", Lang.JSONLD11), graph)).isTrue();
  }

  @Test
  void jsonLdIsCompact() throws IOException {
    JsonNode json;
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(folder.resolve("set/graph.jsonld.gz")))) {
      json = new ObjectMapper().readTree(in);
    }
    JsonNode thing =
        json.findParents("documentKey").stream()
            .filter(node -> node.path("documentKey").asText().equals("chronicle"))
            .filter(node -> node.has("characterCount"))
            .findFirst()
            .orElseThrow();
    assertThat(thing.path("@type")).extracting(JsonNode::asText).contains("SourceDocument");
    assertThat(thing.path("jurisdiction").asText()).isEqualTo("http://example.org/id/place/county");
    assertThat(thing.path("dcterms:title").path("@language").asText()).isEqualTo("zh");
  }

  @Test
  void placesHaveAPointWhereOneIsGivenAndElseNull() throws IOException {
    JsonNode json = new ObjectMapper().readTree(folder.resolve("set/places.geojson").toFile());
    assertThat(json.path("type").asText()).isEqualTo("FeatureCollection");
    JsonNode county = feature(json, "http://example.org/id/place/county");
    assertThat(county.path("geometry").toString())
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[101.5,25.25]}");
    assertThat(county.path("properties").path("name").asText()).isEqualTo("青石县");
    assertThat(county.path("properties").path("within").asText())
        .isEqualTo("http://example.org/id/place/province");
    JsonNode dam = feature(json, "http://example.org/id/place/dam");
    assertThat(dam.path("geometry").isNull()).isTrue();
    assertThat(dam.path("properties").path("events").asInt()).isEqualTo(1);
  }

  private static JsonNode feature(JsonNode json, String id) {
    for (JsonNode feature : json.path("features")) {
      if (feature.path("id").asText().equals(id)) {
        return feature;
      }
    }
    throw new AssertionError("no feature " + id);
  }

  @Test
  void pointsThatAreNoneAreRefusedWithTheirLine() throws IOException {
    Path file = folder.resolve("wrong.csv");
    Files.writeString(file, "code,longitude,latitude\n990101,101.5,25.25\n990102,25.25,101.5\n");
    assertThatThrownBy(() -> PlacePoints.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 3");
    Files.writeString(file, "code,lon,lat\n990101,101.5,25.25\n");
    assertThatThrownBy(() -> PlacePoints.read(file)).hasMessageContaining("longitude");
  }

  @Test
  void theListNamesEveryFileWithItsChecksum() throws IOException {
    Path set = folder.resolve("set");
    ExportSet read = ExportSet.read(set).orElseThrow();
    assertThat(read.generation()).isEqualTo("generation-0003");
    assertThat(read.files())
        .extracting(ExportFile::path)
        .contains(
            "graph.nq.gz",
            "graph.jsonld.gz",
            "csv/posts.csv",
            "csv/csv-metadata.json",
            "parquet/tenures.parquet",
            "networks/succession.gexf",
            "networks/co-attendance-2023.graphml",
            "places.geojson")
        .isSorted();
    List<String> sums = Files.readAllLines(set.resolve("SHA256SUMS"));
    assertThat(sums).hasSameSizeAs(read.files());
    for (ExportFile file : read.files()) {
      Path there = set.resolve(file.path());
      assertThat(Checksums.sha256(there)).isEqualTo(file.sha256());
      assertThat(Files.size(there)).isEqualTo(file.bytes());
      assertThat(sums).contains(file.sha256() + "  " + file.path());
    }
  }

  @Test
  void theSameGraphGivesTheSameBytes(@TempDir Path again) throws IOException {
    write(again, PlacePoints.read(folder.resolve("points.csv")));
    assertThat(again.resolve("SHA256SUMS"))
        .hasSameBinaryContentAs(folder.resolve("set/SHA256SUMS"));
    assertThat(again.resolve("exports.json"))
        .hasSameBinaryContentAs(folder.resolve("set/exports.json"));
  }

  @Test
  void networksOfPeriodsThatAreNoMoreGo(@TempDir Path again) throws IOException {
    Path old =
        Files.createDirectories(again.resolve("networks")).resolve("co-attendance-1999.gexf");
    Files.writeString(old, "old");
    write(again, PlacePoints.NONE);
    assertThat(old).doesNotExist();
  }
}
