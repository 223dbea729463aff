package dashiji.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CuePatternTest {
  private static final List<String> PIECES =
      List.of(
          "赴", "到", "深入", "前往", "会", "见", "主持", "召开", "了", "人", "3月", "月12日", "3", "（12）", "第", "年",
          "前", "我", "，", "。", "；", "\n", "（", "）", " ", "甲", "乙");

  /** Over random texts of what the expressions name and some others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "赴|到|深入到?|前往",
        "主持召开|主持(?!人)|召开(?:了)?",
        "(?<![0-9年])(\\d{1,2})月(\\d{1,2})日(?!前)",
        "(?<![\\p{IsHan}])(?:我)?(会|人)(?:见|主)|第[^，。；]{1,3}日",
        "\\p{IsHan}{2,3}[（(]\\d+[）)]",
        "[^，。；]{2,3}月",
        "[^\\p{IsHan}]甲"
      })
  void findsWhatAMatcherFinds(String regex) {
    Random random = new Random(7);
    int found = 0;
    for (int n = 0; n < 1000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      List<String> expected = new ArrayList<>();
      Matcher matcher = Pattern.compile(regex).matcher(text);
      while (matcher.find()) {
        expected.add(matcher.start() + matcher.group());
      }
      List<String> hits = new ArrayList<>();
      CuePattern.Hits cue = CuePattern.of(regex).in(text.toString());
      while (cue.find()) {
        hits.add(cue.start() + cue.group());
      }
      assertThat(hits).isEqualTo(expected);
      found += hits.size();
    }
    assertThat(found).isGreaterThan(20);
  }

  @Test
  void staysInItsStretchAndLooksAroundIt() {
    CuePattern cue = CuePattern.of("(?<!不)到(?!位)");
    assertThat(cue.in("不到，到位，到", 1, 4).find()).isFalse();
    assertThat(cue.firstIn("不到，到位，到")).isEqualTo(6);
    assertThat(cue.isIn("不到")).isFalse();
    assertThat(cue.opens("到县里")).isTrue();
    assertThat(cue.opens("赶到县里")).isFalse();
  }
}
