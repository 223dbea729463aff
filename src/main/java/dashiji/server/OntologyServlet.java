package dashiji.server;

import dashiji.page.Head;
import dashiji.page.OntologyView;
import dashiji.page.RdfForm;
import dashiji.rdf.ShapeValidation;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;

/** The ontology and the shapes, for people as one page and for machines as RDF. */
final class OntologyServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String HTML = "text/html";
  private static final Map<String, String> FILES =
      Map.of("/ontology", ShapeValidation.ONTOLOGY, "/shapes", ShapeValidation.SHAPES);

  /** All addresses: both as they are, and with the ending of each form. */
  static final List<String> PATHS =
      FILES.keySet().stream()
          .flatMap(path ->
              Stream.concat(
                  Stream.of(path),
                  Arrays.stream(RdfForm.values()).map(form -> path + "." + form.ending())))
          .sorted()
          .toList();

  private final transient WebSite site;

  OntologyServlet(WebSite site) {
    this.site = site;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    Optional<RdfForm> form = dot < 0 ? Optional.empty() : RdfForm.ofEnding(path.substring(dot + 1));
    if (dot < 0) {
      response.addHeader("Vary", "Accept");
      List<String> offers =
          Stream.concat(Stream.of(HTML), Arrays.stream(RdfForm.values()).map(RdfForm::type))
              .toList();
      Optional<String> type = MediaChoice.choose(request.getHeader("Accept"), offers);
      if (type.isEmpty()) {
        site.refuse(
            request,
            response,
            HttpServletResponse.SC_NOT_ACCEPTABLE,
            "Of this there are " + String.join(", ", offers) + ".");
        return;
      }
      form = RdfForm.ofType(type.get());
      if (form.isPresent()) {
        response.setHeader(
            "Content-Location", WebSite.root(request) + name + "." + form.get().ending());
      }
    }
    response.setHeader(
        "Link",
        Arrays.stream(RdfForm.values())
            .map(one -> new Head.Alternate(one.type(), name + "." + one.ending()))
            .map(one ->
                "<"
                    + WebSite.root(request)
                    + one.address()
                    + ">; rel=\"alternate\"; type=\""
                    + one.type()
                    + "\"")
            .collect(Collectors.joining(", ")));
    if (form.isEmpty()) {
      site.page(request, response, site.site(request), "ontology", OntologyView.get());
      return;
    }
    Graph graph = ShapeValidation.readBundled(FILES.getOrDefault(name, ShapeValidation.ONTOLOGY));
    byte[] bytes = form.get().write(graph);
    response.setHeader("Cache-Control", "no-cache");
    if (!WebSite.unchanged(request, response, WebSite.tag(bytes))) {
      WebSite.send(response, HttpServletResponse.SC_OK, form.get().sentType(), bytes);
    }
  }
}
