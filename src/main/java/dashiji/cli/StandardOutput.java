package dashiji.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Standard output that throws unchecked when it cannot be written. {@code PrintWriter} swallows
 * {@link IOException}: a full disk would look like success, and a reader that has gone like one
 * that waits.
 */
final class StandardOutput extends FilterOutputStream {

  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) {
    try {
      out.write(b);
    } catch (IOException e) {
      throw unchecked(e);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw unchecked(e);
    }
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw unchecked(e);
    }
  }

  /** Java tells EPIPE from other errors by the system's words alone, in the user's language. */
  private static RuntimeException unchecked(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Broken pipe") || message.contains("管道")
        ? new BrokenPipeException(e)
        : new UncheckedIOException("cannot write to standard output: " + message, e);
  }
}
