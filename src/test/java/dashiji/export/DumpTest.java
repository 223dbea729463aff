package dashiji.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dashiji.query.ExampleGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpTest {
  private static final DatasetGraph GRAPH = ExampleGraph.load();

  @TempDir Path folder;

  private static long dump(DatasetGraph dataset, Path file) throws IOException {
    dataset.begin(TxnType.READ);
    try {
      return Dump.write(dataset, file);
    } finally {
      dataset.end();
    }
  }

  private static List<Quad> quads(DatasetGraph dataset) {
    return Txn.calc(dataset, TxnType.READ, () -> dataset.stream().toList());
  }

  /** The same quads, added in another order. */
  private static DatasetGraph shuffled() {
    List<Quad> quads = new ArrayList<>(quads(GRAPH));
    Collections.shuffle(quads, new Random(7));
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    Txn.exec(dataset, TxnType.WRITE, () -> quads.forEach(dataset::add));
    return dataset;
  }

  @ParameterizedTest
  @ValueSource(strings = {"all.nq", "all.nq.gz", "all.trig", "all.trig.gz"})
  void quadsComeBackAsTheyWere(String name) throws IOException {
    Path file = folder.resolve(name);
    assertThat(dump(GRAPH, file)).isEqualTo(quads(GRAPH).size());
    DatasetGraph read = DatasetGraphFactory.create();
    RDFDataMgr.read(read, file.toUri().toString());
    assertThat(read.stream().collect(Collectors.toSet())).isEqualTo(Set.copyOf(quads(GRAPH)));
    assertThat(folder.toFile().list()).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"all.ttl", "all.ttl.gz"})
  void turtleIsTheUnion(String name) throws IOException {
    Path file = folder.resolve(name);
    Set<Triple> union = quads(GRAPH).stream().map(Quad::asTriple).collect(Collectors.toSet());
    assertThat(union.size()).isLessThan(quads(GRAPH).size());
    assertThat(dump(GRAPH, file)).isEqualTo(union.size());
    DatasetGraph read = DatasetGraphFactory.create();
    RDFDataMgr.read(read, file.toUri().toString());
    assertThat(read.getDefaultGraph().stream().collect(Collectors.toSet())).isEqualTo(union);
  }

  @ParameterizedTest
  @ValueSource(strings = {"all.nq", "all.nq.gz", "all.trig", "all.ttl"})
  void theSameGraphGivesTheSameBytesFromAnyStore(String name) throws IOException {
    dump(GRAPH, folder.resolve("one-" + name));
    dump(shuffled(), folder.resolve("two-" + name));
    assertThat(folder.resolve("two-" + name)).hasSameBinaryContentAs(folder.resolve("one-" + name));
  }

  @Test
  void chineseStaysReadable() throws IOException {
    dump(GRAPH, folder.resolve("all.nq"));
    assertThat(Files.readString(folder.resolve("all.nq"))).contains("\"白云山\"@zh-Hans");
    dump(GRAPH, folder.resolve("all.ttl"));
    assertThat(Files.readString(folder.resolve("all.ttl"))).contains("dsj: <").contains("白云山");
  }

  @Test
  void anUnknownEndingIsRefused() {
    assertThat(DumpFormat.of(Path.of("all.NQ.GZ"))).contains(DumpFormat.NQUADS);
    assertThat(DumpFormat.of(Path.of("all.rdf"))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dump(GRAPH, folder.resolve("all.rdf")))
        .withMessageContaining(".trig");
  }
}
