package dashiji.page;

import dashiji.rdf.Vocab;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * One stretch in which a person held a post, as a row of a timeline.
 *
 * @param iri of the tenure
 * @param person who
 * @param post which
 * @param capacities terms: in full, acting …
 * @param bounds what is known of start and end
 * @param attested first and last day on which a text shows it, as far as days are known
 * @param edtf the bounds as one interval, or empty
 * @param proofs what attests it, in order of its days
 */
public record Career(
    String iri,
    Ref person,
    Ref post,
    List<String> capacities,
    List<Bound> bounds,
    Optional<Days> attested,
    String edtf,
    List<Proof> proofs) {
  private static final int MOST_PROOFS = 60;

  /** The bounds by property, in the order of time. */
  private static final Map<Node, Node> BOUNDS =
      Map.of(
          Vocab.Dsj.earliestStart, Vocab.Dsj.earliestStartBasis,
          Vocab.Dsj.latestStart, Vocab.Dsj.latestStartBasis,
          Vocab.Dsj.earliestEnd, Vocab.Dsj.earliestEndBasis,
          Vocab.Dsj.latestEnd, Vocab.Dsj.latestEndBasis);

  /**
   * A bound of start or end.
   *
   * @param property its IRI
   * @param day of it
   * @param basis a term: what it rests on; empty if unknown
   */
  public record Bound(String property, LocalDate day, String basis) {}

  /**
   * An attestation or a personnel act that a tenure rests on.
   *
   * @param fact its IRI
   * @param act true for a personnel act
   * @param days when, if that is known
   * @param date the first of these as the graph gives it, or empty
   * @param quote its words
   */
  public record Proof(
      String fact, boolean act, Optional<Days> days, String date, Optional<Quote> quote) {}

  /** Reads a tenure; nothing if it lacks a post. */
  static Optional<Career> read(Facts facts, Node tenure) {
    Optional<Node> post = facts.object(tenure, Vocab.Dsj.post);
    Optional<Node> person = facts.object(tenure, Vocab.Org.member);
    if (post.isEmpty() || person.isEmpty() || !facts.isA(tenure, Vocab.Dsj.Tenure)) {
      return Optional.empty();
    }
    List<Bound> bounds = new ArrayList<>();
    BOUNDS.forEach((property, basis) ->
        Days.of(facts.text(tenure, property))
            .ifPresent(day ->
                bounds.add(
                    new Bound(
                        property.getURI(),
                        day.first(),
                        facts.object(tenure, basis).map(Node::getURI).orElse("")))));
    bounds.sort(Comparator.comparing(Bound::day).thenComparing(Bound::property));
    Optional<Days> first = Days.of(facts.text(tenure, Vocab.Dsj.firstAttested));
    Optional<Days> last = Days.of(facts.text(tenure, Vocab.Dsj.lastAttested));
    return Optional.of(
        new Career(
            tenure.getURI(),
            facts.ref(person.get()),
            facts.ref(post.get()),
            EventView.iris(facts.objects(tenure, Vocab.Dsj.capacity)),
            bounds,
            first.flatMap(from -> last.map(to -> new Days(from.first(), to.last()))),
            facts.text(tenure, Vocab.Dsj.edtf),
            facts.objects(tenure, Vocab.Dsj.attestedBy).stream()
                .limit(MOST_PROOFS)
                .map(fact -> proof(facts, fact))
                .sorted(Comparator.comparing(Proof::date))
                .toList()));
  }

  private static Proof proof(Facts facts, Node fact) {
    String date = facts.text(fact, Vocab.Dsj.effectiveDate);
    boolean act = !facts.objects(fact, Vocab.Dsj.action).isEmpty();
    if (date.isEmpty()) {
      date = facts.text(fact, Vocab.Dsj.attestedFirst);
    }
    Optional<Days> last = Days.of(facts.text(fact, Vocab.Dsj.attestedLast));
    Optional<Days> days =
        Days.of(date).map(first -> new Days(first.first(), last.orElse(first).last()));
    return new Proof(fact.getURI(), act, days, date, facts.quote(fact));
  }

  private @Nullable LocalDate bound(Node property) {
    return bounds.stream()
        .filter(bound -> bound.property().equals(property.getURI()))
        .map(Bound::day)
        .findFirst()
        .orElse(null);
  }

  /** All days that a picture of it has to show. */
  Stream<LocalDate> days() {
    return Stream.concat(
        bounds.stream().map(Bound::day),
        Stream.concat(attested.stream(), proofs.stream().flatMap(proof -> proof.days().stream()))
            .flatMap(days -> Stream.of(days.first(), days.last())));
  }

  /** By what rows are put in order: the first day known of it, or the end of time. */
  LocalDate order() {
    return days().min(LocalDate::compareTo).orElse(LocalDate.MAX);
  }

  /** The start as far as it is known: a day, a month or year, or empty. */
  public String start() {
    return shown(bound(Vocab.Dsj.earliestStart), bound(Vocab.Dsj.latestStart));
  }

  /** The end as far as it is known. */
  public String end() {
    return shown(bound(Vocab.Dsj.earliestEnd), bound(Vocab.Dsj.latestEnd));
  }

  private static String shown(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
    if (earliest == null || latest == null) {
      return latest != null ? "≤ " + latest : earliest != null ? "≥ " + earliest : "";
    }
    if (earliest.equals(latest)) {
      return earliest.toString();
    }
    if (earliest.getYear() == latest.getYear()
        && earliest.getDayOfYear() == 1
        && latest.getDayOfYear() == latest.lengthOfYear()) {
      return String.valueOf(earliest.getYear());
    }
    if (earliest.getDayOfMonth() == 1 && earliest.plusMonths(1).minusDays(1).equals(latest)) {
      return earliest.toString().substring(0, 7);
    }
    return earliest + "/" + latest;
  }

  /** A stretch of the track: how sure it is says its name. */
  public record Segment(String sureness, LocalDate from, LocalDate to) {}

  /**
   * What is drawn, the least sure below: {@code outer} between the outer bounds, or to the edge on
   * a side where nothing bounds it; {@code between} a latest start and an earliest end, which is
   * stated or follows; {@code seen} between the first and the last text that shows it.
   */
  public List<Segment> segments(Axis axis) {
    List<Segment> segments = new ArrayList<>();
    LocalDate seenFrom = attested.map(Days::first).orElse(null);
    LocalDate seenTo = attested.map(Days::last).orElse(null);
    LocalDate innerFrom = earlier(bound(Vocab.Dsj.latestStart), seenFrom);
    LocalDate innerTo = later(bound(Vocab.Dsj.earliestEnd), seenTo);
    LocalDate outerFrom = bound(Vocab.Dsj.earliestStart);
    LocalDate outerTo = bound(Vocab.Dsj.latestEnd);
    LocalDate from = outerFrom != null ? outerFrom : axis.first();
    LocalDate to = outerTo != null ? outerTo : axis.last();
    if (innerFrom == null || innerTo == null) {
      LocalDate known = innerFrom != null ? innerFrom : innerTo;
      innerFrom = known;
      innerTo = known;
    }
    if (innerFrom == null || innerTo == null) {
      segments.add(new Segment("outer", from, to));
      return segments;
    }
    if (from.isBefore(innerFrom)) {
      segments.add(new Segment(outerFrom != null ? "imprecise" : "outer", from, innerFrom));
    }
    if (innerTo.isBefore(to)) {
      segments.add(new Segment(outerTo != null ? "imprecise" : "outer", innerTo, to));
    }
    segments.add(new Segment("between", innerFrom, innerTo));
    if (seenFrom != null && seenTo != null) {
      segments.add(new Segment("seen", seenFrom, seenTo));
    }
    return segments;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }
}
