package dashiji.entity;

import java.util.Comparator;
import java.util.Optional;
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

  /**
   * The area of the body: its code, else what the body's name begins with (青槐县 of 青槐县教育局). Nothing
   * for a body that is of an area without naming it (桐水镇党委), of which other counties may have one
   * too, and for one of no area.
   */
  public Optional<String> area() {
    return Optional.ofNullable(areaCode).or(() -> NamedArea.of(body));
  }

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
