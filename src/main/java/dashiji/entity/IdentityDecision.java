package dashiji.entity;

import dashiji.fact.RuleId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A decision on who is who. Its key is made of what it judges, so that it stays the same when more
 * documents come.
 *
 * @param id its key
 * @param judgement what it says
 * @param subjectMention the mention judged
 * @param objectMention the mention it is kept apart from; null for {@link Judgement#SAME}
 * @param person the person the subject is taken for
 * @param rule the rule that decided
 * @param confidence 0 to 1
 */
public record IdentityDecision(
    Key id,
    Judgement judgement,
    Key subjectMention,
    @Nullable Key objectMention,
    Key person,
    RuleId rule,
    double confidence)
    implements Comparable<IdentityDecision> {
  private static final Comparator<IdentityDecision> ORDER =
      Comparator.comparing(IdentityDecision::person).thenComparing(IdentityDecision::id);

  /** By person, then by key. */
  @Override
  public int compareTo(IdentityDecision other) {
    return ORDER.compare(this, other);
  }
}
