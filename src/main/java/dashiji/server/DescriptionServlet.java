package dashiji.server;

import dashiji.export.ExportFile;
import dashiji.export.description.DataCatalog;
import dashiji.export.description.QueryExamples;
import dashiji.export.description.VoidDescription;
import dashiji.page.RdfForm;
import dashiji.query.QueryCatalog;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;

/**
 * What the dataset is, for machines: {@code /catalog} (DCAT), {@code /.well-known/void}, {@code
 * /.well-known/sparql-examples}; each by Accept or by ending. Browsers that ask for the catalogue
 * are sent to the page of downloads.
 */
final class DescriptionServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  static final String CATALOG = "/catalog";
  static final String VOID = "/.well-known/void";
  static final String EXAMPLES = "/.well-known/sparql-examples";

  private static final String HTML = "text/html";
  private static final Duration WAIT = Duration.ofSeconds(10);

  private final transient WebSite site;
  private final transient DatasetFiles files;
  private final transient QueryCatalog queries;

  DescriptionServlet(WebSite site, DatasetFiles files, QueryCatalog queries) {
    this.site = site;
    this.files = files;
    this.queries = queries;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    int dot = path.lastIndexOf('.');
    Optional<RdfForm> named =
        dot > path.lastIndexOf('/') + 1
            ? RdfForm.ofEnding(path.substring(dot + 1))
            : Optional.empty();
    String document = document(named.isPresent() ? path.substring(0, dot) : path);
    if (document.isEmpty()) {
      site.notFound(request, response);
      return;
    }
    String root = WebSite.root(request);
    Optional<RdfForm> form = named;
    if (named.isEmpty()) {
      response.addHeader("Vary", "Accept");
      List<String> offers = offers(document);
      Optional<String> type = MediaChoice.choose(request.getHeader("Accept"), offers);
      if (type.isEmpty()) {
        site.refuse(
            request,
            response,
            HttpServletResponse.SC_NOT_ACCEPTABLE,
            "Of this there are " + String.join(", ", offers) + ".");
        return;
      }
      if (type.get().equals(HTML)) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", root + DownloadsServlet.PAGE);
        return;
      }
      form = RdfForm.ofType(type.get());
      response.setHeader("Content-Location", root + document + "." + form.orElseThrow().ending());
    }
    response.setHeader(
        "Link",
        Arrays.stream(RdfForm.values())
            .map(one ->
                "<"
                    + root
                    + document
                    + "."
                    + one.ending()
                    + ">; rel=\"alternate\"; type=\""
                    + one.type()
                    + "\"")
            .collect(Collectors.joining(", ")));
    send(request, response, document, form.orElseThrow());
  }

  /** The document that a path without an ending is of; an example query is in that of all. */
  private String document(String path) {
    if (path.equals(CATALOG) || path.equals(VOID) || path.equals(EXAMPLES)) {
      return path;
    }
    return path.startsWith(EXAMPLES + "/")
            && queries.find(path.substring(EXAMPLES.length() + 1)).isPresent()
        ? EXAMPLES
        : "";
  }

  /** Turtle before HTML, so that those who take anything get what is served here. */
  private static List<String> offers(String document) {
    Stream<String> forms = Arrays.stream(RdfForm.values()).map(RdfForm::type);
    return document.equals(CATALOG)
        ? Stream.concat(forms, Stream.of(HTML)).toList()
        : forms.toList();
  }

  private void send(
      HttpServletRequest request, HttpServletResponse response, String document, RdfForm form)
      throws IOException {
    Optional<Graph> graph =
        document.equals(EXAMPLES)
            ? Optional.of(QueryExamples.of(files.addresses(), queries))
            : describe(document);
    if (graph.isEmpty()) {
      response.setHeader("Retry-After", "20");
      site.refuse(
          request,
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "The graph is being counted. Ask again in some seconds.");
      return;
    }
    byte[] bytes = form.write(graph.get());
    response.setHeader("Cache-Control", "no-cache");
    if (!WebSite.unchanged(request, response, WebSite.tag(bytes))) {
      WebSite.send(response, HttpServletResponse.SC_OK, form.sentType(), bytes);
    }
  }

  private Optional<Graph> describe(String document) throws IOException {
    Optional<DatasetFiles.Described> described = files.described(WAIT);
    if (described.isEmpty()) {
      return Optional.empty();
    }
    Optional<Optional<DatasetFiles.Offered>> offered = files.files(WAIT);
    if (offered.isEmpty()) {
      return Optional.empty();
    }
    List<ExportFile> current =
        offered.get().map(DatasetFiles.Offered::currentFiles).orElse(List.of());
    return Optional.of(
        document.equals(VOID)
            ? VoidDescription.of(
                files.addresses(), described.get().facts(), described.get().counts(), current)
            : DataCatalog.of(
                files.addresses(), described.get().facts(), files.offer().licence(), current));
  }
}
