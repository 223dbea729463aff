package dashiji.fact.rule;

import dashiji.fact.Fact;
import dashiji.fact.OrganizationKind;
import dashiji.fact.OrganizationRef;
import dashiji.mention.Body;
import dashiji.mention.BodyMention;
import dashiji.mention.PersonMention;
import dashiji.mention.PostMention;
import dashiji.text.regex.Pattern;
import java.util.List;

/**
 * Organisations. Takes bodies by the ends of their names and by their official short forms, under
 * their short form with the full jurisdiction (县水务局 in a document about 云岫县 is 云岫县水务局); leaves what
 * names none in particular (有关部门, 各单位).
 */
final class OrganizationRules {
  private static final Pattern HOUSE = Pattern.compile("\\p{IsHan}馆|中心|剧[院场]|礼堂|会堂|广场");

  private static final Pattern HELD =
      Pattern.compile(
          "(?:隆重|盛大|成功|正式|圆满|顺利|如期)?(?:举行|举办|召开|开幕|开赛|开讲|开班|上演|演出|启动|落幕|闭幕|展出|首发|首演|签约|揭幕)");

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
      if (!inChain(body, entry.persons()) && !isHouse(body, context.text())) {
        named(body.body(), body.from(), body.to());
      }
    }
  }

  /** In whose house something is held: 在青石美术馆举办. */
  static boolean isHouse(BodyMention body, String text) {
    return body.from() > 0
        && text.charAt(body.from() - 1) == '在'
        && HOUSE.matches(text, body.to() - 2, body.to())
        && HELD.opens(text, body.to(), text.length());
  }

  private static boolean inChain(BodyMention body, List<PersonMention> persons) {
    for (PersonMention person : persons) {
      List<PostMention> posts = person.chain().posts();
      if (body.to() <= person.name().from()
          && !posts.isEmpty()
          && posts.getFirst().from() <= body.from()) {
        return true;
      }
    }
    return false;
  }

  /** A body is named in {@code [from, to)}: it is a fact, and this is how others refer to it. */
  OrganizationRef named(Body body, int from, int to) {
    OrganizationRef ref =
        new OrganizationRef(body.name(), kind(body), body.areaCode(), body.parent());
    if (!facts.hasOrganization(ref.name())) { // the first mention is the evidence
      facts.organization(
          new Fact.OrganizationFact(
              ref, List.of(), context.evidence(from, to, RuleBook.ORGANIZATION_NAME, 0.85)));
    }
    return ref;
  }

  /** The kind of a body. */
  static OrganizationKind kind(Body body) {
    return OrganizationKind.ofCode(body.kind());
  }
}
