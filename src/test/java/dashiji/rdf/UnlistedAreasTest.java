package dashiji.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.fact.DocumentFacts;
import dashiji.fact.DocumentFacts.DocumentInfo;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.Fact.PlaceFact;
import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import dashiji.fact.RuleId;
import dashiji.text.Span;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnlistedAreasTest {
  private static final PlaceRef PROVINCE =
      new PlaceRef("岚山省", PlaceLevel.PROVINCE, "岚山省", "990000", null);
  private static final PlaceRef COUNTY =
      new PlaceRef("白榆县", PlaceLevel.COUNTY, "岚山省白榆县", null, null);
  private static final PlaceRef TOWN =
      new PlaceRef("石门镇", PlaceLevel.TOWNSHIP, "岚山省白榆县石门镇", null, "990000");
  private static final PlaceRef VILLAGE =
      new PlaceRef("石桥村", PlaceLevel.VILLAGE, "石门镇石桥村", null, "990000");
  private static final PlaceRef HALL = site("县文化馆");
  private static final AreaDescriptions LISTED = code -> code.equals("990000") ? PROVINCE : null;

  @Test
  void aPlaceLiesInTheLongestAreaItsFullNameBeginsWith() {
    assertThat(holding(TOWN)).isEqualTo(COUNTY);
    assertThat(holding(VILLAGE)).isEqualTo(TOWN);
    assertThat(holding(site("石门镇石桥村小学"))).isEqualTo(VILLAGE);
    assertThat(holding(site("白榆县客运站"))).isEqualTo(COUNTY);
  }

  @Test
  void whatIsPlacedNowhereNearerLiesInTheDocumentsCounty() {
    assertThat(holding(HALL)).isEqualTo(COUNTY);
  }

  @Test
  void whatLiesElsewhereOrAboveIsNotDrawnIn() {
    assertThat(holding(site("岚山省党校"))).isNull();
    assertThat(holding(new PlaceRef("中心广场", PlaceLevel.SITE, "云谷市中心广场", null, "990100"))).isNull();
    assertThat(holding(COUNTY)).isNull();
    assertThat(holding(PROVINCE)).isNull();
  }

  @Test
  void aCountyWithACodeNeedsNone() {
    PlaceRef listed = new PlaceRef("青槐县", PlaceLevel.COUNTY, "岚山省青槐县", "990102", "990000");
    assertThat(UnlistedAreas.of(facts(listed, HALL), LISTED).holding(HALL)).isEmpty();
  }

  private static @Nullable PlaceRef holding(PlaceRef place) {
    return UnlistedAreas.of(facts(COUNTY, TOWN, VILLAGE, HALL), LISTED).holding(place).orElse(null);
  }

  private static PlaceRef site(String name) {
    return new PlaceRef(name, PlaceLevel.SITE, name, null, "990000");
  }

  private static DocumentFacts facts(PlaceRef jurisdiction, PlaceRef... places) {
    List<Fact> facts =
        Arrays.stream(places)
            .<Fact>map(place ->
                new PlaceFact(
                    place, new Evidence(new Span(0, 1), "在", new RuleId("test.by-hand"), 1.0)))
            .toList();
    return new DocumentFacts(
        new DocumentInfo(
            "a", null, null, jurisdiction, null, null, null, 10, 1, "0".repeat(64), null, null),
        facts,
        List.of());
  }
}
