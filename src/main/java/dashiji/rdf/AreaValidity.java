package dashiji.rdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an administrative area was in force, and what replaced it.
 *
 * @param from first year under its code and name, or null where not known
 * @param until year of its abolition, or null while it is in force and where not known
 * @param replacedBy codes of the areas that it went to, wholly or in part
 */
public record AreaValidity(
    @Nullable Integer from, @Nullable Integer until, List<String> replacedBy) {

  public AreaValidity {
    replacedBy = List.copyOf(replacedBy);
  }
}
