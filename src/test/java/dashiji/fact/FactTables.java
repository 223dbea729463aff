package dashiji.fact;

import dashiji.document.EntryDate;
import dashiji.document.PartialDate;
import dashiji.eval.Row;
import dashiji.eval.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document's facts as the rows that the measures compare, without a store between. */
public final class FactTables {
  private final String doc;
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
  public static Tables of(DocumentFacts facts) {
    FactTables tables = new FactTables(facts.document().key());
    facts.facts().forEach(tables::add);
    return new Tables(
        tables.persons,
        tables.posts,
        tables.events,
        tables.participations,
        tables.links,
        tables.appointments,
        tables.projects,
        tables.places,
        tables.orgs);
  }

  private void add(Fact fact) {
    switch (fact) {
      case Fact.PersonFact p -> persons.add(row(fact, "name", p.id().name()));
      case Fact.PostFact p ->
          posts.add(
              row(
                  fact,
                  "name",
                  p.person().name(),
                  "org",
                  p.organization().name(),
                  "title",
                  p.title(),
                  "former",
                  "" + p.former(),
                  "stated_from",
                  text(p.statedFrom()),
                  "stated_until",
                  text(p.statedUntil())));
      case Fact.EventFact e -> event(e);
      case Fact.PersonnelActFact a ->
          appointments.add(
              row(
                  fact,
                  "name",
                  a.person().name(),
                  "action",
                  a.action().code(),
                  "org",
                  a.organization().name(),
                  "title",
                  a.title()));
      case Fact.ProjectFact p -> projects.add(row(fact, "name", p.name()));
      case Fact.PlaceFact p -> places.add(row(fact, "name", p.place().name()));
      case Fact.OrganizationFact o -> orgs.add(row(fact, "name", o.organization().name()));
      case Fact.WorkFact w -> {}
    }
  }

  private void event(Fact.EventFact e) {
    String id = "event/" + e.ordinal();
    EntryDate date = e.date();
    events.add(
        row(
            e,
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
        participations.add(row(e, "event", id, "name", p.person().name(), "role", role.code()));
      }
    }
    e.places().forEach(p -> link(e, id, "place", p.name()));
    e.organizations().forEach(o -> link(e, id, "organization", o.name()));
    e.projects().forEach(p -> link(e, id, "project", p));
    e.documents().forEach(d -> link(e, id, "document", d));
  }

  private void link(Fact.EventFact e, String id, String relation, String name) {
    links.add(row(e, "event", id, "relation", relation, "name", name));
  }

  private static String text(@Nullable PartialDate date) {
    return date == null ? "" : date.toString();
  }

  private Row row(Fact fact, String... cells) {
    Map<String, String> row = new HashMap<>();
    row.put("doc", doc);
    row.put("start", "" + fact.evidence().span().start());
    row.put("end", "" + fact.evidence().span().end());
    row.put("quote", fact.evidence().quote());
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    return new Row(row);
  }
}
