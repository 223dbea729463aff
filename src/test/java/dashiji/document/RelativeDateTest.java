package dashiji.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeDateTest {
  private static final PartialDate BEFORE = new PartialDate(2018, 12, null);
  private static final PartialDate TOLD = new PartialDate(2031, 3, 10);

  @ParameterizedTest
  @CsvSource({
    "同年7月任某局局长, 2018年7月任某局局长",
    "次年3月任某局局长, 2019年3月任某局局长",
    "翌年任某局局长, 2019年任某局局长",
    "同月任某局局长, 2018年12月任某局局长",
    "次月任某局局长, 2019年1月任某局局长",
    "去年8月任某局局长, 2030年8月任某局局长",
    "今年任某局局长, 2031年任某局局长"
  })
  void byTheDateBeforeOrTheDayOfTelling(String line, String written) {
    assertThat(RelativeDate.written(line, BEFORE, TOLD)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"同年级学生", "去年以来全县查处", "次月台", "2018年任某局局长", "当月产值"})
  void otherWordsStay(String line) {
    assertThat(RelativeDate.written(line, BEFORE, TOLD)).isEqualTo(line);
  }

  @Test
  void whatPointsAtNothingKnownStays() {
    assertThat(RelativeDate.written("同年7月任某局局长", null, TOLD)).isEqualTo("同年7月任某局局长");
    assertThat(RelativeDate.written("去年7月任某局局长", BEFORE, null)).isEqualTo("去年7月任某局局长");
  }
}
