package dashiji.server;

import dashiji.page.EditorTerms;
import dashiji.page.Site;
import dashiji.page.SparqlView;
import dashiji.query.NamedQuery;
import dashiji.query.QueryCatalog;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The page with the SPARQL editor: {@code /sparql}, {@code ?query=} with a query, or {@code
 * ?example=NAME} with a named one and values of its parameters. It runs nothing itself.
 */
final class SparqlServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** What the editor offers. */
  static final String TERMS = "/sparql/terms";

  private final transient WebSite site;
  private final transient QueryCatalog queries;

  SparqlServlet(WebSite site, QueryCatalog queries) {
    this.site = site;
    this.queries = queries;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Site page = site.site(request);
    if (request.getRequestURI().equals(TERMS)) {
      terms(request, response, page);
      return;
    }
    String name = request.getParameter("example");
    if (name == null || name.isBlank()) {
      site.page(
          request,
          response,
          page,
          "sparql",
          SparqlView.ofQuery(queries, request.getParameter("query")));
      return;
    }
    Optional<NamedQuery> example = queries.find(name.strip());
    if (example.isEmpty()) {
      site.notFound(request, response);
      return;
    }
    Map<String, String> given = new HashMap<>();
    request.getParameterMap().forEach((key, values) -> given.put(key, values[0]));
    NamedQuery shown = site.examples().of(example.get());
    site.page(
        request,
        response,
        page,
        "sparql",
        site.read(dataset -> SparqlView.ofExample(queries, shown, given, dataset)));
  }

  private static void terms(HttpServletRequest request, HttpServletResponse response, Site page)
      throws IOException {
    byte[] json = EditorTerms.json(page.language()).getBytes(StandardCharsets.UTF_8);
    response.addHeader("Vary", "Accept-Language");
    response.setHeader("Cache-Control", "no-cache");
    if (!WebSite.unchanged(request, response, WebSite.tag(json))) {
      WebSite.send(response, HttpServletResponse.SC_OK, "application/json", json);
    }
  }
}
