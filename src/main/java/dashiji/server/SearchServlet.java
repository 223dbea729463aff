package dashiji.server;

import dashiji.page.SearchView;
import dashiji.page.Site;
import dashiji.page.Suggestions;
import dashiji.search.ThingKind;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /search?q=&kind=&page=}, and {@code /suggest?q=&kind=} while somebody types. */
final class SearchServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  static final String SUGGEST = "/suggest";

  private final transient WebSite site;

  SearchServlet(WebSite site) {
    this.site = site;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String text = parameter(request, "q");
    String code = parameter(request, "kind");
    Optional<ThingKind> kind = ThingKind.ofCode(code).filter(ThingKind::isNamed);
    if (kind.isEmpty() && !code.isEmpty()) {
      site.refuse(
          request,
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          "kind is not one of those that are searched: " + code);
      return;
    }
    @Nullable ThingKind only = kind.orElse(null);
    Site page = site.site(request);
    if (request.getRequestURI().equals(SUGGEST)) {
      response.addHeader("Vary", "Accept-Language");
      response.setHeader("Cache-Control", "private, max-age=60");
      WebSite.send(
          response,
          "application/json",
          site.readIndexed((dataset, index) -> Suggestions.json(page, dataset, index, text, only)));
    } else {
      site.page(
          request,
          response,
          page,
          "search",
          site.readIndexed((dataset, index) ->
              SearchView.read(dataset, index, text, only, number(parameter(request, "page")))));
    }
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
  }
}
