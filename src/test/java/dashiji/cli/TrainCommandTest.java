package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  @TempDir private Path folder;

  @Test
  void writesTheSameTableTwice() throws IOException {
    Path text = folder.resolve("text.txt");
    Files.writeString(text, "3月4日，县长邬思齐出席会议，副县长石若谷、郁青参加。\n");
    Path first = folder.resolve("first.tsv");
    Path second = folder.resolve("second.tsv");
    assertThat(train(text, first)).isZero();
    assertThat(train(text, second)).isZero();
    assertThat(Files.readString(second)).isEqualTo(Files.readString(first));
    assertThat(Files.readAllLines(first))
        .anyMatch(line -> line.startsWith("# Trained by: dashiji train --texts 5"))
        .contains("template\tfeature\tweight");
  }

  @Test
  void refusesNoTexts() {
    int status =
        CommandRun.of("train", "--texts", "0", "--out", folder.resolve("x.tsv").toString())
            .status();
    assertThat(status).isEqualTo(2);
  }

  private static int train(Path text, Path out) {
    return CommandRun.of("train", text.toString(), "--texts", "5", "--out", out.toString())
        .status();
  }
}
