package dashiji.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.document.DocumentReader;
import dashiji.document.Jurisdiction;
import dashiji.lexicon.Gazetteer;
import dashiji.problem.Problems;
import dashiji.source.SourceMetadata;
import dashiji.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies as printed, in documents about three invented areas, and what they are short for. */
class BodyNamesTest {
  private static final Gazetteer CHINA = Gazetteer.china();
  private static final BodyNames COUNTY = in("甘肃省朔澜市云岫县");
  private static final BodyNames BANNER = in("内蒙古自治区朔澜市额勒苏旗");
  private static final BodyNames CITY = in("甘肃省朔澜市");

  private static BodyNames in(String area) {
    Jurisdiction jurisdiction =
        new DocumentReader(CHINA)
            .read(
                new SourceText(
                    "k", "", "00", new SourceMetadata(null, null, area, null, null, null)),
                new Problems())
            .jurisdiction();
    return new BodyNames(CHINA, jurisdiction);
  }

  @ParameterizedTest
  @CsvSource({
    "县委, 云岫县委, party",
    "县政府, 云岫县政府, government",
    "县人民政府, 云岫县政府, government",
    "我县政府, 云岫县政府, government",
    "中共云岫县委员会, 云岫县委, party",
    "云岫县人民代表大会常务委员会, 云岫县人大常委会, congress",
    "县第十八届人大常委会, 云岫县人大常委会, congress",
    "中国人民政治协商会议云岫县委员会, 云岫县政协, cppcc",
    "县政协, 云岫县政协, cppcc",
    "县纪委, 云岫县纪委, party",
    "县公安局, 云岫县公安局, government",
    "公安局, 云岫县公安局, government",
    "组织部, 云岫县委组织部, party",
    "县委组织部, 云岫县委组织部, party",
    "市委, 朔澜市委, party",
    "市水务局, 朔澜市水务局, government",
    "省委, 甘肃省委, party",
    "省水利厅, 甘肃省水利厅, government",
    "北辰风能集团有限公司, 北辰风能集团有限公司, company"
  })
  void inADocumentOfACounty(String printed, String name, String kind) {
    assertResolved(COUNTY, printed, name, kind);
  }

  @ParameterizedTest
  @CsvSource({
    "旗委, 额勒苏旗委, party",
    "旗人民政府, 额勒苏旗政府, government",
    "自治区党委, 内蒙古自治区党委, party",
    "自治区人民政府, 内蒙古自治区政府, government",
    "自治区农牧厅, 内蒙古自治区农牧厅, government",
    "旗委宣传部, 额勒苏旗委宣传部, party",
    "旗人大常委会, 额勒苏旗人大常委会, congress"
  })
  void inADocumentOfABanner(String printed, String name, String kind) {
    assertResolved(BANNER, printed, name, kind);
  }

  @ParameterizedTest
  @CsvSource({
    "市政府, 朔澜市政府, government",
    "市委组织部, 朔澜市委组织部, party",
    "财政局, 朔澜市财政局, government",
    "省生态环境厅, 甘肃省生态环境厅, government",
    "兰州市委, 兰州市委, party"
  })
  void inADocumentOfACity(String printed, String name, String kind) {
    assertResolved(CITY, printed, name, kind);
  }

  private static void assertResolved(BodyNames names, String printed, String name, String kind) {
    Body body = names.resolve(printed, null);
    assertThat(body).isNotNull();
    assertThat(body.name()).isEqualTo(name);
    assertThat(body.kind()).isEqualTo(kind);
  }

  @Test
  void aBodyBeforeItInTheChainSaysWhose() {
    Body city = CITY.resolve("市委", null);
    Body company = CITY.resolve("北辰风能集团有限公司", null);
    assertThat(COUNTY.resolve("公安局", COUNTY.resolve("市政府", null)))
        .extracting(Body::name)
        .isEqualTo("朔澜市公安局");
    assertThat(CITY.resolve("党委", company)).extracting(Body::name).isEqualTo("北辰风能集团有限公司党委");
    assertThat(CITY.resolve("政府", city)).extracting(Body::name).isEqualTo("朔澜市政府");
  }

  @Test
  void whatTheTextDoesNotSayIsNoBody() {
    assertThat(COUNTY.resolve("党委", null)).isNull();
    assertThat(new BodyNames(CHINA, Jurisdiction.UNKNOWN).resolve("政府", null)).isNull();
  }
}
