package dashiji.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Feeds as another's reader reads them, and by the rules of RFC 4287. */
class FeedServletTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() throws Exception {
    RunningServer.buildExample(folder.resolve("store"));
    server = new RunningServer(folder.resolve("store"), ServiceConfig.DEFAULT);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/atom+xml");
    return response;
  }

  private static Feed feed(String path) throws Exception {
    return (Feed) new WireFeedInput().build(new StringReader(get(path).body()));
  }

  @ParameterizedTest
  @CsvSource({
    "/feed/person/bai.atom, 白云山",
    "/feed/person/shi.atom, 石晓溪",
    "/feed/post/magistrate.atom, 青石县政府县长",
    "/feed/organization/gov.atom, 青石县政府",
    "/feed/organization/bureau.atom, 青石县水务局"
  })
  void aReaderReadsIt(String path, String title) throws Exception {
    Feed feed = feed(path);
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getTitle()).isEqualTo(title);
    assertThat(feed.getUpdated().toInstant()).isEqualTo(Instant.parse("2024-02-01T08:00:00Z"));
    assertThat(feed.getEntries()).isNotEmpty();
    Set<String> ids = new HashSet<>();
    for (Entry entry : feed.getEntries()) {
      assertThat(ids.add(entry.getId())).as(entry.getId()).isTrue();
      assertThat(entry.getId()).startsWith("http://example.org/id/");
      assertThat(entry.getTitle()).isNotBlank();
      assertThat(entry.getUpdated()).isNotNull();
      assertThat(entry.getContents()).hasSize(1);
    }
  }

  /** What RFC 4287 asks of a feed and of entries, element by element. */
  @ParameterizedTest
  @ValueSource(strings = {"/feed/person/bai.atom", "/feed/post/bureau.atom"})
  void theRulesOfAtomAreKept(String path) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    Element feed =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(get(path).body())))
            .getDocumentElement();
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    for (String once : List.of("id", "title", "updated", "author", "generator", "subtitle")) {
      assertThat(children(feed, once)).as(once).hasSize(1);
    }
    assertThat(links(feed, "self")).containsExactly("http://example.org" + path);
    assertThat(links(feed, "alternate")).hasSize(1);
    OffsetDateTime.parse(children(feed, "updated").getFirst().getTextContent());
    for (Element entry : children(feed, "entry")) {
      for (String once : List.of("id", "title", "updated", "content", "category")) {
        assertThat(children(entry, once)).as(once).hasSize(1);
      }
      assertThat(children(entry, "summary")).hasSizeLessThanOrEqualTo(1);
      assertThat(children(entry, "published")).hasSizeLessThanOrEqualTo(1);
      assertThat(links(entry, "alternate")).hasSize(1);
      OffsetDateTime.parse(children(entry, "updated").getFirst().getTextContent());
    }
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }

  private static List<String> links(Element parent, String relation) {
    return children(parent, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(relation))
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  @Test
  void entriesHaveTheSentenceAndThePlaceInTheDocument() throws Exception {
    Entry meeting =
        feed("/feed/person/bai.atom").getEntries().stream()
            .filter(entry -> entry.getId().endsWith("/event/meeting"))
            .findFirst()
            .orElseThrow();
    assertThat(meeting.getContents().getFirst().getValue()).contains("白云山主持召开县政府第3次常务会议");
    assertThat(meeting.getOtherLinks())
        .extracting(Link::getHref)
        .contains("http://example.org/id/document/chronicle?at=10-70#at");
    // The document's day, not that of the build: a new build is no news.
    assertThat(meeting.getUpdated().toInstant()).isEqualTo(Instant.parse("2024-01-09T16:00:00Z"));
    assertThat(meeting.getCategories().getFirst().getTerm()).isEqualTo("event");
  }

  @Test
  void theNewestComeFirstAndAllKindsOfFact() throws Exception {
    List<Entry> entries = feed("/feed/post/magistrate.atom").getEntries();
    assertThat(entries)
        .extracting(entry -> entry.getCategories().getFirst().getTerm())
        .contains("act", "tenure", "nomination");
    List<String> days = entries.stream().map(entry -> entry.getSummary().getValue()).toList();
    assertThat(days).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void aBuildChangesNoIdentifierAndNoTimeOfAnEntry() throws Exception {
    String before = get("/feed/person/bai.atom").body();
    String tag = server.get("/feed/person/bai.atom").headers().firstValue("ETag").orElseThrow();
    assertThat(server.get("/feed/person/bai.atom", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    RunningServer.buildExample(folder.resolve("store"));
    HttpResponse<String> after = server.get("/feed/person/bai.atom", "If-None-Match", tag);
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.body()).isEqualTo(before);
  }

  @Test
  void whoWasJoinedWithAnotherLeadsToTheirFeed() throws Exception {
    HttpResponse<String> moved = server.get("/feed/person/bai-before.atom");
    assertThat(moved.statusCode()).isEqualTo(303);
    assertThat(moved.headers().firstValue("Location")).hasValue("/feed/person/bai.atom");
  }

  @Test
  void pagesNameTheirFeed() throws Exception {
    assertThat(server.get("/id/person/bai", "Accept", "text/html").body())
        .contains("type=\"application/atom+xml\" href=\"/feed/person/bai.atom\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feed/person/nobody.atom",
        "/feed/event/meeting.atom",
        "/feed/person/bai",
        "/feed/",
        "/feed/person/..atom",
        "/feed/post/bai.atom"
      })
  void thereAreNoOthers(String path) throws Exception {
    assertThat(server.get(path).statusCode()).isEqualTo(404);
  }
}
