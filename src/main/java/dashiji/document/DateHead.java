package dashiji.document;

import org.jspecify.annotations.Nullable;

/**
 * What a paragraph says of its date, mostly at its start.
 *
 * @param form how it says it
 * @param year stated year, or null
 * @param month stated month, or null
 * @param day stated day, or 0 where it is that of the date before or not known
 * @param lastYear year of the range's end, or null
 * @param lastMonth month of the range's end, or null
 * @param lastDay day of the range's end, or null; 31 is the end of any month
 * @param weekday 1 for Monday to 7, or 0 if none is printed
 * @param marked whether a bullet, a bracket, a weekday or a part of the day tells it from a number
 * @param length UTF-16 units up to the text it dates; 0 if the date stands inside it
 */
record DateHead(
    Form form,
    @Nullable Integer year,
    @Nullable Integer month,
    int day,
    @Nullable Integer lastYear,
    @Nullable Integer lastMonth,
    @Nullable Integer lastDay,
    int weekday,
    boolean marked,
    int length) {

  private static final int LAST_MONTH = 12;

  /** Forms of dates. */
  enum Form {
    /** 3月4日, with or without the year: month and day are stated. */
    FULL,
    /** 4日: the month is that of the heading or of the entry before. */
    DAY,
    /** 同日, △: the date of the entry before. */
    SAME,
    /** 次日: the day after the entry before. */
    NEXT,
    /** 4月, 8月中旬, 是月, 下旬: first and last day of a month or of a part of it. */
    MONTH,
    /** 1971年, 是年, 春, 第一季度: first and last day of a year or of a part of it. */
    YEAR,
    /** 正月十五, 元宵节当晚, 春节期间: month and day of the lunisolar calendar; 12/30 is 除夕. */
    LUNAR,
    /** 近日, 日前: some day before publication. */
    RECENT,
    /** A headline, then the date: 某某到某地调研。5月26日，… */
    HEADLINE,
    /** The date stands inside the first sentences. */
    INSIDE;

    /** Whether it is one day or a few, printed at the start. */
    boolean isOfDay() {
      return this == FULL || this == DAY || this == SAME;
    }
  }

  static DateHead day(Form form, Parts first, Parts last, int weekday, boolean marked, int length) {
    return new DateHead(
        form,
        first.year(),
        first.month(),
        first.day() == null ? 0 : first.day(),
        last.year(),
        last.month(),
        last.day(),
        weekday,
        marked,
        length);
  }

  /** The same date over a text that begins elsewhere. */
  DateHead at(Form form, int length) {
    return new DateHead(
        form, year, month, day, lastYear, lastMonth, lastDay, weekday, marked, length);
  }

  /** The same date where the first number is the day: 4/3 is 4 March. */
  DateHead dayFirst() {
    return month == null || day > LAST_MONTH
        ? this
        : new DateHead(form, year, day, month, null, null, null, weekday, marked, length);
  }

  /** The same date behind a sign that tells it from a number. */
  DateHead marked(int length) {
    return new DateHead(
        form, year, month, day, lastYear, lastMonth, lastDay, weekday, true, length);
  }

  /** Year, month and day, each as far as printed. */
  record Parts(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
    static final Parts NONE = new Parts(null, null, null);
  }
}
