package dashiji.entity;

import com.fasterxml.jackson.databind.JsonNode;
import dashiji.document.EntryDate;
import dashiji.document.PartialDate;
import dashiji.fact.Capacity;
import dashiji.fact.DocumentFacts;
import dashiji.fact.DocumentFacts.DocumentInfo;
import dashiji.fact.EventKind;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.Gender;
import dashiji.fact.OrganizationKind;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PersonId;
import dashiji.fact.PersonnelAction;
import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import dashiji.fact.Role;
import dashiji.fact.RuleId;
import dashiji.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Readings of invented persons, made through facts as those of real documents are. */
final class InventedReadings {
  private static final Evidence EVIDENCE = new Evidence(new Span(0, 2), "原文", new RuleId("a.b"), 1);

  private InventedReadings() {}

  /** The readings that one case describes; several of one document have ordinals of their own. */
  static List<PersonReading> of(String name, List<JsonNode> described) {
    Map<String, List<JsonNode>> byDocument = new TreeMap<>();
    described.forEach(one ->
        byDocument.computeIfAbsent(one.get("doc").asText(), d -> new ArrayList<>()).add(one));
    List<PersonReading> all = new ArrayList<>();
    byDocument.forEach((document, persons) -> {
      List<Fact> facts = new ArrayList<>();
      persons.forEach(person -> facts.addAll(facts(name, person)));
      DocumentFacts read = document(document, persons.get(0).get("home").asText(), facts);
      all.addAll(PersonReadings.of(read, EntityKeys.of(read)));
    });
    return all;
  }

  /** The mention of a described reading. */
  static Key mention(String name, JsonNode described, List<JsonNode> allOfDocument) {
    List<PersonReading> found = of(name, allOfDocument);
    int ordinal = ordinal(described);
    List<Integer> ordinals =
        allOfDocument.stream().map(InventedReadings::ordinal).sorted().toList();
    if (ordinals.size() == 1) {
      return found.get(0).mention();
    }
    DocumentFacts read =
        document(
            described.get("doc").asText(),
            described.get("home").asText(),
            allOfDocument.stream().flatMap(one -> facts(name, one).stream()).toList());
    EntityKeys keys = EntityKeys.of(read);
    return keys.mention(keys.person(new PersonId(name, ordinal)));
  }

  private static int ordinal(JsonNode described) {
    return described.has("ordinal") ? described.get("ordinal").asInt() : 1;
  }

  private static List<Fact> facts(String name, JsonNode described) {
    PersonId person = new PersonId(name, ordinal(described));
    PartialDate day = PartialDate.parse(described.get("day").asText());
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact.PersonFact(person, null, List.of(), EVIDENCE));
    for (String[] parts : parts(described, "posts")) {
      boolean former = parts[0].equals("former");
      int from = former ? 1 : 0;
      facts.add(
          new Fact.PostFact(
              person,
              organization(parts, from),
              parts[from + 1],
              former,
              Capacity.FULL,
              former ? null : day,
              former ? null : day,
              null,
              null,
              EVIDENCE));
    }
    for (String[] parts : parts(described, "acts")) {
      facts.add(
          new Fact.PersonnelActFact(
              person,
              PersonnelAction.valueOf(parts[0].toUpperCase(Locale.ROOT)),
              organization(parts, 1),
              parts[2],
              Capacity.FULL,
              PartialDate.parse(parts[4]),
              false,
              null,
              EVIDENCE));
    }
    for (String[] parts : parts(described, "nominations")) {
      facts.add(
          new Fact.NominationFact(
              person, organization(parts, 0), parts[1], parts[0] + parts[1], day, EVIDENCE));
    }
    facts.add(
        new Fact.ProfileFact(
            person,
            described.has("gender")
                ? Gender.valueOf(described.get("gender").asText().toUpperCase(Locale.ROOT))
                : null,
            text(described, "ethnicGroup"),
            described.has("birth") ? PartialDate.parse(described.get("birth").asText()) : null,
            text(described, "nativePlace"),
            null,
            null,
            null,
            null,
            EVIDENCE));
    facts.add(
        new Fact.EventFact(
            1 + ordinal(described),
            EventKind.MEETING,
            null,
            EntryDate.day(day, EntryDate.Basis.STATED),
            List.of(new Fact.Participation(person, Set.of(Role.ATTEND), 1, null, EVIDENCE)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            EVIDENCE));
    return facts;
  }

  private static List<String[]> parts(JsonNode described, String list) {
    List<String[]> all = new ArrayList<>();
    if (described.has(list)) {
      described.get(list).forEach(one -> all.add(one.asText().split("\\|", -1)));
    }
    return all;
  }

  private static @Nullable String text(JsonNode described, String field) {
    return described.has(field) ? described.get(field).asText() : null;
  }

  private static OrganizationRef organization(String[] parts, int from) {
    String code = parts[from + 2];
    return new OrganizationRef(
        parts[from], OrganizationKind.GOVERNMENT, code.isEmpty() ? null : code, null);
  }

  private static DocumentFacts document(String key, String home, List<Fact> facts) {
    return new DocumentFacts(
        new DocumentInfo(
            key,
            null,
            null,
            new PlaceRef("县" + home, PlaceLevel.COUNTY, null, home, null),
            null,
            null,
            null,
            10,
            1,
            "0".repeat(64),
            null,
            null),
        facts,
        List.of());
  }
}
