package dashiji.mention;

import dashiji.lexicon.Country;
import dashiji.lexicon.TermTrie;
import dashiji.nlp.Tagger;
import dashiji.nlp.Token;
import dashiji.text.Chars;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the chain of titles left of a name, and the single title right of it. */
public final class TitleChainReader {
  /** Words after which a chain can start inside a clause; longer ones first. */
  private static final Pattern OPENERS =
      Pattern.compile(
          "(?:会见了|会见|授予|表彰|产生|选出|补选|增选|当选|当选为|了|的|有|率|率领|带领|携|还有|陪同|邀请|接待|拜访|拜会|参加|随同|出席|汇报|聘请|听取|看望|慰问|赞同|赞成|特邀|选举|任命|推举|推选|分别是|分别为|免去|免去了|聘任|主持|介绍|赴|由"
              + "|召集|约谈|约见|会同|责成|与|和|及|以及|向|受|同|在|对|请|为|是|等|并与|还有|包括|接受|同意|同志|决定|以|召开|举行|批准|来自|学习|传达|根据|按照|经|报|现任|拟任|任|担任|兼任)");

  /** A body goes on after 和 or 与 when this stands before it: 工业和信息化, 科技与财务司. */
  private static final Pattern JOINED_NAME =
      Pattern.compile(
          ".*(?:工信|发改|住建|人社|文旅|广电|教体|农牧|林草|应急|市监|经信|商务|科教|工业|发展|劳动|文化|环境|人口|农业|联络|侨务|学习|提案|海洋|贸易|外交|工商|宗教|旅游|能源|资源|人力资源|住房|林业|教育|合作|科技|卫生|法制|民族|粮食|经济|社会|监督|审批|广播|新闻|体育|城市|技术|规划|社保|粮食"
              + "|政策|就业|预防|分析|财政|退役|外事|港澳|安全|战略|研究|法律|交流|生态|保护|建设|管理|服务|水利|水务|民政|教科|文体|保障|医保|信访|园林|畜牧|交通|运输|投资|招商|健康|农村|草原|信息化?|电视|地震|储备|扶贫|移民|军人|营商|史志|档案|金融|数据|口岸|改革|供销|市场|乡村振兴)(?:和|与|及)$");

  private static final Pattern LEADERS =
      Pattern.compile(".*(?:领导|负责同志|负责人|班子成员|(?<!谈判|人大|代表大会)代表)$");

  /** What may stand in brackets between a title and the name: （主持工作）, （挂职）, （正县级）. */
  private static final Pattern REMARK =
      Pattern.compile(
          "（(?:主持[^（）]{0,6}工作|[^（）]{0,8}挂职|兼职?|正[县处科厅局]级|副[县处科厅局]级|代|拟任|试用期|[原兼][^（）]{2,24})）$");

  /** Before a title: 主持工作的副局长. */
  private static final Pattern IN_CHARGE = Pattern.compile("主持(?:[^（），。]{0,4}工作)的$");

  private static final Pattern RUNS = Pattern.compile("[^（），。]{0,4}工作的\\p{IsHan}");

  /** 副主任人选甲: proposed for the post, not yet in it. */
  private static final Pattern PROPOSED = Pattern.compile("(?:拟任)?(?:提名)?(?:候选人|人选)$");

  /** A body by its class alone, with or without its party group. */
  private static final Pattern ANAPHOR =
      Pattern.compile(
          "该?(集团公司|集团|公司|企业|(?<=该)[院校所局社厂行县市区镇村]|研究院|研究所|学院|大学|学校|医院|协会|商会|银行|园区|(?:督查|督导|巡察|巡视|检查|核查|调研|考察)组)(党委|党组|党工委|党总支|党支部)?");

  /** Where somebody speaks, before his body: 开幕式上省文旅厅. */
  private static final Pattern AT_EVENT =
      Pattern.compile("^\\p{IsHan}{0,10}(?:仪式|式|会|活动|典礼|论坛|现场)上(?![海饶虞杭犹高林思栗蔡街党])");

  private static final Pattern WORK_ALONE =
      Pattern.compile(".*\\p{IsHan}(?:工作|活动)|(?:应急|消防|防汛|综合|联合)*(?:演练|演习|拉练)");

  /** As what somebody is there, before the body: 主宾国, 轮值主席单位. */
  private static final Pattern IN_WHAT_CAPACITY =
      Pattern.compile(
          ".{0,12}(?:主宾国|主席单位|主办单位|承办单位|协办单位|主办方|承办方|协办方|投资方|特邀嘉宾|获奖者|(?:企业|单位|客商|投资商|行业|商协会)代表)"
              + "|\\p{IsHan}{2,3}企业(?!集团|管理|咨询|发展|服务|家|联合|协会|孵化|总部)(?=\\p{IsHan}{4,24}(?:公司|集团|厂))");

  private static final Pattern FIRM_NAME =
      Pattern.compile("\\p{IsHan}{2,24}?(?:有限责任公司|有限公司|公司|集团|银行|厂)");

  /** A part of a firm: 技术部, 销售二部, 挤塑班. */
  private static final Pattern PART_OF_FIRM =
      Pattern.compile("(?![省市县区旗])\\p{IsHan}{1,6}(?:部|班|班组|车间|科室)");

  private static final Pattern PARTY_NAME = Pattern.compile("民革|民盟|民建|民进|农工党|致公党|九三学社|台盟");

  /** Heads of the committees of those parties. */
  private static final Pattern OF_PARTY = Pattern.compile("(?:专职)?副?主委|主任委员|副主任委员");

  /** 省委会, or a body of it: the Communist party has none of that name. */
  private static final Pattern SEAT_OF_PARTY = Pattern.compile("([省市区县州])委会(\\p{IsHan}{0,12})");

  /** 某市委会, the party being said before. */
  private static final Pattern OTHER_PARTY_SHORT = Pattern.compile("\\p{IsHan}{2,10}[省市县区州]委会");

  /** A body of an area that is named by its class: 县委. */
  private static final Pattern AREA = Pattern.compile("[县区旗](?:委|人大|政协|纪委|监委|人武部)");

  private static final Pattern OF_FIRM =
      Pattern.compile("副?董事长|(?:常务)?副?总经理|(?:常务)?副?总裁|首席执行官|执行董事|董事局主席|厂长");

  private static final Pattern FIRM_IN_FULL = Pattern.compile("(?:公司|集团)$");

  private static final int SHORTEST_FIRM = 4;

  private static final Pattern HEADS_ASSISTANT = Pattern.compile("[省市县区旗州盟镇乡]长助理");

  /** Before what a township has: 某镇党委, 某镇政府. */
  private static final Pattern TOWNSHIP =
      Pattern.compile("\\p{IsHan}{2,16}?(?:镇|乡|苏木|街道)(?=党委|党工委|政府|人大|办事处|纪委)");

  /** Offices of a township behind one of its heads: 副镇长甲、派出所所长乙. */
  private static final Pattern OF_TOWNSHIP =
      Pattern.compile(
          "人大|党委|纪委|团委|综合执法队|综合行政执法队|文化站|派出所|司法所|财政所|卫生院|中心校|党政办|党政办公室|综治办|综治中心|武装部|人武部|农业综合服务中心");

  /** Who belongs to a house in many; of that house alone it says what somebody is. */
  private static final Map<String, Pattern> OF_HOUSE =
      Map.of(
          "教师", Pattern.compile("\\p{IsHan}{2,}(?:大学|学院|学校|中学|小学|[一二三四五六七八九十]中|幼儿园|中心)"),
          "会员", Pattern.compile("\\p{IsHan}{2,}(?:协会|学会|联合会)"));

  /** Heads of houses of one kind, printed alone behind the house: 某大学与某县…，校长甲. */
  private static final Map<String, Pattern> HOUSES =
      Map.of(
          "校长", Pattern.compile(".*(?:大学|学院|学校|中学|小学|党校)"),
          "行长", Pattern.compile(".*(?:银行|分行|支行|农商行|联社)"),
          "会长", Pattern.compile(".*(?:商会|协会|学会|联合会|促进会|同乡会)"),
          "馆长", Pattern.compile(".*(?:馆|博物院)"));

  private static final Set<String> OFFICES = Set.of("government", "party", "congress", "cppcc");

  /** Who presides over a session, printed without its body. */
  private static final Pattern OF_SESSION = Pattern.compile("秘书长|副?主任|副?主席");

  private static final Pattern ASSEMBLY = Pattern.compile(".*(?:人大常委会|政协)");

  /** A congress or a conference, in session or not. */
  private static final Pattern HOUSE = Pattern.compile(".*(?:人大常委会|人大|政协)");

  /** Working committees are of the standing committee, the others of the congress itself. */
  private static final Pattern OF_STANDING = Pattern.compile(".*(?:工作委员会|工委)");

  /** Committees that a congress or a conference has: 提案委员会, 城建环资工委. */
  private static final Pattern OF_ASSEMBLY =
      Pattern.compile(
          "(?:提案|人事|人事代表选举|人事代表|人事任免|代表选举|代表资格审查|内务司法|经济|财经|财政经济|法制|监察和司法|学习|文史|文化文史|社会法制|社会建设|民族宗教|民族|华侨|外事|港澳台侨|人口资源环境|资源环境|教科卫体|教科文卫|教育科技文化卫生|城建环资|城乡建设|环境资源|农业农村|农业与农村|委员联络|代表联络|预算|选举任免)"
              + "(?:[和与]?\\p{IsHan}{2,10})?(?:委员会|工作委员会|工委)");

  /** Where a second title starts without a sign: 区委副书记区长, 区委常委区委办公室主任. */
  private static final Pattern INNER_TITLE =
      Pattern.compile(
          "(?<=书记|常委|主席|主任)(?=[省市县区旗州盟镇乡](?:委|政府|人大|政协|纪委|长)|(?:常务)?副[省市县区旗州盟镇乡]长|(?:政府|人大|政协|纪委)\\p{IsHan}{0,6}(?:主任|主席|书记|长))");

  /** What a body has inside, called by its class alone: 校团委, 院党委, 公司工会. */
  private static final Pattern INSIDE =
      Pattern.compile("(?:本)?(校|院|厂|局|厅|所|社|矿|场|公司|集团|中心)(团委|党委|党组|党总支|总支|党支部|纪委|工会|团总支|团支部)");

  /** Behind 车间主任, 副厂长 is of the works as a whole. */
  private static final Pattern HEAD_OF_WORKS = Pattern.compile("副?厂长");

  private static final Pattern PART_OF_WORKS =
      Pattern.compile("(\\p{IsHan}{2,30}厂)\\p{IsHan}{0,8}(?:车间|科|班|股)");

  /** Behind 县委宣传部部长, 副书记 is of the committee. */
  private static final Pattern OF_COMMITTEE =
      Pattern.compile("(\\p{IsHan}{2,16}(?:[省市县区旗州盟]委|地委|党委))\\p{IsHan}{2,4}部");

  /** The committee that headed a body then: 某厂革委会. */
  private static final Pattern REVOLUTIONARY = Pattern.compile("(?:革委|革委会|革命委员会)$");

  /** What somebody is called for merit: 全国优秀县委书记. */
  private static final Pattern HONOUR =
      Pattern.compile("(?:全国|全省|全区|全市|全县)?(?:优秀|百佳|十佳|最美)\\p{IsHan}{0,3}");

  /** A quoted word inside the name of a body is no longer, with its signs. */
  private static final int LONGEST_QUOTED = 8;

  /** What the police of an area is divided into: 县公安局副局长、刑侦大队大队长. */
  private static final Pattern OF_POLICE =
      Pattern.compile(
          "政治[处部]|(?:交警|交通警察|刑侦|刑警|刑事侦查|治安|治安管理|特警|巡警|巡特警|特巡警|禁毒|经侦|网安|国保|法制|出入境|督察|警务保障)(?:管理)?(?:[大支总]队|科|室)");

  /** What a court or procuratorate is divided into, behind another post in it: 审判委员会委员、立案一庭庭长. */
  private static final Pattern DIVISION =
      Pattern.compile(
          "(?:立案|民事|民商事|商事|刑事|行政|执行|审判|审监|环境|环资|少年|家事|知识|综合|速裁|破产|民|刑)\\p{IsHan}{0,8}庭|第[一二三四五六七八九十]{1,2}检察部|执行局|政治部|研究室|审判管理办公室");

  private static final Pattern POLICE = Pattern.compile(".*公安(?:分)?[局厅](?:\\p{IsHan}{1,4}分局)?");

  private static final Pattern GROUP_ITSELF =
      Pattern.compile("\\p{IsHan}{2,}(?:领导小组|指挥部|专班|筹委会|筹备组)");

  private static final String REGION_WORD = "自治区";

  private static final Pattern SCHOOL =
      Pattern.compile(".*(?:学校|中学|小学|大学|学院|[一二三四五六七八九十]中|党校|师范|校)");

  /** A body of the party whose secretary may be printed alone. */
  private static final Pattern OF_MEMBERS = Pattern.compile("(?:委|总支|支部|总支委员会)$");

  /** What an office of government or party has: 秘书长、办公厅主任. */
  private static final Pattern OF_OFFICE = Pattern.compile("办公室|书记处|办公厅|秘书处|研究室");

  /** A seat of an area by its class word: 市委常委, 省政府副秘书长. */
  private static final Pattern OF_SEAT =
      Pattern.compile("(?:自治区|[省市州盟县区旗])(?:党?委|人?大|政府|人民政府|政协|纪委|监委)");

  private static final Pattern CLASS_WORD =
      Pattern.compile("自治区|[省市州盟县区旗镇乡]|\\p{IsHan}{2,5}[省市州盟县区旗镇乡]");

  /** The committee of a region, whose office of government is the 行署. */
  private static final Pattern REGION =
      Pattern.compile("(?:\\p{IsHan}{2,6}?(?:省|自治区))?(\\p{IsHan}{2,6}?)地委.*");

  /** Where a second post is joined: 秘书处处长和研究室副主任. */
  private static final Pattern AND = Pattern.compile("(?:以及|和|及)(?!平|田|谐|县|林|龙|顺|静|布|政|硕|其)");

  /** Offices that head a list of who holds them. */
  private static final Pattern HEADS_LIST =
      Pattern.compile(
          "(?:书记|常委|委员|主席|主任|[省市县区旗州镇乡局厅部院校站所队]长|专员|秘书长|检察长|成员|政委|(?<!项目|部门|大堂|客户)经理|董事长|理事长|会长|馆长|[组厂]长)$");

  private static final Pattern PARTY_SCHOOL = Pattern.compile("党委(?:党校|办公室|办)");

  /** The party group of an office's own staff. */
  private static final Pattern OFFICE_PARTY = Pattern.compile("机关(?:党组|党委|党总支|纪委)");

  private static final Pattern OF_GROUP = Pattern.compile("副?(?:组长|总指挥|指挥长|召集人)");
  private static final Pattern OF_STATE_COUNCIL = Pattern.compile("副?总理|国务委员");
  private static final Pattern GROUP =
      Pattern.compile("\\p{IsHan}{1,24}(?:小组|指挥部|专班|[作察查导]组|委员会|代表团|考察团)");
  private static final Pattern GROUP_OPENER =
      Pattern.compile("^.*(?:召开|参加|出席|主持|听取|检查|举行|调度)(?:了)?");
  private static final Pattern ORDINAL = Pattern.compile("第[一二三]$");
  private static final List<String> ORGANS = List.of("审判委员会", "检察委员会", "审委会", "检委会");

  /** Offices that a court or procuratorate as a whole has, whatever division is named before. */
  private static final Pattern COURT_OFFICE =
      Pattern.compile("审判员|检察员|人民陪审员|助理审判员|院长|副院长|检察长|副检察长");

  private static final Pattern COURT =
      Pattern.compile("\\p{IsHan}{2,20}?(?:人民法院|人民检察院|中级法院|法院|检察院)");

  private static final Pattern COMMITTEE_OF_HOUSE =
      Pattern.compile(".*(?:人大|人大常委会|政协|人民代表大会常务委员会)\\p{IsHan}{2,16}(?:委员会|工委)");

  /** A committee behind the name of its house. */
  private static final Pattern COMMITTEE =
      Pattern.compile("(?<=人大常委会|人大|政协)\\p{IsHan}{2,16}(?:委员会|工委)$");

  private static final Pattern HOUSE_BEFORE =
      Pattern.compile(".*(?:人大|政协|常委会|常务委员会)\\p{IsHan}{0,10}");

  /** Who presides over a session: 大会主席团常务主席, 大会执行主席; a part in it, no post. */
  private static final Pattern CHAIR_OF_SESSION =
      Pattern.compile("(?:.*(?:大会|会议|主席团))?(?:常务|执行)主席|.*主席团(?:成员|主席)");

  private static final Pattern DATE_OPENING =
      Pattern.compile(
          "^(?:(?:\\d{1,4}(?:[-－—～~至]\\d{1,2})?[年月日][上下]?[午]?)+|(?:[调督]研|考察|视察|座谈|走访|检查|慰问|巡查|会见|交流|发言|致辞|讲话)中(?![国央共心学铁建])|(?:签约|启动|开幕|揭牌)?仪式上|座谈会上|会议?上|活动中|活动上|会前|会后|最后|随后|期间)+");

  /** Between two members of one list; the body of the first may serve the second. */
  private static final Pattern ADJOINS = Pattern.compile("[，、]?(?:和|及|以及)?");

  private final Tagger tagger;

  /**
   * What a title may take its body from.
   *
   * @param inherited the last body of the person before, or null
   * @param neighbour the same if that person stands right before in a list, else null: 甲市委书记某，市长某
   * @param between the text from the person before to this chain
   * @param antecedents bodies named before
   */
  private record Surroundings(
      BodyNames bodies,
      @Nullable Body inherited,
      @Nullable Body neighbour,
      String between,
      List<BodyMention> antecedents,
      Trace trace) {}

  /** A reader that asks a tagger where words end. */
  public TitleChainReader(Tagger tagger) {
    this.tagger = tagger;
  }

  /**
   * The chain left of a name.
   *
   * @param text the repaired text
   * @param limit the chain cannot start before this position (clause start, end of the name before)
   * @param name start of the name
   * @param inherited the last body resolved in the clause before, or null
   * @param antecedents bodies named before, which 集团, 研究院 and the like may stand for
   * @param trace takes the titles and what became of them
   */
  public TitleChain before(
      String text,
      int limit,
      int name,
      BodyNames bodies,
      @Nullable Body inherited,
      List<BodyMention> antecedents,
      Trace trace) {
    return chain(text, limit, name, bodies, inherited, null, antecedents, trace);
  }

  private TitleChain chain(
      String text,
      int limit,
      int name,
      BodyNames bodies,
      @Nullable Body inherited,
      @Nullable Body ahead,
      List<BodyMention> antecedents,
      Trace trace) {
    int end = name;
    while (end > limit && "“ ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end > limit + 2
        && text.charAt(end - 1) == '：'
        && HEADS_LIST.isIn(text, Math.max(limit, end - 9), end - 1)) {
      end--; // 市委常委：甲、乙
    }
    int remark = end;
    end = cut(REMARK, text, limit, end);
    remark = end < remark ? end : -1;
    int titles = cut(PROPOSED, text, limit, end);
    boolean proposed = titles < end;
    end = titles;
    if (end - limit < 2 || Wordlists.TITLES.longestBefore(text, end, limit) == null) {
      return TitleChain.none(name);
    }
    List<int[]> members = members(text, limit, end);
    int[] first = members.getFirst();
    first[0] = bodyStart(text, first[0], first[1], bodies);
    List<PostMention> posts = new ArrayList<>();
    boolean adjoins = ADJOINS.matches(text, limit, first[0]);
    Surroundings around =
        new Surroundings(
            bodies,
            inherited,
            adjoins ? inherited : null,
            text.substring(limit, first[0]),
            antecedents,
            trace);
    Body before = ahead;
    boolean above = false;
    for (int[] member : members) {
      if (proposed && member[1] == end) {
        trace.rejected(
            Candidate.Kind.POST, member[0], member[1], text.substring(member[0], end), "proposed");
        break;
      }
      if (above && !CLASS_WORD.opens(text, member[0], member[1])) {
        trace.rejected(
            Candidate.Kind.POST,
            member[0],
            member[1],
            text.substring(member[0], member[1]),
            "its body is of an area that is not known");
        continue; // 市委常委、宣传部部长 of a city that is not said: not of the county at hand
      }
      Body last = read(text, member[0], member[1], before, around, posts);
      above = last == null && before == null && OF_SEAT.opens(text, member[0], member[1]);
      before = last == null ? before : last;
    }
    if (remark >= 0) {
      remarked(text.substring(remark, name), posts);
    }
    return new TitleChain(first[0], end, text.substring(first[0], end), posts);
  }

  /**
   * The chain that ends at a position, of a list of posts that goes on: 某盟二轻局副局长，重工业局局长.
   *
   * @param inherited the last body of the post before, or null
   * @param first the body that the first post of the chain may take its area from, or null
   */
  public TitleChain goingOn(
      String text,
      int limit,
      int end,
      BodyNames bodies,
      @Nullable Body inherited,
      @Nullable Body first,
      Trace trace) {
    return chain(text, limit, end, bodies, inherited, first, List.of(), trace);
  }

  /** The end of a text without what a pattern finds at it. */
  private static int cut(Pattern pattern, String text, int limit, int end) {
    Matcher m = pattern.firstMatch(text.substring(Math.max(limit, end - 30), end));
    return m != null ? end - (m.end() - m.start()) : end;
  }

  /** Members separated by 、 (or by ， where the text prints that), each ending in a title. */
  private static List<int[]> members(String text, int limit, int end) {
    List<int[]> members = new ArrayList<>();
    int to = end;
    while (true) {
      int from = to;
      int depth = 0;
      while (from > limit) {
        char c = text.charAt(from - 1);
        if (c == '）') {
          depth++;
        } else if (c == '（') {
          depth--;
          if (depth < 0) {
            break;
          }
        } else if (depth == 0 && c == '”') {
          int open = Chars.lastIndexOf(text, '“', Math.max(limit, from - LONGEST_QUOTED), from - 1);
          if (open <= limit || !Character.isIdeographic(text.charAt(open - 1))) {
            break;
          }
          from = open + 1; // 市“三农”总指挥部
        } else if (depth == 0 && "、，。；：！？“《\n".indexOf(c) >= 0) {
          break;
        }
        from--;
      }
      members.addFirst(new int[] {from, to});
      if (from - 1 > limit
          && "、，".indexOf(text.charAt(from - 1)) >= 0
          && !text.startsWith("分别", from)
          && Wordlists.TITLES.longestBefore(text, from - 1, limit) != null) {
        to = from - 1;
        continue;
      }
      return members;
    }
  }

  /**
   * Where the body of the first member starts: after the last word that opens it.
   *
   * @return a position in {@code [from, to)}
   */
  private int bodyStart(String text, int from, int to, BodyNames bodies) {
    String member = text.substring(from, to);
    Matcher date = DATE_OPENING.firstMatch(member);
    int start = date != null ? date.end() : 0;
    Matcher capacity = IN_WHAT_CAPACITY.matchAtStart(member);
    if (capacity != null && capacity.end() < member.length()) {
      start = capacity.end();
    }
    TermTrie.Match<Wordlists.TitleType> title =
        Wordlists.TITLES.longestBefore(member, member.length(), 0);
    int titleStart = title == null ? member.length() : member.length() - title.length();
    List<Token> tokens = tagger.tag(member.substring(0, titleStart));
    boolean listed = from > 0 && text.charAt(from - 1) == '、'; // no preposition opens an item
    for (Token token : tokens) {
      boolean opener = OPENERS.matches(token.text());
      boolean verb =
          token.pos().equals("v")
              && !token.text().equals("联合")
              && !token.text().equals("共同")
              && Wordlists.PERSON_VERBS.longestAt(token.text(), 0) != null
              && token.text().length() > 1
              && !bodyAfter(member, token, titleStart);
      if ((opener || verb)
          && !ofHouse(member, token, titleStart)
          && !inCharge(member, token)
          && !(token.from() == 0 && listed && "向同对为经".contains(token.text()))
          && !(Pattern.matches("和|与|及", token.text()) && JOINED_NAME.matches(member, 0, token.to()))
          && !(token.text().equals("和") && inFirm(member, start, token, titleStart, bodies))
          && !(token.text().length() == 1 && insideWord(member, token, bodies))) {
        start = Math.max(start, token.to());
      }
    }
    if (member.startsWith("和县", start) && joinsBodies(text, from + start, bodies)) {
      start++; // 甲和县人大常委会主任乙
    }
    return from + Math.min(start, titleStart);
  }

  /** 和 opens the name of a firm behind its place, as one character is no name: 上海|和信集团. */
  private static boolean inFirm(
      String member, int start, Token and, int titleStart, BodyNames bodies) {
    return start < and.from()
        && bodies.isArea(member.substring(start, and.from()))
        && BodyLists.goesOnInFirm(member.substring(and.to(), titleStart));
  }

  /** Whether 和 stands between a name or a body and one of the county at hand: no county 和县. */
  private static boolean joinsBodies(String text, int at, BodyNames bodies) {
    return at > 0
        && Character.isIdeographic(text.charAt(at - 1))
        && "赴到在从向来往由与及省市".indexOf(text.charAt(at - 1)) < 0
        && bodies.isOfCounty()
        && !bodies.opensWithHome("和县");
  }

  /** 主持 and 的 of 县教育局主持工作的副局长. */
  private static boolean inCharge(String member, Token token) {
    return (token.text().equals("主持") && RUNS.opens(member, token.to(), member.length()))
        || (token.text().equals("的") && IN_CHARGE.isIn(member, 0, token.to()));
  }

  /** A verb that is part of a body's name: 综合行政执法局 has its suffix close behind it. */
  private static boolean bodyAfter(String member, Token verb, int titleStart) {
    String rest = member.substring(verb.to(), titleStart);
    if (rest.isEmpty() && Pattern.matches("组织|宣传|统战", verb.text())) {
      return member.startsWith("部", titleStart); // 县委组织部长
    }
    if (rest.equals("组") && Pattern.matches("巡视|巡察|督导|督查|督察|检查|考核|调研|指导", verb.text())) {
      return true; // 省委第一巡视组组长
    }
    return rest.length() <= 6
        && rest.length() >= 1
        && Wordlists.BODY_SUFFIXES.longestBefore(rest, rest.length(), 0) != null
        && !Pattern.matches("(?:市|县|区|旗|省|自治区|我).*", rest);
  }

  /** A word inside the name of a committee of a congress: 人大常委会代表选举工作委员会. */
  private static boolean ofHouse(String member, Token word, int titleStart) {
    return titleStart - word.to() <= 12
        && titleStart > word.to()
        && COMMITTEE_OF_HOUSE.matches(member, 0, titleStart)
        && HOUSE_BEFORE.matches(member, 0, word.from());
  }

  /** 同 in 大同, 和 in 和平, 经 in 经审委: the tagger cut a name. */
  private static boolean insideWord(String member, Token token, BodyNames bodies) {
    return bodies.known(member.substring(token.from())) != null
        || member.startsWith("和平", token.from())
        || member.startsWith("和田", token.from())
        || member.startsWith("同心", token.from())
        || (member.startsWith("经", token.from())
            && (member.startsWith("委", token.from() + 2)
                || (token.to() < member.length()
                    && "济纪信贸开合营管作联协".indexOf(member.charAt(token.to())) >= 0)))
        || (token.from() > 0 && member.startsWith("大同", token.from() - 1));
  }

  /** Reads one member into posts; returns its body. */
  private @Nullable Body read(
      String text,
      int from,
      int to,
      @Nullable Body before,
      Surroundings around,
      List<PostMention> posts) {
    Matcher inner =
        INNER_TITLE.matcher(text).region(Math.min(from + 2, to), to).useTransparentBounds(true);
    if (inner.find()
        && inner.start() < to
        && Wordlists.TITLES.longestBefore(text, inner.start(), from) != null) {
      Body body = read(text, from, inner.start(), before, around, posts);
      Body own = read(text, inner.start(), to, body == null ? before : body, around, posts);
      return own == null ? body : own;
    }
    int split = text.indexOf('兼', from, to);
    if (split > from && split < to - 1) {
      Body body = read(text, from, split, before, around, posts);
      int second = text.startsWith("兼任", split) ? split + 2 : split + 1;
      Body own = read(text, second, to, body == null ? before : body, around, posts);
      return own == null ? body : own;
    }
    Matcher and = AND.matcher(text).region(from, to);
    while (and.find()) {
      if (and.start() > from + 2
          && and.end() < to - 2
          && Wordlists.TITLES.longestBefore(text, and.start(), from) != null) {
        Body body = read(text, from, and.start(), before, around, posts);
        Body own = read(text, and.end(), to, body == null ? before : body, around, posts);
        return own == null ? body : own;
      }
    }
    TermTrie.Match<Wordlists.TitleType> match = Wordlists.TITLES.longestBefore(text, to, from);
    if (match == null) {
      return null;
    }
    String title = match.term();
    String printed = text.substring(from, to - match.length());
    if (title.startsWith(REGION_WORD)) {
      title = title.substring(REGION_WORD.length()); // 自治区主席 is chair of its government
      printed = printed + REGION_WORD + "政府";
    }
    boolean former = false;
    for (String mark : new String[] {"往届", "历届", "历任", "原任", "前任", "原", "前", "时任"}) {
      if (printed.startsWith(mark)
          && !printed.startsWith("原州")
          && !printed.startsWith("前郭")
          && !printed.startsWith("原平")
          && !printed.startsWith("原阳")
          && !printed.startsWith("前进")) {
        former = !mark.equals("时任");
        printed = printed.substring(mark.length());
      }
    }
    printed = Pattern.replaceFirst(printed, "^(?:分管|包联|包抓|联系|现任|时任|新任)", "");
    printed = printed.indexOf('上') > 1 ? AT_EVENT.matcher(printed).replaceFirst("") : printed;
    printed = Pattern.replaceFirst(printed, "新(?:任命的?|当选的?|任)(?=党委|党组|$)", "");
    if (printed.endsWith("原") && printed.length() > 2) {
      former = true;
      printed = printed.substring(0, printed.length() - 1);
    }
    boolean acting = printed.length() > 2 && printed.startsWith("代理"); // 代理某市人民政府市长
    if (acting) {
      printed = printed.substring(2);
    }
    Standing standing = acting ? Standing.ACTING : standing(title, printed);
    if (standing == Standing.ACTING) {
      title = Pattern.replaceFirst(title, "^代理?", "");
      printed = Pattern.replaceFirst(printed, "代理?$", "");
    } else if (standing == Standing.SECONDED) {
      title = Pattern.replaceFirst(title, "^挂职", "");
      printed = Pattern.replaceFirst(printed, "挂职$", "");
    } else if (standing == Standing.IN_CHARGE) {
      printed = IN_CHARGE.matcher(printed).replaceFirst("");
    }
    Trace trace = around.trace();
    if (HONOUR.matches(printed)) {
      trace.rejected(Candidate.Kind.POST, from, to, printed + title, "an honour, no post");
      return null;
    }
    if (LEADERS.matches(printed + title) || title.equals("负责人") || title.equals("发言人")) {
      trace.rejected(Candidate.Kind.POST, from, to, printed + title, "a group noun, no post");
      return null;
    }
    if (CHAIR_OF_SESSION.matches(printed + title)) {
      trace.rejected(Candidate.Kind.POST, from, to, printed + title, "presides over a session");
      return null;
    }
    if (title.equals("中央委员")) {
      title = "委员";
      printed = "中共中央";
    }
    if (title.equals("人大代表")) {
      title = "代表";
      printed = printed + "人大";
    }
    String organ = organ(printed);
    if (organ != null) {
      printed = printed.substring(0, printed.length() - organ.length());
    }
    Body body =
        printed.isEmpty() && before != null && (organ != null || COURT_OFFICE.matches(title))
            ? court(before)
            : antecedent(printed, from, around.antecedents());
    if (body == null && (before != null || !ANAPHOR.matches(printed))) {
      body = body(printed, title, match.value(), from, before, around);
    }
    if (body == null || body.name().equals(printed)) {
      Body own = around.bodies().own(printed, title);
      own = own == null ? firmInFull(printed, from, around.antecedents()) : own;
      body = own == null ? body : own;
    }
    if (body != null && WORK_ALONE.matches(body.name())) {
      body = null; // 县防汛工作总指挥: of a staff that is not named
    }
    if (body != null && body.name().length() < 2) {
      body = null; // what a bracket cut off: 委
    }
    if (body == null) {
      body = ofArea(printed, title, match.value(), from, around);
    }
    if (body == null) {
      trace.rejected(Candidate.Kind.POST, from, to, printed + title, "its body is not said here");
      return null;
    }
    if (organ != null) {
      body = new Body(body.name() + organ, body.kind(), body.areaCode(), body.area());
    }
    if (trace.isOn()) {
      trace.taken(
          Candidate.Kind.POST,
          from,
          to,
          body.name() + " " + title,
          printed.isEmpty() ? "its body stands before" : "its body is read from " + printed);
    }
    posts.add(new PostMention(from, to, body, title, former, standing));
    return body;
  }

  /** A committee inside a court or procuratorate, or null. */
  private static @Nullable String organ(String printed) {
    for (String organ : ORGANS) {
      if (printed.endsWith(organ)) {
        return organ;
      }
    }
    return null;
  }

  /** How a post is held, by what its title opens with or what stands right before the title. */
  private static Standing standing(String title, String printed) {
    if (title.startsWith("代理")
        || (title.startsWith("代") && title.length() == 3)
        || Pattern.matches("(?:.*(?:政府|委|局|厅|院))?代理?", printed)) {
      return Standing.ACTING; // 代县长, 政府代理县长, 代秘书长
    }
    if (title.startsWith("挂职") || printed.endsWith("挂职")) {
      return Standing.SECONDED;
    }
    return IN_CHARGE.isIn(printed) ? Standing.IN_CHARGE : Standing.FULL;
  }

  /** Changes the last of some posts to be held as a bracket behind it says: （主持工作）, （挂职）. */
  public static void remarked(String remark, List<PostMention> posts) {
    Standing standing =
        remark.contains("主持")
            ? Standing.IN_CHARGE
            : remark.contains("挂职") ? Standing.SECONDED : Standing.FULL;
    if (standing != Standing.FULL && !posts.isEmpty()) {
      PostMention last = posts.removeLast();
      posts.add(
          new PostMention(
              last.from(), last.to(), last.body(), last.title(), last.former(), standing));
    }
  }

  /** The court or procuratorate that one of its divisions belongs to. */
  private static Body court(Body body) {
    Matcher m = COURT.matchAtStart(body.name());
    return m != null ? new Body(m.group(), body.kind(), body.areaCode(), body.area()) : body.base();
  }

  /** The firm named before by its whole name, of which its short name is a part: 青澜锂电. */
  private static @Nullable Body firmInFull(String printed, int at, List<BodyMention> antecedents) {
    if (printed.length() < SHORTEST_FIRM || FIRM_IN_FULL.isIn(printed)) {
      return null;
    }
    Body found = null;
    for (BodyMention mention : antecedents) {
      String full = mention.body().name();
      if (mention.to() <= at
          && mention.body().kind().equals("company")
          && FIRM_IN_FULL.isIn(full)
          && full.contains(printed)) {
        found = mention.body();
      }
    }
    return found;
  }

  /** The body named before that a bare 集团 or 研究院 stands for, or null. */
  private static @Nullable Body antecedent(String printed, int at, List<BodyMention> antecedents) {
    Matcher bare = ANAPHOR.matchOf(printed);
    if (bare == null) {
      return null;
    }
    Body found = null;
    for (BodyMention mention : antecedents) {
      boolean meant =
          bare.group(1).equals("企业")
              ? mention.body().kind().equals("company")
              : mention.body().name().endsWith(bare.group(1))
                  || mention.body().name().endsWith(bare.group(1) + "有限公司")
                  || (printed.startsWith("该校") && mention.body().kind().equals("school"));
      if (mention.to() <= at && meant) {
        found = mention.body();
      }
    }
    if (found == null || bare.group(2) == null) {
      return found;
    }
    return new Body(found.name() + bare.group(2), "party", found.areaCode(), found.area());
  }

  /**
   * A body by the class of its area, of which the document's own is none: the last area named that
   * is one. In the document of a city 常务副县长 behind 某县委 is deputy there.
   */
  private static @Nullable Body ofArea(
      String printed, String title, Wordlists.TitleType type, int at, Surroundings around) {
    boolean government = type == Wordlists.TitleType.GOVERNMENT && printed.isEmpty();
    String word =
        government
            ? title.substring(title.length() - 2, title.length() - 1)
            : AREA.opens(printed) ? printed.substring(0, 1) : "";
    Body found = null;
    for (BodyMention mention : word.isEmpty() ? List.<BodyMention>of() : around.antecedents()) {
      String area = mention.body().area();
      if (mention.to() <= at && area != null && area.endsWith(word)) {
        found = mention.body();
      }
    }
    if (found == null) {
      return null;
    }
    return government
        ? around.bodies().government(word, found, found)
        : around.bodies().resolve(found.area() + printed.substring(1), null);
  }

  private static @Nullable Body body(
      String printed,
      String title,
      Wordlists.TitleType type,
      int at,
      @Nullable Body before,
      Surroundings around) {
    BodyNames bodies = around.bodies();
    Body near = before != null ? before : around.neighbour();
    if (Pattern.matches("\\p{IsHan}{0,8}(?:[省市县区旗乡镇村]|自治区)级", printed)) {
      return null; // 县级河长: a rank of the post, no body
    }
    Matcher region = REGION.matchOf(near == null ? "" : near.name());
    if (near != null && Pattern.matches("行署|行政公署", printed) && region != null) {
      String area = region.group(1) + "地区";
      return new Body(area + "行署", "government", near.areaCode(), area);
    }
    if (type == Wordlists.TitleType.GOVERNMENT && Pattern.matches("盟?(?:行署|行政公署)", printed)) {
      Body government = bodies.government("盟", before, near);
      return government == null
              || government.area() == null
              || Pattern.matches(".*[县旗区]", government.area())
          ? null
          : new Body(
              government.area() + "行署", "government", government.areaCode(), government.area());
    }
    if (type == Wordlists.TitleType.GOVERNMENT) {
      String classWord =
          title.endsWith("苏木达") ? "苏木" : title.substring(title.length() - 2, title.length() - 1);
      if (printed.isEmpty() || printed.equals("政府") || printed.equals("人民政府")) {
        Body government = bodies.government(classWord, before, near);
        return classWord.equals("盟") && government != null && government.area() != null
            ? new Body( // a league's government is an office of the region
                government.area() + "行署", "government", government.areaCode(), government.area())
            : government;
      }
      Body whole = bodies.resolve(printed, before, around.neighbour());
      if (whole != null && whole.name().endsWith("政府")) {
        return whole;
      }
      // 宁河县县长, 和平镇镇长; also 宁河县长, where the class word serves twice.
      String area = printed.endsWith(classWord) ? printed : printed + classWord;
      Body named = bodies.resolve(area + "政府", before, around.neighbour());
      return named != null ? named : whole;
    }
    if (printed.isEmpty() && HEADS_ASSISTANT.matches(title)) {
      return bodies.government(title.substring(0, 1), before, near); // 县长助理
    }
    Matcher township = near == null ? null : TOWNSHIP.matchAtStart(near.name());
    if (near != null && township != null && OF_TOWNSHIP.matches(printed)) {
      return new Body(
          township.group() + printed, BodyNames.kind(printed), near.areaCode(), near.area());
    }
    if (before == null
        && near != null
        && OF_OFFICE.matches(printed)
        && HOUSE.matches(near.base().name())) {
      return new Body( // 县人大常委会主任甲，办公室主任乙
          near.base().name() + printed, near.kind(), near.areaCode(), near.area());
    }
    if (OF_HOUSE.containsKey(title) && !OF_HOUSE.get(title).matches(printed)) {
      return null; // 退休教师甲
    }
    if (printed.isEmpty()) {
      if (title.startsWith("驻村")) {
        return null; // of a village, not of who is named before
      }
      if (before == null && OF_STATE_COUNCIL.matches(title)) {
        return bodies.resolve("国务院", null);
      }
      if (before == null && OF_GROUP.matches(title)) {
        return group(around);
      }
      Body from = before != null ? before : around.inherited();
      if (from == null && OF_SESSION.matches(title)) {
        from = assembly(title, at, around);
      }
      if (before == null && OF_FIRM.matches(title)) {
        from = firm(at, around);
      }
      Pattern house = HOUSES.get(Pattern.replaceFirst(title, "^(?:常务)?副", ""));
      if (before == null && house != null && (from == null || !house.matches(from.name()))) {
        from = last(house, at, around);
      }
      if (from == null) {
        return null;
      }
      if (title.equals("人民陪审员") && !from.name().contains("法院")) {
        return bodies.resolve("人民法院", from);
      }
      Matcher works = HEAD_OF_WORKS.matches(title) ? PART_OF_WORKS.matchOf(from.name()) : null;
      if (works != null) {
        return new Body(works.group(1), from.kind(), from.areaCode(), from.area());
      }
      if (type != Wordlists.TitleType.PARTY) {
        return from.base();
      }
      Matcher department = OF_COMMITTEE.matchOf(from.name());
      if (before != null && department != null) {
        return new Body(department.group(1), "party", from.areaCode(), from.area());
      }
      return OF_MEMBERS.isIn(from.name()) ? from : null;
    }
    if (before != null && before.area() == null && REVOLUTIONARY.matches(printed)) {
      return new Body(before.base().name() + printed, before.base().kind(), null, null);
    }
    if (before != null && OFFICE_PARTY.matches(printed)) {
      return new Body(before.base().name() + printed, "party", before.areaCode(), before.area());
    }
    Matcher inside = INSIDE.matchOf(printed);
    if (before != null && inside != null) {
      String whole = REVOLUTIONARY.matcher(before.base().name()).replaceFirst("");
      if (whole.endsWith(inside.group(1))
          || (inside.group(1).equals("校") && SCHOOL.matches(whole))) {
        return new Body(whole + inside.group(2), "party", before.areaCode(), before.area());
      }
    }
    if (near != null && printed.equals("办公室") && GROUP_ITSELF.matches(near.base().name())) {
      return new Body(
          near.base().name() + printed, near.kind(), near.areaCode(), near.area()); // 指挥部副总指挥、办公室主任
    }
    if (before != null && DIVISION.matches(printed) && COURT.opens(before.name())) {
      Body court = court(before);
      return new Body(court.name() + printed, court.kind(), court.areaCode(), court.area());
    }
    if (before != null && OF_POLICE.matches(printed) && POLICE.matches(before.base().name())) {
      return new Body(
          before.base().name() + printed, before.kind(), before.areaCode(), before.area());
    }
    boolean ofNoArea =
        before != null
            && before.area() == null
            && (!before.kind().equals("government") || before.name().endsWith("兵团"));
    if (before != null
        && (OF_OFFICE.matches(printed) || (ofNoArea && PARTY_SCHOOL.matches(printed)))) {
      return new Body(
          seat(before, printed) + printed, before.kind(), before.areaCode(), before.area());
    }
    Body seat = near == null ? null : near.base();
    String seatName = seat == null ? "" : COMMITTEE.matcher(seat.name()).replaceFirst("");
    if (seat != null && HOUSE.matches(seatName) && OF_ASSEMBLY.matches(printed)) {
      String house = seatName.replace("常委会", "");
      boolean ofStanding = house.endsWith("人大") && OF_STANDING.matches(printed);
      return new Body(
          house + (ofStanding ? "常委会" : "") + BodyNames.shorten(printed),
          seat.kind(),
          seat.areaCode(),
          seat.area());
    }
    if (ofNoArea && before != null && Departments.isParty(printed)) {
      // 某大学党委常委、组织部部长: a department of that committee
      String committee =
          Pattern.matches(".*(?:党工委|地委)", before.name())
              ? before.name()
              : before.base().name() + "党委";
      return new Body(committee + printed, "party", null, null);
    }
    if (before == null && Pattern.matches("党(?:组|委|工委)", printed) && around.inherited() != null) {
      return bodies.resolve(printed, around.inherited());
    }
    String body = printed;
    Matcher ordinal = ORDINAL.firstMatch(body);
    if (ordinal != null && ordinal.start() > 0) {
      body = body.substring(0, ordinal.start()); // 贸工部第二部长
    }
    // 组织部长, 公安局长, 消防大队长: the end of the body is the start of the title.
    String head = Pattern.replaceFirst(title, "^(?:常务)?副", "");
    String first = Pattern.matches("[大中支总]队长", head) ? head.substring(0, 2) : head.substring(0, 1);
    if (first.length() == 2 && !body.endsWith(first)) {
      body = body + first;
    } else if (first.equals("部")
        && !title.endsWith("助理")
        && !body.endsWith(first)
        && ofCountry(body)) {
      body = body + first; // 某国外交部长
    } else if ("局厅".contains(first)
        && Wordlists.BODY_SUFFIXES.longestBefore(body, body.length(), 0) == null
        && body.length() > 2) {
      body = body + first; // 文化新闻出版局长
    } else if ("部局厅处院所".contains(first)
        && !body.endsWith(first)
        && Departments.isLocal(departmentOf(body) + first)
        && !Departments.isLocal(departmentOf(body))) {
      body = body + first;
    }
    Matcher ofParty = SEAT_OF_PARTY.matchOf(body);
    if (ofParty != null) {
      Body party = seatNamed(ofParty.group(1), at, around);
      return party == null
          ? null
          : new Body(party.name() + ofParty.group(2), party.kind(), party.areaCode(), party.area());
    }
    if (OF_PARTY.matches(title) && OTHER_PARTY_SHORT.matches(body) && !PARTY_NAME.opens(body)) {
      String party = otherParty(at, around);
      if (party != null) {
        body = party + body;
      }
    }
    Body resolved = bodies.resolve(body, before, around.neighbour());
    Body adjoining = around.neighbour();
    if (resolved != null
        && before == null
        && adjoining != null
        && resolved.name().equals(body)
        && PART_OF_FIRM.matches(body)) {
      // 某公司技术中心主任某，销售部部长某: of the same firm.
      Matcher firm = FIRM_NAME.matchAtStart(adjoining.name());
      if (firm != null) {
        return new Body(firm.group() + body, adjoining.kind(), null, null);
      }
    }
    if (resolved != null
        && Pattern.matches("副?书记|常委", title)
        && resolved.name().equals(resolved.area())) {
      return bodies.resolve(body + "委", before, around.neighbour()); // 某县副书记
    }
    if (resolved != null
        && (title.equals("主席") || title.equals("副主席"))
        && resolved.name().equals(resolved.area())) {
      return bodies.resolve(body + "政府", before, around.neighbour());
    }
    return resolved;
  }

  /**
   * The name that a body of one office goes on from: 党委党校 is of the committee, not its department.
   */
  private static String seat(Body before, String printed) {
    String name = before.base().name();
    int committee = printed.startsWith("党委") ? name.indexOf("党委") : -1;
    return committee > 0 ? name.substring(0, committee) : name;
  }

  /**
   * The congress or conference named first, whose 秘书长 follows, or one of its chairs: 主任 of a
   * congress, 主席 of a conference; or null.
   */
  private static @Nullable Body assembly(String title, int at, Surroundings around) {
    String end = title.endsWith("主任") ? "人大常委会" : title.endsWith("主席") ? "政协" : "";
    Body found = null;
    for (BodyMention mention : around.antecedents()) {
      String name = mention.body().name();
      if (found == null && mention.to() <= at && name.endsWith(end) && ASSEMBLY.matches(name)) {
        found = mention.body();
      }
    }
    return found;
  }

  /** The committee of another party, of the area of a class, that was named last; or null. */
  private static @Nullable Body seatNamed(String classWord, int at, Surroundings around) {
    Body found = null;
    for (BodyMention mention : around.antecedents()) {
      String name = mention.body().name();
      if (mention.to() <= at && name.endsWith(classWord + "委会") && PARTY_NAME.opens(name)) {
        found = mention.body();
      }
    }
    return found;
  }

  /** The party, other than the Communist one, of the body named last, or null. */
  private static @Nullable String otherParty(int at, Surroundings around) {
    String party = null;
    for (BodyMention mention : around.antecedents()) {
      Matcher m = PARTY_NAME.matchAtStart(mention.body().name());
      if (mention.to() <= at && m != null) {
        party = m.group();
      }
    }
    return party;
  }

  /** The firm whose 董事长 follows: that of the person before, else the last one named; or null. */
  private static @Nullable Body firm(int at, Surroundings around) {
    Body inherited = around.inherited();
    if (inherited != null && !OFFICES.contains(inherited.kind())) {
      return inherited;
    }
    Body found = null;
    for (BodyMention mention : around.antecedents()) {
      if (mention.to() <= at && mention.body().kind().equals("company")) {
        found = mention.body();
      }
    }
    return found;
  }

  /** The body named last whose name matches, or null. */
  private static @Nullable Body last(Pattern name, int at, Surroundings around) {
    Body found = null;
    for (BodyMention mention : around.antecedents()) {
      if (mention.to() <= at && name.matches(mention.body().name())) {
        found = mention.body();
      }
    }
    return found;
  }

  /** The group named since the person before, whose 副组长 follows; else null. */
  private static @Nullable Body group(Surroundings around) {
    Body adjoining = around.neighbour();
    if (adjoining != null) {
      return GROUP.isIn(adjoining.name()) ? adjoining : null;
    }
    Matcher m = GROUP.matcher(around.between());
    String found = null;
    while (m.find()) {
      found = m.group();
    }
    return found == null
        ? null
        : around.bodies().resolve(GROUP_OPENER.matcher(found).replaceFirst(""), null);
  }

  private static boolean ofCountry(String body) {
    for (int end = 2; end < Math.min(body.length(), 8); end++) {
      if (Country.find(body.substring(0, end)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The department without the area's class word before it: 市公安 → 公安. */
  private static String departmentOf(String body) {
    return Pattern.replaceFirst(body, "^.*?(?:(?:自治区|省|市|县|旗|州|盟)委?|委)(?=\\p{IsHan}{2,4}$)", "");
  }
}
