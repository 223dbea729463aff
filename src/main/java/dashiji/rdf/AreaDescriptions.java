package dashiji.rdf;

import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import dashiji.lexicon.Area;
import dashiji.lexicon.AreaLevel;
import dashiji.lexicon.Gazetteer;
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

  /** The areas of a gazetteer under their official names. */
  static AreaDescriptions of(Gazetteer gazetteer) {
    return code ->
        gazetteer
            .byCode(code)
            .map((Area area) ->
                new PlaceRef(
                    area.name(),
                    level(area.level()),
                    gazetteer.fullName(area),
                    area.code(),
                    area.parentCode()))
            .orElse(null);
  }

  private static PlaceLevel level(AreaLevel level) {
    return switch (level) {
      case PROVINCE -> PlaceLevel.PROVINCE;
      case PREFECTURE -> PlaceLevel.PREFECTURE;
      case COUNTY -> PlaceLevel.COUNTY;
      case TOWNSHIP -> PlaceLevel.TOWNSHIP;
    };
  }
}
