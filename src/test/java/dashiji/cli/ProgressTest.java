package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void nothingIsDrawnWhereStderrIsNoTerminal() {
    draw(false, true);

    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aBarWithoutColourWhereNoneIsWanted() {
    draw(true, false);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("reading").doesNotContain("\u001b[3");
  }

  private void draw(boolean terminal, boolean colour) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    try (Progress progress = Progress.start("reading", " documents", terminal, stream, colour)) {
      progress.show(3, 10);
    }
  }
}
