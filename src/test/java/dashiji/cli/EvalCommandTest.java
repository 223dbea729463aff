package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {
  @TempDir private static Path dir;
  private static Path store;
  private static Path gold;
  private static Path texts;

  @BeforeAll
  static void build() throws IOException {
    store = SmallStore.in(dir);
    texts = dir.resolve("texts");
    gold = Files.createDirectory(dir.resolve("gold"));
    Files.writeString(
        gold.resolve("901.json"),
        """
        {"doc": "901", "title": "", "publisher": null, "jurisdiction": "东岭县", "period": [],
         "events": [], "appointments": [], "projects": [], "places": [], "orgs": [], "documents": [],
         "persons": [
          {"name": "何一白", "posts": [{"org": "东岭县政府", "title": "县长"}], "aliases": []},
          {"name": "林知远", "posts": [{"org": "东岭县政府", "title": "县长"}], "aliases": []}]}
        """);
  }

  @Test
  void aStoreAndItsTablesScoreTheSame() {
    Path tables = dir.resolve("tables");
    CommandRun.of("export", "--store", store, "--tables", tables);

    CommandRun ofStore = CommandRun.of("eval", "--gold", gold, "--source", texts, "--store", store);
    CommandRun ofTables =
        CommandRun.of("eval", "--gold", gold, "--source", texts, "--tables", tables);

    assertThat(ofStore.err()).isEmpty();
    assertThat(ofStore.status()).isZero();
    assertThat(ofStore.out())
        .contains("persons             0.667  1.000  0.800     2     1     0")
        .contains("evidence            1.000  1.000  1.000");
    assertThat(ofTables.out()).isEqualTo(ofStore.out());
  }

  /** A chronicle and gold that has one of its two persons. */
  private static Path chronicle() throws IOException {
    Path folder = Files.createDirectories(dir.resolve("read"));
    Files.writeString(
        folder.resolve("902-yunxiu.txt"), "云岫县大事记\n2024年3月\n3月5日，县长周远主持召开县政府第3次常务会议。副县长郁青出席会议。\n");
    Files.writeString(
        folder.resolve("902.json"),
        """
        {"doc": "902", "title": "", "publisher": null, "jurisdiction": "云岫县", "period": [],
         "events": [], "appointments": [], "projects": [], "places": [], "orgs": [], "documents": [],
         "persons": [{"name": "周远", "posts": [], "aliases": []}]}
        """);
    return folder;
  }

  @Test
  void textsAreReadAndScoredWithoutAStore() throws IOException {
    Path folder = chronicle();
    CommandRun run =
        CommandRun.of(
            "eval", "--gold", folder, "--source", folder, "--read", "--markdown", "--classes");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("| measure | P | R | F1 | 902 |\n")
        .contains("| persons | 0.500 | 1.000 | 0.667 | 0.667 |\n")
        .contains("| persons | 0 | 0 | 1 |\n"); // one made up
  }

  @Test
  void statedConfidenceIsHeldAgainstMeasuredPrecision() throws IOException {
    Path folder = chronicle();
    Path svg = dir.resolve("reliability.svg");
    CommandRun run =
        CommandRun.of("eval", "--gold", folder, "--source", folder, "--reliability", "--svg", svg);

    assertThat(run.status()).isZero();
    assertThat(run.out()).containsPattern("\\| person \\| 2 \\| 0\\.\\d{3} \\| 0\\.500 \\|");
    assertThat(Files.readString(svg)).startsWith("<svg ");
  }

  @Test
  void theTableOfConfidenceIsCounted() throws IOException {
    Path folder = chronicle();
    Path table = dir.resolve("confidence.tsv");
    CommandRun run =
        CommandRun.of("calibrate", "--gold", folder, "--source", folder, "--write", table);

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(Files.readString(table))
        .contains("# Origin: 1 document with gold.")
        .contains("person\t-\t-\t1\t2\t1\t0.500\n");
    CommandRun uneven =
        CommandRun.of("calibrate", "--gold", folder, "--gold", folder, "--source", folder);
    assertThat(uneven.status()).isEqualTo(2);
  }

  @Test
  void errorsAreShownByMeasure() throws IOException {
    Path json = dir.resolve("scores.json");

    CommandRun run =
        CommandRun.of(
            "eval",
            "--gold",
            gold,
            "--source",
            texts,
            "--store",
            store,
            "--errors",
            9,
            "--measure",
            "posts",
            "--json",
            json);

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("901 posts missed").doesNotContain("901 persons");
    assertThat(Files.readString(json)).contains("\"persons\"");
  }

  @Test
  void storeOrTablesButNotBoth() {
    CommandRun none = CommandRun.of("eval", "--gold", gold, "--source", texts);
    CommandRun both =
        CommandRun.of("eval", "--gold", gold, "--source", texts, "--store", store, "--tables", dir);
    CommandRun measure =
        CommandRun.of(
            "eval", "--gold", gold, "--source", texts, "--store", store, "--measure", "beauty");

    assertThat(none.status()).isEqualTo(2);
    assertThat(both.status()).isEqualTo(2);
    assertThat(measure.status()).isEqualTo(2);
    assertThat(measure.err()).contains("participant_roles");
  }
}
