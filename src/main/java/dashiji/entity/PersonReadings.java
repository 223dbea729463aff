package dashiji.entity;

import dashiji.entity.PersonReading.Act;
import dashiji.entity.PersonReading.Nomination;
import dashiji.entity.PersonReading.Post;
import dashiji.entity.PersonReading.Presence;
import dashiji.entity.PersonReading.Traits;
import dashiji.fact.DocumentFacts;
import dashiji.fact.DocumentFacts.DocumentInfo;
import dashiji.fact.Fact.EventFact;
import dashiji.fact.Fact.NominationFact;
import dashiji.fact.Fact.Participation;
import dashiji.fact.Fact.PersonnelActFact;
import dashiji.fact.Fact.PostFact;
import dashiji.fact.Fact.ProfileFact;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PersonId;
import dashiji.fact.PlaceRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes from a document's facts what each of its persons is known by. */
public final class PersonReadings {
  private static final Pattern AREA_CODE = Pattern.compile("[0-9]{6,12}");

  private final DocumentFacts facts;
  private final EntityKeys keys;
  private final Map<Key, Parts> parts = new TreeMap<>();

  private PersonReadings(DocumentFacts facts, EntityKeys keys) {
    this.facts = facts;
    this.keys = keys;
  }

  /** The lists of one reading while they are gathered. */
  private static final class Parts {
    final PersonId id;
    final List<Post> posts = new ArrayList<>();
    final List<Act> acts = new ArrayList<>();
    final List<Nomination> nominations = new ArrayList<>();
    final List<Traits> traits = new ArrayList<>();
    final List<Presence> presences = new ArrayList<>();
    final TreeSet<String> companions = new TreeSet<>();

    Parts(PersonId id) {
      this.id = id;
    }
  }

  /** The readings of all persons that a document speaks of, sorted by key. */
  public static List<PersonReading> of(DocumentFacts facts, EntityKeys keys) {
    return new PersonReadings(facts, keys).read();
  }

  /** The code of an area if that is what its key is made of, else null. */
  public static @Nullable String areaCode(Key place) {
    return AREA_CODE.matcher(place.id()).matches() ? place.id() : null;
  }

  /** The elements in their order, each once: the form of the lists in a reading. */
  public static <T> List<T> inOrder(Collection<T> all) {
    return all.stream().distinct().sorted(Comparator.comparing(Object::toString)).toList();
  }

  private List<PersonReading> read() {
    for (PersonId id : keys.persons()) {
      parts.putIfAbsent(keys.person(id), new Parts(id));
    }
    for (PostFact post : facts.facts(PostFact.class)) {
      of(post.person())
          .posts
          .add(
              new Post(
                  name(post.organization(), post.title()),
                  post.former(),
                  post.capacity(),
                  post.attestedFirst(),
                  post.attestedLast(),
                  post.statedFrom(),
                  post.statedUntil()));
    }
    for (PersonnelActFact act : facts.facts(PersonnelActFact.class)) {
      of(act.person())
          .acts
          .add(
              new Act(
                  name(act.organization(), act.title()),
                  act.action(),
                  act.capacity(),
                  act.effective()));
    }
    for (NominationFact nomination : facts.facts(NominationFact.class)) {
      OrganizationRef organization = nomination.organization();
      String title = nomination.title();
      if (organization != null && title != null) {
        of(nomination.person())
            .nominations
            .add(new Nomination(name(organization, title), nomination.announced()));
      }
    }
    for (ProfileFact profile : facts.facts(ProfileFact.class)) {
      of(profile.person())
          .traits
          .add(
              new Traits(
                  profile.gender(),
                  profile.ethnicGroup(),
                  profile.birth(),
                  profile.nativePlace(),
                  profile.joinedParty(),
                  profile.startedWork()));
    }
    facts.facts(EventFact.class).forEach(this::read);
    return parts.entrySet().stream().map(e -> reading(e.getKey(), e.getValue())).toList();
  }

  private void read(EventFact event) {
    Presence presence =
        new Presence(
            event.date() == null ? null : event.date().first(),
            event.date() == null ? null : event.date().last(),
            event.places().stream()
                .map(place -> areaCode(keys.place(place)))
                .filter(code -> code != null)
                .distinct()
                .sorted()
                .toList());
    Map<Key, String> names = new TreeMap<>();
    for (Participation participation : event.participations()) {
      names.put(keys.person(participation.person()), Key.normalise(participation.person().name()));
    }
    for (Key person : names.keySet()) {
      Parts own = of(person);
      own.presences.add(presence);
      names.forEach((other, name) -> {
        if (!other.equals(person)) {
          own.companions.add(name);
        }
      });
    }
  }

  private Parts of(PersonId id) {
    return of(keys.person(id));
  }

  private Parts of(Key person) {
    Parts own = parts.get(person);
    if (own == null) {
      throw new IllegalStateException("no person of this document: " + person);
    }
    return own;
  }

  private PostName name(OrganizationRef organization, String title) {
    OrganizationRef body = keys.described(organization);
    String code = body.areaCode();
    return new PostName(
        keys.post(organization, title),
        keys.organization(organization),
        Key.normalise(body.name()),
        Key.normalise(title),
        code == null ? null : areaCode(EntityKeys.area(code)));
  }

  private @Nullable String home(@Nullable PlaceRef jurisdiction) {
    if (jurisdiction == null) {
      return null;
    }
    String code = areaCode(keys.place(jurisdiction));
    return code != null ? code : Key.normalise(jurisdiction.name());
  }

  private PersonReading reading(Key person, Parts own) {
    DocumentInfo document = facts.document();
    return new PersonReading(
        keys.mention(person),
        keys.document(),
        person,
        Key.normalise(own.id.name()),
        keys.anchor(own.id).value(),
        home(document.jurisdiction()),
        document.periodFirst() != null ? document.periodFirst() : document.published(),
        document.periodLast() != null ? document.periodLast() : document.published(),
        inOrder(own.posts),
        inOrder(own.acts),
        inOrder(own.nominations),
        inOrder(own.traits),
        inOrder(own.presences),
        List.copyOf(own.companions));
  }
}
