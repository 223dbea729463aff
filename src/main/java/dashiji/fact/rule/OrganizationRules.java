package dashiji.fact.rule;

import dashiji.fact.Fact;
import dashiji.fact.OrganizationKind;
import dashiji.fact.OrganizationRef;
import dashiji.mention.Body;
import dashiji.mention.BodyMention;
import dashiji.mention.PersonMention;
import java.util.List;
import java.util.Locale;

/**
 * Organisations. Takes bodies by the ends of their names and by their official short forms, under
 * their short form with the full jurisdiction (县水务局 in a document about 云岫县 is 云岫县水务局); leaves what
 * names none in particular (有关部门, 各单位).
 */
final class OrganizationRules {
  private final DocumentContext context;
  private final FactCollector facts;

  OrganizationRules(DocumentContext context, FactCollector facts) {
    this.context = context;
    this.facts = facts;
  }

  /** Reads the organisations named in an entry. */
  void read(EntryMentions entry) {
    for (BodyMention body : entry.bodies()) {
      // The bodies of a printed title come with its posts, which know how its members go together.
      if (entry.persons().stream().noneMatch(p -> inChain(body, p))) {
        named(body.body(), body.from(), body.to());
      }
    }
  }

  private static boolean inChain(BodyMention body, PersonMention person) {
    return !person.chain().posts().isEmpty()
        && person.chain().posts().getFirst().from() <= body.from()
        && body.to() <= person.name().from();
  }

  /** A body is named in {@code [from, to)}: it is a fact, and this is how others refer to it. */
  OrganizationRef named(Body body, int from, int to) {
    OrganizationRef ref =
        new OrganizationRef(body.name(), kind(body), body.areaCode(), body.parent());
    facts.organization(
        new Fact.OrganizationFact(
            ref, List.of(), context.evidence(from, to, RuleBook.ORGANIZATION_NAME, 0.85)));
    return ref;
  }

  /** The kind of a body. */
  static OrganizationKind kind(Body body) {
    return OrganizationKind.valueOf(body.kind().toUpperCase(Locale.ROOT));
  }
}
