package dashiji.tenure;

import dashiji.document.PartialDate;
import dashiji.fact.PersonnelAction;
import dashiji.tenure.Attestation.Act;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The tenures of one person in one post, from what attests these alone. A printed title proves
 * "attested" on a day and gives no bound; stated starts and ends and dated acts do. A start that
 * follows an end opens a new tenure.
 */
final class Holdings {
  /**
   * An appointment this long after the holder was first seen in the post is another one of a
   * sitting holder, as each new government makes them; nearer ones start the holding, and the title
   * was printed too early.
   */
  private static final int PRINTED_EARLY_DAYS = 45;

  /** An act this long after a start that only a text states is another one of a sitting holder. */
  private static final int STATED_EARLY_DAYS = 400;

  /** An acting holder who is elected within this time was acting until then. */
  private static final int ACTING_DAYS = 400;

  private Holdings() {}

  /**
   * The stretches, of each claim in the order of time.
   *
   * @param attestations of one person and one post, sorted
   */
  static List<Stretch> of(List<Attestation> attestations, boolean oneSeat) {
    Map<Claim, List<Attestation>> claims = new EnumMap<>(Claim.class);
    for (Attestation a : attestations) {
      claims.computeIfAbsent(Claim.of(a.capacity()), unused -> new ArrayList<>()).add(a);
    }
    List<Moment> preparing = new ArrayList<>();
    claims.forEach((claim, of) -> {
      if (claim != Claim.FULL) {
        of.forEach(a -> preparing.addAll(Moment.of(a)));
      }
    });
    Map<Claim, List<Stretch>> stretches = new EnumMap<>(Claim.class);
    claims.forEach((claim, of) ->
        stretches.put(claim, stretches(of, oneSeat, claim == Claim.FULL ? preparing : List.of())));
    List<Stretch> full = stretches.getOrDefault(Claim.FULL, List.of());
    List<Stretch> all = new ArrayList<>(full);
    stretches.forEach((claim, of) -> {
      if (claim != Claim.FULL) {
        of.forEach(s -> all.add(endedByFull(s, full)));
      }
    });
    return all;
  }

  private static List<Stretch> stretches(
      List<Attestation> group, boolean oneSeat, List<Moment> preparing) {
    List<Moment> moments = new ArrayList<>();
    group.forEach(a -> moments.addAll(Moment.of(a)));
    moments.sort(Moment.ORDER);

    List<Gathering> gathered = new ArrayList<>();
    Map<PartialDate, PersonnelAction> acts = acts(group);
    Gathering current = new Gathering("");
    gathered.add(current);
    for (Moment moment : moments) {
      if (moment.type() == Moment.Type.START && current.hasEnded()) {
        current = new Gathering(moment.at().date().toString());
        gathered.add(current);
      }
      current.take(moment, preparing, acts);
    }
    // What has no date at all belongs to the first stretch, for want of a better one.
    Set<Attestation> taken = new HashSet<>();
    gathered.forEach(g -> taken.addAll(g.sources));
    group.stream().filter(a -> !taken.contains(a)).forEach(gathered.get(0).sources::add);
    return gathered.stream()
        .map(g -> Stretch.of(group.get(0), g.openedBy, oneSeat, g.moments, g.sources))
        .toList();
  }

  /** The acts that start something, by day: texts state these days as starts too. */
  private static Map<PartialDate, PersonnelAction> acts(List<Attestation> group) {
    Map<PartialDate, PersonnelAction> days = new HashMap<>();
    for (Attestation a : group) {
      if (a instanceof Act act && act.effective() != null) {
        switch (act.action()) {
          case ELECT -> days.put(act.effective(), PersonnelAction.ELECT);
          case APPOINT -> days.putIfAbsent(act.effective(), PersonnelAction.APPOINT);
          case CONFIRM, REMOVE, RESIGN -> {}
        }
      }
    }
    return days;
  }

  /**
   * The start of the full holding ends the acting one. Where that was not stated and acting days
   * lie shortly before, it is also no earlier.
   */
  private static Stretch endedByFull(Stretch acting, List<Stretch> full) {
    LocalDate until = acting.heldUntil();
    if (until == null) {
      return acting;
    }
    Stretch next = null;
    LocalDate from = null;
    for (Stretch candidate : full) {
      LocalDate held = candidate.heldBy();
      if (held != null && !held.isBefore(until) && (from == null || held.isBefore(from))) {
        next = candidate;
        from = held;
      }
    }
    if (next == null || from == null) {
      return acting;
    }
    Bound latest = acting.bounds().latestEnd();
    if (latest != null && !latest.day().isAfter(from)) {
      return acting; // it has an end of its own before
    }
    Moment start = next.start();
    Bound first = next.bounds().earliestStart();
    Bound last = next.bounds().latestStart();
    if (start != null
        && first != null
        && last != null
        && !first.day().isBefore(until)
        && first.day().isBefore(until.plusDays(ACTING_DAYS))) {
      return acting.with(acting.bounds().endedBetween(first, last), start);
    }
    return acting.with(acting.bounds().endedBy(from, BoundBasis.SUCCESSOR), null);
  }

  /** One stretch while it is gathered, in the order of time. */
  private static final class Gathering {
    private final String openedBy;
    private final List<Moment> moments = new ArrayList<>();
    private final TreeSet<Attestation> sources = new TreeSet<>();

    Gathering(String openedBy) {
      this.openedBy = openedBy;
    }

    boolean hasEnded() {
      return moments.stream().anyMatch(m -> m.type() == Moment.Type.END);
    }

    void take(Moment moment, List<Moment> preparing, Map<PartialDate, PersonnelAction> acts) {
      sources.add(moment.source());
      if (moment.type() != Moment.Type.START || isStart(moment, preparing, acts)) {
        moments.add(moment);
      }
    }

    /** False for what only confirms a sitting holder. */
    private boolean isStart(
        Moment start, List<Moment> preparing, Map<PartialDate, PersonnelAction> acts) {
      LocalDate day = start.at().earliest();
      Moment known =
          Moment.agreed(moments.stream().filter(m -> m.type() == Moment.Type.START).toList());
      if (known != null) {
        int days = known.at().basis() == BoundBasis.ACT ? PRINTED_EARLY_DAYS : STATED_EARLY_DAYS;
        return !day.isAfter(known.at().latest().plusDays(days));
      }
      LocalDate seen = firstSeenBefore(day);
      PersonnelAction act = acts.get(start.at().date());
      if (seen == null
          || act == null
          || preparing.stream().anyMatch(m -> m.at().latest().isBefore(day))) {
        return true;
      }
      return act != PersonnelAction.ELECT && !seen.isBefore(day.minusDays(PRINTED_EARLY_DAYS));
    }

    private @Nullable LocalDate firstSeenBefore(LocalDate day) {
      return moments.stream()
          .filter(m -> m.type() == Moment.Type.SEEN || m.type() == Moment.Type.CONFIRMED)
          .map(m -> m.at().latest())
          .filter(seen -> seen.isBefore(day))
          .findFirst()
          .orElse(null);
    }
  }
}
