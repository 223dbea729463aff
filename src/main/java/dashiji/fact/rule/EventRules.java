package dashiji.fact.rule;

import dashiji.document.Jurisdiction;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.OrganizationRef;
import dashiji.mention.BodyMention;
import dashiji.mention.Candidate;
import dashiji.mention.PersonMention;
import dashiji.mention.ProjectMention;
import dashiji.mention.Trace;
import dashiji.mention.WorkMention;
import dashiji.text.Stretch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Events and who took part. Takes one event an activity of an entry: 县长周远主持召开防汛会议；赴青石镇检查 are two,
 * both with 周远. Leaves the agenda of a meeting (听取…；研究…) in its event, and out of the participants
 * those whose speech is studied, who delegated, and who is appointed.
 */
final class EventRules {
  private final DocumentContext context;
  private final String text;
  private final PersonRules persons;
  private final OrganizationRules organizations;
  private final StopRules stops;
  private final FactCollector facts;

  EventRules(
      DocumentContext context,
      PersonRules persons,
      OrganizationRules organizations,
      StopRules stops,
      FactCollector facts) {
    this.context = context;
    this.text = context.text();
    this.persons = persons;
    this.organizations = organizations;
    this.stops = stops;
    this.facts = facts;
  }

  /** Reads the events of an entry; an activity without a subject goes on with the one before. */
  void read(EntryMentions entry) {
    List<PersonMention> carried = List.of();
    for (Stretch segment : EntrySegmenter.segments(text, entry.entry())) {
      List<PersonMention> present = present(segment, entry);
      List<PersonMention> subject = Participants.subject(text, segment.from(), present);
      event(entry, trimmed(segment), present, subject, subject.isEmpty() ? carried : List.of());
      carried = subject.isEmpty() ? carried : subject;
    }
  }

  /** The persons named in a segment who can take part: not in titles of works, not appointed. */
  private List<PersonMention> present(Stretch segment, EntryMentions entry) {
    List<PersonMention> present = new ArrayList<>();
    for (PersonMention person : entry.persons()) {
      if (segment.holds(person.name().from(), person.name().to())
          && !left(person, persons.isAppointed(person.name()), "appointed or removed here")
          && !left(person, insideWork(person, entry), "part of a title in 《》")) {
        present.add(person);
      }
    }
    return present;
  }

  private static boolean insideWork(PersonMention person, EntryMentions entry) {
    return entry.works().stream()
        .anyMatch(w -> w.from() < person.name().from() && person.name().to() < w.to());
  }

  /** Whether a person takes no part; if so, says why. */
  private boolean left(PersonMention person, boolean takesNoPart, String why) {
    if (takesNoPart) {
      context
          .trace()
          .rejected(
              Candidate.Kind.PART,
              person.name().from(),
              person.name().to(),
              person.name().name(),
              why);
    }
    return takesNoPart;
  }

  private Stretch trimmed(Stretch segment) {
    int to = segment.to();
    while (to > segment.from() && text.charAt(to - 1) == '\n') {
      to--;
    }
    return new Stretch(segment.from(), to);
  }

  private void event(
      EntryMentions entry,
      Stretch activity,
      List<PersonMention> present,
      List<PersonMention> subject,
      List<PersonMention> carried) {
    int from = activity.from();
    int to = activity.to();
    int subjectEnd = subject.isEmpty() ? 0 : subject.getLast().to() - from;
    EventFrames.Frame frame = EventFrames.read(activity.in(text), subjectEnd);
    StopRules.Visits visits = stops.read(from, to, entry.bodies(), entry.projects());
    Map<String, OrganizationRef> bodies = new LinkedHashMap<>(visits.bodies());
    String home = context.jurisdiction().home().map(Jurisdiction.Unit::name).orElse(null);
    List<BodyMention> parties =
        new Parties(text, from, to, present, home).read(entry.bodies(), bodies.keySet());
    tell(activity, entry.bodies(), parties);
    for (BodyMention party : parties) {
      OrganizationRef ref = organizations.named(party.body(), party.from(), party.to());
      bodies.putIfAbsent(ref.name(), ref);
    }
    Set<String> projects = new LinkedHashSet<>(visits.projects());
    entry.projects().stream()
        .filter(p -> activity.holds(p.from(), p.to()))
        .map(ProjectMention::name)
        .forEach(projects::add);
    List<String> works =
        entry.works().stream()
            .filter(w -> activity.holds(w.from(), w.to()))
            .map(WorkMention::title)
            .distinct()
            .toList();
    facts.event(
        new Fact.EventFact(
            facts.eventCount() + 1,
            frame.kind(),
            frame.name(),
            entry.entry().date(),
            participations(activity, present, carried),
            List.copyOf(visits.places().values()),
            List.copyOf(bodies.values()),
            List.copyOf(projects),
            works,
            AttendanceCounts.in(text, from, to),
            context.evidence(from, to, RuleBook.EVENT_ACTIVITY, 0.9)));
  }

  /** Tells which bodies named in an activity took part in it. */
  private void tell(Stretch activity, List<BodyMention> named, List<BodyMention> parties) {
    Trace trace = context.trace();
    if (!trace.isOn()) {
      return;
    }
    for (BodyMention party : parties) {
      trace.taken(Candidate.Kind.PARTY, party.from(), party.to(), party.body().name(), "took part");
    }
    for (BodyMention body : named) {
      if (activity.holds(body.from(), body.to()) && !parties.contains(body)) {
        trace.rejected(
            Candidate.Kind.PARTY,
            body.from(),
            body.to(),
            body.body().name(),
            "in a title, or nothing beside it says that it took part");
      }
    }
  }

  private List<Fact.Participation> participations(
      Stretch activity, List<PersonMention> present, List<PersonMention> carried) {
    List<Fact.Participation> participations = new ArrayList<>();
    List<Participants.Part> parts =
        Participants.read(text, activity.from(), activity.to(), present, carried);
    for (Participants.Part part : parts) {
      PersonMention person = part.person();
      String title = person.chain().printed();
      participations.add(
          new Fact.Participation(
              persons.id(person),
              part.roles(),
              participations.size() + 1,
              title.isEmpty() ? null : title,
              evidence(person, activity)));
    }
    if (context.trace().isOn()) {
      for (PersonMention p : present) {
        left(
            p,
            parts.stream().noneMatch(part -> part.person().equals(p)),
            "no predicate gives a role");
      }
    }
    return participations;
  }

  /** The clause behind a person named here; all of the activity for one carried over. */
  private Evidence evidence(PersonMention person, Stretch activity) {
    if (person.name().from() < activity.from()) {
      return context.evidence(activity.from(), activity.to(), RuleBook.PARTICIPATION_CARRIED, 0.85);
    }
    int end = Clauses.end(text, person.to(), activity.to());
    return context.evidence(person.from(), end, RuleBook.PARTICIPATION, 0.9);
  }
}
