package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.build.BuildListener;
import dashiji.build.BuildRequest;
import dashiji.build.ChronicleExtractor;
import dashiji.build.GraphBuild;
import dashiji.build.LineExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir static Path folder;

  @BeforeAll
  static void build() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("texts"));
    Files.writeString(
        texts.resolve("901.txt"), "何一白 东岭县政府 县长 2024-01-04\n沈若川 东岭县政府 县长 2024-02-01\n");
    Files.writeString(
        texts.resolve("902.txt"), "何一白 东岭县政府 县长 2024-06-04\n沈若川 东岭县政府 县长 2024-07-01\n");
    GraphBuild.run(
        new BuildRequest(List.of(texts), folder.resolve("store"), null, 1, "test"),
        new LineExtractor(),
        BuildListener.NONE);
  }

  private static CommandRun check(String... more) {
    String[] line = new String[more.length + 3];
    line[0] = "check";
    line[1] = "--store";
    line[2] = folder.resolve("store").toString();
    System.arraycopy(more, 0, line, 3, more.length);
    return CommandRun.of(line);
  }

  @Test
  void printsBothSentences() {
    CommandRun run = check();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("error two-holders: ")
        .contains("between 2024-02-01 and 2024-06-04")
        .contains("何一白东岭县政府县长2024-0")
        .contains("沈若川东岭县政府县长2024-0")
        .contains("1 two-holders");
  }

  @Test
  void showsAHeadingAndTheTextThatSpeaksAgainstIt(@TempDir Path own) throws IOException {
    Path texts = Files.createDirectories(own.resolve("texts"));
    Files.writeString(
        texts.resolve("903.txt"),
        "云岫县2031年3月大事记\n4日，县长邬思齐主持召开县政府常务会议，传达学习4月2日全市会议精神。\n9日，县长邬思齐到桐水镇调研。\n");
    GraphBuild.run(
        new BuildRequest(List.of(texts), own.resolve("store"), null, 1, "test"),
        new ChronicleExtractor(),
        BuildListener.NONE);
    CommandRun run =
        CommandRun.of("check", "--store", own.resolve("store"), "--kind", "heading-date");
    assertThat(run.out())
        .contains("the heading says month 3", "month 4 is taken", "「3月」")
        .contains("县长邬思齐主持召开县政府常务会议，传达学习4月2日全市会议精神");
  }

  @Test
  void failsFromTheSeverityThatIsAskedFor() {
    assertThat(check("--fail-on", "error").status()).isEqualTo(1);
    assertThat(check("--kind", "two-places", "--fail-on", "info").status()).isZero();
    assertThat(check("--kind", "two-places").out()).isEqualToIgnoringNewLines("no conflicts");
  }

  @Test
  void writesTablesAndJson() {
    assertThat(check("--format", "csv").out().lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("error,two-holders,false,"));
    assertThat(check("--format", "json").out()).contains("\"kind\" : \"two-holders\"");
  }
}
