package dashiji.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The days that a date of any precision means: of {@code 2024-03} all of March.
 *
 * @param first of them
 * @param last of them
 */
public record Days(LocalDate first, LocalDate last) {

  /**
   * The days of an xsd:date, xsd:gYearMonth or xsd:gYear; nothing for one without a year, or for
   * what is no date.
   */
  public static Optional<Days> of(String lexical) {
    try {
      return switch (lexical.length()) {
        case 4 -> {
          Year year = Year.parse(lexical);
          yield Optional.of(new Days(year.atDay(1), year.atMonth(12).atEndOfMonth()));
        }
        case 7 -> {
          if (lexical.startsWith("--")) {
            yield Optional.empty();
          }
          YearMonth month = YearMonth.parse(lexical);
          yield Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
        }
        case 10 -> {
          LocalDate day = LocalDate.parse(lexical);
          yield Optional.of(new Days(day, day));
        }
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
