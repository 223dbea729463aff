package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Starts the packaged launcher as a user would. */
class LauncherIT {
  @Test
  void printsItsVersion() throws IOException, InterruptedException {
    Path launcher = Path.of(System.getProperty("dashiji.dist"), "bin", "dashiji");

    Process process = new ProcessBuilder(launcher.toString(), "--version").start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(out).startsWith("dashiji ").doesNotContain("not packaged");
    assertThat(err).isEmpty();
  }
}
