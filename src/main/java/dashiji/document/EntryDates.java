package dashiji.document;

import dashiji.document.DateHead.Form;
import dashiji.lexicon.LunarCalendar;
import dashiji.problem.Problem.Where;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import dashiji.source.SourceText;
import dashiji.text.NormalText;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives entries their dates once all are known: what a year or month must be that the text leaves
 * out, and what the text contradicts.
 */
final class EntryDates {
  private static final Pattern NUMBERED_YEAR =
      Pattern.compile("(20\\d{2}|19\\d{2})年(?:度)?第[\\d一二三四五六七八九十]+次");

  private static final List<String> MONTHS =
      List.of(
          "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "一", "二", "三", "四", "五",
          "六", "七", "八", "九", "十", "十一", "十二");

  private static final Pattern MONTH_OF_HEADING =
      Pattern.compile("(?<![\\d一二三四五六七八九十])0?([1-9]|1[0-2]|[一二三四五六七八九]|十[一二]?)月(?!\\d)");

  /** The quarter in which something is held: 某县2031年第四季度项目集中开工仪式. */
  private static final Pattern QUARTER =
      Pattern.compile(
          "((?:19|20)\\d{2})年(?:第)?([一二三四])季度\\p{IsHan}{0,20}(?:仪式|活动|会议|推进会|现场会|调度会|例会)");

  /** What is heard of in the second half of a year: 2031年全县财政预算上半年执行情况. */
  private static final Pattern HALF_YEAR = Pattern.compile("((?:19|20)\\d{2})年[^，。；\\d]{0,30}上半年");

  /** What is heard of in the months behind a year: 2031年度工作情况的报告. */
  private static final Pattern YEAR_REPORTED =
      Pattern.compile("((?:19|20)\\d{2})年[^，。；\\d]{0,30}(?<!候选[^，。；]{0,8}|计划)情况的?报告");

  private static final Pattern LOST_DASH = Pattern.compile("(?<!\\d)(\\d{2,4})日(?:[上下]午|晚)?[，：]?$");

  private static final int LOST_REACH = 10;
  private static final int MONTHS_OF_HALF = 6;
  private static final int MONTHS_OF_YEAR = 12;

  /** Reports of the year before are heard up to this month. */
  private static final int LAST_OF_REPORTS = 4;

  /** How long something took: 会期3天, 历时三天. */
  private static final Pattern LASTED =
      Pattern.compile("(?:会期|(?<=，)历时)([\\d一二两三四五六七八九十]{1,2})天(?!半)");

  /** A later day of a meeting told behind its first: 7日，大会开幕…。9日，大会选出…. */
  private static final Pattern GOES_ON =
      Pattern.compile("。(\\d{1,2})日(?:上午|下午|晚)?，(?:大会|会议|全会|代表大会|闭幕)");

  /** So many characters into an entry its length is told. */
  private static final int LASTED_REACH = 80;

  /** Longer than so many days is a campaign, not what began that day. */
  private static final int LONGEST_MEETING = 15;

  private static final int MONTHS_OF_QUARTER = 3;

  /** A year in a file's name: 2024-03, 202403, 2024年. */
  private static final Pattern NAME_YEAR =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?=年|[-_.]|(?:0[1-9]|1[0-2])(?:\\d{2})?(?!\\d)|$)");

  private static final Pattern PLANNED =
      Pattern.compile(
          "于((?:19|20)\\d{2})年(\\d{1,2})月(?:\\d{1,2}日)?(?:[至到—-](?:\\d{1,2}月)?\\d{1,2}日)?(?:在[^，。；]{1,12})?(?:举行|召开)");

  private static final String WEEKDAYS = "一二三四五六日";

  private final SourceText source;
  private final NormalText text;
  private final List<Draft> drafts;
  private final Problems problems;
  private final @Nullable Integer numberedYear;
  private final @Nullable Integer nameYear;
  private final @Nullable Integer shiftedMonth;

  /** The month of the entries before the first with a month of its own, or null. */
  private final @Nullable Integer leadingMonth;

  /** By day of publication, the latest day of those items that print a day alone. */
  private final Map<PartialDate, Integer> latestDays = new HashMap<>();

  /** Where the first entry with a month starts. */
  private final int leadingEnd;

  EntryDates(SourceText source, NormalText text, List<Draft> drafts, Problems problems) {
    this.source = source;
    this.text = text;
    List<Draft> lost = new ArrayList<>();
    this.drafts = LostMonths.restored(drafts, lost);
    this.problems = problems;
    numberedYear = year(NUMBERED_YEAR, text.text());
    nameYear = year(NAME_YEAR, source.key().substring(source.key().lastIndexOf('/') + 1));
    drafts.forEach(this::countDay);
    int first = firstWithMonth();
    leadingMonth = monthBehind(first);
    leadingEnd = first < drafts.size() ? drafts.get(first).from() : 0;
    lost.forEach(this::tellLostMonth);
    reportUnknownYear();
    shiftedMonth = monthByEvidence();
  }

  /** The entries in text order, each with its date, those without one bounded by the next. */
  List<Entry> entries() {
    List<Optional<EntryDate>> dates =
        drafts.stream().map(draft -> Optional.ofNullable(date(draft))).toList();
    List<Entry> entries = new ArrayList<>();
    EntryDate next = null; // of the nearest later draft that has a date of its own
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft draft = drafts.get(i);
      EntryDate date = dates.get(i).orElse(null);
      if (!draft.isBounded()) {
        next = date;
      } else if (date != null && next != null && draft.day() > 0) {
        date = new EntryDate(date.first(), next.first(), EntryDate.Basis.BOUNDED);
      }
      if (draft.form() != null) {
        entries.add(new Entry(date, draft.from(), draft.to(), draft.form()));
      }
    }
    return entries.reversed();
  }

  private static @Nullable Integer year(Pattern pattern, String text) {
    Matcher m = pattern.firstMatch(text);
    return m != null ? Integer.valueOf(m.group(1)) : null;
  }

  private void tellLostMonth(Draft first) {
    problems.add(
        ProblemCode.DATE_CONFLICT,
        "the days begin anew and the next heading is two months on; month "
            + first.month()
            + " is taken from here",
        where(first));
  }

  /** Tells of a range whose sign the page lost: 69日 is read as 6日 to 9日. */
  private void tellLostDash(Draft draft) {
    Matcher m =
        draft.lastDay() == null
            ? null
            : LOST_DASH.firstMatch(
                text.text(), Math.max(0, draft.from() - LOST_REACH), draft.from());
    if (m != null && Integer.parseInt(m.group(1)) > 31) {
      problems.add(
          ProblemCode.DATE_CONFLICT,
          m.group(1) + "日 is read as " + draft.day() + "日 to " + draft.lastDay() + "日",
          where(draft));
    }
  }

  private void reportUnknownYear() {
    if (drafts.stream().noneMatch(d -> d.year() == null && d.dating() != Form.RECENT)) {
      return;
    }
    Integer found =
        Stream.of(
                Optional.ofNullable(numberedYear),
                drafts.stream()
                    .map(Draft::published)
                    .filter(Objects::nonNull)
                    .map(PartialDate::year)
                    .findFirst(),
                Optional.ofNullable(nameYear))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null);
    problems.add(
        ProblemCode.YEAR_UNKNOWN,
        found == null
            ? "the year is nowhere stated; dates carry none"
            : "the year is nowhere stated; " + found + " is inferred",
        Where.document(source.key()));
  }

  /**
   * The month that the entries' own words call for where the heading's month cannot be right: an
   * entry cannot cite a meeting held after it, and does not prepare a festival a month ahead. The
   * nearest later month that fits all, but not after publication.
   *
   * @return the month, or null if the heading stands
   */
  private @Nullable Integer monthByEvidence() {
    List<MonthEvidence> evidence = new ArrayList<>();
    Integer headingMonth = null;
    PartialDate published = null;
    for (Draft draft : drafts) {
      Integer month = draft.month();
      if (draft.monthFromHeading() && month != null && month >= 1 && month <= MONTHS_OF_YEAR) {
        headingMonth = draft.month();
        published = draft.published();
        evidence.addAll(MonthEvidence.in(text.text(), draft.from(), draft.to(), draft.day()));
      }
    }
    if (headingMonth == null || MonthEvidence.allow(evidence, headingMonth)) {
      return null;
    }
    int limit = published != null && published.month() != null ? published.month() : 12;
    for (int candidate = headingMonth + 1; candidate <= limit; candidate++) {
      if (MonthEvidence.fitsAll(evidence, candidate)) {
        tellHeading(headingMonth, candidate, MonthEvidence.against(evidence, headingMonth));
        return candidate;
      }
    }
    return null;
  }

  private @Nullable EntryDate date(Draft draft) {
    if (draft.day() == 0) {
      return published(draft);
    }
    tellLostDash(draft);
    try {
      return draft.dating() == Form.LUNAR ? lunar(draft) : solar(draft);
    } catch (DateTimeException e) {
      problems.add(
          ProblemCode.IMPOSSIBLE_DATE,
          "no calendar has the date of this entry: " + e.getMessage(),
          where(draft));
      return null;
    }
  }

  /** News without a day happened by the day on which it was published. */
  private static @Nullable EntryDate published(Draft draft) {
    PartialDate day = draft.published();
    return day == null || day.day() == null ? null : EntryDate.day(day, EntryDate.Basis.BOUNDED);
  }

  private Where where(Draft draft) {
    return new Where(
        source.key(),
        text.span(draft.from(), draft.to()).start(),
        text.span(draft.from(), draft.to()).end());
  }

  private @Nullable EntryDate solar(Draft draft) {
    Integer month = draft.month();
    Integer year = draft.year();
    EntryDate.Basis basis = draft.basis();
    if (month == null) {
      boolean leads = leadingMonth != null && draft.from() < leadingEnd;
      Integer behind = leads ? leadingMonth : null;
      LocalDate day = behind == null ? monthBefore(draft) : null;
      if (behind != null) {
        month = behind;
      } else if (day != null) {
        month = day.getMonthValue();
        year = year == null && numberedYear == null ? Integer.valueOf(day.getYear()) : year;
      } else {
        return null;
      }
      basis = EntryDate.Basis.INFERRED;
    }
    if (draft.monthFromHeading() && shiftedMonth != null) {
      month = shiftedMonth;
      basis = EntryDate.Basis.INFERRED;
    }
    if (year == null) {
      year = fallbackYear(draft, month);
      if (year != null && basis == EntryDate.Basis.STATED) {
        basis = EntryDate.Basis.INFERRED;
      }
    }
    PartialDate first = day(draft, year, month, draft.day());
    year = byWeekday(draft, first);
    first = new PartialDate(year, month, first.day());
    if (draft.lastDay() == null) {
      PartialDate day = later(first, draft.later());
      int days = draft.dating() == Form.FULL || draft.dating() == Form.DAY ? lasted(draft) : 1;
      return new EntryDate(day, later(day, days - 1), basis);
    }
    int lastMonth = draft.lastMonth() == null ? month : draft.lastMonth();
    Integer lastYear = draft.lastYear() == null ? year : draft.lastYear();
    if (lastYear != null && draft.lastYear() == null && lastMonth < month) {
      lastYear = lastYear + 1;
    }
    PartialDate last = day(draft, lastYear, lastMonth, draft.lastDay());
    return draft.later() > 0
        ? EntryDate.day(later(last, draft.later()), basis)
        : new EntryDate(first, last, basis);
  }

  /** How many days an entry says at its start that what began that day took; 1 if it does not. */
  private int lasted(Draft draft) {
    int end = Math.min(draft.to(), draft.from() + LASTED_REACH);
    Matcher m = LASTED.in(text.text(), draft.from(), end);
    Integer days = m.find() ? DateHeads.number(m.group(1).equals("两") ? "二" : m.group(1)) : null;
    if (days == null) {
      Matcher later = GOES_ON.in(text.text(), draft.from(), draft.to());
      while (later.find()) {
        days = Integer.parseInt(later.group(1)) - draft.day() + 1;
      }
    }
    return days == null || days < 1 || days > LONGEST_MEETING ? 1 : days;
  }

  /** A day; the end of a span over a whole month is its last day. */
  private static PartialDate day(Draft draft, @Nullable Integer year, int month, int day) {
    boolean span = draft.dating() == Form.MONTH || draft.dating() == Form.YEAR;
    if (!span || day <= 28) {
      return new PartialDate(year, month, day);
    }
    int length =
        year == null
            ? java.time.Month.of(month).maxLength()
            : YearMonth.of(year, month).lengthOfMonth();
    return new PartialDate(year, month, Math.min(day, length));
  }

  private static PartialDate later(PartialDate day, int days) {
    if (days == 0 || day.month() == null || day.day() == null) {
      return day;
    }
    LocalDate next =
        LocalDate.of(day.year() == null ? 2000 : day.year(), day.month(), day.day()).plusDays(days);
    return new PartialDate(
        day.year() == null ? null : Integer.valueOf(next.getYear()),
        next.getMonthValue(),
        next.getDayOfMonth());
  }

  /**
   * On a page that starts within a month, the month before the first that is printed: where days
   * ascend and the last of them lies after the first day of that month, they cannot be of it.
   *
   * @param first index of the first entry with a month
   */
  private @Nullable Integer monthBehind(int first) {
    if (first == 0 || first == drafts.size()) {
      return null;
    }
    int last = 0;
    for (Draft other : drafts.subList(0, first)) {
      if (other.dating() == Form.MONTH) {
        continue; // 是月
      }
      if (other.dating() != Form.DAY || other.day() < last) {
        return null;
      }
      last = other.day();
    }
    Integer month = drafts.get(first).month();
    int day = drafts.get(first).day();
    return month != null && month > 1 && day > 0 && last > day ? month - 1 : null;
  }

  private void countDay(Draft draft) {
    if (draft.month() == null
        && draft.day() > 0
        && draft.dating() == Form.DAY
        && draft.published() != null) {
      int day =
          draft.lastDay() != null && draft.lastMonth() == null ? draft.lastDay() : draft.day();
      latestDays.merge(draft.published(), day, Math::max);
    }
  }

  /** The index of the first entry with a month, or their number. */
  private int firstWithMonth() {
    int first = 0;
    while (first < drafts.size() && drafts.get(first).month() == null) {
      first++;
    }
    return first;
  }

  /**
   * The last such day of a month up to publication; in a chronicle all days without a month are of
   * the same one.
   */
  private @Nullable LocalDate monthBefore(Draft draft) {
    LocalDate published = draft.published() == null ? null : draft.published().latest();
    if (published == null || (draft.year() != null && draft.year() != published.getYear())) {
      return null;
    }
    int latest = Objects.requireNonNullElse(latestDays.get(draft.published()), draft.day());
    YearMonth month = YearMonth.from(published);
    if (latest > published.getDayOfMonth()) {
      month = month.minusMonths(1);
    }
    if (latest > month.lengthOfMonth()) {
      month = month.minusMonths(1);
    }
    return month.atDay(Math.min(draft.day(), month.lengthOfMonth()));
  }

  /** The year from numbered meetings, else the last such day up to publication, else the name. */
  private @Nullable Integer fallbackYear(Draft draft, int month) {
    if (numberedYear != null) {
      return numberedYear;
    }
    PartialDate published = draft.published();
    if (published == null || published.year() == null) {
      Integer printed = nameYear != null ? nameYear : quarterYear(draft, month);
      printed = printed != null ? printed : plannedYear(draft, month);
      return printed != null ? printed : reportedYear(draft, month);
    }
    boolean after =
        published.month() != null
            && (month > published.month()
                || (month == published.month()
                    && published.day() != null
                    && draft.day() > published.day()));
    return after ? published.year() - 1 : published.year();
  }

  /** The year of the quarter that an entry is of by its own words, if its month lies in it. */
  private @Nullable Integer quarterYear(Draft draft, int month) {
    Matcher m = QUARTER.in(text.text(), draft.from(), draft.to());
    while (m.find()) {
      if ("一二三四".indexOf(m.group(2)) == (month - 1) / MONTHS_OF_QUARTER) {
        return Integer.valueOf(m.group(1));
      }
    }
    return null;
  }

  /**
   * The year of a session that an entry announces with its full date, in the next months:
   * 会议决定于2031年8月9日召开….
   */
  private @Nullable Integer plannedYear(Draft draft, int month) {
    Matcher m = PLANNED.in(text.text(), draft.from(), draft.to());
    if (!m.find()) {
      return null;
    }
    int year = Integer.parseInt(m.group(1));
    return Integer.parseInt(m.group(2)) >= month ? year : year - 1;
  }

  /**
   * The year that reports heard of an entry are about: the half year behind it, or in the first
   * months of a year the year before.
   */
  private @Nullable Integer reportedYear(Draft draft, int month) {
    Matcher m =
        (month > MONTHS_OF_HALF ? HALF_YEAR : YEAR_REPORTED)
            .in(text.text(), draft.from(), draft.to());
    if (!m.find() || (month > LAST_OF_REPORTS && month <= MONTHS_OF_HALF)) {
      return null;
    }
    int year = Integer.parseInt(m.group(1));
    return month > MONTHS_OF_HALF ? year : year + 1;
  }

  /** Tells that a heading's month was not taken: its place, its words and those against it. */
  private void tellHeading(int headingMonth, int taken, Optional<String> against) {
    Matcher months = MONTH_OF_HEADING.matcher(text.text());
    int first =
        drafts.stream()
            .filter(d -> d.monthFromHeading() && d.month() != null)
            .mapToInt(Draft::from)
            .min()
            .orElse(0);
    Where where = Where.document(source.key());
    String words = "";
    while (months.find() && months.start() < first) {
      if (MONTHS.indexOf(months.group(1)) % 12 + 1 == headingMonth) {
        where =
            new Where(
                source.key(),
                text.span(months.start(), months.end()).start(),
                text.span(months.start(), months.end()).end());
        words = months.group();
      }
    }
    problems.add(
        ProblemCode.DATE_CONFLICT,
        "the heading says month "
            + headingMonth
            + ", but entries cite later meetings or festivals; month "
            + taken
            + " is taken"
            + (words.isEmpty() ? "" : ": 「" + words + "」, 「" + against.orElse("") + "」"),
        where);
  }

  /** The year that the printed weekday allows; a weekday that contradicts a stated year is told. */
  private @Nullable Integer byWeekday(Draft draft, PartialDate day) {
    Integer year = day.year();
    if (draft.weekday() == 0 || year == null || day.month() == null || day.day() == null) {
      return year;
    }
    int is = weekday(year, day);
    if (is == draft.weekday()) {
      return year;
    }
    if (draft.year() == null && weekday(year - 1, day) == draft.weekday()) {
      return year - 1;
    }
    problems.add(
        ProblemCode.DATE_CONFLICT,
        day
            + " is 星期"
            + WEEKDAYS.charAt(is - 1)
            + ", not 星期"
            + WEEKDAYS.charAt(draft.weekday() - 1),
        where(draft));
    return year;
  }

  private static int weekday(int year, PartialDate day) {
    int month = Objects.requireNonNull(day.month());
    int date =
        Math.min(Objects.requireNonNull(day.day()), YearMonth.of(year, month).lengthOfMonth());
    return LocalDate.of(year, month, date).getDayOfWeek().getValue();
  }

  /** A lunar day in the year of the document; without any year it has no place in the calendar. */
  private @Nullable EntryDate lunar(Draft draft) {
    int month = Objects.requireNonNull(draft.month());
    Integer year = draft.year();
    EntryDate.Basis basis = EntryDate.Basis.CARRIED;
    LocalDate published = draft.published() == null ? null : draft.published().latest();
    if (year == null) {
      basis = EntryDate.Basis.INFERRED;
      year =
          numberedYear != null
              ? numberedYear
              : published != null ? Integer.valueOf(published.getYear()) : nameYear;
    }
    if (year == null) {
      return null;
    }
    LocalDate first = lunarDay(year, month, draft.day());
    if (first == null) {
      return null;
    }
    if (draft.year() == null && published != null && first.isAfter(published)) {
      LocalDate before = lunarDay(year - 1, month, draft.day());
      first = before == null ? first : before;
    }
    if (draft.lastDay() == null || draft.lastMonth() == null) {
      return EntryDate.day(PartialDate.of(first), basis);
    }
    LocalDate last = lunarDay(first.getYear(), draft.lastMonth(), draft.lastDay());
    return new EntryDate(
        PartialDate.of(first),
        PartialDate.of(last == null ? first : last),
        EntryDate.Basis.BOUNDED);
  }

  /** The day of a lunar month that lies in a Gregorian year; the 30th of the 12th is 除夕. */
  private static @Nullable LocalDate lunarDay(int year, int month, int day) {
    if (month == 12 && day == 30) {
      return LunarCalendar.newYearsEve(year).orElse(null);
    }
    return Stream.of(LunarCalendar.day(year - 1, month, day), LunarCalendar.day(year, month, day))
        .flatMap(Optional::stream)
        .filter(date -> date.getYear() == year)
        .findFirst()
        .orElse(null);
  }
}
