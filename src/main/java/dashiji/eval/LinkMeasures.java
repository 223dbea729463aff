package dashiji.eval;

import dashiji.eval.Comparison.Expected;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The measures of what belongs to events: persons with their roles, places, organisations,
 * documents. Each event of the system stands for the gold event that it goes to.
 */
final class LinkMeasures {

  /** Something that belongs to an event. */
  private record InEvent(String event, String name) {
    boolean sameAs(InEvent gold) {
      return event.equals(gold.event) && ComparisonForms.similar(name, gold.name);
    }

    String print() {
      return PythonRepr.tuple(PythonRepr.string(event), PythonRepr.string(name));
    }
  }

  /** A person's role in an event. */
  private record RoleInEvent(String event, String name, String role) {
    String print() {
      return PythonRepr.tuple(
          PythonRepr.string(event), PythonRepr.string(name), PythonRepr.string(role));
    }
  }

  private LinkMeasures() {}

  /** Takes the persons, and the persons with their roles. */
  static void participants(Gold gold, Tables mine, EventAlignment alignment, Marks marks) {
    Set<String> events = new LinkedHashSet<>();
    mine.events().forEach(row -> events.add(row.get("event")));
    List<Claim<InEvent>> people = new ArrayList<>();
    List<Claim<RoleInEvent>> roles = new ArrayList<>();
    for (Row row : mine.participations()) {
      String event = row.get("event");
      if (!events.contains(event)) {
        continue;
      }
      String id = alignment.home(event);
      String place = id == null ? event : id;
      String name = ComparisonForms.name(row.get("name"));
      people.add(new Claim<>(row, new InEvent(place, name)));
      roles.add(new Claim<>(row, new RoleInEvent(place, name, row.get("role"))));
    }
    List<Expected<InEvent>> wantedPeople = new ArrayList<>();
    List<Expected<RoleInEvent>> wantedRoles = new ArrayList<>();
    for (Gold.Event event : gold.events()) {
      for (Gold.Participant taker : event.participants()) {
        boolean optional = event.optional() || taker.optional();
        String name = ComparisonForms.name(taker.person());
        wantedPeople.add(new Expected<>(new InEvent(event.id(), name), optional));
        for (String role : taker.roles()) {
          wantedRoles.add(new Expected<>(new RoleInEvent(event.id(), name, role), optional));
        }
        for (String role : taker.optionalRoles()) {
          wantedRoles.add(new Expected<>(new RoleInEvent(event.id(), name, role), true));
        }
      }
    }
    marks.compare(Measure.PARTICIPANTS, people, wantedPeople, Object::equals, InEvent::print);
    marks.compare(
        Measure.PARTICIPANT_ROLES, roles, wantedRoles, Object::equals, RoleInEvent::print);
  }

  /** Takes the places, organisations and documents. */
  static void links(Gold gold, Tables mine, EventAlignment alignment, Marks marks) {
    link(
        gold,
        mine.eventLinks(),
        alignment,
        marks,
        Measure.EVENT_PLACES,
        "place",
        ComparisonForms::name,
        Gold.Event::places,
        Gold.Event::optionalPlaces);
    link(
        gold,
        mine.eventLinks(),
        alignment,
        marks,
        Measure.EVENT_ORGS,
        "organization",
        ComparisonForms::organization,
        Gold.Event::orgs,
        Gold.Event::optionalOrgs);
    link(
        gold,
        mine.eventLinks(),
        alignment,
        marks,
        Measure.EVENT_DOCUMENTS,
        "document",
        ComparisonForms::name,
        Gold.Event::documents,
        Gold.Event::optionalDocuments);
  }

  private static void link(
      Gold gold,
      List<Row> links,
      EventAlignment alignment,
      Marks marks,
      Measure measure,
      String relation,
      Function<String, String> form,
      Function<Gold.Event, List<String>> names,
      Function<Gold.Event, List<String>> optionalNames) {
    List<Claim<InEvent>> linked = new ArrayList<>();
    for (Row row : links) {
      String id = alignment.home(row.get("event"));
      if (id != null && row.get("relation").equals(relation)) {
        linked.add(new Claim<>(row, new InEvent(id, form.apply(row.get("name")))));
      }
    }
    List<Expected<InEvent>> wanted = new ArrayList<>();
    addLinks(gold, wanted, form, names, false);
    addLinks(gold, wanted, form, optionalNames, true);
    marks.compare(measure, linked, wanted, InEvent::sameAs, InEvent::print);
  }

  private static void addLinks(
      Gold gold,
      List<Expected<InEvent>> to,
      Function<String, String> form,
      Function<Gold.Event, List<String>> names,
      boolean optional) {
    for (Gold.Event event : gold.events()) {
      for (String name : names.apply(event)) {
        to.add(
            new Expected<>(
                new InEvent(event.id(), form.apply(name)), optional || event.optional()));
      }
    }
  }
}
