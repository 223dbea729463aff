package dashiji.document;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.document.DateHead.Form;
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
          二〇三一年三月四日，开会。            | FULL     | 2031 | 3 | 4 | - | - | -  | 10
          元月5日，开会。                       | FULL     | - | 1  | 5  | - | - | -  | 5
          【3月5日】开会。                      | FULL     | - | 3  | 5  | - | - | -  | 6
          （5日）开会。                         | DAY      | - | -  | 5  | - | - | -  | 4
          1、3月5日，开会。                     | FULL     | - | 3  | 5  | - | - | -  | 7
          3月5日、6日、8日，考察。              | FULL     | - | 3  | 5  | - | - | 8  | 11
          12月4至6日，考察。                    | FULL     | - | 12 | 4  | - | - | 6  | 8
          11月30至12月4日，考察。               | FULL     | - | 11 | 30 | - | 12 | 4 | 12
          12月28日至次月2日，考察。             | FULL     | - | 12 | 28 | - | 1 | 2  | 12
          3月5日9时30分许，开会。               | FULL     | - | 3  | 5  | - | - | -  | 11
          3月5日，星期三，开会。                | FULL     | - | 3  | 5  | - | - | -  | 9
          3月5日（农历二月初五），开会。        | FULL     | - | 3  | 5  | - | - | -  | 13
          8月21日起，整风开始。                 | FULL     | - | 8  | 21 | - | - | -  | 7
          2031-3-4至6，考察。                   | FULL     | 2031 | 3 | 4 | - | - | 6 | 11
          3/5，开会。                           | FULL     | - | 3  | 5  | - | - | -  | 4
          1—3日，考察。                         | DAY      | - | -  | 1  | - | - | 3  | 5
          是月25日，开会。                      | DAY      | - | -  | 25 | - | - | -  | 6
          次日，考察团返回。                    | NEXT     | - | -  | 0  | - | - | -  | 3
          4月，开工。                           | MONTH    | - | 4  | 1  | - | - | 31 | 3
          8月中旬，开工。                       | MONTH    | - | 8  | 11 | - | - | 20 | 5
          2月底，开工。                         | MONTH    | - | 2  | 21 | - | - | 31 | 4
          6月底至7月初，暴雨。                  | MONTH    | - | 6  | 21 | - | 7 | 10 | 8
          3月——9月，学习。                      | MONTH    | - | 3  | 1  | - | 9 | 31 | 7
          同月，开工。                          | MONTH    | - | -  | 1  | - | - | 31 | 3
          下旬，开工。                          | MONTH    | - | -  | 21 | - | - | 31 | 3
          1971年，开工。                        | YEAR     | 1971 | 1 | 1 | - | 12 | 31 | 6
          是年，开工。                          | YEAR     | - | 1  | 1  | - | 12 | 31 | 3
          秋，开工。                            | YEAR     | - | 8  | 1  | - | 10 | 31 | 2
          第二季度，开工。                      | YEAR     | - | 4  | 1  | - | 6 | 31 | 5
          1970年、1971年春，试种。              | YEAR     | 1970 | 1 | 1 | 1971 | 4 | 31 | 13
          农历三月十五，庙会。                  | LUNAR    | - | 3  | 15 | - | - | -  | 7
          腊月二十三，慰问。                    | LUNAR    | - | 12 | 23 | - | - | -  | 6
          大年初一，慰问。                      | LUNAR    | - | 1  | 1  | - | - | -  | 5
          除夕，慰问。                          | LUNAR    | - | 12 | 30 | - | - | -  | 3
          元宵节当晚，开展灯会。                | LUNAR    | - | 1  | 15 | - | - | -  | 6
          春节期间，慰问。                      | LUNAR    | - | 12 | 30 | - | 1 | 7 | 5
          国庆节当天，升旗。                    | FULL     | - | 10 | 1  | - | - | -  | 6
          近日，县长邬思齐调研。                | RECENT   | - | -  | 0  | - | - | -  | 3
          同日，县委书记敖明远下乡。            | SAME     | - | -  | 0  | - | - | -  | 3
          星期一（3月3日）                      | FULL     | - | 3  | 3  | - | - | -  | 9
          周三，3月5日                          | FULL     | - | 3  | 5  | - | - | -  | 7
          3月69日，考察。                       | FULL     | - | 3  | 6  | - | - | 9  | 6
          45日，考察。                          | DAY      | - | -  | 4  | - | - | 5  | 4
          3月下旬以来，抗旱。                   | MONTH    | - | 3  | 21 | - | - | 31 | 7
          下午，县委书记敖明远下乡。            | SAME     | - | -  | 0  | - | - | -  | 3
          当晚，县委书记敖明远下乡。            | SAME     | - | -  | 0  | - | - | -  | 3
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
        .isNotNull()
        .extracting(
            DateHead::form,
            DateHead::year,
            DateHead::month,
            DateHead::day,
            DateHead::lastYear,
            DateHead::lastMonth,
            DateHead::lastDay,
            DateHead::length)
        .containsExactly(form, year, month, day, lastYear, lastMonth, lastDay, length);
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
        .extracting(DateHead::form, DateHead::month, DateHead::day)
        .containsExactly(Form.FULL, month, day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "县长邬思齐于3月4日调研农业。",
        "13日程安排会召开。",
        "3月份工作要点",
        "10日内完成整改。",
        "八一建军节到来之际，县领导慰问部队。",
        "春节前夕，县领导慰问群众。",
        "国庆假期将至，",
        "春风，吹进山村。",
        "一、总体要求",
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
