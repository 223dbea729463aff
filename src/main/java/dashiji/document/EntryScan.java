package dashiji.document;

import dashiji.document.DateHead.Form;
import dashiji.document.Document.Paragraph;
import dashiji.document.EntryPieces.Piece;
import dashiji.text.NormalText;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the paragraphs with the date in force: what each line is (furniture, the life of a
 * person, a heading, an entry), and of what day an entry is.
 */
final class EntryScan {
  /** 次月5日, 同年3月: the last date says of which month or year. */
  private static final Pattern BY_LAST_DATE = Pattern.compile("(?:[同当是次翌]年|[次翌]月)(?=\\d)");

  private static final Pattern OF_DAY =
      Pattern.compile("(?:(?:19|20)\\d{2}年)?\\d{1,2}月\\d{1,2}日|\\d{1,2}日");

  /** What an item is called, before its date: 【县长下乡】3月4日，…. */
  private static final Pattern CALLED =
      Pattern.compile("【(?!编者)[^】\\d][^】]{1,38}】(?=(?:\\d{4}年)?\\d{1,2}[月日])");

  /** A shorter line under a day is no plan of what happens on it. */
  private static final int SHORTEST_PLAN = 13;

  private static final int LONGEST_HEADLINE = 40;

  private final NormalText text;
  private final List<Paragraph> lines;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final ScanState state;
  private final HeadingLines headings;
  private final DatedItems dated;
  private final UndatedItems undated;

  /** Where full dates head their days; null as long as nobody asked. */
  private @Nullable Set<Integer> dayLines;

  /** Who was described last, or null. */
  private @Nullable String described;

  EntryScan(NormalText text, List<Paragraph> lines, Masthead masthead) {
    this.text = text;
    this.lines = lines;
    state = new ScanState(text, lines, masthead);
    headings = new HeadingLines(state, text, lines);
    dated = new DatedItems(state);
    undated = new UndatedItems(state, dated, text);
  }

  /** The entries, dated as far as a paragraph alone can be. */
  List<Draft> drafts() {
    for (int i = 0; i < lines.size(); i++) {
      Paragraph line = lines.get(i);
      paragraphs.add(new Paragraph(line.from(), line.to(), kind(i, line.in(text))));
    }
    return withTitle(state.entries.all());
  }

  /** All paragraphs, each with its kind. */
  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** A dated line that says what the title says is no event beside the one it heads. */
  private List<Draft> withTitle(List<Draft> drafts) {
    if (state.genre != Genre.NEWS || drafts.size() < 2 || state.title.isEmpty()) {
      return drafts;
    }
    Draft first = drafts.getFirst();
    Draft second = drafts.get(1);
    String said = text.text().substring(first.from(), first.to());
    boolean sameDay =
        first.day() == second.day()
            && first.month() != null
            && first.month().equals(second.month())
            && first.lastDay() == null
            && second.lastDay() == null;
    if (!sameDay
        || first.isHeading()
        || said.length() > state.title.length() + 2
        || !said.contains(state.title)) {
      return drafts;
    }
    List<Draft> joined = new ArrayList<>(drafts.subList(1, drafts.size()));
    joined.set(0, second.from(first.from()));
    return joined;
  }

  /** Reads a line and says what it is. */
  private Paragraph.Kind kind(int index, String content) {
    DateHead head = dateOf(content);
    if (head == null && isInContents(index, content)) {
      return Paragraph.Kind.HEADING;
    }
    if (Furniture.isCaption(content)) {
      return Paragraph.Kind.OTHER;
    }
    state.underFullDay = state.genre == Genre.DIARY && headsDay(lines.get(index));
    if (!state.underFullDay && Furniture.is(content)) {
      takeFurniture(content);
      return Paragraph.Kind.OTHER;
    }
    if (isOfPerson(content) || opensAppointments(content)) {
      return Paragraph.Kind.OTHER;
    }
    if (!state.underFullDay && isHeading(index, content, head)) {
      headings.take(content, index);
      return Paragraph.Kind.HEADING;
    }
    int before = state.entries.size();
    if (addItems(lines.get(index), content, head)) {
      return state.entries.size() > before && state.entries.last().isHeading()
          ? Paragraph.Kind.HEADING
          : Paragraph.Kind.ENTRY;
    }
    if (NoEvent.isPolicy(content)) {
      state.chronicle = false;
      state.entries.close();
    }
    return lines.get(index).kind();
  }

  /** A heading over a line of the table of contents is in it too. */
  private boolean isInContents(int index, String content) {
    return state.entries.isEmpty()
        && index + 1 < lines.size()
        && ContentsLines.leadsToPage(lines.get(index + 1).in(text))
        && Headings.is(content);
  }

  /** Whether a line is one of those full dates alone that head the items of their day. */
  private boolean headsDay(Paragraph line) {
    if (dayLines == null) {
      dayLines = DayLines.ofFullDates(text, lines);
    }
    return dayLines.contains(line.from());
  }

  /** What a page prints around its items: when they came out, and that one has ended. */
  private void takeFurniture(String content) {
    PartialDate day = Furniture.day(content);
    boolean diary = state.genre == Genre.DIARY;
    if (day != null && (state.publication.day() == null || !state.entries.isEmpty())) {
      state.publication = Publication.on(day);
      if (!diary && !state.entries.isEmpty()) {
        state.date = state.date.forgotten();
        state.entries.addHeadline(null);
      }
    }
    if (!diary && (day != null || Furniture.isCredit(content))) {
      state.entries.close();
    }
  }

  /**
   * Whether a line is of the life of a person or of a roster; a chronicle has none but in entries.
   */
  private boolean isOfPerson(String content) {
    if (state.genre != Genre.DIARY && isOfCareer(content)) {
      return true;
    }
    if (state.genre != Genre.DIARY && Rosters.isTold(content)) {
      state.entries.close();
      return true;
    }
    if (state.genre == Genre.NEWS && Biographies.opensWith(content)) {
      state.genre = state.entries.isEmpty() ? Genre.NOTICE : Genre.NEWS;
      state.entries.close(); // behind the news of an appointment: who it is
      described = Biographies.name(content);
      return true;
    }
    return described != null && !OF_DAY.opens(content) && Biographies.goesOn(content, described);
  }

  /** A line of a career, dated by months or years; a chronicle dates by days. */
  private static boolean isOfCareer(String content) {
    CareerDates dates = CareerDates.opening(content);
    return dates != null && dates.from().day() == null;
  }

  /** Whether acts follow a line each, which are no events. */
  private boolean opensAppointments(String content) {
    boolean opens =
        (state.genre == Genre.NOTICE || state.underNotice) && Activity.opensAppointments(content);
    if (opens) {
      state.genre = Genre.NOTICE;
      state.entries.close();
    }
    return opens;
  }

  /** Whether a line heads what follows, though it may read like a date. */
  private boolean isHeading(int index, String content, @Nullable DateHead head) {
    if (head == null && isDatedHeadline(index, content)) {
      return true;
    }
    return Headings.is(content)
        && (head == null || isTitle(content, head) || isPeriod(index, content))
        && !isPlanned(content);
  }

  /** A headline with the day of the item under it: 县长调研春耕（3月5日）. */
  private boolean isDatedHeadline(int index, String content) {
    if (index + 1 >= lines.size()
        || !content.endsWith("）")
        || content.length() > LONGEST_HEADLINE
        || content.indexOf('。') >= 0) {
      return false;
    }
    boolean inMonth = state.date.month() != null;
    DateHead day = InsideDates.ofHeadline(content, inMonth);
    String next = lines.get(index + 1).in(text);
    DateHead nextDay = day == null ? null : DateHeads.at(next);
    return day != null
        && next.endsWith("。")
        && (nextDay == null || nextDay.day() == day.day())
        && InsideDates.behind(next, inMonth) == null;
  }

  /** The title of a chronicle that opens with its month: 2031年5月大事记. */
  private boolean isTitle(String content, DateHead head) {
    return (state.entries.isEmpty() || head.form() == Form.MONTH) && Headings.isDiary(content);
  }

  /** A year, a month or a stretch of one that heads what follows. */
  private boolean isPeriod(int index, String content) {
    if (Headings.isMonthOrYear(content)) {
      return true;
    }
    return Headings.isPeriod(content)
        && (content.startsWith("（")
            || (index + 1 < lines.size() && isDatedOrPeriod(lines.get(index + 1).in(text))));
  }

  private static boolean isDatedOrPeriod(String next) {
    return DateHeads.at(next) != null || Headings.isMonthOrYear(next);
  }

  /** A line without a full stop under the heading of its day, in a plan of the week. */
  private boolean isPlanned(String content) {
    return state.entries.isUnderDay()
        && content.length() >= SHORTEST_PLAN
        && Activity.isIn(content);
  }

  /** The date that a content opens with, or null. */
  private @Nullable DateHead dateOf(String content) {
    DateHead head = BY_LAST_DATE.opens(content) ? byLastDate(content) : DateHeads.at(content);
    return head != null
            && state.dayFirst
            && head.form() == Form.FULL
            && content.substring(0, head.length()).indexOf('/') > 0
        ? head.dayFirst()
        : head;
  }

  /** 次月5日, 同年3月: with the year and the month that the last date makes of it. */
  private @Nullable DateHead byLastDate(String content) {
    String written = RelativeDate.written(content, state.date.last(), null);
    DateHead head = DateHeads.at(written);
    return head == null || head.length() == 0
        ? head
        : head.at(head.form(), head.length() + content.length() - written.length());
  }

  /** Adds what a paragraph tells to the entries; whether it was any. */
  private boolean addItems(Paragraph line, String content, @Nullable DateHead opening) {
    int end = Furniture.withoutByline(content);
    boolean cut = end < content.length();
    String told = cut ? content.substring(0, end) : content;
    DateHead head = cut ? dateOf(told) : opening;
    List<Piece> pieces =
        state.genre == Genre.DIARY || state.dense
            ? EntryPieces.byDates(told, head)
            : state.genre == Genre.NEWS
                ? EntryPieces.byDays(told, head)
                : EntryPieces.whole(told, head);
    boolean entry = false;
    for (Piece piece : pieces) {
      int from = line.from() + piece.from();
      entry |= addItem(Item.of(text, from, line.from() + piece.to()), piece.head());
    }
    return entry;
  }

  private boolean addItem(Item item, @Nullable DateHead opening) {
    DateHead inYear = state.sharedDay.of(item.content());
    if (inYear != null && dated.add(item, inYear)) {
      return true;
    }
    int dateline = dateline(item);
    takeDateline(item.content().substring(0, dateline));
    Item told = item.behind(dateline);
    DateHead head = dateline == 0 ? opening : dateOf(told.content());
    return (head != null && dated.add(told, head)) || undated.add(item, dateline);
  }

  /** The length of what stands before an item's own date: 【县长下乡】, 本报讯（记者某某）. */
  private int dateline(Item item) {
    if (state.genre == Genre.DIARY) {
      Matcher called = CALLED.matchAtStart(item.content());
      return called == null ? 0 : called.end();
    }
    return Furniture.dateline(item.content());
  }

  private void takeDateline(String dateline) {
    if (dateline.isEmpty()) {
      return;
    }
    if (state.genre == Genre.NOTICE && state.entries.isEmpty()) {
      state.genre = Genre.NEWS; // 本报讯: news, whatever the page is called after
    }
    PartialDate reported = Furniture.datelineDay(dateline);
    if (reported == null || reported.month() == null) {
      return;
    }
    state.publication = state.publication.reported(reported);
    if (state.publication.pageDay() == null) {
      state.date = state.date.reportedIn(reported.month());
    }
  }
}
