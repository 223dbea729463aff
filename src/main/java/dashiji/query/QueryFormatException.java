package dashiji.query;

/** A query file does not say what it should; the message names the file and what is wrong. */
public final class QueryFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  QueryFormatException(String file, String message) {
    super(file + ": " + message);
  }

  QueryFormatException(String file, String message, Throwable cause) {
    super(file + ": " + message, cause);
  }
}
