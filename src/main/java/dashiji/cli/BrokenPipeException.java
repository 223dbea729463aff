package dashiji.cli;

import java.io.Serial;

/**
 * Who reads our stdout has gone ({@code dashiji … | head}): no failure, but nothing is left to do.
 */
final class BrokenPipeException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  BrokenPipeException(Throwable cause) {
    super(cause);
  }
}
