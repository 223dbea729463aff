import cn.hutool.core.date.ChineseDate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Writes lexicon/lunar-years.tsv from the Chinese calendar of Hutool (too large to ship for it; that
 * of ICU4J computes the moon and misses new moons near midnight, such as 2018-11-08). Run by hand:
 *
 * <pre>java -cp hutool-core-5.8.26.jar src/lexicon/ExtractLunarYears.java src/main/resources/lexicon</pre>
 */
final class ExtractLunarYears {
  private static final LocalDate START = LocalDate.of(1900, 1, 31);
  private static final int LAST = 2098;

  public static void main(String[] args) throws Exception {
    StringBuilder out =
        new StringBuilder(
            """
            # The years of the Chinese lunisolar calendar.
            # first: the Gregorian day of 正月初一; leap: the month that is followed by its leap month, or 0;
            # months: a letter a month in order, leap month included: L of 30 days, S of 29.
            # Origin: Hutool 5.8.26, ChineseDate, by src/lexicon/ExtractLunarYears.java. Licence: facts, no rights claimed.
            year\tfirst\tleap\tmonths
            """);
    LocalDate day = START;
    for (int year = START.getYear(); year <= LAST; year++) {
      LocalDate first = day;
      int leap = 0;
      StringBuilder months = new StringBuilder();
      while (new ChineseDate(day).getChineseYear() == year) {
        ChineseDate month = new ChineseDate(day);
        if (month.isLeapMonth()) {
          leap = month.getMonth() - 1;
        }
        boolean isLong = new ChineseDate(day.plusDays(29)).getDay() == 30;
        months.append(isLong ? 'L' : 'S');
        day = day.plusDays(isLong ? 30 : 29);
      }
      out.append(year + "\t" + first + "\t" + leap + "\t" + months + "\n");
    }
    Files.writeString(Path.of(args[0], "lunar-years.tsv"), out, StandardCharsets.UTF_8);
  }
}
