package dashiji.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import dashiji.lexicon.Gazetteer;
import org.junit.jupiter.api.Test;

class AreaDescriptionsTest {
  private final AreaDescriptions areas = AreaDescriptions.of(Gazetteer.china());

  @Test
  void describesAnAreaByItsCode() {
    assertThat(areas.byCode("422802"))
        .isEqualTo(new PlaceRef("利川市", PlaceLevel.COUNTY, "湖北省恩施土家族苗族自治州利川市", "422802", "422800"));
  }

  @Test
  void aProvinceLiesInNothing() {
    PlaceRef province = areas.byCode("420000");
    assertThat(province).isNotNull();
    assertThat(province.withinCode()).isNull();
  }

  @Test
  void anUnknownCodeIsNull() {
    assertThat(areas.byCode("990102")).isNull();
    assertThat(areas.byCode("42")).isNull();
  }
}
