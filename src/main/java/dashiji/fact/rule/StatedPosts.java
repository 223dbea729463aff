package dashiji.fact.rule;

import dashiji.document.PartialDate;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.PersonId;
import dashiji.mention.PostMention;
import org.jspecify.annotations.Nullable;

/**
 * What rules work with that read posts which a text says somebody holds or held, apart from titles
 * beside names.
 *
 * @param context the document
 * @param persons who is who
 * @param reader reads the posts of a list
 * @param organizations the bodies that posts name
 * @param facts takes what is read
 */
record StatedPosts(
    DocumentContext context,
    PersonRules persons,
    PostReader reader,
    OrganizationRules organizations,
    FactCollector facts) {

  /**
   * A post as a fact.
   *
   * @param attested the day on which it is held, or null
   * @param from the start that the text states, or null
   * @param until the end that the text states, or null
   */
  Fact.PostFact fact(
      PersonId person,
      PostMention post,
      boolean former,
      @Nullable PartialDate attested,
      @Nullable PartialDate from,
      @Nullable PartialDate until,
      Evidence evidence) {
    return new Fact.PostFact(
        person,
        organizations.named(post.body(), post.from(), post.to()),
        post.title(),
        former,
        PostRules.capacity(post),
        attested,
        attested,
        from,
        until,
        evidence);
  }
}
