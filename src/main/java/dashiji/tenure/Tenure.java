package dashiji.tenure;

import dashiji.document.PartialDate;
import dashiji.entity.Key;
import dashiji.fact.Capacity;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stretch in which a person held a post. What nothing states is null: an absent end is unknown
 * and never means that the post is held today.
 *
 * @param id its key: person, post and, of a later stretch, what opened it
 * @param capacities in what capacities it is attested, sorted, not empty
 * @param firstAttested first day on which a text shows the person with the post
 * @param lastAttested last such day
 * @param earliestStart it began no earlier
 * @param latestStart it began no later
 * @param earliestEnd it ended no earlier
 * @param latestEnd it ended no later
 * @param edtf start and end as an interval of the Extended Date/Time Format, level 1, an unknown
 *     one left empty; null if neither is stated
 * @param attestedBy keys of what attests it, sorted
 */
public record Tenure(
    Key id,
    Key person,
    Key post,
    Key organization,
    List<Capacity> capacities,
    @Nullable PartialDate firstAttested,
    @Nullable PartialDate lastAttested,
    @Nullable Bound earliestStart,
    @Nullable Bound latestStart,
    @Nullable Bound earliestEnd,
    @Nullable Bound latestEnd,
    @Nullable String edtf,
    List<Key> attestedBy)
    implements Comparable<Tenure> {
  private static final Comparator<Tenure> ORDER =
      Comparator.comparing(Tenure::person).thenComparing(Tenure::post).thenComparing(Tenure::id);

  public Tenure {
    capacities = List.copyOf(capacities);
    attestedBy = List.copyOf(attestedBy);
  }

  /** By person, post and key. */
  @Override
  public int compareTo(Tenure other) {
    return ORDER.compare(this, other);
  }
}
