package dashiji.export.network;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.query.ExampleGraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.graph.WeightedPseudograph;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files are opened with JGraphT, which did not write them, and held to the formats' schemas.
 */
class NetworkExportTest {
  private static final String PERSON = "person-";

  @TempDir static Path folder;
  private static Map<String, Long> ties = Map.of();

  @BeforeAll
  static void export() throws IOException {
    ties = export(folder);
  }

  private static Map<String, Long> export(Path to) throws IOException {
    DatasetGraph dataset = ExampleGraph.withCareers();
    dataset.begin(TxnType.READ);
    try {
      return NetworkExport.write(dataset, to, Period.Length.MONTH);
    } finally {
      dataset.end();
    }
  }

  /** Attributes of nodes by id. */
  private static Map<String, Map<String, String>> read(
      String file, Graph<String, DefaultWeightedEdge> into) throws IOException {
    Map<String, Map<String, String>> attributes = new HashMap<>();
    String text = Files.readString(folder.resolve(file));
    if (file.endsWith(GraphMl.ENDING)) {
      GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
      importer.setVertexFactory(id -> id);
      importer.addVertexAttributeConsumer((vertex, value) ->
          attributes
              .computeIfAbsent(vertex.getFirst(), v -> new TreeMap<>())
              .put(vertex.getSecond(), value.getValue()));
      importing(importer, into, text);
    } else {
      SimpleGEXFImporter<String, DefaultWeightedEdge> importer = new SimpleGEXFImporter<>();
      importer.setVertexFactory(id -> id);
      importer.addVertexAttributeConsumer((vertex, value) ->
          attributes
              .computeIfAbsent(vertex.getFirst(), v -> new TreeMap<>())
              .put(vertex.getSecond(), value.getValue()));
      importing(importer, into, text);
    }
    return attributes;
  }

  private static void importing(
      GraphImporter<String, DefaultWeightedEdge> importer,
      Graph<String, DefaultWeightedEdge> into,
      String text) {
    importer.importGraph(into, new StringReader(text));
  }

  private static double weight(Graph<String, DefaultWeightedEdge> graph, String one, String other) {
    return graph.getEdgeWeight(graph.getEdge(PERSON + one, PERSON + other));
  }

  @Test
  void coAttendanceCountsCommonEventsAndKnowsThePosts() throws IOException {
    for (String ending : List.of(GraphMl.ENDING, Gexf.ENDING)) {
      Graph<String, DefaultWeightedEdge> graph =
          new WeightedPseudograph<>(DefaultWeightedEdge.class);
      Map<String, Map<String, String>> nodes = read("co-attendance" + ending, graph);
      assertThat(weight(graph, "bai", "shi")).as(ending).isEqualTo(2);
      assertThat((long) graph.edgeSet().size()).isEqualTo(ties.get("co-attendance"));
      assertThat(nodes.get(PERSON + "bai"))
          .containsEntry("label", "白云山")
          .containsEntry("iri", "http://example.org/id/person/bai")
          .containsEntry("posts", "青石县政府县长")
          .containsEntry("places", "青石县")
          .containsEntry("events", "3");
    }
  }

  @Test
  void aPeriodHasItsOwnEventsAlone() throws IOException {
    Graph<String, DefaultWeightedEdge> march = new WeightedPseudograph<>(DefaultWeightedEdge.class);
    read("co-attendance-2023-03.graphml", march);
    assertThat(weight(march, "bai", "shi")).isEqualTo(1);
    assertThat(ties).containsKeys("co-attendance-2023-03", "co-attendance-2023-07");
    assertThat(Files.readString(folder.resolve("co-attendance.gexf")))
        .contains("<spell start=\"2023-03-01\" end=\"2023-03-31\"")
        .contains("for=\"weight_then\" value=\"1\" start=\"2023-07-01\" end=\"2023-07-31\"");
  }

  @Test
  void successionLeadsFromOneHolderToTheNext() throws IOException {
    Graph<String, DefaultWeightedEdge> graph =
        new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);
    read("succession.graphml", graph);
    assertThat(graph.containsEdge(PERSON + "bai", PERSON + "lin")).isTrue();
    assertThat(graph.containsEdge(PERSON + "lin", PERSON + "bai")).isFalse();
    assertThat((long) graph.edgeSet().size()).isEqualTo(ties.get("succession")).isGreaterThan(1);
    assertThat(Files.readString(folder.resolve("succession.graphml"))).contains("青石县政府县长");
  }

  @Test
  void everyFileIsValid() throws Exception {
    Schema graphMl = schema("xlink.xsd", "graphml.xsd");
    Schema gexf = schema("viz.xsd", "gexf.xsd");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Schema schema = file.toString().endsWith(GraphMl.ENDING) ? graphMl : gexf;
        try (InputStream in = Files.newInputStream(file)) {
          schema.newValidator().validate(new StreamSource(in));
        }
      }
    }
    assertThat(folder.toFile().list()).hasSize(2 * ties.size());
  }

  /** The schemas that JGraphT carries. */
  private static Schema schema(String... names) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setResourceResolver(null);
    Source[] sources =
        Stream.of(names)
            .map(name -> new StreamSource(GraphMLImporter.class.getResourceAsStream("/" + name)))
            .toArray(Source[]::new);
    return factory.newSchema(sources);
  }

  @Test
  void theSameGraphGivesTheSameBytes(@TempDir Path again) throws IOException {
    export(again);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }
}
