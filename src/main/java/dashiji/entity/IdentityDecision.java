package dashiji.entity;

import dashiji.fact.RuleId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision on whether two mentions of one name are of one person. Its key is made of what it
 * judges, so that it stays the same when more documents come.
 *
 * @param id its key
 * @param name the name, normalised: the block it belongs to
 * @param judgement what it says
 * @param subjectMention one mention
 * @param objectMention the other
 * @param subject the person the first is taken for
 * @param object the person the other is taken for; the same for {@link Judgement#SAME}
 * @param rule the feature that decided, or {@link #BY_HAND}
 * @param score decimal logarithm of the odds that they are of one person; null by hand
 * @param confidence 0.5 to 1 that the decision is right; 0.5 for {@link Judgement#UNSURE}
 * @param reasons what was found, strongest first; empty by hand
 * @param hand who decided by hand, when and why; null for decisions of the machine
 */
public record IdentityDecision(
    Key id,
    String name,
    Judgement judgement,
    Key subjectMention,
    Key objectMention,
    Key subject,
    Key object,
    RuleId rule,
    @Nullable Double score,
    double confidence,
    List<Reason> reasons,
    @Nullable HumanDecision hand)
    implements Comparable<IdentityDecision> {
  /** The rule of decisions made by a person. */
  public static final RuleId BY_HAND = new RuleId("identity.by-hand");

  private static final Comparator<IdentityDecision> ORDER =
      Comparator.comparing(IdentityDecision::name).thenComparing(IdentityDecision::id);

  public IdentityDecision {
    reasons = List.copyOf(reasons);
  }

  /** By name, then by key. */
  @Override
  public int compareTo(IdentityDecision other) {
    return ORDER.compare(this, other);
  }
}
