package dashiji.page;

import dashiji.rdf.Vocab;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The page of a post: who held it, and what lay between.
 *
 * @param iri of it
 * @param label body and title
 * @param title the title alone
 * @param bodies the body it is in
 * @param places its jurisdiction
 * @param singleSeat true if a body has one such post
 * @param holders tenures, the first to begin first
 * @param axis the years that they span
 * @param handovers from each holder in full to the next, only of posts of one seat
 * @param acts appointments and removals by date
 * @param actCount how many there are
 * @param conflicts about the post
 */
public record PostView(
    String iri,
    String label,
    String title,
    List<Ref> bodies,
    List<Ref> places,
    boolean singleSeat,
    List<Career> holders,
    Axis axis,
    List<Handover> handovers,
    List<Act> acts,
    int actCount,
    List<ConflictLine> conflicts) {
  private static final int MOST = 500;
  private static final int MOST_ACTS = 100;

  /**
   * What lies between two holders.
   *
   * @param from who held it before
   * @param to who held it after
   * @param state {@code vacant} if a stated end and a stated start leave days between them, {@code
   *     none} if they leave none, {@code overlap} if both are shown at one time, {@code unknown} if
   *     the end of the one or the start of the other is not stated
   * @param since first vacant day, or of what is unknown the day on which the one was last seen;
   *     empty if there is none
   * @param until last vacant day, or the day on which the other was first seen; empty likewise
   */
  public record Handover(Ref from, Ref to, String state, String since, String until) {}

  /**
   * An appointment or removal.
   *
   * @param fact its IRI
   * @param date as the graph gives it, or empty
   * @param action a term
   * @param person who
   * @param quote its words
   */
  public record Act(String fact, String date, String action, Ref person, Optional<Quote> quote) {}

  /** Reads it, inside a read transaction. */
  static PostView read(DatasetGraph dataset, Node post) {
    Facts facts = new Facts(dataset);
    List<Career> holders = new ArrayList<>();
    List<Act> acts = new ArrayList<>();
    for (Node fact : facts.subjects(Vocab.Dsj.post, post, 10 * MOST)) {
      if (facts.isA(fact, Vocab.Dsj.Tenure)) {
        if (holders.size() < MOST) {
          Career.read(facts, fact).ifPresent(holders::add);
        }
      } else if (facts.isA(fact, Vocab.Dsj.PersonnelAct)) {
        act(facts, fact).ifPresent(acts::add);
      }
    }
    holders.sort(Comparator.comparing(Career::order).thenComparing(h -> h.person().label()));
    acts.sort(Comparator.comparing(Act::date).reversed().thenComparing(a -> a.person().label()));
    boolean singleSeat = facts.text(post, Vocab.Dsj.seats).equals("1");
    return new PostView(
        post.getURI(),
        facts.ref(post).label(),
        facts.text(post, Vocab.Dsj.title),
        EventView.refs(facts, post, Vocab.Org.postIn),
        EventView.refs(facts, post, Vocab.Dsj.jurisdiction),
        singleSeat,
        holders,
        Axis.over(holders.stream().flatMap(Career::days).toList()),
        singleSeat ? handovers(holders) : List.of(),
        acts.stream().limit(MOST_ACTS).toList(),
        acts.size(),
        ConflictLine.about(facts, post));
  }

  private static Optional<Act> act(Facts facts, Node fact) {
    return facts
        .object(fact, Vocab.Dsj.person)
        .map(person ->
            new Act(
                fact.getURI(),
                facts.text(fact, Vocab.Dsj.effectiveDate),
                facts.object(fact, Vocab.Dsj.action).map(Node::getURI).orElse(""),
                facts.ref(person),
                facts.quote(fact)));
  }

  /** From each holder in full to the next; who is acting or in charge is no holder in full. */
  static List<Handover> handovers(List<Career> holders) {
    List<Career> full =
        holders.stream()
            .filter(holder ->
                holder.capacities().stream()
                    .noneMatch(c -> c.endsWith("-acting") || c.endsWith("-in-charge")))
            .filter(holder -> !holder.order().equals(LocalDate.MAX))
            .toList();
    List<Handover> handovers = new ArrayList<>();
    for (int i = 1; i < full.size(); i++) {
      Career one = full.get(i - 1);
      Career next = full.get(i);
      if (!one.person().equals(next.person())) {
        handovers.add(handover(one, next));
      }
    }
    return handovers;
  }

  private static Handover handover(Career one, Career next) {
    Optional<LocalDate> end = stated(one, Vocab.Dsj.latestEnd, "basis-successor");
    Optional<LocalDate> start = stated(next, Vocab.Dsj.earliestStart, "basis-predecessor");
    Optional<LocalDate> seenLast = one.attested().map(Days::last);
    Optional<LocalDate> seenNext = start.or(() -> next.attested().map(Days::first));
    if (seenLast.isPresent() && seenNext.isPresent() && seenLast.get().isAfter(seenNext.get())) {
      return new Handover(
          one.person(),
          next.person(),
          "overlap",
          seenNext.get().toString(),
          seenLast.get().toString());
    }
    if (end.isPresent() && start.isPresent()) {
      boolean vacant = end.get().plusDays(1).isBefore(start.get());
      return new Handover(
          one.person(),
          next.person(),
          vacant ? "vacant" : "none",
          vacant ? end.get().plusDays(1).toString() : "",
          vacant ? start.get().minusDays(1).toString() : "");
    }
    return new Handover(
        one.person(),
        next.person(),
        "unknown",
        end.or(() -> seenLast).map(LocalDate::toString).orElse(""),
        seenNext.map(LocalDate::toString).orElse(""));
  }

  /** A bound, unless it only follows from the other holder's. */
  private static Optional<LocalDate> stated(Career career, Node bound, String follows) {
    return career.bounds().stream()
        .filter(b -> b.property().equals(bound.getURI()) && !b.basis().endsWith(follows))
        .map(Career.Bound::day)
        .findFirst();
  }

  /** The head of the page. */
  public Head head(Site site) {
    Map<String, Object> structured = new LinkedHashMap<>();
    structured.put("@context", "https://schema.org");
    structured.put("@type", "Occupation");
    structured.put("@id", iri);
    structured.put("name", label);
    return Head.ofThing(
        site,
        iri,
        label,
        site.t("post.description", label, holders.size()),
        JsonText.of(structured));
  }
}
