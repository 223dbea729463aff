package dashiji.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Quads that are easy to count: three for each thing of a graph. */
final class SampleQuads {
  static final Node THING = NodeFactory.createURI("http://example.org/ns#Thing");
  static final Node SIZE = NodeFactory.createURI("http://example.org/ns#size");

  private SampleQuads() {}

  static Node graph(String key) {
    return NodeFactory.createURI("http://example.org/graph/document/" + key);
  }

  /** Three quads a thing: its type, its label (the version), its number. */
  static Stream<Quad> of(String key, int things, String version) {
    return IntStream.range(0, things)
        .boxed()
        .flatMap(i -> {
          Node thing = NodeFactory.createURI("http://example.org/id/" + key + "/" + i);
          return Stream.of(
              Quad.create(graph(key), thing, RDF.type.asNode(), THING),
              Quad.create(
                  graph(key), thing, RDFS.label.asNode(), NodeFactory.createLiteralString(version)),
              Quad.create(
                  graph(key),
                  thing,
                  SIZE,
                  NodeFactory.createLiteralDT("" + i, XSDDatatype.XSDinteger)));
        });
  }

  /** Builds one generation whose only graph is {@code key}. */
  static Publication build(StoreLayout layout, String key, int things, String version)
      throws java.io.IOException {
    return build(layout, builder -> of(key, things, version).forEach(builder::add));
  }

  static Publication build(StoreLayout layout, Consumer<StoreBuilder> loading)
      throws java.io.IOException {
    try (StoreBuilder builder = StoreBuilder.begin(layout)) {
      loading.accept(builder);
      return builder.publish(CandidateCheck.none());
    }
  }

  /** Builds one generation that goes on from the one before. */
  static Publication update(StoreLayout layout, Consumer<StoreBuilder> editing)
      throws java.io.IOException {
    try (StoreBuilder builder = StoreBuilder.update(layout)) {
      editing.accept(builder);
      return builder.publish(CandidateCheck.none());
    }
  }

  /**
   * Number of things of a version, by SPARQL over the default graph; in the caller's transaction.
   */
  static int count(DatasetGraph dataset, String version) {
    try (QueryExec exec =
        QueryExec.dataset(dataset)
            .query(
                "SELECT (COUNT(*) AS ?n) { ?s a <"
                    + THING.getURI()
                    + "> ; <"
                    + RDFS.label.getURI()
                    + "> ?v }")
            .substitution("v", NodeFactory.createLiteralString(version))
            .build()) {
      return ((Number) exec.select().next().get("n").getLiteralValue()).intValue();
    }
  }

  /** The same, from what is visible now. */
  static int visible(StoreLayout layout, String version) throws java.io.IOException {
    try (StoreReader reader = StoreReader.open(layout)) {
      return reader.read(dataset -> count(dataset, version));
    }
  }

  /** All quads of a dataset, in the caller's transaction. */
  static Set<Quad> all(DatasetGraph dataset) {
    Set<Quad> quads = new HashSet<>();
    dataset.find().forEachRemaining(quads::add);
    return quads;
  }

  /** All quads of a generation, after a walk of all its indexes. */
  static Set<Quad> whole(Generation generation, Path emptyFolder) throws java.io.IOException {
    TdbFiles.link(generation.directory(), emptyFolder);
    DatasetGraph database = TdbFiles.open(emptyFolder);
    try {
      return Txn.calc(
          database,
          TxnType.READ,
          () -> {
            assertThat(IndexCheck.run(database).faults()).as(generation.name()).isEmpty();
            return all(database);
          });
    } finally {
      TDBInternal.expel(database, true);
    }
  }
}
