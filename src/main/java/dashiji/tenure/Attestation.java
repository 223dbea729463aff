package dashiji.tenure;

import dashiji.document.PartialDate;
import dashiji.entity.Key;
import dashiji.fact.Capacity;
import dashiji.fact.PersonnelAction;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What one document says of one person and one post. Made of facts, or read back from a graph when
 * the document itself was not read again.
 */
public sealed interface Attestation extends Comparable<Attestation> {
  /** Its own key. */
  Key id();

  /** Who. */
  Key person();

  /** Which post. */
  Key post();

  /** The body of the post. */
  Key organization();

  /** By person, post and key. */
  @Override
  default int compareTo(Attestation other) {
    return Comparator.comparing(Attestation::person)
        .thenComparing(Attestation::post)
        .thenComparing(Attestation::id)
        .compare(this, other);
  }

  /**
   * The person is shown with the post.
   *
   * @param former true if the text says that it is no longer held
   * @param capacity acting and the like
   * @param attestedFirst first day on which the document shows it, or null
   * @param attestedLast last such day, or null
   * @param statedFrom the start that the document itself gives, or null
   * @param statedUntil the end it gives, or null
   */
  record Holding(
      Key id,
      Key person,
      Key post,
      Key organization,
      boolean former,
      Capacity capacity,
      @Nullable PartialDate attestedFirst,
      @Nullable PartialDate attestedLast,
      @Nullable PartialDate statedFrom,
      @Nullable PartialDate statedUntil)
      implements Attestation {}

  /**
   * The person is put into the post or taken from it.
   *
   * @param capacity acting and the like
   * @param effective the day from which it holds, or null
   */
  record Act(
      Key id,
      Key person,
      Key post,
      Key organization,
      PersonnelAction action,
      Capacity capacity,
      @Nullable PartialDate effective)
      implements Attestation {

    /** True for what puts a person into a post or confirms it there. */
    public boolean starts() {
      return switch (action) {
        case APPOINT, ELECT, CONFIRM -> true;
        case REMOVE, RESIGN -> false;
      };
    }
  }
}
