package dashiji.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicationTest {
  private static final Publication PAGE = Publication.on(new PartialDate(2031, 3, 6));

  @Test
  void aDatelineIsOfThePagesYearOrTheOneBefore() {
    assertThat(PAGE.reported(PartialDate.ofMonthDay(3, 5)).day())
        .isEqualTo(new PartialDate(2031, 3, 5));
    assertThat(PAGE.reported(PartialDate.ofMonthDay(12, 30)).day())
        .isEqualTo(new PartialDate(2030, 12, 30));
  }

  @Test
  void aLeapDayOfACommonYearSaysNothing() {
    assertThat(PAGE.reported(PartialDate.ofMonthDay(2, 29))).isEqualTo(PAGE);
  }

  @Test
  void withoutAPagesDayThereIsNoYear() {
    Publication none = Publication.on(null);
    assertThat(none.reported(PartialDate.ofMonthDay(3, 5))).isEqualTo(none);
  }
}
