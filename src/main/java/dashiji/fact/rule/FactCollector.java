package dashiji.fact.rule;

import dashiji.document.PartialDate;
import dashiji.fact.Capacity;
import dashiji.fact.DocumentFacts;
import dashiji.fact.Fact;
import dashiji.fact.PersonId;
import dashiji.fact.PersonnelAction;
import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import dashiji.problem.Problem.Where;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one document as they come: one fact a post, place, body, project and work, whatever
 * number of times it is read. The first reading gives the evidence, for a county the first with its
 * class word.
 */
final class FactCollector {
  private static final Comparator<Fact> BY_PLACE =
      (a, b) -> a.evidence().span().compareTo(b.evidence().span());

  private final Problems problems;
  private final List<Fact.PersonFact> persons = new ArrayList<>();
  private final Map<PostKey, Fact.PostFact> posts = new LinkedHashMap<>();
  private final List<Fact.EventFact> events = new ArrayList<>();
  private final List<Fact.PersonnelActFact> acts = new ArrayList<>();

  /** What was told of acts and nominations: a title repeats what its text decides. */
  private final Set<Object> told = new HashSet<>();

  private final List<Fact.NominationFact> nominations = new ArrayList<>();
  private final List<Fact.ProfileFact> profiles = new ArrayList<>();
  private final Map<String, Fact.ProjectFact> projects = new LinkedHashMap<>();
  private final Map<String, Fact.PlaceFact> places = new LinkedHashMap<>();
  private final Map<String, Fact.OrganizationFact> organizations = new LinkedHashMap<>();
  private final Map<String, Fact.WorkFact> works = new LinkedHashMap<>();

  /** What makes two readings one post. */
  private record PostKey(
      PersonId person,
      String organization,
      String title,
      boolean former,
      Capacity capacity,
      @Nullable PartialDate spell) {
    static PostKey of(Fact.PostFact post, boolean spell) {
      return new PostKey(
          post.person(),
          post.organization().name(),
          post.title(),
          post.former(),
          post.capacity(),
          spell ? post.statedFrom() : null);
    }
  }

  /** What makes two readings one act. */
  private record ActKey(
      PersonId person,
      PersonnelAction action,
      String organization,
      String title,
      @Nullable PartialDate effective,
      @Nullable String number) {
    ActKey(Fact.PersonnelActFact act) {
      this(
          act.person(),
          act.action(),
          act.organization().name(),
          act.title(),
          act.effective(),
          act.documentNumber());
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
    posts.merge(PostKey.of(post, false), post, PostRules::join);
  }

  /** A post held from one date to another: what began at another time is another spell of it. */
  void spell(Fact.PostFact post) {
    posts.merge(PostKey.of(post, true), post, PostRules::join);
  }

  void event(Fact.EventFact event) {
    events.add(event);
  }

  void act(Fact.PersonnelActFact act) {
    if (told.add(new ActKey(act))) {
      acts.add(act);
    }
  }

  void nomination(Fact.NominationFact nomination) {
    if (told.add(List.of(nomination.person(), nomination.wording()))) {
      nominations.add(nomination);
    }
  }

  void profile(Fact.ProfileFact profile) {
    profiles.add(profile);
  }

  void project(Fact.ProjectFact project) {
    projects.merge(project.name(), project, ProjectRules::join);
  }

  void place(Fact.PlaceFact place) {
    PlaceRef ref = place.place();
    places.merge(
        ref.code() != null ? ref.code() : ref.level() + ref.name(), place, FactCollector::inFull);
  }

  /**
   * The first of two mentions of a county; the second where it alone has the class word: 青石县 for
   * 青石.
   */
  private static Fact.PlaceFact inFull(Fact.PlaceFact first, Fact.PlaceFact second) {
    String printed = first.place().name();
    String later = second.place().name();
    return first.place().level() == PlaceLevel.COUNTY
            && printed.length() == 2
            && later.length() == 3
            && later.startsWith(printed)
        ? second
        : first;
  }

  void organization(Fact.OrganizationFact organization) {
    organizations.putIfAbsent(organization.organization().name(), organization);
  }

  /** Whether an organisation of the name was collected. */
  boolean hasOrganization(String name) {
    return organizations.containsKey(name);
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
    facts.addAll(sorted(nominations));
    facts.addAll(sorted(profiles));
    facts.addAll(sorted(projects.values()));
    facts.addAll(sorted(places.values()));
    facts.addAll(sorted(organizations.values()));
    facts.addAll(sorted(works.values()));
    return new DocumentFacts(document, facts, problems.all());
  }

  private static <T extends Fact> List<T> sorted(Collection<T> facts) {
    List<T> sorted = new ArrayList<>(facts);
    sorted.sort(BY_PLACE);
    return sorted;
  }
}
