package dashiji.rdf;

import dashiji.document.EntryDate;
import dashiji.entity.Key;
import dashiji.entity.MeetingSeries;
import dashiji.fact.Attendance;
import dashiji.fact.Fact.EventFact;
import dashiji.fact.Fact.Participation;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PersonId;
import dashiji.fact.PlaceRef;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Writes events and who took part in them. */
final class EventWriter {
  /** Code points of the quote that stand for an event without a name of its own. */
  private static final int LABEL_LENGTH = 40;

  private final DocumentContext context;
  private final OrganizationWriter organizations;
  private final PlaceWriter places;
  private final MeetingSeries series;

  EventWriter(
      DocumentContext context,
      OrganizationWriter organizations,
      PlaceWriter places,
      MeetingSeries series) {
    this.context = context;
    this.organizations = organizations;
    this.places = places;
    this.series = series;
  }

  void write(EventFact fact) {
    Statements out = context.out();
    Key key = context.keys().event(fact);
    Node node = context.node(key);
    out.type(node, Vocab.Sem.Event, Vocab.Schema.Event);
    out.add(node, Vocab.Dsj.kind, Vocab.Dsj.concept(fact.kind()));
    out.text(node, Vocab.Dsj.name, fact.name(), Literals.SIMPLIFIED);
    out.text(
        node,
        Vocab.Rdfs.label,
        fact.name() != null ? fact.name() : shortened(fact.evidence().quote()),
        fact.name() != null ? Literals.SIMPLIFIED : Literals.CHINESE);
    out.add(node, Vocab.Dsj.ordinal, Literals.integer(fact.ordinal()));
    EntryDate date = fact.date();
    if (date != null) {
      out.date(node, Vocab.Dsj.startDate, date.first());
      out.date(node, Vocab.Dsj.endDate, date.last());
      out.add(node, Vocab.Dsj.dateBasis, Vocab.Dsj.concept(date.basis()));
    }
    series.of(fact).ifPresent(meeting -> series(node, meeting));
    Attendance attendance = fact.attendance();
    if (attendance != null) {
      out.add(node, Vocab.Dsj.expectedAttendance, Literals.integer(attendance.expected()));
      out.add(node, Vocab.Dsj.presentAttendance, Literals.integer(attendance.present()));
    }
    for (PlaceRef place : fact.places()) {
      out.add(node, Vocab.Sem.hasPlace, places.reference(place));
    }
    for (OrganizationRef org : fact.organizations()) {
      out.add(node, Vocab.Dsj.organization, organizations.reference(org));
    }
    for (String project : fact.projects()) {
      out.add(node, Vocab.Dsj.project, ThingWriter.project(context, project));
    }
    for (String work : fact.documents()) {
      out.add(node, Vocab.Dsj.citedWork, ThingWriter.work(context, work));
    }
    EvidenceWriter.write(context, key, fact.evidence());

    // A person named twice in one event takes part once: all roles, the first place in the list.
    List<Participation> inOrder =
        fact.participations().stream()
            .sorted(Comparator.comparingInt(Participation::position))
            .toList();
    Set<PersonId> seen = new HashSet<>();
    for (Participation participation : inOrder) {
      participation(key, participation, seen.add(participation.person()));
    }
  }

  /** Writes that an event is one of a series, and its number there. */
  private void series(Node node, MeetingSeries.Meeting meeting) {
    Statements out = context.out();
    out.add(node, Vocab.Schema.superEvent, organizations.series(meeting));
    Integer number = meeting.number();
    if (number != null) {
      out.add(node, Vocab.Dsj.meetingNumber, Literals.integer(number));
    }
    Integer term = meeting.term();
    if (term != null) {
      out.add(node, Vocab.Dsj.meetingTerm, Literals.integer(term));
    }
  }

  private void participation(Key event, Participation part, boolean first) {
    Statements out = context.out();
    Key key = context.keys().participation(event, part.person());
    Node node = context.node(key);
    part.roles().forEach(role -> out.add(node, Vocab.Dsj.role, Vocab.Dsj.concept(role)));
    out.text(node, Vocab.Dsj.printedTitle, part.printedTitle(), Literals.SIMPLIFIED);
    if (!first) {
      return;
    }
    out.type(node, Vocab.Dsj.Participation);
    out.add(node, Vocab.Dsj.event, context.node(event));
    out.add(node, Vocab.Dsj.person, context.node(context.keys().person(part.person())));
    out.add(node, Vocab.Dsj.position, Literals.integer(part.position()));
    EvidenceWriter.write(context, key, part.evidence());
  }

  private static String shortened(String quote) {
    String line = quote.replaceAll("\\s+", "");
    return line.codePointCount(0, line.length()) <= LABEL_LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LABEL_LENGTH)) + "…";
  }
}
