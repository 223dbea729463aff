package dashiji.document;

import dashiji.document.DateHead.Form;
import org.jspecify.annotations.Nullable;

/**
 * An entry whose date may still move: year and month may be inferred once all entries are known.
 *
 * @param dating how the date is printed
 * @param year year that the entry, a heading or the title states, or null
 * @param month month, or null
 * @param day day, or 0 if none is known at all
 * @param lastYear year of the range's end, or null
 * @param lastMonth month of the range's end, or null
 * @param lastDay day of the range's end, or null
 * @param later days to add: 1 for the day after the entry before
 * @param weekday 1 to 7 if printed, or 0
 * @param monthFromHeading whether a heading gives the month
 * @param published day of publication of the article it is in, or null
 * @param basis where the date comes from, as far as known now
 * @param from first normal position
 * @param to one past the last
 * @param form how it is printed; null for a date alone over the paragraphs of its day
 */
record Draft(
    Form dating,
    @Nullable Integer year,
    @Nullable Integer month,
    int day,
    @Nullable Integer lastYear,
    @Nullable Integer lastMonth,
    @Nullable Integer lastDay,
    int later,
    int weekday,
    boolean monthFromHeading,
    @Nullable PartialDate published,
    EntryDate.Basis basis,
    int from,
    int to,
    Entry.@Nullable Form form) {

  /** An entry without any date. */
  static Draft undated(@Nullable PartialDate published, int from, int to, Entry.Form form) {
    return new Draft(
        Form.RECENT,
        null,
        null,
        0,
        null,
        null,
        null,
        0,
        0,
        false,
        published,
        EntryDate.Basis.BOUNDED,
        from,
        to,
        form);
  }

  /** A date alone, over the paragraphs of its day; no entry itself. */
  boolean isHeading() {
    return form == null;
  }

  /** Whether nothing is said of the date but that the neighbours bound it. */
  boolean isBounded() {
    return basis == EntryDate.Basis.BOUNDED;
  }

  /** Another entry under the same date. */
  Draft sameDay(EntryDate.Basis basis, int from, int to) {
    return with(later, basis, from, to, Entry.Form.CARRIED);
  }

  /** An entry of the day after. */
  Draft nextDay(int from, int to) {
    return with(later + 1, EntryDate.Basis.CARRIED, from, to, Entry.Form.CARRIED);
  }

  /** The same entry in the month behind the one that its heading says. */
  Draft ofNextMonth() {
    Integer next = month == null ? null : Integer.valueOf(month + 1);
    return with(next, false, later, EntryDate.Basis.INFERRED, from, to, form);
  }

  /** The same entry with further paragraphs. */
  Draft upTo(int end, Entry.@Nullable Form form) {
    return with(later, basis, from, end, form);
  }

  /** The same entry with its headline before it. */
  Draft from(int headline) {
    return with(later, basis, headline, to, Entry.Form.HEADLINE);
  }

  private Draft with(
      int later, EntryDate.Basis basis, int from, int to, Entry.@Nullable Form form) {
    return with(month, monthFromHeading, later, basis, from, to, form);
  }

  /** A copy; what its date says beside month, delay and basis stays. */
  private Draft with(
      @Nullable Integer month,
      boolean monthFromHeading,
      int later,
      EntryDate.Basis basis,
      int from,
      int to,
      Entry.@Nullable Form form) {
    return new Draft(
        dating,
        year,
        month,
        day,
        lastYear,
        lastMonth,
        lastDay,
        later,
        weekday,
        monthFromHeading,
        published,
        basis,
        from,
        to,
        form);
  }
}
