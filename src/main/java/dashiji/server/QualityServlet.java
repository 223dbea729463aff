package dashiji.server;

import dashiji.page.QualityIndex;
import dashiji.page.QualityView;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Conflicts, problems and open cases of identity: {@code /quality} and below. */
final class QualityServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  static final String QUALITY = "/quality";

  private final transient WebSite site;
  private final transient PerGeneration<QualityIndex, RuntimeException> read;

  QualityServlet(WebSite site) {
    this.site = site;
    this.read = new PerGeneration<>(site.dataset(), () -> site.read(QualityIndex::read));
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String rest = request.getRequestURI().substring(QUALITY.length());
    QualityIndex index = read.get();
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
