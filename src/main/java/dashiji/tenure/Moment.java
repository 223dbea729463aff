package dashiji.tenure;

import dashiji.document.PartialDate;
import dashiji.tenure.Attestation.Act;
import dashiji.tenure.Attestation.Holding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something on the time line of one person in one post.
 *
 * @param type what it is
 * @param at when
 * @param source what says so
 */
record Moment(Type type, Endpoint at, Attestation source) {
  /** In the order in which things of one day are taken. */
  enum Type {
    /** The holding starts. */
    START,
    /** A probation is passed: held by then, and from then on in full. */
    CONFIRMED,
    /** A text shows the person with the post. */
    SEEN,
    /** The holding ends, or is said to be over. */
    END
  }

  /**
   * In order of time. What is known as a month or a year alone may start as early, and end as late,
   * as that allows: so a start in 2024 comes before an end in May 2024, which comes before an end
   * in 2024.
   */
  static final Comparator<Moment> ORDER =
      Comparator.comparing(Moment::day)
          .thenComparing(Moment::type)
          .thenComparing(m -> m.at().latest())
          .thenComparing(Moment::source);

  private LocalDate day() {
    return type == Type.END ? at.latest() : at.earliest();
  }

  /** All that one attestation says of points of time. */
  static List<Moment> of(Attestation attestation) {
    List<Moment> moments = new ArrayList<>();
    switch (attestation) {
      case Act act -> {
        Type type =
            switch (act.action()) {
              case APPOINT, ELECT -> Type.START;
              // The day of the decision starts nothing; the day from which the term counts does.
              case CONFIRM -> act.termCounted() ? Type.START : Type.CONFIRMED;
              case REMOVE, RESIGN -> Type.END;
            };
        add(moments, type, act.effective(), BoundBasis.ACT, act);
      }
      case Holding h -> {
        add(moments, Type.START, h.statedFrom(), BoundBasis.STATED, h);
        add(moments, Type.END, h.statedUntil(), BoundBasis.STATED, h);
        if (h.former()) {
          PartialDate day = h.attestedFirst() != null ? h.attestedFirst() : h.asOf();
          add(moments, Type.END, day, BoundBasis.FORMER, h);
        } else {
          add(moments, Type.SEEN, h.attestedFirst(), BoundBasis.ATTESTED, h);
          if (h.attestedLast() != null && !h.attestedLast().equals(h.attestedFirst())) {
            add(moments, Type.SEEN, h.attestedLast(), BoundBasis.ATTESTED, h);
          }
        }
      }
    }
    return moments;
  }

  private static void add(
      List<Moment> moments,
      Type type,
      @Nullable PartialDate date,
      BoundBasis basis,
      Attestation source) {
    Endpoint at = Endpoint.of(date, basis);
    if (at != null) {
      moments.add(new Moment(type, at, source));
    }
  }

  /**
   * What several sources amount to: the surest one, made narrower by those that agree with it (1998
   * by 1998-07). Null if there is none. Those that contradict it stay attested.
   */
  static @Nullable Moment agreed(Collection<Moment> all) {
    List<Moment> sorted =
        all.stream()
            .sorted(
                Comparator.comparing(Moment::at, Endpoint.SUREST_FIRST)
                    .thenComparing(Moment::source))
            .toList();
    Moment agreed = null;
    for (Moment m : sorted) {
      if (agreed == null || m.at().narrows(agreed.at())) {
        agreed = m;
      }
    }
    return agreed;
  }
}
