package dashiji.page;

import java.util.List;

/**
 * Why an operation of the API did not answer, for those who opened its address in a browser.
 *
 * @param status of HTTP
 * @param detail what is the matter, in English
 * @param operation name of the named query, or empty if there is none of the name
 * @param candidates what a name may mean that several share, or that nothing has
 */
public record ProblemView(int status, String detail, String operation, List<Candidate> candidates) {

  public ProblemView {
    candidates = List.copyOf(candidates);
  }

  /**
   * A thing that may have been meant.
   *
   * @param description what tells it from others of its name, or empty
   * @param iri of the thing
   * @param again the same request with this thing in the place of the name
   */
  public record Candidate(String name, String description, String iri, String again) {}

  /** The heading. */
  public String heading(Site site) {
    return new ErrorView(status, "").heading(site);
  }
}
