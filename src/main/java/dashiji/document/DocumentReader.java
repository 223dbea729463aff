package dashiji.document;

import dashiji.document.DateHeads.Head;
import dashiji.document.Document.Paragraph;
import dashiji.lexicon.Gazetteer;
import dashiji.problem.Problem.Where;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import dashiji.source.SourceMetadata;
import dashiji.source.SourceText;
import dashiji.text.Chars;
import dashiji.text.NormalText;
import dashiji.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the structure of a source text: masthead, paragraphs, dated entries. */
public final class DocumentReader {
  private static final Pattern CHRONICLE =
      Pattern.compile("大事记|要事记|记事|纪事|要闻|回顾|动态|日志|政务活动|工作简讯|一周");
  private static final Pattern CONTENTS_LINE = Pattern.compile(".*(?:[.…·]{3,}|（\\d{1,3}）|\\d)$");
  private static final Pattern PERIOD =
      Pattern.compile("(\\d{4})年(?:度)?(?:（?(\\d{1,2})月)?(?!\\d*[日号第])");
  private static final Pattern MONTH_HEADING =
      Pattern.compile("[●·◆■（【]?(?:(\\d{4})年)?(\\d{1,2}|[一二三四五六七八九十]{1,2})月份?[）】]?");
  private static final Pattern TITLE_WORD =
      Pattern.compile("大事记|要事记|记事|纪事|公报|要闻|回顾|动态|任免|公示|通知|简报");
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?:发布时间|发布日期|发文日期|成文日期|时间|日期)[:：]?\\s*(\\d{4})[-年/.](\\d{1,2})[-月/.](\\d{1,2})");
  private static final Pattern PUBLISHER =
      Pattern.compile("(?:来源|信息来源|主办单位|主办|编印|发布机构)[:：\\s]\\s*([\\p{IsHan}（）]{4,30})");

  /** Openings of paragraphs that go on with the entry before. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?:会议|会上|会前|会后|会中|期间|随后|其间|座谈会上|仪式上|活动上|活动中|调研中|调研期间|检查中|据了解|据悉"
              + "|(?:\\p{IsHan}{2,4})?(?:指出|强调|要求|表示)[，：]).*");

  private static final Pattern POLICY =
      Pattern.compile(
          "(?:第[一二三四五六七八九十百零\\d]{1,5}[条章节]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）"
              + "|\\d{1,2}[.．、]).*");

  private static final Pattern NUMBERED_YEAR =
      Pattern.compile("(20\\d{2}|19\\d{2})年(?:度)?第[\\d一二三四五六七八九十]+次");
  private final JurisdictionFinder jurisdictions;

  /** A reader that knows the areas of a gazetteer. */
  public DocumentReader(Gazetteer gazetteer) {
    jurisdictions = new JurisdictionFinder(gazetteer);
  }

  /** Reads the structure of a text; what is wrong with it goes to the problems. */
  public Document read(SourceText source, Problems problems) {
    NormalText text = Normalizer.normalize(source);
    SourceMetadata metadata = source.metadata();
    List<Paragraph> lines = paragraphs(text);
    String title = metadata.title() != null ? metadata.title() : title(text, lines);
    String publisher =
        metadata.publisher() != null ? metadata.publisher() : masthead(PUBLISHER, source.raw());
    PartialDate published = published(source);
    Jurisdiction jurisdiction =
        metadata.jurisdiction() != null
            ? jurisdictions.stated(metadata.jurisdiction())
            : jurisdictions.inText(text.text(), title, publisher);
    if (jurisdiction.chain().isEmpty()) {
      problems.add(
          ProblemCode.JURISDICTION_UNKNOWN,
          "no area found that the document is about; give one in the metadata file",
          Where.document(source.key()));
    }
    Scan scan = new Scan(source, text, lines, title, published, problems);
    List<Entry> entries = scan.entries();
    if (entries.isEmpty()) {
      problems.add(
          ProblemCode.NO_DATED_ENTRY,
          "no paragraph starts with a date; no events were read",
          Where.document(source.key()));
    }
    return new Document(
        source, text, title, publisher, published, jurisdiction, entries, scan.paragraphs);
  }

  private static List<Paragraph> paragraphs(NormalText text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.text().charAt(i) == '\n') {
        if (i > start) {
          paragraphs.add(new Paragraph(start, i, Paragraph.Kind.OTHER));
        }
        start = i + 1;
      }
    }
    return paragraphs;
  }

  private static @Nullable String title(NormalText text, List<Paragraph> lines) {
    String first = null;
    for (Paragraph line : lines.subList(0, Math.min(lines.size(), 12))) {
      String content = line.in(text).replaceFirst("^[#＃]+ *", "");
      if (content.length() <= 40 && !content.contains("。") && !content.contains("：")) {
        if (TITLE_WORD.matcher(content).find()) {
          return content;
        }
        first = first == null ? content : first;
      }
    }
    return first;
  }

  private static @Nullable String masthead(Pattern pattern, String raw) {
    Matcher m = pattern.matcher(raw.substring(0, Math.min(raw.length(), 3000)));
    return m.find() ? m.group(1) : null;
  }

  private static @Nullable PartialDate published(SourceText source) {
    LocalDate stated = source.metadata().published();
    if (stated != null) {
      return PartialDate.of(stated);
    }
    Matcher m = PUBLISHED.matcher(source.raw().substring(0, Math.min(source.raw().length(), 1500)));
    if (!m.find()) {
      return null;
    }
    try {
      return new PartialDate(
          Integer.valueOf(m.group(1)), Integer.valueOf(m.group(2)), Integer.valueOf(m.group(3)));
    } catch (DateTimeException e) {
      return null; // a masthead with an impossible date says nothing about publication
    }
  }

  /** One pass over the paragraphs with the carried date. */
  private static final class Scan {
    private final SourceText source;
    private final NormalText text;
    private final List<Paragraph> lines;
    private final Problems problems;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final @Nullable PartialDate published;
    private @Nullable Integer year;
    private @Nullable Integer month;
    private boolean monthFromHeading;
    private boolean yearInferred;
    private boolean chronicle;
    private boolean marksSameDay;

    /** An entry whose date may still move. */
    private record Draft(
        Head head,
        @Nullable Integer year,
        @Nullable Integer month,
        int day,
        @Nullable Integer lastYear,
        @Nullable Integer lastMonth,
        @Nullable Integer lastDay,
        boolean monthFromHeading,
        EntryDate.Basis basis,
        int from,
        int to,
        Entry.@Nullable Form form) {
      /** A date alone, over the paragraphs of its day; no entry itself. */
      boolean isHeading() {
        return form == null;
      }

      /** Another entry under the same date. */
      Draft sameDay(EntryDate.Basis basis, int from, int to) {
        return over(basis, from, to, Entry.Form.CARRIED);
      }

      Draft upTo(int end) {
        return over(basis, from, end, form);
      }

      private Draft over(EntryDate.Basis basis, int from, int to, Entry.@Nullable Form form) {
        return new Draft(
            head,
            year,
            month,
            day,
            lastYear,
            lastMonth,
            lastDay,
            monthFromHeading,
            basis,
            from,
            to,
            form);
      }
    }

    Scan(
        SourceText source,
        NormalText text,
        List<Paragraph> lines,
        @Nullable String title,
        @Nullable PartialDate published,
        Problems problems) {
      this.source = source;
      this.text = text;
      this.lines = lines;
      this.problems = problems;
      this.published = published;
      if (title != null) {
        period(title);
      }
    }

    List<Entry> entries() {
      for (Paragraph line : lines) {
        read(line);
      }
      Integer shiftedMonth = monthByEvidence();
      Integer fallbackYear = fallbackYear();
      List<Optional<EntryDate>> dates =
          drafts.stream()
              .map(draft -> Optional.ofNullable(date(draft, shiftedMonth, fallbackYear)))
              .toList();
      List<Entry> entries = new ArrayList<>();
      EntryDate next = null; // of the nearest later draft that has a date of its own
      for (int i = drafts.size() - 1; i >= 0; i--) {
        Draft draft = drafts.get(i);
        EntryDate date = dates.get(i).orElse(null);
        if (draft.basis != EntryDate.Basis.BOUNDED) {
          next = date;
        } else if (date != null && next != null) {
          date = new EntryDate(date.first(), next.first(), EntryDate.Basis.BOUNDED);
        }
        if (draft.form != null) {
          entries.add(new Entry(date, draft.from, draft.to, draft.form));
        }
      }
      return entries.reversed();
    }

    private void read(Paragraph line) {
      String content = line.in(text);
      Head head = DateHeads.at(content);
      if (head == null && isHeading(content)) {
        heading(content);
        paragraphs.add(new Paragraph(line.from(), line.to(), Paragraph.Kind.HEADING));
        return;
      }
      if (head != null && dated(line, content, head)) {
        Paragraph.Kind kind =
            drafts.getLast().isHeading() ? Paragraph.Kind.HEADING : Paragraph.Kind.ENTRY;
        paragraphs.add(new Paragraph(line.from(), line.to(), kind));
        return;
      }
      if (head == null && carried(line, content)) {
        paragraphs.add(new Paragraph(line.from(), line.to(), Paragraph.Kind.ENTRY));
        return;
      }
      if (POLICY.matcher(content).matches()) {
        chronicle = false;
      }
      paragraphs.add(line);
    }

    private static boolean isHeading(String content) {
      return MONTH_HEADING.matcher(content).matches()
          || (content.length() <= 40
              && !Chars.isTerminal(content.charAt(content.length() - 1))
              && content.indexOf('，') < 0
              && content.indexOf('。') < 0
              && content.indexOf('；') < 0)
          || content.matches("（\\d{4}年[^。，]{1,24}）");
    }

    private void heading(String content) {
      Matcher m = MONTH_HEADING.matcher(content);
      if (m.matches()) {
        if (m.group(1) != null) {
          year = Integer.valueOf(m.group(1));
        }
        month = monthNumber(m.group(2));
        monthFromHeading = true;
        return;
      }
      if (CONTENTS_LINE.matcher(content).matches() && !content.endsWith("期")) {
        return;
      }
      if (CHRONICLE.matcher(content).find()) {
        chronicle = true;
        period(content);
      } else if (content.startsWith("（") && content.contains("年")) {
        period(content);
      } else if (!drafts.isEmpty() && content.length() > 4) {
        chronicle = false;
      }
    }

    private void period(String content) {
      Matcher m = PERIOD.matcher(content);
      if (m.find()) {
        year = Integer.valueOf(m.group(1));
        if (m.group(2) != null) {
          month = Integer.valueOf(m.group(2));
          monthFromHeading = true;
        }
      }
    }

    private boolean dated(Paragraph line, String content, Head head) {
      int from = line.from() + head.length();
      boolean bare = from >= line.to();
      if (!bare
          && head.form() == Head.Form.FULL
          && content
              .substring(head.length())
              .matches("(?s)(?:为[^，。；期]{1,16}期(?!间)|止|起[，。至施]|以前|以后|之前|期间[，。]).*")) {
        return false; // 某月某日至某日为…期: a rule, not an event
      }
      switch (head.form()) {
        case FULL -> {
          if (bare && !content.startsWith("●") && !content.startsWith("·")) {
            return false; // a date alone is a signature, unless it has a bullet
          }
          if (head.year() != null) {
            year = head.year();
          }
          if (head.year() == null && rollsOver(head.month())) {
            year = year == null ? null : Integer.valueOf(year + 1);
          }
          month = head.month();
          monthFromHeading = false;
        }
        case DAY -> {
          // Without any month, only a chronicle's own days are entries; their date stays open.
          if (month == null && published == null && !chronicle) {
            return false;
          }
        }
        case SAME -> {
          if (drafts.isEmpty()) {
            return false;
          }
          marksSameDay = true;
          chronicle = true;
          if (!bare) {
            drafts.add(drafts.getLast().sameDay(EntryDate.Basis.CARRIED, from, line.to()));
          }
          return !bare;
        }
        case HEADLINE -> {
          if (head.year() != null) {
            year = head.year();
          }
          month = head.month();
          monthFromHeading = false;
        }
      }
      chronicle = true;
      Entry.Form form =
          bare ? null : head.form() == Head.Form.HEADLINE ? Entry.Form.HEADLINE : Entry.Form.DATED;
      drafts.add(
          new Draft(
              head,
              year,
              month,
              head.day(),
              head.lastYear(),
              head.lastMonth(),
              head.lastDay(),
              monthFromHeading,
              head.form() == Head.Form.DAY ? EntryDate.Basis.CARRIED : EntryDate.Basis.STATED,
              bare ? line.from() : from,
              line.to(),
              form));
      return true;
    }

    /** December before, January now, and no year printed: the year has turned. */
    private boolean rollsOver(@Nullable Integer next) {
      return next != null && month != null && !drafts.isEmpty() && month == 12 && next == 1;
    }

    private boolean carried(Paragraph line, String content) {
      if (!chronicle
          || drafts.isEmpty()
          || content.length() < 10
          || !Chars.isTerminal(content.charAt(content.length() - 1))
          || POLICY.matcher(content).matches()) {
        return false;
      }
      Draft before = drafts.getLast();
      if (before.form == Entry.Form.HEADLINE
          || (!before.isHeading() && GOES_ON.matcher(content).matches())) {
        drafts.set(drafts.size() - 1, before.upTo(line.to()));
      } else {
        // Where the same day has its own mark, a paragraph without one has no date of its own.
        drafts.add(
            before.sameDay(
                marksSameDay ? EntryDate.Basis.BOUNDED : EntryDate.Basis.CARRIED,
                line.from(),
                line.to()));
      }
      return true;
    }

    /** A year for entries without one: from numbered meetings, else from the day of publication. */
    private @Nullable Integer fallbackYear() {
      if (drafts.stream().noneMatch(d -> d.year == null)) {
        return null;
      }
      Matcher m = NUMBERED_YEAR.matcher(text.text());
      Integer found = null;
      if (m.find()) {
        found = Integer.valueOf(m.group(1));
      } else if (published != null) {
        found = published.year();
      }
      yearInferred = found != null;
      problems.add(
          ProblemCode.YEAR_UNKNOWN,
          found == null
              ? "the year is nowhere stated; dates carry none"
              : "the year is nowhere stated; " + found + " is inferred",
          Where.document(source.key()));
      return found;
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
      for (Draft draft : drafts) {
        if (draft.monthFromHeading && draft.month != null) {
          headingMonth = draft.month;
          evidence.addAll(MonthEvidence.in(text.text(), draft.from, draft.to, draft.day));
        }
      }
      if (headingMonth == null || MonthEvidence.allow(evidence, headingMonth)) {
        return null;
      }
      int limit = published != null && published.month() != null ? published.month() : 12;
      for (int candidate = headingMonth + 1; candidate <= limit; candidate++) {
        if (MonthEvidence.fitsAll(evidence, candidate)) {
          problems.add(
              ProblemCode.DATE_CONFLICT,
              "the heading says month "
                  + headingMonth
                  + ", but entries cite later meetings or festivals; month "
                  + candidate
                  + " is taken",
              Where.document(source.key()));
          return candidate;
        }
      }
      return null;
    }

    private @Nullable EntryDate date(
        Draft draft, @Nullable Integer shiftedMonth, @Nullable Integer fallbackYear) {
      Integer month = draft.month;
      EntryDate.Basis basis = draft.basis;
      if (month == null && published != null) {
        month = published.month();
        basis = EntryDate.Basis.INFERRED;
      }
      if (draft.monthFromHeading && shiftedMonth != null) {
        month = shiftedMonth;
        basis = EntryDate.Basis.INFERRED;
      }
      Integer year = draft.year;
      if (year == null && fallbackYear != null) {
        year = fallbackYear;
        if (basis == EntryDate.Basis.STATED && yearInferred) {
          basis = EntryDate.Basis.INFERRED;
        }
      }
      if (month == null) {
        return null;
      }
      try {
        PartialDate first = new PartialDate(year, month, draft.day);
        if (draft.lastDay == null) {
          return EntryDate.day(first, basis);
        }
        int lastMonth = draft.lastMonth == null ? month : draft.lastMonth;
        Integer lastYear = draft.lastYear == null ? year : draft.lastYear;
        if (lastYear != null && draft.lastYear == null && lastMonth < month) {
          lastYear = lastYear + 1;
        }
        return new EntryDate(first, new PartialDate(lastYear, lastMonth, draft.lastDay), basis);
      } catch (DateTimeException e) {
        problems.add(
            ProblemCode.IMPOSSIBLE_DATE,
            "no calendar has the date of this entry: " + e.getMessage(),
            new Where(
                source.key(),
                text.span(draft.from, draft.to).start(),
                text.span(draft.from, draft.to).end()));
        return null;
      }
    }

    private static int monthNumber(String digits) {
      if (Chars.isDigit(digits.charAt(0))) {
        return Integer.parseInt(digits);
      }
      return ChineseNumber.parse(digits);
    }
  }
}
