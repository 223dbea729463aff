package dashiji.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DateInForceTest {
  private static DateInForce under(DateInForce date, String heading) {
    return date.under(Headings.alone(heading), false);
  }

  private static DateInForce behind(DateInForce date, String paragraph) {
    DateHead head = DateHeads.at(paragraph);
    assertThat(head).as(paragraph).isNotNull();
    return date.from(head, true);
  }

  @Test
  void aMonthKeepsTheYearAboveIt() {
    DateInForce date = under(under(DateInForce.NONE, "2031年"), "3月");
    assertThat(date.year()).isEqualTo(2031);
    assertThat(date.month()).isEqualTo(3);
    assertThat(date.monthFromHeading()).isTrue();
  }

  @Test
  void anotherYearForgetsTheMonth() {
    DateInForce date = under(under(under(DateInForce.NONE, "2031年"), "12月"), "2032年");
    assertThat(date.year()).isEqualTo(2032);
    assertThat(date.month()).isNull();
  }

  @Test
  void aPrintedDateHoldsForTheNext() {
    DateInForce date = behind(under(DateInForce.NONE, "2031年3月"), "4月5日，县长邬思齐调研。");
    assertThat(date.month()).isEqualTo(4);
    assertThat(date.monthFromHeading()).isFalse();
    assertThat(date.last()).isEqualTo(new PartialDate(2031, 4, null));
  }

  @Test
  void januaryBehindDecemberIsOfTheNextYear() {
    DateInForce december = under(DateInForce.NONE, "2031年12月");
    assertThat(behind(december, "1月4日，县长邬思齐调研。").year()).isEqualTo(2032);
    assertThat(behind(december, "12月4日，县长邬思齐调研。").year()).isEqualTo(2031);
  }

  @Test
  void aRangeIntoTheNextMonthCarriesIntoIt() {
    DateInForce range = behind(under(DateInForce.NONE, "2031年5月"), "5月30日至6月5日，县里办展。");
    assertThat(behind(range, "8日，县长邬思齐调研。").month()).isEqualTo(6);
    assertThat(behind(range, "31日，县长邬思齐调研。").month()).isEqualTo(5);
  }

  @Test
  void aMonthOfNoCalendarIsNoneToPointAt() {
    DateInForce date = behind(DateInForce.NONE, "13月5日，县长邬思齐调研。");
    assertThat(date.month()).isEqualTo(13);
    assertThat(date.last()).isNull();
  }
}
