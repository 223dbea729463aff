package dashiji.fact.rule;

import dashiji.fact.rule.Stops.Manner;
import dashiji.fact.rule.Stops.Stop;
import dashiji.lexicon.AreaName;
import dashiji.lexicon.Gazetteer;
import dashiji.lexicon.NameForm;
import dashiji.lexicon.TermTrie;
import dashiji.mention.SiteNames;
import dashiji.mention.Wordlists;
import dashiji.text.Chars;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A phrase of one or several stops cut into single ones: 青石镇红柳渠村、晏家村和青石水库等地. The noun behind 等 says
 * what they are; where they are no places (铸造、焊接等车间) nothing is taken.
 */
final class StopList {
  private static final String NUMBER = "[一二两三四五六七八九十百\\d]+";

  /** What 等 sums up that may be places. */
  private static final Pattern SUM =
      Pattern.compile(
          "(?<!同)等(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})(?:多|余)?[个座处条家所]\\p{IsHan}{1,8}$|(?<![甲乙丙一二高中初平同优何])等(?:\\p{IsHan}|\\d){0,10}?(?:地方|地区|地|处|场所|单位|点位|点|项目|工程|[乡镇县市区旗省盟]|[一二三四五六七八九十]州|街道|苏木"
              + "|嘎查|社区|村居|村|村委会|学校|医院|水库|河流|河道|河段|路段|道路|基地|企业|公司|工地|国|国家|市场|商超|超市|景点|小区|片区|商圈|景区)"
              + "(?:项目|工程|企业|施工|建设|生产|整治|改造|作业|防汛|一线|安全|重点)*(?:现场|工地|场所|区域|部位|点位)?"
              + "(?:建设|进展|推进|实施|施工)*(?:情况|进度|成效)?$");

  /** The noun of a list whose members are no places but people, firms, trades, parts of a plant. */
  private static final Pattern SUM_OF_OTHERS =
      Pattern.compile(
          ".*等?.{0,4}(?:车间|家|家中|家里|部门|环节|领域|行业|方面|人员|群众|党员|干部|农户|人|职工|同志|工作|工序|生产线|岗位|窗口|家庭|展区|展位|设施|设备|功能室|展品|项目内容|(?:项目|工作|问题|领域|方面)上)$");

  /** The first of a list by its end: 青石镇柳泉村、刺绣扶贫车间 are no kinds of something. */
  private static final Pattern FIRST_IS_PLACE =
      Pattern.compile("[^、]{1,12}(?:镇|乡|街道|苏木|村|嘎查|社区|基地|园区?|中心|公司|水库|小区)、");

  /** A list of firms by their short names. */
  private static final Pattern FIRMS =
      Pattern.compile(
          ".*(?:等(?:" + NUMBER + "家)?(?:重点|龙头|知名)?(?:公司|企业)(?:[和及与].*)?|、[^、]{1,6}(?:企业|公司))$");

  /** Three counties summed up without 等: 灌溪、青石、晏河三县. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<=\\p{IsHan}{2})(?:等)?(?:[一二两三四五六七八九十]+|(?<!\\d)\\d{1,2})(?:个)?(?:省|市|县|区|旗|镇|乡|村|街道|社区|地|乡镇|嘎查|苏木)$");

  /** Crops before the fields on which they grow, and those fields: 辣椒、大葱种植基地. */
  private static final Pattern CROPS =
      Pattern.compile(
          "(?:\\p{IsHan}{1,3}、){1,6}\\p{IsHan}{1,3}(?:种植|养殖|栽培|育苗|制种|繁育)(?:示范)?(?:基地|园区?|场|大棚|产业园)(?:[、和及]|$)");

  private static final Pattern HEAD =
      Pattern.compile(
          "^(?:[^，。；]{0,10}——|到|赴|在(?!建)|了|先后|位于|以及|以|及|和(?![谐美睦平])|往|至|地处|省城(?=\\p{IsHan}{2})|省会(?=\\p{IsHan}{2})|首都(?=北京)|我[省市县区旗](?:的)?(?=\\p{IsHan}{3})(?!\\p{IsHan}{0,14}(?:工作|情况|生产|事业|发展|产业|经济)$)"
              + "|(?:\\p{IsHan}{2,4}[县市区旗])?(?:国家级|自治区级|省级|市级|县级|全国|全省|全市|全县)\\p{IsHan}{0,10}?(?:示范|试点|重点|文明|特色|专业|先进|龙头)\\p{IsHan}{0,3}?(?:村|镇|社|点|单位|企业|基地|县|社区|学校|户)(?=\\p{IsHan}{2,4}[镇乡村])"
              + "|(?:宜居宜业)?(?:和美|美丽|美好|文明|生态)?乡村(?:振兴|建设)?(?:示范|精品|样板)(?:点|村|片区?)(?=\\p{IsHan}{4,})"
              + "|\\p{IsHan}{0,10}(?:联系|包联|包抓|包保|挂钩|挂点|挂包|结对|联点|驻点|帮扶|观摩|示范)(?:点|乡镇|镇|乡|村(?![民级组委])|社区|街道)(?=\\p{IsHan}{2,})|市区(?=\\p{IsHan}{3})|\\p{IsHan}{2,6}流域(?=\\p{IsHan}{2,4}[镇乡])"
              + "|\\p{IsHan}{0,8}(?:主展馆|主会场|分会场)(?=\\p{IsHan}{4})"
              + "|\\p{IsHan}{2,8}(?:境内|辖区内?)的?(?=\\p{IsHan}{3}))");

  private static final Pattern TAIL =
      Pattern.compile(
          "(?:(?:建设|施工|整治|改造|作业|生产|种植|养殖|加工|救援|展示|活动|拆迁|征迁|防汛|抢险)*(?:现场|工地)|(?:工程|项目)?(?:施工|建设|开挖|勘探|发掘)(?:过程)?中|灾区|一线|内|里|(?<!办事|派出|管理|办)处|上空|(?:的)?田间地头|(?:的)?田间|各(?:村|乡|镇|乡镇|街道|社区|点位|景区|站点).{0,2}|一带|沿线|沿岸|两岸"
              + "|安全隐患点|建设点|境内|(?:主|分)会场|附近(?:水域|路段|区域|海域|河段)?|周边(?:河道|道路|区域|环境|水域)?|(?<=\\p{IsHan}{3})等(?:地方|地|处|场所|点位|公司|企业)?)$");

  /** What is done to a site: 青石路改造 is at 青石路, 渔船处置 nowhere. */
  private static final Pattern WORKS =
      Pattern.compile(
          "(?:(?<=片区|小区|社区|村|镇|街道)(?:棚户区|城中村|老旧小区|危旧房|旧城))?(?:外立面|立面|景观|(?:水|周边|沿线|河道|岸线)?(?:环境|生态|污染)|综合)*(?:改造|处置|整治|治理|维修|修缮|提升|清淤|绿化|亮化|硬化|美化|建设)$");

  /** 某某路改造工程: what is built, before 建设. */
  private static final Pattern UNDERTAKING =
      Pattern.compile("[^，。；、]{3,}(?:项目|工程)(?:（[^）]{1,10}）)?");

  /** A regiment of the farms of 兵团: 七师的126团. */
  private static final Pattern REGIMENT = Pattern.compile("\\d{1,3}团|\\p{IsHan}{0,6}团场");

  /** Behind a village or a township: whose house it was, or which of its parts. */
  private static final Pattern HOUSE =
      Pattern.compile(
          "(?<=村|嘎查|社区|街道|[镇乡县区市旗点]|苏木)(?:(?:牧户|农户|村民|居民|牧民|群众(?!\\p{IsHan}{0,6}(?:中心|馆|局|所))|脱贫户|贫困户|困难户|监测户|搬迁户|老党员|老兵|党员|困难群众)\\p{IsHan}{0,8}?(?:家(?:中|里)?)?"
              + "|(?:部分|有关|相关|多[个家处])\\p{IsHan}{1,8}|(?:产业|经济|集体经济|项目|乡村|人居|春耕|秋收|基层|党建|防汛|抗旱|环境|生产|灾后|疫情)\\p{IsHan}{0,8}(?:情况|工作|进展|进度)|[\\d两]+[名户]\\p{IsHan}{0,8}?(?:家(?:中|里)?)?)$");

  private static final Pattern FIRM_IN_BRACKETS = Pattern.compile("（[^）]*(?:公司|集团|厂)）$");

  private static final Pattern PROTECTED_SITE =
      Pattern.compile("^(?:国家级|自治区级|省级|市级|县级|全国)?(?:重点)?文物保护单位");

  /** What is no place, or none in particular, whatever it ends with. */
  private static final Pattern NO_PLACE =
      Pattern.compile(
          "(?:地区|全[省市县区旗州].{0,8}业|(?:廉租|公租|保障|保障性住|安置|返迁|回迁|棚改)房|.*(?:镇|乡|街道|村|园区)(?:重点|重大)|"
              + NUMBER
              + "[个家处所名条](?!\\p{IsHan}{0,3}(?:镇|乡|村|屯|嘎查|街|庄|子)).*|.{0,8}(?:期间|之际|时|方面|过程|问题|工作|即将|前夕|以来|之前|之后|同时|来临)"
              + "|.*(?:基础|条件|前提|背景|情况|形势|领导|指导|支持|陪同|带领|组织|推动|努力)下|.*(?:基础|会议|会|仪式|大会|论坛|道路|网络?|协议书?|合同书?|文件|意向书|备忘录|责任书|倡议书|横幅|仪式)上"
              + "|(?:受灾|重灾|灾区|水灾|火灾|灾害|事发|事故|出事|救灾|抢险|抗洪|险情|暴雨|大雨|洪水)(?:[一最]?\\p{IsHan}{0,3})|农村|农家|深入|国外|境外|.*国[际内]市场|.{0,8}(?:过程|活动|其|会议|讲话|工作)中|.*领域|.*环节|基层|企业|一线|现场|.{0,6}(?:重点|部分|规上|在建)?(?:企业|农户|商户|门店|单位"
              + "|部门|家庭)|.*(?<!文物保护)单位|.{0,4}区域|.{0,6}中“.*|[我本][镇乡村]|各.*|相关.*|有关.*|国家部委.*|(?:慰问|看望|走访|视察|督导).*|分管.*|包联.*|包保.*|部分.*|多个.*|多家.*|多处.*|一些.*|.{0,2}车间|生产车间|(?:企业|公司|集团|产品|成果|技术|生产)+(?:展示|研发|检测|培训|体验)(?:中心|[厅馆])|.{0,2}展厅|宿舍|(?:学校|校园|中小学|中心(?:小学|学校|幼儿园|校)|机关|单位|企业|职工|师生)*食堂|厨房|教室|病房"
              + "|(?:重点|重大|在建|新建|产业|工业|农业|招商引资|招商|民生|城建|投资|开工|包联|签约|相关|各|企业|建设|省|市|县|区|级|开复工|交通|水利|集中)*"
              + "(?:项目|工程)(?:建设)?(?:现场|工地|施工现场)?"
              + "|.*讲话.*|.*座谈会|.*致辞|.*精神|.*(?:学期|确保|典礼|研讨班|轮训班|培训班)|.*(?:家中|家里)|(?:沿线|群众|贫困户).*"
              + "|(?:[省市县区旗州]|全|辖)?(?:境内|辖区内?|域内|区内)|.{0,10}(?:基础设施|城市|城乡|乡村|新农村|生态|项目|小康|文明|法治|队伍|能力|文化|工程|阵地|党的?)建设|联系点|调研点|建筑|施工|(?:住宅|居民)小区|防汛抗旱|(?:主?城区|县城|市区|沿街|主要)?(?:主干道|主次干道|背街小巷|大街小巷|街巷|街道路段|商铺)|实处|全市|全县|全区|全旗|全省|全州|全国|当地|[省市县区旗州盟]里|省城|省会|首都|商超|集市|集镇|圩镇|下一步|年底.*|目前|随后|之后|此|这里|这次|此次|同日|当天|近日|今日|日前|昨日|近期|此前"
              + "|[省市县区旗州]上|元旦|春节|清明|端午|中秋|国庆|元宵|五一|十一|重阳|两节|田间|田间地头|地头|田头|村组|乡镇|镇村|村社|社区|街道|学校|医院|项目|工地|园区|景区"
              + "|水库|责任河段.{0,2}|责任区|包联点|帮扶村|驻地|一处.*|一堂|在建|新建|.*(?:第一课|课堂|课程|党课|讲座)|第[一二三四五六七八九十百\\d]+届.*|.*(?:比赛|大赛|决赛|联赛|锦标赛|运动会|评选|竞赛|排行榜)(?:中|上)?|(?:该|本)?(?:集团|公司|集团公司|总公司|学院|大学|工厂|厂区|总部|单位|部队)|沿街.*|可能.*|.*(?:不打招呼|不发通知|不听汇报|四不两直).*|.{0,6}(?:售卖区|功能区|展示区|岗位|窗口"
              + "|柜台|值班室|监控室|办公室|观众席)|(?:[一二三四五六七八九十\\d]{1,2}楼|[大小新老]|视频|电视电话|多功能|机关)?(?:第.{1,2}|[一二三四五六七八九十\\d]{1,2}号?)?会议室.*|.*(?:会场|会厅)|.*某.*|.{1})");

  /** Before the end of a site's name: which kind, not which. */
  private static final Pattern KIND_ONLY =
      Pattern.compile(
          "(?:物业|旧改|居民|住宅|弃管|回迁|封闭|开放|高层|育苗|温室|蔬菜|种植|养殖|困难|易地|搬迁|集中|移民|在建|新建|重点|大型|小型|中小型|老旧|主要|周边|沿线|建筑|施工|商业|人员密集|农村|城乡|危化品?|辖区|全[市县区]|城区|现代|农业|工业|安置|扶贫|产业|生产|防汛|储备|防火|护林|检疫|治超|森林|草原|的)*");

  /** A township before what of it somebody looks after: 青石镇帮扶点晏家村. */
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?![各全我本])\\p{IsHan}{1,4}?(?:镇(?!镇)|乡(?!镇)|街道|苏木)(?=\\p{IsHan}{0,6}(?:联系|包联|包抓|包保|挂钩|挂点|挂包|结对|联点|驻点|帮扶)(?:点|村)(?![民级组委])\\p{IsHan}{2,})");

  /** Sites of which a county has one, named by their kind. */
  private static final Pattern ONE_EACH =
      Pattern.compile(
          "开发区|高新区|经开区|新区|老?城区|新城区|主城区|中心城区|县城|市区|产业集聚区|.*(?:文化|中心|人民|市民)广场|人民公园|(?:文化|文体|体育|会议|会展|展览|行政|市民|政务服务"
              + "|便民服务|党群服务|综治|融媒体|市民活动)中心|体育[场馆]|博物馆|图书馆|文化馆|科技馆|美术馆|展览馆|影剧院|大?剧院|烈士陵园|烈士纪念[碑馆]|火车站|高铁站|(?:长途)?汽车站|(?:长途)?汽车客运站|客运站|客运总站|汽车总站|公交总站|机场|步行街|消防站|气象站|武装部"
              + "|敬老院|福利院|光荣院|养老院|文化宫|少年宫|青少年宫|人防指挥所|政务(?:服务)?大厅|便民服务大厅|办事大厅|行政审批大厅|信访接待大厅|污水处理厂|垃圾填埋场|自来水厂|看守所|大?礼堂");

  /** People, unless a site is named after them: 某某老年公寓. */
  private static final Pattern PEOPLE =
      Pattern.compile(
          ".*(?:老党员|困难群众|困难党员|困难户|残疾人|困难职工|老军人|退役军人|复员军人|贫困群众|老人|老干部|离休干部|退休干部|劳模|烈属|官兵).*");

  private static final int LONGEST = 40;

  /** Names of counties and prefectures that hold 和 behind their first character: 太和县, 呼和浩特. */
  private static final TermTrie<String> AREAS_WITH_AND =
      new TermTrie<>(
          Gazetteer.china().names().stream()
              .filter(name -> name.form() != NameForm.BARE || name.text().length() > 2)
              .map(AreaName::text)
              .filter(name -> name.indexOf('和') == 1 && name.length() > 2)
              .distinct()
              .collect(Collectors.toMap(name -> name, name -> name)));

  private StopList() {}

  /** Where 等某某项目 starts that sums up a phrase, or -1. */
  static int summedUp(String text, int from, int to) {
    Matcher sum = SUM.firstMatch(text, from, to);
    if (sum == null) {
      sum = COUNTED.firstMatch(text, from, to);
    }
    return sum != null && sum.start() > from + 1 ? sum.start() : -1;
  }

  /** Whether a list goes on behind a comma: 国家级文物保护单位甲寺，省级文物保护单位乙寺. */
  static boolean goesOnWithSite(String text, int at, int limit) {
    return PROTECTED_SITE.opens(text, at, limit);
  }

  /** Adds the stops of the phrase {@code [first, to)}. */
  static void read(String text, int first, int to, Manner manner, List<Stop> stops) {
    int from = first;
    int end = to;
    String phrase = text.substring(from, to);
    if (text.startsWith("家", to) || text.startsWith("家中", to)) {
      return;
    }
    boolean list = phrase.indexOf('、') > 0;
    if (list
        && SUM_OF_OTHERS.matches(phrase)
        && !HOUSE.isIn(phrase)
        && !(phrase.indexOf('等') < 0 && FIRST_IS_PLACE.opens(phrase))) {
      return;
    }
    if (list) {
      from = withoutCrops(text, from, to);
      phrase = text.substring(from, to);
    }
    boolean firms = list && FIRMS.matches(phrase);
    Matcher sum = SUM.firstMatch(text, from, to);
    if (sum != null && sum.start() > from + 1) {
      end = sum.start();
    } else if (list) {
      Matcher counted = COUNTED.firstMatch(text, from, to);
      end = counted != null ? counted.start() : end;
    }
    int start = from;
    int depth = 0;
    for (int i = from; i <= end; i++) {
      char c = i == end ? '、' : text.charAt(i);
      if ("（“".indexOf(c) >= 0) {
        depth++;
      } else if ("）”".indexOf(c) >= 0) {
        depth--;
      }
      boolean also = i < end && text.startsWith("以及", i);
      boolean and =
          depth == 0 && (c == '和' || c == '及') && i > start + 1 && joins(text, from, start, i, end);
      if (((c == '、' || c == '，') && depth <= 0) || and || also || i == end) {
        add(text, start, i, firms ? Manner.FIRM : manner, stops);
        start = also ? i + 2 : i + 1;
        i = also ? i + 1 : i;
      }
    }
  }

  /** 和 in 和美乡村, 和平镇, 呼和浩特. */
  static boolean isInWord(String text, int at) {
    return text.charAt(at) == '和'
        && ((at + 1 < text.length() && "谐美睦平村镇乡街路桥苑".indexOf(text.charAt(at + 1)) >= 0)
            || (at > 1 && text.charAt(at - 2) == '我' && "县市区旗州".indexOf(text.charAt(at - 1)) >= 0)
            || isInArea(text, at));
  }

  /** The name of an area runs over the position: two characters stand before 和 in none. */
  private static boolean isInArea(String text, int at) {
    return at > 0 && AREAS_WITH_AND.longestAt(text, at - 1) != null;
  }

  /** 和 between two stops: what stands before it ends like a place or body, or is one of a list. */
  private static boolean joins(String text, int from, int start, int at, int to) {
    if (isInWord(text, at)) {
      return false;
    }
    String left = text.substring(start, at);
    if (Pattern.matches("(?:市|县|旗|区|省|自治区)\\p{IsHan}{2,12}", text.substring(at + 1, to))) {
      return left.length() >= 3;
    }
    boolean complete =
        Wordlists.SITE_SUFFIXES.longestBefore(left, left.length(), 0) != null
            || Wordlists.BODY_SUFFIXES.longestBefore(left, left.length(), 0) != null
            || Pattern.matches(".*(?:[省市县区旗镇乡村]|流域|水域|河段|沿线|现场|项目|工程|企业|单位|某部|以|\\d团)", left);
    // The last 和 of a list joins its last two, but not in 工业和信息化局.
    boolean last =
        text.charAt(at) == '和'
            && start > from
            && left.length() >= 4
            && to - at > 4
            && !joinsLater(text, at + 1, to)
            && "局委厅办院所校".indexOf(text.charAt(to - 1)) < 0;
    return (complete || last) && to - at > 2;
  }

  private static boolean joinsLater(String text, int from, int to) {
    for (int at = text.indexOf('和', from, to); at >= 0; at = text.indexOf('和', at + 1, to)) {
      if (!isInArea(text, at)) {
        return true;
      }
    }
    return false;
  }

  private static void add(String text, int from, int to, Manner manner, List<Stop> stops) {
    Matcher assigned = ASSIGNED.matchAtStart(text, from, to);
    if (assigned != null) {
      stops.add(new Stop(from, assigned.end(), manner));
    }
    int start = withoutHead(text, from, to);
    int end = to;
    Matcher sum = SUM.firstMatch(text, start, Math.max(start, end));
    if (sum != null && sum.start() > start + 1) {
      end = sum.start();
    }
    for (int n = 0; n < 3 && start < end; n++) {
      Matcher tail = TAIL.firstMatch(text, start, end);
      if (tail == null || tail.start() <= start + 1) {
        break;
      }
      end = tail.start();
    }
    Matcher site = PROTECTED_SITE.firstMatch(text, start, Math.max(start, end));
    if (site != null) {
      start = site.end();
    }
    end = withoutHouse(text, start, end);
    end = withoutWorks(text, start, end);
    Matcher firm = FIRM_IN_BRACKETS.firstMatch(text, start, Math.max(start, end));
    if (firm != null && firm.start() > start + 1) {
      end = firm.start();
    }
    int said = Chars.lastIndexOf(text, '的', start, end);
    if (said >= 0) {
      // 某河边上的某水库: the site is behind 的; without a site it is talk
      start = said + 1;
      if (SiteNames.endAt(text, start, end) != end
          && !REGIMENT.matches(text, start, Math.max(start, end))) {
        return;
      }
    }
    if (end - start >= 2 && end - start <= LONGEST && namesOne(text.substring(start, end))) {
      stops.add(new Stop(start, end, manner));
    }
  }

  /** Where a stop starts behind what is said of it: 到, 和, 全国文明村. */
  static int withoutHead(String text, int from, int to) {
    int start = from;
    for (Matcher head = HEAD.firstMatch(text, start, to);
        head != null && head.end() < to && !(start > from && ourOwn(text, from, start));
        head = HEAD.firstMatch(text, start, to)) {
      start = head.end();
    }
    return start;
  }

  /** Whether 我县 was left out before a name that opens with 和: 我县和溪水库. */
  private static boolean ourOwn(String text, int from, int start) {
    return text.charAt(start) == '和' && text.startsWith("我", from) && start - from == 2;
  }

  /** Where the site ends on which a phrase says work is done; its start where none is named. */
  static int withoutWorks(String text, int from, int to) {
    Matcher works = WORKS.firstMatch(text, from, Math.max(from, to));
    if (works == null) {
      return to;
    }
    int site = works.start();
    if (UNDERTAKING.matches(text, from, site)) {
      return site;
    }
    return SiteNames.endAt(text, from, site) == site ? site : from;
  }

  /** Where a list starts behind the crops and their fields that it opens with. */
  static int withoutCrops(String text, int from, int to) {
    Matcher crops = CROPS.matchAtStart(text, from, to);
    return crops == null ? from : crops.end();
  }

  /** Where the village or township ends whose parts or people a phrase names. */
  static int withoutHouse(String text, int from, int to) {
    Matcher house = HOUSE.firstMatch(text, from, Math.max(from, to));
    return house != null && house.start() > from + 1 ? house.start() : to;
  }

  /** Whether a phrase names one place, not a kind of them. */
  static boolean namesOne(String printed) {
    if (NO_PLACE.matches(printed) || home(printed)) {
      return false;
    }
    TermTrie.Match<String> suffix =
        Wordlists.SITE_SUFFIXES.longestBefore(printed, printed.length(), 0);
    if (suffix != null
        && KIND_ONLY.matches(printed, 0, printed.length() - suffix.length())
        && !ONE_EACH.matches(printed)) {
      return false;
    }
    boolean site =
        suffix != null && suffix.length() >= 2 && printed.length() - suffix.length() >= 3;
    return site || !PEOPLE.matches(printed);
  }

  /** Somebody's home: a name and 家; 农家 and 人家 are parts of names of sites. */
  private static boolean home(String printed) {
    int length = printed.length();
    return (length == 3 || length == 4)
        && printed.endsWith("家")
        && "人农之国世大".indexOf(printed.charAt(length - 2)) < 0
        && Wordlists.isSurname(printed.substring(0, 1));
  }
}
