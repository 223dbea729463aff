package dashiji.entity;

import java.util.Locale;

/**
 * One thing that speaks for or against two readings being of one person.
 *
 * @param feature the feature that found it: same-post, birth …
 * @param weight the decimal logarithm of how much likelier it is in one person than in two; below 0
 *     if it speaks against
 * @param kind what it can do beside its weight
 * @param detail what was compared, for people
 */
public record Reason(String feature, double weight, Kind kind, String detail) {

  /** What a reason can do beside its weight. */
  public enum Kind {
    /** It ties two readings: without any of these they are never joined. */
    LINK,
    /** It adds to the others. */
    SUPPORT,
    /** One person can hardly have both: without any of these they are never kept apart. */
    CONTRADICTION
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %+.1f %s", feature, weight, detail).strip();
  }
}
