package dashiji.fact.rule;

import dashiji.document.PartialDate;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.PersonId;
import dashiji.mention.NoBodies;
import dashiji.mention.PostMention;
import dashiji.text.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Posts to come. Takes what stands behind 拟任 and 提名为 in a notice before appointment, one fact a
 * post, or one with the wording alone where it names no body (县（市、区）党政正职); leaves those hired or
 * praised (拟聘用, 拟表彰).
 */
final class NominationRules {
  private final StatedPosts stated;

  NominationRules(StatedPosts stated) {
    this.stated = stated;
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
        stated.reader().read(proposed.from(), proposed.to(), false).stream()
            .filter(post -> !NoBodies.anyOfAKind(post.body().name()))
            .toList();
    int from = Math.min(name, proposed.from());
    Evidence evidence = stated.context().evidence(from, proposed.to(), RuleBook.NOMINATION, 0.93);
    String wording = proposed.in(stated.context().text());
    if (found.isEmpty()) {
      stated
          .facts()
          .nomination(new Fact.NominationFact(person, null, null, wording, announced, evidence));
    }
    for (PostMention post : found) {
      stated
          .facts()
          .nomination(
              new Fact.NominationFact(
                  person,
                  stated.organizations().named(post.body(), post.from(), post.to()),
                  post.title(),
                  stated.context().text().substring(post.from(), post.to()),
                  announced,
                  evidence));
    }
  }
}
