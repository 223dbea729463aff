package dashiji.fact.rule;

import dashiji.document.PartialDate;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.PersonId;
import dashiji.mention.PostMention;
import dashiji.text.Stretch;
import dashiji.text.regex.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Posts to come. Takes what stands behind 拟任 and 提名为 in a notice before appointment, one fact a
 * post, or one with the wording alone where it names no body (县（市、区）党政正职); leaves those hired or
 * praised (拟聘用, 拟表彰).
 */
final class NominationRules {
  /** 拟任县直部门正职, 拟任乡镇党委书记: which body is not said yet. */
  private static final Pattern ANY_OF_A_KIND =
      Pattern.compile("乡镇|(?:[省市县区旗]|[省市县区旗]委)直(?:部门|单位|机关)|(?:乡|镇)（街道）");

  private final DocumentContext context;
  private final PostReader posts;
  private final OrganizationRules organizations;
  private final FactCollector facts;

  NominationRules(
      DocumentContext context,
      PostReader posts,
      OrganizationRules organizations,
      FactCollector facts) {
    this.context = context;
    this.posts = posts;
    this.organizations = organizations;
    this.facts = facts;
  }

  /** Reads the posts that a sheet proposes for its person. */
  void read(PersonSheet sheet, PersonId person, @Nullable PartialDate announced) {
    for (Stretch proposed : sheet.proposed()) {
      propose(proposed, sheet.name().from(), person, announced);
    }
  }

  /** A post is proposed for a person in a stretch of text. */
  void propose(Stretch proposed, int name, PersonId person, @Nullable PartialDate announced) {
    List<PostMention> found =
        posts.read(proposed.from(), proposed.to(), false).stream()
            .filter(post -> !ANY_OF_A_KIND.isIn(post.body().name()))
            .toList();
    int from = Math.min(name, proposed.from());
    Evidence evidence = context.evidence(from, proposed.to(), RuleBook.NOMINATION, 0.93);
    String wording = proposed.in(context.text());
    if (found.isEmpty()) {
      facts.nomination(new Fact.NominationFact(person, null, null, wording, announced, evidence));
    }
    for (PostMention post : found) {
      facts.nomination(
          new Fact.NominationFact(
              person,
              organizations.named(post.body(), post.from(), post.to()),
              post.title(),
              context.text().substring(post.from(), post.to()),
              announced,
              evidence));
    }
  }
}
