package dashiji.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YuanAmountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "344.8亿元|34480000000",
        "1.4亿元|140000000",
        "28亿元|2800000000",
        "500万元|5000000",
        "1.2万亿元|1200000000000",
        "3000元|3000",
        "1,200万元|12000000",
        "２.５亿元|250000000",
        "3 000 万元|30000000",
        "约6.5亿元|650000000",
        "总投资近10亿元|1000000000",
        "20余亿元|2000000000",
        "5千万元|50000000",
        "8亿多元|800000000"
      })
  void readsOneFigure(String printed, String yuan) {
    assertThat(YuanAmount.parse(printed))
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(new BigDecimal(yuan)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3至5亿元", "3-5亿元", "1.2亿美元", "500万吨", "亿元", "", "1,20万元", "1.2.3亿元", "28亿"})
  void leavesAllElse(String printed) {
    assertThat(YuanAmount.parse(printed)).isEmpty();
  }
}
