package dashiji.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dashiji.api.Problem;
import dashiji.api.Reconciliation;
import dashiji.api.Reconciliation.BadRequestException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.core.DatasetGraph;

/** {@code /reconcile}: OpenRefine's Reconciliation Service API 0.2, by GET and POST, no JSONP. */
final class ReconcileServlet extends HttpServlet {
  /** The page that OpenRefine shows inside its own. */
  static final String PREVIEW_PATH = Reconciliation.PATH + "/preview";

  private static final long serialVersionUID = 1L;

  /** Only what runs on the reader's own machine may frame a page, as OpenRefine does. */
  private static final String PREVIEW_POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors"
          + " http://127.0.0.1:* http://localhost:*";

  private final transient WebSite site;
  private final transient Reconciliation service;
  private final transient GraphReading graph;

  ReconcileServlet(WebSite site, Reconciliation service, GraphReading graph) {
    this.site = site;
    this.service = service;
    this.graph = graph;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getRequestURI().equals(Reconciliation.PATH)) {
      doGet(request, response);
    } else {
      response.setHeader("Allow", "GET, HEAD, OPTIONS");
      ServletOutgoing.say(
          response, Problem.of(405, "Only " + Reconciliation.PATH + " is posted to."));
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String origin = request.getHeader("Origin");
    response.addHeader("Vary", "Origin");
    if (origin != null && Origins.isLoopback(origin)) {
      // OpenRefine's own page asks from another port of the same machine.
      response.setHeader("Access-Control-Allow-Origin", origin);
    }
    response.setHeader("Cache-Control", "no-cache");
    graph.read(database -> answer(database, request, response));
  }

  private void answer(
      DatasetGraph database, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AtomicBoolean expired = GraphReading.expired(request);
    String prefix = parameter(request, "prefix");
    try {
      switch (request.getRequestURI()) {
        case Reconciliation.PATH -> {
          String queries = parameter(request, "queries");
          String extend = parameter(request, "extend");
          if (!queries.isEmpty()) {
            send(response, service.reconcile(database, queries, expired::get));
          } else if (!extend.isEmpty()) {
            send(response, service.extend(database, extend, expired::get));
          } else {
            send(response, service.manifest(database, site.built().base().replaceAll("[/#]$", "")));
          }
        }
        case Reconciliation.PATH + "/suggest/entity" ->
            send(response, service.suggestEntities(database, prefix, number(request, "cursor")));
        case Reconciliation.PATH + "/suggest/type" ->
            send(response, service.suggestTypes(prefix, number(request, "cursor")));
        case Reconciliation.PATH + "/suggest/property" ->
            send(response, service.suggestProperties(prefix, number(request, "cursor")));
        case Reconciliation.PATH + "/flyout/entity" ->
            flyout(response, service.flyoutOfEntity(database, parameter(request, "id")));
        case Reconciliation.PATH + "/flyout/type" ->
            flyout(response, service.flyoutOfType(parameter(request, "id")));
        case Reconciliation.PATH + "/flyout/property" ->
            flyout(response, service.flyoutOfProperty(parameter(request, "id")));
        case Reconciliation.PATH + "/extend/propose" ->
            send(response, service.propose(parameter(request, "type"), number(request, "limit")));
        case Reconciliation.PATH + "/view" -> view(database, request, response);
        case PREVIEW_PATH -> preview(database, parameter(request, "id"), response);
        default -> ServletOutgoing.say(response, Problem.of(404, "The service is /reconcile."));
      }
    } catch (BadRequestException e) {
      ServletOutgoing.say(response, Problem.of(400, String.valueOf(e.getMessage())));
    }
  }

  private void view(DatasetGraph database, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> page = service.page(database, parameter(request, "id"));
    if (page.isEmpty()) {
      site.notFound(request, response);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", WebSite.root(request) + page.get());
    }
  }

  private void preview(DatasetGraph database, String id, HttpServletResponse response)
      throws IOException {
    Optional<String> html = service.preview(database, id);
    if (html.isEmpty()) {
      ServletOutgoing.say(response, Problem.of(404, "There is no such thing."));
      return;
    }
    response.setHeader("Content-Security-Policy", PREVIEW_POLICY);
    new ServletOutgoing(response)
        .begin(200, "text/html; charset=utf-8")
        .write(html.get().getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpServletResponse response, JsonNode body) throws IOException {
    new ServletOutgoing(response)
        .begin(200, "application/json")
        .write(body.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void flyout(HttpServletResponse response, Optional<ObjectNode> flyout)
      throws IOException {
    if (flyout.isEmpty()) {
      ServletOutgoing.say(response, Problem.of(404, "There is no such thing."));
    } else {
      send(response, flyout.get());
    }
  }

  /** A number that a request gives, 0 where it gives none. */
  private static int number(HttpServletRequest request, String name) {
    String value = parameter(request, name);
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
