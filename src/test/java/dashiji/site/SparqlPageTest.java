package dashiji.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The SPARQL page: the editor, its words, and the views of the answer. */
class SparqlPageTest {
  private static SiteBrowser browser;

  private static final String TENURES =
      """
      PREFIX dsj: <https://w3id.org/dashiji/ontology#>
      PREFIX org: <http://www.w3.org/ns/org#>
      SELECT ?person ?post ?firstAttested ?lastAttested ?place
      { ?t org:member ?person ; dsj:post ?post ; dsj:firstAttested ?firstAttested ; dsj:lastAttested ?lastAttested .
        ?post dsj:jurisdiction ?place }
      ORDER BY ?post LIMIT 40\
      """;

  @BeforeAll
  static void open() {
    browser = SiteBrowser.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Page visit(String query) {
    Page page = browser.visit("/sparql?lang=en", "en");
    assertThat(page.locator("#sparql.ready")).isVisible();
    if (!query.isEmpty()) {
      write(page, query);
    }
    return page;
  }

  private static Locator editor(Page page) {
    return page.locator("#editor .cm-content");
  }

  private static void write(Page page, String text) {
    editor(page).click();
    page.keyboard().press("Control+A");
    page.keyboard().press("Backspace");
    page.keyboard().insertText(text);
  }

  @Test
  void aQueryInTheEditorGivesRowsWithNamesThatLeadToPages() {
    Page page = visit(TENURES);
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#status")).containsText("40 rows");
    assertThat(page.locator("#view tbody tr")).hasCount(40);
    Locator person = page.locator("#view tbody tr").first().locator("a").first();
    assertThat(person).hasText(Pattern.compile("[\\u4e00-\\u9fff]+"));
    assertThat(person.getAttribute("href")).startsWith("/id/person/");
    SiteBrowser.assertAccessible(page);
    SiteBrowser.assertFits(page);
    SiteBrowser.keep(page, "sparql-table");
    page.locator("[data-sort=post] button").click();
    assertThat(page.locator("[data-sort=post]")).hasAttribute("aria-sort", "ascending");
    page.context().close();
  }

  @Test
  void theAnswerIsShownInSeveralViews() {
    Page page = visit(TENURES);
    page.keyboard().press("Control+Enter");
    for (String view : new String[] {"chart", "timeline", "network", "map", "raw"}) {
      page.locator("#tab-" + view).click();
      assertThat(page.locator("#tab-" + view)).hasAttribute("aria-selected", "true");
      assertThat(
              page.locator(
                  switch (view) {
                    case "chart" -> "#view rect.bar";
                    case "timeline" -> "#view rect.span";
                    case "network" -> "#view line.edge";
                    case "map" -> "#view circle";
                    default -> "#view pre";
                  }))
          .not()
          .hasCount(0);
      SiteBrowser.assertAccessible(page);
      SiteBrowser.assertFits(page);
      if (view.equals("timeline") || view.equals("network")) {
        page.locator("#status").evaluate("status => status.scrollIntoView()");
        SiteBrowser.keep(page, "sparql-" + view);
      }
    }
    page.locator("#tab-raw").press("Home");
    assertThat(page.locator("#tab-table")).isFocused();
    page.context().close();
  }

  @Test
  void aFaultIsMarkedAtItsPlace() {
    Page page = visit("SELECT * WHERE {\n  ?s ?p \n} LIMIT 5");
    page.locator("#run").click();
    assertThat(page.locator("#answer [role=alert]")).containsText("line 3");
    assertThat(page.locator("#editor .cm-lintRange-error")).hasCount(1);
    SiteBrowser.assertAccessible(page);
    page.context().close();
  }

  /** Takes the first of what the editor offers. */
  private static void choose(Page page) {
    // While more is looked up for what was typed, the editor takes no choice.
    assertThat(page.locator(".cm-tooltip-autocomplete-disabled")).hasCount(0);
    page.waitForTimeout(150); // a choice made sooner than a reader could read counts as typing
    page.keyboard().press("Enter");
  }

  @Test
  void theEditorOffersTermsWithTheirMeaningAndDeclaresTheirPrefix() {
    Page page = visit("SELECT * { ?s a ");
    page.keyboard().press("Control+End");
    page.keyboard().type("dsj:Ten");
    Locator option = page.locator("#editor .cm-tooltip-autocomplete li").first();
    assertThat(option).containsText("dsj:Tenure");
    assertThat(page.locator("#editor .cm-completionInfo")).isVisible();
    choose(page);
    assertThat(editor(page)).containsText("PREFIX dsj: <https://w3id.org/dashiji/ontology#>");
    assertThat(editor(page)).containsText("?s a dsj:Tenure");
    page.context().close();
  }

  @Test
  void theEditorOffersThingsByTheirNames() {
    Page page = visit("SELECT * { ?s ?p ");
    page.keyboard().press("Control+End");
    page.keyboard().type("<shuiwu");
    Locator option = page.locator("#editor .cm-tooltip-autocomplete li").first();
    assertThat(option).containsText("水务局");
    choose(page);
    assertThat(editor(page)).containsText(Pattern.compile("<http://localhost:3330/id/\\w+/\\w+>"));
    page.context().close();
  }

  @Test
  void tabLeavesTheEditor() {
    Page page = visit("ASK {}");
    editor(page).focus();
    page.keyboard().press("Tab");
    assertThat(page.locator("#run")).isFocused();
    page.context().close();
  }

  @Test
  void aLinkCarriesQueryAndView() {
    Page page = visit(TENURES);
    page.keyboard().press("Control+Enter");
    page.locator("#tab-timeline").click();
    assertThat(page.locator("#view rect.span").first()).isVisible();
    String link = page.locator("#permalink").getAttribute("href");
    page.context().close();
    Page again = browser.visit("/sparql" + link, "en");
    assertThat(again.locator("#view rect.span").first()).isVisible();
    assertThat(editor(again)).containsText("org:member ?person");
    again.context().close();
  }

  @Test
  void aNamedQueryIsFilledInByItsForm() {
    Page page = browser.visit("/sparql?example=career&lang=en", "en");
    assertThat(page.locator("#sparql.ready")).isVisible();
    SiteBrowser.assertAccessible(page);
    Locator person = page.locator("#p-person");
    person.fill("");
    SiteBrowser.suggestFor(page, "jianshuheng");
    person.focus();
    page.keyboard().type("jianshuheng");
    assertThat(page.locator("form.parameters [role=option]").first()).containsText("简书恒");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(person).hasValue("简书恒");
    page.locator("form.parameters button").click();
    assertThat(editor(page)).containsText("VALUES ?person { <http://localhost:3330/id/person/");
    assertThat(page.locator("#view tbody tr").first()).isVisible();
    page.context().close();
  }

  @Test
  void anAnswerIsDownloaded() throws Exception {
    Page page = visit("SELECT (\"甲, 乙\" AS ?x) {}");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#view tbody tr")).hasCount(1);
    Download download = page.waitForDownload(() -> page.locator("[data-format=csv]").click());
    assertThat(download.suggestedFilename()).isEqualTo("dashiji.csv");
    assertThat(Files.readString(download.path())).isEqualTo("x\r\n\"甲, 乙\"\r\n");
    page.context().close();
  }

  @Test
  void aRunIsCancelled() {
    Page page = visit("ASK {}");
    page.route("**/kg/sparql", route -> {}); // never answered
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#cancel")).isEnabled();
    page.locator("#cancel").click();
    assertThat(page.locator("#status")).containsText("Cancelled");
    assertThat(page.locator("#cancel")).isDisabled();
    page.unroute("**/kg/sparql");
    page.context().close();
  }

  /** A query that would run for minutes gives its turn back when its reader cancels or leaves. */
  @Test
  void theServerEndsWhatIsCancelled() throws Exception {
    String slow =
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?nothing) }";
    Page page = visit(slow);
    page.locator("#run").click();
    awaitTurns(1);
    page.locator("#cancel").click();
    awaitTurns(0);
    page.locator("#run").click();
    awaitTurns(1);
    page.navigate(SampleSite.get().address("/"));
    awaitTurns(0);
    page.context().close();
  }

  private static void awaitTurns(int taken) throws Exception {
    URI metrics = URI.create(SampleSite.get().address("/metrics"));
    long end = System.nanoTime() + SiteBrowser.PATIENCE.toNanos();
    while (true) {
      try (InputStream in = metrics.toURL().openStream()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (text.contains("dashiji_turns_taken{of=\"query\"} " + taken + ".0")) {
          return;
        }
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("not " + taken + " turns taken");
      }
      Thread.sleep(30);
    }
  }

  /** What is in the graph, or in a link, is text wherever it is shown. */
  @Test
  void markupInAnAnswerStaysText() {
    String query =
        "SELECT (\"<img src=x onerror=alert(1)>\" AS ?a) (<javascript:alert(1)> AS ?b)"
            + " (\"2024-01-01\" AS ?d) (5 AS ?n) {}";
    Page page =
        browser.visit(
            "/sparql#query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&view=table",
            "en");
    assertThat(page.locator("#view tbody tr")).hasCount(1);
    for (String view : new String[] {"table", "chart", "timeline", "network", "map", "raw"}) {
      page.locator("#tab-" + view).click();
      assertThat(page.locator("#view img")).hasCount(0);
      assertThat(page.locator("#view a[href^=javascript]")).hasCount(0);
    }
    page.context().close();
  }

  @Test
  void fitsOnAPhoneInTheDark() {
    Page page = browser.visit("/sparql?lang=zh", SiteBrowser.PHONE, "zh-CN", ColorScheme.DARK);
    assertThat(page.locator("#sparql.ready")).isVisible();
    page.locator("#run").click();
    assertThat(page.locator("#view tbody tr").first()).isVisible();
    SiteBrowser.assertAccessible(page);
    SiteBrowser.assertFits(page);
    page.context().close();
  }
}
