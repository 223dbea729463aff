package dashiji.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLexiconTest {

  @ParameterizedTest
  @CsvSource({
    "工信部, 工业和信息化部, government",
    "国家卫健委, 国家卫生健康委员会, government",
    "中组部, 中央组织部, party",
    "全国人大常委会, 全国人民代表大会常务委员会, congress",
    "全国政协, 中国人民政治协商会议全国委员会, cppcc",
    "黄委会, 水利部黄河水利委员会, government",
    "全国妇联, 中华全国妇女联合会, association",
    "最高法, 最高人民法院, other",
    "教育部, 教育部, government",
  })
  void findsNationalBodiesByAnyName(String name, String full, String kind) {
    assertThat(BodyLexicon.national().find(name))
        .hasValueSatisfying(body -> {
          assertThat(body.name()).isEqualTo(full);
          assertThat(body.kind()).isEqualTo(kind);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "卫生健康委员会, 卫健委, government",
    "卫生健康委, 卫健委, government",
    "市监局, 市场监管局, government",
    "林业和草原局, 林草局, government",
    "农牧局, 农牧局, government",
    "发展改革委, 发改委, government",
    "统一战线工作部, 统战部, party",
    "网络安全和信息化委员会办公室, 网信办, party",
    "人大常务委员会, 人大常委会, congress",
    "妇女联合会, 妇联, association",
    "人民检察院, 检察院, other",
    "人民武装部, 人武部, military",
    "蒙医院, 蒙医院, hospital",
  })
  void givesTheFormThatOfficialsUse(String name, String shortName, String kind) {
    assertThat(BodyLexicon.local().find(name))
        .hasValueSatisfying(body -> {
          assertThat(body.shortName()).isEqualTo(shortName);
          assertThat(body.kind()).isEqualTo(kind);
        });
  }

  @Test
  void leavesOutShortFormsThatMeanSomethingElseInMostTexts() {
    assertThat(BodyLexicon.national().find("人大")).isEmpty();
    assertThat(BodyLexicon.national().find("国资委")).isEmpty();
    assertThat(BodyLexicon.local().find("某某局")).isEmpty();
  }

  @Test
  void offersAllNamesForMatching() {
    for (BodyLexicon lexicon : new BodyLexicon[] {BodyLexicon.national(), BodyLexicon.local()}) {
      assertThat(lexicon.bodies())
          .flatExtracting(BodyLexicon::namesOf)
          .containsExactlyInAnyOrderElementsOf(lexicon.names());
    }
  }

  @Test
  void stemsCombineWithSuffixes() {
    assertThat(DepartmentStem.all())
        .filteredOn(stem -> stem.shortStems().contains("住建"))
        .singleElement()
        .satisfies(stem -> assertThat(stem.suffixes()).contains("局", "厅"));
  }
}
