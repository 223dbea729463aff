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
