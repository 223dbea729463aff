package dashiji.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
  @Test
  void aReaderThatHasGoneIsToldFromAFullDisk() {
    PrintWriter gone = new PrintWriter(new StandardOutput(failing("Broken pipe")), false, UTF_8);
    PrintWriter full =
        new PrintWriter(new StandardOutput(failing("No space left on device")), false, UTF_8);

    assertThatCode(() -> gone.print("x")).doesNotThrowAnyException(); // buffered
    assertThatThrownBy(gone::flush).isInstanceOf(BrokenPipeException.class);
    full.print("x");
    assertThatThrownBy(full::flush)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("No space left on device");
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
