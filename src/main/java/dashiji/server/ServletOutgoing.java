package dashiji.server;

import dashiji.api.Outgoing;
import dashiji.api.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** Answers of the API on a response that is held back ({@link HeldResponse}). */
record ServletOutgoing(HttpServletResponse response) implements Outgoing {

  @Override
  public void header(String name, String value) {
    response.setHeader(name, value);
  }

  @Override
  public void vary(String header) {
    response.addHeader("Vary", header);
  }

  @Override
  public OutputStream begin(int status, String contentType) throws IOException {
    response.setStatus(status);
    response.setContentType(contentType);
    return response.getOutputStream();
  }

  /** Says why there is no answer. */
  static void say(HttpServletResponse response, Problem problem) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.getOutputStream().write(problem.json());
  }
}
