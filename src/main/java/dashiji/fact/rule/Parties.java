package dashiji.fact.rule;

import dashiji.mention.Body;
import dashiji.mention.BodyMention;
import dashiji.mention.PersonMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Bodies that took part in an activity: they hold it (县水务局召开…), are met (与某集团座谈), their people join
 * it (县水务局负责人参加), or the persons met come from them. Leaves bodies in the titles of the hosts and
 * those whose papers are studied.
 */
final class Parties {
  /** What stands before a body that is met, visited or brought along. */
  private static final Pattern MET =
      Pattern.compile(".*(?:与|同|会见|会见了|陪同|邀请|接待|对接|考察|拜访|走访|带领|带队|组织|由|会同|联合|向|会商)[^，。；]{0,24}");

  /** What stands before a body whose papers or work are spoken of. */
  private static final Pattern STUDIED = Pattern.compile(".*(?:传达|学习|贯彻|审议|研究|通报|听取|汇报)[^，。；]*");

  /** What stands behind a body that joins in. */
  private static final Pattern JOINS =
      Pattern.compile("(?s)(?:[^，。；]{0,8})?(?:负责人|主要负责人|负责同志|相关负责人)?(?:参加|列席|出席|分别|签订|签署|汇报).*");

  /** What stands behind a body that holds the event. */
  private static final Pattern HOLDS = Pattern.compile("(?:召开|举行|举办|公布|组织|主办|在|来|共同|联合|、).*");

  /** What stands right before a person who is met. */
  private static final Pattern MEETS = Pattern.compile(".*(?:会见|会见了|与|同|陪同|接待|由)");

  /** Bodies with no area that send guests. */
  private static final Set<String> BUSINESS = Set.of("company", "association");

  private Parties() {}

  /**
   * The bodies that took part in the activity in {@code [from, to)}, in text order; of a body in
   * somebody's title, the office without its party group.
   *
   * @param persons the persons named in it
   * @param bodies the bodies named in its entry
   */
  static List<BodyMention> read(
      String text, int from, int to, List<PersonMention> persons, List<BodyMention> bodies) {
    List<BodyMention> parties = new ArrayList<>();
    for (BodyMention body : bodies) {
      if (body.from() < from || body.to() > to) {
        continue;
      }
      List<PersonMention> bearers = persons.stream().filter(p -> inTitle(body, p)).toList();
      if (bearers.isEmpty() && takesPart(text, from, to, body)) {
        parties.add(body);
      } else if (outsider(body.body(), bearers) || met(text, from, bearers)) {
        parties.add(new BodyMention(body.from(), body.to(), body.body().base()));
      }
    }
    return parties;
  }

  /** Whether a body is part of a person's printed title. */
  private static boolean inTitle(BodyMention body, PersonMention person) {
    return person.from() <= body.from() && body.to() <= person.name().from();
  }

  private static boolean takesPart(String text, int from, int to, BodyMention body) {
    String clause = Clauses.before(text, body.from(), from);
    boolean studied = STUDIED.matcher(clause).matches();
    boolean opens = body.from() == from || text.charAt(body.from() - 1) == '、';
    return (!studied && MET.matcher(clause).matches())
        || (!studied && JOINS.matcher(behind(text, body, to, 14)).matches())
        || (opens && HOLDS.matcher(behind(text, body, to, 6)).matches());
  }

  private static String behind(String text, BodyMention body, int to, int length) {
    return text.substring(body.to(), Math.min(to, body.to() + length));
  }

  /** Whether a bearer of the title is a guest. */
  private static boolean met(String text, int from, List<PersonMention> bearers) {
    return bearers.stream()
        .map(p -> text.substring(Math.max(from, p.from() - 3), p.from()))
        .anyMatch(before -> MEETS.matcher(before).matches());
  }

  /** The company or association that a person from elsewhere comes from. */
  private static boolean outsider(Body body, List<PersonMention> bearers) {
    return !bearers.isEmpty() && body.area() == null && BUSINESS.contains(body.base().kind());
  }
}
