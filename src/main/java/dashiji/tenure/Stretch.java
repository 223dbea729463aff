package dashiji.tenure;

import dashiji.document.PartialDate;
import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import dashiji.fact.Capacity;
import dashiji.tenure.Attestation.Holding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tenure with all that it was made from.
 *
 * @param person who
 * @param post which post
 * @param organization its body
 * @param claim by what right
 * @param openedBy what opened it: nothing for the first, the date of its start for a later one
 * @param oneSeat whether its body has one such post
 * @param moments what is known of it, in the order of time
 * @param sources all that attests it, with and without a date, sorted
 * @param bounds when it started and ended
 * @param endedBy what the end rests on where another tenure of the person gives it, or null
 */
record Stretch(
    Key person,
    Key post,
    Key organization,
    Claim claim,
    String openedBy,
    boolean oneSeat,
    List<Moment> moments,
    List<Attestation> sources,
    Bounds bounds,
    @Nullable Moment endedBy) {

  static final Comparator<Stretch> ORDER = Comparator.comparing(Stretch::id);

  Stretch {
    moments = List.copyOf(moments);
    sources = List.copyOf(sources);
  }

  /** A stretch with the bounds that its own moments give. */
  static Stretch of(
      Attestation any,
      String openedBy,
      boolean oneSeat,
      List<Moment> moments,
      Collection<Attestation> sources) {
    Stretch open =
        new Stretch(
            any.person(),
            any.post(),
            any.organization(),
            Claim.of(any.capacity()),
            openedBy,
            oneSeat,
            moments,
            sources.stream().sorted().toList(),
            new Bounds(null, null, null, null),
            null);
    return open.with(open.ownBounds(), null);
  }

  /** The same with other bounds. */
  Stretch with(Bounds other, @Nullable Moment ended) {
    return new Stretch(
        person, post, organization, claim, openedBy, oneSeat, moments, sources, other, ended);
  }

  private Bounds ownBounds() {
    Moment start = start();
    Moment end = end();
    Moment confirmed =
        of(Moment.Type.CONFIRMED)
            .min(Comparator.comparing((Moment m) -> m.at().latest()))
            .orElse(null);
    Moment former = former();
    Bounds bounds =
        Bounds.of(
            start == null ? null : start.at(),
            confirmed == null ? null : confirmed.at(),
            end == null ? null : end.at(),
            former == null ? null : former.at());
    for (Moment seen : of(Moment.Type.SEEN).toList()) {
      bounds = bounds.startedBy(seen.at().latest()).notEndedBefore(seen.at().earliest());
    }
    return bounds;
  }

  Stream<Moment> of(Moment.Type type) {
    return moments.stream().filter(m -> m.type() == type);
  }

  /** The start that its sources agree on, or null. */
  @Nullable Moment start() {
    return Moment.agreed(of(Moment.Type.START).toList());
  }

  /** The end that its sources state, or null. */
  @Nullable Moment end() {
    return Moment.agreed(
        of(Moment.Type.END).filter(m -> m.at().basis() != BoundBasis.FORMER).toList());
  }

  /** The first text that calls the holder former; later ones add nothing. */
  @Nullable Moment former() {
    return of(Moment.Type.END)
        .filter(m -> m.at().basis() == BoundBasis.FORMER)
        .min(Comparator.comparing((Moment m) -> m.at().latest()).thenComparing(Moment::source))
        .orElse(null);
  }

  /** What its latest end rests on, if a source says it: an act, a text, or another tenure. */
  @Nullable Moment ending() {
    Moment own = end() != null ? end() : former();
    return endedBy != null ? endedBy : own;
  }

  /** Its key: person, post, claim and, of a later stretch, what opened it. */
  Key id() {
    return Key.of(KeyKind.TENURE, person.id(), post.id(), claim.code(), openedBy);
  }

  /** True if both are the same tenure. */
  boolean isSame(Stretch other) {
    return person.equals(other.person)
        && post.equals(other.post)
        && claim == other.claim
        && openedBy.equals(other.openedBy);
  }

  /** True if the day lies before the start or after the end that its bounds allow. */
  boolean excludes(Endpoint at) {
    Bound start = bounds.earliestStart();
    Bound end = bounds.latestEnd();
    return (start != null && at.latest().isBefore(start.day()))
        || (end != null && at.earliest().isAfter(end.day()));
  }

  /** The days on which it is seen, those that its bounds exclude left out. */
  List<Endpoint> seenInside() {
    return of(Moment.Type.SEEN).map(Moment::at).filter(at -> !excludes(at)).toList();
  }

  /**
   * A day by which the post is known to have been held; null if none is, and where only the end is
   * known: who left after another came need not have come later.
   */
  @Nullable LocalDate heldBy() {
    List<LocalDate> days = new ArrayList<>();
    Bound start = bounds.latestStart();
    if (start != null && (bounds.earliestStart() != null || start.basis() == BoundBasis.ACT)) {
      days.add(start.day());
    }
    seenInside().forEach(at -> days.add(at.latest()));
    return days.stream().min(Comparator.naturalOrder()).orElse(null);
  }

  /** The last day on which the post is known to have been held still; null if none is known. */
  @Nullable LocalDate heldUntil() {
    List<LocalDate> days = new ArrayList<>();
    for (Bound bound : Arrays.asList(bounds.earliestStart(), bounds.earliestEnd())) {
      if (bound != null) {
        days.add(bound.day());
      }
    }
    seenInside().forEach(at -> days.add(at.earliest()));
    return days.stream().max(Comparator.naturalOrder()).orElse(null);
  }

  /** The tenure without its sources. */
  Tenure tenure() {
    List<Endpoint> inside = seenInside();
    LocalDate from =
        inside.stream().map(Endpoint::latest).min(Comparator.naturalOrder()).orElse(null);
    LocalDate until =
        inside.stream().map(Endpoint::earliest).max(Comparator.naturalOrder()).orElse(null);
    return new Tenure(
        id(),
        person,
        post,
        organization,
        capacities(),
        firstAttested(),
        lastAttested(),
        bounds.earliestStart(),
        bounds.latestStart(),
        bounds.earliestEnd(),
        bounds.latestEnd(),
        Edtf.of(
            bounds,
            from == null || until == null ? null : new Edtf.Seen(from, until),
            isDisputed(Moment.Type.START, start()),
            isDisputed(Moment.Type.END, end())),
        sources.stream().map(Attestation::id).sorted().toList());
  }

  private boolean isDisputed(Moment.Type type, @Nullable Moment agreed) {
    return agreed != null && of(type).anyMatch(m -> contradict(m, agreed));
  }

  /** True if two sources state another start, or another end. */
  static boolean contradict(Moment m, Moment agreed) {
    return m.at().basis().isStated() && m.at().contradicts(agreed.at());
  }

  /** The capacities attested; {@code FULL}, which says nothing, only where no other is. */
  private List<Capacity> capacities() {
    List<Capacity> special =
        sources.stream()
            .map(Attestation::capacity)
            .filter(c -> c != Capacity.FULL)
            .distinct()
            .sorted()
            .toList();
    return special.isEmpty() ? List.of(Capacity.FULL) : special;
  }

  private @Nullable PartialDate firstAttested() {
    Comparator<Endpoint> order =
        Comparator.comparing(Endpoint::earliest).thenComparing(Endpoint::latest);
    Endpoint first = of(Moment.Type.SEEN).map(Moment::at).min(order).orElse(null);
    Holding only = onlyHolding();
    return first != null ? first.date() : only == null ? null : only.attestedFirst();
  }

  private @Nullable PartialDate lastAttested() {
    Comparator<Endpoint> order =
        Comparator.comparing(Endpoint::latest).thenComparing(Endpoint::earliest);
    Endpoint last = of(Moment.Type.SEEN).map(Moment::at).max(order).orElse(null);
    Holding only = onlyHolding();
    return last != null ? last.date() : only == null ? null : only.attestedLast();
  }

  /** Days without a year can be ordered inside one document only. */
  private @Nullable Holding onlyHolding() {
    List<Holding> current =
        sources.stream()
            .filter(Holding.class::isInstance)
            .map(Holding.class::cast)
            .filter(h -> !h.former())
            .toList();
    return current.size() == 1 ? current.get(0) : null;
  }
}
