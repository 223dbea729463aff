package dashiji.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every kind of page. A new kind of page gets a line in {@link #pages}. */
class EveryPageTest {
  /** Of which docs/screens has a picture. */
  private static final Set<String> PICTURES =
      Set.of(
          "home",
          "search",
          "sparql",
          "person",
          "post",
          "organization",
          "event",
          "project",
          "place",
          "document",
          "browse-events",
          "quality",
          "ontology",
          "api",
          "downloads");

  /** And one on a phone in the dark. */
  private static final Set<String> SMALL_PICTURES = Set.of("home", "person", "browse-events");

  private static SiteBrowser browser;

  @BeforeAll
  static void open() {
    browser = SiteBrowser.open();
    // Who asks for the files first has them made.
    Page downloads = browser.visit("/downloads", "en");
    long end = System.nanoTime() + SiteBrowser.PATIENCE.toNanos();
    while (downloads.locator("main details").count() == 0) {
      assertThat(System.nanoTime()).as("files are being made").isLessThan(end);
      downloads.reload();
    }
    downloads.context().close();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** A page of each kind by its name, which is also the name of its picture. */
  static Stream<Map.Entry<String, String>> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("search", "/search?q=%E5%8E%BF");
    pages.put("search-help", "/search");
    pages.put("sparql", "/sparql");
    pages.put(
        "project",
        SampleSite.get().path("?thing a schema:Project ; dsj:amount ?a . ?e dsj:project ?thing"));
    pages.put(
        "place",
        SampleSite.get()
            .path("?thing dsj:level dsj:level-county . ?below schema:containedInPlace ?thing"));
    pages.put("not-found", "/none");
    SampleSite sample = SampleSite.get();
    String busiest =
        sample.path(
            "{ SELECT ?thing { ?part dsj:person ?thing } GROUP BY ?thing ORDER BY DESC(COUNT(*))"
                + " LIMIT 1 }");
    pages.put("person", busiest);
    pages.put("event", sample.path("?part dsj:event ?thing ; dsj:printedTitle ?title"));
    pages.put("document", "/id/document/101-linlan-chronicle?at=1457-1528");
    pages.put("tenure", sample.path("?thing a dsj:Tenure ; dsj:latestEnd ?end"));
    pages.put("decision", sample.path("?thing a dsj:IdentityDecision"));
    pages.put("build", sample.path("?thing a dsj:Build"));
    pages.put("ontology", "/ontology");
    pages.put("api", "/api");
    pages.put("browse-events", "/browse/event?from=2024-02");
    pages.put("browse-persons", "/browse/person");
    pages.put("browse-acts", "/browse/personnel-act");
    pages.put(
        "post",
        SampleSite.get()
            .path(
                "{ SELECT ?thing { ?thing dsj:seats 1 . ?t dsj:post ?thing ; org:member ?who }"
                    + " GROUP BY ?thing ORDER BY DESC(COUNT(DISTINCT ?who)) DESC(COUNT(*)) ?thing"
                    + " LIMIT 1 }"));
    pages.put(
        "organization",
        SampleSite.get()
            .path(
                "{ SELECT ?thing { ?post org:postIn ?thing . ?t dsj:post ?post ; a dsj:Tenure }"
                    + " GROUP BY ?thing ORDER BY DESC(COUNT(DISTINCT ?post)) ?thing LIMIT 1 }"));
    pages.put("quality", "/quality");
    pages.put("quality-problems", "/quality/problems?kind=year-unknown");
    pages.put("downloads", "/downloads");
    return pages.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isAccessibleAndFitsOnDesktopAndPhoneLightAndDark(Map.Entry<String, String> kind) {
    boolean first = kind.getKey().equals("home");
    for (String language : new String[] {"zh-CN", "en"}) {
      for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        boolean light = colours == ColorScheme.LIGHT;
        // Words and colours do not change each other: the first page is seen in all ways.
        if (first || light == language.equals("zh-CN")) {
          SiteBrowser.Screen screen = light ? SiteBrowser.DESKTOP : SiteBrowser.PHONE;
          Page page = browser.visit(kind.getValue(), screen, language, colours);
          SiteBrowser.assertAccessible(page);
          SiteBrowser.assertFits(page);
          assertThat(page.locator("h1").count()).isEqualTo(1);
          if (language.equals("zh-CN") && light && PICTURES.contains(kind.getKey())) {
            SiteBrowser.keep(page, kind.getKey());
          } else if (!light && language.equals("en") && SMALL_PICTURES.contains(kind.getKey())) {
            SiteBrowser.keep(page, kind.getKey() + "-phone-dark");
          }
          page.context().close();
        }
      }
    }
  }
}
