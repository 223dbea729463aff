package dashiji.server;

import dashiji.page.Built;
import dashiji.page.Description;
import dashiji.page.Head;
import dashiji.page.RdfForm;
import dashiji.page.Site;
import dashiji.page.ThingPage;
import dashiji.server.ThingAddresses.Meaning;
import dashiji.server.ThingAddresses.Moved;
import dashiji.server.ThingAddresses.Thing;
import dashiji.store.Removal;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;

/**
 * The IRIs of the graph's things, {@code /id/…}, as pages for people and as RDF for machines, and
 * the same under addresses of their own, {@code /data/….ttl} and its kin.
 *
 * <p>What took a thing's place is answered with 303: a decision on who is who may be taken back, so
 * no browser may keep the redirection for ever (301, 308), and the other IRI names another thing
 * than the one asked for.
 */
final class ThingServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  static final String ID = "/id/";
  static final String DATA = "/data/";

  private static final String HTML = "text/html";
  private static final String HTML_ENDING = "html";
  private static final List<String> OFFERS =
      Stream.concat(Stream.of(HTML), Arrays.stream(RdfForm.values()).map(RdfForm::type)).toList();

  private final transient WebSite site;

  ThingServlet(WebSite site) {
    this.site = site;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    if (path.startsWith(ID)) {
      negotiated(request, response, path.substring(ID.length()));
    } else {
      int dot = path.lastIndexOf('.');
      String ending = path.substring(dot + 1);
      Optional<RdfForm> form = RdfForm.ofEnding(ending);
      if (!path.startsWith(DATA)
          || dot < DATA.length()
          || (form.isEmpty() && !ending.equals(HTML_ENDING))) {
        site.notFound(request, response);
        return;
      }
      answer(request, response, path.substring(DATA.length(), dot), form, false);
    }
  }

  private void negotiated(HttpServletRequest request, HttpServletResponse response, String thing)
      throws IOException {
    response.addHeader("Vary", "Accept");
    Optional<String> type = MediaChoice.choose(request.getHeader("Accept"), OFFERS);
    if (type.isEmpty()) {
      if (exists(thing)) {
        linkForms(request, response, thing);
        site.refuse(
            request,
            response,
            HttpServletResponse.SC_NOT_ACCEPTABLE,
            "Of this there are " + String.join(", ", OFFERS) + ".");
      } else {
        site.missing(request, response, iri(thing));
      }
      return;
    }
    answer(request, response, thing, RdfForm.ofType(type.get()), true);
  }

  private boolean exists(String thing) {
    return site.read(dataset -> ThingAddresses.of(dataset, site.built().base(), thing)).isPresent();
  }

  /**
   * Answers with a thing.
   *
   * @param form empty for HTML
   * @param negotiated true if the address is the thing's own and not that of the form
   */
  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      String thing,
      Optional<RdfForm> form,
      boolean negotiated)
      throws IOException {
    Built built = site.built();
    String ending = form.map(RdfForm::ending).orElse(HTML_ENDING);
    Optional<Meaning> meaning =
        site.read(dataset -> ThingAddresses.of(dataset, built.base(), thing));
    if (meaning.isEmpty()) {
      missing(request, response, thing, form);
    } else if (meaning.get() instanceof Moved moved) {
      seeOther(
          request,
          response,
          negotiated ? ID + moved.path() : Head.dataPath(ID + moved.path(), ending));
    } else if (negotiated && site.service().things() == ServiceConfig.Things.SEE_OTHER) {
      seeOther(request, response, Head.dataPath(ID + thing, ending));
    } else if (meaning.get() instanceof Thing found) {
      linkForms(request, response, thing);
      if (negotiated) {
        response.setHeader(
            "Content-Location", WebSite.root(request) + Head.dataPath(ID + thing, ending));
      }
      if (form.isPresent()) {
        rdf(request, response, found, form.get(), built);
      } else {
        html(request, response, found);
      }
    }
  }

  private String iri(String thing) {
    return site.built().base() + ID.substring(1) + thing;
  }

  /** Of what is gone, RDF says since when; there is no page of it but the words that say so. */
  private void missing(
      HttpServletRequest request,
      HttpServletResponse response,
      String thing,
      Optional<RdfForm> form)
      throws IOException {
    Optional<Removal> removal = site.read(graph -> site.removal(iri(thing)));
    if (removal.isPresent() && form.isPresent()) {
      response.setHeader("Cache-Control", "no-cache");
      WebSite.send(
          response,
          HttpServletResponse.SC_GONE,
          form.get().sentType(),
          form.get()
              .write(Description.removed(iri(thing), removal.get(), WebSite.gone(removal.get()))));
    } else {
      site.missing(request, response, iri(thing));
    }
  }

  private void html(HttpServletRequest request, HttpServletResponse response, Thing thing)
      throws IOException {
    Site page = site.site(request);
    ThingPage view =
        site.readIndexed((dataset, index) ->
            ThingPage.read(
                new ThingPage.Sources(dataset, index, site.texts()),
                thing.key(),
                thing.node(),
                request::getParameter));
    site.page(request, response, page, view.template(), view.view());
  }

  private void rdf(
      HttpServletRequest request,
      HttpServletResponse response,
      Thing thing,
      RdfForm form,
      Built built)
      throws IOException {
    // By the state of the graph, so that what is held already need not be made to be compared.
    String state =
        site.dataset().generation().name() + built.ended() + thing.node().getURI() + form.type();
    response.setHeader("Cache-Control", "no-cache");
    if (WebSite.unchanged(
        request, response, "W/" + WebSite.tag(state.getBytes(StandardCharsets.UTF_8)))) {
      return;
    }
    String document =
        built.base()
            + Head.dataPath(
                    ID + thing.key().kind().segment() + "/" + thing.key().id(), form.ending())
                .substring(1);
    byte[] bytes =
        form.write(
            site.read(dataset ->
                Description.of(dataset, thing.node(), NodeFactory.createURI(document), built)));
    WebSite.send(response, HttpServletResponse.SC_OK, form.sentType(), bytes);
  }

  /** Links to the same in other forms, for those who read headers alone. */
  private void linkForms(HttpServletRequest request, HttpServletResponse response, String thing) {
    String root = WebSite.root(request);
    String forms =
        Stream.concat(
                Stream.of(new Head.Alternate(HTML, Head.dataPath(ID + thing, HTML_ENDING))),
                Arrays.stream(RdfForm.values())
                    .map(form ->
                        new Head.Alternate(form.type(), Head.dataPath(ID + thing, form.ending()))))
            .map(form ->
                "<" + root + form.address() + ">; rel=\"alternate\"; type=\"" + form.type() + "\"")
            .collect(Collectors.joining(", "));
    response.setHeader(
        "Link", forms + ", <" + site.built().base() + "id/" + thing + ">; rel=\"canonical\"");
  }

  private static void seeOther(
      HttpServletRequest request, HttpServletResponse response, String path) {
    String query = request.getQueryString();
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        "Location", WebSite.root(request) + path + (query == null ? "" : "?" + query));
  }
}
