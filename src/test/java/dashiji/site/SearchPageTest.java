package dashiji.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Searching as people do it: by keyboard and by form. */
class SearchPageTest {
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
  void pinyinTypedIntoTheFormLeadsToThePerson() {
    Page page = browser.visit("/", "zh-CN");
    page.locator("#q").fill("jian shuheng");
    SiteBrowser.follow(page, page.locator("header.site button[type=submit]"));
    Locator first = page.locator("ol.found > li").first();
    assertThat(first).containsText("简书恒");
    assertThat(first).containsText("人物");
    SiteBrowser.assertAccessible(page);
    first.locator("a").click();
    assertThat(page).hasURL(Pattern.compile(".*/id/person/[0-9a-f]{20}.*"));
    page.context().close();
  }

  @Test
  void suggestionsAreChosenWithTheKeyboard() {
    Page page = browser.visit("/", "en");
    Locator input = page.getByRole(AriaRole.COMBOBOX).first();
    SiteBrowser.suggestFor(page, "shuiwu");
    input.focus();
    page.keyboard().type("shuiwu");
    Locator options = page.locator("[role=option]");
    assertThat(options.first()).isVisible();
    assertThat(input).hasAttribute("aria-expanded", "true");
    SiteBrowser.assertAccessible(page);
    page.keyboard().press("ArrowDown");
    assertThat(options.first()).hasAttribute("aria-selected", "true");
    assertThat(input).hasAttribute("aria-activedescendant", options.first().getAttribute("id"));
    page.keyboard().press("Escape");
    assertThat(page.locator("ul.suggestions")).isHidden();
    page.keyboard().press("ArrowDown");
    assertThat(options.first()).isVisible();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/id/(post|organization)/[0-9a-f]{20}.*"));
    page.context().close();
  }

  @Test
  void resultsFitOnAPhone() {
    Page page = browser.visit("/search?q=%E5%8E%BF", SiteBrowser.PHONE, "zh-CN", ColorScheme.DARK);
    assertThat(page.locator("ol.found > li")).hasCount(20);
    SiteBrowser.assertFits(page);
    SiteBrowser.assertAccessible(page);
    page.locator("a[rel=next]").click();
    assertThat(page.locator("ol.found")).hasAttribute("start", "21");
    page.context().close();
  }

  @Test
  void answersWithoutAnyScriptAndEscapesWhatWasTyped() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> found = get(client, "/search?q=%E7%AE%80%E6%9B%B8%E6%81%92&lang=en");
      assertThat(found.statusCode()).isEqualTo(200);
      assertThat(found.body()).contains(">简书恒</a>");
      HttpResponse<String> bad =
          get(client, "/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27&page=999999999&lang=en");
      assertThat(bad.statusCode()).isEqualTo(200);
      assertThat(bad.body()).doesNotContain("<script>alert");
      HttpResponse<String> suggested = get(client, "/suggest?q=%3Cimg%3E%22");
      assertThat(suggested.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/json");
      assertThat(suggested.body()).doesNotContain("<img>");
      assertThat(get(client, "/search?q=a&kind=nothing").statusCode()).isEqualTo(400);
    }
  }

  private static HttpResponse<String> get(HttpClient client, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(SampleSite.get().address(path))).build(),
        BodyHandlers.ofString());
  }
}
