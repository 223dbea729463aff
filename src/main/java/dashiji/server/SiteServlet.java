package dashiji.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Whatever is not the graph: the index page, its few files, where things lead, and 404 for the
 * rest.
 */
final class SiteServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient ServiceConfig service;
  private final transient IndexPage index;
  private final transient ThingAddresses things;

  SiteServlet(ServiceConfig service, IndexPage index, ThingAddresses things) {
    this.service = service;
    this.index = index;
    this.things = things;
  }

  // HEAD comes here as well: the servlet API runs it as a GET whose body it drops.
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getRequestURI()) {
      case "/" -> {
        PageLanguage language =
            PageLanguage.choose(request.getParameter("lang"), request.getHeader("Accept-Language"));
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("Content-Language", language.tag());
        response.setHeader("Cache-Control", "no-cache");
        send(response, "text/html; charset=utf-8", index.html(language));
      }
      case "/health" -> health(response);
      case "/style.css" -> resource(response, "text/css; charset=utf-8", "style.css");
      case "/favicon.svg", "/favicon.ico" -> resource(response, "image/svg+xml", "favicon.svg");
      case "/robots.txt" ->
          send(
              response,
              "text/plain; charset=utf-8",
              "User-agent: *\nDisallow: /" + service.name() + "/\n");
      default -> thing(request.getRequestURI(), response);
    }
  }

  /**
   * Sends on to what is known of a thing. Always 303: what took a person's place may be taken back.
   */
  private void thing(String path, HttpServletResponse response) throws IOException {
    Optional<String> where = things.of(path);
    if (where.isPresent()) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", where.get());
      return;
    }
    RequestGuard.say(
        response,
        HttpServletResponse.SC_NOT_FOUND,
        "Nothing here. The index page is /, SPARQL is " + service.queryPath() + ".");
  }

  private void health(HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (index.answers()) {
      send(response, "text/plain; charset=utf-8", "ok\n");
    } else {
      RequestGuard.say(
          response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "the store does not answer");
    }
  }

  private static void resource(HttpServletResponse response, String type, String name)
      throws IOException {
    response.setHeader("Cache-Control", "max-age=3600");
    send(response, type, IndexPage.resource(name));
  }

  private static void send(HttpServletResponse response, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
