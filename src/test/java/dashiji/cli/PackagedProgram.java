package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The packaged program as a user starts it, in a process of its own. */
final class PackagedProgram {
  /** {@code bin/dashiji} of the folder that {@code package} lays out. */
  static final Path LAUNCHER =
      Path.of(System.getProperty("dashiji.dist", "target/dashiji"), "bin", "dashiji");

  private static final long PATIENCE_SECONDS = 180;

  private PackagedProgram() {}

  /** How a run ended and what it printed. */
  record Result(int status, String out, String err) {}

  static Result run(String... args) throws IOException, InterruptedException {
    return run(LAUNCHER, Map.of(), args);
  }

  static Result run(Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    return run(LAUNCHER, environment, args);
  }

  static Result run(Path launcher, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    Process process = start(launcher, environment, args);
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    String out = text(process.getInputStream());
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), out, err.join());
  }

  /** Starts it without waiting; its stdin is empty. */
  static Process start(Path launcher, Map<String, String> environment, String... args)
      throws IOException {
    List<String> words = new ArrayList<>();
    words.add(launcher.toString());
    words.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
