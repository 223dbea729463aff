package dashiji.fact.rule;

import dashiji.fact.Capacity;
import dashiji.fact.DocumentFacts;
import dashiji.fact.Fact;
import dashiji.fact.PersonId;
import dashiji.fact.PlaceRef;
import dashiji.problem.Problem.Where;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of one document as they come: one fact a post, place, body, project and work, whatever
 * number of times it is read. The first reading gives the evidence.
 */
final class FactCollector {
  private final Problems problems;
  private final List<Fact.PersonFact> persons = new ArrayList<>();
  private final Map<PostKey, Fact.PostFact> posts = new LinkedHashMap<>();
  private final List<Fact.EventFact> events = new ArrayList<>();
  private final List<Fact.PersonnelActFact> acts = new ArrayList<>();
  private final Map<String, Fact.ProjectFact> projects = new LinkedHashMap<>();
  private final Map<String, Fact.PlaceFact> places = new LinkedHashMap<>();
  private final Map<String, Fact.OrganizationFact> organizations = new LinkedHashMap<>();
  private final Map<String, Fact.WorkFact> works = new LinkedHashMap<>();

  /** What makes two readings one post. */
  private record PostKey(
      PersonId person, String organization, String title, boolean former, Capacity capacity) {
    static PostKey of(Fact.PostFact post) {
      return new PostKey(
          post.person(), post.organization().name(), post.title(), post.former(), post.capacity());
    }
  }

  /** A collector that goes on with what is known to be wrong with the document. */
  FactCollector(Problems problems) {
    this.problems = problems;
  }

  void problem(ProblemCode code, String message, Where where) {
    problems.add(code, message, where);
  }

  void person(Fact.PersonFact person) {
    persons.add(person);
  }

  void post(Fact.PostFact post) {
    posts.merge(PostKey.of(post), post, PostRules::join);
  }

  void event(Fact.EventFact event) {
    events.add(event);
  }

  void act(Fact.PersonnelActFact act) {
    acts.add(act);
  }

  void project(Fact.ProjectFact project) {
    projects.merge(project.name(), project, ProjectRules::join);
  }

  void place(Fact.PlaceFact place) {
    PlaceRef ref = place.place();
    places.putIfAbsent(ref.code() != null ? ref.code() : ref.level() + ref.name(), place);
  }

  void organization(Fact.OrganizationFact organization) {
    organizations.putIfAbsent(organization.organization().name(), organization);
  }

  void work(Fact.WorkFact work) {
    works.putIfAbsent(work.title(), work);
  }

  /** How many events there are so far. */
  int eventCount() {
    return events.size();
  }

  /** All of them, kind by kind, each kind in text order of its evidence. */
  DocumentFacts of(DocumentFacts.DocumentInfo document) {
    List<Fact> facts = new ArrayList<>();
    facts.addAll(sorted(persons));
    facts.addAll(sorted(posts.values()));
    facts.addAll(events);
    facts.addAll(sorted(acts));
    facts.addAll(sorted(projects.values()));
    facts.addAll(sorted(places.values()));
    facts.addAll(sorted(organizations.values()));
    facts.addAll(sorted(works.values()));
    return new DocumentFacts(document, facts, problems.all());
  }

  private static <T extends Fact> List<T> sorted(Collection<T> facts) {
    return facts.stream().sorted(Comparator.comparing(f -> f.evidence().span())).toList();
  }
}
