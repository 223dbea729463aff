package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What becomes of data that cannot be written, as the shell sees it. */
class StandardOutputIT {
  private record Result(int status, String err) {}

  @Test
  void aReaderThatGoesEarlyIsNoFailure() throws Exception {
    // The pipe's reader has gone before anything is written.
    Result result = sh("{ sleep 1; \"$0\" completion; echo \"status $?\" >&2; } | true");

    assertThat(result.err()).isEqualTo("status 0\n");
  }

  @Test
  void aFullDiskIsAFailure() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "needs /dev/full");

    Result result = sh("\"$0\" completion > /dev/full");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).startsWith("dashiji: cannot write to standard output");
  }

  @Test
  void helpThatCannotBePrintedIsAFailureInOneLine() throws Exception {
    Result result = sh("\"$0\" --help >&-");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).startsWith("dashiji: cannot write to standard output").hasLineCount(1);
  }

  private static Result sh(String script) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of("sh", "-c", script, PackagedProgram.LAUNCHER.toString()))
            .redirectInput(new File("/dev/null"))
            .start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), err);
  }
}
