package dashiji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreUpdateTest {
  private static final long SEED = 20240601;

  @TempDir Path folder;
  private StoreLayout layout;

  @BeforeEach
  void layout() {
    layout = new StoreLayout(folder.resolve("store"));
  }

  private Publication update(Consumer<StoreBuilder> editing) throws IOException {
    return SampleQuads.update(layout, editing);
  }

  private Set<Quad> whole(Generation generation) throws IOException {
    return SampleQuads.whole(generation, Files.createTempDirectory(folder, "view"));
  }

  private Set<Quad> replayed(int upTo) throws IOException {
    DatasetGraph dataset = DatasetGraphFactory.create();
    for (int build : layout.changesByNumber()) {
      if (build <= upTo) {
        try (InputStream in = ChangeFile.open(layout.changes(build))) {
          RDFPatchOps.applyChange(dataset, RDFPatchOps.read(in));
        }
      }
    }
    return SampleQuads.all(dataset);
  }

  @Test
  void anUpdateAddsAndRemovesAndCounts() throws IOException {
    SampleQuads.build(layout, "a", 10, "v1");
    Publication second =
        update(builder -> {
          SampleQuads.of("a", 2, "v1").forEach(builder::remove);
          SampleQuads.of("b", 5, "v2").forEach(builder::add);
          assertThat(SampleQuads.count(builder.dataset(), "v2")).isEqualTo(5);
        });
    assertThat(second.visible()).isTrue();
    assertThat(second.quads()).isEqualTo(24 + 15);
    assertThat(second.graphs()).isEqualTo(2);
    assertThat(second.added()).isEqualTo(15);
    assertThat(second.removed()).isEqualTo(6);
    assertThat(SampleQuads.visible(layout, "v1")).isEqualTo(8);
    assertThat(SampleQuads.visible(layout, "v2")).isEqualTo(5);

    Publication third =
        update(builder -> builder.removeAll(SampleQuads.graph("b"), Node.ANY, Node.ANY, Node.ANY));
    assertThat(third.quads()).isEqualTo(24);
    assertThat(third.graphs()).isEqualTo(1);
    assertThat(third.removed()).isEqualTo(15);
    assertThat(whole(third.generation())).hasSize(24);
  }

  @Test
  void anUpdateOfNoStoreBuildsOne() throws IOException {
    Publication first = update(builder -> SampleQuads.of("a", 3, "v1").forEach(builder::add));
    assertThat(first.visible()).isTrue();
    assertThat(first.quads()).isEqualTo(9);
    assertThat(first.added()).isEqualTo(9);
    assertThat(replayed(1)).isEqualTo(whole(first.generation()));
  }

  @Test
  void whatIsAddedAndRemovedAgainIsNoChange() throws IOException {
    SampleQuads.build(layout, "a", 10, "v1");
    Quad quad = SampleQuads.of("a", 1, "v1").findFirst().orElseThrow();
    Node number = NodeFactory.createLiteralDT("007", XSDDatatype.XSDinteger);
    Node same = NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger);
    Publication second =
        update(builder -> {
          builder.add(quad);
          builder.remove(quad);
          builder.add(quad);
          builder.add(new Quad(quad.getGraph(), quad.getSubject(), SampleQuads.SIZE, number));
          builder.remove(new Quad(quad.getGraph(), quad.getSubject(), SampleQuads.SIZE, same));
          SampleQuads.of("c", 3, "v1").forEach(builder::add);
          builder.replace(SampleQuads.graph("c"), List.of());
          builder.replace(SampleQuads.graph("a"), SampleQuads.of("a", 10, "v1").toList());
        });
    assertThat(second.added()).isZero();
    assertThat(second.removed()).isZero();
    assertThat(second.graphs()).isEqualTo(1);
    assertThat(second.quads()).isEqualTo(30);
  }

  @Test
  void anUpdateSharesTheLargeFilesAndWritesLittle() throws IOException {
    Path first = SampleQuads.build(layout, "a", 20_000, "v1").generation().directory();
    long before = TdbFiles.used(first);
    Path second =
        update(builder -> SampleQuads.of("b", 1, "v2").forEach(builder::add))
            .generation()
            .directory();
    Path terms = Path.of("Data-0001", "nodes-data.obj");
    Path trees = Path.of("Data-0001", "GSPO.dat");
    Path state = Path.of("Data-0001", "GSPO.bpt");
    assertThat(Files.isSameFile(first.resolve(terms), second.resolve(terms))).isTrue();
    assertThat(Files.isSameFile(first.resolve(trees), second.resolve(trees))).isTrue();
    assertThat(Files.isSameFile(first.resolve(state), second.resolve(state))).isFalse();
    assertThat(TdbFiles.used(second) - before).isBetween(1L, 1L << 20);
  }

  @Test
  void aGenerationFromWhichOneWentOnIsNotGoneOnFromAgain() throws IOException {
    SampleQuads.build(layout, "a", 100, "v1");
    Publication second = update(builder -> SampleQuads.of("b", 100, "v2").forEach(builder::add));
    Set<Quad> wholeSecond = whole(second.generation());
    try (StoreReader open = StoreReader.open(layout)) {
      // A person goes back to the generation before.
      Files.writeString(layout.pointer(), "generation-0001\n");
      Publication other = update(builder -> SampleQuads.of("c", 300, "v3").forEach(builder::add));
      assertThat(other.generation().number()).isEqualTo(2);
      assertThat(whole(other.generation())).hasSize(1200);
      assertThat(open.read(SampleQuads::all)).isEqualTo(wholeSecond);
      int things = open.read(dataset -> SampleQuads.count(dataset, "v2"));
      assertThat(things).isEqualTo(100);
    }
    assertThat(replayed(2)).isEqualTo(whole(layout.current().orElseThrow()));
  }

  @Test
  void afterMuchWasteAllIsWrittenAnew() throws IOException {
    SampleQuads.build(layout, "a", 1000, "v0");
    Generation parent = layout.current().orElseThrow();
    Manifest manifest = Manifest.read(parent.directory()).orElseThrow();
    new Manifest(manifest.id(), manifest.quads(), manifest.graphs(), -(1L << 40), manifest.quads())
        .write(parent.directory());
    Publication next = update(builder -> SampleQuads.of("b", 5, "v1").forEach(builder::add));
    Path trees = Path.of("Data-0001", "GSPO.dat");
    assertThat(
            Files.isSameFile(
                parent.directory().resolve(trees), next.generation().directory().resolve(trees)))
        .isFalse();
    assertThat(next.quads()).isEqualTo(3015);
    assertThat(next.added()).isEqualTo(15);
    assertThat(Manifest.read(next.generation().directory()).orElseThrow().rewrittenQuads())
        .isEqualTo(3015);
    assertThat(whole(next.generation())).isEqualTo(replayed(2));
  }

  @Test
  void aStoreOfAnOlderProgramIsCopiedOnce() throws IOException {
    SampleQuads.build(layout, "a", 10, "v1");
    Path first = layout.current().orElseThrow().directory();
    Files.delete(first.resolve("generation.properties"));
    Publication second = update(builder -> SampleQuads.of("b", 5, "v1").forEach(builder::add));
    assertThat(second.quads()).isEqualTo(45);
    assertThat(Manifest.read(second.generation().directory())).isPresent();
  }

  @Test
  void aDamagedIndexIsFoundInWhatChanged() throws IOException {
    SampleQuads.build(layout, "a", 50, "v1");
    try (StoreBuilder builder = StoreBuilder.update(layout)) {
      SampleQuads.of("b", 5, "v2").forEach(builder::add);
      TDBInternal.getDatasetGraphTDB(TdbFiles.open(builder.target().directory()))
          .getQuadTable()
          .getNodeTupleTable()
          .getTupleTable()
          .selectIndex("OSPG")
          .clear();
      assertThatThrownBy(() -> builder.publish(CandidateCheck.none()))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("OSPG lacks 15");
    }
    assertThat(SampleQuads.visible(layout, "v1")).isEqualTo(50);
    assertThat(layout.changesByNumber()).containsExactly(1);
    assertThat(whole(layout.current().orElseThrow())).hasSize(150);
  }

  @Test
  void nothingIsRemovedWhileLoading() throws IOException {
    try (StoreBuilder builder = StoreBuilder.begin(layout)) {
      Quad quad = SampleQuads.of("a", 1, "v1").findFirst().orElseThrow();
      assertThatIllegalStateException().isThrownBy(() -> builder.remove(quad));
      builder.add(quad);
      builder.edit();
      builder.remove(quad);
      assertThatIllegalStateException().isThrownBy(() -> builder.copy(graph -> true));
      assertThat(builder.publish(CandidateCheck.none()).quads()).isZero();
    }
  }

  @Test
  void aBuildOfAllNotesWhatDiffers() throws IOException {
    SampleQuads.build(layout, "a", 10, "v1");
    Publication second =
        SampleQuads.build(
            layout,
            builder -> {
              SampleQuads.of("a", 8, "v1").forEach(builder::add);
              SampleQuads.of("b", 1, "v1").forEach(builder::add);
            });
    assertThat(second.added()).isEqualTo(3);
    assertThat(second.removed()).isEqualTo(6);
    assertThat(replayed(2)).isEqualTo(whole(second.generation()));
  }

  /** One open reader, what it must go on to see, and an iteration it is in the middle of. */
  private record Watcher(StoreReader reader, Set<Quad> quads) {}

  /**
   * Any order of updates, builds of all, refusals and builds given up, with readers of many
   * generations open: each sees what it opened, all indexes agree, and the patches give the graph.
   */
  @Test
  void anyOrderOfBuildsGivesWhatWasAskedAndDisturbsNoReader() throws IOException {
    Random random = new Random(SEED);
    Set<Quad> model = new HashSet<>();
    Map<Integer, Set<Quad>> published = new HashMap<>();
    List<Watcher> watchers = new ArrayList<>();
    try {
      for (int step = 1; step <= 20; step++) {
        Set<Quad> next = new HashSet<>(model);
        int kind = random.nextInt(10);
        boolean all = kind == 0;
        boolean refused = kind == 1;
        boolean givenUp = kind == 2;
        try (StoreBuilder builder =
            all ? StoreBuilder.begin(layout) : StoreBuilder.update(layout)) {
          if (all) {
            next.forEach(builder::add);
            builder.edit();
          }
          change(builder, next, random, step);
          if (givenUp) {
            continue;
          }
          Publication publication =
              builder.publish(candidate -> refused ? List.of("refused") : List.of());
          assertThat(publication.visible()).isEqualTo(!refused);
          if (refused) {
            continue;
          }
          assertThat(publication.quads()).as("step %d", step).isEqualTo(next.size());
          assertThat(publication.graphs())
              .as("graphs of step %d", step)
              .isEqualTo((int) next.stream().map(Quad::getGraph).distinct().count());
          model = next;
          published.put(publication.generation().number(), next);
        }
        Generation current = layout.current().orElseThrow();
        assertThat(whole(current)).as("step %d", step).isEqualTo(model);
        for (Generation kept : layout.generations()) {
          assertThat(whole(kept)).isEqualTo(published.get(kept.number()));
        }
        if (random.nextInt(3) == 0) {
          watchers.add(new Watcher(StoreReader.open(layout), model));
        }
        for (Watcher watcher : watchers) {
          assertThat(watcher.reader().read(SampleQuads::all)).isEqualTo(watcher.quads());
        }
        assertThat(replayed(current.number())).isEqualTo(model);
      }
    } finally {
      for (Watcher watcher : watchers) {
        watcher.reader().close();
      }
    }
    assertThat(published).hasSizeGreaterThan(10);
  }

  private static void change(StoreBuilder builder, Set<Quad> model, Random random, int step) {
    List<Quad> gone =
        model.stream()
            .sorted((a, b) -> a.toString().compareTo(b.toString()))
            .filter(quad -> random.nextInt(8) == 0)
            .toList();
    gone.forEach(builder::remove);
    gone.forEach(model::remove);
    int graphs = 1 + random.nextInt(3);
    for (int i = 0; i < graphs; i++) {
      String key = "g" + random.nextInt(12);
      if (random.nextInt(4) == 0) {
        Node graph = SampleQuads.graph(key);
        List<Quad> fresh = SampleQuads.of(key, random.nextInt(60), "v" + step).toList();
        builder.replace(graph, fresh);
        model.removeIf(quad -> quad.getGraph().equals(graph));
        model.addAll(fresh);
      } else {
        SampleQuads.of(key, random.nextInt(80), "v" + step % 7)
            .forEach(quad -> {
              builder.add(quad);
              model.add(quad);
            });
      }
    }
  }

  /** A server goes on answering a transaction that began before an update and ends after it. */
  @Test
  void aTransactionInFlightFinishesOnWhatItBeganWith() throws IOException {
    SampleQuads.build(layout, "a", 5_000, "v1");
    try (CurrentDataset served = CurrentDataset.open(layout)) {
      served.begin(TxnType.READ);
      var quads = served.find();
      int seen = 0;
      while (seen < 100) {
        quads.next();
        seen++;
      }
      for (int i = 2; i <= 4; i++) {
        String version = "v" + i;
        update(builder -> {
          builder.replace(SampleQuads.graph("a"), SampleQuads.of("a", 5_000, version).toList());
        });
      }
      while (quads.hasNext()) {
        assertThat(quads.next().getObject()).isNotEqualTo(NodeFactory.createLiteralString("v4"));
        seen++;
      }
      assertThat(seen).isEqualTo(15_000);
      assertThat(SampleQuads.count(served, "v1")).isEqualTo(5_000);
      served.end();
      served.begin(TxnType.READ);
      assertThat(SampleQuads.count(served, "v4")).isEqualTo(5_000);
      assertThat(SampleQuads.count(served, "v1")).isZero();
      served.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
