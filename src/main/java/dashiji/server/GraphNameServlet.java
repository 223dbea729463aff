package dashiji.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The IRIs of the named graphs: that of a document's graph leads browsers to the document, all
 * others lead to their statements.
 */
final class GraphNameServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String DOCUMENT = "/graph/document/";

  private final transient WebSite site;

  GraphNameServlet(WebSite site) {
    this.site = site;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    Node graph = NodeFactory.createURI(site.built().base() + path.substring(1));
    Optional<String> data = site.service().dataPath();
    if (!site.read(dataset -> dataset.contains(graph, Node.ANY, Node.ANY, Node.ANY))) {
      site.missing(request, response, graph.getURI());
      return;
    }
    response.addHeader("Vary", "Accept");
    if (path.startsWith(DOCUMENT) && (WebSite.wantsHtml(request) || data.isEmpty())) {
      seeOther(request, response, ThingServlet.ID + path.substring("/graph/".length()));
    } else if (data.isPresent()) {
      seeOther(
          request,
          response,
          data.get() + "?graph=" + URLEncoder.encode(graph.getURI(), StandardCharsets.UTF_8));
    } else {
      site.notFound(request, response);
    }
  }

  private static void seeOther(
      HttpServletRequest request, HttpServletResponse response, String path) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", WebSite.root(request) + path);
  }
}
