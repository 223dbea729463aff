package dashiji.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The IRIs of the graph's things. */
final class ThingServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient WebSite site;
  private final transient ThingAddresses things;

  ThingServlet(WebSite site) {
    this.site = site;
    this.things = new ThingAddresses(site.service(), site.dataset());
  }

  /** Sends on to what is known. Always 303: what took a person's place may be taken back. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> where = things.of(request.getRequestURI());
    if (where.isEmpty()) {
      site.notFound(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", WebSite.root(request) + where.get());
  }
}
