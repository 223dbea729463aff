package dashiji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeHistoryTest {
  private static final Node THING = NodeFactory.createURI("http://example.org/id/a/1");
  private static final Node LONGER = NodeFactory.createURI("http://example.org/id/a/10");
  private static final Node SEE = RDFS.seeAlso.asNode();
  private static final Node GRAPH = SampleQuads.graph("a");

  @TempDir Path folder;
  private StoreLayout layout;

  @BeforeEach
  void layout() {
    layout = new StoreLayout(folder.resolve("store"));
  }

  private static Quad quad(Node subject, Node object) {
    return new Quad(GRAPH, subject, SEE, object);
  }

  @Test
  void changesAsSubjectAndAsObjectAreToldNewestFirst() throws IOException {
    Node quoting = NodeFactory.createLiteralString("see\n<" + THING.getURI() + "> \"there\"");
    SampleQuads.build(
        layout,
        builder -> {
          builder.add(quad(THING, LONGER));
          builder.add(quad(LONGER, quoting));
        });
    SampleQuads.update(layout, builder -> builder.add(quad(LONGER, LONGER)));
    SampleQuads.update(
        layout,
        builder -> {
          builder.add(quad(LONGER, THING));
          builder.remove(quad(THING, LONGER));
        });

    List<Change> changes = ChangeHistory.of(layout, Set.of(THING));

    assertThat(changes).extracting(Change::build).containsExactly(3, 1);
    assertThat(changes.get(0).added()).containsExactly(quad(LONGER, THING));
    assertThat(changes.get(0).removed()).containsExactly(quad(THING, LONGER));
    assertThat(changes.get(1).added()).containsExactly(quad(THING, LONGER));
    assertThat(changes.get(1).removed()).isEmpty();
    assertThat(changes.get(0).time()).isAfterOrEqualTo(changes.get(1).time());
  }

  @Test
  void theHistoryOutlivesGenerationsAndFullBuilds() throws IOException {
    for (int i = 1; i <= 5; i++) {
      String version = "v" + i;
      SampleQuads.build(layout, "a", 3, version);
    }
    assertThat(layout.generations()).hasSize(2);
    assertThat(ChangeHistory.of(layout, Set.of(THING)))
        .extracting(Change::build)
        .containsExactly(5, 4, 3, 2, 1);
    assertThat(ChangeHistory.of(layout, Set.of(THING)).get(0).removed())
        .extracting(q -> q.getObject().getLiteralLexicalForm())
        .containsExactly("v4");
  }

  @Test
  void aBuildThatNeverBecameVisibleIsNoHistory() throws IOException {
    SampleQuads.build(layout, "a", 3, "v1");
    Files.copy(layout.changes(1), layout.changes(2));
    assertThat(ChangeHistory.of(layout, Set.of(THING)))
        .extracting(Change::build)
        .containsExactly(1);
  }

  @Test
  void aDamagedPatchIsReportedByName() throws IOException {
    SampleQuads.build(layout, "a", 3, "v1");
    Files.writeString(layout.changes(1), "no patch");
    assertThatThrownBy(() -> ChangeHistory.of(layout, Set.of(THING)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("0001.rdfp.gz");
  }
}
