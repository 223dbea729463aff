package dashiji.entity;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A post as identity looks at it.
 *
 * @param post its key
 * @param organization the key of its body
 * @param body the body's name, normalised as keys are
 * @param title the title, normalised likewise
 * @param areaCode the code of the body's jurisdiction, or null
 */
public record PostName(
    Key post, Key organization, String body, String title, @Nullable String areaCode)
    implements Comparable<PostName> {
  private static final Comparator<PostName> ORDER =
      Comparator.comparing(PostName::body)
          .thenComparing(PostName::title)
          .thenComparing(PostName::post);

  /** By body, title and key. */
  @Override
  public int compareTo(PostName other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return body + title;
  }
}
