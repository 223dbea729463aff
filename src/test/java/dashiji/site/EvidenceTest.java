package dashiji.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a person to the words that a fact rests on. */
class EvidenceTest {
  private static final String PERSON =
      "?thing a foaf:Person ; skos:prefLabel ?n . ?act dsj:action dsj:action-elect ; dsj:person"
          + " ?thing";

  private static SiteBrowser browser;

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

  @Test
  void oneClickLeadsFromAFactToItsPlaceInTheText() {
    Page page = browser.visit(SampleSite.get().path(PERSON), "zh-CN");
    Locator link = page.locator("main table a.pilcrow").first();
    String quote = link.getAttribute("title");
    assertThat(quote).isNotBlank();
    SiteBrowser.follow(page, link);
    assertThat(page.url()).contains("/id/document/").contains("?at=").endsWith("#at");
    String marked = String.join("", page.locator("mark").allInnerTexts());
    assertThat(marked.replaceAll("\\s", "")).isEqualTo(quote.replaceAll("\\s", ""));
    assertThat(page.locator("mark#at").count()).isEqualTo(1);
    SiteBrowser.awaitInWindow(page, "at");
    SiteBrowser.follow(page, page.locator("mark a").first());
    assertThat(page.url()).contains("/id/");
    page.context().close();
  }

  @Test
  void theTitleBeforeANameLeadsToThePost() {
    Page page = browser.visit("/id/document/104-linlan-diary?lang=zh", "zh-CN");
    Locator title = page.locator(".source a[href^='/id/post/']").getByText("县委书记").first();
    assertThat(title.innerText()).isEqualTo("县委书记");
    assertThat(page.locator(".source a").getByText("代理县长").first().getAttribute("href"))
        .startsWith("/id/post/");
    assertThat(page.locator(".source a").getByText("简书恒").first().getAttribute("href"))
        .startsWith("/id/person/");
    // No stretch of names between: 副县长甲、乙 is no title of the second.
    for (String words : page.locator(".source a[href^='/id/post/']").allInnerTexts()) {
      assertThat(words).doesNotContain("简书恒", "柴若岚", "、");
    }
    page.context().close();
  }

  @Test
  void aRowOfTheTimelineSaysInWordsWhatItDraws() {
    Page page = browser.visit(SampleSite.get().path(PERSON), "en");
    Locator rows = page.locator(".career > ul > li");
    assertThat(rows.count()).isPositive();
    for (Locator row : rows.all()) {
      assertThat(row.locator(".bounds").innerText()).contains("from", "until");
      assertThat(row.locator("svg.track").getAttribute("aria-hidden")).isEqualTo("true");
      assertThat(row.locator("svg.track rect, svg.track line.outer").count()).isPositive();
    }
    // What is drawn as seen lies inside what is drawn as held.
    Object inside =
        page.evaluate(
            "[...document.querySelectorAll('svg.track')].every(track => { const box = name =>"
                + " track.querySelector(name)?.getBoundingClientRect(); const seen = box('.seen'),"
                + " held = box('.between'); return !seen || (held && seen.left >= held.left - 5 &&"
                + " seen.right <= held.right + 5); })");
    assertThat(inside).isEqualTo(true);
    page.context().close();
  }

  @Test
  void aTenureIsHeadedByItsPostAndItsHolder() {
    Page page =
        browser.visit(
            SampleSite.get()
                .path(
                    "?thing a dsj:Tenure ; org:member/skos:prefLabel ?n . FILTER(STR(?n) = '简书恒')"),
            "en");
    assertThat(page.locator("h1").innerText()).contains("县委书记", "简书恒");
    assertThat(page.locator("h1").getAttribute("lang")).isEqualTo("zh-Hans");
    page.context().close();
  }

  @Test
  void aPlaceInTheTextIsToldByItsCharacters() {
    String evidence = SampleSite.get().path("?thing oa:hasSelector ?s").replaceAll("#.*", "");
    Page page = browser.visit(evidence, "zh-CN");
    assertThat(page.locator("dl.facts dd").allInnerTexts())
        .anyMatch(value -> value.strip().matches("\\d+–\\d+"))
        .noneMatch(value -> value.contains("selector"));
    page.context().close();
  }

  @Test
  void everyThingOfTheGraphAnswersWithAPage() {
    Page page = browser.visit("/", "en");
    for (String kind :
        new String[] {
          "organization", "post", "title", "place", "event", "participation", "attestation",
          "personnel-act", "mention", "evidence", "tenure", "decision", "build", "document"
        }) {
      String path =
          SampleSite.get()
              .path("?thing ?p ?o FILTER(CONTAINS(STR(?thing), \"/id/" + kind + "/\"))")
              .replaceAll("#.*", "");
      assertThat(page.navigate(SampleSite.get().address(path)).status()).as(path).isEqualTo(200);
      assertThat(page.locator("h1").innerText()).as(path).isNotBlank();
    }
    page.context().close();
  }
}
