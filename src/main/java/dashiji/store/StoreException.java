package dashiji.store;

import java.io.IOException;

/** A store cannot be used as asked; the message is for the person who asked. */
public final class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  /** With words that name the folder and what to do. */
  public StoreException(String message) {
    super(message);
  }

  /** With words and the reason. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
