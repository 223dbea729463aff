package dashiji.tenure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the holders of one post say of each other's tenures, where the post has one seat: who
 * follows in full bounds the end of those before, and they bound the start of who follows. A gap
 * stays a gap: it is not known when the one left, nor when the other came. One who is acting or
 * only in charge ends nobody's tenure; and two who are seen in turns are a conflict, and bound
 * nothing.
 */
final class Succession {
  private Succession() {}

  /**
   * The stretches with what others of the same post add to their bounds.
   *
   * @param post all of one post
   */
  static List<Stretch> bound(List<Stretch> post) {
    if (post.stream().noneMatch(Stretch::oneSeat)) {
      return post;
    }
    List<Stretch> bound = new ArrayList<>();
    for (Stretch own : post) {
      bound.add(bound(own, post));
    }
    return bound;
  }

  private static Stretch bound(Stretch own, List<Stretch> post) {
    LocalDate ended = null;
    LocalDate started = null;
    for (Stretch other : post) {
      LocalDate follows = other.person().equals(own.person()) ? null : follows(own, other);
      if (follows != null && (ended == null || follows.isBefore(ended))) {
        ended = follows;
      }
      LocalDate until = other.heldUntil();
      if (until != null
          && !other.isSame(own)
          && follows(other, own) != null
          && (started == null || until.isAfter(started))) {
        started = until;
      }
    }
    Bounds bounds = own.bounds();
    if (ended != null) {
      bounds = bounds.endedBy(ended, BoundBasis.SUCCESSOR);
    }
    if (started != null) {
      bounds = bounds.notStartedBefore(started, BoundBasis.PREDECESSOR);
    }
    return bounds.equals(own.bounds()) ? own : own.with(bounds, own.endedBy());
  }

  /** The day by which one had followed the other in full, or null if that is not known. */
  private static @Nullable LocalDate follows(Stretch first, Stretch next) {
    LocalDate until = first.heldUntil();
    LocalDate from = next.heldBy();
    if (next.claim() != Claim.FULL || until == null || from == null || from.isBefore(until)) {
      return null;
    }
    // Known on one and the same day alone, neither follows the other.
    LocalDate nextUntil = next.heldUntil();
    LocalDate firstFrom = first.heldBy();
    boolean bothWays = nextUntil != null && firstFrom != null && !firstFrom.isBefore(nextUntil);
    return bothWays ? null : from;
  }
}
