package dashiji.tenure;

import dashiji.document.PartialDate;
import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import dashiji.fact.Capacity;
import dashiji.tenure.Attestation.Act;
import dashiji.tenure.Attestation.Holding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes tenures of what all documents attest. A printed title proves "attested" on a day and gives
 * no bound; stated starts and ends and dated acts do. A start that follows an end opens a new
 * tenure.
 */
public final class TenureInference {
  private TenureInference() {}

  /** The tenures, sorted; the same whatever the order of the attestations. */
  public static List<Tenure> infer(Collection<Attestation> attestations) {
    Map<Group, List<Attestation>> groups =
        new TreeSet<>(attestations)
            .stream()
                .collect(
                    Collectors.groupingBy(
                        Group::of,
                        () -> new TreeMap<>(Group.ORDER),
                        Collectors.toCollection(ArrayList::new)));
    List<Tenure> tenures = new ArrayList<>();
    groups.forEach((group, of) -> stretches(of).forEach(s -> tenures.add(s.tenure(group))));
    return tenures.stream().sorted().toList();
  }

  /**
   * What shares tenures: one person and post, and one claim to it. Acting heads and those who only
   * run the work hold the post in another right than its full holder, often just before becoming
   * it.
   */
  private record Group(Key person, Key post, Key organization, String claim) {
    static final Comparator<Group> ORDER =
        Comparator.comparing(Group::person)
            .thenComparing(Group::post)
            .thenComparing(Group::organization)
            .thenComparing(Group::claim);

    static Group of(Attestation a) {
      Capacity capacity =
          switch (a) {
            case Holding holding -> holding.capacity();
            case Act act -> act.capacity();
          };
      String claim =
          switch (capacity) {
            case ACTING, IN_CHARGE -> capacity.code();
            case FULL, PROBATION, CONCURRENT -> "";
          };
      return new Group(a.person(), a.post(), a.organization(), claim);
    }
  }

  /** Something on the time line of a group. */
  private record Moment(Type type, Endpoint at, Attestation source) {
    /** In the order in which things of one day are taken. */
    enum Type {
      START,
      SEEN,
      END
    }

    static final Comparator<Moment> ORDER =
        Comparator.comparing((Moment m) -> m.at().earliest())
            .thenComparing(Moment::type)
            .thenComparing(m -> m.at().latest())
            .thenComparing(Moment::source);
  }

  private static List<Stretch> stretches(List<Attestation> group) {
    List<Moment> moments = new ArrayList<>();
    group.forEach(a -> moments.addAll(moments(a)));
    moments.sort(Moment.ORDER);

    List<Stretch> stretches = new ArrayList<>();
    Stretch current = new Stretch("");
    stretches.add(current);
    for (Moment moment : moments) {
      if (moment.type() == Moment.Type.START && current.hasEnded()) {
        current = new Stretch(moment.at().date().toString());
        stretches.add(current);
      }
      current.take(moment);
    }
    // What has no date at all belongs to the first stretch, for want of a better one.
    for (Attestation a : group) {
      if (stretches.stream().noneMatch(s -> s.sources.contains(a))) {
        stretches.get(0).sources.add(a);
      }
    }
    return stretches;
  }

  private static List<Moment> moments(Attestation attestation) {
    List<Moment> moments = new ArrayList<>();
    switch (attestation) {
      case Act act ->
          add(
              moments,
              act.starts() ? Moment.Type.START : Moment.Type.END,
              act.effective(),
              BoundBasis.ACT,
              act);
      case Holding h -> {
        add(moments, Moment.Type.START, h.statedFrom(), BoundBasis.STATED, h);
        add(moments, Moment.Type.END, h.statedUntil(), BoundBasis.STATED, h);
        if (h.former()) {
          // Only the first text that calls the holder former bounds the end; later ones add
          // nothing.
          add(moments, Moment.Type.END, h.attestedFirst(), BoundBasis.FORMER, h);
        } else {
          add(moments, Moment.Type.SEEN, h.attestedFirst(), BoundBasis.STATED, h);
          add(moments, Moment.Type.SEEN, h.attestedLast(), BoundBasis.STATED, h);
        }
      }
    }
    return moments;
  }

  private static void add(
      List<Moment> moments,
      Moment.Type type,
      @Nullable PartialDate date,
      BoundBasis basis,
      Attestation source) {
    Endpoint at = Endpoint.of(date, basis);
    if (at != null) {
      moments.add(new Moment(type, at, source));
    }
  }

  /** One tenure while it is gathered, in the order of time. */
  private static final class Stretch {
    private final String openedBy;
    private final List<Endpoint> starts = new ArrayList<>();
    private final List<Endpoint> ends = new ArrayList<>();
    private final List<Endpoint> seen = new ArrayList<>();
    private final TreeSet<Attestation> sources = new TreeSet<>();

    Stretch(String openedBy) {
      this.openedBy = openedBy;
    }

    boolean hasEnded() {
      return !ends.isEmpty();
    }

    void take(Moment moment) {
      sources.add(moment.source());
      switch (moment.type()) {
        case SEEN -> seen.add(moment.at());
        case END -> ends.add(moment.at());
        case START -> {
          // A re-election of one who was seen in the post before is no start.
          if (seen.stream().noneMatch(s -> s.latest().isBefore(moment.at().earliest()))) {
            starts.add(moment.at());
          }
        }
      }
    }

    Tenure tenure(Group group) {
      Endpoint start = Endpoint.agreed(starts);
      Endpoint end =
          Endpoint.agreed(ends.stream().filter(e -> e.basis() != BoundBasis.FORMER).toList());
      Endpoint former =
          ends.stream()
              .filter(e -> e.basis() == BoundBasis.FORMER)
              .min(Comparator.comparing(Endpoint::latest))
              .orElse(null);
      Endpoint endedBy = end != null ? end : former;
      return new Tenure(
          Key.of(KeyKind.TENURE, group.person().id(), group.post().id(), group.claim(), openedBy),
          group.person(),
          group.post(),
          group.organization(),
          capacities(),
          firstAttested(),
          lastAttested(),
          start == null ? null : new Bound(start.earliest(), start.basis()),
          start == null ? null : new Bound(start.latest(), start.basis()),
          end == null ? null : new Bound(end.earliest(), end.basis()),
          endedBy == null ? null : new Bound(endedBy.latest(), endedBy.basis()),
          edtf(start, end),
          sources.stream().map(Attestation::id).sorted().toList());
    }

    private List<Holding> holdings() {
      return sources.stream().filter(Holding.class::isInstance).map(Holding.class::cast).toList();
    }

    /** The capacities attested; {@code FULL}, which says nothing, only where no other is. */
    private List<Capacity> capacities() {
      List<Capacity> special =
          sources.stream()
              .map(a ->
                  switch (a) {
                    case Holding holding -> holding.capacity();
                    case Act act -> act.capacity();
                  })
              .filter(c -> c != Capacity.FULL)
              .distinct()
              .sorted()
              .toList();
      return special.isEmpty() ? List.of(Capacity.FULL) : special;
    }

    private @Nullable PartialDate firstAttested() {
      Comparator<Endpoint> order =
          Comparator.comparing(Endpoint::earliest).thenComparing(Endpoint::latest);
      Endpoint first = seen.stream().min(order).orElse(null);
      Holding only = onlyHolding();
      return first != null ? first.date() : only == null ? null : only.attestedFirst();
    }

    private @Nullable PartialDate lastAttested() {
      Comparator<Endpoint> order =
          Comparator.comparing(Endpoint::latest).thenComparing(Endpoint::earliest);
      Endpoint last = seen.stream().max(order).orElse(null);
      Holding only = onlyHolding();
      return last != null ? last.date() : only == null ? null : only.attestedLast();
    }

    /** Days without a year can be ordered inside one document only. */
    private @Nullable Holding onlyHolding() {
      List<Holding> current = holdings().stream().filter(h -> !h.former()).toList();
      return current.size() == 1 ? current.get(0) : null;
    }

    private static @Nullable String edtf(@Nullable Endpoint start, @Nullable Endpoint end) {
      return start == null && end == null
          ? null
          : (start == null ? "" : start.date()) + "/" + (end == null ? "" : end.date());
    }
  }
}
