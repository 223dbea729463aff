package dashiji.build;

import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import dashiji.lexicon.Area;
import dashiji.lexicon.Gazetteer;
import dashiji.rdf.AreaDescriptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names of administrative areas from the gazetteer. */
final class GazetteerAreas implements AreaDescriptions {
  private final Gazetteer gazetteer;

  GazetteerAreas(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public @Nullable PlaceRef byCode(String code) {
    Optional<Area> found = gazetteer.byCode(code);
    if (found.isEmpty()) {
      return null;
    }
    Area area = found.get();
    PlaceLevel level =
        switch (area.level()) {
          case PROVINCE -> PlaceLevel.PROVINCE;
          case PREFECTURE -> PlaceLevel.PREFECTURE;
          case COUNTY -> PlaceLevel.COUNTY;
          case TOWNSHIP -> PlaceLevel.TOWNSHIP;
        };
    return new PlaceRef(
        area.name(), level, gazetteer.fullName(area), area.code(), area.parentCode());
  }
}
