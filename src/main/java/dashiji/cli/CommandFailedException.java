package dashiji.cli;

import java.io.Serial;

/**
 * A command cannot do what was asked; the message tells the user why, and there is no more to say.
 */
final class CommandFailedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  CommandFailedException(String message) {
    super(message);
  }

  CommandFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
