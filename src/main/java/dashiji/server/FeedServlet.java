package dashiji.server;

import dashiji.api.FeedService;
import dashiji.api.NamedKind;
import dashiji.store.Removal;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /feed/{kind}/{key}.atom}. */
final class FeedServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern ADDRESS =
      Pattern.compile(FeedService.PATH + "([a-z]{1,20})/([A-Za-z0-9._-]{1,200})\\.atom");

  private final transient WebSite site;
  private final transient GraphReading graph;

  FeedServlet(WebSite site, GraphReading graph) {
    this.site = site;
    this.graph = graph;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher address = ADDRESS.matcher(request.getRequestURI());
    Optional<NamedKind> kind =
        address.matches()
            ? NamedKind.of(address.group(1)).filter(FeedService.KINDS::contains)
            : Optional.empty();
    if (kind.isEmpty()) {
      none(response);
      return;
    }
    String tag = "\"" + graph.state() + "\"";
    graph.read(database -> {
      Optional<FeedService.Found> found = FeedService.feed(database, kind.get(), address.group(2));
      if (found.isEmpty()) {
        String thing = kind.get().code() + "/" + address.group(2);
        Optional<Removal> removal = site.removal(site.built().base() + "id/" + thing);
        if (removal.isPresent()) {
          RequestGuard.say(response, HttpServletResponse.SC_GONE, WebSite.gone(removal.get()));
        } else {
          none(response);
        }
        return;
      }
      byte[] feed = found.get().feed();
      if (feed == null) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", WebSite.root(request) + found.get().movedTo());
        return;
      }
      response.setHeader("ETag", tag);
      response.setHeader("Cache-Control", "no-cache");
      if (tag.equals(request.getHeader("If-None-Match"))) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
      new ServletOutgoing(response)
          .begin(200, FeedService.MEDIA_TYPE + "; charset=utf-8")
          .write(feed);
    });
  }

  private static void none(HttpServletResponse response) throws IOException {
    RequestGuard.say(
        response,
        HttpServletResponse.SC_NOT_FOUND,
        "There is no such feed. Feeds are of persons, posts and organizations the graph knows:"
            + " /feed/person/KEY.atom.");
  }
}
