package dashiji.entity;

import dashiji.fact.Capacity;
import dashiji.fact.DocumentFacts;
import dashiji.fact.Fact;
import dashiji.fact.Fact.EventFact;
import dashiji.fact.Fact.NominationFact;
import dashiji.fact.Fact.OrganizationFact;
import dashiji.fact.Fact.PersonnelActFact;
import dashiji.fact.Fact.PostFact;
import dashiji.fact.Fact.ProfileFact;
import dashiji.fact.Fact.ProjectFact;
import dashiji.fact.Fact.WorkFact;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PersonId;
import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys of all that one document speaks of. A pure function of its facts: two documents give one
 * thing the same key where name and context agree, and never otherwise. What each key is made of is
 * in {@code docs/model.md}.
 */
public final class EntityKeys {
  /** Characters of an event's quote that tell it from others of its day. */
  private static final int QUOTE_CHARACTERS = 40;

  private final Key document;

  /** Where names without a place of their own belong: the jurisdiction, else the document. */
  private final String context;

  /** The names under which the document describes its bodies, by the key of each. */
  private final DocumentBodies bodies;

  /**
   * False if the document's jurisdiction has no code: what lies in it is then known to lie in the
   * province, which does not tell its 文化馆 from that of the next county.
   */
  private final boolean listedHome;

  /** The names under which the document describes its projects, by what these are made of. */
  private final Map<List<String>, String> projects;

  private final SortedMap<PersonId, PersonKeys.Anchored> persons;
  private final Map<Fact, Key> facts;
  private final Map<String, OrganizationRef> organizations;

  /** The first number that the document gives with each title. */
  private final Map<String, String> numbers;

  private EntityKeys(DocumentFacts document) {
    this.document = DocumentKeys.of(document.document().key());
    String jurisdiction = PersonKeys.jurisdiction(document);
    this.context = jurisdiction.isEmpty() ? this.document.id() : jurisdiction;
    PlaceRef home = document.document().jurisdiction();
    this.listedHome = home == null || home.code() != null;
    this.bodies = DocumentBodies.of(document, context);
    this.projects = projects(document);
    this.persons = PersonKeys.of(document);
    this.organizations = organizationsByName(document);
    this.numbers = new HashMap<>();
    for (WorkFact work : document.facts(WorkFact.class)) {
      if (work.number() != null) {
        numbers.putIfAbsent(work.title(), work.number());
      }
    }
    this.facts = new HashMap<>();
    number(document.facts(EventFact.class), KeyKind.EVENT, this::eventParts);
    number(document.facts(PostFact.class), KeyKind.ATTESTATION, this::attestationParts);
    number(document.facts(PersonnelActFact.class), KeyKind.PERSONNEL_ACT, this::actParts);
    number(document.facts(NominationFact.class), KeyKind.NOMINATION, this::nominationParts);
    number(document.facts(ProfileFact.class), KeyKind.PROFILE, this::profileParts);
  }

  /** The keys of one document's things. */
  public static EntityKeys of(DocumentFacts facts) {
    return new EntityKeys(facts);
  }

  /** The document itself. */
  public Key document() {
    return document;
  }

  /** All persons the document speaks of, in order. */
  public List<PersonId> persons() {
    return List.copyOf(persons.keySet());
  }

  /**
   * A person.
   *
   * @throws IllegalArgumentException if no fact of the document speaks of that person
   */
  public Key person(PersonId id) {
    return anchored(id).key();
  }

  /** What beside the name makes the person's key. */
  public PersonAnchor anchor(PersonId id) {
    return anchored(id).anchor();
  }

  /**
   * True if name and anchor alone would not have told the person from a namesake in the document.
   */
  public boolean isNamesake(PersonId id) {
    return anchored(id).namesake();
  }

  private PersonKeys.Anchored anchored(PersonId id) {
    PersonKeys.Anchored found = persons.get(id);
    if (found == null) {
      throw new IllegalArgumentException("no fact speaks of " + id);
    }
    return found;
  }

  /**
   * An organisation: its name and the code of its area. Lacking a code, the name alone if it says
   * which body it is; else (县委, 桐水镇党委, 城发集团) the name in the area that the document is about. Names
   * of which the document itself shows that they mean one body have one key.
   */
  public Key organization(OrganizationRef ref) {
    return bodies.key(ref.name(), ref.areaCode());
  }

  /** The organisation under the name by which the document describes it: the fullest. */
  public OrganizationRef described(OrganizationRef ref) {
    return bodies.described(ref);
  }

  /** What an organisation is compared with across documents; see {@link ThingReading#block}. */
  public String block(OrganizationRef ref) {
    OrganizationRef described = bodies.described(ref);
    return ThingName.of(KeyKind.ORGANIZATION, described.name())
        .block(described.areaCode(), context);
  }

  /** What a project is compared with across documents; see {@link ThingReading#block}. */
  public String projectBlock(String name) {
    return ThingName.of(KeyKind.PROJECT, describedProject(name)).block(null, context);
  }

  /**
   * What has a key made of an organisation's key.
   *
   * @param kind {@link KeyKind#POST} or {@link KeyKind#SERIES}
   * @param name the title, or the kind of meeting
   */
  public static Key dependent(Key organization, KeyKind kind, String name) {
    return Key.of(kind, organization.id(), name);
  }

  /**
   * The organisation that one is part of: as the document describes it, else one of the same area.
   * Null if it is part of none.
   */
  public @Nullable OrganizationRef parent(OrganizationRef ref) {
    String parent = ref.parent();
    if (parent == null) {
      return null;
    }
    OrganizationRef named = organizations.get(parent);
    return described(
        named != null ? named : new OrganizationRef(parent, ref.kind(), ref.areaCode(), null));
  }

  /** A post: its body and title, whoever holds it. */
  public Key post(OrganizationRef organization, String title) {
    return dependent(organization(organization), KeyKind.POST, title);
  }

  /** A series of meetings: its body and the kind of meeting. */
  public Key series(OrganizationRef organization, String kind) {
    return dependent(organization(organization), KeyKind.SERIES, kind);
  }

  /** A title apart from any body. */
  public static Key title(String title) {
    return Key.of(KeyKind.TITLE, title);
  }

  /** A place: its code, else its name and the area it lies in or, failing that, is spoken of in. */
  public Key place(PlaceRef ref) {
    String code = ref.code();
    if (code != null) {
      return area(code);
    }
    if (ref.level() == PlaceLevel.COUNTRY || ref.level() == PlaceLevel.PROVINCE) {
      return Key.of(KeyKind.PLACE, ref.name(), "");
    }
    String within = ref.withinCode();
    return Key.of(KeyKind.PLACE, ref.name(), within != null && listedHome ? within : context);
  }

  /** An administrative area known by its code. */
  public static Key area(String code) {
    return new Key(KeyKind.PLACE, code);
  }

  /** A project: its name and the jurisdiction of the document. */
  public Key project(String name) {
    return Key.of(KeyKind.PROJECT, describedProject(name), context);
  }

  /**
   * The name by which the document describes a project: the fullest of those that differ in 项目, 工程,
   * 建设 alone.
   */
  public String describedProject(String name) {
    return projects.getOrDefault(projectParts(name), name);
  }

  private static List<String> projectParts(String name) {
    ThingName parts = ThingName.of(KeyKind.PROJECT, name);
    return List.of(parts.area(), parts.core(), ThingName.quantities(parts.rest()).toString());
  }

  private static Map<List<String>, String> projects(DocumentFacts document) {
    List<String> names = new ArrayList<>();
    document.facts(ProjectFact.class).forEach(fact -> names.add(fact.name()));
    document.facts(EventFact.class).forEach(fact -> names.addAll(fact.projects()));
    Map<List<String>, String> fullest = new HashMap<>();
    for (String name : names) {
      fullest.merge(projectParts(name), name, EntityKeys::fuller);
    }
    return fullest;
  }

  private static String fuller(String one, String other) {
    int byLength = Integer.compare(Key.normalise(one).length(), Key.normalise(other).length());
    return byLength > 0 || (byLength == 0 && one.compareTo(other) <= 0) ? one : other;
  }

  /** A cited document: title and number or, lacking a number, title and jurisdiction. */
  public Key work(WorkFact work) {
    String number = work.number();
    return number != null ? Key.of(KeyKind.WORK, work.title(), number) : work(work.title());
  }

  /** A document cited by its title; with the first number that the text gives to that title. */
  public Key work(String title) {
    String number = numbers.get(title);
    return number != null
        ? Key.of(KeyKind.WORK, title, number)
        : Key.of(KeyKind.WORK, title, "", context);
  }

  /**
   * An event.
   *
   * @throws IllegalArgumentException if it is not one of this document
   */
  public Key event(EventFact event) {
    return fact(event);
  }

  /** What the document attests of a person and a post. */
  public Key attestation(PostFact post) {
    return fact(post);
  }

  /** A personnel act. */
  public Key personnelAct(PersonnelActFact act) {
    return fact(act);
  }

  /** A nomination. */
  public Key nomination(NominationFact nomination) {
    return fact(nomination);
  }

  /** What the document says of a person beside posts. */
  public Key profile(ProfileFact profile) {
    return fact(profile);
  }

  private Key fact(Fact fact) {
    Key key = facts.get(fact);
    if (key == null) {
      throw new IllegalArgumentException("not a fact of this document: " + fact);
    }
    return key;
  }

  /** A person's part in an event. */
  public Key participation(Key event, PersonId person) {
    return Key.of(KeyKind.PARTICIPATION, event.id(), person(person).id());
  }

  /** The document's mention of a thing. */
  public Key mention(Key thing) {
    return mention(document, thing);
  }

  /** A document's mention of a thing. */
  public static Key mention(Key document, Key thing) {
    return Key.of(KeyKind.MENTION, document.id(), thing.kind().segment(), thing.id());
  }

  /** The evidence of one thing that the document states. */
  public static Key evidence(Key owner) {
    return Key.of(KeyKind.EVIDENCE, owner.kind().segment(), owner.id());
  }

  private List<String> eventParts(EventFact event) {
    String date = event.date() == null ? "" : event.date().first() + "/" + event.date().last();
    String quote = Key.normalise(event.evidence().quote());
    int characters = Math.min(QUOTE_CHARACTERS, quote.codePointCount(0, quote.length()));
    return List.of(
        document.id(), date, quote.substring(0, quote.offsetByCodePoints(0, characters)));
  }

  private List<String> attestationParts(PostFact post) {
    List<String> parts = new ArrayList<>();
    parts.add(document.id());
    parts.add(person(post.person()).id());
    parts.add(post(post.organization(), post.title()).id());
    // What is not plainly held is another claim of the same person and post.
    if (post.former()) {
      parts.add("former");
    }
    if (post.capacity() != Capacity.FULL) {
      parts.add(post.capacity().code());
    }
    return parts;
  }

  private List<String> actParts(PersonnelActFact act) {
    return List.of(
        document.id(),
        person(act.person()).id(),
        act.capacity() == Capacity.FULL
            ? act.action().code()
            : act.action().code() + " " + act.capacity().code(),
        post(act.organization(), act.title()).id(),
        act.effective() == null ? "" : act.effective().toString(),
        orEmpty(act.documentNumber()));
  }

  private List<String> nominationParts(NominationFact nomination) {
    OrganizationRef organization = nomination.organization();
    String title = nomination.title();
    return List.of(
        document.id(),
        person(nomination.person()).id(),
        organization == null || title == null
            ? nomination.wording()
            : post(organization, title).id());
  }

  private List<String> profileParts(ProfileFact profile) {
    return List.of(document.id(), person(profile.person()).id());
  }

  /**
   * Gives each fact the key of its parts; the second and later ones of equal parts a number too.
   */
  private <T extends Fact> void number(
      List<T> all, KeyKind kind, Function<T, List<String>> partsOf) {
    Map<List<String>, Integer> seen = new HashMap<>();
    for (T fact : all) {
      if (facts.containsKey(fact)) {
        continue; // the same fact twice is one fact
      }
      List<String> parts = new ArrayList<>(partsOf.apply(fact));
      int tie = Objects.requireNonNull(seen.merge(List.copyOf(parts), 1, Integer::sum));
      if (tie > 1) {
        parts.add(Integer.toString(tie));
      }
      facts.put(fact, Key.of(kind, parts.toArray(String[]::new)));
    }
  }

  private static Map<String, OrganizationRef> organizationsByName(DocumentFacts document) {
    Map<String, OrganizationRef> byName = new LinkedHashMap<>();
    document
        .facts(OrganizationFact.class)
        .forEach(o -> byName.putIfAbsent(o.organization().name(), o.organization()));
    for (PostFact post : document.facts(PostFact.class)) {
      byName.putIfAbsent(post.organization().name(), post.organization());
    }
    for (PersonnelActFact act : document.facts(PersonnelActFact.class)) {
      byName.putIfAbsent(act.organization().name(), act.organization());
    }
    for (NominationFact nomination : document.facts(NominationFact.class)) {
      OrganizationRef organization = nomination.organization();
      if (organization != null) {
        byName.putIfAbsent(organization.name(), organization);
      }
    }
    for (ProjectFact project : document.facts(ProjectFact.class)) {
      project.parties().forEach(o -> byName.putIfAbsent(o.name(), o));
    }
    return byName;
  }

  private static String orEmpty(@Nullable String part) {
    return part == null ? "" : part;
  }
}
