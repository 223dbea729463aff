package dashiji.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dashiji.rdf.Vocab;
import dashiji.server.ServiceConfig.Things;
import dashiji.store.CandidateCheck;
import dashiji.store.SourceTexts;
import dashiji.store.StoreBuilder;
import dashiji.store.StoreLayout;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every IRI answers; and nothing that a label or an address says becomes markup. */
class LinkedDataTest {
  private static final String BASE = RunningServer.BASE;

  /** Markup as it may stand in a scanned text, and as someone may put it into an address. */
  private static final String MARKUP =
      "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;</title>";

  private static final String SHA256 = "ab".repeat(32);
  private static final String TEXT = "3月1日，" + MARKUP + "主持会议。\n3月2日，𠮷林出席。\n";

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() throws Exception {
    StoreLayout layout = new StoreLayout(folder);
    try (StoreBuilder builder = StoreBuilder.begin(layout)) {
      quads().forEach(builder::add);
      builder.publish(CandidateCheck.none());
    }
    new SourceTexts(layout).keep(SHA256, TEXT);
    server = new RunningServer(folder, ServiceConfig.DEFAULT);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<Quad> quads() {
    List<Quad> quads = new ArrayList<>();
    Node graph = node("graph/document/a");
    Node document = node("id/document/a");
    Node person = node("id/person/p");
    Node event = node("id/event/e");
    Node part = node("id/participation/t");
    Node mention = node("id/mention/m");
    Node evidence = node("id/evidence/v");
    Node selector = node("id/evidence/v#selector");
    add(quads, graph, document, Vocab.Rdf.type, Vocab.Dsj.SourceDocument);
    add(quads, graph, document, Vocab.Rdfs.label, zh(MARKUP));
    add(quads, graph, document, Vocab.Dsj.documentKey, text(MARKUP));
    add(quads, graph, document, Vocab.Dsj.sha256, text(SHA256));
    add(quads, graph, document, Vocab.Dcterms.rights, text(MARKUP));
    add(quads, graph, document, Vocab.Schema.url, text("javascript:alert(1)"));
    add(quads, graph, person, Vocab.Rdf.type, Vocab.Foaf.Person);
    add(quads, graph, person, Vocab.Skos.prefLabel, zh(MARKUP));
    add(quads, graph, person, Vocab.Skos.altLabel, zh(MARKUP));
    add(quads, graph, event, Vocab.Rdf.type, Vocab.Sem.Event);
    add(quads, graph, event, Vocab.Rdfs.label, zh(MARKUP));
    add(quads, graph, event, Vocab.Dsj.startDate, text("2024-03-01"));
    add(quads, graph, event, Vocab.Dsj.evidence, evidence);
    add(quads, graph, part, Vocab.Rdf.type, Vocab.Dsj.Participation);
    add(quads, graph, part, Vocab.Dsj.event, event);
    add(quads, graph, part, Vocab.Dsj.person, person);
    add(quads, graph, part, Vocab.Dsj.printedTitle, zh(MARKUP));
    add(quads, graph, part, Vocab.Dsj.evidence, evidence);
    add(quads, graph, mention, Vocab.Rdf.type, Vocab.Dsj.Mention);
    add(quads, graph, mention, Vocab.Dsj.mentions, person);
    add(quads, graph, mention, Vocab.Dsj.document, document);
    add(quads, graph, mention, Vocab.Dsj.name, zh(MARKUP));
    add(quads, graph, mention, Vocab.Dsj.evidence, evidence);
    add(quads, graph, evidence, Vocab.Oa.hasSource, document);
    add(quads, graph, evidence, Vocab.Oa.hasSelector, selector);
    add(quads, graph, evidence, Vocab.Dsj.rule, text(MARKUP));
    add(quads, graph, selector, Vocab.Oa.start, number(5));
    add(quads, graph, selector, Vocab.Oa.end, number(5 + MARKUP.length()));
    add(quads, graph, selector, Vocab.Oa.exact, text(MARKUP));
    for (String kind : List.of("organization", "post", "place", "project", "work", "conflict")) {
      Node thing = node("id/" + kind + "/x");
      add(quads, graph, thing, Vocab.Skos.prefLabel, zh(MARKUP));
      add(quads, graph, thing, Vocab.Dsj.message, text(MARKUP));
    }
    Node project = node("id/project/x");
    Node place = node("id/place/x");
    add(quads, graph, event, Vocab.Dsj.project, project);
    add(quads, graph, event, Vocab.Sem.hasPlace, place);
    add(quads, graph, mention, Vocab.Dsj.mentions, project);
    add(quads, graph, project, Vocab.Dsj.amount, text(MARKUP));
    add(quads, graph, project, Vocab.Dsj.amountYuan, text(MARKUP));
    add(quads, graph, project, Vocab.Dsj.party, node("id/organization/x"));
    add(quads, graph, project, Vocab.Schema.location, place);
    add(quads, graph, place, Vocab.Dsj.fullName, zh(MARKUP));
    add(quads, graph, place, Vocab.Dsj.areaCode, text(MARKUP));
    add(quads, graph, place, Vocab.Dsj.validUntil, text(MARKUP));
    add(quads, graph, place, Vocab.Schema.containedInPlace, place); // round and round
    add(quads, graph, document, Vocab.Dsj.jurisdiction, place);
    add(quads, node("graph/meta"), node("id/build/b"), Vocab.Dsj.baseIri, text(BASE));
    add(quads, node("graph/identity"), node("id/person/q"), Vocab.Dcterms.isReplacedBy, person);
    return quads;
  }

  private static void add(List<Quad> quads, Node graph, Node s, Node p, Node o) {
    quads.add(new Quad(graph, s, p, o));
  }

  private static Node node(String local) {
    return NodeFactory.createURI(BASE + local);
  }

  private static Node zh(String text) {
    return NodeFactory.createLiteralLang(text, "zh-Hans");
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node number(int number) {
    return NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDnonNegativeInteger);
  }

  private static String header(HttpResponse<String> response, String name) {
    return String.join(", ", response.headers().allValues(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html,application/xhtml+xml,*/*;q=0.8    | text/html             | html",
        "*/*                                          | text/html             | html",
        "text/turtle                                  | text/turtle           | ttl",
        "application/ld+json                          | application/ld+json   | jsonld",
        "application/rdf+xml                          | application/rdf+xml   | rdf",
        "application/n-triples                        | application/n-triples | nt",
        "text/html;q=0.4, application/rdf+xml;q=0.5   | application/rdf+xml   | rdf",
      })
  void answersInTheFormAskedFor(String accept, String type, String ending) throws Exception {
    HttpResponse<String> response = server.get("/id/person/p", "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).startsWith(type);
    assertThat(header(response, "Content-Location")).isEqualTo("/data/person/p." + ending);
    assertThat(header(response, "Vary")).contains("Accept", "Accept-Encoding");
    assertThat(header(response, "Link"))
        .contains(
            "</data/person/p.ttl>; rel=\"alternate\"; type=\"text/turtle\"",
            "<" + BASE + "id/person/p>; rel=\"canonical\"");
    HttpResponse<String> own = server.get("/data/person/p." + ending);
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(header(own, "Content-Type")).startsWith(type);
    if (!ending.equals("html")) {
      assertThat(own.body()).isEqualTo(response.body());
      Graph graph = parse(own.body(), type);
      assertThat(graph.contains(node("id/person/p"), Vocab.Skos.prefLabel, zh(MARKUP))).isTrue();
      assertThat(graph.contains(node("id/participation/t"), Vocab.Dsj.person, node("id/person/p")))
          .isTrue();
    }
  }

  private static Graph parse(String body, String type) {
    Lang lang = RDFLanguages.contentTypeToLang(type);
    return RDFParser.source(new ByteArrayInputStream(body.getBytes(UTF_8)))
        .lang(lang)
        .base(BASE)
        .toGraph();
  }

  @Test
  void writesLanguageTagsAsTheyAre() throws Exception {
    assertThat(server.get("/data/person/p.jsonld").body())
        .contains("\"zh-Hans\"")
        .doesNotContain("\"zh-hans\"");
  }

  @Test
  void theDescriptionOfAFactHasItsWords() throws Exception {
    Graph graph = parse(server.get("/data/participation/t.ttl").body(), "text/turtle");
    assertThat(graph.contains(node("id/evidence/v#selector"), Vocab.Oa.exact, text(MARKUP)))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "application/json;q=0", "text/html;q=0"})
  void saysWhatFormsThereAreWhereNoneIsWanted(String accept) throws Exception {
    HttpResponse<String> response = server.get("/id/person/p", "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(header(response, "Content-Type")).startsWith("text/plain");
    assertThat(response.body()).contains("text/turtle");
    assertThat(header(response, "Vary")).contains("Accept");
  }

  @Test
  void hasATagForEachFormAndTellsWhatIsHeldAlready() throws Exception {
    List<String> tags = new ArrayList<>();
    for (String accept : List.of("text/html", "text/turtle", "application/ld+json")) {
      HttpResponse<String> first = server.get("/id/person/p", "Accept", accept);
      String tag = header(first, "ETag");
      assertThat(tag).isNotEmpty();
      tags.add(tag);
      HttpResponse<String> again =
          server.get("/id/person/p", "Accept", accept, "If-None-Match", tag);
      assertThat(again.statusCode()).as(accept).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(
              server
                  .get("/id/person/p", "Accept", accept, "If-None-Match", "\"other\"")
                  .statusCode())
          .isEqualTo(200);
    }
    assertThat(tags).doesNotHaveDuplicates();
  }

  @Test
  void headIsGetWithoutTheBody() throws Exception {
    for (String accept : List.of("text/html", "text/turtle")) {
      HttpResponse<String> head =
          server.send(
              server
                  .request("/id/person/p", "Accept", accept)
                  .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));
      HttpResponse<String> get = server.get("/id/person/p", "Accept", accept);
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
      assertThat(header(head, "Content-Type")).isEqualTo(header(get, "Content-Type"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/person/none",
        "/id/nothing/p",
        "/id/",
        "/id/person/",
        "/data/person/p",
        "/data/person/p.exe",
        "/data/person/none.ttl",
        "/data/",
        "/graph/none",
        "/shapes.exe",
      })
  void knowsNothingElse(String path) throws Exception {
    for (String accept : List.of("text/html", "text/turtle")) {
      HttpResponse<String> response = server.get(path, "Accept", accept);
      assertThat(response.statusCode()).as(path).isEqualTo(404);
      assertThat(header(response, "Content-Type"))
          .startsWith(accept.equals("text/html") ? "text/html" : "text/plain");
    }
  }

  @Test
  void aReplacedPersonLeadsOnForNow() throws Exception {
    assertThat(location("/id/person/q", "text/html")).isEqualTo("/id/person/p");
    assertThat(location("/id/person/q?lang=en", "text/html")).isEqualTo("/id/person/p?lang=en");
    assertThat(location("/data/person/q.nt", "*/*")).isEqualTo("/data/person/p.nt");
  }

  @Test
  void namesOfGraphsLeadToWhatTheyHold() throws Exception {
    assertThat(location("/graph/document/a", "text/html")).isEqualTo("/id/document/a");
    String data = location("/graph/document/a", "text/turtle");
    assertThat(data).startsWith("/kg/data?graph=");
    assertThat(server.get(data, "Accept", "text/turtle").body()).contains("id/person/p");
  }

  private static String location(String path, String accept) throws Exception {
    HttpResponse<String> response = server.get(path, "Accept", accept);
    assertThat(response.statusCode()).as(path).isEqualTo(303);
    return header(response, "Location");
  }

  @Test
  void leadsToTheDescriptionInsteadWhereSoConfigured() throws Exception {
    ServiceConfig config =
        new ServiceConfig(
            "kg", "sparql", Optional.of("data"), ServerLimits.DEFAULT, Things.SEE_OTHER);
    try (RunningServer other = new RunningServer(folder, config)) {
      for (String[] one :
          new String[][] {{"text/html", "html"}, {"text/turtle", "ttl"}, {"*/*", "html"}}) {
        HttpResponse<String> response = other.get("/id/person/p", "Accept", one[0]);
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(header(response, "Location")).isEqualTo("/data/person/p." + one[1]);
        assertThat(header(response, "Vary")).contains("Accept");
        assertThat(other.get("/data/person/p." + one[1]).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void servesOntologyAndShapesInEveryForm() throws Exception {
    for (String name : List.of("/ontology", "/shapes")) {
      assertThat(header(server.get(name, "Accept", "text/html"), "Content-Type"))
          .startsWith("text/html");
      for (String[] form :
          new String[][] {
            {"ttl", "text/turtle"},
            {"jsonld", "application/ld+json"},
            {"rdf", "application/rdf+xml"},
            {"nt", "application/n-triples"}
          }) {
        HttpResponse<String> file = server.get(name + "." + form[0]);
        assertThat(header(file, "Content-Type")).startsWith(form[1]);
        assertThat(parse(file.body(), form[1]).size()).as(name + form[0]).isGreaterThan(300);
        assertThat(header(server.get(name, "Accept", form[1]), "Content-Type")).startsWith(form[1]);
      }
    }
  }

  // --- Mischief ---------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/person/p",
        "/id/event/e",
        "/id/document/a",
        "/id/document/a?at=5-30",
        "/id/participation/t",
        "/id/mention/m",
        "/id/evidence/v",
        "/id/organization/x",
        "/id/post/x",
        "/id/place/x",
        "/id/project/x",
        "/id/work/x",
        "/id/conflict/x",
        "/downloads",
      })
  void labelsNeverBecomeMarkup(String path) throws Exception {
    if (path.equals("/downloads")) {
      server.awaitFiles(); // until then the page says less
    }
    for (String language : List.of("zh", "en")) {
      String separator = path.contains("?") ? "&" : "?";
      HttpResponse<String> response =
          server.get(path + separator + "lang=" + language, "Accept", "text/html");
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      assertHarmless(response.body(), path);
      assertThat(response.body()).contains("&lt;script&gt;alert(1)");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/person/p?year=MARKUP&page=MARKUP",
        "/id/document/a?at=MARKUP&page=MARKUP",
        "/id/event/e?lang=MARKUP",
        "/id/person/MARKUP",
        "/data/MARKUP.html",
        "/graph/MARKUP",
        "/ontology?x=MARKUP",
        "/?MARKUP",
        "/MARKUP?MARKUP=MARKUP",
        "/downloads?MARKUP",
        "/export/MARKUP",
        "/.well-known/MARKUP",
        "/.well-known/sparql-examples/MARKUP",
        "/search?q=MARKUP",
        "/browse/person?q=MARKUP&place=MARKUP&from=MARKUP",
        "/sparql?query=MARKUP",
        "/api/MARKUP",
        "/api?MARKUP=MARKUP",
        "/assets/MARKUP",
      })
  void addressesNeverBecomeMarkup(String path) throws Exception {
    HttpResponse<String> response =
        server.get(
            path.replace("MARKUP", RunningServer.encode(MARKUP)),
            "Accept",
            "text/html",
            "Accept-Language",
            "<script>alert(1)</script>");
    assertThat(response.statusCode()).isBetween(200, 404);
    assertHarmless(response.body(), path);
  }

  private static void assertHarmless(String html, String what) {
    assertThat(html)
        .as(what)
        .doesNotContain("<script>", "<img", "</title>&amp;", "href=\"javascript:", "style=\"")
        .doesNotContain(MARKUP);
    // The only scripts are files of our own and a block of data.
    assertThat(Pattern.compile("<script\\b[^>]*>").matcher(html).results())
        .as(what)
        .allMatch(tag ->
            tag.group().contains("src=\"/assets/")
                || tag.group().equals("<script type=\"application/ld+json\">"));
    assertThat(Pattern.compile("\\son[a-z]+=\"").matcher(html).find()).as(what).isFalse();
    // The block of data ends where it should.
    Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
        .matcher(html)
        .results()
        .forEach(block -> assertThat(block.group(1)).as(what).endsWith("}").doesNotContain("<"));
  }

  @Test
  void marksCodePointsAndNotHalvesOfCharacters() throws Exception {
    int start = TEXT.codePointCount(0, TEXT.indexOf("𠮷"));
    String page =
        server.get("/id/document/a?at=" + start + "-" + (start + 2), "Accept", "text/html").body();
    assertThat(page).contains("<mark id=\"at\">𠮷林</mark>");
  }
}
