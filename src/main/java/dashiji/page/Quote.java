package dashiji.page;

/**
 * The words of a text that a fact rests on.
 *
 * @param document the text
 * @param start first code point in the raw text
 * @param end the code point after the last
 * @param text verbatim
 * @param rule that read it, or empty
 * @param confidence 0 to 1 as the graph gives it, or empty
 */
public record Quote(Ref document, int start, int end, String text, String rule, String confidence) {

  /** The place in the page of the text. */
  public String address(Site site) {
    String page = site.href(document.iri());
    return page + (page.contains("?") ? "&" : "?") + "at=" + start + "-" + end + "#at";
  }

  /** The text on one line. */
  public String line() {
    return text.replaceAll("\\s*\\R\\s*", "").strip();
  }
}
