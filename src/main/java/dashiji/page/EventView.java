package dashiji.page;

import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The page of an event.
 *
 * @param iri of it
 * @param label its name, or the start of its sentence
 * @param kinds of event, terms
 * @param start first day as the graph gives it, or empty
 * @param end last day, or empty
 * @param dateBasis terms: where the date comes from
 * @param places where it was
 * @param organizations that took part
 * @param projects it is about
 * @param works that were read or passed
 * @param participants in the order of the text
 * @param participantCount how many there are
 * @param expected how many were to come, or empty
 * @param present how many came, or empty
 * @param quote its sentence
 */
public record EventView(
    String iri,
    String label,
    List<String> kinds,
    String start,
    String end,
    List<String> dateBasis,
    List<Ref> places,
    List<Ref> organizations,
    List<Ref> projects,
    List<Ref> works,
    List<Participant> participants,
    int participantCount,
    String expected,
    String present,
    Optional<Quote> quote) {
  private static final int MOST = 1_000;

  /**
   * Someone who took part.
   *
   * @param fact IRI of the participation
   * @param person who
   * @param roles terms
   * @param printedTitle as the text prints it, or empty
   * @param position in the text's order, from 1; 0 if unknown
   * @param quote the words that say so
   */
  public record Participant(
      String fact,
      Ref person,
      List<String> roles,
      String printedTitle,
      int position,
      Optional<Quote> quote) {}

  /** Reads it, inside a read transaction. */
  static EventView read(DatasetGraph dataset, Node event) {
    Facts facts = new Facts(dataset);
    List<Participant> participants = new ArrayList<>();
    for (Node taken : facts.subjects(Vocab.Dsj.event, event, MOST)) {
      facts
          .object(taken, Vocab.Dsj.person)
          .ifPresent(person -> participants.add(participant(facts, taken, person)));
    }
    participants.sort(
        Comparator.comparingInt((Participant p) -> p.position() == 0 ? MOST : p.position())
            .thenComparing(p -> p.person().label()));
    return new EventView(
        event.getURI(),
        facts.ref(event).label(),
        iris(facts.objects(event, Vocab.Dsj.kind)),
        facts.text(event, Vocab.Dsj.startDate),
        facts.text(event, Vocab.Dsj.endDate),
        iris(facts.objects(event, Vocab.Dsj.dateBasis)),
        refs(facts, event, Vocab.Sem.hasPlace),
        refs(facts, event, Vocab.Dsj.organization),
        refs(facts, event, Vocab.Dsj.project),
        refs(facts, event, Vocab.Dsj.citedWork),
        participants.stream().limit(200).toList(),
        participants.size(),
        facts.text(event, Vocab.Dsj.expectedAttendance),
        facts.text(event, Vocab.Dsj.presentAttendance),
        facts.quote(event));
  }

  private static Participant participant(Facts facts, Node taken, Node person) {
    String position = facts.text(taken, Vocab.Dsj.position);
    return new Participant(
        taken.getURI(),
        facts.ref(person),
        iris(facts.objects(taken, Vocab.Dsj.role)),
        facts.text(taken, Vocab.Dsj.printedTitle),
        position.matches("\\d{1,6}") ? Integer.parseInt(position) : 0,
        facts.quote(taken));
  }

  static List<String> iris(List<Node> nodes) {
    return nodes.stream().filter(Node::isURI).map(Node::getURI).toList();
  }

  static List<Ref> refs(Facts facts, Node subject, Node property) {
    return facts.objects(subject, property).stream()
        .filter(Node::isURI)
        .limit(ThingView.SHOWN)
        .map(facts::ref)
        .toList();
  }

  /** The date in words: a day, or from one to another. */
  public String date() {
    return end.isEmpty() || end.equals(start) ? start : start + " – " + end;
  }

  /** The head of the page. */
  public Head head(Site site) {
    Map<String, Object> structured = new LinkedHashMap<>();
    structured.put("@context", "https://schema.org");
    structured.put("@type", "Event");
    structured.put("@id", iri);
    structured.put("name", label);
    if (Days.of(start).isPresent()) {
      structured.put("startDate", start);
    }
    if (Days.of(end).isPresent()) {
      structured.put("endDate", end);
    }
    quote.ifPresent(said -> structured.put("description", said.line()));
    structured.put("location", places.stream().map(place -> named("Place", place)).toList());
    structured.put(
        "attendee",
        participants.stream().limit(50).map(one -> named("Person", one.person())).toList());
    return Head.ofThing(
        site, iri, label, quote.map(Quote::line).orElse(""), JsonText.of(structured));
  }

  static Map<String, String> named(String type, Ref thing) {
    return Map.of("@type", type, "@id", thing.iri(), "name", thing.label());
  }
}
