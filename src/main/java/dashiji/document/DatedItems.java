package dashiji.document;

import dashiji.document.DateHead.Form;
import dashiji.text.Chars;
import org.jspecify.annotations.Nullable;

/** Items with a date: whether it makes entries of them, or is one of a rule or of a story. */
final class DatedItems {
  private static final String OPENING_BRACKETS = "【〔［[";

  /** Signs that part a date from what happened on it. */
  private static final String PARTING = "，：、.|—-";

  private static final String PARTING_SPANS = "，：";

  private final ScanState state;

  DatedItems(ScanState state) {
    this.state = state;
  }

  /**
   * An item and its date.
   *
   * @param behind what follows the date; empty where it stands alone
   */
  private record Dated(Item item, DateHead head, String behind) {
    static Dated of(Item item, DateHead head) {
      String content = item.content();
      int at = head.length();
      while (at < content.length() && !Character.isLetterOrDigit(content.charAt(at))) {
        at++;
      }
      return new Dated(item, head, at == content.length() ? "" : content.substring(head.length()));
    }

    boolean isBare() {
      return behind.isEmpty();
    }

    /** Whether month and day are printed and open a text. */
    boolean isFull() {
      return head.form() == Form.FULL || head.form() == Form.HEADLINE;
    }

    boolean isPartedBy(String signs) {
      return isBare() || signs.indexOf(item.content().charAt(head.length() - 1)) >= 0;
    }
  }

  /**
   * Adds an item as an entry of the date that it prints, if that is the date of an event.
   *
   * @return whether it was added
   */
  boolean add(Item item, DateHead head) {
    Dated dated = Dated.of(item, head);
    if (isOfRule(dated) || isStretch(dated) || namesSharedDay(dated) || isOrdered(dated)) {
      return false;
    }
    return switch (head.form()) {
      case FULL, LUNAR -> opensByFullDay(dated) && addDated(dated);
      case DAY -> opensByDay(dated) && addDated(dated);
      case MONTH, YEAR -> opensBySpan(dated) && addDated(dated);
      case HEADLINE, INSIDE -> addDated(dated);
      case SAME, NEXT -> addCarried(dated);
      case RECENT -> addRecent(dated);
    };
  }

  /** The date inside an item, or null; a day alone counts where its month is known. */
  @Nullable DateHead inside(String content) {
    PartialDate published = state.publication.day();
    DateHead inside = InsideDates.in(content, published != null || state.date.month() != null);
    return inside != null ? inside : InsideDates.relative(content, published);
  }

  /** Whether the date is the term of a rule, or that on which a text was read. */
  private boolean isOfRule(Dated dated) {
    return !dated.isBare()
        && dated.isFull()
        && (NoEvent.isTerm(dated.behind())
            || (state.genre != Genre.DIARY && NoEvent.isMeanwhile(dated.behind()))
            || NoEvent.isReadAt(dated.item().content()));
  }

  /** Whether something held from the date on, or from one hour to another; a chronicle has such. */
  private boolean isStretch(Dated dated) {
    DateHead head = dated.head();
    String content = dated.item().content();
    if (state.genre != Genre.DIARY) {
      boolean since =
          head.form() == Form.FULL
              ? "自从".indexOf(content.charAt(0)) >= 0
              : head.form() == Form.MONTH && NoEvent.isSince(content.substring(0, head.length()));
      if (since) {
        return true;
      }
    }
    return state.genre == Genre.NEWS
        && state.entries.isOpen()
        && NoEvent.isHours(dated.behind()); // how long it rained, in the news of it
  }

  /**
   * Takes a day without a year over items that say theirs, and tells whether it names just that.
   */
  private boolean namesSharedDay(Dated dated) {
    DateHead head = dated.head();
    if (head.form() != Form.FULL || head.year() != null || head.month() == null) {
      return false;
    }
    boolean named = !dated.isBare() && SharedDay.isNamed(dated.behind());
    if (named || dated.isBare()) {
      state.sharedDay = state.sharedDay.under(head.month(), head.day());
    }
    return named;
  }

  /** Whether a date of rules, orders and lists is of none that tells an event or appointments. */
  private boolean isOrdered(Dated dated) {
    if (state.genre != Genre.NOTICE || !dated.isFull()) {
      return false;
    }
    if (state.underPlan) {
      return true;
    }
    boolean ofKnownYear = dated.head().year() == null && state.date.year() != null;
    return !(ofKnownYear && Activity.isAppointmentIn(dated.behind()))
        && !Activity.isIn(dated.behind());
  }

  private boolean opensByFullDay(Dated dated) {
    boolean bulleted = dated.item().isBulleted();
    boolean inNews = isInNews() && !bulleted;
    boolean article = inNews && !state.dense;
    if (dated.head().form() == Form.LUNAR && article) {
      return false; // in an article it goes on
    }
    if (dated.isBare()) {
      return headsDay(dated); // else it is a signature
    }
    boolean told = inNews && state.entries.size() == 1;
    return !((article || told) && tellsMore(dated));
  }

  /** Whether a date alone on its line is marked as one that heads what follows. */
  private boolean headsDay(Dated dated) {
    DateHead head = dated.head();
    String content = dated.item().content();
    if (state.underFullDay || dated.item().isBulleted()) {
      return true;
    }
    if (content.chars().noneMatch(c -> Chars.isHan((char) c))) {
      return false;
    }
    boolean unsigned =
        head.year() == null
            || head.weekday() > 0
            || OPENING_BRACKETS.indexOf(content.charAt(0)) >= 0;
    return unsigned && (state.genre == Genre.DIARY || state.chronicle || head.marked());
  }

  private boolean opensByDay(Dated dated) {
    DateHead head = dated.head();
    boolean diary = state.genre == Genre.DIARY;
    // Without any month, only a chronicle's own days are entries; their date stays open.
    boolean placed = state.date.month() != null || state.publication.day() != null || isListed();
    if (state.genre == Genre.NOTICE || (!placed && !Activity.isIn(dated.item().content()))) {
      return false;
    }
    if (dated.isBare()) {
      return diary || head.marked();
    }
    boolean article =
        isInNews() && !head.marked() && (!state.dense || Continuation.isOfOneTour(dated.behind()));
    if (article && state.entries.size() == 1 && tellsMore(dated)) {
      return false;
    }
    boolean undated = state.date.month() == null && state.date.year() == null;
    return head.marked() || dated.isPartedBy(PARTING) || (diary && !undated);
  }

  private boolean opensBySpan(Dated dated) {
    DateHead head = dated.head();
    boolean diary = state.genre == Genre.DIARY;
    if (dated.isBare()) {
      return diary && !state.entries.isEmpty(); // 是月 over what happened in it
    }
    if (!isListed()
        || state.genre == Genre.NOTICE
        || (!diary && !dated.isPartedBy(PARTING_SPANS))) {
      return false;
    }
    if (state.genre == Genre.NEWS && head.year() != null && isOfEarlierYear(head.year())) {
      return false;
    }
    if (!state.entries.isEmpty()
        && state.entries.last().dating().isOfDay()
        && Continuation.isFiguresOfYear(head, dated.behind(), 0)) {
      return false;
    }
    if (!diary && head.lastMonth() != null && NoEvent.isCareer(dated.behind())) {
      state.genre = Genre.NOTICE;
      return false;
    }
    return true;
  }

  /** Whether the text lists entry after entry. */
  private boolean isListed() {
    return state.chronicle || state.dense || state.genre == Genre.DIARY;
  }

  /** Whether an item of news is open and no headline has come since. */
  private boolean isInNews() {
    return state.genre == Genre.NEWS && state.entries.isOpen() && !state.entries.isUnderHeadline();
  }

  private boolean tellsMore(Dated dated) {
    return Continuation.tellsMore(state.entries.last(), dated.head(), dated.behind());
  }

  /** Whether news of a later year came before: what follows tells how it came about. */
  private boolean isOfEarlierYear(int year) {
    Integer last = state.entries.isEmpty() ? null : state.entries.last().year();
    PartialDate published = state.publication.day();
    Integer now = last != null ? last : published == null ? null : published.year();
    return now != null && year < now;
  }

  private boolean addDated(Dated dated) {
    DateHead head = dated.head();
    state.date = state.date.from(head, !state.entries.isEmpty());
    state.chronicle = true;
    if (state.genre == Genre.NOTICE && !dated.isBare()) {
      state.genre = Genre.NEWS;
    }
    state.entries.addDated(draft(dated));
    return true;
  }

  private Draft draft(Dated dated) {
    DateHead head = dated.head();
    boolean calendar = head.form() != Form.YEAR && head.form() != Form.LUNAR;
    boolean carried =
        head.month() == null
            || head.form() == Form.LUNAR
            || (head.form() == Form.YEAR && head.year() == null);
    return new Draft(
        head.form(),
        state.date.year(),
        head.month() != null ? head.month() : state.date.month(),
        head.day(),
        head.lastYear(),
        head.lastMonth(),
        head.lastDay(),
        0,
        head.weekday(),
        head.month() == null && calendar && state.date.monthFromHeading(),
        state.publication.day(),
        carried ? EntryDate.Basis.CARRIED : EntryDate.Basis.STATED,
        dated.item().from() + start(dated),
        dated.item().to(),
        dated.isBare()
            ? null
            : head.form() == Form.HEADLINE ? Entry.Form.HEADLINE : Entry.Form.DATED);
  }

  /** Where the text of the entry starts in its item. */
  private static int start(Dated dated) {
    int start = dated.head().length();
    if (dated.isBare() || start == 0) {
      return 0;
    }
    Form form = dated.head().form();
    String content = dated.item().content();
    int before =
        form == Form.INSIDE || form == Form.HEADLINE ? content.lastIndexOf('。', start - 1) : -1;
    boolean told = before > 0 && Activity.isToldIn(content.substring(0, before));
    return told ? 0 : start; // what stands before the date tells of it, or of another day
  }

  /** An entry of the day before, or of the day after it. */
  private boolean addCarried(Dated dated) {
    String told = dated.item().content();
    if (state.underNotice && Activity.isAppointmentIn(told) && !Activity.isIn(told)) {
      return false; // an act under 人事任免, of no day that something before it has
    }
    String content = dated.item().content();
    boolean same = dated.head().form() == Form.SAME;
    boolean part = Continuation.isPartOfDay(content, 0);
    boolean ofArticle = isInNews() && !state.dense && Continuation.isDayOfArticle(content);
    if (state.entries.isEmpty()
        || (part && state.genre != Genre.DIARY && !state.dense)
        || (same && ofArticle)) {
      return false;
    }
    DateHead inside = same ? insideBrief(dated) : null;
    if (inside != null) {
      return add(dated.item().behind(dated.head().length()), inside);
    }
    state.marksSameDay |= same && !part && dated.head().marked();
    state.chronicle = true;
    if (dated.isBare()) {
      return false;
    }
    int from = dated.item().from() + dated.head().length();
    int to = dated.item().to();
    Draft last = state.entries.last();
    state.entries.add(
        same ? last.sameDay(EntryDate.Basis.CARRIED, from, to) : last.nextDay(from, to));
    return true;
  }

  /** The day of a brief of news that a mark opens, ▲推进会10日召开，…: there the mark is no date. */
  private @Nullable DateHead insideBrief(Dated dated) {
    boolean brief =
        state.genre == Genre.NEWS
            && !dated.isBare()
            && DateHeads.BULLETS.indexOf(dated.item().content().charAt(0)) >= 0;
    return brief ? InsideDates.in(dated.behind(), state.date.month() != null) : null;
  }

  /** News of some day before it was published. */
  private boolean addRecent(Dated dated) {
    Item item = dated.item();
    boolean bulleted = item.isBulleted() && !state.entries.isEmpty();
    boolean opens = bulleted || state.entries.isEmpty() || !isInNews();
    if (dated.isBare()
        || state.genre != Genre.NEWS
        || !opens
        || !(bulleted || Activity.isIn(item.content()))) {
      return false;
    }
    DateHead inside = inside(item.content());
    if (inside != null) {
      return add(item, inside);
    }
    state.entries.add(
        Draft.undated(
            state.publication.day(),
            item.from() + dated.head().length(),
            item.to(),
            Entry.Form.DATED));
    return true;
  }
}
