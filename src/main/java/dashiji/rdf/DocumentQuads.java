package dashiji.rdf;

import dashiji.entity.EntityKeys;
import dashiji.entity.MeetingSeries;
import dashiji.fact.DocumentFacts;
import dashiji.fact.Fact;
import dashiji.fact.Fact.EventFact;
import dashiji.fact.Fact.NominationFact;
import dashiji.fact.Fact.OrganizationFact;
import dashiji.fact.Fact.PersonFact;
import dashiji.fact.Fact.PersonnelActFact;
import dashiji.fact.Fact.PlaceFact;
import dashiji.fact.Fact.PostFact;
import dashiji.fact.Fact.ProfileFact;
import dashiji.fact.Fact.ProjectFact;
import dashiji.fact.Fact.WorkFact;
import java.util.List;
import org.apache.jena.riot.system.StreamRDF;

/** Writes all that one document states, as the graph of that document. */
public final class DocumentQuads {
  private DocumentQuads() {}

  /**
   * As {@link #write(DocumentFacts, Iris, AreaDescriptions, StreamRDF)}, without names of areas.
   */
  public static void write(DocumentFacts facts, Iris iris, StreamRDF sink) {
    write(facts, iris, AreaDescriptions.NONE, sink);
  }

  /**
   * Writes the document's graph: each quad once, in a fixed order, without blank nodes. Problems
   * are not in it; they go to the graph of their own.
   *
   * @param areas names of administrative areas that facts point at by code
   * @param sink receives the quads; {@code start} and {@code finish} are the caller's
   */
  public static void write(DocumentFacts facts, Iris iris, AreaDescriptions areas, StreamRDF sink) {
    EntityKeys keys = EntityKeys.of(facts);
    Statements out = new Statements();
    DocumentContext context = new DocumentContext(out, iris, keys, areas);
    UnlistedAreas unlisted = UnlistedAreas.of(facts, areas);
    PlaceWriter places = new PlaceWriter(context, unlisted);
    OrganizationWriter organizations = new OrganizationWriter(context, places, unlisted);
    PersonWriter persons = new PersonWriter(context, organizations);
    EventWriter events = new EventWriter(context, organizations, places, new MeetingSeries(facts));
    ThingWriter things = new ThingWriter(context, organizations, places);

    DocumentWriter.write(context, facts.document(), organizations, places);
    keys.persons().forEach(persons::describe);
    for (Fact fact : facts.facts()) {
      switch (fact) {
        case PersonFact person -> persons.write(person);
        case PostFact post -> persons.write(post);
        case PersonnelActFact act -> persons.write(act);
        case NominationFact nomination -> persons.write(nomination);
        case ProfileFact profile -> persons.write(profile);
        case EventFact event -> events.write(event);
        case ProjectFact project -> things.write(project);
        case PlaceFact place -> places.write(place);
        case OrganizationFact organization -> organizations.write(organization);
        case WorkFact work -> things.write(work);
      }
    }
    for (Fact fact : facts.facts()) {
      switch (fact) {
        case PostFact post -> persons.mention(post.person(), List.of(), post.evidence());
        case PersonnelActFact act -> persons.mention(act.person(), List.of(), act.evidence());
        case NominationFact nomination ->
            persons.mention(nomination.person(), List.of(), nomination.evidence());
        case ProfileFact profile ->
            persons.mention(profile.person(), List.of(), profile.evidence());
        case EventFact event ->
            event
                .participations()
                .forEach(part -> persons.mention(part.person(), List.of(), part.evidence()));
        default -> {
          // a person's own fact has given its mention; the others speak of none
        }
      }
    }
    out.emit(iris.documentGraph(keys.document()), sink);
  }
}
