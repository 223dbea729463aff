package dashiji.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryTest {

  @ParameterizedTest
  @CsvSource({"日本, JP", "蒙古国, MN", "蒙古, MN", "阿联酋, AE", "韩国, KR", "中国, CN"})
  void findsCountriesByName(String name, String code) {
    assertThat(Country.find(name)).map(Country::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"香港", "台湾", "浙江"})
  void areasOfChinaAreInTheGazetteer(String name) {
    assertThat(Country.find(name)).isEmpty();
    assertThat(Gazetteer.china().candidates(name)).isNotEmpty();
  }

  @Test
  void festivalsHaveADay() {
    assertThat(Festival.find("八一建军节")).map(Festival::day).contains(MonthDay.of(8, 1));
    assertThat(Festival.find("国庆节")).map(Festival::day).contains(MonthDay.of(10, 1));
    // Moves with the lunar calendar.
    assertThat(Festival.find("春节")).isEmpty();
  }

  @Test
  void thereAre56EthnicGroups() {
    assertThat(EthnicGroup.all()).hasSize(56);
    assertThat(EthnicGroup.find("裕固族")).map(EthnicGroup::letters).contains("YG");
    assertThat(EthnicGroup.find("裕固")).isEmpty();
  }
}
