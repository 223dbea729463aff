package dashiji.server;

import dashiji.page.QualityIndex;
import dashiji.page.QualityView;
import dashiji.store.Generation;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conflicts, problems and open cases of identity: {@code /quality} and below. */
final class QualityServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  static final String QUALITY = "/quality";

  private final transient WebSite site;
  private transient @Nullable Read read;

  private record Read(Generation generation, QualityIndex index) {}

  QualityServlet(WebSite site) {
    this.site = site;
  }

  /** That of the visible generation, read once a generation. */
  private synchronized QualityIndex index() {
    Generation generation = site.dataset().generation();
    Read last = read;
    if (last == null || !last.generation().equals(generation)) {
      last = new Read(generation, site.read(QualityIndex::read));
      read = last;
    }
    return last.index();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String rest = request.getRequestURI().substring(QUALITY.length());
    QualityIndex index = index();
    Optional<QualityView> view =
        rest.isEmpty() || rest.equals("/")
            ? Optional.of(QualityView.overview(index))
            : site.read(dataset ->
                QualityView.list(dataset, index, rest.substring(1), request::getParameter));
    if (view.isPresent()) {
      site.page(request, response, site.site(request), "quality", view.get());
    } else {
      site.notFound(request, response);
    }
  }
}
