package dashiji.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A chromium of the system, driven by its node. What no page may do fails at {@link #close}: write
 * an error to the console, throw, or ask any other server for anything.
 *
 * <p>Skips its test where there is no chromium, but not in continuous integration ({@code CI}).
 */
final class SiteBrowser implements AutoCloseable {
  /** A phone of usual width. */
  static final Screen PHONE = new Screen(390, 844);

  static final Screen DESKTOP = new Screen(1200, 900);

  /** How long is waited for what is to appear: a page takes that long on a busy machine only. */
  static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final List<String> CHROMIUM =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> NODE = List.of("/usr/bin/node", "/usr/local/bin/node");
  private static final Path SCREENS = Path.of("docs/screens");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> faults = new ArrayList<>();

  /** A size of window in CSS pixels. */
  record Screen(int width, int height) {}

  private SiteBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static SiteBrowser open() {
    Optional<String> chromium = first(CHROMIUM);
    Optional<String> node = first(NODE);
    boolean there = chromium.isPresent() && node.isPresent();
    if (System.getenv("CI") == null) {
      Assumptions.assumeTrue(
          there, "no chromium or no node: apt-get install chromium nodejs fonts-noto-cjk");
    }
    assertThat(there).as("chromium and node are installed").isTrue();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.orElseThrow())));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(chromium.orElseThrow()))
                    .setTimeout(PATIENCE.toMillis())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--no-first-run")));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    return new SiteBrowser(playwright, browser);
  }

  private static Optional<String> first(List<String> paths) {
    return paths.stream().filter(path -> Files.isExecutable(Path.of(path))).findFirst();
  }

  /**
   * Opens a path of the sample's site in a new window.
   *
   * @param language tag that the browser asks for
   */
  Page visit(String path, Screen screen, String language, ColorScheme colours) {
    return visit(SampleSite.get(), path, screen, language, colours);
  }

  /** The same of another site. */
  Page visit(SampleSite site, String path, Screen screen, String language, ColorScheme colours) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(colours));
    context.setDefaultTimeout(PATIENCE.toMillis());
    Page page = context.newPage();
    String own = site.address("/");
    page.route(
        address -> !address.startsWith(own) && !address.startsWith("data:"),
        route -> {
          faults.add(path + " asks for " + route.request().url());
          route.abort();
        });
    page.onConsoleMessage(message -> {
      // The browser notes the status of an error page, or of a refused query; no fault of the page.
      boolean ownStatus =
          message.text().startsWith("Failed to load resource")
              && (message.location().startsWith(site.address(path))
                  || message.location().startsWith(site.address("/kg/sparql")));
      if (List.of("error", "warning").contains(message.type()) && !ownStatus) {
        faults.add(path + " console: " + message.text());
      }
    });
    page.onPageError(error -> faults.add(path + " throws: " + error));
    page.navigate(site.address(path));
    return page;
  }

  /** The same on a desktop, light. */
  Page visit(String path, String language) {
    return visit(path, DESKTOP, language, ColorScheme.LIGHT);
  }

  /** Goes where a link leads, until all of the page is there that it leads to. */
  static void follow(Page page, Locator link) {
    String from = page.url();
    link.click();
    page.waitForURL(to -> !to.equals(from));
  }

  /**
   * Lets names be suggested for one input alone, whole: what is typed slowly, as on a busy machine,
   * has suggestions before its end, which are replaced while a choice is made among them.
   */
  static void suggestFor(Page page, String text) {
    page.route(
        address -> address.contains("/suggest?") && !address.contains("q=" + text),
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody("{\"results\":[]}")));
  }

  /** Waits until something lies in the window, where an address with its name scrolls to. */
  static void awaitInWindow(Page page, String id) {
    page.waitForFunction(
        "id => { const box = document.getElementById(id)?.getBoundingClientRect();"
            + " return box && box.top >= 0 && box.top <= innerHeight; }",
        id);
  }

  /** Holds a page to axe-core's rules, all of them. */
  static void assertAccessible(Page page) {
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations)
        .as(page.url())
        .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + targets(rule))
        .isEmpty();
  }

  private static List<String> targets(Rule rule) {
    return rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
  }

  /** Holds a page to its window: nothing but what scrolls inside its own box is wider. */
  static void assertFits(Page page) {
    assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
        .as(page.url() + " is wider than its window")
        .isLessThanOrEqualTo(page.viewportSize().width);
  }

  /** Keeps a picture of the window in docs/screens, if {@code -Ddashiji.screens=true}. */
  static void keep(Page page, String name) {
    if (Boolean.getBoolean("dashiji.screens")) {
      page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }
  }

  /** What pages did that none may do, so far. */
  Stream<String> faults() {
    return faults.stream();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    assertThat(faults).isEmpty();
  }
}
