package dashiji.page;

/**
 * A page that says why there is no other.
 *
 * @param status of HTTP
 * @param detail what is the matter with this request, or empty
 */
public record ErrorView(int status, String detail) {

  /** The heading. */
  public String heading(Site site) {
    String key = "error." + status;
    return PageWords.in(site.language()).has(key) ? site.t(key) : site.t("error.other", status);
  }

  /** What can be done, or empty. */
  public String advice(Site site) {
    String key = "error." + status + ".advice";
    return PageWords.in(site.language()).has(key) ? site.t(key) : "";
  }
}
