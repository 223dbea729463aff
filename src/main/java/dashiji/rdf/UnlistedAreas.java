package dashiji.rdf;

import dashiji.fact.DocumentFacts;
import dashiji.fact.Fact.EventFact;
import dashiji.fact.Fact.PlaceFact;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which area without a code a place lies in or a body is of, as far as the document says. For areas
 * that have a code {@link PlaceRef#withinCode()} and {@link OrganizationRef#areaCode()} say it.
 */
final class UnlistedAreas {
  private final @Nullable PlaceRef home;
  private final List<PlaceRef> areas;
  private final AreaDescriptions listed;

  private UnlistedAreas(@Nullable PlaceRef home, List<PlaceRef> areas, AreaDescriptions listed) {
    this.home = home;
    this.areas = areas;
    this.listed = listed;
  }

  static UnlistedAreas of(DocumentFacts facts, AreaDescriptions listed) {
    PlaceRef jurisdiction = facts.document().jurisdiction();
    Set<PlaceRef> areas = new LinkedHashSet<>();
    Stream.concat(
            Stream.ofNullable(jurisdiction),
            Stream.concat(
                facts.facts(PlaceFact.class).stream().map(PlaceFact::place),
                facts.facts(EventFact.class).stream().flatMap(event -> event.places().stream())))
        .filter(place -> place.code() == null && isArea(place.level()))
        .forEach(areas::add);
    return new UnlistedAreas(
        jurisdiction != null && jurisdiction.code() == null ? jurisdiction : null,
        List.copyOf(areas),
        listed);
  }

  /**
   * The area without a code that holds a place: the longest one that its full name begins with;
   * else, for what the document places nowhere nearer than in the areas above its own, its own.
   */
  Optional<PlaceRef> holding(PlaceRef place) {
    String fullName = place.fullName();
    if (place.code() != null || fullName == null) {
      return Optional.empty();
    }
    Optional<PlaceRef> named =
        areas.stream()
            .filter(area -> begin(fullName, area) > 0)
            .max(Comparator.comparingInt(area -> begin(fullName, area)));
    return named.or(() -> isOnlyAboveHome(place, fullName) ? Optional.ofNullable(home) : named);
  }

  /** The area without a code that the name of a body without one begins with, the longest. */
  Optional<PlaceRef> jurisdiction(OrganizationRef body) {
    if (body.areaCode() != null) {
      return Optional.empty();
    }
    return areas.stream()
        .filter(area -> begin(body.name(), area) > 0)
        .max(Comparator.comparingInt(area -> begin(body.name(), area)));
  }

  /** How much of the start of a full name an area's name or full name covers. */
  private static int begin(String fullName, PlaceRef area) {
    String whole = area.fullName();
    return begins(fullName, whole) && whole != null
        ? whole.length()
        : begins(fullName, area.name()) ? area.name().length() : 0;
  }

  private boolean isOnlyAboveHome(PlaceRef place, String fullName) {
    String within = place.withinCode();
    if (home == null || within == null || isArea(place.level())) {
      return false;
    }
    PlaceRef above = listed.byCode(within);
    return above != null
        && begins(home.fullName(), above.fullName())
        && !begins(fullName, above.name());
  }

  private static boolean begins(@Nullable String whole, @Nullable String part) {
    return whole != null && part != null && whole.startsWith(part) && !whole.equals(part);
  }

  private static boolean isArea(PlaceLevel level) {
    return level != PlaceLevel.SITE && level != PlaceLevel.OTHER;
  }
}
