package dashiji.document;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.document.DateHeads.Head;
import dashiji.document.DateHeads.Head.Form;
import dashiji.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateHeadsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          1月4日，县长邬思齐调研。              | FULL     | - | 1  | 4  | - | - | -  | 5
          2031年1月4日，县长邬思齐调研。        | FULL     | 2031 | 1  | 4  | - | - | -  | 10
          2031年12月28日上午，开会。            | FULL     | 2031 | 12 | 28 | - | - | -  | 14
          ●3月1日                               | FULL     | - | 3  | 1  | - | - | -  | 5
          △3月1日，开会。                       | FULL     | - | 3  | 1  | - | - | -  | 6
          3月29日至4月2日，培训。               | FULL     | - | 3  | 29 | - | 4 | 2  | 11
          2031年12月30日至2032年1月2日，值守。  | FULL     | 2031 | 12 | 30 | 2032 | 1 | 2 | 22
          3月7日—11日，考察。                   | FULL     | - | 3  | 7  | - | - | 11 | 9
          3月7—11日，考察。                     | FULL     | - | 3  | 7  | - | - | 11 | 8
          3月7-11日，考察。                     | FULL     | - | 3  | 7  | - | - | 11 | 8
          3月7日~8日，考察。                    | FULL     | - | 3  | 7  | - | - | 8  | 8
          3月7日、8日，考察。                   | FULL     | - | 3  | 7  | - | - | 8  | 8
          3月7日晚，看望。                      | FULL     | - | 3  | 7  | - | - | -  | 6
          3月4日（星期二），开会。              | FULL     | - | 3  | 4  | - | - | -  | 10
          2031.03.04，开会。                    | FULL     | 2031 | 3 | 4 | - | - | -  | 11
          2031-3-4开会。                        | FULL     | 2031 | 3 | 4 | - | - | -  | 8
          二〇三一年十二月二十八日，开会。      | FULL     | 2031 | 12 | 28 | - | - | - | 13
          三月十日上午，开会。                  | FULL     | - | 3  | 10 | - | - | -  | 7
          13日，开会。                          | DAY      | - | -  | 13 | - | - | -  | 4
          13日晚，开会。                        | DAY      | - | -  | 13 | - | - | -  | 5
          10日至12日，考察。                    | DAY      | - | -  | 10 | - | - | 12 | 8
          29日至4月2日，考察。                  | DAY      | - | -  | 29 | - | 4 | 2  | 9
          ●13日                                 | DAY      | - | -  | 13 | - | - | -  | 4
          △县委书记敖明远下乡。                 | SAME     | - | -  | 0  | - | - | -  | 1
          同日，县委书记敖明远下乡。            | SAME     | - | -  | 0  | - | - | -  | 3
          当日下午，县委书记敖明远下乡。        | SAME     | - | -  | 0  | - | - | -  | 5
          全县农业会议召开。5月26日，全县农业会议召开。 | HEADLINE | - | 5 | 26 | - | - | - | 0
          邬思齐外出考察。5月26日至28日，邬思齐赴外地考察。 | HEADLINE | - | 5 | 26 | - | - | 28 | 0
          """)
  void readsEveryForm(
      String paragraph,
      Form form,
      Integer year,
      Integer month,
      int day,
      Integer lastYear,
      Integer lastMonth,
      Integer lastDay,
      int length) {
    assertThat(DateHeads.at(paragraph))
        .isEqualTo(new Head(form, year, month, day, lastYear, lastMonth, lastDay, length));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 月 4 日, 开会。             | 3  | 4
          ２０３１年１月４日，开会。    | 1  | 4
          2 0 3 1 年 1 2 月 4 日，开会。| 12 | 4
          3月4日:开会。                 | 3  | 4
          3月4日 县长邬思齐开会。       | 3  | 4
          """)
  void readsDamagedFormsAfterRepair(String raw, int month, int day) {
    assertThat(DateHeads.at(Normalizer.normalize(raw).text()))
        .isNotNull()
        .extracting(Head::form, Head::month, Head::day)
        .containsExactly(Form.FULL, month, day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "县长邬思齐于3月4日调研农业。",
        "13日程安排会召开。",
        "3月，全县气温回升。",
        "3月份工作要点",
        "2031年，全县生产总值增长。",
        "10日内完成整改。",
        "第3日，队伍返回。",
        "同日而语的说法不妥。",
        "1.5万亩林地",
        "2031.03.045号",
        "三月的会议",
        "会议指出。要求在5月底前完成，不得拖延。"
      })
  void leavesWhatIsNoDateHead(String paragraph) {
    assertThat(DateHeads.at(paragraph)).isNull();
  }
}
