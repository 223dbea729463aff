package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  static Stream<String> commands() {
    return Main.commandLine().getSubcommands().keySet().stream();
  }

  @Test
  void noCommandIsAUsageError() {
    assertThat(run()).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("Missing a command").contains("Usage: dashiji");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHelpsWithExamplesOfItself(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().split("Examples:", -1)).hasSize(2);
    assertThat(out.toString().split("Examples:", -1)[1]).contains("dashiji " + command);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void anOptionThatIsNotThereIsAUsageError(String command) {
    assertThat(run(command, "--qqq")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("Usage: dashiji " + command);
  }
}
