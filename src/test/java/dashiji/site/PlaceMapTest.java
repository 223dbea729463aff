package dashiji.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The map of an invented county, from files of invented outlines and points. */
class PlaceMapTest {
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

  private static String county(String name) {
    return SampleSite.get()
        .path("?thing dsj:level dsj:level-county ; skos:prefLabel \"" + name + "\"@zh-Hans");
  }

  @Test
  void outlinesAndPointsAreDrawnWithTheirLicence() {
    Page page = browser.visit(county("临澜县") + "?lang=en", "en");
    assertThat(page.locator("figure.map path")).hasCount(3);
    assertThat(page.locator("figure.map path.own title")).hasText("临澜县");
    assertThat(page.locator("figure.map circle")).hasCount(2);
    assertThat(page.locator("figure.map text").first()).isVisible();
    assertThat(page.locator("figure.map figcaption"))
        .hasText(Pattern.compile("Invented for this sample \\(CC0 1\\.0\\).*nothing on where a"));
    page.context().close();
  }

  @Test
  void aPlaceOfWhichNothingIsKnownHasListsAlone() {
    Page page = browser.visit(county("额勒苏旗"), "en");
    assertThat(page.locator("figure.map")).hasCount(0);
    assertThat(page.locator("ul.columns li").first()).isVisible();
    page.context().close();
  }
}
