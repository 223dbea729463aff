package dashiji.server;

import dashiji.page.BrowseCsv;
import dashiji.page.BrowseQuery;
import dashiji.page.BrowseView;
import dashiji.page.Site;
import dashiji.search.ThingKind;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lists of things with filters: {@code /browse/{kind}}, and {@code /browse/{kind}.csv}. */
final class BrowseServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  static final String BROWSE = "/browse/";
  private static final String CSV = ".csv";

  /** Rows of a file; who needs more narrows the list or takes an export. */
  private static final int MOST_ROWS = 10_000;

  private final transient WebSite site;

  BrowseServlet(WebSite site) {
    this.site = site;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String rest = request.getRequestURI().substring(BROWSE.length());
    boolean csv = rest.endsWith(CSV);
    Optional<ThingKind> kind =
        ThingKind.ofCode(csv ? rest.substring(0, rest.length() - CSV.length()) : rest);
    if (kind.isEmpty()) {
      site.notFound(request, response);
      return;
    }
    BrowseQuery query;
    try {
      query = BrowseQuery.read(kind.get(), request::getParameter);
    } catch (IllegalArgumentException e) {
      site.refuse(
          request, response, HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getMessage()));
      return;
    }
    Site page = site.site(request);
    String base = page.built().base();
    if (csv) {
      csv(request, response, query, base);
    } else {
      BrowseView view =
          site.readIndexed((dataset, index) -> BrowseView.read(dataset, index, base, query));
      site.page(request, response, page, "browse", view);
    }
  }

  private void csv(
      HttpServletRequest request, HttpServletResponse response, BrowseQuery query, String base)
      throws IOException {
    BrowseView view =
        site.readIndexed(
            (dataset, index) -> BrowseView.all(dataset, index, base, query, MOST_ROWS));
    if (view.total() > MOST_ROWS) {
      site.refuse(
          request,
          response,
          HttpServletResponse.SC_FORBIDDEN,
          "The list has "
              + view.total()
              + " rows, a file at most "
              + MOST_ROWS
              + ". Narrow it, or take the tables that dashiji export writes.");
      return;
    }
    byte[] bytes = BrowseCsv.of(view).getBytes(StandardCharsets.UTF_8);
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"dashiji-" + query.kind().code() + ".csv\"");
    if (!WebSite.unchanged(request, response, WebSite.tag(bytes))) {
      WebSite.send(response, HttpServletResponse.SC_OK, "text/csv; charset=utf-8", bytes);
    }
  }
}
