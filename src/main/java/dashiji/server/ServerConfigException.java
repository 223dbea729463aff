package dashiji.server;

/** A configuration file cannot be used; the message says what to change. */
public final class ServerConfigException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With words for the person who wrote the file. */
  public ServerConfigException(String message) {
    super(message);
  }
}
