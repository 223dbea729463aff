package dashiji.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/**
 * Renders pages. A template of {@code src/main/jte} has two parameters: {@code Site site} and a
 * {@code view}, the record that says what is on the page.
 */
public final class Pages {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "dashiji.page.jte");

  private Pages() {}

  /**
   * A page as HTML.
   *
   * @param template its name, such as {@code home} for {@code home.jte}
   */
  public static String render(String template, Site site, Object view) {
    StringOutput out = new StringOutput(1 << 14);
    ENGINE.render(template + ".jte", Map.of("site", site, "view", view), out);
    return out.toString();
  }
}
