package dashiji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemovedTermsTest {
  @TempDir Path folder;
  private StoreLayout layout;

  @BeforeEach
  void layout() {
    layout = new StoreLayout(folder.resolve("store"));
  }

  private static Node thing(int number) {
    return NodeFactory.createURI("http://example.org/id/event/" + number);
  }

  private static Quad quad(String graph, int subject, int object) {
    return new Quad(SampleQuads.graph(graph), thing(subject), RDFS.seeAlso.asNode(), thing(object));
  }

  private Optional<Integer> build(String iri) throws IOException {
    try (StoreReader reader = StoreReader.open(layout)) {
      return reader.removal(iri).map(Removal::build);
    }
  }

  private Optional<Integer> build(int thing) throws IOException {
    return build(thing(thing).getURI());
  }

  @Test
  void aThingIsGoneWhenNothingNamesItAnyMore() throws IOException {
    Instant before = Instant.now().minusSeconds(1);
    SampleQuads.build(
        layout,
        builder -> {
          builder.add(quad("a", 1, 2));
          builder.add(quad("b", 2, 3));
        });
    assertThat(build(1)).isEmpty();
    SampleQuads.update(layout, builder -> builder.remove(quad("a", 1, 2)));
    assertThat(build(1)).contains(2);
    assertThat(build(2)).isEmpty();
    assertThat(build(SampleQuads.graph("a").getURI())).contains(2);
    assertThat(build(4)).isEmpty();
    try (StoreReader reader = StoreReader.open(layout)) {
      assertThat(reader.removal(thing(1).getURI()).orElseThrow().time().orElseThrow())
          .isBetween(before, Instant.now());
    }

    // Again there, and gone once more.
    SampleQuads.update(layout, builder -> builder.add(quad("a", 1, 2)));
    SampleQuads.update(layout, builder -> builder.remove(quad("a", 1, 2)));
    assertThat(build(1)).contains(4);
  }

  @Test
  void aGraphWrittenAnewTellsWhatItLeftOut() throws IOException {
    SampleQuads.build(layout, builder -> builder.add(quad("a", 1, 2)));
    SampleQuads.build(layout, builder -> builder.add(quad("a", 2, 3)));
    SampleQuads.build(layout, builder -> builder.add(quad("b", 4, 4)));
    assertThat(build(1)).contains(2);
    assertThat(build(2)).contains(3);
    assertThat(build(3)).contains(3);
    assertThat(build(4)).isEmpty();
  }

  @Test
  void itIsKnownWithoutThePatchButNotWhen() throws IOException {
    SampleQuads.build(layout, builder -> builder.add(quad("a", 1, 2)));
    SampleQuads.update(layout, builder -> builder.remove(quad("a", 1, 2)));
    Files.delete(layout.changes(2));
    try (StoreReader reader = StoreReader.open(layout)) {
      assertThat(reader.removal(thing(1).getURI())).contains(new Removal(2, Optional.empty()));
    }
  }

  /** As the sets of what is there say, over updates, builds anew, and stores of older programs. */
  @Test
  void whateverWasThereAndIsNotIsKnownByItsLastBuild() throws IOException {
    Random random = new Random(7);
    Set<Integer> before = new HashSet<>();
    Map<Integer, Integer> gone = new HashMap<>();
    Set<Quad> quads = new HashSet<>();
    for (int step = 1; step <= 12; step++) {
      if (step > 1 && step % 5 == 0) {
        Files.delete(layout.current().orElseThrow().directory().resolve(RemovedTerms.FILE));
      }
      Set<Quad> fresh =
          random
              .ints(12, 0, 9)
              .mapToObj(n -> quad("g" + n % 2, n, random.nextInt(20)))
              .collect(Collectors.toSet());
      Set<Quad> old = Set.copyOf(quads);
      if (step % 3 == 0) {
        SampleQuads.build(layout, builder -> fresh.forEach(builder::add));
      } else {
        SampleQuads.update(
            layout,
            builder -> {
              old.stream().filter(quad -> !fresh.contains(quad)).forEach(builder::remove);
              fresh.forEach(builder::add);
            });
      }
      quads = fresh;
      Set<Integer> there = new HashSet<>();
      for (Quad quad : fresh) {
        there.add(number(quad.getSubject()));
        there.add(number(quad.getObject()));
      }
      for (int thing : before) {
        if (!there.contains(thing)) {
          gone.put(thing, step);
        }
      }
      before = there;
      for (int thing = 0; thing < 20; thing++) {
        if (!there.contains(thing)) {
          assertThat(build(thing))
              .as("%s after %s", thing, step)
              .isEqualTo(Optional.ofNullable(gone.get(thing)));
        }
      }
    }
    assertThat(gone).hasSizeGreaterThan(5);
  }

  private static int number(Node thing) {
    return Integer.parseInt(thing.getURI().substring(thing.getURI().lastIndexOf('/') + 1));
  }

  @Test
  void aDamagedRecordIsSaid() throws IOException {
    SampleQuads.build(layout, builder -> builder.add(quad("a", 1, 2)));
    Path record = layout.current().orElseThrow().directory().resolve(RemovedTerms.FILE);
    Files.writeString(record, "something else");
    assertThatThrownBy(() -> build(1))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("damaged");
  }
}
