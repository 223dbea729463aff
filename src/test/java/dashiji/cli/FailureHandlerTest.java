package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailureHandlerTest {
  @Command(name = "fail")
  private record Fail(Exception failure) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }

  private final StringWriter err = new StringWriter();

  private int run(Exception failure, String... args) {
    return Main.commandLine()
        .addSubcommand(new CommandLine(new Fail(failure)))
        .setExecutionExceptionHandler(new FailureHandler())
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  @Test
  void aFileThatIsNotThereIsOneLineOfWords() {
    int status = run(new UncheckedIOException(new NoSuchFileException("notes.txt")), "fail");

    assertThat(status).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("dashiji: notes.txt: no such file or folder\n");
  }

  @Test
  void aMessageOfManyLinesBecomesOne() {
    run(new IOException("first\n  second"), "fail");

    assertThat(err.toString()).isEqualTo("dashiji: first second\n");
  }

  @Test
  void anErrorOfTheProgramPointsToStacktrace() {
    int status = run(new IllegalStateException("should not be"), "fail");

    assertThat(status).isEqualTo(1);
    assertThat(err.toString())
        .contains("unexpected failure: java.lang.IllegalStateException: should not be")
        .contains("--stacktrace")
        .doesNotContain("\tat ");
  }

  @Test
  void stacktraceShowsWhere() {
    run(new IllegalStateException("should not be"), "--stacktrace", "fail");

    assertThat(err.toString()).contains("\tat dashiji.cli.FailureHandlerTest");
  }

  @Test
  void aReaderThatHasGoneIsNoFailure() {
    int status = run(new BrokenPipeException(new IOException("Broken pipe")), "fail");

    assertThat(status).isZero();
    assertThat(err.toString()).isEmpty();
  }
}
