package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthCommandTest {
  @TempDir private Path folder;

  @Test
  void writesTextsWithSidecarsAndTheTruth() throws IOException {
    Path out = folder.resolve("corpus");

    CommandRun run =
        CommandRun.of("synth", "--seed", 5, "--counties", 1, "--months", 1, "--out", out);

    assertThat(run.status()).isZero();
    assertThat(run.out()).matches("(?s)\\d+ documents of \\d+ characters: .* tenures\\R");
    assertThat(out.resolve("texts/p001-c01/2023-01-chronicle.txt")).exists();
    assertThat(Files.readString(out.resolve("texts/p001-c01/2023-01-chronicle.meta.yaml")))
        .contains("jurisdiction: ", "published: 2023-02-");
    assertThat(Files.readAllLines(out.resolve("truth/readings.jsonl")))
        .anyMatch(line -> line.startsWith("{\"document\":\"p001-c01/2023-01-chronicle\","));
    assertThat(out.resolve("truth/persons.jsonl")).isNotEmptyFile();
    assertThat(out.resolve("truth/tenures.jsonl")).isNotEmptyFile();
  }

  @Test
  void writesOverNothing() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");

    CommandRun run = CommandRun.of("synth", "--counties", 1, "--months", 1, "--out", folder);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("not empty");
    assertThat(folder).isDirectoryNotContaining("glob:**texts");
  }

  @Test
  void refusesNoCounties() {
    CommandRun run = CommandRun.of("synth", "--counties", 0, "--out", folder.resolve("new"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("1 or more");
  }

  @Test
  void evalTakesTheTruthWithAStoreAlone() {
    CommandRun run = CommandRun.of("eval", "--truth", folder, "--read");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--truth needs --store");
  }
}
