package dashiji.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a text of several pages, kept in the store or not. */
class DocumentPagesTest {
  private static final String DOCUMENT = "/id/document/year";
  private static final int DAYS = 360;

  @TempDir private static Path folder;
  private static SampleSite kept;
  private static SampleSite quoted;
  private static SiteBrowser browser;

  @BeforeAll
  static void open() throws IOException {
    browser = SiteBrowser.open();
    Path text = Files.writeString(folder.resolve("year.txt"), year());
    kept = SampleSite.start(List.of(text), true);
    quoted = SampleSite.start(List.of(text), false);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** An entry a day of an invented county; characters beyond the first plane before all of them. */
  private static String year() {
    StringBuilder text = new StringBuilder("临澜县2023年大事记 𠀀𠀁\n\n");
    for (int i = 0; i < DAYS; i++) {
      LocalDate day = LocalDate.ofYearDay(2023, i + 1);
      text.append(day.getMonthValue())
          .append('月')
          .append(day.getDayOfMonth())
          .append("日，县委副书记、县长霍明澈到白蒿镇调研第")
          .append(i + 1)
          .append("项民生实事，副县长柴若岚参加。\n\n");
    }
    return text.toString();
  }

  private static Page visit(SampleSite site, String path) {
    return browser.visit(site, path, SiteBrowser.DESKTOP, "en", ColorScheme.LIGHT);
  }

  /** Follows the pager from the first page to the last. */
  private static String readAll(Page page) {
    StringBuilder all = new StringBuilder(page.locator(".source").innerText());
    int pages = 1;
    while (page.locator("nav.pager a[rel=next]").count() > 0) {
      SiteBrowser.follow(page, page.locator("nav.pager a[rel=next]").first());
      all.append('\n').append(page.locator(".source").innerText());
      pages++;
    }
    assertThat(pages).isGreaterThan(2);
    return all.toString();
  }

  @Test
  void allPagesTogetherAreTheTextEachPartOnce() {
    Page page = visit(kept, DOCUMENT);
    String all = readAll(page);
    for (int i = 1; i <= DAYS; i++) {
      String words = "调研第" + i + "项民生实事";
      assertThat(all).containsOnlyOnce(words);
    }
    assertThat(page.locator("nav.pager a[rel=prev]").count()).isPositive();
    page.context().close();
  }

  @Test
  void aPlaceFarBehindOpensItsPageAndIsMarked() {
    String text = year();
    int start = text.codePointCount(0, text.indexOf("调研第301项"));
    Page page = visit(kept, DOCUMENT + "?at=" + start + "-" + (start + 7) + "#at");
    assertThat(page.locator("mark").allInnerTexts()).containsExactly("调研第301项");
    SiteBrowser.awaitInWindow(page, "at");
    assertThat(page.locator("nav.pager").first().innerText()).doesNotContain("Page 1 ");
    SiteBrowser.assertAccessible(page);
    page.context().close();
  }

  @Test
  void aPageThatIsNotThereIsTheNearestOne() {
    for (String asked :
        List.of("?page=999999", "?page=0", "?page=-3", "?page=x", "?at=9999999-99999999")) {
      Page page = visit(kept, DOCUMENT + asked);
      assertThat(page.locator(".source p").count()).as(asked).isPositive();
      page.context().close();
    }
  }

  @Test
  void whereNoTextIsKeptTheQuotedSentencesStandInItsPlace() {
    Page page = visit(quoted, DOCUMENT);
    assertThat(page.locator("#text").innerText()).startsWith("Sentences that facts rest on");
    assertThat(page.locator(".source p").count()).isPositive();
    SiteBrowser.assertAccessible(page);
    SiteBrowser.assertFits(page);
    String all = readAll(page);
    assertThat(all).contains("调研第1项民生实事", "调研第360项民生实事");
    page.context().close();
  }

  @Test
  void evidenceLeadsToTheQuoteWhereNoTextIsKept() {
    String person = quoted.path("?thing a foaf:Person ; skos:prefLabel \"柴若岚\"@zh-Hans");
    Page page = visit(quoted, person);
    Locator link = page.locator("main a.pilcrow[title]").last();
    String words = link.getAttribute("title");
    SiteBrowser.follow(page, link);
    assertThat(page.url()).contains(DOCUMENT + "?at=");
    assertThat(String.join("", page.locator("mark").allInnerTexts()).replaceAll("\\s", ""))
        .as("the quote that has these words")
        .contains(words.replaceAll("\\s", ""));
    page.context().close();
  }
}
