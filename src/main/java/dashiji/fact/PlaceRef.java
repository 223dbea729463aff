package dashiji.fact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place as resolved in one document.
 *
 * @param name the name in the document's fullest form, simplified
 * @param level its level
 * @param fullName the name with all areas above it (内蒙古自治区朔澜市额勒苏旗), or null for sites
 * @param code GB/T 2260 code (6 digits) or township code (9 digits), or null
 * @param withinCode code of the smallest area known to contain it, or null
 */
public record PlaceRef(
    String name,
    PlaceLevel level,
    @Nullable String fullName,
    @Nullable String code,
    @Nullable String withinCode) {

  public PlaceRef {
    Objects.requireNonNull(name);
    Objects.requireNonNull(level);
  }
}
