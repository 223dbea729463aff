package dashiji.text;

import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins what page ends cut: rules, page numbers and running headers go, and a line that breaks off
 * inside a sentence is joined to the next one. What remains of line ends separates paragraphs.
 */
final class Lines {
  private static final Pattern PAGE_MARK =
      Pattern.compile(
          "(?!(?:0?[1-9]|1[0-2])/(?:19|20)\\d{2}$|(?:19|20)\\d{2}/(?:0?[1-9]|1[0-2])$)"
              + "[—_=*·.~●◆■★ -]*(?:第?[ ]?\\d{1,4}[ ]?页?(?:[，/]?(?:共\\d+页|\\d{1,4}))?)?[—_=*·.~●◆■★ -]*"
              + "|[〔\\[]\\d{1,4}[〕\\]]|（?[上下][接转]第?\\d{1,4}[页版]）?"
              + "|P(?:age)?\\.? ?\\d{1,4}(?: ?[—-].*| of \\d{1,4})?"
              + "|(?!\\d{4}年·)[^，。；：]{2,16}·\\d{1,4}·|·\\d{1,4}·[^，。；：]{2,16}");

  private static final String YEAR_PAGE = "\\d{4}年·\\d{1,4}·|·\\d{1,4}·\\d{4}年";

  /** What runs over the pages of a gazette or an annal, where it stands inside a sentence. */
  private static final Pattern RUNNING =
      Pattern.compile(
          "\\d{0,4}[·《]?(?:\\d{4}年?)?[\\p{IsHan}·]{0,14}(?:公报|年鉴|政报|[省市县区旗州]志|大事记|要事记)[》·]?(?:第?[（(·]?[\\d年月期卷总第·/.]{1,16}[）)]?)?"
              + "|【[\\p{IsHan}]{2,8}】|(?=.*[A-Z]{5})[A-Z0-9 .·&'—-]{6,60}");

  /** A line that starts something new whatever stands before it. */
  private static final Pattern STARTS_NEW =
      Pattern.compile(
          "[●△▲◆■□○◎☆★※◇▪►➢➤【·•-].*|[一二三四五六七八九十]{1,3}、.*|（[一二三四五六七八九十]{1,3}）.*"
              + "|第[一二三四五六七八九十百零\\d]{1,5}[条章节].*|\\d{1,2}[.、．](?!\\d(?!\\d?月\\d)).*|（\\d{1,2}）.*|附件.*|（\\d{4}年.*"
              + "|\\d{4}([-./])\\d{1,2}\\1\\d{1,2}(?!\\d).*"
              + "|[【〔［（(]?"
              + OpeningDates.DAYS
              + "(?:(?<=月.{1,30})|(?=[上下]午|晚|至|—|~|，|[】〕］）)])).*"
              + "|(?:"
              + OpeningDates.SPANS
              + ")，.*|(?:近日|日前|近期|连日来|今日|昨日|今天|昨天)，.*"
              + "|(?:本报|本网|本台|\\p{IsHan}{2,8}(?:网|[时日晚早周商导]报|新闻|融媒))讯.*|(?:19|20)\\d{2}(?:[./]\\d{1,2}|年\\d{1,2}月|年)?["
              + " ]?(?:[—~至到起]|-+)[ ]?(?:(?:19|20)\\d{2}|今|现在|，|\\p{IsHan}).*"
              + "|(?:公示|姓名|性别|民族|出生|籍贯|学历|学位|政治面貌|入党|参加工作|现任|现职|拟任|联系|电话|受理|监督|举报|地址|备注|来源)"
              + "\\p{IsHan}{0,8}：.*"
              + "|(?:\\p{IsHan}{2,4}、){0,12}\\p{IsHan}{2,4}同志(?:兼任|任|为)\\p{IsHan}.*");

  /** A line that is a heading by its end, whatever its length. */
  private static final Pattern HEADING =
      Pattern.compile(
          "[^，。；、]*(?:大事记|要事记|记事|纪事|公报|回顾|动态|通知|公告|通告|意见|办法|方案|决定|条例|规定"
              + "|目录|文件|任免|公示|简历|要闻|通报|批复|规则|细则|总则|附则|[一二三四五六七八九十\\d]期）?|名单)");

  /** The short heading of a numbered part: 一、重要会议. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^，。；：、]{2,10}");

  /** Who issues what the next line says: 某市第五届人民代表大会常务委员会, 任免名单. */
  private static final Pattern ISSUER = Pattern.compile("[^，、；。：]*(?:委员会|政府|党委|党组|办公室|[局厅院部])");

  /** A line that names something and its value. */
  private static final Pattern LABEL =
      Pattern.compile("[（【]?(?!.{0,6}(?:要求|强调|指出|认为|决定|明确|提出|表示|如下)：)\\p{IsHan}{2,8}：[^。]{0,40}");

  /**
   * What a photograph shows, where a page stands in its site (首页>要闻>正文), and the year that runs
   * over the pages of an annal.
   */
  private static final Pattern CLOSED =
      Pattern.compile(
          "图为.*|[^。]*>[^。]*>[^。]*|[【（●◆■★]?[\\d年月日./-]{2,12}[】）]?[，（]{0,2}(?:星期|周)[一二三四五六日天][）]?|"
              + YEAR_PAGE
              + "|(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日? ?(?:\\d{1,2}:\\d{2})? ?来源：[^，。；]{2,30}|(?=[^，。；]{0,60}(?:发布时间|发表时间|更新时间|发布日期|发表日期|日期|时间)：)[^，。；]{0,60}(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}[^，。；]{0,90}|[^，。；]{0,40}[|丨].{0,12}(?:19|20)\\d{2}-\\d{1,2}-\\d{1,2}(?:"
              + " ?\\d{1,2}:\\d{2}(?::\\d{2})?)?");

  /** A line of a list of appointments that prints no signs at its ends: 甲 任某局局长. */
  private static final Pattern ACT =
      Pattern.compile(
          "\\p{IsHan} ?\\p{IsHan}{1,3}(?:（[^（）]{1,12}）)? *(?:任|为|免去|不再担任)(?!务|何|期|意)\\p{IsHan}{2}[^。；]*(?:长|主任|主席|书记|[委成]员|职务)(?:（[^（）]{1,16}）)?");

  /** A row of a list of appointments, with what is said of the person: 甲（女，藏族） 某院副院长. */
  private static final Pattern ROW =
      Pattern.compile(
          "\\p{IsHan} ?\\p{IsHan}{1,3}（[^（）]{1,12}） *\\p{IsHan}[^。；，（）]{3,40}(?:长|主任|主席|书记|[委成判察]员)");

  /** The last characters of such rows: 局长, 主任, 主席, 书记, 委员, 职务, and of what is said in brackets. */
  private static final String OFFICES = "长任席记员务）";

  /** What an item of a list of removals ends with: 甲 某局局长职务. */
  private static final String OFFICE = "职务";

  /** What lines that start something new open with. */
  private static final String OPENINGS =
      "●△▲◆■□○◎☆★※◇▪►➢➤【·•-（(〔［[第附0123456789一二三四五六七八九十元同是当本次翌年月上中下春夏秋冬近日连今昨公姓性民出籍学政入参现拟联电受监举地备来";

  /** The date of an item behind it: …调研。——3月5日, …调研。[3月5日]. */
  private static final Pattern DATED_AT_END =
      Pattern.compile("。(?:— ?—?|\\[) ?(?:\\d{4}年 ?)?\\d{1,2} ?月 ?\\d{1,2} ?日\\]?$");

  /** The rest of a date behind a number that a line end cuts off. */
  private static final Pattern CUT_BEHIND = Pattern.compile("月\\d{1,2}日|日(?:[，：至到—~、-]|[上下]午|晚|（)");

  private static final Pattern CUT_BEFORE =
      Pattern.compile("(?:^|[。年])[●△▲◆■★]?\\d{1,2}$|\\d月\\d{1,2}$");

  private static final Pattern MONTH = Pattern.compile("\\d{1,2}月");
  private static final Pattern CITED = Pattern.compile("(?:\\d{1,2}月)?\\d{1,2}日");

  private static final Pattern CUT_RANGE = Pattern.compile("\\d(?:日|月\\d{1,2})[—~至-]{1,2}$");
  private static final Pattern RANGE_END = Pattern.compile("(?:\\d{1,2}月)?\\d{1,2}日");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  private static final Pattern UNDER_YEAR =
      Pattern.compile("[●△▲◆■]?(?:\\d{1,2}|[一二三四五六七八九十元]{1,2})[月.]");

  private static final Pattern OVER_DATE =
      Pattern.compile("[●△▲◆■★【（]?(?:" + OpeningDates.DAYS + "|\\d{1,2}月)");

  private static final int YEAR_LENGTH = 4;
  private static final int SHORTEST_PIECE = 8;
  private static final int LONGEST_PAGE_MARK = 60;
  private static final int LONG_LINE = 16;
  private static final int HEADER_LENGTH = 24;

  /** So often does a line that is no heading stand over the pages of a text. */
  private static final int MANY = 4;

  private static final int LONGEST_TITLE = 40;
  private static final int LONGEST_LIST = 64;

  /** How many characters of a title a line under it repeats. */
  private static final int SAME = 6;

  /** A paragraph's first line is set in by two characters. */
  private static final int INDENT = 2;

  /** A line that ends so goes on, whatever the next one opens with. */
  private static final String GOES_ON = "，、于在至自从和与及";

  private Lines() {}

  static NormalText apply(NormalText in) {
    List<int[]> lines = lines(in.text());
    Set<String> running = runningHeaders(in.text(), lines);
    Columns columns = Columns.of(in, lines);
    boolean full = false;
    NormalText.Edit edit = in.edit();
    String previous = "";
    boolean open = false;
    boolean wasIndented = false;
    boolean begun = false;
    for (int i = 0; i < lines.size(); i++) {
      int[] line = lines.get(i);
      String content = in.text().substring(line[0], line[1]);
      if (content.isEmpty()
          && title(previous)
          && (!begun || "▲▼".indexOf(previous.charAt(0)) >= 0)) {
        open = false; // what stands over a text, or under its photographs, is parted from it
      }
      if (content.isEmpty()
          || (isPageMark(content) && !isYear(in.text(), lines, i) && !isMonth(in.text(), lines, i))
          || (open
              && ((sentence(previous)
                      && (begun || Chars.hasAny(previous, "，、；。"))
                      && !ISSUER.matches(previous)
                      && (full || !(HEADING.matches(content) && headsDate(in.text(), lines, i)))
                      && (running.contains(content) || isRunning(content)))
                  || Pattern.matches(YEAR_PAGE, content)))) {
        continue;
      }
      boolean indented = in.blanksBefore(line[0]) >= INDENT;
      boolean cutAtSign = !previous.isEmpty() && "，、。；）》”".indexOf(content.charAt(0)) >= 0;
      boolean joins =
          cutAtSign
              || cutsDate(previous, content)
              || (full && flows(columns, open, indented, previous, content))
              || (open
                  && !(indented && !wasIndented)
                  && !repeats(previous, content)
                  && continues(previous, content));
      if (!previous.isEmpty() && !joins) {
        edit.put('\n', lines.get(i - 1)[1], lines.get(i - 1)[1] + 1);
      }
      edit.keep(line[0], line[1]);
      wasIndented = joins ? wasIndented : indented;
      previous = joins ? previous + content : content;
      begun |= content.indexOf('。') >= 0;
      full = columns.isFull(in, line);
      open = !isClosed(content);
    }
    return edit.done();
  }

  /**
   * Whether a line goes on with the full line before it. Where paragraphs are set in, one that is
   * not goes on even if it opens with a date, as long as the sentence before it is not ended.
   */
  private static boolean flows(
      Columns columns, boolean open, boolean indented, String previous, String next) {
    boolean fragment = next.length() < SHORTEST_PIECE && !Chars.isTerminal(last(next));
    if (fragment
        || (columns.indents() && indented)
        || !Chars.hasAny(previous, "，、；。")
        || HEADING.matches(next)
        || LABEL.matches(previous)
        || "●△▲◆■★◇【".indexOf(next.charAt(0)) >= 0
        || (!open && "。”）".indexOf(last(previous)) < 0)) {
      return false;
    }
    boolean inSentence = columns.indents() || (columns.stops() && citesDate(previous, next));
    return (open && inSentence) || !startsNew(next);
  }

  /**
   * Whether a sentence that is not ended goes on with a date that it cites, not with an entry's.
   */
  private static boolean citesDate(String previous, String next) {
    return Chars.isDigit(next.charAt(0))
        && (last(previous) == '年' ? MONTH.opens(next) : CITED.opens(next));
  }

  /** Whether a heading stands over a date: it heads what follows, and runs over no page. */
  private static boolean headsDate(String text, List<int[]> lines, int i) {
    for (int[] next : lines.subList(i + 1, lines.size())) {
      if (next[0] < next[1]) {
        return OVER_DATE.opens(text, next[0], next[1]);
      }
    }
    return false;
  }

  /** Whether a number alone is a year over its first date. */
  private static boolean isYear(String text, List<int[]> lines, int i) {
    int[] line = lines.get(i);
    if (line[1] - line[0] != YEAR_LENGTH || !YEAR.matches(text, line[0], line[1])) {
      return false;
    }
    for (int[] next : lines.subList(i + 1, lines.size())) {
      if (next[0] < next[1]) {
        return UNDER_YEAR.opens(text, next[0], next[1]);
      }
    }
    return false;
  }

  /** Whether a number alone is that of a month: 3, and then 月5日，…. */
  private static boolean isMonth(String text, List<int[]> lines, int i) {
    int next = i + 1;
    while (next < lines.size() && lines.get(next)[0] == lines.get(next)[1]) {
      next++;
    }
    int[] line = lines.get(i);
    return next < lines.size()
        && text.charAt(lines.get(next)[0]) == '月'
        && cutsDate(
            text.substring(line[0], line[1]),
            text.substring(lines.get(next)[0], lines.get(next)[1]));
  }

  /** Whether a line end cuts a date: 3 and 月5日，; 3月5 and 日，; 3月5日— and 7日，. */
  private static boolean cutsDate(String previous, String next) {
    if (previous.isEmpty()) {
      return false;
    }
    char last = last(previous);
    return switch (next.charAt(0)) {
      case '月', '日' -> Chars.isDigit(last) && CUT_BEHIND.opens(next) && CUT_BEFORE.isIn(previous);
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          "—-~至".indexOf(last) >= 0 && CUT_RANGE.isIn(previous) && RANGE_END.opens(next);
      default -> false;
    };
  }

  /** Whether a line is one that the next cannot go on with. */
  private static boolean isClosed(String line) {
    return (Chars.isTerminal(last(line)) && !(last(line) == '”' && inWork(line)))
        || last(line) == '】'
        || ("日]".indexOf(last(line)) >= 0 && DATED_AT_END.isIn(line))
        || line.endsWith("摄")
        || line.endsWith("供图")
        || CLOSED.matches(line)
        || NUMBERED.matches(line)
        || HEADING.matches(line);
  }

  /** Whether a line opens as the one before it, a title without a sign at its end, does. */
  private static boolean repeats(String title, String line) {
    return title.length() >= LONG_LINE
        && title.length() <= LONGEST_TITLE
        && line.startsWith(title.substring(0, SAME))
        && title.indexOf('。') < 0;
  }

  /** A line without any sign, of the length of a title. */
  private static boolean title(String line) {
    return line.length() >= LONG_LINE
        && line.length() <= LONGEST_TITLE
        && !Chars.hasAny(line, "，、。；");
  }

  private static boolean startsNew(String line) {
    int agency = line.indexOf('讯');
    int comrade = line.indexOf("同志"); // 甲同志任某局局长, of a list of appointments
    return (OPENINGS.indexOf(line.charAt(0)) >= 0
            || (agency >= 3 && agency <= 10)
            || (comrade >= 2 && comrade <= LONGEST_LIST))
        && STARTS_NEW.matches(line);
  }

  private static boolean isRunning(String line) {
    return line.length() <= HEADER_LENGTH + HEADER_LENGTH && RUNNING.matches(line);
  }

  private static boolean isPageMark(String line) {
    return line.length() <= LONGEST_PAGE_MARK && PAGE_MARK.matches(line);
  }

  private static boolean continues(String previous, String next) {
    boolean hanging =
        GOES_ON.indexOf(last(previous)) >= 0
            && previous.length() >= LONG_LINE
            && !Chars.hasAny(next, "●△▲◆【");
    if (!hanging && startsNew(next)) {
      return false;
    }
    boolean inEntry =
        "●△▲◆■□○◎☆★※".indexOf(previous.charAt(0)) >= 0 && Chars.hasAny(previous, "，、");
    return sentence(previous)
        && !LABEL.matches(previous)
        && !isListed(previous, next)
        && (inEntry || Chars.hasAny(next, "，。；、）》”"));
  }

  /** Whether two lines that print no signs at their ends are items of a list of appointments. */
  private static boolean isListed(String previous, String next) {
    if (next.length() > LONGEST_LIST || OFFICES.indexOf(last(previous)) < 0) {
      return false;
    }
    return (previous.endsWith(OFFICE) && next.endsWith(OFFICE))
        || ROW.matches(next)
        || (ACT.matches(next) && ACT.matches(previous));
  }

  /** A line that is no name of a body or title by itself: it can break off and go on. */
  private static boolean sentence(String line) {
    return line.length() >= LONG_LINE || Chars.hasAny(line, "，、；。");
  }

  private static List<int[]> lines(String text) {
    List<int[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        int from = start;
        int to = i;
        while (from < to && text.charAt(from) == ' ') {
          from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
          to--;
        }
        lines.add(new int[] {from, to});
        start = i + 1;
      }
    }
    return lines;
  }

  /**
   * Short lines that repeat, or that repeat the end of a longer heading, and hold no sentence sign.
   */
  private static Set<String> runningHeaders(String text, List<int[]> lines) {
    Map<String, Integer> count = new HashMap<>();
    List<String> headings = new ArrayList<>();
    for (int[] line : lines) {
      String content = text.substring(line[0], line[1]);
      if (content.length() >= 3
          && content.length() <= HEADER_LENGTH
          && !Chars.hasAny(content, "，。；、●△")) {
        count.merge(content, 1, Integer::sum);
        if (HEADING.matches(content) && !content.endsWith("简历")) { // 甲简历 heads one person
          headings.add(content);
        }
      }
    }
    Set<String> running = new HashSet<>();
    count.forEach((line, n) -> {
      if ((n >= 2 && HEADING.matches(line)) || (n >= MANY && line.length() > 3)) {
        running.add(line);
      }
    });
    running.addAll(headings);
    return running;
  }

  /** Whether the title of a work that opens in a line goes on in the next. */
  private static boolean inWork(String line) {
    return line.lastIndexOf('《') > line.lastIndexOf('》');
  }

  private static char last(String line) {
    return line.charAt(line.length() - 1);
  }
}
