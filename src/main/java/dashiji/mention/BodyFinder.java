package dashiji.mention;

import dashiji.lexicon.TermTrie;
import dashiji.text.CharSet;
import dashiji.text.Chars;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds organisations by the ends of their names, and by the short forms of official bodies. */
public final class BodyFinder {
  /** Names of areas that open with 和. */
  private static final List<String> NAMES_WITH_AND = List.of("和平", "和田", "和林", "和龙", "和静");

  /** Ends of offices of state and party. */
  private static final Pattern OFFICIAL =
      Pattern.compile(
          ".*(?:政府|人大|人大常委会|政协|[局厅署]|[^公]司|纪委|监委|法院|检察院|委员会|领导小组|指挥部|[^党]委|组织部|宣传部|统战部|政法委|办|(?<!领导小组|指挥部)办公室)");

  /** All of a class, not one: 全市工商联. */
  private static final Pattern ALL = Pattern.compile("全(?:省|自治区|市|县|区|旗|州|盟|镇|乡)");

  private static final Pattern OF_CLASS =
      Pattern.compile("自治区|省|市|县|旗|州|盟|区|镇|乡|街道|苏木|地委|地区|行署|行政公署");

  private static final Pattern NATIONAL =
      Pattern.compile("国家|中国|中央|全国|国务院|世界|国际|联合国|香港|澳门|台湾|驻|武警|最高");

  /** An area that no gazetteer has, before what only an area has. */
  private static final Pattern UNLISTED_AREA =
      Pattern.compile(
          "\\p{IsHan}{2,6}[省市县区旗州盟镇乡](?:第?[一二三四五六七八九十]{1,3}届)?(?:人民政府|政府|人大|政协|委|纪委|监委|\\p{IsHan}{2,10}[局厅办])");

  /** Who runs an undertaking: 青石公路改造工程指挥部. */
  private static final Pattern OF_UNDERTAKING =
      Pattern.compile("[\\p{IsHan}\\d]{4,20}(?:工程|项目|公路|铁路|高速|水库)(?:建设)?指挥部");

  /** A department's office for an area, by its field and the area: 国土青石分局. */
  private static final Pattern BRANCH_OFFICE = Pattern.compile("\\p{IsHan}{4,10}分局");

  /** Who looks after a reserve or works: 青石自然保护区管护局. */
  private static final Pattern OF_RESERVE =
      Pattern.compile(
          "\\p{IsHan}{2,12}(?:保护区|湿地|林区|景区|灌区|水库|公园)\\p{IsHan}{0,4}(?:管护|管理|保护|建设管理)(?:局|分局|处)");

  /** A department behind another of its area: 县发改局、建设局. */
  private static final Pattern LISTED_OFFICE = Pattern.compile("(?![各有相全本该当])\\p{IsHan}{2,6}局");

  /** Times before a name: 3月4日, 上半年. */
  private static final Pattern TIME =
      Pattern.compile(
          "^.*?(?:\\d{1,4}[年月日](?!报)|[上下]半年|今年|去年|明年|学期|季度|日前|近日)(?:以来)?(?=\\p{IsHan}{3})");

  /** What only a firm or school has within its name, up to its end: （青石）科技有限公司. */
  public static final Pattern FROM_AREA_IN_BRACKETS =
      Pattern.compile("（\\p{IsHan}{2,6}）\\p{IsHan}{0,16}?(?:公司|集团|大学|学院|银行|研究院|事务所)");

  private static final Pattern INSPECTORS =
      Pattern.compile(
          "(?:\\p{IsHan}{0,10}?(?:教育|工作|活动|问题|整治|整改|建设|安委会))?第[一二三四五六七八九十\\d]{1,3}(?:批|轮)?\\p{IsHan}{0,20}?(?:巡视|巡察|督导|督查|指导|检查|考核|调研)组");

  /** What the tagger may join with the first character of a name: 听取经信局 as 听, 取经, 信局. */
  private static final Pattern LEADING =
      Pattern.compile(
          "(?:近年来|多年来|长期以来|一直以来|加强(?:与|同)?|加快|帮助|(?:完全|坚决|衷心)?拥护|补选|(?:跟)?随|简称|莅临)(?=[省市县区旗州盟镇乡]|\\p{IsHan}{3})"
              + "|[\\d一二三四五六七八九十]+人(?:一行)?(?:莅临|来|去|赴|到)|来(?![宾安凤福伊])(?=\\p{IsHan}{2,4}(?:博物馆|纪念馆|图书馆|文化馆))|同志(?=\\p{IsHan}{2,16}(?:公司|集团)(?:党委|党组)?)|[▲△★●■◆]|\\p{IsHan}{2,14}获(?=(?:省|市|县|区|旗|国家|自治区)\\p{IsHan}{1,12}(?:厅|局|委|政府|部)$)|在(?!线)(?=\\p{IsHan}{4})|应(?![急用城县对])(?=\\p{IsHan}{4})"
              + "|(?:以(?=\\p{IsHan}{2,12}(?:委|政府|局|厅|人大|政协))|听取|会见|陪同|邀请|(?:[赴在来抵]?\\p{IsHan})?拜[访会]|走访|走进|带领|下属|旗下|所属|签约仪式上|仪式上|会议上|座谈会上|会上|活动中|据了解|到访|(?:自治区|[省市县区旗州盟])?领导(?:同志)?[和与及]|还有(?=\\p{IsHan}{2})|倾听|观看|希望|(?:充分)?结合|感谢|庆祝|祝贺|(?:坚决|自觉)?服从|(?:记者)?登录|历届|历任|我校(?!党|行政)[与和]?|首[次届](?=全国|国家|中国)|(?:世界|中国|全球)\\d+强(?:企业)?|(?:(?:国家|自治区|省|市|县)级)?(?:农业产业化)?(?:重点)?龙头企业|经由?(?=[省市县区旗])|[名个位](?=[省市县区旗](?:人民|政府|人大|政协|监|委))"
              + "|(?:跨省)?履新|(?:调|历|兼|转|改|出|升|接|继|挂职|挂|前|原|现|曾|拟|新|担)任|(?:任|报|为)(?=\\p{IsHan}{1,10}[省市县区旗州盟](?:委|人民|政府|人大|政协))|任(?!城|丘|泽)(?=\\p{IsHan}{4})|现在(?=\\p{IsHan}{3,12}(?:大学|学院|公司|学校))|当选为?|提名|(?:一直)?受到"
              + "|\\p{IsHan}{0,2}莅临|(?:随后|[上下]午|近日|日前)(?=\\p{IsHan}{2}[组团])"
              + "|(?:困难|骨干|重点|签约|入驻|参展|获奖|参会|受灾|投资|合作|承建|施工|建设|主办|承办|协办|成员|牵头)?(?:企业|单位)(?:代表)?)(?=\\p{IsHan}{3})"
              + "|(?:产生|当选为?|执行好|贯彻好|(?:坚决|自觉)?服从)(?=[省市县区旗州盟](?:委|政府|人大|政协|纪委|监委))"
              + "|\\p{IsHan}{2,3}企业(?!集团|管理|咨询|发展|服务|家|联合|协会|孵化|总部)(?=\\p{IsHan}{4,24}(?:公司|集团|厂))");

  /** Committee and government of one area, nothing between them: 县委县政府. */
  private static final Pattern BOTH_SEATS =
      Pattern.compile("\\p{IsHan}{0,16}?(?:省委省|市委市|县委县|区委区|旗委旗|州委州|盟委盟|镇委镇|乡党?委乡|镇党委镇)(?:人民)?政府");

  /** 县十七届人大四次会议, 县二次人代会: a session, not the congress. */
  private static final Pattern SESSION_BEHIND =
      Pattern.compile("第?[一二三四五六七八九十百\\d]{1,4}次(?:全体)?(?:会议|大会|会)|[一二三四五六七八九十百\\d]{1,4}次(?:会议|会)");

  private static final Pattern SESSION_NUMBER = Pattern.compile("[一二三四五六七八九十百\\d]次");

  private static final Pattern OF_SESSION =
      Pattern.compile("\\p{IsHan}{0,20}?(?:人大|人民代表大会|政协\\p{IsHan}{2,12}委员会|政协)");

  private static final Pattern COMMITTEE_OF_AREA = Pattern.compile("\\p{IsHan}{0,6}[省市县区]委");

  /** 省委会 with what may follow it; not 省委会议, 省委会同. */
  private static final Pattern OF_PARTY_BEHIND =
      Pattern.compile(
          "会(?:$|[，。；、的]|主委|副主委|专职|二级|一级|秘书|副秘书|理论|机关|领导|班子|委员|常委|相关|有关|各|经济|参政|社会|组织|宣传)");

  /** The committees of the other parties are called 市委会. */
  private static final Pattern OTHER_PARTY =
      Pattern.compile("(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)\\p{IsHan}{1,12}委");

  /** Behind a body of an area, those of the same: 省委、政府. */
  private static final Set<String> OF_SAME_AREA = Set.of("政府", "人大", "政协", "纪委");

  /** Courts and procuratorates, printed alone behind a body of their area. */
  private static final Set<String> OF_JUSTICE = Set.of("法院", "检察院");

  private static final Set<String> CONTINUES = Set.of("书记", "副书记", "常委", "主任", "副主任", "主席", "委员");

  /** No name goes on over them. */
  private static final CharSet ENDS_NAME = CharSet.of("，。；：、！？“”《》和与及");

  /** No department of a body stands behind them. */
  private static final CharSet SIGNS = CharSet.of("，。；：、！？“”《》（）\n");

  /** Bodies that have names of their own. */
  private static final Pattern NAMED_BY_ITSELF = Pattern.compile("(?:公司|集团|基金会|小学|中学|学校|学院|医院)$");

  private static final Pattern CALLED_ON =
      Pattern.compile("(?:拜访|拜会|走访|走进|参观|考察|会见|约见)(?:了)?(?![组团])");

  /** No coined name of a firm has such characters. */
  private static final Pattern NO_COINED =
      Pattern.compile("[的等个家名位组团队察看镇乡村区县市省街道园厂在到向由及与并了我各有关]|企业|单位|代表|负责|重点|龙头|著名|上市|知名");

  private static final int LONGEST_COINED = 7;

  /** The longest name of an area, without its class word. */
  private static final int LONGEST_AREA = 4;

  private BodyFinder() {}

  /**
   * The organisations in a stretch of text.
   *
   * @param names the names of persons in it; no body runs over one
   * @param trace takes the candidates and what became of them
   * @return mentions, ascending, not overlapping
   */
  public static List<BodyMention> find(
      TaggedText tagged, int from, int to, List<NameMention> names, BodyNames bodies, Trace trace) {
    String text = tagged.text();
    Phrases phrases = new Phrases(tagged, from, to);
    for (NameMention name : names) {
      phrases.startAt(name.from());
      phrases.startAt(name.to());
    }
    List<BodyMention> mentions = new ArrayList<>();
    int done = from;
    for (int end = from + 2; end <= to; end++) {
      TermTrie.Match<String> suffix = Wordlists.BODY_ENDS.longestBefore(text, end, done);
      if (text.charAt(end - 1) == '院' && text.startsWith("两院", end - 2) && end - 4 >= from) {
        courts(text, end, phrases, bodies, mentions);
        done = Math.max(done, mentions.isEmpty() ? from : mentions.getLast().to());
      }
      if (suffix == null || longerAhead(text, end, to, done)) {
        continue;
      }
      int start = Math.max(done, phrases.startBefore(end - 1));
      start = skipTitles(text, beforeBracket(text, start, end, done, phrases), end, bodies);
      if (start > end - suffix.length()) {
        continue;
      }
      start = wholeArea(text, start, done, names, bodies);
      TermTrie.Match<String> known = Wordlists.NATIONAL_BODIES.longestAt(text, start);
      if (known != null && start + known.length() > end && start + known.length() <= to) {
        end = start + known.length(); // 致公党中央
      }
      end = inspectors(text, end, to);
      end = secondName(text, extend(text, start, end, to, phrases), to);
      if (insideTitle(text, start, end) || (start > from && text.charAt(start - 1) == '各')) {
        trace.rejected(
            Candidate.Kind.BODY,
            start,
            end,
            text.substring(start, end),
            "another word starts in its end, or 各 stands before it");
        continue;
      }
      String printed = text.substring(start, end);
      if (printed.length() > 3
          && "和与及".indexOf(printed.charAt(0)) >= 0
          && conjunction(text, start)) {
        start++;
        printed = text.substring(start, end);
      }
      if (printed.startsWith("（")) {
        start++;
        printed = text.substring(start, end);
      }
      int apposition = printed.lastIndexOf("——");
      if (apposition >= 0) {
        start += apposition + 2; // 世界500强企业——青石集团
        printed = text.substring(start, end);
      }
      Matcher verb = LEADING.matchAtStart(printed);
      if (verb != null) {
        start += verb.end();
        printed = text.substring(start, end);
      }
      Matcher time = TIME.matchAtStart(printed);
      while (time != null) {
        start += time.end();
        printed = text.substring(start, end);
        time = TIME.matchAtStart(printed);
      }
      if (SESSION_BEHIND.opens(text, end, to) && OF_SESSION.matches(printed)) {
        trace.rejected(Candidate.Kind.BODY, start, end, printed, "the name of its session");
        continue;
      }
      if (COMMITTEE_OF_AREA.matches(printed)
          && !OTHER_PARTY.matches(printed)
          && OF_PARTY_BEHIND.opens(text, end, to)) {
        Body party = otherParty(printed, mentions);
        trace.rejected(Candidate.Kind.BODY, start, end, printed, "市委会: of another party");
        if (party != null) {
          mentions.add(new BodyMention(start, end + 1, party));
          done = end + 1;
        }
        continue;
      }
      if (text.startsWith("会", end) && end < to && OTHER_PARTY.matches(printed)) {
        end++;
        printed = text.substring(start, end);
      }
      if (BOTH_SEATS.matches(printed)) {
        int split = start + printed.lastIndexOf('委') + 1;
        Body committee = bodies.resolve(text.substring(start, split), null);
        Body government = bodies.resolve(text.substring(split, end), committee);
        if (committee != null && government != null && !titleMark(text, start, from)) {
          mentions.add(new BodyMention(start, split, committee));
          mentions.add(new BodyMention(split, end, government));
          done = end;
          continue;
        }
      }
      if (printed.endsWith("人代会") && SESSION_NUMBER.isIn(printed)) {
        continue;
      }
      if (NAMED_BY_ITSELF.isIn(printed)) {
        start = wholeFirm(text, start, done, mentions, names, bodies);
        printed = text.substring(start, end);
      }
      Body body = body(new Printed(printed, suffix, listed(text, start, mentions)), bodies);
      if (body == null) {
        trace.rejected(Candidate.Kind.BODY, start, end, printed, "names no body in particular");
      } else if (titleMark(text, start, from)) {
        trace.rejected(Candidate.Kind.BODY, start, end, printed, "part of a title in 《》");
      } else {
        trace.taken(Candidate.Kind.BODY, start, end, body.name(), "ends in a word for a body");
        mentions.add(new BodyMention(start, end, body));
        done = end;
      }
    }
    return BodyLists.add(text, from, to, mentions, names, phrases, bodies);
  }

  /**
   * Where a firm starts whose coined name the tagger took for other words: the whole item of a list
   * (、晏河英搏尔电气公司), what is called on (拜访比亚达公司), or from the name of its area on.
   */
  private static int wholeFirm(
      String text,
      int start,
      int done,
      List<BodyMention> mentions,
      List<NameMention> names,
      BodyNames bodies) {
    int item = start;
    while (item > done && start - item < LONGEST_COINED && Chars.isHan(text.charAt(item - 1))) {
      item--;
    }
    if (item == start) {
      return start;
    }
    boolean listed = item > 0 && text.charAt(item - 1) == '、';
    Matcher called = listed ? null : CALLED_ON.firstMatch(text, item, start);
    int first = listed ? item : called == null ? start : called.end();
    String coined = text.substring(first, start);
    boolean whole =
        first < start
            && (listed || called != null)
            && NO_COINED.firstIn(coined) < 0
            && (coined.length() <= 3
                || behindFirm(item, mentions)
                || bodies.opensWithArea(coined)
                || bodies.opensWithHomeName(coined))
            && names.stream().noneMatch(n -> n.from() < start && first < n.to());
    return whole ? first : start;
  }

  private static boolean behindFirm(int item, List<BodyMention> mentions) {
    return !mentions.isEmpty()
        && mentions.getLast().to() + 1 == item
        && mentions.getLast().body().kind().equals("company");
  }

  /** Where the area starts whose class word the tagger joined with what follows: 泰和|县政府. */
  private static int wholeArea(
      String text, int start, int done, List<NameMention> names, BodyNames bodies) {
    if ("市县区旗".indexOf(text.charAt(start)) < 0) {
      return start;
    }
    for (int length = LONGEST_AREA; length > 1; length--) {
      int area = start - length;
      if (area >= done
          && bodies.isArea(text.substring(area, start + 1))
          && names.stream().noneMatch(n -> n.from() < start && area < n.to())) {
        return area;
      }
    }
    return start;
  }

  /** A firm goes on before the area in brackets that its name has: 远山（青石）科技有限公司. */
  private static int beforeBracket(String text, int start, int end, int done, Phrases phrases) {
    int open = text.charAt(start) == '（' ? start : start - 1;
    if (open <= done
        || text.charAt(open) != '（'
        || !Chars.isHan(text.charAt(open - 1))
        || !FROM_AREA_IN_BRACKETS.matches(text, open, end)) {
      return start;
    }
    return Math.max(done, phrases.startBefore(open - 1));
  }

  /** 县法检两院 are the court and the procuratorate of the county. */
  private static void courts(
      String text, int end, Phrases phrases, BodyNames bodies, List<BodyMention> mentions) {
    if (!text.startsWith("法检", end - 4) && !text.startsWith("检法", end - 4)) {
      return;
    }
    int start = phrases.startBefore(end - 4);
    String area = text.substring(start, end - 4);
    Body court = bodies.resolve(area + "人民法院", null);
    Body procuratorate = bodies.resolve(area + "人民检察院", null);
    if (court != null && procuratorate != null && area.length() <= 8) {
      mentions.add(new BodyMention(start, end - 3, court));
      mentions.add(new BodyMention(end - 3, end, procuratorate));
    }
  }

  /** The committee of another party that 省委会 stands for: the one named before, or null. */
  private static @Nullable Body otherParty(String printed, List<BodyMention> mentions) {
    String end = printed.substring(printed.length() - 2) + "会";
    for (BodyMention before : mentions.reversed()) {
      String name = before.body().name();
      if (name.endsWith(end) && OTHER_PARTY.matches(name, 0, name.length() - 1)) {
        return before.body();
      }
    }
    return null;
  }

  /** The body that the one at a position follows in a list, or null. */
  private static @Nullable Body listed(String text, int start, List<BodyMention> mentions) {
    if (mentions.isEmpty() || start == 0 || "、和及与".indexOf(text.charAt(start - 1)) < 0) {
      return null;
    }
    BodyMention last = mentions.getLast();
    return last.to() + 1 == start ? last.body() : null;
  }

  /** 和 joins two bodies or persons here; it is not the first character of a name. */
  private static boolean conjunction(String text, int at) {
    if (text.charAt(at) != '和') {
      return true;
    }
    return at > 0
        && Character.isLetter(text.charAt(at - 1))
        && NAMES_WITH_AND.stream().noneMatch(name -> text.startsWith(name, at));
  }

  /** 市委第三巡察组: a group that a committee or government sent out. */
  private static int inspectors(String text, int end, int to) {
    if ("委府大协部".indexOf(text.charAt(end - 1)) < 0) {
      return end;
    }
    Matcher group = INSPECTORS.matchAtStart(text, end, Math.min(to, end + 40));
    return group != null ? group.end() : end;
  }

  /** A school that has two names: 党校（行政学院）. */
  private static int secondName(String text, int end, int to) {
    if (end < to && text.charAt(end) == '（') {
      int close = text.indexOf('）', end, Math.min(to, end + 12));
      if (close > 0 && text.startsWith("学院", close - 2)) {
        return close + 1;
      }
    }
    return end;
  }

  /** Goes on with a department of the body: 某部某研究所, 某局某处. */
  private static int extend(String text, int start, int end, int to, Phrases phrases) {
    int extended = end;
    if (text.startsWith("旗下", end)) {
      return end;
    }
    for (int next = end + 1; next <= Math.min(to, end + 24); next++) {
      if (SIGNS.has(text.charAt(next - 1))) {
        break;
      }
      if (next > end + 14 && !text.startsWith("小组", next - 2)) {
        continue; // only a task group has a longer name
      }
      TermTrie.Match<String> suffix = Wordlists.BODY_SUFFIXES.longestBefore(text, next, end);
      if (suffix != null
          && "获被受向对由在从将已据经就以于则是".indexOf(text.charAt(end)) < 0
          && phrases.startBefore(next - 1) <= start
          && !NoBodies.cutsWord(text, next)) {
        extended = next;
      }
    }
    return extended;
  }

  /**
   * The last character is the start of a title or of another word: the second 局 of 统计局局长, 厅 of 副厅长,
   * 司 of 司机.
   */
  private static boolean insideTitle(String text, int start, int end) {
    if (NoBodies.cutsWord(text, end) || text.startsWith("大学校长", end - 3)) {
      return true;
    }
    TermTrie.Match<Wordlists.TitleType> title = Wordlists.TITLES.longestAt(text, end - 1);
    char before = end - 2 >= start ? text.charAt(end - 2) : ' ';
    return title != null
        && title.length() > 1
        && (before == '副' || before == text.charAt(end - 1) || before == '任');
  }

  /**
   * A name that ends like that of a body.
   *
   * @param text the name
   * @param suffix its end
   * @param before the body that stands before it in the same list, or null
   */
  private record Printed(String text, TermTrie.Match<String> suffix, @Nullable Body before) {}

  /** The body of a printed name, or null if it names none in particular. */
  private static @Nullable Body body(Printed printed, BodyNames bodies) {
    return bodies.remembered(
        printed, () -> body(printed.text, printed.suffix, bodies, printed.before));
  }

  private static @Nullable Body body(
      String printed, TermTrie.Match<String> suffix, BodyNames bodies, @Nullable Body before) {
    String name = Pattern.replaceFirst(printed, "^(?:我|本|该)(?=[省市区县旗])", "");
    if (before != null && before.area() != null && OF_JUSTICE.contains(name)) {
      return bodies.resolve(before.area() + "人民" + name, null); // 县公安局、司法局、法院
    }
    if (name.length() < 2
        || name.length() > 32
        || ALL.opens(name)
        || (NoBodies.generic(name) && !(before != null && OF_SAME_AREA.contains(name)))
        || name.contains("（") != name.contains("）")) {
      return null;
    }
    Body body = bodies.resolve(name, name.endsWith("厅") ? null : before);
    if (body == null
        || body.name().length() < 3
        || (OFFICIAL.matches(name)
            && !official(name, body, bodies)
            && !(before != null && before.area() != null && LISTED_OFFICE.matches(name)))) {
      return null;
    }
    boolean resolved = body.area() != null || !body.name().equals(name);
    boolean ofAnotherKind = !BodyNames.kind(name).equals(suffix.value());
    boolean says =
        resolved
            || ofAnotherKind
            || name.length() >= suffix.length() + 2
            || Wordlists.NATIONAL_BODIES.longestAt(name, 0) != null;
    return says ? body : null;
  }

  /**
   * An office of state or party says whose it is or what it is for: its area, or a field of work
   * that departments have.
   */
  private static boolean official(String name, Body body, BodyNames bodies) {
    return bodies.opensWithArea(name)
        || ((name.startsWith("中国共产党")
                || name.startsWith("中共")
                || (name.startsWith("政协第") && !name.endsWith("常务委员会")))
            && bodies.opensWithArea(body.name()))
        || OF_UNDERTAKING.matches(name)
        || OF_CLASS.opens(name)
        || Departments.isNamed(name)
        || NATIONAL.opens(body.name())
        || UNLISTED_AREA.opens(name)
        || BRANCH_OFFICE.matches(name)
        || OF_RESERVE.matches(name)
        || BodyNames.ofCountry(name)
        || bodies.ofBareArea(name)
        || Wordlists.NATIONAL_BODIES.longestAt(name, 0) != null;
  }

  /** Inside 《》: part of the title of a document. */
  private static boolean titleMark(String text, int start, int from) {
    int open = Chars.lastIndexOf(text, '《', from, start + 1);
    return open >= from && text.indexOf('》', open, start + 1) < 0;
  }

  /** A longer end is under way: 市委 in 市委组织部, 大学 in 大学医院. */
  private static boolean longerAhead(String text, int end, int to, int done) {
    if (text.startsWith("旗下", end)) {
      return false; // 某集团旗下公司
    }
    for (int next = end + 1; next <= Math.min(to, end + 8); next++) {
      TermTrie.Match<String> verb =
          next == end + 1 ? Wordlists.PERSON_VERBS.longestAt(text, end) : null;
      if (verb != null && verb.length() > 1) {
        return false;
      }
      char c = text.charAt(next - 1);
      if (ENDS_NAME.has(c)) {
        return false;
      }
      TermTrie.Match<String> suffix = Wordlists.BODY_SUFFIXES.longestBefore(text, next, done);
      if (suffix != null && next - suffix.length() <= end && !NoBodies.cutsWord(text, next)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A title at the start belongs to a person before, not to the body: 书记 in 书记张某到某局; not where an
   * area's name starts in it, as with 某市长某区.
   */
  private static int skipTitles(String text, int start, int end, BodyNames bodies) {
    int at = start;
    for (int i = start; i < end; i++) {
      TermTrie.Match<Wordlists.TitleType> title = Wordlists.TITLES.longestAt(text, i);
      if (title != null
          && i + title.length() < end
          && (title.value() == Wordlists.TitleType.GOVERNMENT || CONTINUES.contains(title.term()))
          && !text.startsWith("员会", i + title.length() - 1)
          && !text.startsWith("会", i + title.length())
          && !(title.length() == 2 && bodies.known(text.substring(i + 1, end)) != null)) {
        at = i + title.length();
      }
    }
    return at;
  }
}
