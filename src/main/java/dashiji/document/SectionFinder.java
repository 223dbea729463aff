package dashiji.document;

import dashiji.document.Document.Paragraph;
import dashiji.text.Chars;
import dashiji.text.NormalText;
import dashiji.text.Stretch;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what is no dated entry into sections by their headings (关于…任免职的通知, 任前公示, 简历); where no
 * heading says it, by the form of the lines (甲，男，…，拟任…; 1998.07—2001.03 …).
 */
final class SectionFinder {
  private static final int LONGEST_HEADING = 70;
  private static final int LONGEST_LABEL = 24;

  private static final Pattern RECRUITMENT =
      Pattern.compile(
          ".*(?:招聘|招录|招考|录用|拟聘用|聘用人员|招募|遴选|选调|引进|面试|体检|笔试|递补|调剂|招生|应征|评审|职称|表彰|先进|优秀|模范).*(?:公示|公告|名单|通知|通告|简章).*");

  private static final Pattern REGULATION =
      Pattern.compile(
          "[^：]*(?:办法|规定|条例|细则|规则|意见|方案|制度|章程|规程|要点|规划|解读|问答)(?:（.{1,12}）)?》?(?:的(?:通知|决定|公告))?");

  private static final Pattern NOMINATION =
      Pattern.compile(
          ".*(?:任前|任职前|任职|拟任|提拔|干部|人选|考察对象|公示对象|调整).*(?:公示|预告)(?:的)?(?:公告|通告|通知|名单|信息|表|对象)?(?:（.*）)?");

  private static final Pattern CONGRESS =
      Pattern.compile(
          ".*(?:任免|任命|免职|任职|通过|选举)(?:人员)?名单|关于(?:接受|批准|同意).{2,40}辞(?:去|职).*决定?"
              + "|关于.{2,40}(?:代理|代行).*决定|.*(?:人民代表大会|人大|常务委员会|会议)(?:常务委员会)?公告(?:（.*）)?"
              + "|(?=.*(?:人民代表大会|人大|常务委员会)).*(?:任免|任命|免职|免去|任职(?!务)|辞去|选举).*(?:决定|名单|公告|结果|议案)?");

  /** 选举产生书记、副书记名单, 当选名单: not of candidates, tellers or deputies. */
  private static final Pattern ELECTION =
      Pattern.compile(
          "(?!.*(?:候选|人选|监票|计票|办法|代表名单|草案)).*(?:选举|当选|补选|推选).{0,40}(?:名单|结果)(?:的?(?:公告|公报|公布))?(?:（.*）)?"
              + "|(?!.*(?:候选|人选|代表|草案))(?:中共|中国共产党|政协|中国人民政治协商会议).{2,30}委员会(?:委员、|主席|书记|常务委员|常委).{0,30}名单(?:（.*）)?");

  private static final Pattern NOTICE =
      Pattern.compile(
          ".*(?:任职|免职|任免|任命|聘任|解聘|兼任|挂职|职务).*(?:通知|决定|批复|名单|公告|通报)(?:（.*）)?"
              + "|.{0,12}人事(?:任免|任命|变动|调整)(?:信息|事项|通知|情况|摘登|摘要|选登|一览)?|职务(?:变动|调整)|(?:干部|领导)任免|任免(?:事项|通知|信息)");

  private static final Pattern CAREER =
      Pattern.compile(
          "[^，。：]{0,12}(?:简历|履历|个人简介|人物简介|领导简介|人物履历|年表|主要经历|工作经历|任职经历|人物生平|人物经历|个人经历)[：]?|生平|简介|经历");

  private static final Pattern LEADERSHIP =
      Pattern.compile(
          "[^，。：]*(?:领导信息|领导分工|领导班子|领导成员|领导介绍|领导之窗|领导名单|领导名录|领导人名录|领导干部名录|领导人员名录|负责人名录|班子名单|常委名单|班子成员|工作分工|领导集体|领导机构|机构领导)[^，。：]{0,8}"
              + "|[^，。：]{0,16}(?:历任|历届)[^，。：]{0,16}(?:书记|[^，。：]长|主任|主席|专员|领导|负责人)(?:名录|名单|一览表?|更迭表|任职表|表)?：?");

  /** 中共某市某学校总支委员会历任党支部（党总支、党委）书记：. */
  private static final Pattern ROSTER_HEAD =
      Pattern.compile(
          "(?:[一二三四五六七八九十]{1,2}、)?\\p{IsHan}{2,40}(?:历任|历届)(?:\\p{IsHan}|（[^（）]{1,12}）){0,12}(?:书记|[^，。：]长|主任|主席)(?:名录|名单|一览表?)?：?");

  /** A heading of something else. */
  private static final Pattern OTHER =
      Pattern.compile(".*(?:通知|公告|通告|大事记|要事记|要闻|目录|批复|通报|决定|决议|名单|公示|报告|讲话|文件|概况)(?:（.*）)?");

  /** A person with attributes, and a post that is to come. */
  private static final Pattern NOMINEE =
      Pattern.compile("(?:[（]?\\d{1,2}[.．、）])?[\\p{IsHan}·]{2,14}，(?:男|女)，.*拟(?:任|提|推|聘|转|晋).*");

  /** The first labels of a table of nominees, each on its own line or all on one. */
  private static final Pattern LABEL_OF_NAMES = Pattern.compile("(?:序号[、，]?)?姓名(?!：)|序号$");

  private static final Pattern LABEL_OF_POST =
      Pattern.compile(
          "(?<=^|[、，务级历间月]|\\p{IsHan}{2})拟(?:任|提|推|聘|转|晋)[^，。；、]{0,6}(?:职务|岗位|职位|职级|人选)");

  private static final int MOST_LABELS = 14;
  private static final int LONGEST_LABELS = 80;

  private static final Pattern DESCRIBED = Pattern.compile("[\\p{IsHan}·]{2,14}，(?:男|女)，.*");

  /** The office that a roster under it is of: 县委书记：. */
  private static final Pattern OFFICE_LABEL =
      Pattern.compile("[•·●]?\\p{IsHan}{0,16}(?:书记|长|主任|主席|专员|委员)：?");

  private static final Pattern IN_BRACKETS = Pattern.compile("（[^（）]{2,40}）");

  private static final Pattern HELD = Pattern.compile("任|当选");

  private SectionFinder() {}

  /** The sections of a text, in order; what no kind fits is in none. */
  static List<Section> find(NormalText text, List<Paragraph> paragraphs) {
    List<Section> sections = new ArrayList<>();
    Section open = null;
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph p = paragraphs.get(i);
      String content = withoutMarks(p.in(text));
      boolean entry = p.kind() == Paragraph.Kind.ENTRY;
      SectionKind kind = entry ? null : kind(content);
      boolean ends = entry || (kind == null && closes(content));
      if (kind == null && open == null && !ends) {
        kind = byForm(text, paragraphs, i);
      }
      if (kind != null || ends) {
        if (open != null) {
          sections.add(open);
        }
        open =
            kind == null
                ? null
                : new Section(kind, p.from(), p.to(), new Stretch(p.from(), p.to()));
      } else if (open != null) {
        open = new Section(open.kind(), open.from(), p.to(), open.evidence());
      }
    }
    if (open != null) {
      sections.add(open);
    }
    return sections;
  }

  /** A line without the signs that mark it as a heading: ## 人事任免. */
  private static String withoutMarks(String line) {
    int from = 0;
    while (from < line.length() && "#＃".indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    int blank = from;
    while (from > 0 && blank < line.length() && line.charAt(blank) == ' ') {
      blank++;
    }
    return line.substring(blank);
  }

  /** The kind of section that a line opens as its heading, or null. */
  static @Nullable SectionKind kind(String line) {
    if (line.length() <= LONGEST_HEADING && ROSTER_HEAD.matches(line)) {
      return SectionKind.LEADERSHIP;
    }
    if (line.length() > LONGEST_HEADING
        || line.isEmpty()
        || ("。；，：！？".indexOf(line.charAt(line.length() - 1)) >= 0 && line.length() > LONGEST_LABEL)
        || line.indexOf('。') >= 0
        || ContentsLines.hasLeaders(line)) {
      return null;
    }
    if (line.startsWith("（") || line.startsWith("根据") || line.startsWith("按照")) {
      return null;
    }
    if (RECRUITMENT.matches(line)) {
      return SectionKind.RECRUITMENT;
    }
    if (REGULATION.matches(line)) {
      return SectionKind.REGULATION;
    }
    if (NOMINATION.matches(line)) {
      return SectionKind.NOMINATION;
    }
    if (CONGRESS.matches(line) && !line.contains("、")) {
      return SectionKind.CONGRESS_LIST;
    }
    if (ELECTION.matches(line)) {
      return SectionKind.CONGRESS_LIST;
    }
    if (NOTICE.matches(line)) {
      return SectionKind.APPOINTMENT_NOTICE;
    }
    if (line.length() <= LONGEST_LABEL && CAREER.matches(line)) {
      return SectionKind.CAREER;
    }
    return line.length() <= LONGEST_LABEL && LEADERSHIP.matches(line)
        ? SectionKind.LEADERSHIP
        : null;
  }

  /** Whether the labels of a table, one a line, go on to that of the posts to come. */
  private static boolean proposes(NormalText text, List<Paragraph> paragraphs, int i) {
    int end = Math.min(paragraphs.size(), i + MOST_LABELS);
    return paragraphs.subList(i, end).stream()
        .map(p -> p.in(text))
        .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LABELS)))
        .anyMatch(line -> LABEL_OF_POST.isIn(line));
  }

  private static boolean closes(String line) {
    return line.length() <= LONGEST_HEADING
        && line.length() > 3
        && !Chars.isTerminal(line.charAt(line.length() - 1))
        && OTHER.matches(line)
        && line.indexOf('：') < 0
        && !ContentsLines.hasLeaders(line);
  }

  /** Without a heading: nominees one a paragraph, or two lines of a career. */
  private static @Nullable SectionKind byForm(NormalText text, List<Paragraph> paragraphs, int i) {
    String line = paragraphs.get(i).in(text);
    if (NOMINEE.matches(line) || (LABEL_OF_NAMES.opens(line) && proposes(text, paragraphs, i))) {
      return SectionKind.NOMINATION;
    }
    String next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1).in(text) : "";
    if (IN_BRACKETS.matches(next) && i + 2 < paragraphs.size()) {
      next = paragraphs.get(i + 2).in(text); // what the one of the name is
    }
    boolean career =
        (CareerDates.opening(line) != null || DESCRIBED.matches(line))
            && CareerDates.opening(next) != null;
    boolean named =
        NameLine.of(line) != null
            && (Biographies.isNameless(next)
                || (next.length() <= LONGEST_LABEL && CAREER.matches(next)));
    if ((OFFICE_LABEL.matches(line) && Rosters.isRow(next)) || Rosters.isTold(line)) {
      return SectionKind.LEADERSHIP;
    }
    return career || named || (Biographies.opensWith(line) && (HELD.isIn(line) || HELD.isIn(next)))
        ? SectionKind.CAREER
        : null;
  }
}
