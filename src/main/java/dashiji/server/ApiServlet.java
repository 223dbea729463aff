package dashiji.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dashiji.api.NamedQueryService;
import dashiji.api.OpenApi;
import dashiji.api.Outgoing;
import dashiji.api.Problem;
import dashiji.api.RestFormat;
import dashiji.page.ApiView;
import dashiji.page.GraphExamples;
import dashiji.page.ProblemView;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

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

  private ApiView view() throws IOException {
    GraphExamples examples = site.readIndexed(GraphExamples::read);
    return new ApiView(
        service.queries().all().stream()
            .map(query ->
                new ApiView.Operation(
                    examples.of(query),
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
    ProblemPage problem = new ProblemPage(new ServletOutgoing(response));
    graph.read(database ->
        service.answer(
            asked,
            database,
            graph.runner(request),
            graph.limits().resultItems(),
            WebSite.wantsHtml(request) ? problem : new ServletOutgoing(response)));
    if (problem.json.size() > 0) {
      JsonNode node = new ObjectMapper().readTree(problem.json.toByteArray());
      site.refuse(request, response, "problem", problemView(request, name, node), problem.status);
    }
  }

  /** Holds a problem back, so that a browser gets it as a page. */
  private static final class ProblemPage implements Outgoing {
    private final Outgoing to;
    private final ByteArrayOutputStream json = new ByteArrayOutputStream();
    private int status;

    ProblemPage(Outgoing to) {
      this.to = to;
    }

    @Override
    public void header(String name, String value) {
      to.header(name, value);
    }

    @Override
    public void vary(String header) {
      to.vary(header);
    }

    @Override
    public OutputStream begin(int begun, String contentType) throws IOException {
      if (!contentType.equals(Problem.MEDIA_TYPE)) {
        return to.begin(begun, contentType);
      }
      status = begun;
      json.reset();
      return json;
    }
  }

  private ProblemView problemView(HttpServletRequest request, String name, JsonNode problem) {
    List<ProblemView.Candidate> candidates = new ArrayList<>();
    for (JsonNode one : problem.path("candidates")) {
      String iri = one.path("iri").asText();
      candidates.add(
          new ProblemView.Candidate(
              one.path("name").asText(),
              one.path("description").asText(""),
              iri,
              again(request, problem.path("parameter").asText(), iri)));
    }
    return new ProblemView(
        problem.path("status").asInt(),
        problem.path("detail").asText(),
        service.queries().find(name).isPresent() ? name : "",
        candidates);
  }

  /** The address that was asked for with another value of a parameter. */
  private static String again(HttpServletRequest request, String parameter, String value) {
    StringJoiner query = new StringJoiner("&", request.getRequestURI() + "?", "");
    request
        .getParameterMap()
        .forEach((key, values) -> {
          String given = key.equals(parameter) ? value : values[0];
          if (!given.isEmpty()) {
            query.add(
                URLEncoder.encode(key, StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(given, StandardCharsets.UTF_8));
          }
        });
    return query.toString();
  }
}
