package dashiji.fact.rule;

import dashiji.document.Biographies;
import dashiji.document.CareerDates;
import dashiji.document.Document;
import dashiji.document.NameLine;
import dashiji.document.PartialDate;
import dashiji.document.Rosters;
import dashiji.document.Section;
import dashiji.document.SectionKind;
import dashiji.lexicon.TermTrie;
import dashiji.mention.Wordlists;
import dashiji.text.NormalText;
import dashiji.text.Stretch;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is described in notices before appointment, careers and lists of leaders: in prose
 * (甲，男，蒙古族，1978年5月生，现任…，拟任…), in labelled lines (姓名：甲), in tables, and in lines dated by months.
 */
final class PersonSheets {

  private static final String NAME = "([\\p{IsHan}·]{2,14}?)";

  /** 甲，男， 甲（女，1975年5月生）, 3.甲，女， at the start of a sentence. */
  private static final Pattern PROSE =
      Pattern.compile(
          "(?:(?<=^|[\n"
              + "。；：.．、）]|(?:资料|简历|信息|履历|显示|介绍|注意到|获悉|了解到|发现)，)(?:\\p{IsHan}{1,5}族干部)?|(?:19|20)\\d{2}年(?:\\d{1,2}月)?出?生的|(?<![，\\p{IsHan}])出?生于[^，。]{2,12}的)"
              + NAME
              + "(?:同志)?(?:(?<=生的\\p{IsHan}{2,4})(?=此前|曾|先后|历任|现任|毕业|是|，)|(?<=于[^，。]{2,12}的\\p{IsHan}{2,4})(?=(?:19|20)\\d{2}年)|(?=同志是[^，。]{2,12}人，)|(?="
              + Biographies.YEARS
              + "，)|（(?=[男女])|(?=[男女]，\\p{IsHan}{1,6}族，)|，(?:性别：?)?(?=[男女][，、。；）]|(?:汉|蒙古|回|藏|苗|壮|满|\\p{IsHan}{1,4})族[，、])|，(?=[^，。；\n"
              + "]{4,60}，(?:[^，。；\n"
              + "]{2,60}，)?拟(?:任|提|推|晋|转|聘))"
              + "|(?=，?(?:19|20)\\d{2}年\\d{1,2}月(?:\\d{1,2}日)?出?生(?:于[^，]{2,12})?[，。])|(?=出生于[^，。\\d]{2,40}[，。])|(?=，[^，。]{2,12}人，(?:出?生于)?(?:19|20)\\d{2}年)|(?<=(?:资料|简历|信息|履历|显示|介绍|注意到|获悉|了解到|发现)，[\\p{IsHan}·]{2,4})(?="
              + Biographies.OF_RECORD
              + ")|，?(?=出?生于(?:19|20)\\d{2}年\\d{1,2}月))");

  private static final Pattern CURRENT =
      Pattern.compile("(?:现任|现为|现系|现担任|现在(?!担?任|是|的|为)|时任|目前任|任|担任)(?!前|职|期|务|命|过)[：]?");

  /** The post held now, behind those of a career. */
  private static final Pattern NOW = Pattern.compile("(?:现任|现为|现担任|目前任)");

  private static final Pattern FORMER =
      Pattern.compile(
          "(?:(?:(?:曾经|曾|此前|之前|以前|早年|早期|后来|后|随后|其后|之后|此后|先后|历|还曾|还|并曾|又|再|继而|相继|依次|一直|原|他|她)+(?:任(?!命|务|期|职|免)|担任|兼任|出任|历任|任职)|历任|出任|升任|调任|转任|改任|接任|(?:担任|任|当)过|调职任)[：]?)");
  private static final Pattern PROPOSED =
      Pattern.compile(
          "(?:拟(?:提拔|提任|推荐|提名|转任|聘任|聘|担任|任命|任用|晋升|改任|调任|兼任|交流|进一步使用|任|挂职|平级|平职)*(?:为|担任|任)?"
              + "|(?:并)?(?:提名|推荐)(?:为|担任)?)[：]?");

  private static final Pattern NAMELESS_HEAD =
      Pattern.compile("(?:个人|人物|主要|工作|任职|基本|领导|同志)*(?:简历|履历|简介|生平|经历)：?");

  /** A dated member of a career told in prose. */
  private static final Pattern DATED =
      Pattern.compile(
          "(?<=^|[。；，\n"
              + "])(?:自|从)?(?:19|20)\\d{2}年(?:\\d{1,2}月)?[^，。；]{0,12}，?(?:起|后)?，?(?:历|先后|当选|调|升|改|转|兼|担|出|接|继)?[任选]");

  /** Posts told without dates, anywhere in a paragraph. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?<=^|[。；，\n"
              + "])(?:\\p{IsHan}{2,4}(?:同志)?)?[他她]?(?:曾经?|先后|历|此前|还曾|早年)+(?:任(?!命|务|期|职|免)|担任|历任|出任)");

  private static final Pattern TITLE_HEAD =
      Pattern.compile("([\\p{IsHan}·]{2,6}?)(?:同志)?(?:的)?(?:个人|工作|人物|基本|主要)?(?:简历|履历|简介|年表)[：]?");

  private static final Pattern ALONE =
      Pattern.compile("(?:（?\\d{1,2}[.．、）])?([\\p{IsHan}·]{2,4}?)(?:同志)?[：]?");

  private static final Pattern TITLED =
      Pattern.compile("([\\p{IsHan}、]{2,30})：([\\p{IsHan}·]{2,14})");
  private static final Pattern NAMED =
      Pattern.compile("([\\p{IsHan}·]{2,14})：([\\p{IsHan}、（）]{3,60})");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:姓名|性别|民族|出生年月日?|出生日期|出生时间|出生|籍贯|出生地|学历(?:学位)?|学历及学位|学位|文化程度|全日制教育|全日制学历|在职教育|在职学历|最高学历|毕业院校(?:及专业)?|政治面貌"
              + "|入党时间|入党年月|参加工作(?:时间|年月)?|工作时间|(?:现|现任)?(?:工作)?(?:单位)?(?:及|和)?(?:现任)?(?:职务|职级|任职)(?:职级)?|现任职务|现任职|现工作单位及职务"
              + "|拟(?:任|任免|提名|推荐|任用|聘任|提拔|转任|任命)(?:职务|岗位|职|职级|意见|单位及职务)?|拟任(?:职)?(?:人选)?(?:职务)?|备注|序号)");

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:[•·●]|（?[一二三四五六七八九十]{1,2}[、）])?(?:(\\p{IsHan}{0,40}?)(?:历任|历届)(?:领导)?)?((?:\\p{IsHan}|（[^（）]{1,12}）){2,30}?)(?:（[^（）]{1,12}）)?(?:名录|名单|一览表?|更迭表|任职表|表)?：?");

  /** 甲：, before dates. */
  private static final Pattern TOLD_ROW =
      Pattern.compile(
          "(?:[•·●◆■]|\\d{1,3}[.、．])?([\\p{IsHan}·]{2,12}?)(?:同志)?[：，](?=(?:19|20)\\d{2})");

  private static final Pattern SUBJECT =
      Pattern.compile("(?:，|；)?([\\p{IsHan}·]{2,8}?)同志(?:曾|先后|兼)?(?=任|担任)");

  /** Behind what a sentence says first: 出任…. */
  private static final Pattern TAKES =
      Pattern.compile(
          "(?:短暂|首次|再次|正式|随后|又|并|还)?(?:调职任|升任|调任|转任|改任|接任|出任|担任|挂职任|兼任|当选为?|履新|跻身|任)(?!命|务|期|职|免)");

  /** Dates of a life, not of posts. */
  private static final Pattern LIFE =
      Pattern.compile("生|入党|加入|参加|毕业|学习|考入|就读|入伍|参军|退休|离休|逝世|去世|至今|审查|调查|通报|被查|公布|记者|报道|消息");

  /** A member that has a date of its own: 其在2005年…. */
  private static final Pattern DATED_MEMBER =
      Pattern.compile("(?:其|他|她|并)?(?:在|于|自|从)?(?:(?:19|20)\\d{2}|[一二][〇零○一二三四五六七八九]{3})年(?!第|度)");

  /** Before those who held an office one after another. */
  private static final Pattern OFFICE_OF =
      Pattern.compile(
          "(?:历任|历届|[一二三四五六七八九十两\\d]任)(\\p{IsHan}{0,12}?(?:书记|主任|主席|专员|[省市县区旗镇乡校院局厂]长))[^：。]{0,16}：(?=\\p{IsHan}{2,4}（)");

  /** Before a name: 46岁的甲. */
  private static final Pattern AGED = Pattern.compile("(?:时年|年仅|现年|年近|当时)?\\d{2}岁的");

  private static final Pattern PRONOUN = Pattern.compile("[他她](?![们的])|其(?!中|间|余|他|次|后|实|它|所)");

  /** What a member of a life may open with: 一年后转任…. */
  private static final Pattern LATER_ON =
      Pattern.compile("\\d{2}岁|此后|随后|后来|之后|不久|[一二两三四五六]年后|早年|短暂");

  /** Behind the name: 30岁时即出任…, 短暂出任…. */
  private static final Pattern LATER =
      Pattern.compile("(?:[^，。；的任]{0,8}?)(?:[出升转调接改]任|担任|履新|转岗|晋升为|跻身)(?!务|期|职)");

  /** In a member that is no post of a list. */
  private static final Pattern SAYS_MORE =
      Pattern.compile("成为|履新|(?<!主持[^，]{0,8}工作)的(?!职务)|^(?:也|还|曾|又|并|他|她)?(?:是|系)");

  private static final Pattern HELD = Pattern.compile("(?:先后|曾|历|兼|担|出)?任");

  /** Behind posts that were listed: 曾任…、某县副县长等职务. */
  private static final Pattern AND_OTHERS = Pattern.compile("等(?:领导)?职务?$|职务$|等$");

  /** Posts and nothing else, no verb. */
  private static final Pattern HELD_LINE = Pattern.compile("[\\p{IsHan}，、（）]+");

  private static final int LONGEST_HELD = 60;

  /** Where only the form of a date matters, it is said by this. */
  private static final PartialDate SOME_MONTH = new PartialDate(2000, 1, null);

  private static final Pattern GENDER = Pattern.compile("[男女]");

  private final NormalText normal;
  private final String text;
  private final Section section;
  private final @Nullable PartialDate told;
  private final List<PersonSheet> sheets = new ArrayList<>();
  private @Nullable PersonSheet open;

  /** The office that the rows of a roster are of, or null. */
  private @Nullable Stretch office;

  /** The body that a heading names, of which the offices under it are, or null. */
  private @Nullable Stretch of;

  private PersonSheets(NormalText normal, Section section, @Nullable PartialDate told) {
    this.normal = normal;
    this.told = told;
    this.text = normal.text();
    this.section = section;
  }

  /** The persons described in a document, in text order. */
  static List<PersonSheet> read(Document document) {
    List<PersonSheet> all = new ArrayList<>();
    PersonSheets before = null;
    for (Section section : document.sections()) {
      if (section.kind().describesPersons()) {
        PersonSheets reader = new PersonSheets(document.text(), section, document.published());
        if (before != null && before.section.to() + 1 >= section.from() && reader.goesOn()) {
          reader.open = before.open; // 甲, and under the name: 简介, then 经历
        }
        reader.section(document);
        all.addAll(reader.sheets);
        before = reader;
      }
    }
    return all;
  }

  private void section(Document document) {
    if (table()) {
      return;
    }
    heading();
    for (Document.Paragraph p : document.paragraphs()) {
      boolean inside = section.holds(p.from(), p.to());
      if (inside && p.kind() != Document.Paragraph.Kind.ENTRY) {
        paragraph(p.from(), p.to());
      }
    }
  }

  /** Whether the heading names nobody: 生平, 人物履历. */
  private boolean goesOn() {
    return section.kind() == SectionKind.CAREER && NAMELESS_HEAD.matches(section.evidence(normal));
  }

  /** 甲简历 names its person. */
  private void heading() {
    if (NAMELESS_HEAD.matches(section.evidence(normal))) {
      return;
    }
    Matcher m = TITLE_HEAD.matchOf(section.evidence(normal));
    int at = section.evidence().from();
    if (m != null && !m.group(1).contains("领导")) {
      start(new Stretch(at + m.start(1), at + m.end(1)));
      return;
    }
    NameLine line =
        section.kind() == SectionKind.CAREER ? NameLine.of(section.evidence(normal)) : null;
    if (line == null) {
      return;
    }
    Stretch posts = line.posts();
    boolean held = posts != null && isPost(at + posts.from(), at + posts.to());
    if (posts != null && line.name().from() < posts.from() && !held) {
      return; // 甲（某地人）
    }
    PersonSheet sheet = start(new Stretch(at + line.name().from(), at + line.name().to()));
    if (posts != null && held) {
      sheet.current().add(new Stretch(at + posts.from(), at + posts.to()));
    }
  }

  private PersonSheet start(Stretch name) {
    PersonSheet before = open;
    if (before != null && name.in(text).equals(before.name().in(text))) {
      return before;
    }
    PersonSheet sheet =
        new PersonSheet(
            section,
            name,
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    sheets.add(sheet);
    open = sheet;
    return sheet;
  }

  private void paragraph(int from, int to) {
    if (career(from, to)) {
      return;
    }
    if (roster(from, to) || row(from, to)) {
      return;
    }
    oneAfterAnother(from, to);
    Matcher m =
        PROSE.matcher(text).region(from, to).useTransparentBounds(true).useAnchoringBounds(false);
    PersonSheet sheet = open;
    if (alone(from, to)) {
      return;
    }
    if (sheet != null && Biographies.isNameless(text.substring(from, to))) {
      segments(sheet, from, to);
    } else if (m.find()) {
      prose(m, to);
    } else if (sheet != null
        && section.kind() == SectionKind.CAREER
        && (DATED.isIn(text, from, to)
            || TOLD.isIn(text, from, to)
            || Biographies.goesOn(text.substring(from, to), sheet.name().in(text))
            || behind(FORMER, named(sheet, from), to) > 0
            || behind(CURRENT, named(sheet, from), to) > 0)) {
      segments(sheet, from, to);
    } else if (sheet != null && section.kind() == SectionKind.CAREER && held(sheet, from, to)) {
      return;
    } else if (section.kind() != SectionKind.NOMINATION) {
      leader(from, to);
    }
  }

  /** A line of nothing but posts under a name: （某市副市长）, 某县委书记，县人大常委会主任。 */
  private boolean held(PersonSheet sheet, int from, int to) {
    int start = text.charAt(from) == '（' ? from + 1 : from;
    int end = to;
    while (end > start && "。；）".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end - start > LONGEST_HELD || end - start < 4 || !HELD_LINE.matches(text, start, end)) {
      return false;
    }
    int at = start;
    while (at < end) {
      int sign = sign(at, end);
      if (!isPost(at, sign)) {
        return false;
      }
      at = sign + 1;
    }
    sheet.current().add(new Stretch(start, end));
    return true;
  }

  private int sign(int from, int to) {
    int at = from;
    while (at < to && "，、".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Where a member goes on behind the name of the person at hand: 新中国成立以后，甲先后任…. */
  private int named(PersonSheet sheet, int from) {
    String name = sheet.name().in(text);
    Matcher aged = AGED.matcher(text).region(from, Math.min(text.length(), from + 10));
    int start = aged.lookingAt() ? aged.end() : from;
    if (text.startsWith(name, start)) {
      int end = start + name.length();
      return end + (text.startsWith("同志", end) ? 2 : 0);
    }
    return PRONOUN.opens(text, from, text.length()) ? from + 1 : from;
  }

  /** 甲同志：, with what is said of the person below. */
  private boolean alone(int from, int to) {
    Matcher name = ALONE.matcher(text).region(from, to);
    int end = to + 1 < section.to() ? text.indexOf('\n', to + 1, section.to()) : -1;
    boolean told =
        to + 1 < section.to()
            && Biographies.isNameless(text.substring(to + 1, end < 0 ? section.to() : end));
    if (!told
        || !name.matches()
        || NAMELESS_HEAD.matches(text, from, to)
        || TITLE_HEAD.matches(text, from, to)
        || !Wordlists.isSurname(name.group(1).substring(0, 1))) {
      return false;
    }
    start(new Stretch(name.start(1), name.end(1)));
    return true;
  }

  /** 甲 2016年6月—2021年7月, under the office that it is of. */
  private boolean roster(int from, int to) {
    if (section.kind() != SectionKind.LEADERSHIP) {
      return false;
    }
    String row = text.substring(from, to);
    List<Rosters.Member> members = Rosters.read(row);
    Stretch held = office;
    if (members.isEmpty()) {
      if (told(from, to)) {
        return true;
      }
      office(from, to);
      return false;
    }
    if (held == null) {
      return true;
    }
    for (Rosters.Member member : members) {
      Stretch own = member.remark() < 0 ? null : closing(from + member.remark(), to);
      boolean other = own != null && isTitle(own);
      start(new Stretch(from + member.from(), from + member.to()))
          .career()
          .add(
              new PersonSheet.CareerLine(
                  member.dates(), from + member.at(), other && own != null ? own : held, of));
    }
    return true;
  }

  /** Whether a bracket holds a title and nothing else. */
  private boolean isTitle(Stretch bracket) {
    TermTrie.Match<Wordlists.TitleType> title =
        Wordlists.TITLES.longestBefore(text, bracket.to(), bracket.from());
    return title != null && title.length() == bracket.to() - bracket.from();
  }

  /** 连续三任县委书记…：甲（1996年至2003年）、乙（2003年至2007年）, in a sentence. */
  private void oneAfterAnother(int from, int to) {
    Matcher head = OFFICE_OF.matcher(text).region(from, to);
    while (head.find()) {
      int end = sentence(head.end(), to);
      List<Rosters.Member> members = Rosters.read(text.substring(head.end(), end));
      PersonSheet before = open;
      for (Rosters.Member member : members) {
        start(new Stretch(head.end() + member.from(), head.end() + member.to()))
            .career()
            .add(
                new PersonSheet.CareerLine(
                    member.dates(),
                    head.end() + member.at(),
                    new Stretch(head.start(1), head.end(1))));
      }
      open = before;
    }
  }

  /** What stands in the bracket that opens at a position, or null. */
  private @Nullable Stretch closing(int open, int to) {
    int close = text.indexOf('）', open, Math.max(open, to));
    return close < 0 ? null : new Stretch(open + 1, close);
  }

  /** 甲：1963年至1973年任校长. */
  private boolean told(int from, int to) {
    Matcher name = TOLD_ROW.matchAtStart(text, from, to);
    CareerDates dates = name != null ? CareerDates.opening(text.substring(name.end(), to)) : null;
    if (name == null || dates == null) {
      return false;
    }
    int content = name.end() + dates.length();
    if (!HELD.opens(text, content, to)) {
      return false;
    }
    start(new Stretch(name.start(1), name.end(1)))
        .career()
        .add(new PersonSheet.CareerLine(dates, name.end(), new Stretch(content, to), of));
    return true;
  }

  /** A line above rows: the office that they are of, and whose it is. */
  private void office(int from, int to) {
    Matcher head = OFFICE.matcher(text).region(from, to);
    office = null;
    if (!head.matches()) {
      return;
    }
    if (head.start(1) >= 0 && head.end(1) > head.start(1) + 2) {
      int party = text.indexOf("中共", head.start(1), head.end(1));
      of = new Stretch(party < 0 ? head.start(1) : party, head.end(1));
    }
    if (isPost(head.start(2), head.end(2))) {
      office = new Stretch(head.start(2), head.end(2));
    } else if (Wordlists.BODY_SUFFIXES.longestBefore(text, head.end(2), head.start(2)) != null) {
      of = new Stretch(head.start(2), head.end(2));
    }
  }

  /** Lines that open with dates, several to a paragraph if a full stop or semicolon parts them. */
  private boolean career(int from, int to) {
    PersonSheet sheet = open;
    CareerDates dates =
        sheet == null
            ? null
            : CareerDates.opening(
                text.substring(from, to), sheet.name().in(text), before(sheet), told);
    if (dates == null && sheet != null && section.kind() == SectionKind.CAREER) {
      dates = pointed(from, to);
    }
    if (dates == null || sheet == null) {
      return false;
    }
    if (others(dates, from, to)) {
      return true;
    }
    int start = from;
    while (dates != null) {
      int content = start + dates.length();
      int end = nextLine(content, to);
      sheet.career().add(new PersonSheet.CareerLine(dates, start, new Stretch(content, end)));
      start = end;
      while (start < to && "；。，".indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      dates =
          start < to
              ? CareerDates.opening(text.substring(start, to), null, before(sheet), told)
              : null;
    }
    if (start < to && section.kind() == SectionKind.CAREER) {
      segments(sheet, start, to); // what goes on in prose
    }
    return true;
  }

  /** 2013.05某市市长: a start, and posts alone behind it. */
  private @Nullable CareerDates pointed(int from, int to) {
    CareerDates dates = CareerDates.pointed(text.substring(from, to));
    int end = to;
    while (end > from && "。；".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return dates != null && isPost(from + dates.length(), end) ? dates : null;
  }

  /** 2022年12月至今，甲同志任…，乙同志任…: who it is of is said in the line. */
  private boolean others(CareerDates dates, int from, int to) {
    Matcher subject = SUBJECT.matcher(text).region(from + dates.length(), to);
    if (!subject.lookingAt()) {
      return false;
    }
    boolean found = true;
    while (found) {
      Stretch name = new Stretch(subject.start(1), subject.end(1));
      int content = subject.end();
      found = subject.find();
      start(name)
          .career()
          .add(
              new PersonSheet.CareerLine(
                  dates, name.from(), new Stretch(content, found ? subject.start() : to), of));
    }
    return true;
  }

  /** Where the next dated line starts: behind a sign, outside of brackets. */
  private int nextLine(int from, int to) {
    return nextLine(text, from, to);
  }

  /**
   * Where the next dated line starts in a text: behind a sign, outside of brackets; else the end.
   */
  static int nextLine(String text, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      depth += c == '（' ? 1 : c == '）' ? -1 : 0;
      if (depth <= 0
          && "；。，".indexOf(c) >= 0
          && i + 1 < to
          && (DATED_MEMBER.opens(text, i + 1, to)
              || CareerDates.opening(
                      text.substring(i + 1, Math.min(to, i + 40)), null, SOME_MONTH, SOME_MONTH)
                  != null
              || (c != '，' && NOW.opens(text, i + 1, to)))) {
        return i;
      }
    }
    return to;
  }

  /** Persons in running text, each up to the next. */
  private void prose(Matcher first, int to) {
    Matcher m = first;
    boolean found = true;
    while (found) {
      Stretch name = new Stretch(m.start(1), m.end(1));
      int from = m.end();
      found = m.find();
      segments(start(name), from, found ? m.start() : to);
    }
  }

  /**
   * Sorts the members of a sentence by their first words; one without any goes on with the last.
   */
  private void segments(PersonSheet sheet, int from, int to) {
    List<Stretch> posts = null;
    CareerDates said = null; // a date whose sentence says something else first
    int start = from;
    int depth = 0;
    for (int i = from; i <= to; i++) {
      char c = i < to ? text.charAt(i) : '，';
      depth += c == '（' ? 1 : c == '）' ? -1 : 0;
      if (i < to && ("，；。\n".indexOf(c) < 0 || depth > 0)) {
        continue;
      }
      CareerDates dates = i > start ? dates(sheet, start, to) : null;
      if (dates == null && said != null && i > start) {
        Matcher takes = TAKES.matchAtStart(text, named(sheet, start), i);
        dates =
            takes != null ? new CareerDates(said.from(), null, named(sheet, start) - start) : null;
      }
      if (dates != null) {
        said = null;
        int content = start + dates.length();
        int end = nextLine(content, sentence(content, to));
        sheet.career().add(new PersonSheet.CareerLine(dates, start, new Stretch(content, end)));
        posts = null;
        i = end;
      } else if (i > start) {
        posts = segment(sheet, posts, start, i);
        CareerDates own = said(start, i);
        said = own != null ? own : LIFE.isIn(text, start, i) ? null : said;
      }
      said = c == '。' || c == '；' ? null : said;
      start = i + 1;
      depth = Math.max(0, depth);
    }
  }

  /** Where the sentence ends, outside of brackets. */
  private int sentence(int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      depth += c == '（' ? 1 : c == '）' ? -1 : 0;
      if (c == '。' && depth <= 0) {
        return i;
      }
    }
    return to;
  }

  /** The dates of a career that a member of a sentence opens with, or null. */
  private @Nullable CareerDates dates(PersonSheet sheet, int from, int to) {
    return CareerDates.mayOpen(text, from) || "自从".indexOf(text.charAt(from)) >= 0
        ? CareerDates.opening(
            text.substring(from, Math.min(to, from + 60)),
            sheet.name().in(text),
            before(sheet),
            told)
        : null;
  }

  /** The last date of a career so far, by which the next may say its year; or null. */
  private static @Nullable PartialDate before(PersonSheet sheet) {
    if (sheet.career().isEmpty()) {
      return null;
    }
    CareerDates last = sheet.career().getLast().dates();
    PartialDate until = last.until();
    return until == null ? last.from() : until;
  }

  /** 2016年10月，甲再到省直部门工作，出任…: the date of what is said before the post; or null. */
  private @Nullable CareerDates said(int from, int to) {
    int start = from + ("其他她".indexOf(text.charAt(from)) >= 0 ? 1 : 0);
    start += start < to && "在于".indexOf(text.charAt(start)) >= 0 ? 1 : 0;
    return start < to && Character.isDigit(text.charAt(start)) && !LIFE.isIn(text, start, to)
        ? CareerDates.dated(text.substring(start, to))
        : null;
  }

  /** One past the words of a pattern that open a member with more behind them, or -1. */
  private int behind(Pattern words, int from, int to) {
    Matcher m = words.matchAtStart(text, from, to);
    return m != null && m.end() < to ? m.end() : -1;
  }

  /**
   * Sorts one member of a sentence, or one value.
   *
   * @param before where the member before went if it was of posts, else null
   * @return where this one went if it is of posts, else null
   */
  private @Nullable List<Stretch> segment(
      PersonSheet sheet, @Nullable List<Stretch> before, int from, int end) {
    Matcher others = AND_OTHERS.firstMatch(text, Math.max(from, end - 5), end);
    int to = others != null && others.start() > from ? others.start() : end;
    List<Stretch> list =
        before != null && isPost(from, to) && !SAYS_MORE.isIn(text, from, to) ? before : null;
    int start = from;
    int first = named(sheet, from);
    int proposed = behind(PROPOSED, first, to);
    int former = behind(FORMER, first, to);
    int current = behind(CURRENT, first, to);
    if (proposed > 0) {
      list = sheet.proposed();
      start = proposed;
    } else if (former > 0) {
      list = sheet.former();
      start = former;
    } else if (current > 0) {
      list = sheet.current();
      start = current;
    } else if (list == null
        && section.kind() == SectionKind.NOMINATION
        && sheet.current().isEmpty()
        && sheet.proposed().isEmpty()
        && isPost(from, to)) {
      list = sheet.current(); // 甲，某局副局长，拟任…
    }
    if (list == null && (first > from || LATER_ON.opens(text, from, to))) {
      Matcher later = LATER.matcher(text).region(first, to);
      if (later.lookingAt() && later.end() < to) {
        list = sheet.former();
        start = later.end();
      }
    }
    if (list == null) {
      sheet.attributes().add(new PersonSheet.Attribute(null, new Stretch(start, to)));
    } else {
      list.add(new Stretch(start, to));
    }
    return list;
  }

  private boolean isPost(int from, int to) {
    int end = to;
    while (end > from && text.charAt(end - 1) == '）') {
      int bracket = text.lastIndexOf('（', end - 1);
      end = bracket < from ? from : bracket;
    }
    return Wordlists.TITLES.longestBefore(text, end, from) != null
        || text.substring(from, to).endsWith("人选");
  }

  /** 甲　副县长; 县长：甲; 甲：副县长; 副县长：甲、乙. */
  private void leader(int from, int to) {
    int gap = gap(from, to);
    if (gap > 0 && gap - from <= 14 && gap - from >= 2 && isHan(from, gap)) {
      int end = gap(gap, to);
      end = end < 0 ? to : end;
      if (isPost(gap, end) && !isPost(from, gap)) {
        start(new Stretch(from, gap)).current().add(new Stretch(gap, end));
        return;
      }
      if (isPost(from, gap) && !isPost(gap, end) && end - gap <= 6) {
        start(new Stretch(gap, end)).current().add(new Stretch(from, gap));
        return;
      }
    }
    Matcher m = TITLED.matcher(text).region(from, to);
    if (m.matches() && isPost(m.start(1), m.end(1)) && !OfficeRow.isNoOffice(m.group(1))) {
      start(new Stretch(m.start(2), m.end(2))).current().add(new Stretch(m.start(1), m.end(1)));
      return;
    }
    m = NAMED.matcher(text).region(from, to);
    if (m.matches() && isPost(m.start(2), m.end(2)) && !LABEL.matches(m.group(1))) {
      start(new Stretch(m.start(1), m.end(1))).current().add(new Stretch(m.start(2), m.end(2)));
    }
  }

  /** An office and several who hold it, or one with a remark. */
  private boolean row(int from, int to) {
    OfficeRow row =
        section.kind() == SectionKind.LEADERSHIP ? OfficeRow.read(normal, from, to) : null;
    if (row == null || (row.members().size() == 1 && row.members().getFirst().remark() == null)) {
      return false;
    }
    row.members().forEach(member -> listed(row.title(), member));
    return true;
  }

  /** One of a row, with what a bracket says of the time or of the person. */
  private void listed(Stretch title, OfficeRow.Member member) {
    PersonSheet sheet = start(member.name());
    Stretch remark = member.remark();
    CareerDates dates = remark == null ? null : CareerDates.opening(remark.in(text));
    if (dates != null && remark != null) {
      sheet.career().add(new PersonSheet.CareerLine(dates, remark.from(), title, of));
      return;
    }
    sheet.offices().add(new PersonSheet.Office(title, of));
    if (remark != null) {
      sheet.attributes().add(new PersonSheet.Attribute(null, remark));
    }
  }

  /** The first position in {@code (from, to)} before which a blank stood, or -1. */
  private int gap(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (boundary(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a cell starts at a position: a blank or a line end stood before it. */
  private boolean boundary(int i) {
    return normal.gapBefore(i) || text.charAt(i - 1) == '\n' || blankBefore(i);
  }

  /** A 、 that the repair wrote for a blank. */
  private boolean blankBefore(int i) {
    return text.charAt(i - 1) == '、' && normal.quote(normal.span(i - 1, i)).isBlank();
  }

  private boolean isHan(int from, int to) {
    return Pattern.matches("[\\p{IsHan}·]+", text.substring(from, to));
  }

  /** Cells between blanks and line ends. */
  private List<Stretch> cells() {
    List<Stretch> cells = new ArrayList<>();
    int start = section.from();
    for (int i = section.from() + 1; i <= section.to(); i++) {
      if (i == section.to() || boundary(i)) {
        int end = i;
        while (end > start
            && (text.charAt(end - 1) == '\n' || (i < section.to() && end == i && blankBefore(i)))) {
          end--;
        }
        if (end > start) {
          cells.add(new Stretch(start, end));
        }
        start = i;
      }
    }
    return cells;
  }

  /** Labelled values and the rows of a table; false if the section has neither. */
  private boolean table() {
    List<Stretch> cells = cells();
    if (cells.stream().noneMatch(c -> Pattern.matches("姓名(?:：.*)?", c.in(text)))) {
      return false;
    }
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Stretch cell = cells.get(i);
      String content = cell.in(text);
      int colon = content.indexOf('：');
      boolean label = LABEL.matches(colon < 0 ? content : content.substring(0, colon));
      if (label && colon >= 0) {
        columns.clear();
        boolean empty = colon + 1 == content.length();
        if (!empty) {
          value(content.substring(0, colon), new Stretch(cell.from() + colon + 1, cell.to()));
        } else if (i + 1 < cells.size()) {
          i++;
          value(content.substring(0, colon), cells.get(i));
        }
      } else if (label) {
        boolean pair =
            columns.isEmpty() && i + 1 < cells.size() && !LABEL.matches(cells.get(i + 1).in(text));
        if (pair) {
          i++;
          value(content, cells.get(i));
        } else {
          columns.add(content);
        }
      } else if (columns.contains("姓名") && i + 1 < cells.size() && opensRow(cells, i)) {
        i = row(columns, cells, i) - 1;
      }
    }
    return true;
  }

  /** A cell of a name has the gender behind it. */
  private boolean opensRow(List<Stretch> cells, int i) {
    return i + 1 < cells.size()
        && GENDER.matches(cells.get(i + 1).in(text))
        && Pattern.matches("[\\p{IsHan}·]{2,14}", cells.get(i).in(text));
  }

  /** Reads a row by its columns from the name on; returns the index behind it. */
  private int row(List<String> columns, List<Stretch> cells, int at) {
    int column = columns.indexOf("姓名");
    int i = at;
    while (i < cells.size() && column < columns.size() && (i == at || !opensRow(cells, i))) {
      value(columns.get(column), cells.get(i));
      column++;
      i++;
    }
    return i;
  }

  private void value(String label, Stretch value) {
    if (label.equals("姓名")) {
      start(value);
      return;
    }
    PersonSheet sheet = open;
    if (sheet == null || label.equals("序号") || label.equals("备注")) {
      return;
    }
    if (label.startsWith("拟")) {
      segment(sheet, sheet.proposed(), value.from(), value.to());
    } else if (label.endsWith("职务") || label.startsWith("现") || label.endsWith("任职")) {
      segment(sheet, sheet.current(), value.from(), value.to());
    } else {
      sheet.attributes().add(new PersonSheet.Attribute(label, value));
    }
  }
}
