package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.build.BuildListener;
import dashiji.build.BuildRequest;
import dashiji.build.GraphBuild;
import dashiji.build.LineExtractor;
import dashiji.rdf.Vocab;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCommandTest {
  @TempDir private static Path dir;
  private static Path store;
  private static String iri;

  /** A store of two builds: the second reads one document more. */
  @BeforeAll
  static void build() throws IOException {
    store = SmallStore.in(dir);
    Files.writeString(dir.resolve("texts/902-dongling.txt"), "林知远 东岭县政府 副县长 2024-05-05");
    GraphBuild.run(
        new BuildRequest(List.of(dir.resolve("texts")), store, null, 1, "test"),
        new LineExtractor(),
        BuildListener.NONE);
    try (StoreReader reader = StoreReader.open(new StoreLayout(store))) {
      iri =
          reader.read(dataset ->
              dataset
                  .findNG(
                      Node.ANY,
                      Node.ANY,
                      Vocab.Skos.prefLabel,
                      NodeFactory.createLiteralLang("林知远", "zh-Hans"))
                  .next()
                  .getSubject()
                  .getURI());
    }
  }

  @Test
  void tellsWhatEachBuildChangedNewestFirst() {
    CommandRun run = CommandRun.of("history", iri, "--store", store);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith(iri + "  林知远");
    assertThat(run.out()).containsSubsequence("build 2", "+ ", "build 1", "+ ");
    assertThat(run.out()).contains("东岭县政府副县长");
  }

  /**
   * What became of a person goes on under the other's IRI, and a store written anew is no change.
   */
  @Test
  void followsAPersonWhoWasReplacedAndPassesOverAStoreWrittenAnew(@TempDir Path own)
      throws IOException {
    Path joined = SmallStore.in(own);
    Files.writeString(own.resolve("texts/903-xiling.txt"), "林知远 西岭县水利局 局长 2025-05-05");
    build(own, false);
    Set<String> before = persons(joined);
    assertThat(before).hasSize(2);
    Files.writeString(
        joined.resolve("decisions.tsv"),
        "left\tright\tjudgement\twho\twhen\twhy\n"
            + String.join("\t", before)
            + "\tsame\t某编辑\t2025-06-01\t见简历\n");
    build(own, false);
    Set<String> after = persons(joined);
    assertThat(after).hasSize(1);
    String gone = before.stream().filter(p -> !after.contains(p)).findFirst().orElseThrow();
    build(own, true);
    assertThat(persons(joined)).isEqualTo(after);

    for (String person : before) {
      CommandRun run = CommandRun.of("history", person, "--store", joined);
      assertThat(run.status()).isZero();
      assertThat(run.out()).containsSubsequence("build 3", "build 2", "build 1");
      assertThat(run.out()).doesNotContain("build 4");
      assertThat(run.out()).contains("东岭县政府副县长", "西岭县水利局局长");
    }
    CommandRun csv = CommandRun.of("history", gone, "--store", joined, "--format", "csv");
    assertThat(csv.out().lines())
        .anyMatch(line -> line.startsWith("3,") && line.contains("isReplacedBy"));
  }

  private static void build(Path folder, boolean full) throws IOException {
    GraphBuild.run(
        new BuildRequest(
            List.of(folder.resolve("texts")),
            folder.resolve("store"),
            null,
            1,
            "test",
            null,
            null,
            full,
            false),
        new LineExtractor(),
        BuildListener.NONE);
  }

  private static Set<String> persons(Path store) throws IOException {
    try (StoreReader reader = StoreReader.open(new StoreLayout(store))) {
      return reader.read(dataset -> {
        Set<String> persons = new TreeSet<>();
        dataset
            .findNG(
                Node.ANY,
                Node.ANY,
                Vocab.Skos.prefLabel,
                NodeFactory.createLiteralLang("林知远", "zh-Hans"))
            .forEachRemaining(quad -> persons.add(quad.getSubject().getURI()));
        return persons;
      });
    }
  }

  @Test
  void theIriMayBeGivenWithoutItsBase() {
    String key = iri.substring(iri.indexOf("/id/") + "/id/".length());
    assertThat(CommandRun.of("history", key, "--store", store).out())
        .isEqualTo(CommandRun.of("history", iri, "--store", store).out());
  }

  @Test
  void writesRowsAndTreesForPrograms() {
    CommandRun csv = CommandRun.of("history", iri, "--store", store, "--format", "csv");
    assertThat(csv.out()).startsWith("build,time,change,graph,subject,predicate,object");
    assertThat(csv.out().lines().skip(1)).isNotEmpty().allMatch(line -> line.contains(iri));
    CommandRun json = CommandRun.of("history", iri, "--store", store, "--format", "json");
    assertThat(json.out()).startsWith("[").contains("\"build\" : 2").contains("林知远");
  }

  @Test
  void whatNoBuildChangedIsSaidSo() {
    CommandRun run = CommandRun.of("history", "person/00000000000000000000", "--store", store);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).doesNotContain("build ");
    assertThat(run.err()).contains("no build");
    assertThat(CommandRun.of("history", "林知远", "--store", store).status()).isEqualTo(2);
  }
}
