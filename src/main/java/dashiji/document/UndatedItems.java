package dashiji.document;

import dashiji.document.DateHead.Form;
import dashiji.text.NormalText;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;

/** Items that open with no date: entries of the date before, parts of an entry, or none. */
final class UndatedItems {
  /** The number of an item under the heading of its day. */
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\d{1,2}[.．、）]|（\\d{1,2}）|[①-⑳]|[一二三四五六七八九十]{1,3}、)(?!\\d)");

  private static final String BULLETS = "●◆■□◎☆★※▪►➢➤·•";

  private final ScanState state;
  private final DatedItems dated;
  private final NormalText text;

  UndatedItems(ScanState state, DatedItems dated, NormalText text) {
    this.state = state;
    this.dated = dated;
    this.text = text;
  }

  /**
   * Adds an item as an entry, or to the entry before it.
   *
   * @param dateline the length of what stands before its text, 本报讯（记者某某）, or 0
   * @return whether it is part of an entry now
   */
  boolean add(Item item, int dateline) {
    if (addUnderDay(item)) {
      return true;
    }
    if (state.underNotice
        && Activity.isAppointmentIn(item.content())
        && !Activity.isIn(item.content())) {
      return false; // under 人事任免: of no day that something before it has
    }
    if (BULLETS.indexOf(item.content().charAt(0)) >= 0
        && item.isLong()
        && state.genre != Genre.NOTICE) {
      return addBulleted(item);
    }
    return switch (state.genre) {
      case DIARY -> addToChronicle(item);
      case NEWS -> addToNews(item, dateline);
      case NOTICE -> false;
    };
  }

  /** An item under the heading of its day, numbered or not. */
  private boolean addUnderDay(Item item) {
    EntryList entries = state.entries;
    if (!entries.isUnderDay() || !item.isLong() || !tells(item)) {
      return false;
    }
    Matcher number = NUMBER.matchAtStart(item.content());
    if (number == null
        && (!state.chronicle
            || (!entries.last().isHeading() && Continuation.opens(item.content())))) {
      return false;
    }
    int start = number != null ? number.end() : 0;
    entries.add(entries.last().sameDay(EntryDate.Basis.CARRIED, item.from() + start, item.to()));
    return true;
  }

  /** Whether a line under the heading of its day is more than a column's title. */
  private static boolean tells(Item item) {
    return item.isSentence() || Activity.isIn(item.content());
  }

  private boolean addBulleted(Item item) {
    DateHead inside = dated.inside(item.content());
    if (inside != null) {
      return dated.add(item.behind(1), inside);
    }
    if (!state.chronicle || state.entries.isEmpty() || !item.isSentence()) {
      return false;
    }
    state.entries.add(ofDayBefore(item.behind(1)));
    return true;
  }

  /** Where the same day has its own mark, an item without one has no date of its own. */
  private Draft ofDayBefore(Item item) {
    EntryDate.Basis basis = state.marksSameDay ? EntryDate.Basis.BOUNDED : EntryDate.Basis.CARRIED;
    return state.entries.last().sameDay(basis, item.from(), item.to());
  }

  private boolean addToChronicle(Item item) {
    EntryList entries = state.entries;
    String content = item.content();
    if (!item.isLong()
        || !(item.isSentence() || "日]".indexOf(content.charAt(content.length() - 1)) >= 0)) {
      return false;
    }
    boolean dates = entries.isEmpty() || entries.last().dating() == Form.INSIDE;
    DateHead headed = entries.headlineDate();
    if (headed != null) {
      return dated.add(item, headed);
    }
    DateHead inside =
        dates && Activity.isIn(content)
            ? InsideDates.in(content, state.date.month() != null)
            : null;
    if (inside != null) {
      return dated.add(item, inside);
    }
    if (!state.chronicle
        || entries.isEmpty()
        || !item.isSentence()
        || NoEvent.isPolicy(content)
        || NoEvent.isEditorial(content)) {
      return false;
    }
    Draft before = entries.last();
    if (isGoneOnWith(before, content)) {
      entries.replaceLast(before.upTo(item.to(), before.form()));
    } else {
      entries.add(ofDayBefore(item));
    }
    return true;
  }

  private boolean isGoneOnWith(Draft before, String content) {
    if (before.isHeading()) {
      return false;
    }
    return before.form() == Entry.Form.HEADLINE
        || text.text().charAt(before.to() - 1) == '；'
        || Continuation.opens(content);
  }

  /** A paragraph of an article: the first of one, or one that goes on with it. */
  private boolean addToNews(Item item, int dateline) {
    EntryList entries = state.entries;
    if (!item.isLong() || NoEvent.isPolicy(item.content())) {
      return false;
    }
    String content = item.content();
    DateHead behind = InsideDates.behind(content, state.date.month() != null);
    if (behind != null && dateline == 0 && Activity.isIn(content)) {
      return dated.add(item, behind);
    }
    boolean opens = !entries.isOpen() || entries.isUnderHeadline() || dateline > 0;
    boolean happens = opens && (Activity.isIn(content) || Activity.isOfAssemblyIn(content));
    DateHead headed = happens ? entries.headlineDate() : null;
    DateHead inside =
        headed != null || !happens ? headed : dated.inside(content.substring(dateline));
    if (inside != null) {
      return dated.add(item.behind(dateline), inside);
    }
    if (entries.isOpen()) {
      Draft before = entries.last();
      boolean said = Continuation.opens(content);
      entries.replaceLast(before.upTo(item.to(), said ? before.form() : Entry.Form.HEADLINE));
      return true;
    }
    boolean fresh = state.newsPage || dateline > 0 || InsideDates.isRecent(content);
    if (fresh && (entries.isUnderHeadline() || entries.isEmpty()) && happens) {
      entries.add(
          Draft.undated(
              state.publication.day(), item.from() + dateline, item.to(), Entry.Form.DATED));
      return true;
    }
    return false;
  }
}
