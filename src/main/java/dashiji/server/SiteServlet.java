package dashiji.server;

import dashiji.page.Asset;
import dashiji.page.Assets;
import dashiji.page.HomeView;
import dashiji.query.QueryCatalog;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.query.TxnType;
import org.apache.jena.system.Txn;

/** The first page, the few files that every site has, and 404 for what nothing else answers. */
final class SiteServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient WebSite site;
  private final transient PerGeneration<HomeView, IOException> first;

  SiteServlet(WebSite site, QueryCatalog queries) {
    this.site = site;
    this.first =
        new PerGeneration<>(
            site.dataset(),
            () -> site.readIndexed((dataset, index) -> HomeView.read(dataset, index, queries)));
  }

  // HEAD comes here as well: the servlet API runs it as a GET whose body it drops.
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getRequestURI()) {
      case "/" -> home(request, response);
      case "/health" -> health(response);
      case "/favicon.svg", "/favicon.ico" -> favicon(response);
      case "/robots.txt" ->
          WebSite.send(
              response,
              "text/plain; charset=utf-8",
              "User-agent: *\nDisallow: /"
                  + site.service().name()
                  + "/\nDisallow: "
                  + DownloadsServlet.FILES
                  + "\nDisallow: /api/\nDisallow: /reconcile\nDisallow: /mcp\n");
      default -> site.notFound(request, response);
    }
  }

  private void home(HttpServletRequest request, HttpServletResponse response) throws IOException {
    site.page(request, response, site.site(request), "home", first.get());
  }

  private void health(HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (answers()) {
      WebSite.send(response, "text/plain; charset=utf-8", "ok\n");
    } else {
      RequestGuard.say(
          response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "the store does not answer");
    }
  }

  private boolean answers() {
    try {
      return Txn.calc(
          site.dataset(), TxnType.READ, () -> site.dataset().listGraphNodes().hasNext() || true);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static void favicon(HttpServletResponse response) throws IOException {
    Asset icon = Assets.find("favicon.svg").orElseThrow();
    response.setHeader("Cache-Control", "max-age=86400");
    WebSite.send(response, HttpServletResponse.SC_OK, icon.type(), icon.bytes());
  }
}
