package dashiji.export.description;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.export.ExportFile;
import dashiji.query.ExampleGraph;
import dashiji.query.QueryCatalog;
import dashiji.query.Words;
import dashiji.rdf.Vocab;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;

class DescriptionsTest {
  private static final SiteAddresses SITE = new SiteAddresses("http://example.org/", "/kg/sparql");
  private static final ExportFile DUMP =
      new ExportFile(
          "graph.nq.gz",
          "application/n-quads",
          true,
          1234,
          "0123456789abcdef".repeat(4),
          new Words("all", "全部"));
  private static final Shapes SHAPES =
      Shapes.parse(
          RDFDataMgr.loadGraph(String.valueOf(DescriptionsTest.class.getResource("shapes.ttl"))));

  private static void assertConforms(Graph graph) {
    ValidationReport report = ShaclValidator.get().validate(SHAPES, graph);
    assertThat(report.getEntries())
        .as(String.valueOf(report.getEntries().stream().map(Object::toString).toList()))
        .isEmpty();
  }

  private static DatasetGraph withBuilds() {
    DatasetGraph dataset = ExampleGraph.load();
    Txn.exec(
        dataset,
        TxnType.WRITE,
        () -> {
          build(dataset, "one", "2026-01-01T08:00:00Z");
          build(dataset, "two", "2026-02-01T08:00:00Z");
        });
    return dataset;
  }

  private static void build(DatasetGraph dataset, String name, String ended) {
    Node graph = NodeFactory.createURI("http://example.org/graph/meta");
    Node build = NodeFactory.createURI("http://example.org/id/build/" + name);
    dataset.add(new Quad(graph, build, Vocab.Rdf.type, Vocab.Dsj.Build));
    dataset.add(
        new Quad(graph, build, Vocab.Prov.endedAtTime, NodeFactory.createLiteralString(ended)));
    dataset.add(
        new Quad(
            graph,
            build,
            Vocab.Dsj.baseIri,
            NodeFactory.createLiteralString("http://example.org/")));
  }

  private static DatasetFacts facts() {
    DatasetGraph dataset = withBuilds();
    return Txn.calc(dataset, TxnType.READ, () -> DatasetFacts.read(dataset));
  }

  private static boolean says(Graph graph, String subject, String property, String object) {
    return graph.contains(
        NodeFactory.createURI(subject),
        NodeFactory.createURI(property),
        NodeFactory.createURI(object));
  }

  @Test
  void countsAreThoseOfTheQueryEngine() {
    DatasetGraph dataset = ExampleGraph.withCareers();
    GraphStatistics counts = Txn.calc(dataset, TxnType.READ, () -> GraphStatistics.count(dataset));
    TreeMap<String, Long> properties = new TreeMap<>();
    TreeMap<String, Long> classes = new TreeMap<>();
    TreeMap<String, Long> ofTenures = new TreeMap<>();
    Txn.exec(
        dataset,
        TxnType.READ,
        () -> {
          ask(
              dataset,
              "SELECT ?k (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?k ?o { GRAPH ?g { ?s ?k ?o } } } GROUP BY ?k",
              properties);
          ask(
              dataset,
              "SELECT ?k (COUNT(DISTINCT ?s) AS ?n) { GRAPH ?g { ?s a ?k } } GROUP BY ?k",
              classes);
          ask(
              dataset,
              "SELECT ?k (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?k ?o { GRAPH ?g { ?s a <"
                  + Vocab.Dsj.Tenure.getURI()
                  + "> } GRAPH ?h { ?s ?k ?o } } } GROUP BY ?k",
              ofTenures);
        });
    assertThat(counts.properties()).isEqualTo(properties);
    assertThat(counts.triples())
        .isEqualTo(properties.values().stream().mapToLong(Long::longValue).sum());
    TreeMap<String, Long> entities = new TreeMap<>();
    counts.classes().forEach((type, ofClass) -> entities.put(type, ofClass.entities()));
    assertThat(entities).isEqualTo(classes).isNotEmpty();
    assertThat(counts.classes().get(Vocab.Dsj.Tenure.getURI()))
        .satisfies(tenures -> assertThat(tenures.properties()).isEqualTo(ofTenures));
  }

  private static void ask(DatasetGraph dataset, String query, TreeMap<String, Long> into) {
    try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
      exec.select()
          .forEachRemaining(row ->
              into.put(
                  row.get("k").getURI(), ((Number) row.get("n").getLiteralValue()).longValue()));
    }
  }

  @Test
  void voidHasPartitionsAndConforms() {
    DatasetGraph dataset = withBuilds();
    Graph graph =
        VoidDescription.of(
            SITE,
            facts(),
            Txn.calc(dataset, TxnType.READ, () -> GraphStatistics.count(dataset)),
            List.of(DUMP));
    assertConforms(graph);
    String tenures = "http://example.org/.well-known/void#class-dsj-Tenure";
    assertThat(
            says(
                graph,
                SITE.dataset(),
                Terms.VOID + "dataDump",
                "http://example.org/export/graph.nq.gz"))
        .isTrue();
    assertThat(says(graph, SITE.dataset(), Terms.VOID + "classPartition", tenures)).isTrue();
    assertThat(
            says(graph, tenures, Terms.VOID + "propertyPartition", tenures + "-property-dsj-post"))
        .isTrue();
  }

  @Test
  void theCatalogueHasVersionsFilesAndRights() {
    Graph graph = DataCatalog.of(SITE, facts(), Optional.empty(), List.of(DUMP));
    assertConforms(graph);
    String two = "http://example.org/catalog#version-two";
    assertThat(says(graph, SITE.dataset(), Terms.DCAT + "hasCurrentVersion", two)).isTrue();
    assertThat(
            says(
                graph,
                two,
                Terms.DCAT + "previousVersion",
                "http://example.org/catalog#version-one"))
        .isTrue();
    assertThat(
            says(
                graph,
                SITE.dataset(),
                Vocab.Dcterms.NS + "rights",
                "http://example.org/catalog#rights"))
        .isTrue();
    String licence = "https://example.org/licence";
    Graph licensed = DataCatalog.of(SITE, facts(), Optional.of(licence), List.of(DUMP));
    assertConforms(licensed);
    assertThat(says(licensed, SITE.dataset(), Vocab.Dcterms.NS + "license", licence)).isTrue();
  }

  @Test
  void aFileWithoutChecksumDoesNotConform() {
    Graph graph = DataCatalog.of(SITE, facts(), Optional.empty(), List.of(DUMP));
    List<Triple> sums =
        graph.find(Node.ANY, NodeFactory.createURI(Terms.SPDX + "checksum"), Node.ANY).toList();
    sums.forEach(graph::delete);
    assertThat(sums).hasSize(1);
    assertThat(ShaclValidator.get().validate(SHAPES, graph).conforms()).isFalse();
  }

  @Test
  void everyQueryIsAnExampleThatRuns() throws Exception {
    QueryCatalog queries = QueryCatalog.bundled();
    Graph graph = QueryExamples.of(SITE, queries);
    assertConforms(graph);
    List<Triple> texts =
        graph.find(Node.ANY, NodeFactory.createURI(Terms.SHACL + "select"), Node.ANY).toList();
    assertThat(texts).hasSameSizeAs(queries.all());
    for (Triple text : texts) {
      assertThat(QueryFactory.create(text.getObject().getLiteralLexicalForm()).isSelectType())
          .isTrue();
    }
    assertThat(
            graph.contains(
                NodeFactory.createURI("http://example.org/.well-known/sparql-examples/career"),
                NodeFactory.createURI(Vocab.Schema.NS + "keywords"),
                NodeFactory.createLiteralString("Tenure")))
        .isTrue();
  }
}
