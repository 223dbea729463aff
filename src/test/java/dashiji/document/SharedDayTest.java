package dashiji.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedDayTest {
  @Test
  void itemsUnderADayOpenWithTheirYear() {
    DateHead head = SharedDay.NONE.under(3, 5).of("【1987年】云岫县水库竣工。");
    assertThat(head).isNotNull();
    assertThat(head.year()).isEqualTo(1987);
    assertThat(head.month()).isEqualTo(3);
    assertThat(head.day()).isEqualTo(5);
  }

  @Test
  void aTitleNamesTheDay() {
    SharedDay day = SharedDay.NONE.under("云岫县历史上的今天（3月5日）");
    assertThat(day.of("1987年，水库竣工。")).isNotNull();
    assertThat(day.of("水库竣工。")).isNull();
    assertThat(SharedDay.NONE.of("1987年，水库竣工。")).isNull();
  }

  @Test
  void aDayOfNoCalendarIsNone() {
    assertThat(SharedDay.NONE.under(2, 30)).isEqualTo(SharedDay.NONE);
  }
}
