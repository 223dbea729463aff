package dashiji.mention;

import dashiji.lexicon.TermTrie;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.Set;

/**
 * Names of sites and villages by their ends, where nothing but the name itself says so: 检查青石水库防汛工作
 * names 青石水库, 检查水库防汛工作 and 检查全县水库 name none.
 */
public final class SiteNames {
  private static final int LONGEST = 36;

  /** What says which kind of site, or how many, and not which one. */
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?:国家(?=现代|级|重点|农业|粮食)|全[省市县区旗州盟镇乡国]|我[省市县区旗州盟]|各[省市县区旗州盟级类地]?|有关|相关|部分|多[个处家座]|[一二两三四五六七八九十\\d]+[个处家座所条]"
              + "|重点|重大|主要|大型|中型|小型|中小型|中小|大|中|小|病险|在建|新建|改建|扩建|拟建|老旧|老|农贸|集贸|城乡|城区|城市|城镇|县城|市区|农村|乡村"
              + "|乡镇|镇村|乡|镇|村|社会|公共|交通|道路|防汛|防洪|抗旱|河|湖|山?塘坝?|河道|沿线|沿河|两旁|两侧|路旁|绿化|景观|亮化|周边|辖区|属地|当地|学校|校园|工业|农业|工矿|商贸|商业|产业"
              + "|项目|工程|施工|建筑|企业|旅游|文旅|景区|公园|危化品|危险化学品|烟花爆竹|非煤|煤|电动自行车|养殖|种植|食品|药品|文化|体育|教育|医疗|卫生|养老"
              + "|安置|扶贫|帮扶|移民|搬迁|易地|基层|一线|现场|人员密集|密集|场所|安全|消防|应急|森林|草原|林业|水利|水库|电力|能源|煤炭|物流|仓储|加油|充电"
              + "|检查|劝返|疫情|防控|隔离|接种|便民|服务|示范|试点|现代|标准化|规模|易涝|积水|供水|污水|垃圾|环保|高速|国省|干线|铁路|公路|桥梁|隧道"
              + "|街|街道|小区|社区|市场|超市|商场|宾馆|酒店|饭店|餐饮|网吧|旱|水|生活|生产|生态|节日|节前|节后|年|春|冬|夏|秋|和|与|及|的|了|等|冷链"
              + "|清明|春节|国庆|端午|中秋|元旦|元宵|五一|十一|重阳|黄金周|假期|假日|暑期|背街小?|中心(?=城区)|节|劝导|村级|乡级|镇级|县级|市级|省级|国家级|重要|部位|人居|环境|村容|镇容|市容|貌|民生|惠民|建设|改造|整治|治理|管理|监管|专项|主|次|支)+");

  /** The area's own class word before an institution of which it has one: 县文化馆, 旗蒙医医院. */
  private static final Pattern OF_AREA =
      Pattern.compile("(?:我)?(?:自治区|省|[市县]?城区?|市区?|县|区|旗|州|盟|镇|乡)");

  private static final Pattern OF_COUNTY =
      Pattern.compile("\\p{IsHan}{2,7}(?:[县市旗]|(?<![园社小校景灌库矿])区)");

  /** Sites of which a county has many. */
  private static final Set<String> MANY_EACH =
      Set.of(
          "堤防", "河道", "公路", "道路", "水库", "市场", "超市", "煤矿", "矿山", "加油站", "酒店", "小区", "社区", "工地", "铁路",
          "隧道", "河堤", "大堤", "泵站", "水电站", "卫生室", "安置点", "示范点", "示范基地", "养殖场", "种植基地", "合作社", "景区",
          "宾馆", "农贸市场", "集贸市场", "菜市场", "建筑工地", "棚户区", "老旧小区", "商业街", "步行街", "供水站", "接种点", "隔离点");

  /** From the last character of an end on: 村民, 街道, 市场秩序, 社区治理, 路面: another word. */
  private static final Pattern ANOTHER_WORD =
      Pattern.compile(
          "村(?:民|级|集体|两|容|貌|庄|组|务|党|支|干|书|医|居|镇|振|内)|街[道区面]|路[面况段网线灯口]|(?:社区|小区|村)(?:党|居|服务|卫生|综合|养老|治理"
              + "|工作|网格|干部|书记|建设)|河(?:[道长段湖床堤]|流|岸(?!线)|水(?!环境|生态|质|域|系|体|资源|污染|库|利))|湖[泊区长面南北]|山[区水林洪体东西]|江[河段苏西]|河[南北](?![路街村])|站[点长位赛]|厂[房区家长里址]|矿[区山业产]|市场"
              + "(?:供应|秩序|主体|监管|价格|保供|管理|运行|准入|化|需求|份额)|桥[梁头]|园[林艺]|楼[宇盘道]|馆[长员]|寺[庙院]|渠[道系]|塔吊|铁路局|公路局|林场局|沙漠(?:越野|化|论坛|治理)|草原(?:文化节|旅游节|那达慕|音乐节)");

  /** A village's name with the township before it, up to the word for a village. */
  private static final Pattern VILLAGE_OF_TOWNSHIP =
      Pattern.compile(
          "[\\p{IsHan}&&[^各乡镇]]{2,4}(?:镇|乡|街道|苏木)(?![各全多有部几一]|示范|重点|贫困|中心|所有|相关|先进|后进)\\p{IsHan}{1,4}");

  private static final Pattern BODY_OF_VILLAGE = Pattern.compile("党|支部|支书|书记|主任|医|小学|委|[庄镇寨容貌]");

  /** 渠河, 太湖: two characters, with what is done along them behind. */
  private static final Pattern WATER =
      Pattern.compile(
          "[^江山运内外河大小巡治爱护清主旱支此该各的了人]{1}[河江湖](?:$|[，。；、（\\n]|开展|进行|沿线|流域|干流|两岸|岸线|水(?:环境|生态|质|域|系|体|资源|污染)|\\p{IsHan}{0,4}段)");

  /** What cannot be inside a name. */
  private static final Pattern VERB =
      Pattern.compile(
          "进行|开展|实施|展开|在|到|赴|举行|召开|举办|带动|以及|周边|沿线|推动|促进|辐射|保护|治理|施工|落实|建成|多处|多出|水毁|受损|损毁|出现|险情|汛情");

  /** 国道318线, S222线, G6高速. */
  private static final Pattern NUMBERED_ROAD =
      Pattern.compile(
          "(?:[国省县乡]道)?[GSXYC]\\d{1,4}(?:\\p{IsHan}{0,2}(?:高速公路|高速|公路|线|国道|省道|县道))?|[国省县乡]道\\d{1,4}线?");

  /** Which part of a river or road, behind its name: 城区段, （晏河段）. */
  private static final Pattern SECTION =
      Pattern.compile(
          "(?:\\p{IsHan}{1,7}?段|（\\p{IsHan}{1,8}段）)(?=$|[，。；、）\\n和与及]|沿线|沿岸|开展|进行|检查|调研|治理|改造|改建|整治|建设|环境|道路|防汛|堤防|施工|路面|交通|安全|工程|项目|通车|竣工|开工|征迁|拆迁|绿化|铺)");

  /** Ends like what has sections. */
  private static final Pattern LINE =
      Pattern.compile("(?:[江河渠堤溪沟湖港]|干渠|河道|大堤|堤防|公路|铁路|高速|快速路|路|线|国道|省道|大道|街|\\d)$");

  /** What is done to a site that is there already, up to the word for the project. */
  private static final Pattern WORKS =
      Pattern.compile(
          "(?:[东西南北]?段|[一二三四]期)?(?:除险加固|提标|改扩建|改建|改造|扩建|[二三四]期|修缮|维修|加固|拓宽|整治|综合|治理|修复|绿化|亮化|清淤|疏浚|升级|迁建|提升|续建|保护|生态|环境|景观)+(?:建设)?(?:工程|项目)?(?:建设|施工)?(?:现场|工地|(?:进展|推进)?情况|进度)?");

  /** Before the end of a site's name: its use or branch. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?:党员|党群|群众|村民|居民|文化|文体|体育|便民|政务|综合|养老|日间|老年|农民|农耕|果业|蔬菜|苹果|马铃薯|水稻|小麦|玉米|食用菌|中药材|茶叶|花卉|苗木|林果|葡萄|草莓|养殖|种植|育苗|制种|生猪|肉牛|奶牛|肉羊|蛋鸡|光伏|现代|农业|扶贫|产业|特色|生态|示范|标准化|高效|设施|万亩|千亩|百亩|林下|水产|渔业|冷链|物流|电商|加工|工业|污水|垃圾|易地|搬迁|集中|安置)+");

  private SiteNames() {}

  /**
   * Where the name of a site that starts at a position ends.
   *
   * @param to where the phrase ends at the latest
   * @return one past the name's last character, or -1 if the phrase names no site
   */
  public static int endAt(String text, int from, int to) {
    int best = -1;
    int limit = Math.min(to, from + LONGEST);
    int quotes = from < limit && text.charAt(from) == '“' ? 1 : 0;
    for (int end = from + 2; end <= limit; end++) {
      char last = text.charAt(end - 1);
      quotes += last == '“' ? 1 : last == '”' ? -1 : 0;
      if (quotes > 0) {
        continue; // 打击“套路贷”
      }
      if ((best > 0 && last == '的') || VERB.opens(text, end - 1, to)) {
        break;
      }
      TermTrie.Match<String> suffix = Wordlists.SITE_SUFFIXES.longestBefore(text, end, from);
      if (suffix != null
          && particular(text, from, end, suffix)
          && !goesOn(text, from, end, suffix)) {
        best = end;
      }
    }
    if (best < 0 || "路线".indexOf(text.charAt(best - 1)) >= 0) {
      Matcher road = NUMBERED_ROAD.matchAtStart(text, from, limit);
      best = road == null ? best : road.end();
    }
    Matcher section = best < 0 ? null : SECTION.matchAtStart(text, best, limit);
    return section != null && LINE.isIn(text, from, best) ? section.end() : best;
  }

  /**
   * Whether what stands between a site's name and a position is works on it: 除险加固工程; not 治理 of a
   * whole river.
   */
  public static boolean isWorkedOn(String text, int site, int to) {
    return "河江湖溪".indexOf(text.charAt(site - 1)) < 0 && WORKS.matches(text, site, to);
  }

  /** Whether a name says only which kind of site it is: 党员活动室, 果业基地. */
  public static boolean isKind(String name) {
    TermTrie.Match<String> suffix = Wordlists.SITE_SUFFIXES.longestBefore(name, name.length(), 0);
    return suffix != null
        && (suffix.length() == name.length()
            || KIND.matches(name, 0, name.length() - suffix.length()));
  }

  private static boolean particular(String text, int from, int end, TermTrie.Match<String> suffix) {
    String stem = text.substring(from, end - suffix.length());
    if (stem.isEmpty()) {
      return false;
    }
    if (OF_AREA.matches(stem)) {
      return !MANY_EACH.contains(suffix.term())
          && (suffix.length() >= 3
              || text.startsWith("院", end - 1)
              || text.startsWith("馆", end - 1));
    }
    if (suffix.term().equals("路") && "线电思出销".indexOf(stem.charAt(stem.length() - 1)) >= 0) {
      return false; // 输电线路, 思路
    }
    if (stem.length() == 1) {
      return WATER.opens(text, from, text.length());
    }
    if (OF_COUNTY.matches(stem) && MANY_EACH.contains(suffix.term())) {
      return false; // 某县堤防: which of them is not said
    }
    return !GENERIC.matches(stem);
  }

  private static boolean goesOn(String text, int from, int end, TermTrie.Match<String> suffix) {
    if (suffix.value().equals("village")
        && VILLAGE_OF_TOWNSHIP.matches(text, from, end - suffix.length())
        && !BODY_OF_VILLAGE.opens(text, end, text.length())) {
      return false; // 青石镇晏家村集体经济
    }
    for (int at = end - Math.min(2, suffix.length()); at < end; at++) {
      Matcher word = ANOTHER_WORD.matchAtStart(text, at, text.length());
      if (word != null && word.end() > end) {
        return true;
      }
    }
    return false;
  }
}
