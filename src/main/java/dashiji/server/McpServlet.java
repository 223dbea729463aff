package dashiji.server;

import dashiji.api.McpService;
import dashiji.api.Problem;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * {@code /mcp}: the Model Context Protocol over "streamable HTTP". Every POST is answered with
 * JSON; there are no streams from the server and no sessions.
 */
final class McpServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient WebSite site;
  private final transient McpService service;
  private final transient GraphReading graph;

  McpServlet(WebSite site, McpService service, GraphReading graph) {
    this.site = site;
    this.service = service;
    this.graph = graph;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Allow", "POST, OPTIONS");
    ServletOutgoing.say(
        response,
        Problem.of(405, "This is an endpoint of the Model Context Protocol: post JSON-RPC to it."));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String origin = request.getHeader("Origin");
    if (origin != null
        && !Origins.isLoopback(origin)
        && !Origins.isOf(origin, site.built().base())) {
      // A page elsewhere must not reach a server on its reader's machine (DNS rebinding).
      ServletOutgoing.say(response, Problem.of(403, "Pages of other sites cannot ask here."));
      return;
    }
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("application/json")) {
      ServletOutgoing.say(response, Problem.of(415, "The body is application/json."));
      return;
    }
    String version = request.getHeader("MCP-Protocol-Version");
    if (version != null && !McpService.VERSIONS.contains(version)) {
      ServletOutgoing.say(
          response,
          Problem.of(
              400, "The versions of the protocol are " + String.join(", ", McpService.VERSIONS)));
      return;
    }
    String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    response.setHeader("Cache-Control", "no-store");
    graph.read(database -> {
      McpService.Reply reply =
          service.answer(
              body,
              new McpService.Surroundings(
                  database, graph.runner(request), GraphReading.expired(request)));
      if (reply.body() == null) {
        response.setStatus(reply.status());
      } else {
        new ServletOutgoing(response)
            .begin(reply.status(), "application/json")
            .write(reply.body().toString().getBytes(StandardCharsets.UTF_8));
      }
    });
  }
}
