package dashiji.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurnamesTest {

  private final Surnames surnames = Surnames.common();

  @ParameterizedTest
  @CsvSource({"王, 1", "覃, 2", "欧阳, 3", "万俟, 4", "要, 5"})
  void knowsHowFrequentASurnameIs(String text, int frequency) {
    assertThat(surnames.find(text)).map(Surname::frequency).contains(frequency);
  }

  @ParameterizedTest
  @CsvSource({
    "曾, zēng",
    "仇, qiú",
    "单, shàn",
    "查, zhā",
    "解, xiè",
    "区, ōu",
    "任, rén",
    "朴, piáo",
    "尉迟, yùchí",
    "万俟, mòqí",
  })
  void readsSurnamesAsSurnames(String text, String reading) {
    assertThat(surnames.find(text)).map(Surname::reading).contains(reading);
  }

  @ParameterizedTest
  @CsvSource({"欧阳修, 欧阳", "欧文, 欧", "司马迁, 司马", "李白, 李", "张, 张"})
  void takesTheLongestSurnameAtTheStart(String name, String surname) {
    assertThat(surnames.startOf(name)).map(Surname::text).contains(surname);
  }

  @Test
  void findsNoneWhereThereIsNone() {
    assertThat(surnames.startOf("的确")).isEmpty();
    assertThat(surnames.startOf("")).isEmpty();
    assertThat(surnames.find("")).isEmpty();
  }

  @Test
  void partsOfNamesHaveTwoCharactersAtLeast() {
    assertThat(NamePart.all())
        .contains(new NamePart("其其格", "mongolian"), new NamePart("卓玛", "tibetan"))
        .allMatch(part -> part.text().length() >= 2);
  }
}
