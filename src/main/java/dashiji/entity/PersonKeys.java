package dashiji.entity;

import dashiji.entity.PersonAnchor.Basis;
import dashiji.fact.DocumentFacts;
import dashiji.fact.Fact.EventFact;
import dashiji.fact.Fact.NominationFact;
import dashiji.fact.Fact.Participation;
import dashiji.fact.Fact.PersonFact;
import dashiji.fact.Fact.PersonnelActFact;
import dashiji.fact.Fact.PostFact;
import dashiji.fact.Fact.ProfileFact;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keys of the persons of one document: name and anchor. Namesakes who share an anchor are told
 * apart by the first body each belongs to, else by their number in this document.
 */
final class PersonKeys {
  private PersonKeys() {}

  /**
   * A person's key and the anchor it was made with.
   *
   * @param namesake true if the name and anchor alone did not do
   */
  record Anchored(Key key, PersonAnchor anchor, boolean namesake) {}

  /** The keys of all persons that the facts speak of. */
  static SortedMap<PersonId, Anchored> of(DocumentFacts facts) {
    Map<PersonId, List<OrganizationRef>> bodies = bodies(facts);
    Map<PersonId, PersonAnchor> anchors = new TreeMap<>();
    bodies.forEach((person, orgs) -> anchors.put(person, anchor(facts, orgs)));

    Function<PersonId, String> plain =
        id ->
            Key.normalise(id.name())
                + '\u001f'
                + anchors.getOrDefault(id, unanchored(facts)).value();
    Map<String, List<PersonId>> byPlainKey =
        anchors.keySet().stream()
            .collect(Collectors.groupingBy(plain, TreeMap::new, Collectors.toList()));

    SortedMap<PersonId, Anchored> keys = new TreeMap<>();
    for (List<PersonId> same : byPlainKey.values()) {
      for (PersonId id : same) {
        PersonAnchor anchor = anchors.getOrDefault(id, unanchored(facts));
        if (same.size() == 1) {
          keys.put(
              id, new Anchored(Key.of(KeyKind.PERSON, id.name(), anchor.value()), anchor, false));
          continue;
        }
        String body = firstBody(bodies, id);
        boolean told =
            !body.isEmpty()
                && same.stream().filter(o -> firstBody(bodies, o).equals(body)).count() == 1;
        Key key =
            told
                ? Key.of(KeyKind.PERSON, id.name(), anchor.value(), body)
                : Key.of(
                    KeyKind.PERSON,
                    id.name(),
                    anchor.value(),
                    body,
                    facts.document().key(),
                    Integer.toString(id.ordinal()));
        keys.put(id, new Anchored(key, anchor, true));
      }
    }
    return Collections.unmodifiableSortedMap(keys);
  }

  private static String firstBody(Map<PersonId, List<OrganizationRef>> bodies, PersonId id) {
    List<OrganizationRef> of = bodies.getOrDefault(id, List.of());
    return of.isEmpty() ? "" : of.get(0).name();
  }

  /** The bodies of each person's posts in text order, then those of acts; empty for none. */
  private static Map<PersonId, List<OrganizationRef>> bodies(DocumentFacts facts) {
    Map<PersonId, List<OrganizationRef>> bodies = new LinkedHashMap<>();
    for (PersonFact person : facts.facts(PersonFact.class)) {
      bodies.computeIfAbsent(person.id(), id -> new ArrayList<>());
    }
    for (PostFact post : facts.facts(PostFact.class)) {
      bodies.computeIfAbsent(post.person(), id -> new ArrayList<>()).add(post.organization());
    }
    for (PersonnelActFact act : facts.facts(PersonnelActFact.class)) {
      bodies.computeIfAbsent(act.person(), id -> new ArrayList<>()).add(act.organization());
    }
    for (NominationFact nomination : facts.facts(NominationFact.class)) {
      bodies.computeIfAbsent(nomination.person(), id -> new ArrayList<>());
    }
    for (ProfileFact profile : facts.facts(ProfileFact.class)) {
      bodies.computeIfAbsent(profile.person(), id -> new ArrayList<>());
    }
    for (EventFact event : facts.facts(EventFact.class)) {
      for (Participation participation : event.participations()) {
        bodies.computeIfAbsent(participation.person(), id -> new ArrayList<>());
      }
    }
    return bodies;
  }

  private static PersonAnchor anchor(DocumentFacts facts, List<OrganizationRef> orgs) {
    String jurisdiction = jurisdiction(facts);
    if (orgs.isEmpty()) {
      return jurisdiction.isEmpty()
          ? unanchored(facts)
          : new PersonAnchor(jurisdiction, Basis.DOCUMENT_JURISDICTION);
    }
    // A post at home wins over the first one: who sits in the province's committee too is still the
    // same county head in a text that does not say so.
    for (OrganizationRef org : orgs) {
      if (isAtHome(org, facts)) {
        return new PersonAnchor(jurisdiction, Basis.POST_IN_JURISDICTION);
      }
    }
    OrganizationRef first = orgs.get(0);
    Optional<String> area = area(first);
    if (area.isEmpty() && jurisdiction.isEmpty()) {
      return unanchored(facts); // 县委 of an unknown county is not that of the next document
    }
    return new PersonAnchor(area.orElse(first.name()), Basis.FIRST_POST);
  }

  /**
   * Whether a body is one of the document's jurisdiction: by code or, where that has none, by name.
   */
  private static boolean isAtHome(OrganizationRef org, DocumentFacts facts) {
    var home = facts.document().jurisdiction();
    if (home == null) {
      return false;
    }
    return home.code() != null
        ? home.code().equals(org.areaCode())
        : org.areaCode() == null && org.name().startsWith(home.name());
  }

  /** The area a body is of: its code, else what its name begins with; nothing if it says none. */
  private static Optional<String> area(OrganizationRef org) {
    return Optional.ofNullable(org.areaCode()).or(() -> NamedArea.of(org.name()));
  }

  /** The area code of the document's jurisdiction, else its name, else nothing. */
  static String jurisdiction(DocumentFacts facts) {
    var place = facts.document().jurisdiction();
    if (place == null) {
      return "";
    }
    String code = place.code();
    return code != null ? code : place.name();
  }

  private static PersonAnchor unanchored(DocumentFacts facts) {
    return new PersonAnchor(facts.document().key(), Basis.DOCUMENT);
  }
}
