package dashiji.document;

import org.jspecify.annotations.Nullable;

/**
 * The year and month that a date takes which does not print them, as far as the headings and dates
 * above say.
 *
 * @param year the year, or null
 * @param month 1 to 12 as printed, or null
 * @param monthFromHeading whether a heading gave the month, not a date
 * @param turnsYear whether a title says that the text goes from one year into the next
 * @param crossing the last range that ended in another month, 5月30日至6月5日, or null
 */
record DateInForce(
    @Nullable Integer year,
    @Nullable Integer month,
    boolean monthFromHeading,
    boolean turnsYear,
    @Nullable DateHead crossing) {

  private static final int MONTHS = 12;

  static final DateInForce NONE = new DateInForce(null, null, false, false, null);

  /**
   * What holds under a heading.
   *
   * @param begun whether an entry stands above it
   */
  DateInForce under(Headings.Period period, boolean begun) {
    Integer year = this.year;
    Integer month = this.month;
    if (period.year() != null) {
      boolean another = begun || (year != null && !year.equals(period.year()));
      year = period.year();
      month = another && period.month() == null ? null : month; // 10月大事记, 2031年 under it
    }
    if (period.month() != null && period.year() == null && turnsYear) {
      year = rolled(year, period.month(), begun);
    }
    return new DateInForce(
        year,
        period.month() != null ? period.month() : month,
        monthFromHeading || period.month() != null,
        turnsYear,
        period.isEmpty() ? crossing : null);
  }

  /** What holds under a title by its days: that they cross the end of a month or of a year. */
  DateInForce underDaysOf(String title, boolean begun) {
    boolean turns = turnsYear || Headings.turnsYear(title);
    DateInForce date = new DateInForce(year, month, monthFromHeading, turns, crossing);
    DateHead days = Headings.crossing(title);
    if (days == null) {
      return date;
    }
    DateInForce first = date.under(new Headings.Period(days.year(), days.month()), begun);
    return new DateInForce(first.year, first.month, first.monthFromHeading, turns, days);
  }

  /** Year and month of the last date, as far as a calendar has them; or null. */
  @Nullable PartialDate last() {
    Integer of = month == null || month < 1 || month > MONTHS ? null : month;
    return year != null
        ? new PartialDate(year, of, null)
        : of != null ? PartialDate.ofMonthDay(of, 1) : null;
  }

  /** What holds behind a dateline: 本报3月5日讯, so that 4日 is of March. */
  DateInForce reportedIn(int month) {
    return new DateInForce(year, month, false, turnsYear, crossing);
  }

  /** What holds behind the end of an item on a page of several. */
  DateInForce forgotten() {
    return new DateInForce(null, null, monthFromHeading, turnsYear, crossing);
  }

  /**
   * What holds from an entry on that opens with a date.
   *
   * @param begun whether an entry stands above it
   */
  DateInForce from(DateHead head, boolean begun) {
    return switch (head.form()) {
      case FULL -> {
        boolean crosses = head.lastMonth() != null && !head.lastMonth().equals(head.month());
        Integer year = head.year() != null ? head.year() : rolled(this.year, head.month(), begun);
        yield new DateInForce(year, head.month(), false, turnsYear, crosses ? head : null);
      }
      case LUNAR -> ofYear(head.year());
      case DAY -> intoLaterMonth(head);
      case MONTH -> ofYear(head.year()).ofMonth(head.month()).withoutCrossing();
      case YEAR -> ofYear(head.year()).withoutCrossing();
      case HEADLINE, INSIDE -> ofYear(head.year()).ofMonth(head.month());
      case SAME, NEXT, RECENT -> this;
    };
  }

  private DateInForce ofYear(@Nullable Integer printed) {
    return printed == null
        ? this
        : new DateInForce(printed, month, monthFromHeading, turnsYear, crossing);
  }

  private DateInForce ofMonth(@Nullable Integer printed) {
    return printed == null ? this : new DateInForce(year, printed, false, turnsYear, crossing);
  }

  private DateInForce withoutCrossing() {
    return new DateInForce(year, month, monthFromHeading, turnsYear, null);
  }

  /** The year behind a month that follows: December before, January now, and no year printed. */
  private @Nullable Integer rolled(@Nullable Integer year, @Nullable Integer next, boolean begun) {
    boolean turned = begun && month != null && month == MONTHS && next != null && next == 1;
    return year != null && turned ? Integer.valueOf(year + 1) : year;
  }

  /** 5月30日至6月5日，…。8日，…: a day before the one that the range starts with is of its second month. */
  private DateInForce intoLaterMonth(DateHead head) {
    Integer later = crossing == null ? null : crossing.lastMonth();
    if (crossing == null || later == null || head.month() != null || head.day() >= crossing.day()) {
      return this;
    }
    boolean turned = year != null && month != null && later < month;
    Integer of =
        crossing.lastYear() != null
            ? crossing.lastYear()
            : year != null && turned ? Integer.valueOf(year + 1) : year;
    return new DateInForce(of, later, monthFromHeading, turnsYear, null);
  }
}
