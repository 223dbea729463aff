package dashiji.document;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/**
 * When an item came out, by which a date without a year is dated.
 *
 * @param day of the item, by its dateline or its page; or null
 * @param pageDay when the page was put up: the year of a dateline is that of this day or the one
 *     before; or null
 */
record Publication(@Nullable PartialDate day, @Nullable PartialDate pageDay) {

  /** That of a page and of its items. */
  static Publication on(@Nullable PartialDate day) {
    return new Publication(day, day);
  }

  /**
   * That of an item whose dateline gives month and day: the last such day up to the page's.
   *
   * @param dateline a day without a year, or null for the page's
   */
  Publication reported(@Nullable PartialDate dateline) {
    Integer month = dateline == null ? null : dateline.month();
    Integer year = pageDay == null ? null : pageDay.year();
    if (dateline == null
        || month == null
        || dateline.day() == null
        || pageDay == null
        || year == null
        || pageDay.month() == null) {
      return this;
    }
    boolean before = month > pageDay.month();
    try {
      return new Publication(
          new PartialDate(before ? year - 1 : year, month, dateline.day()), pageDay);
    } catch (DateTimeException e) {
      return this; // 2月29日 of a year that has none
    }
  }
}
