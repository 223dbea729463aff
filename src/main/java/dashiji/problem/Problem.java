package dashiji.problem;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with the data at hand: reported and counted, never thrown.
 *
 * @param code what kind of problem it is
 * @param message words a person can act on, in English, without the place
 * @param where the place it was seen
 */
public record Problem(ProblemCode code, String message, Where where) {

  public Problem {
    Objects.requireNonNull(code);
    Objects.requireNonNull(message);
    Objects.requireNonNull(where);
  }

  /**
   * A place in the input.
   *
   * @param document the document's key or the file's path as given, or null if no document is meant
   * @param start first code point in the raw text, or -1 where no offset applies
   * @param end one past the last code point, or -1
   */
  public record Where(@Nullable String document, int start, int end) {

    /** The whole of a document. */
    public static Where document(String document) {
      return new Where(document, -1, -1);
    }

    /** Nowhere in particular: the build as a whole. */
    public static Where nowhere() {
      return new Where(null, -1, -1);
    }
  }
}
