package dashiji.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {

  /** Days as the almanac of the Purple Mountain Observatory and the state's holidays have them. */
  @ParameterizedTest
  @CsvSource({
    "2024, 1, 1, 2024-02-10",
    "2024, 1, 15, 2024-02-24",
    "2024, 5, 5, 2024-06-10",
    "2024, 8, 15, 2024-09-17",
    "2023, 12, 23, 2024-02-02",
    "2023, 5, 5, 2023-06-22",
    "2023, 8, 15, 2023-09-29",
    "2020, 8, 15, 2020-10-01",
    "2018, 10, 1, 2018-11-08",
    "2012, 7, 1, 2012-08-17",
    "1987, 8, 15, 1987-10-07",
    "1949, 8, 10, 1949-10-01"
  })
  void lunarDays(int year, int month, int day, LocalDate expected) {
    assertThat(LunarCalendar.day(year, month, day)).contains(expected);
  }

  @Test
  void eachYearFollowsTheOneBefore() {
    for (int year = 1900; year < 2098; year++) {
      LocalDate eve = LunarCalendar.newYearsEve(year + 1).orElseThrow();
      LocalDate last =
          LunarCalendar.day(year, 12, 30).or(() -> LunarCalendar.day(2098, 1, 1)).orElseThrow();
      assertThat(eve).isAfter(LocalDate.of(year + 1, 1, 19)).isBefore("2099-02-21");
      if (last.getYear() == year + 1) {
        assertThat(last).isEqualTo(eve);
      }
    }
  }

  @Test
  void whatTheCalendarHasNotIsEmpty() {
    assertThat(LunarCalendar.day(2024, 12, 30)).isEmpty();
    assertThat(LunarCalendar.day(2024, 13, 1)).isEmpty();
    assertThat(LunarCalendar.day(1899, 1, 1)).isEmpty();
    assertThat(LunarCalendar.day(2024, 1, 0)).isEmpty();
  }

  @Test
  void theEveIsTheDayBeforeNewYear() {
    assertThat(LunarCalendar.newYearsEve(2024)).contains(LocalDate.of(2024, 2, 9));
    assertThat(LunarCalendar.newYearsEve(2025)).contains(LocalDate.of(2025, 1, 28));
  }
}
