package dashiji.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2031-01-04, 2031-01-04, 2031-01-04, true",
        "2031-02, 2031-02-01, 2031-02-28, false",
        "2032-02, 2032-02-01, 2032-02-29, false",
        "1998, 1998-01-01, 1998-12-31, false",
        "--05-26, -, -, false",
        "--02-29, -, -, false"
      })
  void isWhatItsTextSays(
      String text, @Nullable LocalDate earliest, @Nullable LocalDate latest, boolean full) {
    PartialDate date = PartialDate.parse(text);
    assertThat(date).hasToString(text);
    assertThat(date.earliest()).isEqualTo(earliest);
    assertThat(date.latest()).isEqualTo(latest);
    assertThat(date.isFull()).isEqualTo(full);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2031-13",
        "2031-02-29",
        "2031-2-3",
        "--02-30",
        "--13-01",
        "--05",
        "31-01-04",
        "2031-01-04T"
      })
  void whatNoCalendarHasIsRefused(String text) {
    assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void aDayNeedsItsMonthAndAYearlessDateBoth() {
    assertThatThrownBy(() -> new PartialDate(2031, null, 4)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> new PartialDate(null, 3, null)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> new PartialDate(null, null, null))
        .isInstanceOf(DateTimeException.class);
    assertThat(PartialDate.of(LocalDate.of(2031, 1, 4))).hasToString("2031-01-04");
    assertThat(PartialDate.ofMonthDay(2, 29)).hasToString("--02-29");
  }
}
