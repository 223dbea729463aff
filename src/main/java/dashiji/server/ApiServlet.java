package dashiji.server;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.jspecify.annotations.Nullable;

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
    GraphExamples examples = site.examples();
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
    WithoutProblem kept = new WithoutProblem(new ServletOutgoing(response));
    graph.read(database ->
        service.answer(
            asked,
            database,
            graph.runner(request),
            graph.limits().resultItems(),
            WebSite.wantsHtml(request) ? kept : kept.to));
    Problem problem = kept.problem;
    if (problem != null) {
      site.refuse(
          request, response, "problem", problemView(request, name, problem), problem.status());
    }
  }

  /** Keeps a problem back, so that a browser gets it as a page. */
  private static final class WithoutProblem implements Outgoing {
    private final Outgoing to;
    private @Nullable Problem problem;

    WithoutProblem(Outgoing to) {
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
    public OutputStream begin(int status, String contentType) throws IOException {
      return to.begin(status, contentType);
    }

    @Override
    public void refuse(Problem why) {
      problem = why;
    }
  }

  private ProblemView problemView(HttpServletRequest request, String name, Problem problem) {
    List<ProblemView.Candidate> candidates = new ArrayList<>();
    String parameter = text(problem.more().get("parameter"));
    JsonNode list = problem.more().get("candidates");
    if (list != null) {
      for (JsonNode one : list) {
        String iri = text(one.get("iri"));
        candidates.add(
            new ProblemView.Candidate(
                text(one.get("name")),
                text(one.get("description")),
                iri,
                again(request, parameter, iri)));
      }
    }
    return new ProblemView(
        problem.status(),
        problem.detail(),
        service.queries().find(name).isPresent() ? name : "",
        candidates);
  }

  private static String text(@Nullable JsonNode value) {
    return value == null ? "" : value.asText();
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
