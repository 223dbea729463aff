package dashiji.mention.name;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.lexicon.Gazetteer;
import dashiji.mention.NameMention;
import dashiji.mention.NameOptions;
import dashiji.mention.Trace;
import dashiji.nlp.HanlpTagger;
import dashiji.nlp.Tagger;
import dashiji.problem.Problems;
import dashiji.text.Stretch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFinderTest {
  private static final Tagger TAGGER = new HanlpTagger();
  private static final NameFinder FINDER = finder(NameOptions.PRODUCT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "县委书记邬思齐主持召开会议。 | 邬思齐",
        "副县长郁青赴青石镇调研。 | 郁青",
        "副县长石若谷一行到青石镇考察。 | 石若谷",
        "组织部部长高朗陪同调研。 | 高朗",
        "副县长石若谷及有关部门负责人参加。 | 石若谷",
        "县领导邬思齐、郁青、石若谷、白云起、方知远、卢小川出席会议。 | 邬思齐 郁青 石若谷 白云起 方知远 卢小川",
        "旗领导乌日图那苏、宝音、阿拉腾其其格参加会议。 | 乌日图那苏 宝音 阿拉腾其其格",
        "自治区副主席阿不都·热合曼，秘书长买买提·吐尔逊出席会议。 | 阿不都·热合曼 买买提·吐尔逊",
        "市委副书记次仁多吉，副市长洛桑扎西一同会见。 | 次仁多吉 洛桑扎西",
        "省教育厅副厅长欧阳若谷，市委书记司马明远参加。 | 欧阳若谷 司马明远",
        "任命石若谷为县水务局局长。 | 石若谷",
        "选举白马才旺（藏族）、邬思齐、崔小英（女）为常委。 | 白马才旺 邬思齐 崔小英",
        "受县委书记邬思齐委托，县长郁青主持召开会议。 | 邬思齐 郁青",
        "县农牧局石若谷局长陪同。 | 石若谷",
        "石若谷，男，汉族，1978年3月出生。 | 石若谷",
        "副县长邬思齐、青石能源有限公司董事长方知远座谈。 | 邬思齐 方知远",
      })
  void findsNames(String text, String names) {
    assertThat(names(FINDER, text)).containsExactly(names.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "全旗重点项目集中开工。",
        "文旅、农牧、水务等部门负责人参加会议。",
        "下一步，要抓好春耕备耕工作。",
        "党组书记专题会议研究项目建设。",
        "县长办公会研究高质量发展。",
        "书记带头讲党课。",
        "主任会议听取工作汇报。",
        "主席台前排就座的有各代表团团长。",
        "严格落实安全生产责任，常态化开展检查。",
        "县教育局、县水务局、县文旅局主要负责人参加。",
        "青石镇、白云镇、红柳镇等地调研。",
        "代表们一致认为，成绩来之不易。",
        "专家组成员实地察看。",
        "要严管与厚爱相结合。",
        "与会领导和嘉宾参观展馆。",
        "向好向优发展，明确时间节点。",
        "任命书颁发仪式举行。",
        "会议通过选举办法。",
        "“安康杯”竞赛启动。",
        "江苏、安徽、山东等省代表参加。",
      })
  void takesNoWordForAName(String text) {
    assertThat(names(FINDER, text)).isEmpty();
  }

  @Test
  void findsANameOfTheDocumentWhereverItStands() {
    String text = "县长石若谷出席会议。石若谷指出，要抓好防汛。会后石若谷看望群众。";
    assertThat(names(FINDER, text)).containsExactly("石若谷", "石若谷", "石若谷");
  }

  @Test
  void readsEachPlaceAloneWithoutTheDocumentPass() {
    NameFinder alone = finder(new NameOptions(NameOptions.Scoring.TRAINED, false));
    assertThat(names(alone, "县长石若谷出席会议，会后石若谷看望群众。")).containsExactly("石若谷");
  }

  @ParameterizedTest
  @CsvSource({"TAGGER", "HAND", "TRAINED"})
  void findsEasyNamesInEveryWay(NameOptions.Scoring scoring) {
    NameFinder finder = finder(new NameOptions(scoring, true));
    assertThat(names(finder, "县长王建国出席会议。")).containsExactly("王建国");
  }

  @Test
  void readsANameWithACharacterDroppedAsTheNameMeant() {
    String text = "旗长宝力德巴特主持会议。旗长宝力德巴特讲话。旗长宝力巴特检查工作。";
    Problems problems = new Problems();
    List<NameMention> names =
        FINDER.find(
            text, List.of(new Stretch(0, text.length())), List.of(), "doc", problems, Trace.NONE);
    assertThat(names).extracting(NameMention::name).containsOnly("宝力德巴特");
    assertThat(problems.all()).hasSize(1);
  }

  private static NameFinder finder(NameOptions options) {
    return new NameFinder(TAGGER, Gazetteer.china(), options);
  }

  private static List<String> names(NameFinder finder, String text) {
    return finder
        .find(
            text,
            List.of(new Stretch(0, text.length())),
            List.of(),
            "doc",
            new Problems(),
            Trace.NONE)
        .stream()
        .map(NameMention::name)
        .toList();
  }
}
