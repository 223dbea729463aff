package dashiji.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two people of one name, or two organisations or projects of like names, of whom the program
 * cannot tell whether they are one.
 *
 * @param decision IRI of the decision that leaves it open
 * @param name the name
 * @param score decimal logarithm of the odds that they are one, or null if none is given
 * @param reasons what speaks for and against, strongest first as far as they are in order
 * @param left one side
 * @param right the other
 */
public record OpenCase(
    String decision,
    String name,
    @Nullable Double score,
    List<String> reasons,
    Side left,
    Side right) {

  public OpenCase {
    reasons = List.copyOf(reasons);
  }

  /**
   * How much joining the two would change: the facts of the one of whom less is known.
   *
   * @return a number of facts
   */
  public int effect() {
    return Math.min(left.facts(), right.facts());
  }

  /**
   * One of the two.
   *
   * @param mention IRI of the mention that was compared
   * @param person IRI of the person or thing it is taken for
   * @param documentKey the document of the mention
   * @param quote the sentence of the mention
   * @param posts what posts the person is shown with, in the order of time; of another thing what
   *     else is said of it
   * @param facts what points at the person or thing in all documents: participations, attestations,
   *     acts; events, posts, projects
   */
  public record Side(
      String mention,
      String person,
      String documentKey,
      String quote,
      List<Held> posts,
      int facts) {

    public Side {
      posts = List.copyOf(posts);
    }
  }

  /**
   * A post that a person is shown with.
   *
   * @param post the post's name
   * @param from first day that is known of it, at its precision, or null
   * @param to last such day, or null
   * @param quote words that say so
   */
  public record Held(String post, @Nullable String from, @Nullable String to, String quote) {}
}
