package dashiji.fact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An organisation named by its resolved short form with full jurisdiction (额勒苏旗委, 朔澜市公安局); equal
 * names with equal area codes are one organisation.
 *
 * @param name the short form that officials use, simplified
 * @param kind its kind
 * @param areaCode six-digit GB/T 2260 code of its jurisdiction, or null where it has none or it is
 *     not known
 * @param parent the name of the organisation it is part of (额勒苏旗委 for 额勒苏旗委组织部), or null
 */
public record OrganizationRef(
    String name, OrganizationKind kind, @Nullable String areaCode, @Nullable String parent) {

  public OrganizationRef {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
  }
}
