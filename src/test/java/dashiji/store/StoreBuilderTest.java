package dashiji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreBuilderTest {
  @TempDir Path folder;
  private StoreLayout layout;

  @BeforeEach
  void layout() {
    layout = new StoreLayout(folder.resolve("store"));
  }

  @Test
  void aFirstBuildBecomesVisible() throws IOException {
    Publication publication = SampleQuads.build(layout, "a", 10, "v1");
    assertThat(publication.visible()).isTrue();
    assertThat(publication.quads()).isEqualTo(30);
    assertThat(publication.graphs()).isEqualTo(1);
    assertThat(layout.current()).map(Generation::name).contains("generation-0001");
    assertThat(SampleQuads.visible(layout, "v1")).isEqualTo(10);
  }

  @Test
  void withoutABuildThereIsNothingToRead() {
    assertThatThrownBy(() -> StoreReader.open(layout))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("build");
  }

  @Test
  void aPointerToNowhereIsReported() throws IOException {
    Files.createDirectories(layout.directory());
    Files.writeString(layout.pointer(), "generation-0009\n");
    assertThatThrownBy(() -> StoreReader.open(layout))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("generation-0009");
  }

  @Test
  void graphsThatAreNotReadAgainAreCopied() throws IOException {
    SampleQuads.build(
        layout,
        builder -> {
          SampleQuads.of("a", 3, "v1").forEach(builder::add);
          SampleQuads.of("b", 4, "v1").forEach(builder::add);
        });
    Publication second =
        SampleQuads.build(
            layout,
            builder -> {
              assertThat(builder.copy(graph -> !graph.equals(SampleQuads.graph("a"))))
                  .isEqualTo(12);
              SampleQuads.of("a", 5, "v2").forEach(builder::add);
            });
    assertThat(second.quads()).isEqualTo(12 + 15);
    assertThat(SampleQuads.visible(layout, "v1")).isEqualTo(4);
    assertThat(SampleQuads.visible(layout, "v2")).isEqualTo(5);
  }

  @Test
  void whatIsAddedTwiceIsThereOnce() throws IOException {
    Publication publication =
        SampleQuads.build(
            layout,
            builder -> {
              SampleQuads.of("a", 3, "v1").forEach(builder::add);
              SampleQuads.of("a", 3, "v1").forEach(builder::add);
            });
    assertThat(publication.quads()).isEqualTo(9);
  }

  @Test
  void theGenerationBeforeIsKeptAndOlderOnesGo() throws IOException {
    for (int i = 1; i <= 4; i++) {
      SampleQuads.build(layout, "a", i, "v" + i);
    }
    assertThat(layout.generations()).extracting(Generation::number).containsExactly(3, 4);
    assertThat(SampleQuads.visible(layout, "v4")).isEqualTo(4);
  }

  @Test
  void aRefusedGenerationIsNeverVisible() throws IOException {
    SampleQuads.build(layout, "a", 2, "v1");
    AtomicInteger seen = new AtomicInteger();
    try (StoreBuilder builder = StoreBuilder.begin(layout)) {
      SampleQuads.of("a", 7, "v2").forEach(builder::add);
      Publication refused =
          builder.publish(candidate -> {
            seen.set(SampleQuads.count(candidate, "v2"));
            return List.of("a shape is violated");
          });
      assertThat(refused.visible()).isFalse();
      assertThat(refused.reasons()).containsExactly("a shape is violated");
    }
    assertThat(seen).hasValue(7);
    assertThat(SampleQuads.visible(layout, "v1")).isEqualTo(2);
    assertThat(layout.generations()).extracting(Generation::number).containsExactly(1);
  }

  @Test
  void aBuildGivenUpLeavesNothing() throws IOException {
    SampleQuads.build(layout, "a", 2, "v1");
    try (StoreBuilder builder = StoreBuilder.begin(layout)) {
      SampleQuads.of("a", 7, "v2").forEach(builder::add);
    }
    assertThat(SampleQuads.visible(layout, "v1")).isEqualTo(2);
    assertThat(layout.generations()).extracting(Generation::number).containsExactly(1);
    assertThat(SampleQuads.build(layout, "a", 3, "v3").generation().number()).isEqualTo(2);
  }

  @Test
  void aSecondBuilderIsRefusedWithWords() throws IOException {
    try (StoreBuilder first = StoreBuilder.begin(layout)) {
      assertThatThrownBy(() -> StoreBuilder.begin(layout))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("another build");
      // The refusal must not have taken the first one's lock away.
      assertThatThrownBy(() -> StoreBuilder.begin(layout)).isInstanceOf(StoreException.class);
      SampleQuads.of("a", 1, "v1").forEach(first::add);
      assertThat(first.publish(CandidateCheck.none()).visible()).isTrue();
    }
    assertThat(SampleQuads.build(layout, "a", 2, "v2").visible()).isTrue();
  }

  @Test
  void aLockFileLeftOverDoesNoHarm() throws IOException {
    Files.createDirectories(layout.directory());
    Files.writeString(layout.buildLock(), "4711");
    assertThat(SampleQuads.build(layout, "a", 1, "v1").visible()).isTrue();
  }

  @Test
  void aStatementOutsideNamedGraphsIsAProgrammingError() throws IOException {
    Quad quad = SampleQuads.of("a", 1, "v1").findFirst().orElseThrow();
    try (StoreBuilder builder = StoreBuilder.begin(layout)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> builder.add(new Quad(Quad.defaultGraphIRI, quad.asTriple())));
      assertThatIllegalArgumentException().isThrownBy(() -> builder.sink().triple(quad.asTriple()));
      builder.sink().quad(quad);
      assertThat(builder.publish(CandidateCheck.none()).quads()).isEqualTo(1);
    }
  }

  @Test
  void numbersThatTheDatabaseWritesInItsOwnWayDoNoHarm() throws IOException {
    Quad quad = SampleQuads.of("a", 1, "v1").findFirst().orElseThrow();
    Publication publication =
        SampleQuads.build(
            layout,
            builder -> {
              for (String number : List.of("140000000", "007", "1.50", "0.95", "-3.0")) {
                builder.add(
                    new Quad(
                        quad.getGraph(),
                        quad.getSubject(),
                        SampleQuads.SIZE,
                        NodeFactory.createLiteralDT(number, XSDDatatype.XSDdecimal)));
              }
            });
    assertThat(publication.quads()).isEqualTo(5);
  }

  @Test
  void anEmptyIndexIsFound() throws IOException {
    Publication publication = SampleQuads.build(layout, "a", 50, "v1");
    DatasetGraph database =
        DatabaseMgr.connectDatasetGraph(Location.create(publication.generation().directory()));
    try {
      assertThat(Txn.calc(database, TxnType.READ, () -> IndexCheck.run(database)).faults())
          .isEmpty();
      Txn.exec(
          database,
          TxnType.WRITE,
          () ->
              TDBInternal.getDatasetGraphTDB(database)
                  .getQuadTable()
                  .getNodeTupleTable()
                  .getTupleTable()
                  .selectIndex("OSPG")
                  .clear());
      List<String> faults =
          Txn.calc(database, TxnType.READ, () -> IndexCheck.run(database)).faults();
      assertThat(faults)
          .anyMatch(fault -> fault.contains("OSPG"))
          .anyMatch(fault -> fault.contains("lookup by object"));
    } finally {
      TDBInternal.expel(database, true);
    }
  }
}
