package dashiji.fact.rule;

import dashiji.document.EntryDate;
import dashiji.document.PartialDate;
import dashiji.fact.Capacity;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.OrganizationRef;
import dashiji.mention.PersonMention;
import dashiji.mention.PostMention;
import org.jspecify.annotations.Nullable;

/**
 * Posts that printed titles attest on the day of their entry. Takes the titles left of a name, each
 * with its body (县委副书记、县长周远 holds two posts), and the one right of it where its body stands left
 * (水务局周远局长); leaves group nouns (县领导周远) and titles whose body is not printed (周远书记).
 */
final class PostRules {
  private final DocumentContext context;
  private final PersonRules persons;
  private final OrganizationRules organizations;
  private final FactCollector facts;

  PostRules(
      DocumentContext context,
      PersonRules persons,
      OrganizationRules organizations,
      FactCollector facts) {
    this.context = context;
    this.persons = persons;
    this.organizations = organizations;
    this.facts = facts;
  }

  /** Reads the posts of the persons in an entry. */
  void read(EntryMentions entry) {
    EntryDate date = entry.entry().date();
    for (PersonMention person : entry.persons()) {
      for (PostMention post : person.posts()) {
        attest(person, post, post.former() ? null : date);
      }
    }
  }

  /** Reads the posts printed before names in a section: who proposes an act, who signs. */
  void printed(EntryMentions section) {
    for (PersonMention person : section.persons()) {
      if (!person.chain().posts().isEmpty() && !persons.isAppointed(person.name())) {
        persons.describe(person.name());
        person.chain().posts().forEach(post -> attest(person, post, null));
      }
    }
  }

  private void attest(PersonMention person, PostMention post, @Nullable EntryDate date) {
    boolean after = post.equals(person.after());
    OrganizationRef body = organizations.named(post.body(), post.from(), post.to());
    Evidence evidence =
        context.evidence(
            Math.min(post.from(), person.name().from()),
            Math.max(post.to(), person.name().to()),
            after ? RuleBook.POST_AFTER : RuleBook.POST_CHAIN,
            after ? 0.85 : 0.93);
    facts.post(
        new Fact.PostFact(
            persons.id(person),
            body,
            post.title(),
            post.former(),
            capacity(post),
            date == null ? null : date.first(),
            date == null ? null : date.last(),
            null,
            null,
            evidence));
  }

  /** In which capacity a post is held. */
  static Capacity capacity(PostMention post) {
    return switch (post.standing()) {
      case FULL -> Capacity.FULL;
      case ACTING -> Capacity.ACTING;
      case IN_CHARGE -> Capacity.IN_CHARGE;
      case SECONDED -> Capacity.SECONDED;
    };
  }

  /** The same post seen again: the span of attestation widens, stated bounds are kept. */
  static Fact.PostFact join(Fact.PostFact a, Fact.PostFact b) {
    return new Fact.PostFact(
        a.person(),
        a.organization(),
        a.title(),
        a.former(),
        a.capacity(),
        earlier(a.attestedFirst(), b.attestedFirst()),
        later(a.attestedLast(), b.attestedLast()),
        a.statedFrom() == null ? b.statedFrom() : a.statedFrom(),
        a.statedUntil() == null ? b.statedUntil() : a.statedUntil(),
        a.evidence());
  }

  private static @Nullable PartialDate earlier(@Nullable PartialDate a, @Nullable PartialDate b) {
    return a == null ? b : b == null || a.toString().compareTo(b.toString()) <= 0 ? a : b;
  }

  private static @Nullable PartialDate later(@Nullable PartialDate a, @Nullable PartialDate b) {
    return a == null ? b : b == null || a.toString().compareTo(b.toString()) >= 0 ? a : b;
  }
}
