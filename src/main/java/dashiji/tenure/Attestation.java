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

  /** The document that says so. */
  Key document();

  /** Who. */
  Key person();

  /** Which post. */
  Key post();

  /** The body of the post. */
  Key organization();

  /** True if the body has one such post, see {@link SingleSeat}. */
  boolean oneSeat();

  /** Acting and the like. */
  Capacity capacity();

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
   * @param asOf of a former post without a day of its own the day of the text: when it was issued,
   *     else the last that it tells of; null where neither is known, and of a post still held
   */
  record Holding(
      Key id,
      Key document,
      Key person,
      Key post,
      Key organization,
      boolean oneSeat,
      boolean former,
      Capacity capacity,
      @Nullable PartialDate attestedFirst,
      @Nullable PartialDate attestedLast,
      @Nullable PartialDate statedFrom,
      @Nullable PartialDate statedUntil,
      @Nullable PartialDate asOf)
      implements Attestation {}

  /**
   * The person is put into the post or taken from it.
   *
   * @param capacity acting and the like
   * @param effective the day from which it holds, or null
   * @param termCounted true if the text counts the term from that day, whenever it was decided
   */
  record Act(
      Key id,
      Key document,
      Key person,
      Key post,
      Key organization,
      boolean oneSeat,
      PersonnelAction action,
      Capacity capacity,
      @Nullable PartialDate effective,
      boolean termCounted)
      implements Attestation {}
}
