package dashiji.rdf;

import dashiji.fact.PlaceRef;
import org.jspecify.annotations.Nullable;

/** Describes administrative areas by code, so that what facts only point at has a name too. */
@FunctionalInterface
public interface AreaDescriptions {
  /** Describes no area. */
  AreaDescriptions NONE = code -> null;

  /**
   * The area with the code in its usual full form, {@code withinCode} being the area above it; null
   * if it is not known.
   *
   * @param code a GB/T 2260 code (6 digits) or township code (9 digits)
   */
  @Nullable PlaceRef byCode(String code);
}
