package dashiji.document;

import dashiji.document.DateHead.Form;
import dashiji.document.Document.Paragraph;
import dashiji.text.Chars;
import dashiji.text.NormalText;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the paragraphs with the carried date: which of them are entries, and of what day.
 */
final class EntryScan {
  /** The year of an item under a day that all share: 【1987年】. */
  private static final Pattern YEAR_OF_ITEM =
      Pattern.compile("[【〔［\\[（]((?:19|20)\\d{2})年[】〕］\\]）]");

  private static final String THIS_DAY = "历史上的今天";

  /** 某市历史上的今天（3月5日）: the day of all items, whose years alone follow. */
  private static final Pattern THIS_DAY_IS =
      Pattern.compile(THIS_DAY + "[（(【]?(\\d{1,2})月(\\d{1,2})日");

  private static final Pattern YEAR_OF_LINE =
      Pattern.compile("(?:[—\\-·●◆■▲]{1,2} ?)?((?:19|20)\\d{2})年[，：]");

  private static final String COMES_TO = "[^。]{0,160}?(?:比上年|同比|较上年|增长\\d)";

  /** Openings of paragraphs that go on with the entry before. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?:至(?=\\d{4}年)|此后|自此|从此|后于|会议|会上|会前|会后|会中|期间|随后|其间|座谈会上|仪式上|活动上|活动中|调研中|调研期间|检查中|据了解|据悉|(?:考察团|考察组|调研组|代表团|检查组|督导组|督查组|视察组|视察团|慰问组|访问团|参观团)(?:一行)?|此次|本次(?!会议)|该(?:项目|工程|线路|路|桥|公司|企业|馆|展览|中心|活动)"
              + ("|(?:19|20)\\d{2}年，" + COMES_TO)
              + "|(?:\\p{IsHan}{2,4})?(?:指出|强调|要求|表示|希望|认为)[，：]"
              + "|[^，。；]{2,60}等?(?:同志|领导)?(?:参加|出席|陪同|列席)(?:了)?(?:会议|活动|调研|检查|考察)?。$).*");

  /** What a year came to, in the entry of the day on which it was told: 2030年，全县完成…增长8%. */
  private static final Pattern FIGURES = Pattern.compile(COMES_TO);

  private static final Pattern OF_ARTICLE =
      Pattern.compile("(?:当[天日](?:上午|下午|晚上|晚间|晚|凌晨|中午)?|当晚|上午|下午|晚上|晚间|傍晚|中午)，");

  /** The part of a day whose date the entry before has. */
  private static final Pattern PART_OF_DAY = Pattern.compile("(?:当晚|上午|下午|晚上|晚间|晚|凌晨|中午|傍晚)，");

  /** 次月5日, 同年3月: the last date says of which month or year. */
  private static final Pattern BY_LAST_DATE = Pattern.compile("(?:[同当是次翌]年|[次翌]月)(?=\\d)");

  /** Words that make a date one from or up to which something held: only a chronicle has them. */
  private static final Pattern FROM_THEN = Pattern.compile("[自从].*|.*(?:以来|内|起)[，：]");

  /** Those named before, by a word that says no more than that. */
  private static final Pattern SAME_ACTORS =
      Pattern.compile(
          "双方|与会|会议(?!室|中心)|座谈会(?:上|在)|\\p{IsHan}{0,10}(?:考察团|考察组|调研组|代表团|检查组|督导组|督查组|视察组|视察团|慰问组|工作组)(?:一行)?"
              + "|\\p{IsHan}{2,4}一行");

  /** A line of a table of contents, with dots up to the page. */
  private static final Pattern CONTENTS = Pattern.compile(".*[.…·]{3,}（?\\d{1,3}）?");

  /** What a meeting does on a later day. */
  private static final Pattern MEETING_GOES_ON = Pattern.compile("(?:大会|会议|全会|代表大会)(?!室|中心|展)|闭幕");

  /** Those on the tour that an article opens with, close behind the day. */
  private static final Pattern ONE_TOUR =
      Pattern.compile(
          "(?:[和至](?:\\d{1,2}日)?[上下]午|[^，。；]{2,10}结束后，)?，?(?:考察|调研|检查|督导|督查|视察|慰问|代表|工作|参访)(?:组|团|队)(?:一行)?");

  private static final Pattern POLICY =
      Pattern.compile(
          "(?:第[一二三四五六七八九十百零\\d]{1,5}[条章节]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）"
              + "|\\d{1,2}[.．、]).*");

  /** What the editors say of the text, and a paragraph in brackets. */
  private static final Pattern EDITORIAL =
      Pattern.compile("[【（\\[]?(?:注|附注|备注|说明|编者注|编者按)[：】\\]].*|（[^（）]*）");

  /** What an item is called, before its date: 【县长下乡】3月4日，…. */
  private static final Pattern CALLED =
      Pattern.compile("【(?!编者)[^】\\d][^】]{1,38}】(?=(?:\\d{4}年)?\\d{1,2}[月日])");

  /** The number of an item under the heading of its day. */
  private static final Pattern ITEM_NUMBER =
      Pattern.compile("(?:\\d{1,2}[.．、）]|（\\d{1,2}）|[①-⑳]|[一二三四五六七八九十]{1,3}、)(?!\\d)");

  private static final Pattern BULLET = Pattern.compile("[●◆■□◎☆★※▪►➢➤·•]");

  /** 某月某日至某日为…期, 起施行: a rule, not an event. */
  private static final Pattern RULE =
      Pattern.compile(
          "(?s)(?:为[^，。；期]{1,16}期(?!间)|止|起[至施]|以前|以后|之前|前(?=，|(?!进[镇乡村街社])[^往来去赴后期夕])).*");

  /** Under a title: on which day and before whom the text was read. */
  private static final Pattern READ_AT = Pattern.compile("(?:—|（).*[上话告）]");

  /** 某月某日至某日期间，…: a rule but in a chronicle. */
  private static final Pattern MEANWHILE = Pattern.compile("期间[，。]");

  /** What only happens: a text that has none of it tells no event. */
  private static final Pattern ACTIVITY =
      Pattern.compile(
          "召开|举行|举办|主持|出席|参加|调研|检查|督导|督查|考察|视察|慰问|看望|走访|会见|接待|座谈|签约|签订|签署|揭牌|启动|开幕|开工|巡查|带队|率队|开展|听取");

  /** What an assembly does. */
  private static final Pattern DECIDES =
      Pattern.compile("(?:会议|大会|全会)[^，。；]{0,12}(?:选举|补选|决定|表决|通过)|闭幕|请求辞去");

  /** What happened before the date of an item, in sentences that do more than say why. */
  private static final Pattern TOLD =
      Pattern.compile(ACTIVITY.pattern() + "|\\d[年月日]|近日|日前|书记|[省市县区旗州]长|主任|主席");

  /** A line of the contents: 2031年6月份大事记…………（40）. */
  private static final Pattern OF_CONTENTS =
      Pattern.compile(".*(?:[…·]{2,}|\\.{3,})[（(]?\\d{0,3}[）)]?");

  /** An act told of in a chronicle, of whose year the day is: 3月5日，县政府决定：任命甲为…. */
  private static final Pattern ACTS =
      Pattern.compile("(?:决定|研究|通过|批准)[^。；]{0,30}?(?:任命|免去|任\\p{IsHan}{3}|选举|辞去)");

  /** What a notice of appointments opens with: 2031年6月11日县政府第62次常务会议研究决定：. */
  private static final Pattern OPENS_ACTS =
      Pattern.compile(".{4,60}(?:研究|讨论|审议|会议|党组|党委|同意).{0,4}(?:决定|同意|批准|通过)\\p{IsHan}{0,6}：");

  /** A station of a career: 1992年7月至1998年3月，任某县农业局科员. */
  private static final Pattern CAREER =
      Pattern.compile(
          "(?:先后)?(?:历任|任|担任|兼任|在[^，。]{2,40}(?:学习|读书|就读|任职|任教|工作|服役|挂职)"
              + "|[^，。；]{3,40}(?:学习|毕业|学员|学生|战士|教师|科员|干部|办事员)).*",
          Pattern.DOTALL);

  private static final Pattern DAY_ALONE =
      Pattern.compile(
          "[●◆■★【（]?(?:\\d{1,2}月)?\\d{1,2}日?(?:[-~—至](?:\\d{1,2}月)?\\d{1,2})?日[】）]?(?:[，（]?星期[一二三四五六日天]）?)?：?");

  private static final int LONGEST_DAY = 14;

  /** A date alone with its year, its weekday or in digits: 2031年3月4日 星期二, 2031-03-04, 3.4. */
  private static final Pattern FULL_DAY =
      Pattern.compile(
          "[●◆■★【（]?(?:(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日|(?:19|20)\\d{2}([-./])\\d{1,2}\\1\\d{1,2}|\\d{1,2}\\.\\d{1,2}|[01]\\d-[0-3]\\d)"
              + "[】）]?[，]?(?:（?农历[^，。]{4,10}）?)?(?:（?(?:星期|周)[一二三四五六日天]）?)?：?");

  /** Who signs above a date. */
  private static final Pattern SIGNER =
      Pattern.compile("[^，。；]*(?:委员会|政府|办公室|[局厅院部委会办组]|公司|中心)|\\p{IsHan}{2,4}");

  private static final int LONGEST_DAY_LINE = 30;
  private static final int LONGEST_MONTH = 31;
  private static final int MONTHS = 12;
  private static final int SHORTEST = 10;
  private static final int SHORTEST_PIECE = 6;

  /** From one hour to another: 9月5日20时至9月6日11时. */
  private static final Pattern HOURS =
      Pattern.compile(
          "(?:\\d{1,2}[时点](?:\\d{1,2}分)?)?(?:起)?(?:至|到|—|-|~)(?:次日|当日|(?:\\d{1,2}月)?\\d{1,2}日)?(?:上午|下午|凌晨|晚上?)?\\d{1,2}[时点]");

  /** A yearbook's name stands within so many lines. */
  private static final int MASTHEAD_LINES = 8;

  /** A date ends within so many characters. */
  private static final int REACH = 60;

  /**
   * Fewer characters than this a date, and at least three dates: a chronicle even without a title.
   */
  private static final int DENSE = 160;

  private static final int DENSE_DATES = 3;
  private static final int DENSE_REACH = 20_000;

  /** What kind of text is being read. */
  private enum Mode {
    /** Entries of a chronicle: a paragraph is an entry. */
    DIARY,
    /** News: an item goes on until the next headline or date. */
    NEWS,
    /** Rules, orders, lists: nothing without its own date is an entry. */
    NOTICE
  }

  private final NormalText text;
  private final List<Paragraph> lines;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final String title;
  private final boolean dense;
  private final boolean newsPage;
  private @Nullable PartialDate published;

  /** When the page was put up: the year of a dateline is that of this day or the one before. */
  private @Nullable PartialDate putUp;

  private @Nullable Integer year;
  private @Nullable Integer month;
  private boolean monthFromHeading;

  /** Whether a title says that the text goes from one year into the next. */
  private boolean turns;

  private Mode mode;
  private boolean chronicle;
  private boolean marksSameDay;
  private String lastContent = "";
  private @Nullable DateHead lastDate;

  /** A day without a year that stood alone on its line. */
  private @Nullable PartialDate sharedDay;

  /** How the items under that day say their year. */
  private Pattern yearOfItem = YEAR_OF_ITEM;

  /** The last range that ended in another month, 5月30日至6月5日, or null. */
  private @Nullable DateHead crossing;

  /** Whether the last date stood alone, over the items of its day. */
  private boolean underDay;

  /** Whether the last entry is one that further paragraphs go on with. */
  private boolean open;

  private static final Pattern OF_DAY =
      Pattern.compile("(?:(?:19|20)\\d{2}年)?\\d{1,2}月\\d{1,2}日|\\d{1,2}日");

  /** Who was described last, or null. */
  private @Nullable String described;

  /** Whether a notice of appointments was headed since the last chronicle or news. */
  private boolean underNotice;

  /** Whether the line that is read is a full date over its day. */
  private boolean underFullDay;

  private @Nullable Set<Integer> dayLines;

  /** Whether a headline has come since the last entry. */
  private boolean headline;

  EntryScan(NormalText text, List<Paragraph> lines, Masthead masthead) {
    this.text = text;
    this.lines = lines;
    this.published = masthead.published();
    this.putUp = masthead.published();
    title = masthead.title() == null ? "" : masthead.title();
    mode =
        Headings.isDiary(title) ? Mode.DIARY : Headings.isNotice(title) ? Mode.NOTICE : Mode.NEWS;
    take(Headings.in(title));
    if (Headings.isPeriod(title)) {
      take(Headings.alone(title));
    }
    takeSpan(title);
    takeThisDay(title);
    if (year == null) {
      lines.stream()
          .limit(MASTHEAD_LINES)
          .map(line -> line.in(text))
          .filter(line -> line.length() < REACH && Headings.isYearbook(line))
          .findFirst()
          .ifPresent(line -> take(Headings.in(line)));
    }
    if (mode == Mode.NEWS && headsDays()) {
      mode = Mode.DIARY;
    }
    dense = mode != Mode.DIARY && isDense();
    newsPage = masthead.published() != null && mode == Mode.NEWS;
  }

  /** The entries, dated as far as a paragraph alone can be. */
  List<Draft> drafts() {
    for (int i = 0; i < lines.size(); i++) {
      boolean contents = i + 1 < lines.size() && CONTENTS.matches(lines.get(i + 1).in(text));
      read(lines.get(i), contents && drafts.isEmpty());
    }
    joinTitle();
    return drafts;
  }

  /** A dated line that says what the title says is no event beside the one it heads. */
  private void joinTitle() {
    if (mode != Mode.NEWS || drafts.size() < 2 || title.isEmpty()) {
      return;
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
    if (sameDay
        && !first.isHeading()
        && said.length() <= title.length() + 2
        && said.contains(title)) {
      drafts.set(1, second.from(first.from()));
      drafts.removeFirst();
    }
  }

  /** All paragraphs, each with its kind. */
  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** Whether days stand alone on their lines over what happened on them: a chronicle. */
  private boolean headsDays() {
    return lines.stream()
            .map(line -> line.in(text))
            .filter(line -> line.length() <= LONGEST_DAY && DAY_ALONE.matches(line))
            .limit(DENSE_DATES)
            .count()
        == DENSE_DATES;
  }

  private boolean isDense() {
    int dates = 0;
    int length = 0;
    for (Paragraph line : lines) {
      String content = line.in(text);
      if (content.length() < SHORTEST || Furniture.is(content)) {
        continue;
      }
      length += content.length();
      if (length > DENSE_REACH) {
        break;
      }
      for (int[] piece : pieces(content)) {
        DateHead head =
            DateHeads.at(content.substring(piece[0], Math.min(piece[1], piece[0] + 2 * REACH)));
        if (head != null && head.form() != Form.HEADLINE && head.form() != Form.RECENT) {
          dates++;
        }
      }
    }
    return dates >= DENSE_DATES && length <= DENSE * dates;
  }

  /**
   * Reads a paragraph.
   *
   * @param contents whether a line of a table of contents follows: a heading is one of its own
   */
  private void read(Paragraph line, boolean contents) {
    String content = line.in(text);
    Paragraph.Kind kind =
        contents && Headings.is(content) && dateOf(content) == null
            ? Paragraph.Kind.HEADING
            : kind(line, content);
    paragraphs.add(new Paragraph(line.from(), line.to(), kind));
  }

  private Paragraph.Kind kind(Paragraph line, String content) {
    if (Furniture.isCaption(content)) {
      return Paragraph.Kind.OTHER;
    }
    boolean ofDay = mode == Mode.DIARY && headsDay(line);
    if (!ofDay && Furniture.is(content)) {
      furniture(content);
      return Paragraph.Kind.OTHER;
    }
    if (mode != Mode.DIARY && ofCareer(content)) {
      return Paragraph.Kind.OTHER;
    }
    if (mode != Mode.DIARY && Rosters.isTold(content)) {
      open = false;
      return Paragraph.Kind.OTHER;
    }
    if (mode == Mode.NEWS && Biographies.opensWith(content)) {
      mode = drafts.isEmpty() ? Mode.NOTICE : mode;
      open = false; // behind the news of an appointment: who it is
      described = Biographies.name(content);
      return Paragraph.Kind.OTHER;
    }
    if (described != null && goesOn(described, content)) {
      return Paragraph.Kind.OTHER;
    }
    if ((mode == Mode.NOTICE || underNotice) && OPENS_ACTS.matches(content)) {
      mode = Mode.NOTICE; // the acts follow a line each, no event
      open = false;
      return Paragraph.Kind.OTHER;
    }
    DateHead head = dateOf(content);
    if (!ofDay
        && Headings.is(content)
        && (head == null || masthead(content, head) || period(content, line))
        && !isScheduled(content)) {
      heading(content, line);
      return Paragraph.Kind.HEADING;
    }
    int before = drafts.size();
    boolean entry = false;
    content = content.substring(0, Furniture.withoutByline(content));
    for (int[] piece : split() ? pieces(content) : days(content)) {
      entry |= item(line.from() + piece[0], line.from() + piece[1]);
    }
    if (entry) {
      return drafts.size() > before && drafts.getLast().isHeading()
          ? Paragraph.Kind.HEADING
          : Paragraph.Kind.ENTRY;
    }
    if (POLICY.matches(content)) {
      chronicle = false;
      open = false;
    }
    return line.kind();
  }

  /** Whether a line is one of those full dates alone that head the items of their day. */
  private boolean headsDay(Paragraph line) {
    underFullDay = line.to() - line.from() <= LONGEST_DAY_LINE && dayLines().contains(line.from());
    return underFullDay;
  }

  private Set<Integer> dayLines() {
    if (dayLines == null) {
      dayLines = findDayLines();
    }
    return dayLines;
  }

  /**
   * Where full dates stand alone on their lines over sentences, at least two of them and in order;
   * a single one, or one behind an issuer, is a signature or the day of publication.
   */
  private Set<Integer> findDayLines() {
    Set<Integer> found = new HashSet<>();
    int last = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i).in(text);
      if (line.length() > LONGEST_DAY_LINE || !FULL_DAY.matches(line)) {
        continue;
      }
      DateHead head = DateHeads.opening(line);
      String next = lines.get(i + 1).in(text);
      boolean over =
          next.length() >= SHORTEST
              && DateHeads.at(next) == null
              && Chars.isTerminal(next.charAt(next.length() - 1));
      if (head == null || head.month() == null || !over || (i > 0 && isSigner(lines.get(i - 1)))) {
        continue;
      }
      int year = head.year() == null ? 0 : head.year();
      int day = (year * MONTHS + head.month()) * LONGEST_MONTH + head.day();
      if (day < last) {
        return Set.of();
      }
      last = day;
      found.add(lines.get(i).from());
    }
    return found.size() >= 2 ? found : Set.of();
  }

  private boolean isSigner(Paragraph line) {
    String content = line.in(text);
    return SIGNER.matches(content) && !Headings.isPeriod(content) && !Headings.isDiary(content);
  }

  /**
   * Whether the chronicle of a gazette has its heading behind a line: the title was its contents.
   */
  private boolean headsDiary(Paragraph line) {
    return lines.stream()
        .filter(l -> l.from() >= line.to() && l.to() - l.from() <= LONGEST_DAY_LINE)
        .map(l -> l.in(text))
        .anyMatch(l ->
            Headings.isDiary(l)
                && Headings.is(l)
                && !Headings.isContents(l)
                && !OF_CONTENTS.matches(l));
  }

  /** The title of a chronicle that opens with its month: 2031年5月大事记. */
  private boolean masthead(String content, DateHead head) {
    return (drafts.isEmpty() || head.form() == Form.MONTH) && Headings.isDiary(content);
  }

  /** A year, a month or a stretch of one that heads what follows, though it reads like a date. */
  private boolean period(String content, Paragraph line) {
    return Headings.isMonthOrYear(content)
        || (Headings.isPeriod(content) && (content.startsWith("（") || nextIsDated(line)));
  }

  /** Whether the line under one opens with a date of its own. */
  private boolean nextIsDated(Paragraph line) {
    return lines.stream()
        .filter(l -> l.from() >= line.to())
        .findFirst()
        .map(l -> DateHeads.at(l.in(text)) != null)
        .orElse(false);
  }

  /** The date that a content opens with, or null; the same content is asked about again. */
  private @Nullable DateHead dateOf(String content) {
    if (!content.equals(lastContent)) {
      lastDate = BY_LAST_DATE.opens(content) ? byLastDate(content) : DateHeads.at(content);
      lastContent = content;
    }
    return lastDate;
  }

  /** 次月5日, 同年3月: with the year and the month that the last date makes of it. */
  private @Nullable DateHead byLastDate(String content) {
    Integer of = year;
    Integer in = month;
    PartialDate last =
        of != null
            ? new PartialDate(of, in, null)
            : in != null ? PartialDate.ofMonthDay(in, 1) : null;
    String written = RelativeDate.written(content, last, null);
    DateHead head = DateHeads.at(written);
    return head == null || head.length() == 0
        ? head
        : head.at(head.form(), head.length() + content.length() - written.length());
  }

  /**
   * Whether a paragraph goes on with the posts of who is described, without the day of an event.
   */
  private static boolean goesOn(String name, String content) {
    return !OF_DAY.opens(content) && Biographies.goesOn(content, name);
  }

  /** A line of a career, dated by months or years; a chronicle dates by days. */
  private static boolean ofCareer(String content) {
    CareerDates dates = CareerDates.opening(content);
    return dates != null && dates.from().day() == null;
  }

  private boolean split() {
    return mode == Mode.DIARY || dense;
  }

  private static List<int[]> whole(String content) {
    return List.of(new int[] {0, content.length()});
  }

  /**
   * The stretches of a paragraph of news by the days that it tells of one after another:
   * 3月4日，甲到…。5日，甲赴….
   */
  private List<int[]> days(String content) {
    DateHead first = mode == Mode.NEWS ? dateOf(content) : null;
    if (first == null || !isOneDay(first)) {
      return whole(content);
    }
    List<int[]> days = new ArrayList<>();
    int[] open = null;
    DateHead last = first;
    for (int[] piece : pieces(content)) {
      String told = content.substring(piece[0], piece[1]);
      DateHead head = open == null ? first : DateHeads.at(told);
      boolean later =
          open == null
              || (head != null && isOneDay(head) && follows(last, head) && ACTIVITY.isIn(told));
      if (later || open == null) {
        open = piece;
        days.add(open);
        last = head == null ? last : head;
      } else {
        open[1] = piece[1];
      }
    }
    return days;
  }

  private static boolean isOneDay(DateHead head) {
    return (head.form() == Form.FULL || head.form() == Form.DAY)
        && head.lastDay() == null
        && head.length() > 0;
  }

  /** Whether a day is a later one of the same month, or one of the next. */
  private static boolean follows(DateHead before, DateHead day) {
    if (day.year() != null) {
      return false; // what was long ago, or is to come
    }
    Integer month = day.month();
    Integer of = before.month();
    return (month == null || month.equals(of))
        ? day.day() > before.day()
        : of != null && month == of % 12 + 1;
  }

  /** A paragraph's stretches that each open with a date: …。23日，…。同月，…. */
  private List<int[]> pieces(String content) {
    DateHead first = dateOf(content);
    if (first != null && first.form() == Form.HEADLINE) {
      return whole(content);
    }
    List<int[]> pieces = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == '（' || c == '《' || c == '“') {
        depth++;
      } else if (c == '）' || c == '》' || c == '”') {
        depth = Math.max(0, depth - 1);
      } else if (c == '。' && depth == 0 && i + SHORTEST_PIECE < content.length()) {
        DateHead head =
            DateHeads.mayOpen(content, i + 1)
                ? DateHeads.opening(
                    content.substring(i + 1, Math.min(i + 1 + REACH, content.length())))
                : null;
        boolean marked =
            BULLET.opens(content, i + 1, i + 2) || "△▲○◇".indexOf(content.charAt(i + 1)) >= 0;
        boolean dated =
            head != null
                && head.length() > 0
                && head.length() < REACH
                && (marked || content.charAt(i + head.length()) == '，')
                && head.form() != Form.RECENT
                && head.form() != Form.LUNAR
                && !(first != null
                    && ofDay(first.form())
                    && tellsFigures(head, content, i + 1 + head.length()))
                && !goesOn(content, i + 1 + head.length())
                && !PART_OF_DAY.opens(content, i + 1, content.length())
                && !goesOnLater(head, content, start, i + 1 + head.length());
        if (dated || opensItem(content, i + 1)) {
          pieces.add(new int[] {start, i + 1});
          start = i + 1;
        }
      }
    }
    pieces.add(new int[] {start, content.length()});
    return pieces;
  }

  private static boolean ofDay(Form form) {
    return form == Form.FULL || form == Form.DAY || form == Form.SAME;
  }

  private static boolean tellsFigures(DateHead head, String content, int at) {
    return head.form() == Form.YEAR && FIGURES.opens(content, at, content.length());
  }

  /** What happened later to the same thing: 5月获省奖。8月，又获国家奖. */
  private static boolean goesOn(String content, int at) {
    return at < content.length() && "又再并".indexOf(content.charAt(at)) >= 0;
  }

  /** Whether a mark of items stands within a line: 1日，…。▲市政府召开…. */
  private static boolean opensItem(String content, int at) {
    return "▲△●◆■★☆".indexOf(content.charAt(at)) >= 0;
  }

  /**
   * Whether a sentence that opens with a day goes on with what the one before tells of:
   * 25日至26日，会议召开。26日，会议选举…; 7日，大会开幕。9日，大会选出….
   *
   * @param start where the stretch starts that opens with the date before
   * @param behind where the sentence goes on behind its day
   */
  private static boolean goesOnLater(DateHead day, String content, int start, int behind) {
    if (day.form() != Form.DAY) {
      return false;
    }
    DateHead before = DateHeads.at(content.substring(start));
    if (before == null || (before.form() != Form.DAY && before.form() != Form.FULL)) {
      return false;
    }
    boolean meets = MEETING_GOES_ON.opens(content, behind, content.length());
    if (before.lastDay() == null) {
      return meets && day.day() > before.day();
    }
    return before.lastMonth() == null
        && day.day() >= before.day()
        && day.day() <= before.lastDay()
        && (meets || SAME_ACTORS.opens(content, behind, content.length()));
  }

  private boolean item(int from, int to) {
    String content = text.text().substring(from, to);
    DateHead inYear = ofYear(content);
    if (inYear != null && dated(from, to, content, inYear)) {
      return true;
    }
    int dateline = mode == Mode.DIARY ? 0 : Furniture.dateline(content);
    if (dateline > 0 && mode == Mode.NOTICE && drafts.isEmpty()) {
      mode = Mode.NEWS; // 本报讯: news, whatever the page is called after
    }
    if (mode == Mode.DIARY) {
      Matcher called = CALLED.matchAtStart(content);
      dateline = called == null ? 0 : called.end();
    }
    String item = content.substring(dateline);
    DateHead head = dateOf(item);
    PartialDate reported = Furniture.datelineDay(content.substring(0, dateline));
    PartialDate put = putUp;
    if (reported != null
        && reported.month() != null
        && reported.day() != null
        && put != null
        && put.year() != null
        && put.month() != null) {
      boolean before = reported.month() > put.month();
      published = new PartialDate(put.year() - (before ? 1 : 0), reported.month(), reported.day());
    }
    if (reported != null && reported.month() != null && put == null) {
      month = reported.month(); // 本报3月5日讯: 4日 is of March
      monthFromHeading = false;
    }
    if (head != null && dated(from + dateline, to, item, head)) {
      return true;
    }
    return undated(from, to, content, dateline);
  }

  /** The day shared by the items of a page, in the year that one opens with; or null. */
  private @Nullable DateHead ofYear(String item) {
    PartialDate day = sharedDay;
    Matcher m = day == null ? null : yearOfItem.matcher(item);
    if (day == null || m == null || !m.lookingAt()) {
      return null;
    }
    DateHead.Parts parts = new DateHead.Parts(Integer.valueOf(m.group(1)), day.month(), day.day());
    return DateHead.day(Form.FULL, parts, DateHead.Parts.NONE, 0, true, m.end());
  }

  private void furniture(String content) {
    PartialDate day = Furniture.day(content);
    if (day != null && (published == null || !drafts.isEmpty())) {
      published = day;
      putUp = day;
      if (mode != Mode.DIARY && !drafts.isEmpty()) {
        year = null;
        month = null;
        headline = true;
      }
    }
    if (mode != Mode.DIARY) {
      open = open && day == null && !Furniture.isCredit(content);
    }
  }

  private void heading(String content, Paragraph line) {
    takeThisDay(content);
    if (Headings.isPeriod(content)) {
      take(Headings.alone(content));
      takeSpan(content);
      if (dense && mode == Mode.NEWS && !Headings.isIssue(content)) {
        mode = Mode.DIARY; // a month of a chronicle
      }
      open = false;
      return;
    }
    if (Headings.isContents(content) || OF_CONTENTS.matches(content)) {
      return;
    }
    take(Headings.label(content));
    boolean diary = Headings.isDiary(content);
    SectionKind section = SectionFinder.kind(content);
    underNotice |= section == SectionKind.APPOINTMENT_NOTICE;
    if (diary || Headings.isNews(content)) {
      underNotice = false;
      chronicle = true;
      mode = diary ? Mode.DIARY : mode == Mode.DIARY ? Mode.DIARY : Mode.NEWS;
      open = false;
      take(Headings.in(content));
      takeSpan(content);
    } else if (content.startsWith("（") && content.contains("年")) {
      take(Headings.in(content));
    } else if (Headings.isNotice(content) || section == SectionKind.CAREER) {
      boolean listed =
          mode == Mode.DIARY && drafts.isEmpty() && Headings.isDiary(title) && !headsDiary(line);
      mode = listed ? mode : Mode.NOTICE;
      open = false;
      chronicle = drafts.isEmpty() && chronicle;
    } else if (content.length() > 4) {
      if (mode == Mode.DIARY && drafts.isEmpty()) {
        take(Headings.atEnd(content));
      }
      headline = true;
      chronicle = drafts.isEmpty() && chronicle;
    }
  }

  private void takeThisDay(String heading) {
    Matcher day = THIS_DAY_IS.firstMatch(heading);
    if (day != null) {
      sharedDay =
          PartialDate.ofMonthDay(Integer.valueOf(day.group(1)), Integer.valueOf(day.group(2)));
      yearOfItem = YEAR_OF_LINE;
    }
  }

  private void take(Headings.Period period) {
    if (period.year() != null) {
      boolean another = !drafts.isEmpty() || (year != null && !year.equals(period.year()));
      year = period.year();
      month = another && period.month() == null ? null : month; // 10月大事记, 2031年 under it
    }
    if (period.month() != null) {
      if (period.year() == null && turns && rollsOver(period.month())) {
        year = year == null ? null : Integer.valueOf(year + 1);
      }
      month = period.month();
      monthFromHeading = true;
    }
    if (!period.isEmpty()) {
      crossing = null;
    }
  }

  /** What a title says of its days beyond a year and a month: that they cross the end of one. */
  private void takeSpan(String heading) {
    turns |= Headings.turnsYear(heading);
    DateHead days = Headings.crossing(heading);
    if (days != null) {
      take(new Headings.Period(days.year(), days.month()));
      crossing = days;
    }
  }

  private boolean dated(int from, int to, String content, DateHead head) {
    boolean bare = content.chars().skip(head.length()).noneMatch(Character::isLetterOrDigit);
    String behind = bare ? "" : content.substring(head.length());
    boolean full = head.form() == Form.FULL || head.form() == Form.HEADLINE;
    boolean rule = RULE.matches(behind) || (mode != Mode.DIARY && MEANWHILE.opens(behind));
    if (!bare && full && (rule || READ_AT.matches(content))) {
      return false;
    }
    if (mode != Mode.DIARY
        && (head.form() == Form.FULL
            ? content.startsWith("自") || content.startsWith("从")
            : head.form() == Form.MONTH
                && FROM_THEN.matches(content.substring(0, head.length())))) {
      return false;
    }
    if (mode == Mode.NEWS && open && !drafts.isEmpty() && HOURS.matcher(behind).lookingAt()) {
      return false; // how long it rained, in the news of it
    }
    if (head.form() == Form.FULL
        && head.year() == null
        && head.month() != null
        && (bare || behind.startsWith(THIS_DAY))) {
      sharedDay = PartialDate.ofMonthDay(head.month(), head.day());
      if (!bare) {
        return false;
      }
    }
    boolean actsTold = head.year() == null && year != null && ACTS.isIn(behind);
    if (mode == Mode.NOTICE && full && !actsTold && !ACTIVITY.isIn(behind)) {
      return false;
    }
    switch (head.form()) {
      case FULL, LUNAR -> {
        boolean bulleted = DateHeads.BULLETS.indexOf(content.charAt(0)) >= 0;
        boolean article = mode == Mode.NEWS && open && !headline && !dense && !bulleted;
        if (head.form() == Form.LUNAR && article) {
          return false; // in an article it goes on
        }
        if (bare && !heads(content, head)) {
          return false; // a date alone is a signature, unless something marks it
        }
        boolean told = mode == Mode.NEWS && open && !headline && !bulleted && drafts.size() == 1;
        if ((article || told) && !bare && tellsMore(head, behind)) {
          return false;
        }
        if (head.year() != null) {
          year = head.year();
        } else if (head.form() == Form.FULL && rollsOver(head.month())) {
          year = year == null ? null : Integer.valueOf(year + 1);
        }
        if (head.form() == Form.FULL) {
          month = head.month();
          monthFromHeading = false;
          crossing = head.lastMonth() == null || head.lastMonth().equals(month) ? null : head;
        }
      }
      case DAY -> {
        // Without any month, only a chronicle's own days are entries; their date stays open.
        boolean placed =
            month != null || published != null || chronicle || dense || mode == Mode.DIARY;
        if (mode == Mode.NOTICE || (!placed && !ACTIVITY.isIn(content))) {
          return false;
        }
        if (bare && mode != Mode.DIARY && !head.marked()) {
          return false;
        }
        boolean article =
            mode == Mode.NEWS
                && open
                && !headline
                && !head.marked()
                && (!dense || ONE_TOUR.opens(behind));
        if (article && !bare && drafts.size() == 1 && tellsMore(head, behind)) {
          return false;
        }
        boolean parted =
            bare || head.marked() || "，：、.|—-".indexOf(content.charAt(head.length() - 1)) >= 0;
        if (!parted && (mode != Mode.DIARY || (month == null && year == null))) {
          return false;
        }
        intoLaterMonth(head);
      }
      case MONTH, YEAR -> {
        boolean expected = chronicle || dense || mode == Mode.DIARY;
        boolean parted = bare || "，：".indexOf(content.charAt(head.length() - 1)) >= 0;
        if (bare || !expected || mode == Mode.NOTICE || (!parted && mode != Mode.DIARY)) {
          return false;
        }
        if (mode == Mode.NEWS && head.year() != null && told(head.year())) {
          return false;
        }
        if (!drafts.isEmpty()
            && ofDay(drafts.getLast().dating())
            && tellsFigures(head, behind, 0)) {
          return false;
        }
        if (mode != Mode.DIARY && head.lastMonth() != null && CAREER.matches(behind)) {
          mode = Mode.NOTICE;
          return false;
        }
        crossing = null;
        if (head.year() != null) {
          year = head.year();
        }
        if (head.form() == Form.MONTH && head.month() != null) {
          month = head.month();
          monthFromHeading = false;
        }
      }
      case SAME, NEXT -> {
        boolean part = PART_OF_DAY.opens(content);
        if (drafts.isEmpty()
            || (part && mode != Mode.DIARY && !dense)
            || (head.form() == Form.SAME && sameArticle(content))) {
          return false;
        }
        marksSameDay |= head.form() == Form.SAME && !part;
        chronicle = true;
        if (bare) {
          return false;
        }
        add(
            head.form() == Form.NEXT
                ? drafts.getLast().nextDay(from + head.length(), to)
                : drafts.getLast().sameDay(EntryDate.Basis.CARRIED, from + head.length(), to));
        return true;
      }
      case RECENT -> {
        boolean opens = mode == Mode.NEWS && (drafts.isEmpty() || headline || !open);
        if (bare || !opens || !ACTIVITY.isIn(content)) {
          return false;
        }
        DateHead inside = inside(content);
        if (inside != null) {
          return dated(from, to, content, inside);
        }
        add(Draft.undated(published, from + head.length(), to, Entry.Form.DATED));
        return true;
      }
      case HEADLINE, INSIDE -> {
        if (head.year() != null) {
          year = head.year();
        }
        if (head.month() != null) {
          month = head.month();
          monthFromHeading = false;
        }
      }
    }
    chronicle = true;
    mode = mode == Mode.NOTICE && !bare ? Mode.NEWS : mode;
    underDay = bare;
    boolean inside = head.form() == Form.INSIDE || head.form() == Form.HEADLINE;
    int start = head.length();
    int before = start == 0 ? -1 : content.lastIndexOf('。', start - 1);
    if (inside && before > 0 && TOLD.isIn(content.substring(0, before))) {
      start = 0; // what stands before the date tells of it already, or of another day
    }
    add(draft(head, bare ? from : from + start, to, bare));
    return true;
  }

  /** Whether news of a later year came before: what follows tells how it came about. */
  private boolean told(int of) {
    Integer last = drafts.isEmpty() ? null : drafts.getLast().year();
    Integer now = last != null ? last : published == null ? null : published.year();
    return now != null && of < now;
  }

  /** 当天，考察组来到…: an article goes on with its day; a chronicle starts an entry with it. */
  private boolean sameArticle(String content) {
    return mode == Mode.NEWS && open && !headline && !dense && OF_ARTICLE.opens(content);
  }

  /**
   * Whether a paragraph of an article that opens with a day goes on with the article: the day lies
   * in the range that the article opens with, or it is the same and those who act were named
   * before.
   */
  private boolean tellsMore(DateHead head, String behind) {
    Draft before = drafts.getLast();
    boolean ofDay = head.form() == Form.DAY && head.month() == null;
    boolean month =
        ofDay
            ? before.lastDay() != null
            : head.month() != null && head.month().equals(before.month());
    if (!month
        || head.lastDay() != null
        || before.isBounded()
        || before.dating() == Form.LUNAR
        || before.dating() == Form.MONTH
        || before.dating() == Form.YEAR) {
      return false; // 1月，… and then 1月4日，…: a list, not one article
    }
    if (before.lastDay() != null) {
      return before.lastMonth() == null
          && head.day() >= before.day()
          && head.day() <= before.lastDay();
    }
    return head.day() == before.day() && SAME_ACTORS.opens(behind);
  }

  private Draft draft(DateHead head, int from, int to, boolean bare) {
    boolean ownMonth =
        head.month() != null && (head.form() != Form.YEAR && head.form() != Form.LUNAR);
    return new Draft(
        head.form(),
        year,
        head.month() != null ? head.month() : month,
        head.day(),
        head.lastYear(),
        head.lastMonth(),
        head.lastDay(),
        0,
        head.weekday(),
        !ownMonth && monthFromHeading && head.form() != Form.YEAR && head.form() != Form.LUNAR,
        published,
        head.month() == null
                || head.form() == Form.LUNAR
                || (head.form() == Form.YEAR && head.year() == null)
            ? EntryDate.Basis.CARRIED
            : EntryDate.Basis.STATED,
        from,
        to,
        bare ? null : head.form() == Form.HEADLINE ? Entry.Form.HEADLINE : Entry.Form.DATED);
  }

  private void add(Draft draft) {
    drafts.add(draft);
    open = !draft.isHeading();
    headline = false;
  }

  /** Whether a date alone on its line heads what follows. */
  private boolean heads(String content, DateHead head) {
    if (underFullDay || DateHeads.BULLETS.indexOf(content.charAt(0)) >= 0) {
      return true;
    }
    if (content.chars().noneMatch(c -> Chars.isHan((char) c))) {
      return false;
    }
    boolean unsigned =
        head.year() == null || head.weekday() > 0 || "【〔［[".indexOf(content.charAt(0)) >= 0;
    return unsigned && (mode == Mode.DIARY || chronicle || head.marked());
  }

  /** 5月30日至6月5日，…。8日，…: a day before the one that the range starts with is of its second month. */
  private void intoLaterMonth(DateHead head) {
    DateHead range = crossing;
    Integer later = range == null ? null : range.lastMonth();
    if (range == null || later == null || head.month() != null || head.day() >= range.day()) {
      return;
    }
    if (range.lastYear() != null) {
      year = range.lastYear();
    } else if (year != null && month != null && later < month) {
      year = year + 1;
    }
    month = later;
    crossing = null;
  }

  /** December before, January now, and no year printed: the year has turned. */
  private boolean rollsOver(@Nullable Integer next) {
    return next != null && month != null && !drafts.isEmpty() && month == 12 && next == 1;
  }

  private boolean isUnderDay() {
    return underDay && !drafts.isEmpty();
  }

  /** A line without a full stop under the heading of its day, in a plan of the week. */
  private boolean isScheduled(String content) {
    return isUnderDay() && content.length() > 12 && ACTIVITY.isIn(content);
  }

  /** Whether a line under the heading of its day is more than a column's title. */
  private static boolean tells(String content) {
    return Chars.isTerminal(content.charAt(content.length() - 1)) || ACTIVITY.isIn(content);
  }

  private boolean undated(int from, int to, String content, int dateline) {
    if (isUnderDay() && content.length() >= SHORTEST) {
      var number = ITEM_NUMBER.matchAtStart(content);
      boolean goesOn = !drafts.getLast().isHeading() && GOES_ON.matches(content);
      if ((number != null || (!goesOn && chronicle)) && tells(content)) {
        int start = number != null ? from + number.end() : from;
        add(drafts.getLast().sameDay(EntryDate.Basis.CARRIED, start, to));
        return true;
      }
    }
    if (BULLET.opens(content) && content.length() >= SHORTEST && mode != Mode.NOTICE) {
      return bulleted(from, to, content);
    }
    return switch (mode) {
      case DIARY -> carried(from, to, content);
      case NEWS -> news(from, to, content, dateline);
      case NOTICE -> false;
    };
  }

  /** The date inside an item, or null; a day alone counts where its month is known. */
  private @Nullable DateHead inside(String content) {
    DateHead inside = InsideDates.in(content, published != null || month != null);
    return inside != null ? inside : InsideDates.relative(content, published);
  }

  /** An item with a bullet and no date at its start. */
  private boolean bulleted(int from, int to, String content) {
    DateHead inside = inside(content);
    if (inside != null) {
      return dated(from + 1, to, content.substring(1), inside);
    }
    if (!chronicle || drafts.isEmpty() || !Chars.isTerminal(content.charAt(content.length() - 1))) {
      return false;
    }
    add(
        drafts
            .getLast()
            .sameDay(
                marksSameDay ? EntryDate.Basis.BOUNDED : EntryDate.Basis.CARRIED, from + 1, to));
    return true;
  }

  private boolean carried(int from, int to, String content) {
    boolean dates = drafts.isEmpty() || drafts.getLast().dating() == Form.INSIDE;
    DateHead inside =
        dates && content.length() >= SHORTEST && ACTIVITY.isIn(content)
            ? InsideDates.in(content, month != null)
            : null;
    if (inside != null && Chars.isTerminal(content.charAt(content.length() - 1))) {
      return dated(from, to, content, inside);
    }
    if (!chronicle
        || drafts.isEmpty()
        || content.length() < SHORTEST
        || !Chars.isTerminal(content.charAt(content.length() - 1))
        || POLICY.matches(content)
        || EDITORIAL.matches(content)) {
      return false;
    }
    Draft before = drafts.getLast();
    boolean unfinished = text.text().charAt(before.to() - 1) == '；' && !before.isHeading();
    if (before.form() == Entry.Form.HEADLINE
        || unfinished
        || (!before.isHeading() && GOES_ON.matches(content))) {
      drafts.set(drafts.size() - 1, before.upTo(to, before.form()));
    } else {
      // Where the same day has its own mark, a paragraph without one has no date of its own.
      add(
          before.sameDay(
              marksSameDay ? EntryDate.Basis.BOUNDED : EntryDate.Basis.CARRIED, from, to));
    }
    return true;
  }

  /** A paragraph of an article: the first of one, or one that goes on with it. */
  private boolean news(int from, int to, String content, int dateline) {
    if (content.length() < SHORTEST || POLICY.matches(content)) {
      return false;
    }
    boolean opens = !open || headline || dateline > 0;
    DateHead inside = opens ? inside(content.substring(dateline)) : null;
    boolean happens = ACTIVITY.isIn(content) || DECIDES.isIn(content);
    if (inside != null && happens) {
      return dated(from + dateline, to, content.substring(dateline), inside);
    }
    if (open) {
      Draft before = drafts.getLast();
      boolean said = GOES_ON.matches(content);
      drafts.set(drafts.size() - 1, before.upTo(to, said ? before.form() : Entry.Form.HEADLINE));
      return true;
    }
    boolean fresh = newsPage || dateline > 0 || InsideDates.isRecent(content);
    if (fresh && (headline || drafts.isEmpty()) && happens) {
      add(Draft.undated(published, from + dateline, to, Entry.Form.DATED));
      return true;
    }
    return false;
  }
}
