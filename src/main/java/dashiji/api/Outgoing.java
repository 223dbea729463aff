package dashiji.api;

import java.io.IOException;
import java.io.OutputStream;

/** Where an answer goes. Whoever implements it holds the answer back until it is complete. */
public interface Outgoing {
  /** Sets a header of the answer; can be called until the body is complete. */
  void header(String name, String value);

  /** Says that the answer depends on a header of the request. */
  void vary(String header);

  /**
   * Begins an answer. Beginning again, with a status of 400 or more, drops what was written so far.
   *
   * @param status the HTTP status
   * @param contentType the media type
   * @return takes the body; not closed
   */
  OutputStream begin(int status, String contentType) throws IOException;

  /** Says why there is no answer, in the place of what was written so far. */
  default void refuse(Problem problem) throws IOException {
    header("Cache-Control", "no-store");
    begin(problem.status(), Problem.MEDIA_TYPE).write(problem.json());
  }
}
