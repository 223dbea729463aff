package dashiji.document;

import dashiji.document.Document.Paragraph;
import dashiji.text.NormalText;
import java.util.List;

/**
 * What is known of a text when the scan comes to a line: what holds for all of it, and values that
 * change with headings, dates and furniture.
 */
final class ScanState {
  /** A yearbook's name stands within so many lines. */
  private static final int MASTHEAD_LINES = 8;

  private static final int LONGEST_MASTHEAD = 60;

  /** The title, or an empty string. */
  final String title;

  /** Whether dates follow each other as closely as in a chronicle, without its title. */
  final boolean dense;

  /** Whether it is a page of news with its day of publication. */
  final boolean newsPage;

  /** Whether it prints 4/3 for 4 March. */
  final boolean dayFirst;

  /** The entries so far. */
  final EntryList entries = new EntryList();

  /** What kind of text the lines just now are. */
  Genre genre;

  /** Year and month for dates that lack them. */
  DateInForce date;

  /** When what is read was published. */
  Publication publication;

  /** The day of all items whose years alone follow. */
  SharedDay sharedDay = SharedDay.NONE;

  /** Whether a paragraph without a date is an entry of the date before. */
  boolean chronicle;

  /** Whether the same day has a mark of its own, so that a paragraph without one is not of it. */
  boolean marksSameDay;

  /** Whether a notice of appointments was headed since the last chronicle or news. */
  boolean underNotice;

  /** Whether the rules or orders that are read are a plan: nothing of it has happened. */
  boolean underPlan;

  /** Whether the line that is read is a full date over the items of its day. */
  boolean underFullDay;

  /** What the masthead says before the first line is read. */
  ScanState(NormalText text, List<Paragraph> lines, Masthead masthead) {
    title = masthead.title() == null ? "" : masthead.title();
    publication = Publication.on(masthead.published());
    DateInForce date = DateInForce.NONE.under(Headings.in(title), false);
    if (Headings.isPeriod(title)) {
      date = date.under(Headings.alone(title), false);
    }
    date = date.underDaysOf(title, false);
    this.date = date.year() == null ? date.under(yearbook(text, lines), false) : date;
    sharedDay = sharedDay.under(title);
    Genre genre = Genre.of(title);
    underPlan = Headings.isPlan(title);
    this.genre = genre == Genre.NEWS && DayLines.headEntries(text, lines) ? Genre.DIARY : genre;
    dense = this.genre != Genre.DIARY && DateDensity.isDense(text, lines);
    dayFirst = SlashedDates.areDayFirst(text, lines, this.date.month());
    newsPage = masthead.published() != null && this.genre == Genre.NEWS;
  }

  /** The year of a yearbook whose name stands over the text, if any. */
  private static Headings.Period yearbook(NormalText text, List<Paragraph> lines) {
    return lines.stream()
        .limit(MASTHEAD_LINES)
        .map(line -> line.in(text))
        .filter(line -> line.length() < LONGEST_MASTHEAD && Headings.isYearbook(line))
        .findFirst()
        .map(Headings::in)
        .orElse(Headings.Period.NONE);
  }

  /** Takes up what a heading says of year and month. */
  void dateUnder(Headings.Period period) {
    date = date.under(period, !entries.isEmpty());
  }

  /** Takes up what a title says of its days. */
  void dateUnderDaysOf(String title) {
    date = date.underDaysOf(title, !entries.isEmpty());
  }
}
