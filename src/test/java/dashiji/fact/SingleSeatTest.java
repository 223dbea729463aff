package dashiji.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleSeatTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "市长", "县长", "区长", "旗长", "盟长", "州长", "乡长", "镇长", "省长", "书记", "党委书记", "党组书记",
        "第一书记", "主任", "局长", "厅长", "部长", "主席", "检察长", "院长", "校长", "秘书长", "董事长", "总经理",
        "会长", "理事长", "委员长", "所长", "站长", "支队长", "政委", "政治委员", "行署专员", "党总支书记", "监委主任"
      })
  void oneHolderAtATime(String title) {
    assertThat(SingleSeat.hasOneSeat(title)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "副市长", "常务副县长", "副书记", "副主任", "副局长", "常委", "委员", "党组成员", "副主席", "副秘书长",
        "市长助理", "调研员", "四级调研员", "巡视员", "代表", "顾问", "主任医师", "主任科员", "书记员", "书记处书记",
        "副政治委员", "名誉会长", "科员", "教授", "工程师", ""
      })
  void severalOrNotKnown(String title) {
    assertThat(SingleSeat.hasOneSeat(title)).isFalse();
  }
}
