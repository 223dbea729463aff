package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.build.BuildListener;
import dashiji.build.BuildReport;
import dashiji.build.BuildRequest;
import dashiji.build.GraphBuild;
import dashiji.build.LineExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {
  @TempDir Path dir;
  private Path store;

  /** A rare name in two counties, with nothing that links or parts the two. */
  @BeforeEach
  void build() throws IOException {
    Path texts = Files.createDirectories(dir.resolve("texts"));
    Files.writeString(texts.resolve("a.txt"), "欧阳砚秋 东岭县水利局 局长 2021-01-04\n");
    Files.writeString(texts.resolve("b.txt"), "欧阳砚秋 西岭县水利局 副局长 2023-03-01\n");
    store = dir.resolve("store");
    rebuild();
  }

  private BuildReport rebuild() throws IOException {
    BuildReport report =
        GraphBuild.run(
            new BuildRequest(List.of(dir.resolve("texts")), store, null, 1, "test"),
            new LineExtractor(),
            BuildListener.NONE);
    assertThat(report.visible()).isTrue();
    return report;
  }

  private CommandRun answer(String typed, Object... words) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    try {
      return CommandRun.of(words);
    } finally {
      System.setIn(before);
    }
  }

  private String persons() {
    return CommandRun.of("query", "persons", "-p", "name=欧阳砚秋", "--store", store, "--format", "csv")
        .out();
  }

  @Test
  void showsBothSidesWithTheirSentences() {
    CommandRun run = CommandRun.of("review", "--store", store, "--list");

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("1 of 1", "欧阳砚秋", "left", "right", "东岭县水利局局长", "西岭县水利局副局长")
        .contains("欧阳砚秋 东岭县水利局 局长 2021-01-04");
  }

  @Test
  void whatIsAcceptedIsOnePersonAfterTheNextBuild() throws IOException {
    assertThat(persons().lines()).hasSize(3);
    CommandRun run = answer("what\na\n简历写明\n", "review", "--store", store, "--who", "李");

    assertThat(run.status()).isZero();
    assertThat(Files.readString(store.resolve("decisions.tsv")))
        .startsWith("left\tright\tjudgement\twho\twhen\twhy\n")
        .contains("\tsame\t李\t")
        .endsWith("\t简历写明\n");
    rebuild();
    assertThat(persons().lines()).hasSize(2);
    assertThat(CommandRun.of("review", "--store", store, "--list").out()).contains("no open case");
    // And undone without loss.
    Files.delete(store.resolve("decisions.tsv"));
    rebuild();
    assertThat(persons().lines()).hasSize(3);
  }

  @Test
  void whatIsPutOffIsAskedAgainOnlyIfWanted() {
    answer("l\n\n", "review", "--store", store);

    assertThat(CommandRun.of("review", "--store", store, "--list").out()).contains("no open case");
    assertThat(CommandRun.of("review", "--store", store, "--list", "--later").out())
        .contains("欧阳砚秋");
  }

  @Test
  void endOfInputLeavesTheRestOpen() {
    CommandRun run = answer("", "review", "--store", store);

    assertThat(run.status()).isZero();
    assertThat(store.resolve("decisions.tsv")).doesNotExist();
  }

  @Test
  void aFactIsShownCorrectedAndRejected() throws IOException {
    String sources =
        CommandRun.of(
                "query",
                "career-evidence",
                "-p",
                "person=欧阳砚秋",
                "--store",
                store,
                "--format",
                "csv")
            .out();
    String fact =
        sources
            .lines()
            .filter(line -> line.contains("东岭县水利局局长"))
            .findFirst()
            .map(line -> line.substring(line.lastIndexOf(',') + 1))
            .orElseThrow();

    CommandRun shown = CommandRun.of("review", "--store", store, "--fact", fact);
    assertThat(shown.status()).isZero();
    assertThat(shown.out())
        .contains("欧阳砚秋 东岭县水利局 局长", "former = false", "post = 东岭县水利局局长", "capacity = full");

    CommandRun noReason = CommandRun.of("review", "--store", store, "--fact", fact, "--reject");
    assertThat(noReason.status()).isEqualTo(2);
    assertThat(noReason.err()).contains("--why");

    CommandRun replaced =
        CommandRun.of(
            "review", "--store", store, "--fact", fact, "--replace", "former=true", "--why", "原任");
    assertThat(replaced.status()).isZero();
    rebuild();
    assertThat(CommandRun.of("review", "--store", store, "--fact", fact).out())
        .contains("former = true");

    CommandRun.of("review", "--store", store, "--fact", fact, "--reject", "--why", "另一人");
    BuildReport report = rebuild();
    assertThat(report.hasErrors()).isFalse();
    assertThat(CommandRun.of("review", "--store", store, "--fact", fact).status()).isEqualTo(1);
    assertThat(
            CommandRun.of(
                    "query", "holders", "-p", "post=东岭县水利局局长", "--store", store, "--format", "csv")
                .out())
        .doesNotContain("欧阳砚秋");
  }

  @Test
  void aCorrectionOfNothingIsReported() throws IOException {
    Files.writeString(
        store.resolve("corrections.tsv"),
        "target\taction\tproperty\tvalue\twho\twhen\twhy\n"
            + "event/0123456789abcdef0123\taccept\t\t\t李\t2031-05-02\t核对过\n");
    assertThat(rebuild().problems())
        .extracting(p -> p.code().code())
        .contains("correction-without-fact");
  }
}
