package dashiji.rdf;

import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import dashiji.lexicon.Area;
import dashiji.lexicon.AreaKind;
import dashiji.lexicon.AreaLevel;
import dashiji.lexicon.FormerArea;
import dashiji.lexicon.Gazetteer;
import java.util.List;
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

  /**
   * When the area with the code was in force; null if nothing is known of it.
   *
   * @param code as of {@link #byCode}
   */
  default @Nullable AreaValidity validity(String code) {
    return null;
  }

  /** The areas of a gazetteer under their official names. */
  static AreaDescriptions of(Gazetteer gazetteer) {
    return new AreaDescriptions() {
      @Override
      public @Nullable PlaceRef byCode(String code) {
        return gazetteer
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

      @Override
      public @Nullable AreaValidity validity(String code) {
        Area area = gazetteer.byCode(code).orElse(null);
        if (area == null) {
          return null;
        }
        if (area.kind() == AreaKind.FORMER) {
          FormerArea former = gazetteer.formerByCode(code).getLast();
          return new AreaValidity(
              former.since(),
              former.until(),
              former.successors().stream()
                  .map(FormerArea.Successor::code)
                  .filter(next -> !next.equals(code))
                  .toList());
        }
        Integer since = gazetteer.since(code);
        return since == null ? null : new AreaValidity(since, null, List.of());
      }
    };
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
