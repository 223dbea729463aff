package dashiji.server;

import dashiji.page.Built;
import dashiji.page.ErrorView;
import dashiji.page.GraphExamples;
import dashiji.page.Maps;
import dashiji.page.PageLanguage;
import dashiji.page.Pages;
import dashiji.page.Site;
import dashiji.search.NameIndex;
import dashiji.store.CurrentDataset;
import dashiji.store.Removal;
import dashiji.store.SourceTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every servlet of the site uses: reading the visible graph, sending pages and errors.
 *
 * <p>An error is a page for those who ask for HTML, and a line of plain text for all others.
 */
final class WebSite {
  /** Request attribute: the path of the base, where the request came in below it. */
  static final String ROOT = "dashiji.root";

  private static final Logger LOG = LoggerFactory.getLogger(WebSite.class);

  private final ServiceConfig service;
  private final CurrentDataset dataset;
  private final SourceTexts texts;
  private final Maps maps;
  private final PerGeneration<Built, RuntimeException> built;
  private final PerGeneration<GraphExamples, IOException> examples;

  WebSite(ServiceConfig service, CurrentDataset dataset, SourceTexts texts, Maps maps) {
    this.maps = maps;
    this.service = service;
    this.dataset = dataset;
    this.texts = texts;
    this.built = new PerGeneration<>(dataset, () -> read(Built::read));
    this.examples = new PerGeneration<>(dataset, () -> readIndexed(GraphExamples::read));
  }

  ServiceConfig service() {
    return service;
  }

  CurrentDataset dataset() {
    return dataset;
  }

  /** The raw texts of documents. */
  SourceTexts texts() {
    return texts;
  }

  /** What the visible graph says of its build. */
  Built built() {
    return built.get();
  }

  /** Values of the visible graph for the forms of named queries. */
  GraphExamples examples() throws IOException {
    return examples.get();
  }

  /** Reads the visible graph in one transaction. */
  <T> T read(Function<DatasetGraph, T> reading) {
    return Txn.calc(dataset, TxnType.READ, () -> reading.apply(dataset));
  }

  /** Reads the graph together with the index of its generation. */
  @FunctionalInterface
  interface IndexedReading<T> {
    T with(DatasetGraph dataset, NameIndex index) throws IOException;
  }

  /** Reads the visible graph and its index of names in one transaction. */
  <T> T readIndexed(IndexedReading<T> reading) throws IOException {
    try {
      return read(graph -> {
        try {
          return reading.with(graph, NameIndex.of(dataset.reader()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What a page in answer to a request knows of the site. */
  Site site(HttpServletRequest request) {
    String asked = request.getParameter("lang");
    PageLanguage language = PageLanguage.choose(asked, request.getHeader("Accept-Language"));
    return new Site(
        language,
        language.code().equals(asked),
        root(request),
        path(request),
        service.queryPath(),
        service.dataPath(),
        service.limits().queryTime().toSeconds(),
        built(),
        maps);
  }

  /** What stands before every path in links: empty, or the path of the base. */
  static String root(HttpServletRequest request) {
    return request.getAttribute(ROOT) instanceof String root ? root : "";
  }

  /** The path asked for with its parameters, as they came, but for the language. */
  private static String path(HttpServletRequest request) {
    String query = request.getQueryString();
    String rest =
        query == null
            ? ""
            : Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("lang="))
                .collect(Collectors.joining("&"));
    return request.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest);
  }

  /**
   * Sends a page, or 304 to those who have it.
   *
   * @param template and view: see {@link Pages}
   */
  void page(
      HttpServletRequest request,
      HttpServletResponse response,
      Site site,
      String template,
      Object view)
      throws IOException {
    byte[] html = Pages.render(template, site, view).getBytes(StandardCharsets.UTF_8);
    languageHeaders(response, site);
    response.setHeader("Cache-Control", "no-cache");
    if (!unchanged(request, response, tag(html))) {
      send(response, HttpServletResponse.SC_OK, "text/html; charset=utf-8", html);
    }
  }

  private static void languageHeaders(HttpServletResponse response, Site site) {
    response.addHeader("Vary", "Accept-Language");
    response.setHeader("Content-Language", site.language().tag());
  }

  /** Refuses a request in the form that it can read; what was written before is dropped. */
  void refuse(HttpServletRequest request, HttpServletResponse response, int status, String words)
      throws IOException {
    if (!wantsHtml(request)) {
      RequestGuard.say(response, status, words);
      return;
    }
    Site site;
    try {
      site = site(request);
    } catch (RuntimeException e) {
      LOG.warn("An error without a page", e); // undecodable parameters, or the store is gone
      RequestGuard.say(response, status, words);
      return;
    }
    refuse(response, site, "error", new ErrorView(status, words.strip()), status);
  }

  /** Refuses a request of one who takes HTML with a page that says why. */
  void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      String template,
      Object view,
      int status)
      throws IOException {
    refuse(response, site(request), template, view, status);
  }

  private static void refuse(
      HttpServletResponse response, Site site, String template, Object view, int status)
      throws IOException {
    String html = Pages.render(template, site, view);
    languageHeaders(response, site);
    response.setHeader("Cache-Control", "no-store");
    send(response, status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
    refuse(
        request,
        response,
        HttpServletResponse.SC_NOT_FOUND,
        wantsHtml(request)
            ? ""
            : "Nothing here. The first page is /, SPARQL is " + service.queryPath() + ".");
  }

  /** When an IRI was taken out of the graph, if it was; inside a read transaction. */
  Optional<Removal> removal(String iri) {
    try {
      return dataset.reader().removal(iri);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Says of an IRI that the graph does not have that it is gone, 410, where an earlier build had
   * it, else that there is nothing.
   *
   * @param iri in full
   */
  void missing(HttpServletRequest request, HttpServletResponse response, String iri)
      throws IOException {
    Optional<Removal> removal = read(graph -> removal(iri));
    if (removal.isEmpty()) {
      notFound(request, response);
    } else {
      refuse(
          request,
          response,
          HttpServletResponse.SC_GONE,
          wantsHtml(request)
              ? site(request).t("error.410.since", removal.get().build(), when(removal.get()))
              : gone(removal.get()));
    }
  }

  /** Says to programs what is gone and since when. */
  static String gone(Removal removal) {
    return "Gone: earlier builds had this, the graph has it no longer since build "
        + removal.build()
        + " ("
        + when(removal)
        + ").";
  }

  private static String when(Removal removal) {
    return removal.time().map(Instant::toString).orElse("?");
  }

  /** True for those who ask for HTML by name, as browsers do. */
  static boolean wantsHtml(HttpServletRequest request) {
    return MediaChoice.names(request.getHeader("Accept"), "text/html");
  }

  static void send(HttpServletResponse response, int status, String type, byte[] bytes)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  static void send(HttpServletResponse response, String type, String text) throws IOException {
    send(response, HttpServletResponse.SC_OK, type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The entity tag of a content. */
  static String tag(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return "\"" + HexFormat.of().formatHex(digest, 0, 10) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has SHA-256
    }
  }

  /** Sets the entity tag; true, with the answer 304, if the one who asks has it already. */
  static boolean unchanged(HttpServletRequest request, HttpServletResponse response, String tag) {
    response.setHeader("ETag", tag);
    String held = request.getHeader("If-None-Match");
    if (held == null) {
      return false;
    }
    String bare = bare(tag);
    boolean same =
        Arrays.stream(held.split(","))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || bare(one).equals(bare));
    if (same) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return same;
  }

  /** Tags are compared weakly, as If-None-Match asks (RFC 9110, 13.1.2). */
  private static String bare(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
