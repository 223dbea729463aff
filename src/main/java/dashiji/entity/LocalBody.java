package dashiji.entity;

import java.util.Comparator;

/**
 * A department of an area, as its name shows.
 *
 * @param organization its key
 * @param area identifier of the place that it belongs to
 * @param department the rest of the name
 */
public record LocalBody(Key organization, String area, String department)
    implements Comparable<LocalBody> {
  private static final Comparator<LocalBody> ORDER =
      Comparator.comparing(LocalBody::area)
          .thenComparing(LocalBody::department)
          .thenComparing(LocalBody::organization);

  /** By area, department and key. */
  @Override
  public int compareTo(LocalBody other) {
    return ORDER.compare(this, other);
  }
}
