package dashiji.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameLineTest {
  @ParameterizedTest
  @CsvSource({
    "郁青, 郁青, ",
    "郁青同志, 郁青, ",
    "县委副书记、县长：邬思齐, 邬思齐, 县委副书记、县长",
    "邬思齐[县委副书记], 邬思齐, 县委副书记",
    "邬思齐同志（云岫县委副书记，县长）, 邬思齐, 云岫县委副书记，县长"
  })
  void nameAndPosts(String line, String name, @Nullable String posts) {
    NameLine read = NameLine.of(line);

    assertThat(read).isNotNull();
    assertThat(read.name().in(line)).isEqualTo(name);
    assertThat(read.posts() == null ? null : read.posts().in(line)).isEqualTo(posts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"邬思齐，男，1970年5月生", "邬思齐[2031年3月]", "关于邬思齐同志任职的通知", ""})
  void anotherLine(String line) {
    assertThat(NameLine.of(line)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"邬思齐[云岫县委副书记]简历, true", "邬思齐[云岫县委副书记]到青石镇调研, false", "邬思齐简历, false"})
  void titleOfAPage(String title, boolean read) {
    assertThat(NameLine.inTitle(title) != null).isEqualTo(read);
  }
}
