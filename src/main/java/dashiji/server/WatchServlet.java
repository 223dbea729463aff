package dashiji.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** {@code /ready} and {@code /metrics}, for those who watch over the server. */
final class WatchServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient ServerMetrics metrics;
  private final transient BooleanSupplier ready;

  /**
   * @param ready true while requests can be sent here
   */
  WatchServlet(ServerMetrics metrics, BooleanSupplier ready) {
    this.metrics = metrics;
    this.ready = ready;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (request.getRequestURI().equals("/metrics")) {
      byte[] text = metrics.text().getBytes(StandardCharsets.UTF_8);
      response.setContentType(ServerMetrics.MEDIA_TYPE);
      response.setContentLength(text.length);
      response.getOutputStream().write(text);
    } else if (ready.getAsBoolean()) {
      RequestGuard.say(response, HttpServletResponse.SC_OK, "ready");
    } else {
      RequestGuard.say(
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "not ready: the store does not answer, or too many queries wait for their turn");
    }
  }
}
