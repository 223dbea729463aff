package dashiji.server;

import dashiji.api.NamedQueryService;
import dashiji.api.OpenApi;
import dashiji.api.Problem;
import dashiji.api.RestFormat;
import dashiji.page.ApiView;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /api/…}: the named queries as REST operations, and their description. */
final class ApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient WebSite site;
  private final transient NamedQueryService service;
  private final transient GraphReading graph;
  private final transient byte[] description;

  ApiServlet(WebSite site, NamedQueryService service, GraphReading graph) {
    this.site = site;
    this.service = service;
    this.graph = graph;
    this.description = OpenApi.json(service, site.service().queryPath(), GraphReading.version());
  }

  private ApiView view() {
    return new ApiView(
        service.queries().all().stream()
            .map(query ->
                new ApiView.Operation(
                    query,
                    service.columns(query).stream()
                        .map(column -> new ApiView.Column(column.name(), column.type().code()))
                        .toList()))
            .toList(),
        Arrays.stream(RestFormat.values()).map(RestFormat::code).toList(),
        Problem.kinds().stream()
            .map(kind -> new ApiView.Problem(kind, Problem.title(kind)))
            .toList());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    if (path.equals(OpenApi.PATH)) {
      response.setHeader("Cache-Control", "no-cache");
      new ServletOutgoing(response).begin(200, "application/json").write(description);
      return;
    }
    if (path.equals("/api") || path.equals("/api/")) {
      site.page(request, response, site.site(request), "api", view());
      return;
    }
    String name =
        path.startsWith(NamedQueryService.PATH)
            ? path.substring(NamedQueryService.PATH.length())
            : "";
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach((parameter, values) -> parameters.put(parameter, Arrays.asList(values)));
    NamedQueryService.Request asked =
        new NamedQueryService.Request(
            name,
            parameters,
            request.getHeader("Accept"),
            request.getHeader("If-None-Match"),
            WebSite.root(request),
            graph.state());
    graph.read(database ->
        service.answer(
            asked,
            database,
            graph.runner(request),
            graph.limits().resultItems(),
            new ServletOutgoing(response)));
  }
}
