package dashiji.lexicon;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An administrative area of China.
 *
 * @param code GB/T 2260 code (6 digits), or township code (9 digits)
 * @param name the full official name, simplified (内蒙古自治区)
 * @param level its level
 * @param parentCode code of the area directly above, or null for provinces; a county that a
 *     province runs directly has the province here
 * @param kind whether it is in force, and whether it is a division at all
 */
public record Area(
    String code, String name, AreaLevel level, @Nullable String parentCode, AreaKind kind) {

  public Area {
    Objects.requireNonNull(code);
    Objects.requireNonNull(name);
    Objects.requireNonNull(level);
    Objects.requireNonNull(kind);
  }
}
