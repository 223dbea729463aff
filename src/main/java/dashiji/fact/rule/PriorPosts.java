package dashiji.fact.rule;

import dashiji.fact.Fact;
import dashiji.fact.OrganizationRef;
import dashiji.mention.PersonMention;
import dashiji.mention.PostMention;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;

/**
 * Posts that somebody held before, told in passing in an entry: 甲曾任某县县长、县委书记; 此前，甲任某局局长. Takes them
 * without dates; leaves what is held now and what an act gives.
 */
final class PriorPosts {
  /** Behind a name. */
  private static final Pattern HELD =
      Pattern.compile(
          "(?:同志)?(?:（[^（）]{1,30}）)?，?(?:此前|之前|早年|原|还|也)*(?:曾经?|先后|历|此前|之前)(?:先后)?(?:任|担任|出任|历任)(?!何|务|期|职(?!于)|命|教|满)");

  /** Behind a name with 此前 before it. */
  private static final Pattern TAKES = Pattern.compile("(?:同志)?(?:一直)?(?:任|担任)(?!何|务|期|职|命|教|满)");

  private static final Pattern BEFORE = Pattern.compile("(?:此前|之前|在此之前|调任前|任职前)，?$");

  private static final int LONGEST_LEAD = 6;
  private static final double CONFIDENCE = 0.88;

  private final DocumentContext context;
  private final String text;
  private final PersonRules persons;
  private final PostReader posts;
  private final OrganizationRules organizations;
  private final FactCollector facts;

  PriorPosts(
      DocumentContext context,
      PersonRules persons,
      PostReader posts,
      OrganizationRules organizations,
      FactCollector facts) {
    this.context = context;
    this.text = context.text();
    this.persons = persons;
    this.posts = posts;
    this.organizations = organizations;
    this.facts = facts;
  }

  /** Reads those of the persons in an entry. */
  void read(EntryMentions entry) {
    for (PersonMention person : entry.persons()) {
      int from = person.name().to();
      int to = entry.entry().to();
      Matcher held = HELD.matcher(text).region(from, to);
      if (held.lookingAt()) {
        state(person, held.end(), to);
        continue;
      }
      int lead = Math.max(entry.entry().from(), person.name().from() - LONGEST_LEAD);
      Matcher takes = TAKES.matcher(text).region(from, to);
      if (takes.lookingAt() && BEFORE.isIn(text.substring(lead, person.name().from()))) {
        state(person, takes.end(), to);
      }
    }
  }

  private void state(PersonMention person, int from, int limit) {
    int to = from;
    int depth = 0;
    while (to < limit && (depth > 0 || "。；\n".indexOf(text.charAt(to)) < 0)) {
      char c = text.charAt(to);
      depth += c == '（' ? 1 : c == '）' ? -1 : 0;
      to++;
    }
    for (PostMention post : posts.read(from, to, false)) {
      OrganizationRef body = organizations.named(post.body(), post.from(), post.to());
      facts.post(
          new Fact.PostFact(
              persons.id(person),
              body,
              post.title(),
              true,
              PostRules.capacity(post),
              null,
              null,
              null,
              null,
              context.evidence(
                  person.name().from(), post.to(), RuleBook.POST_DESCRIBED, CONFIDENCE)));
    }
  }
}
