package dashiji.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notebooks in docs run against the site as it is, where what they need is installed. */
class NotebookTest {
  private static final Path NOTEBOOKS = Path.of("docs/notebooks");

  @TempDir private Path folder;

  /** What a finished program printed. */
  private record Ran(int status, String output) {}

  private Ran run(List<String> command) throws IOException, InterruptedException {
    File output = Files.createTempFile(folder, "output", ".txt").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectOutput(output).start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("does not end: " + command);
    }
    return new Ran(process.exitValue(), Files.readString(output.toPath(), UTF_8));
  }

  /** The first of some programs that does a thing, or nothing. */
  private List<String> able(List<String> programs, String... trial)
      throws IOException, InterruptedException {
    for (String program : programs) {
      List<String> command = new ArrayList<>(List.of(program));
      command.addAll(List.of(trial));
      try {
        if (run(command).status() == 0) {
          return List.of(program);
        }
      } catch (IOException notInstalled) {
        continue;
      }
    }
    return List.of();
  }

  @Test
  void pythonFindsCareersHoldersAndTheNetwork() throws Exception {
    List<String> python =
        able(List.of("python3", "/usr/bin/python3"), "-c", "import pandas, networkx");
    assumeTrue(!python.isEmpty(), "no python3 with pandas and networkx");
    Ran ran =
        run(
            List.of(
                python.getFirst(),
                NOTEBOOKS.resolve("analysis.py").toString(),
                "--site",
                SampleSite.get().address("")));
    assertThat(ran.status()).as(ran.output()).isZero();
    assertFound(ran.output());
  }

  @Test
  void rFindsTheSame() throws Exception {
    List<String> r =
        able(List.of("Rscript"), "-e", "stopifnot(requireNamespace('igraph', quietly = TRUE))");
    assumeTrue(!r.isEmpty(), "no Rscript with igraph");
    Ran ran =
        run(
            List.of(
                r.getFirst(),
                NOTEBOOKS.resolve("analysis.R").toString(),
                SampleSite.get().address("")));
    assertThat(ran.status()).as(ran.output()).isZero();
    assertFound(ran.output());
  }

  private static void assertFound(String output) {
    assertThat(output)
        .containsPattern("[1-9]\\d+ tenures of [1-9]\\d+ persons in [1-9]\\d+ posts")
        .containsPattern("Holders on 2024-\\d\\d-\\d\\d ?: [1-9]")
        .containsPattern("Network: [1-9]\\d* persons, [1-9]\\d* ties")
        .containsPattern("2024-03 +[1-9]\\d*");
  }
}
