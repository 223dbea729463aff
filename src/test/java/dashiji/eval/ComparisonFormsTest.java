package dashiji.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonFormsTest {

  @ParameterizedTest
  @CsvSource({
    "中共临澜县委员会, 临澜县委",
    "中共中央组织部, 中共中央组织部",
    "临澜县第十八届人民代表大会常务委员会, 临澜县人大常委会",
    "中国人民政治协商会议第九届临澜县委员会, 临澜县政协",
    "政协临澜县委员会, 临澜县政协",
    "内蒙古自治区委员会, 内蒙古自治区党委",
    "额勒苏旗工业园区管理委员会, 额勒苏旗工业园区管委会",
    "临澜县　人民政府, 临澜县政府",
  })
  void bringsBodiesToTheirShortForm(String written, String form) {
    assertThat(ComparisonForms.organization(written)).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource({
    "内蒙古自治区朔澜市公安局, 朔澜市公安局, true",
    "临澜县公安局, 朔澜市公安局, false",
    "朔澜市公安局, 内蒙古自治区朔澜市公安局, false",
    "朔澜市委, 市委, false",
  })
  void letsTheSystemNameTheAreasAbove(String system, String gold, boolean same) {
    assertThat(ComparisonForms.sameOrganization(system, gold)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "苇湖湿地公园, 临澜县苇湖湿地公园, true",
    "苇湖, 苇湖湿地, false",
    "湿地公园, 临澜县永澜镇苇湖湿地公园, false",
  })
  void takesNamesThatHoldOneAnother(String a, String b, boolean similar) {
    assertThat(ComparisonForms.similar(a, b)).isEqualTo(similar);
    assertThat(ComparisonForms.similar(b, a)).isEqualTo(similar);
  }
}
