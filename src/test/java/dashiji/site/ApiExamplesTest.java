package dashiji.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the examples of {@code docs/api.md} on the sample's graph with the programs they are for.
 * What follows a block as {@code text} is what it prints, line by line, with anything between.
 */
class ApiExamplesTest {
  private static final Pattern BLOCK =
      Pattern.compile("```(sh|python|r)\\n(.*?)```(?:\\n\\n```text\\n(.*?)```)?", Pattern.DOTALL);

  /**
   * One example.
   *
   * @param language of the block
   * @param code to run
   * @param printed lines that it prints
   */
  record Example(String language, String code, List<String> printed) {
    @Override
    public String toString() {
      return language + ": " + code.lines().findFirst().orElse("");
    }
  }

  static Stream<Example> examples() throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(Path.of("docs/api.md")));
    List<Example> examples = new ArrayList<>();
    while (block.find()) {
      String printed = block.group(3);
      examples.add(
          new Example(
              block.group(1),
              block.group(2),
              printed == null ? List.of() : printed.lines().toList()));
    }
    assertThat(examples).hasSizeGreaterThanOrEqualTo(6);
    return examples.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void runsAndPrintsWhatThePageSays(Example example) throws Exception {
    String code = example.code().replace("http://localhost:3330/", SampleSite.get().address("/"));
    List<String> command =
        switch (example.language()) {
          case "python" -> List.of("python3", "-c", code);
          case "r" -> List.of("Rscript", "-e", code);
          default -> List.of("bash", "-c", "set -e; " + code);
        };
    String needed = example.language().equals("sh") ? "curl" : command.getFirst();
    Assumptions.assumeTrue(
        new ProcessBuilder("bash", "-c", "command -v " + needed).start().waitFor() == 0,
        "no " + needed + " on this machine");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(out).isZero();
    assertThat(example.printed()).allSatisfy(line -> assertThat(out).contains(line));
  }
}
