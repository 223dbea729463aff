package dashiji.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

  private final Titles titles = Titles.common();

  @ParameterizedTest
  @CsvSource({
    "市长, HEAD, true", "副市长, DEPUTY, false", "常务副市长, DEPUTY, true", "旗长, HEAD, true",
    "常委, MEMBER, false", "秘书长, HEAD, true", "一级巡视员, RANK, false", "教授, EXPERT, false",
    "检察长, HEAD, true", "总工程师, STAFF, false", "人大代表, MEMBER, false",
  })
  void knowsRoleAndSeats(String text, TitleRole role, boolean single) {
    assertThat(titles.find(text))
        .hasValueSatisfying(title -> {
          assertThat(title.role()).isEqualTo(role);
          assertThat(title.singleSeat()).isEqualTo(single);
        });
  }

  @Test
  void aTitleMayBelongToSeveralKindsOfBody() {
    assertThat(titles.find("主席").orElseThrow().bodyKinds())
        .contains("government", "cppcc", "association");
  }

  @Test
  void takesTheLongestTitleAtTheEnd() {
    assertThat(titles.endOf("青山市人民政府副市长")).map(Title::text).contains("副市长");
    assertThat(titles.endOf("青山市委常务副秘书长")).map(Title::text).contains("常务副秘书长");
    assertThat(titles.endOf("青山市")).isEmpty();
    assertThat(titles.endOf("")).isEmpty();
  }

  @Test
  void aDeputyIsNoHead() {
    assertThat(titles.all())
        .filteredOn(title -> title.text().startsWith("副"))
        .isNotEmpty()
        .noneMatch(title -> title.role() == TitleRole.HEAD);
  }
}
