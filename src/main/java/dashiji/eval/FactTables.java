package dashiji.eval;

import dashiji.document.EntryDate;
import dashiji.document.PartialDate;
import dashiji.fact.DocumentFacts;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import dashiji.fact.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document's facts as the rows that the measures compare, without a store between. A test holds
 * them to the tables that an export writes of the same facts.
 */
public final class FactTables {
  /** Levels of places whose name is known around the corner only: there the full name is given. */
  private static final Set<PlaceLevel> LOCAL =
      Set.of(PlaceLevel.VILLAGE, PlaceLevel.SITE, PlaceLevel.OTHER);

  private final String doc;

  /** The row of each fact and participation, by identity: equal ones may stand in one document. */
  private final Map<Object, Row> byFact = new IdentityHashMap<>();

  private final List<Row> persons = new ArrayList<>();
  private final List<Row> posts = new ArrayList<>();
  private final List<Row> events = new ArrayList<>();
  private final List<Row> participations = new ArrayList<>();
  private final List<Row> links = new ArrayList<>();
  private final List<Row> appointments = new ArrayList<>();
  private final List<Row> projects = new ArrayList<>();
  private final List<Row> places = new ArrayList<>();
  private final List<Row> orgs = new ArrayList<>();

  private FactTables(String doc) {
    this.doc = doc;
  }

  /** The rows of one document; the column {@code doc} is its key. */
  public static FactTables of(DocumentFacts facts) {
    FactTables tables = new FactTables(facts.document().key());
    facts.facts().forEach(tables::add);
    return tables;
  }

  /** All rows. */
  public Tables tables() {
    return new Tables(
        persons, posts, events, participations, links, appointments, projects, places, orgs);
  }

  /**
   * The row of a fact, or null if it has none: titles of documents, nominations and profiles are in
   * none.
   */
  @Nullable Row row(Fact fact) {
    return byFact.get(fact);
  }

  /** The first row of a participation. */
  @Nullable Row row(Fact.Participation participation) {
    return byFact.get(participation);
  }

  private void add(Fact fact) {
    switch (fact) {
      case Fact.PersonFact p -> persons.add(rowOf(fact, fact.evidence(), "name", p.id().name()));
      case Fact.PostFact p ->
          posts.add(
              rowOf(
                  fact,
                  fact.evidence(),
                  "name",
                  p.person().name(),
                  "org",
                  p.organization().name(),
                  "title",
                  p.capacity().inTitle(p.title(), p.evidence().quote()),
                  "former",
                  "" + p.former(),
                  "stated_from",
                  text(p.statedFrom()),
                  "stated_until",
                  text(p.statedUntil())));
      case Fact.EventFact e -> event(e);
      case Fact.PersonnelActFact a ->
          appointments.add(
              rowOf(
                  fact,
                  fact.evidence(),
                  "name",
                  a.person().name(),
                  "action",
                  a.action().code(),
                  "org",
                  a.organization().name(),
                  "title",
                  a.capacity().inTitle(a.title(), a.evidence().quote())));
      case Fact.ProjectFact p -> projects.add(rowOf(fact, fact.evidence(), "name", p.name()));
      case Fact.PlaceFact p -> places.add(rowOf(fact, fact.evidence(), "name", p.place().name()));
      case Fact.OrganizationFact o ->
          orgs.add(rowOf(fact, fact.evidence(), "name", o.organization().name()));
      case Fact.NominationFact n -> {}
      case Fact.ProfileFact p -> {}
      case Fact.WorkFact w -> {}
    }
  }

  private void event(Fact.EventFact e) {
    String id = "event/" + e.ordinal();
    EntryDate date = e.date();
    events.add(
        rowOf(
            e,
            e.evidence(),
            "event",
            id,
            "kind",
            e.kind().code(),
            "name",
            e.name() == null ? "" : e.name(),
            "date_start",
            date == null ? "" : date.first().toString(),
            "date_end",
            date == null ? "" : date.last().toString()));
    for (Fact.Participation p : e.participations()) {
      for (Role role : p.roles()) {
        participations.add(
            rowOf(p, p.evidence(), "event", id, "name", p.person().name(), "role", role.code()));
      }
    }
    e.places().forEach(p -> link(e, id, "place", placeName(p)));
    e.organizations().forEach(o -> link(e, id, "organization", o.name()));
    e.projects().forEach(p -> link(e, id, "project", p));
    e.documents().forEach(d -> link(e, id, "document", d));
  }

  private void link(Fact.EventFact e, String id, String relation, String name) {
    links.add(row(e.evidence(), "event", id, "relation", relation, "name", name));
  }

  private static String text(@Nullable PartialDate date) {
    return date == null ? "" : date.toString();
  }

  private static String placeName(PlaceRef place) {
    String full = LOCAL.contains(place.level()) ? place.fullName() : null;
    return full == null || full.isEmpty() ? place.name() : full;
  }

  private Row rowOf(Object stated, Evidence evidence, String... cells) {
    Row row = row(evidence, cells);
    byFact.putIfAbsent(stated, row);
    return row;
  }

  private Row row(Evidence evidence, String... cells) {
    Map<String, String> row = new HashMap<>();
    row.put("doc", doc);
    row.put("start", "" + evidence.span().start());
    row.put("end", "" + evidence.span().end());
    row.put("quote", evidence.quote());
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    return new Row(row);
  }
}
