package dashiji.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area as it was before it was abolished or renamed.
 *
 * @param area the area then; its kind is {@link AreaKind#FORMER}
 * @param since first year under this code and name, or null where not known
 * @param until year of the abolition or change, or null where not known
 * @param successors where it went, in the order of the list
 */
public record FormerArea(
    Area area, @Nullable Integer since, @Nullable Integer until, List<Successor> successors) {

  public FormerArea {
    successors = List.copyOf(successors);
  }

  /**
   * An area that took over a former one or a part of it.
   *
   * @param code its code
   * @param year the year, where a part went there in another year than the abolition, or null
   */
  public record Successor(String code, @Nullable Integer year) {}
}
