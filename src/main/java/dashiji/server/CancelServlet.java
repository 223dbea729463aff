package dashiji.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@value RunningQueries#CANCEL}: ends a query whose token is posted. */
final class CancelServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient RunningQueries running;

  CancelServlet(RunningQueries running) {
    this.running = running;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Allow", "POST, OPTIONS");
    RequestGuard.say(
        response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Post the token of a query here.");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (running.cancel(request.getHeader(RunningQueries.TOKEN))) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      // No fault of the client's: the query may have ended while this was on its way.
      RequestGuard.say(
          response, HttpServletResponse.SC_OK, "No query with this token is under way.");
    }
  }
}
