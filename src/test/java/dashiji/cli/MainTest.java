package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
  @Test
  void noCommandIsAUsageError() {
    StringWriter err = new StringWriter();

    int status = new CommandLine(new Main()).setErr(new PrintWriter(err)).execute();

    assertThat(status).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains("Missing a command").contains("Usage: dashiji");
  }
}
