package dashiji.server;

import dashiji.page.Asset;
import dashiji.page.Assets;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Styles, scripts and pictures, to be kept for a year where the address names their content. */
final class AssetServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient WebSite site;

  AssetServlet(WebSite site) {
    this.site = site;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    Optional<Asset> found =
        path.startsWith(Assets.PATH)
            ? Assets.find(path.substring(Assets.PATH.length()))
            : Optional.empty();
    if (found.isEmpty()) {
      site.notFound(request, response);
      return;
    }
    Asset asset = found.get();
    boolean named = asset.version().equals(request.getParameter("v"));
    response.setHeader("Cache-Control", named ? "public, max-age=31536000, immutable" : "no-cache");
    if (!WebSite.unchanged(request, response, "\"" + asset.version() + "\"")) {
      WebSite.send(response, HttpServletResponse.SC_OK, asset.type(), asset.bytes());
    }
  }
}
