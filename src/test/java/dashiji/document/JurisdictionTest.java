package dashiji.document;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.lexicon.AreaLevel;
import dashiji.lexicon.Gazetteer;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import dashiji.source.SourceMetadata;
import dashiji.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JurisdictionTest {
  private static final Gazetteer CHINA = Gazetteer.china();
  private static final DocumentReader READER = new DocumentReader(CHINA);
  private static final JurisdictionFinder FINDER = new JurisdictionFinder(CHINA);

  private static Jurisdiction of(String raw, @Nullable String stated) {
    SourceMetadata metadata = new SourceMetadata(null, null, stated, null, null, null);
    return READER.read(new SourceText("k", raw, "00", metadata), new Problems()).jurisdiction();
  }

  @ParameterizedTest
  @CsvSource({
    "110000, 北京市, 北京市",
    "620102, 城关区, 甘肃省兰州市城关区",
    "甘肃省兰州市城关区, 城关区, 甘肃省兰州市城关区",
    "兰州市, 兰州市, 甘肃省兰州市",
    "甘肃省, 甘肃省, 甘肃省",
    "甘肃省朔澜市云岫县, 云岫县, 甘肃省朔澜市云岫县",
    "内蒙古自治区朔澜市额勒苏旗, 额勒苏旗, 内蒙古自治区朔澜市额勒苏旗",
    "朔澜市, 朔澜市, 朔澜市",
    "云岫县, 云岫县, 云岫县",
    "北京市顺义县, 顺义县, 北京市顺义县",
    "安徽省宿县地区, 宿县地区, 安徽省宿县地区"
  })
  void metadataNameItByCodeNameOrChain(String stated, String home, String full) {
    Jurisdiction found = FINDER.stated(stated);
    assertThat(found.home()).map(Jurisdiction.Unit::name).contains(home);
    assertThat(found.fullName()).isEqualTo(full);
  }

  @Test
  void areasNoGazetteerHasHaveLevelsButNoCodes() {
    Jurisdiction found = FINDER.stated("甘肃省朔澜市云岫县");
    assertThat(found.chain())
        .containsExactly(
            new Jurisdiction.Unit("云岫县", null, AreaLevel.COUNTY),
            new Jurisdiction.Unit("朔澜市", null, AreaLevel.PREFECTURE),
            new Jurisdiction.Unit("甘肃省", "620000", AreaLevel.PROVINCE));
    assertThat(found.contextCode()).isEqualTo("620000");
  }

  @ParameterizedTest
  @CsvSource({
    "甘肃省朔澜市云岫县人民政府大事记, 甘肃省朔澜市云岫县",
    "云岫县人民政府公报, 云岫县",
    "中共朔澜市委办公室要事记, 朔澜市",
    "额勒苏旗一周要闻, 额勒苏旗",
    "兰州市城关区大事记, 甘肃省兰州市城关区"
  })
  void mastheadNamesIt(String title, String full) {
    assertThat(of(title + "\n3月4日，邬思齐下乡调研。\n", null).fullName()).isEqualTo(full);
  }

  @Test
  void publisherNamesItWhereTheTitleDoesNot() {
    assertThat(of("一周要闻回顾\n来源：额勒苏旗人民政府办公室\n3月4日，旗委书记敖明远下乡。\n", null).fullName()).isEqualTo("额勒苏旗");
  }

  @Test
  void whoComesIsFromElsewhere() {
    assertThat(of("澜河区人大来区考察巡察工作\n来源：额勒苏旗融媒体中心 作者：沈禾", null).home())
        .map(Jurisdiction.Unit::name)
        .contains("额勒苏旗");
    assertThat(of("沈禾来我县视察\n发布日期：2031-03-04 来源：政协额勒苏旗委员会阅读：12", null).home())
        .map(Jurisdiction.Unit::name)
        .contains("额勒苏旗");
  }

  @Test
  void shortFormsOfTheBodySayWhichOfTheAreasNamedItIs() {
    String body = "大事记\n3月4日，旗委书记敖明远到达拉特旗昭君镇调研。旗长宝音在鄂尔多斯市参加会议。\n" + "3月5日，旗委副书记、旗长宝音在达拉特旗召开旗委会议。\n";
    assertThat(of(body, null).home()).map(Jurisdiction.Unit::name).contains("达拉特旗");
    assertThat(of(body.replace("旗委", "市委").replace("旗长", "市长"), null).home())
        .map(Jurisdiction.Unit::name)
        .contains("鄂尔多斯市");
  }

  @ParameterizedTest
  @CsvSource({
    "云岫县2031年3月大事记, 3月5日，市委决定开展调研。3月8日，县人大召开会议。, 云岫县",
    "2031年3月云岫县大事记, 3月5日，市委书记敖明远到云岫县调研。, 云岫县",
    "云岫县政务动态, 3月5日，市委书记敖明远、市长沈禾到云岫县调研。, 云岫县",
    "兰州市2031年第一季度大事记, 3月5日，县委书记敖明远、县长沈禾到省城汇报。, 兰州市"
  })
  void theTitleOfAChronicleNamesItWhateverClassItsEntriesSpeakOf(
      String title, String entry, String home) {
    assertThat(of(title + "\n" + entry + "\n", null).home())
        .map(Jurisdiction.Unit::name)
        .contains(home);
  }

  @ParameterizedTest
  @CsvSource({
    "2031年上半年云岫大事记, 3月5日，县委书记敖明远到云岫县中医院调研。3月8日，云岫县被评为先进。, 云岫县",
    "云岫年鉴·大事记, 3月5日，县委和县政府开会。县长沈禾到云岫县一中。3月8日，客商来云岫县。, 云岫县",
    "一周要闻, 3月5日，县委书记敖明远与兰州市客商座谈。3月8日，任命方岩为云岫县审计局局长。客商向云岫县捐款。《云岫县规划》通过。, 云岫县"
  })
  void anAreaThatNoGazetteerHasIsFoundByWhatTheTextNames(String title, String text, String home) {
    assertThat(of(title + "\n" + text + "\n", null).home())
        .map(Jurisdiction.Unit::name)
        .contains(home);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3月5日，县委和县政府召开会议，县长沈禾主持。3月8日，县委和县人大常委会到各镇检查。县政协和县总工会开会。",
        "3月5日，县委书记敖明远提出加快富县强民。3月8日，县长沈禾说，工业富县，农业强县。",
        "3月5日，区委书记敖明远到开发区公安局调研。3月8日，开发区医院开业。开发区管委会签约。开发区中学开学。"
      })
  void wordsThatOnlyLookLikeAnAreaAreNone(String text) {
    assertThat(of("大事记\n" + text + "\n", null)).isEqualTo(Jurisdiction.UNKNOWN);
  }

  @Test
  void aVisitorsAreaInTheHeadlineOfANewsItemIsNotIt() {
    String item = "安庆市委党史研究室来我市考察交流工作\n4月14日，县委书记敖明远参加。\n";
    assertThat(of(item, null).home()).map(Jurisdiction.Unit::name).isNotEqualTo(Optional.of("安庆市"));
  }

  @Test
  void aTextThatNamesNoAreaHasAProblem() {
    Problems problems = new Problems();
    Document document =
        READER.read(
            new SourceText("k", "大事记\n3月4日，邬思齐下乡调研。\n", "00", SourceMetadata.NONE), problems);
    assertThat(document.jurisdiction()).isEqualTo(Jurisdiction.UNKNOWN);
    assertThat(problems.all()).extracting(Problem::code).contains(ProblemCode.JURISDICTION_UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "甘肃省朔澜市云岫县, 县, 云岫县",
    "甘肃省朔澜市云岫县, 市, 朔澜市",
    "甘肃省朔澜市云岫县, 省, 甘肃省",
    "内蒙古自治区朔澜市额勒苏旗, 旗, 额勒苏旗",
    "内蒙古自治区朔澜市额勒苏旗, 区, 内蒙古自治区",
    "内蒙古自治区朔澜市额勒苏旗, 自治区, 内蒙古自治区",
    "内蒙古自治区朔澜市河汇区, 区, 河汇区"
  })
  void aClassWordAloneStandsForAnAreaOfTheChain(String stated, String word, String area) {
    assertThat(FINDER.stated(stated).byClassWord(word)).map(Jurisdiction.Unit::name).contains(area);
  }

  @Test
  void aClassWordOfNoAreaOfTheChainStandsForNone() {
    assertThat(FINDER.stated("甘肃省朔澜市云岫县").byClassWord("旗")).isEmpty();
    assertThat(Jurisdiction.UNKNOWN.byClassWord("市")).isEmpty();
    assertThat(Jurisdiction.UNKNOWN.fullName()).isEmpty();
    assertThat(List.copyOf(Jurisdiction.UNKNOWN.chain())).isEmpty();
  }
}
