package dashiji.server;

import java.net.URI;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets the site answer below the path of the graph's base as well as at the top: with the base
 * {@code https://example.org/kg/}, {@code /kg/id/person/x} is {@code /id/person/x}, and links keep
 * the {@code /kg}. What the SPARQL service answers itself stays as it is.
 */
final class BelowBase extends Handler.Wrapper {
  private final ServiceConfig service;
  private final Supplier<String> base;

  /**
   * @param base the base of the visible graph's IRIs
   */
  BelowBase(Handler handler, ServiceConfig service, Supplier<String> base) {
    super(handler);
    this.service = service;
    this.base = base;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpURI uri = request.getHttpURI();
    String path = uri.getPath();
    String below = URI.create(base.get()).getPath();
    if (below == null
        || below.length() <= 1
        || path == null
        || !path.startsWith(below)
        || path.equals(service.queryPath())
        || service.dataPath().filter(path::equals).isPresent()) {
      return super.handle(request, response, callback);
    }
    String root = below.substring(0, below.length() - 1);
    HttpURI inner =
        HttpURI.build(uri, path.substring(root.length()), uri.getParam(), uri.getQuery());
    Request.Wrapper moved =
        new Request.Wrapper(request) {
          @Override
          public HttpURI getHttpURI() {
            return inner;
          }
        };
    moved.setAttribute(WebSite.ROOT, root);
    return super.handle(moved, response, callback);
  }
}
