package dashiji.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Errors that come before any of our own code (a request that is no HTTP): a line of plain text.
 */
final class PlainErrors extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    RequestGuard.SECURITY_HEADERS.forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    String words =
        response.getStatus() == HttpStatus.BAD_REQUEST_400
            ? "The address of the request cannot be read: it is no percent-encoded UTF-8, or has"
                + " parts such as .. or //.\n"
            : HttpStatus.getMessage(response.getStatus()) + "\n";
    Content.Sink.write(response, true, words, callback);
    return true;
  }
}
