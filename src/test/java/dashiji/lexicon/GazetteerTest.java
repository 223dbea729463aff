package dashiji.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.lexicon.AreaResolution.Basis;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

  private final Gazetteer gazetteer = Gazetteer.china();

  private Area area(String code) {
    return gazetteer.byCode(code).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "330000, 浙江省, PROVINCE, ",
    "532900, 大理白族自治州, PREFECTURE, 530000",
    "522634, 雷山县, COUNTY, 522600",
    "110108, 海淀区, COUNTY, 110000",
    "469005, 文昌市, COUNTY, 460000",
    "110101001, 东华门街道, TOWNSHIP, 110101",
    "441900003, 东城街道, TOWNSHIP, 441900",
  })
  void knowsAreasByCode(String code, String name, AreaLevel level, String parent) {
    assertThat(area(code)).isEqualTo(new Area(code, name, level, parent, AreaKind.DIVISION));
  }

  @ParameterizedTest
  @CsvSource({
    "浙江, 330000, BARE",
    "广西, 450000, BARE",
    "新疆自治区, 650000, SHORT",
    "香港, 810000, BARE",
    "大理州, 532900, SHORT",
    "黔东南州, 522600, SHORT",
    "黔东南, 522600, BARE",
    "克孜勒苏州, 653000, SHORT",
    "阿勒泰, 654300, BARE",
    "双江县, 530925, SHORT",
    "三都, 522732, BARE",
    "东乡县, 622926, SHORT",
    "围场县, 130828, SHORT",
    "察右中旗, 150927, SHORT",
    "阿左旗, 152921, SHORT",
    "喀左县, 211324, SHORT",
    "喀左, 211324, BARE",
    "鄂温克旗, 150724, SHORT",
    "锡盟, 152500, SHORT",
    "沪, 310000, CHARACTER",
    "苏州工业园区, 320576, FULL",
    "烟台经开区, 370676, SHORT",
  })
  void knowsShortForms(String name, String code, NameForm form) {
    assertThat(gazetteer.candidates(name)).contains(new AreaName(name, area(code), form));
  }

  @ParameterizedTest
  @CsvSource({"易, 130433", "阿旗, 150421", "左旗, 152921", "族, 622926", "东, 622926"})
  void makesNoShortFormThatSaysTooLittle(String name, String code) {
    assertThat(gazetteer.candidates(name)).noneMatch(n -> n.area().code().equals(code));
  }

  @Test
  void listsAllAreasOfAName() {
    assertThat(gazetteer.byName("鼓楼区"))
        .extracting(Area::code)
        .containsExactly("320106", "320302", "350102", "410204");
    assertThat(gazetteer.byName("鼓楼")).isEmpty();
  }

  @Test
  void buildsFullNames() {
    assertThat(gazetteer.fullName(area("422802"))).isEqualTo("湖北省恩施土家族苗族自治州利川市");
    assertThat(gazetteer.fullName(area("110101001"))).isEqualTo("北京市东城区东华门街道");
    assertThat(gazetteer.fullName(area("330000"))).isEqualTo("浙江省");
  }

  @Test
  void knowsWhatLiesInWhat() {
    assertThat(gazetteer.ancestors(area("422802")))
        .extracting(Area::name)
        .containsExactly("恩施土家族苗族自治州", "湖北省");
    assertThat(gazetteer.within(area("422802"), area("420000"))).isTrue();
    assertThat(gazetteer.within(area("422802"), area("422802"))).isTrue();
    assertThat(gazetteer.within(area("420000"), area("422802"))).isFalse();
    assertThat(gazetteer.within(area("110101"), area("120000"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // Four districts are called 鼓楼区: the context decides.
    "鼓楼区, 320105, 320106, SAME_PREFECTURE",
    "鼓楼区, 350000, 350102, SAME_PROVINCE",
    "鼓楼区, 320000, , AMBIGUOUS",
    "鼓楼区, , , AMBIGUOUS",
    "鼓楼区, 110000, , AMBIGUOUS",
    "鼓楼区, 320106, 320106, CONTEXT_OR_ABOVE",
    // A town's name holds for its county only.
    "城关镇, 150124, 150124100, SAME_COUNTY",
    "城关镇, 340000, , AMBIGUOUS",
    "利川, , 422802, UNIQUE",
    "浙江, 422802, 330000, UNIQUE",
    "湖北, 422802, 420000, CONTEXT_OR_ABOVE",
    // A province and places of its name elsewhere.
    "海南, 330000, 460000, PROVINCE_FIRST",
    "海南, 632500, 632500, CONTEXT_OR_ABOVE",
    "海南, 150300, 150303, SAME_PREFECTURE",
    // City and county of one name: the bare name is the city, the full name what it says.
    "朝阳, 210000, 211300, HOLDS_THE_OTHERS",
    "朝阳县, 210000, 211321, SAME_PROVINCE",
    "吉林, 220203, 220200, CONTEXT_OR_ABOVE",
    "吉林, 220500, 220000, CONTEXT_OR_ABOVE",
    "宁, 320500, 320100, SAME_PROVINCE",
    "京, 320500, 110000, UNIQUE",
    "崇文区, 110000, 110103, FORMER",
    "没有这个县, 110000, , UNKNOWN",
    "海淀区, 999999, 110108, UNIQUE",
  })
  void resolvesByTheContext(String name, String context, String code, Basis basis) {
    AreaResolution resolution = gazetteer.resolve(name, context);
    assertThat(resolution.basis()).isEqualTo(basis);
    assertThat(resolution.found().map(Area::code).orElse(null)).isEqualTo(code);
  }

  @Test
  void namesTheCandidatesOfAnUndecidedName() {
    assertThat(gazetteer.resolve("鼓楼区", null).candidates())
        .extracting(Area::code)
        .containsExactly("320106", "320302", "350102", "410204");
  }

  @Test
  void remembersFormerAreas() {
    assertThat(gazetteer.formerByCode("110103"))
        .containsExactly(
            new FormerArea(
                new Area("110103", "崇文区", AreaLevel.COUNTY, "110000", AreaKind.FORMER),
                1981,
                2010,
                List.of(new FormerArea.Successor("110101", null))));
    assertThat(area("110103").kind()).isEqualTo(AreaKind.FORMER);
    // A code that is in force keeps its present name, and tells the earlier one.
    assertThat(area("120110").name()).isEqualTo("东丽区");
    assertThat(gazetteer.formerByCode("120110"))
        .extracting(former -> former.area().name())
        .containsExactly("东郊区");
    assertThat(gazetteer.formerByCode("110108")).isEmpty();
  }

  @Test
  void everyAreaButAProvinceHasAParent() {
    assertThat(gazetteer.areas())
        .hasSizeGreaterThan(44_000)
        .allMatch(a -> (a.level() == AreaLevel.PROVINCE) == (a.parentCode() == null));
    assertThat(gazetteer.areas().stream().filter(a -> a.level() == AreaLevel.PROVINCE)).hasSize(34);
  }

  @Test
  void offersAllNamesForMatching() {
    assertThat(gazetteer.names())
        .hasSizeGreaterThan(6_000)
        .noneMatch(name -> name.area().level() == AreaLevel.TOWNSHIP)
        .allMatch(name -> gazetteer.candidates(name.text()).contains(name))
        .allMatch(name -> name.form() == NameForm.CHARACTER || name.text().length() >= 2);
    assertThat(gazetteer.townshipNames()).contains("东华门街道").doesNotContain("海淀区");
  }

  @Test
  void tellsNamesThatAreOrdinaryWords() {
    assertThat(gazetteer.isOrdinaryWord("公安")).isTrue();
    assertThat(gazetteer.isOrdinaryWord("公安县")).isFalse();
    assertThat(gazetteer.isOrdinaryWord("浙江")).isFalse();
    assertThat(TsvTable.read("area-names-ordinary.tsv").rows())
        .allSatisfy(row -> assertThat(gazetteer.candidates(row.getFirst())).isNotEmpty());
  }

  @Test
  void shortFormsFollowTheFullName() {
    assertThat(AreaNames.of("青山土家族苗族自治县", AreaLevel.COUNTY, AreaKind.DIVISION))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("青山土家族苗族自治县", NameForm.FULL, "青山县", NameForm.SHORT, "青山", NameForm.BARE));
    assertThat(AreaNames.of("青山镇", AreaLevel.TOWNSHIP, AreaKind.DIVISION)).containsOnlyKeys("青山镇");
  }
}
