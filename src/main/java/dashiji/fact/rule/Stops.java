package dashiji.fact.rule;

import dashiji.lexicon.TermTrie;
import dashiji.mention.SiteNames;
import dashiji.mention.Wordlists;
import dashiji.text.Chars;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an activity happened: the phrases behind 赴, 到, 深入, 在 up to the verb, split into single
 * stops; and the named sites that 检查, 察看, 参观 and the like have as objects.
 */
final class Stops {
  /** Verbs of looking at something where it is. */
  private static final String LOOK =
      "检查|核查|察看|查看|参观|考察|走访|视察|巡查|巡察|督导|督查|督办|调研|调度|慰问|观摩|暗访|抽查|指导|观看|看望|排查|勘察|踏勘|踏查|探访";

  private static final Pattern LOOKS = Pattern.compile("(?:实地|现场)?(?:" + LOOK + ")");

  private static final Pattern CUE =
      Pattern.compile(
          "先后(?:赴|到|深入|来到|前往|走进|抵达|来(?!到))|先后(?:实地|现场)?(?:"
              + LOOK
              + ")(?![组团队的])了?|(?:"
              + LOOK
              + ")(?![组团队的])了?(?=[^，。；：]{2,80}等(?:地|处|场所|点位|(?:重点|有关|相关)?(?:企业|单位)(?:[和及](?:企业|单位))?(?=[，。；]|$)|(?:项目|工程|施工|建设|生产)*(?:现场|工地)|[一二两三四五六七八九十\\d]+[个处家]\\p{IsHan}{0,8}(?:项目|工程|点位|现场|企业|场所))(?:\\p{IsHan}{0,8}[，。；]|$))|对(?=我[省市县区旗州][^，。；]{0,12}(?:视察|考察|调研|督查|检查|巡查))"
              + "|(?:考察|参观|走访|调研|视察)了(?=\\p{IsHan}{2,7}[市县旗](?:[、和，。；]))|去(?=\\p{IsHan}{3,24}(?:参观|考察|调研|慰问|检查))|一行来(?!到|自)|分别(?:到|赴|深入|前往|来到)|出访(?![团期活归前])|沿着?(?=[^，。；沿]{1,28}?[路街道线河江湖渠堤岸段村坝](?:一线)?(?:实地|现场)?(?:检查|察看|查看|巡查|巡河|徒步|骑行|步行|健步走|视察|督导))|赴(?!任)|来到|莅临|抵达"
              + "|来(?=(?:我|本|全)?[省市县区旗州盟镇乡村](?:[，。；]|调研|考察|督|检|视察|指导|慰问|参观|访问|开展|进行|举|召|就|对接|洽谈|看望|签|出席|参加)"
              + "|\\p{IsHan}{1,6}[市县旗区州镇乡村](?:调研|考察|督|检|视察|指导|慰问|参观|访问|开展|，|\\p{IsHan}{0,10}(?:录制|拍摄|采访|采风|取景)))"
              + "|深入到?(?!学习|贯彻|推进|开展|实施|了解|剖析|分析|交流|交谈|交换|座谈|洽谈|挖掘|研究|落实|推动|细致|沟通|探讨|调研|调查|排查|查找|研判|思考|浅出"
              + "|人心|合作|宣传|细化|践行|打击|整治|群众|对接|融合|领会|理解|广泛|扎实|具体|检查|基层|一线)"
              + "|前往|走进|(?:(?<!达|及|周|感|受|得|看|收|做|直|想|说|谈|找|听|遇|碰|等|拿|用|接|送|签|办|落|应|实|未|解|识|悟|学|觉|料|应邀)|(?<=\\p{IsHan}{3}等)(?=到[^，。；]{2,24}(?:调研|考察|检查|视察|督|慰问|看望|走访|学习|对接|开展|参加|汇报|招商|洽谈|拜访|指导|处置|参观)))到(?!位|底|来|期|会|场|20|达|职|岗|访|[\\d.]"
              + "|今年|去年|明年|此|了|有关|本世纪|实处|户|一[地处家户站村企线]|(?:特?大)?暴雨|大雨|中雨)"
              + "|(?<![由对关属位至终等小大高低多少处鉴限基源忙善勇敢便利有用过始在归])于(?![日近昨今]日|[日近]前|[上下]午)(?=[^\\d，。；于在][^，。；于在]{1,16}(?:召开|举行|举办|开幕|动工|开工|奠基|兴建|建成|成立|揭牌|挂牌|开业|启动|竣工|落成))"
              + "|(?<!存|旨|现|正|实|所|好|贵|重|内|外|潜|自|常|尚|还)在(?!确保|圆满|顺利|胜利|年|建(?:[设立成筑、]|重[点大]|工地|项目|工程)|于|场|线|职|外(?:[乡地]|务工|打工|人员|人才|乡贤|游子|创业|就)|全(?:[市县省区旗国年民]|面|体|力|球|程)|此|会上|活动|现场|“|《|[\\d一二三两]|我国|中央|这|那|学习"
              + "|大(?:力|家|会|量|局|背景)|传达|实(?:施|践|现|际|地|处)|谈|随后|座谈|会见|会谈|讲话|家(?!乐福|园)|校(?:内|园|学|师|生|，)|岗|位|即|乎|座|野"
              + "|编|逃|押|籍|一起|其|他|她|人们|各|内的|最|不(?!冻)|保[障证护持]|集中|加[强快大]|推[进动广]|抓|深[入化刻]|认真)");

  /** A stop phrase ends where one of these starts. */
  private static final Pattern END =
      Pattern.compile(
          "调研|督导|督查|督办|检查|核查(?!组)|考察|慰问|审批(?!局|服务局|中心|大厅)|审定|验收|评估|鉴定|采访|抢险|抢修|避暑(?!山庄)|演习|讲学|传授|收购|收看|支教|蹲点|召开|举行|举办|参加|出席|对接|开展|进行|指导|巡视(?![组员办整工])|巡河|巡湖|巡林|巡查|巡护|走访|察看|查看|视察|看望|招商|研究|听取"
              + "|就(?!业服务)|向|与|参观|了解|实地|接待(?!中心|站|大厅)|接访|调度|宣传(?!文化)|学习|主持|带队|(?<![犍无华])为(?!县)|(?<!结)对(?!外|面)|开幕|开班|开赛|开学|开课|开讲|开馆|开园|开业|开机|开镜|隆重|盛大"
              + "|顺利|正式|成功|圆满|会见|接见|拜会|推介|组织|洽谈|座谈|拜访|(?<!施工|建设|工程|项目|改造|整治|作业|生产|种植|养殖|加工|救援)现场(?:督导|办公|调度|检查|指导|察看|查看|观摩|协调|听取|解决|了解|研究|推进|调研)"
              + "|集中(?!充电|供养|安置|居住|供热|营业|办公)|揭幕|揭牌|签约|签订|签署|启动|详细|认真|仔细|亲切|挂牌|开工|奠基|竣工|投产|通车|汇报|陪同|下访"
              + "|接受|加强|深化|加入|栽种|栽植|发挥|入户|植树|义务植树|飞行|投资|推动|推进|受理|随机|抽查|暗访|排查|勘察|踏勘|踏查|观摩|观看|带领|率队|亲自|共同|共商|共话|同步|同|分别|先后|落幕"
              + "|闭幕|拉开|鸣(?=[枪笛炮锣哨钟])|发布|演出|上演|争取|建立|祭奠|义诊|巡诊|培训(?!中心|学校|基地|学院|班)|宣讲|讲授|讲话|讲(?=[党团专思][课题])|讲(?=第一课)|上(?=[党团思][课政])|授课|作|安排|部署|处置|督战|坐镇|指挥|值守|值班|商谈|会谈|会晤|访问|交流|祭扫|瞻仰|缅怀|敬献|重温"
              + "|联合|隆冬|热烈|圆满|落下|落地|落户|展开|参与|体验|品尝|试乘|试驾|召集|约谈|约见|围绕|聚焦|针对|听|看(?!守|护)|问(?=[计诊需政候暖安])|专题|协调|督促|报到|上任|深切|冒雨|冒着|巡馆|巡展|表示|完成|采风|游玩|打卡|拍摄|就读|务工|徒步|骑行|步行(?!街)|健步|行进|录制|取景|发现(?![之王者馆])|动工|兴建|建成|落成|成立|首场|首次|首届|荣获|获|夺得|亮相|摘得|任职|挂职|工作|进驻|报道|陪|开(?=[展启会])|通过(?!式)|破获|抓获|查获|查处|捕获|联办|合办|修建|建造|兴修|设立|兴办|创办|开办|签字|展出|出版|发生|遭受|登陆|揭晓|逝世|病逝|去世|牺牲|殉职|诞生");

  /** 在…陪同下, 在…指导下: how, not where. */
  private static final Pattern UNDER =
      Pattern.compile(
          "(?:陪同|带领|率领|指导|组织|主持|推动|协调|引导|关心|支持|见证|介绍|讲解|领导|帮助|努力|配合)(?:下|和)|的.{1,16}(?:下|中|后|时)[，。]|(?:工作)?(?:方面|上|领域|中)[，。]"
              + "|(?:投资|务工|经商|创业|就业|工作|生活|居住|任职|挂职)[^，。；]{0,6}的|(?:"
              + LOOK
              + ")[组团]");

  /** 在…之际，在…的情况下: when or how, not where. */
  private static final Pattern CIRCUMSTANCE =
      Pattern.compile(
          ".*(?:之际|期间|前夕|时|同时|之前|之后|以来|以后|以前|来临|到来|基础上|过程中|前提下|条件下|背景下|情况下|形势下|基础之上|方面|问题上|环节|阶段|中间|面前"
              + "|(?:调研|检查|会谈|座谈|走访|慰问|考察|交流|讲话|发言|致辞|汇报|活动|研讨|交谈|督导|巡查|视察|实践|实施|工作|随后|会见|会议|仪式|推介会"
              + "|大会|论坛|培训)(?:中|上|后|前|现场))");

  /** 在某项目签约仪式上: what is held there is named, not the place. */
  private static final Pattern AT_EVENT =
      Pattern.compile("(?!举行|召开|举办)[^，。；、的]{0,16}(?:仪式|会|会议|论坛|讲坛)上");

  /** 在仪式上: at what has been named. */
  private static final Pattern AT_IT =
      Pattern.compile("(?:本次|当天|签约|开工|启动|揭牌|开幕)?(?:仪式|会议|座谈会|活动|大会|论坛)(?:现场|上)");

  /** How the name of what is held ends. */
  private static final TermTrie<String> MEETING_END =
      new TermTrie<>(
          Stream.of(
                  "会", "会议", "仪式", "班", "活动", "讲座", "论坛", "比赛", "报告", "宣讲", "党课", "学习", "研讨", "培训",
                  "宣传周", "晚会", "运动会")
              .collect(Collectors.toMap(end -> end, end -> end)));

  private static final Pattern HELD = Pattern.compile("(?:隆重|顺利|成功|正式)?(?:举行|召开|举办|开幕|开班|启动)(?!的)");

  /** Words of one who speaks, and what follows from them: there nobody goes anywhere. */
  private static final Pattern SAID =
      Pattern.compile(
          "指出|强调|要求|表示|希望|建议|认为|说|介绍|提出|叮嘱|嘱咐|勉励|鼓励|相信|期待|必须|务必|确保|坚持|加强|加快|会上|座谈会|应该|应当|一是|二是|三是"
              + "|四是|(?<!重|主|简|摘|纪|必)要(?!求|素|闻|塞|地|道|点)|将|如果|据悉|据了解|邀请|诚邀|欢迎|她们|他们|近年|目前|计划|总投资|位于|是|有(?![关限效机色])|把|吸引|让|使得|游客|市民|百姓|村民|农民(?![（工画专丰])|居民");

  /** What somebody asks for in the first sentence. */
  private static final Pattern ORDERED =
      Pattern.compile("，(?:并)?(?:要求|强调|指出|确保|提出)|(?:强调|指出|要求)[，：]");

  private static final Pattern IN_KEEPING = Pattern.compile("\\s*(?:按照|根据|遵照|依照|依据|落实|为)");

  private static final Pattern ROOM = Pattern.compile("\\p{IsHan}{2,16}(?:会议室|会议厅|报告厅|礼堂)");

  /** What opens a sentence that goes on with the tour, before the subject. */
  private static final Pattern WENT_ON =
      Pattern.compile(
          "(?s)\\s*(?:(?:随后|之后|接着|其间|期间|当天|当日|当日下午|当天下午|当天上午|下午|上午|晚上|次日|最后|首先|第一站|\\d+日(?:上午|下午)?|调研中|检查中"
              + "|督查中|督导中|考察中|走访中|每到一处|会前|会后|座谈前|调研期间|考察期间|座谈会前|活动中|并|还)，?)*");

  /** What those who stand at a site do there. */
  private static final Pattern THERE =
      Pattern.compile(
          "(?:"
              + LOOK
              + "|了解|询问|听取|询价|交谈|致以|送上|送去|分别|指出|强调|要求|叮嘱|嘱咐|来到|走进|察|听|问|代表|欢聚|品鉴|体验|走|看|学习|出席|参加|会见|主持"
              + "|召开|调度|现场|与|向|对|为)");

  /** A clause that goes on with what the same people did, up to its 在: 考察团参观了甲厂，并在. */
  private static final Pattern AND_THERE = Pattern.compile("[^。；]*，(?:并|还|又|随后|之后|接着|最后)");

  private static final Pattern SPOKEN = Pattern.compile("指出|强调|要求|表示|希望|认为|提出|计划|近年");

  private static final Pattern SEEN_THERE =
      Pattern.compile("(?:实地|现场|详细|仔细|认真|一同|共同)?(?:" + LOOK + "|了解|听取|询问|体验|品尝)");

  /** Those who act, as they are called once they have been named: 县长邬思齐一行，在…. */
  private static final Pattern ONE_PARTY =
      Pattern.compile(
          "\\s*(?:随后，?|接着，?)?(?:\\p{IsHan}{2,14}(?:一行|考察团|考察组|调研组|检查组|督导组|督查组|视察组|视察团|慰问组)|\\p{IsHan}{1,3}副?(?:县长|市长|区长|旗长|州长|镇长|乡长|局长|书记|主任|主席))，?");

  private static final Pattern THERE_DONE =
      Pattern.compile("(?:详细|仔细|认真|实地|现场)(?:" + LOOK + "|了解|询问|听取)");

  private static final Pattern IN_TOWNSHIP =
      Pattern.compile("(?![各全多有])\\p{IsHan}{2,6}(?:镇|乡|街道|苏木)(?:\\p{IsHan}{1,8}(?:村|社区|嘎查))?");

  private static final Pattern DONE = Pattern.compile("开展|举行|召开|举办|启动|进行");

  /** A village or site with the township it lies in. */
  private static final Pattern VILLAGE =
      Pattern.compile(
          "\\p{IsHan}{2,5}(?:镇|乡|街道|苏木)\\p{IsHan}{1,8}(?:村|社区|嘎查|水库|基地|园区|公园|中心|林场|农场)");

  private static final Pattern OBJECT =
      Pattern.compile(
          "(?:"
              + LOOK
              + "){1,3}+(?![组团队室员站艇船车]|中(?!心|学|小学|医|国|央|石)|时(?!代|光)|后(?!勤)|期间|过程|演出|信|金|品|活动|电|的)(?:了|过)?(?!中心(?!城|医院|小学|学校|幼儿园|校|公园|广场))|对");

  private static final Pattern OBJECT_OF_DUI =
      Pattern.compile("[^，。；]{2,60}?(?:进行|开展|展开|实施)(?:了)?[^，。；]{0,8}(?:" + LOOK + "|巡河|验收)");

  /** Behind the objects of 对: what was done to them. */
  private static final Pattern CARRIED_OUT = Pattern.compile("进行|开展|展开|实施");

  /** 由某局承办的, 位于某地的: said of the site, before its name. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?:(?:由|位于|地处|我[省市县区旗州盟])[^，。；、]{0,24}?的)?(?:第[一二三四五六七八九十百\\d]+届\\p{IsHan}{1,10}?[会节展](?=\\p{IsHan}{3}))?");

  /** From where to where, before a road by its number: 青石镇至红柳段省道306线. */
  static final Pattern ENDS_OF_ROAD =
      Pattern.compile("\\p{IsHan}{2,8}至\\p{IsHan}{2,8}段(?=[国省县]道\\d|[GSXYC]\\d)");

  /** A township as the object of looking: 抽查了青石镇的造林地块. */
  private static final Pattern TOWNSHIP_OBJECT =
      Pattern.compile(
          "(?![各全我本多]|[省市县区][县乡镇街区])[\\p{IsHan}&&[^到赴在来往组的乡镇]]{2,7}?(?:镇(?!街道)|乡(?!镇|村)|街道|苏木)(?=$|的|部分|造林|春耕|秋收|防汛|抗旱|环境|农田"
              + "|(?:\\p{IsHan}{2,14}?)?(?:工作|情况|生产|建设|发展|整治|治理|防控|管理|安全|经济|种植|收购|收储|进展|进度|防火|征迁|拆迁|安置|产业|项目)$)");

  /** What is done besides looking: 察看了青石水库并听取…. */
  private static final Pattern ALSO = Pattern.compile("并(?=[听召就对与现详深到看慰主开])");

  /** So many of something, which are no place. */
  private static final String COUNTED = "[一二两三四五六七八九十\\d]+(?:户|名|位|家|人)";

  /** What a site's name does not start with. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "并|受|因|遭|被|"
              + COUNTED
              + "|部分|各|相关|有关|多|沿街|沿途|沿线|全|一些|可能|其|该|此|这|每|重点|所有|本|如|或|还|已|正(?:[在式值处好])|将|被|不|情况|学习|交流(?!中心)|对接|座谈|工作|当前|近期");

  /** 学习某人在某地的讲话: where a speech was held is not where the activity is. */
  private static final Pattern SPEECH =
      Pattern.compile(".*(?:传达|学习(?!中心组|强国)|贯彻|重温|讲话|重要指示|精神(?!卫生|病|障碍|文明)).*", Pattern.DOTALL);

  private static final Pattern SUMMED_UP = Pattern.compile("[^。；：\\n]{1,120}?等(?:地|处|场所|点位|单位)");

  /** The longest member of a list that is a site for no other reason. */
  private static final int WHOLE = 16;

  /** What is looked into, not at: 水情, 工作, 安全. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "公示牌|宣传栏|溢洪道|坝体|涵管|闸门|情况|工作|建设|进展|安全|生产|管理|设施|设备|质量|运行|秩序|供应|价格|储备|值守|整治|治理|防控|水位|水情|雨情|水质|环境|绿化|进度|台账|预案|服务|隐患"
              + "|教育|经济|发展|改革|物资|措施|措|制度|机制|水域|产品|车间|群众|干部|人员|党员|职工|师生|学生|官兵|民警|老人|精神|会议|政策|问题|卫生|市容|文明"
              + "|流程|工艺|标准|记录|保障|宣传|培训|就业|改造|渡汛|处置|外立面|产业$|企业$|棚$|圈$|造林$|起点$|终点$|展板$|资料$|宣传片$|生活$|风貌$|农机|农资");

  /** The township or county that a stop opens with. */
  private static final Pattern NEXT_AREA =
      Pattern.compile(
          "\\p{IsHan}{2,4}?(?:镇|乡|街道|苏木|县|区|市|旗)(?![委长]|政府|人大|政协|领导|书记|有关|相关|各|主要|纪委|法院|公安|检察|直|级)");

  /** Areas of the next province in a list: 甲省乙市、丙市，丁省戊市考察. */
  private static final Pattern NEXT_PROVINCE =
      Pattern.compile(
          "\\p{IsHan}{2,7}?(?:省|自治区|市)(?:\\p{IsHan}{1,7}?[市县区旗州盟](?:[、和]|(?=考察|学习|开展|招商|调研|对接|洽谈|参观|访问|拜访|推介|就|等地)))+(?=\\p{IsHan})");

  /** The same without the words for their classes: 浙江杭州、嘉兴，江苏南通. */
  private static final Pattern NEXT_BARE_PROVINCE =
      Pattern.compile(
          "(?:河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)"
              + "\\p{IsHan}{2,4}?(?:[、和]\\p{IsHan}{2,4}?)*(?:等地)?(?:考察|学习|开展|招商|调研|对接|洽谈|参观|访问|拜访|推介)");

  private static final Pattern TOPICS =
      Pattern.compile("[^，。；]{4,120}?等(?:方面|相关|重点|主要)?(?:的)?(?:内容|议题|课题|主题|专题)");

  /** A list of what is worked on: 考察湿地规划、旅游开发等工作情况. Of it only names of sites are places. */
  private static final Pattern WORKED_ON =
      Pattern.compile("[^，。；]{4,120}?等(?:方面|相关|有关|重点|各项)*(?:的)?(?:工作|事项|事宜|情况|问题|做法|经验)");

  /** No end of a firm's name is longer. */
  private static final int LONGEST_END = 8;

  /** 对青石水库工程进行验收: at the site. */
  private static final Pattern WORKS_OF_SITE = Pattern.compile("(?:建设)?工程");

  private static final Pattern PROJECT = Pattern.compile("项目|工程");

  /** 甲路与乙路交叉口, 湿地保护与修复工程: one place. */
  private static final Pattern CROSSING =
      Pattern.compile(
          "(?:绿化|修复|开发|利用|改造|整治|保护|治理)\\p{IsHan}{0,6}(?:工程|项目|基地|现场|示范区)|[^，。；、与]{1,10}(?:交叉口|交叉路口|交汇处|交会处|交界处|十字路口|丁字路口|路口|交汇口|互通)");

  /** Behind what an office is for: the word for the office. */
  private static final Pattern OFFICE_AHEAD =
      Pattern.compile(
          "(?:调度|指挥|服务|管理|监督|监测|培训|交流|协调|处置|受理|研究|展示|体验|推广){0,2}(?:中心(?!城|小学|学校|幼儿园|校|医院|卫生院|敬老院|公园|广场|村|社区|镇|工作|任务|组)|大厅)"
              + "|局(?![部面势限地])|办(?![公理法学案事好成实])|处(?![置理于罚暑])");

  private static final Pattern NAME_WITH_XIANG = Pattern.compile("向\\p{IsHan}(?:镇|乡|村|街道|社区)");

  private static final Pattern SITE_AHEAD = Pattern.compile("[^，。；]{1,10}(?:中心|馆|基地|院|公园|广场)");

  private Stops() {}

  /** How an activity and a place belong together. */
  enum Manner {
    /** Somebody went there. */
    WENT,
    /** Something was held or done there (在). */
    HELD,
    /** It was looked at; its name alone says that it is a site. */
    LOOKED_AT,
    /** Somebody went to it, and it is one of a list of firms. */
    FIRM
  }

  /**
   * One stop.
   *
   * @param from first normal position
   * @param to one past the last
   * @param manner how it is spoken of
   */
  record Stop(int from, int to, Manner manner) {}

  /** The stops of an activity, in order. */
  static List<Stop> read(String text, int from, int to) {
    List<Stop> stops = new ArrayList<>();
    int start = from;
    int number = 0;
    while (start < to) {
      int end = sentenceEnd(text, start, to);
      // The first sentence and a headline's second; the others where they go on with the tour.
      boolean main = number == 0 || (number == 1 && headline(text, from, start));
      sentence(text, start, end, main, number == 0, stops);
      start = end;
      number++;
    }
    return stops;
  }

  private static int sentenceEnd(String text, int start, int to) {
    for (int at = start; at < to; at++) {
      if (text.charAt(at) == '。' || (text.charAt(at) == '\n' && at > start)) {
        return at + 1;
      }
    }
    return to;
  }

  private static boolean headline(String text, int from, int second) {
    return Pattern.matches(
            "\\s?\\d{1,2}月\\d{1,2}日.*", text.substring(second, Math.min(text.length(), second + 8)))
        || second - from < 14;
  }

  private static void sentence(
      String text, int from, int end, boolean main, boolean first, List<Stop> stops) {
    Matcher cue = CUE.in(text, from, end);
    int done = from;
    while (cue.find()) {
      int start = cue.end();
      boolean held = cue.group().equals("在") || cue.group().equals("于");
      if (cue.start() < done
          || insideQuotes(text, from, cue.start())
          || (first && ordered(text, from, cue.start()))
          || (!first && !held && SAID.in(text, from, cue.start()).find())) {
        continue;
      }
      int stop = phraseEnd(text, start, end);
      if ((main
              ? SPEECH.matches(Clauses.before(text, cue.start(), from))
                  && !(held && heldAt(text, from, cue.start(), stop, end))
              : !goesOn(text, from, cue.start(), held, stop, end))
          || circumstance(text, start, stop, end)) {
        continue;
      }
      StopList.read(text, start, stop, held ? Manner.HELD : Manner.WENT, stops);
      done = stop;
    }
    objects(text, from, end, first, stops);
  }

  /** Whether a meeting was held in what stands behind 在: 某精神宣讲报告会在青石剧院举行. */
  private static boolean heldAt(String text, int from, int cue, int phraseEnd, int end) {
    return HELD.opens(text, phraseEnd, end) && MEETING_END.longestBefore(text, cue, from) != null;
  }

  /** Whether somebody asks for it; 按照…要求 tells only of what for it is done. */
  private static boolean ordered(String text, int from, int cue) {
    Matcher ordered = ORDERED.matcher(text).region(from, cue);
    while (ordered.find()) {
      if (!IN_KEEPING.matcher(Clauses.before(text, ordered.start() + 1, from)).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a later sentence tells of the tour where a cue stands. */
  private static boolean goesOn(
      String text, int from, int cue, boolean held, int phraseEnd, int end) {
    int clause = Math.max(from, Chars.lastIndexOf(text, '；', from, cue) + 1);
    String before = text.substring(clause, cue);
    if (held && ONE_PARTY.matches(before)) {
      return phraseEnd < end
          && (THERE_DONE.opens(text, phraseEnd, end) || LOOKS.opens(text, phraseEnd, end));
    }
    if (held && phraseEnd < end && AND_THERE.matches(before)) {
      return LOOKS.isIn(before) && !SPOKEN.isIn(before) && SEEN_THERE.opens(text, phraseEnd, end);
    }
    boolean opens = held && phraseEnd < end && WENT_ON.matches(before);
    if (opens && IN_TOWNSHIP.matches(text, cue + 1, phraseEnd)) {
      return DONE.opens(text, phraseEnd, end) || text.charAt(phraseEnd) == '，';
    }
    if (opens && HELD.opens(text, phraseEnd, end) && roomIn(text, cue + 1, phraseEnd)) {
      return true; // 随后在某宾馆召开座谈会
    }
    if (held) {
      return opens
          && text.charAt(phraseEnd) == '，'
          && (THERE.isIn(text, phraseEnd, Math.min(end, phraseEnd + 40))
              || VILLAGE.matches(text, cue + 1, phraseEnd));
    }
    return true;
  }

  /** Whether a phrase is the name of a site of two characters and more at its end. */
  private static boolean roomIn(String text, int from, int to) {
    TermTrie.Match<String> site = Wordlists.SITE_SUFFIXES.longestBefore(text, to, from);
    return ROOM.matches(text, from, to)
        || (site != null && site.length() > 1 && to - from > site.length() + 1);
  }

  private static boolean circumstance(String text, int start, int phraseEnd, int end) {
    if (UNDER.opens(text, phraseEnd, end)
        || AT_EVENT.opens(text, phraseEnd, end)
        || AT_IT.opens(text, start, phraseEnd)) {
      return true;
    }
    int comma = text.indexOf('，', phraseEnd, Math.max(phraseEnd, end));
    int clause = comma < 0 ? end : comma;
    // 在甲、乙陪同下 with a list of titles, 在保证质量的基础上
    return CIRCUMSTANCE.matches(text, start, phraseEnd)
        || (clause - start < 60
            && Pattern.matches(
                ".*(?:陪同|带领|率领|的(?:关心|支持|帮助|领导|指导|情况|基础|前提|推动|努力|协调|配合|见证|带动|背景))(?:下|之下|上)",
                text.substring(start, clause)));
  }

  /** The named sites that verbs of looking have as objects. */
  private static void objects(String text, int from, int end, boolean main, List<Stop> stops) {
    Matcher verb = OBJECT.in(text, from, end);
    while (verb.find()) {
      int at = verb.end();
      if (covered(stops, at)
          || insideQuotes(text, from, verb.start())
          || (main
              ? SPEECH.matches(Clauses.before(text, verb.start(), from))
              : SAID.in(text, from, verb.start()).find())
          || (verb.group().equals("对") && !OBJECT_OF_DUI.opens(text, at, end))) {
        continue;
      }
      int clause = Clauses.end(text, at, end);
      Matcher also = ALSO.firstMatch(text, at, clause);
      if (also != null) {
        clause = also.start();
      }
      Matcher carriedOut =
          verb.group().equals("对") ? CARRIED_OUT.firstMatch(text, at, clause) : null;
      if (carriedOut != null) {
        clause = carriedOut.start();
      }
      Matcher attribute = ATTRIBUTE.matchAtStart(text, at, clause);
      int start = attribute != null ? attribute.end() : at;
      Matcher ends = ENDS_OF_ROAD.matchAtStart(text, start, clause);
      start = ends != null ? ends.end() : start;
      int count = stops.size();
      listed(text, start, clause, carriedOut != null, stops);
      if (ends != null && stops.size() > count && stops.get(count).from() == start) {
        Stop road = stops.get(count);
        stops.set(count, new Stop(ends.start(), road.to(), road.manner()));
      }
    }
  }

  /** The sites of a list of objects; where one is, what stands before the next 、 is one as well. */
  private static void listed(String text, int from, int to, boolean done, List<Stop> stops) {
    if (TOPICS.opens(text, from, to)) {
      return; // 调研甘蔗种植、乡村振兴等内容
    }
    boolean worked = WORKED_ON.opens(text, from, to);
    List<Stop> members = new ArrayList<>();
    boolean sites = false;
    int start = StopList.withoutCrops(text, from, to);
    int depth = 0;
    for (int i = start; i <= to; i++) {
      char c = i == to ? '、' : text.charAt(i);
      if ("（“《".indexOf(c) >= 0) {
        depth++;
      } else if ("）”》".indexOf(c) >= 0) {
        depth--;
      }
      if (i < to && (depth > 0 || "、和与及".indexOf(c) < 0 || StopList.isInWord(text, i))) {
        continue;
      }
      int whole = i;
      i = StopList.withoutWorks(text, start, StopList.withoutHouse(text, start, i));
      int summed = StopList.summedUp(text, start, i);
      if (summed > start) {
        i = summed;
      }
      boolean named =
          i > start
              && "《“（的".indexOf(text.charAt(start)) < 0
              && noTitle(text, start, i)
              && !NO_NAME.opens(text, start, i)
              && !body(text, start, i);
      int said = named ? Chars.lastIndexOf(text, '的', start, i) : -1;
      if (said > start && SiteNames.endAt(text, said + 1, i) == i) {
        start = said + 1; // 抗战时期遗留的青石要塞
      }
      int site = named ? SiteNames.endAt(text, start, i) : -1;
      int head = named && site < 0 ? StopList.withoutHead(text, start, i) : start;
      Matcher township = named && site < 0 ? TOWNSHIP_OBJECT.matchAtStart(text, head, i) : null;
      if (township != null) {
        site = township.end();
      }
      boolean project =
          site > 0
              && PROJECT.isIn(text, site, i)
              && !(done && WORKS_OF_SITE.matches(text, site, i))
              && !SiteNames.isWorkedOn(text, site, i);
      sites |= site > 0 && township == null && !project;
      if (c == '、' && i < to && named && i - start <= WHOLE && !(worked && site != i)) {
        boolean worksOn = site > 0 && SiteNames.isWorkedOn(text, site, i);
        members.add(
            new Stop(
                start, worksOn ? site : i, site > 0 && !project ? Manner.LOOKED_AT : Manner.WENT));
      } else if (site > 0 && !project && !(worked && site != i)) {
        members.add(new Stop(start, site, Manner.LOOKED_AT));
      } else if (named
          && !worked
          && whole == to
          && (i - start <= WHOLE / 2 || (project && i - start <= WHOLE))
          && !ABOUT.isIn(text, start, i)) {
        members.add(new Stop(start, i, Manner.WENT));
      }
      i = whole;
      start = i + 1;
    }
    boolean list = members.size() > 1;
    for (Stop member : members) {
      int named = StopList.withoutHead(text, member.from(), member.to());
      if (covered(stops, named) || (member.manner() == Manner.WENT && (!sites || !list))) {
        continue;
      }
      if (member.manner() == Manner.WENT) {
        if (!ABOUT.isIn(text, member.from(), member.to())) {
          StopList.read(text, member.from(), member.to(), Manner.WENT, stops);
        }
      } else if (StopList.namesOne(text.substring(named, member.to()))) {
        stops.add(new Stop(named, member.to(), member.manner()));
      }
    }
  }

  /** Whether no title of a work opens in a stretch. */
  private static boolean noTitle(String text, int from, int to) {
    return text.indexOf('《', from, Math.max(from, to)) < 0;
  }

  /** Ends like a body more than like a site: 某某嘉苑幼儿园. */
  private static boolean body(String text, int from, int to) {
    TermTrie.Match<String> body = Wordlists.BODY_SUFFIXES.longestBefore(text, to, from);
    TermTrie.Match<String> site = Wordlists.SITE_SUFFIXES.longestBefore(text, to, from);
    return body != null && (site == null || site.length() < body.length());
  }

  private static boolean covered(List<Stop> stops, int at) {
    for (Stop stop : stops) {
      if (stop.from() <= at && at < stop.to()) {
        return true;
      }
    }
    return false;
  }

  private static boolean insideQuotes(String text, int from, int at) {
    int depth = 0;
    for (int i = from; i < at; i++) {
      char c = text.charAt(i);
      if (c == '《' || c == '“') {
        depth++;
      } else if (c == '》' || c == '”') {
        depth--;
      }
    }
    return depth > 0;
  }

  /**
   * Whether a list of stops goes on behind a comma: 甲县甲园，乙县乙村、丙厂等地; up to the next sign there is no
   * verb, and the list is summed up by 等地.
   */
  private static boolean listGoesOn(String text, int at, int limit) {
    if (StopList.goesOnWithSite(text, at, limit)
        || opensWithArea(text, at, limit)
        || ("省市县区旗州".indexOf(text.charAt(at - 2)) >= 0 && NEXT_PROVINCE.opens(text, at, limit))
        || NEXT_BARE_PROVINCE.opens(text, at, limit)
        || goesOnWithFirm(text, at, limit)) {
      return true;
    }
    for (int i = at; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '、' || c == '和') {
        return i - at >= 3 && SUMMED_UP.opens(text, i, limit);
      }
      if ("，。；：\n".indexOf(c) >= 0) {
        return false;
      }
      if (verbAt(text, at, i, limit)) {
        // 到甲村，乙村调研
        TermTrie.Match<String> site = Wordlists.SITE_SUFFIXES.longestBefore(text, i, at);
        return site != null
            && i - at > site.length() + 1
            && site.value().equals("village")
            && text.charAt(at - 2) == text.charAt(i - 1)
            && LOOKS.opens(text, i, limit);
      }
    }
    return false;
  }

  /** Whether firms stand on both sides of a comma, no verb behind it: 到甲集团、乙公司，丙公司. */
  private static boolean goesOnWithFirm(String text, int at, int limit) {
    if (!endsInFirm(text, at - 1)) {
      return false;
    }
    int end = at;
    while (end < limit && "、，。；：和\n".indexOf(text.charAt(end)) < 0 && !text.startsWith("等", end)) {
      if (verbAt(text, at, end, limit)) {
        return false;
      }
      end++;
    }
    return end - at > 3 && endsInFirm(text, end);
  }

  private static boolean endsInFirm(String text, int end) {
    TermTrie.Match<String> suffix =
        Wordlists.BODY_SUFFIXES.longestBefore(text, end, Math.max(0, end - LONGEST_END));
    return suffix != null && suffix.value().equals("company");
  }

  /** Whether the next stop of a list opens with the area it lies in: 青石镇甲园，白石镇乙园、丙村等. */
  private static boolean opensWithArea(String text, int at, int limit) {
    Matcher area = NEXT_AREA.matchAtStart(text, at, limit);
    if (area == null) {
      return false;
    }
    for (int i = area.end(); i < limit; i++) {
      char c = text.charAt(i);
      boolean verb = verbAt(text, at, i, limit);
      if ("、，。；：".indexOf(c) >= 0 || verb || text.startsWith("等", i)) {
        TermTrie.Match<String> suffix = Wordlists.SITE_SUFFIXES.longestBefore(text, i, area.end());
        return i - area.end() >= 2 && suffix != null && suffix.length() >= 2;
      }
    }
    return false;
  }

  private static int phraseEnd(String text, int start, int limit) {
    int depth = 0;
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if ("（“《".indexOf(c) >= 0) {
        depth++;
        continue;
      }
      if ("）”》".indexOf(c) >= 0) {
        depth--;
        continue;
      }
      if (depth > 0) {
        continue;
      }
      if (c == '，' && listGoesOn(text, i + 1, limit)) {
        continue;
      }
      if ("，。；：\n".indexOf(c) >= 0) {
        return i;
      }
      if (i > start && verbAt(text, start, i, limit)) {
        return i;
      }
    }
    return limit;
  }

  /** A verb that ends the phrase, unless it is part of a name (研究院, 调研基地, 培训中心). */
  private static boolean verbAt(String text, int start, int at, int limit) {
    MatchResult m = END.at(text, at, limit);
    if (m == null) {
      return false;
    }
    String rest = text.substring(m.end(), Math.min(limit, m.end() + 4));
    String verb = m.group();
    if (verb.length() > 1 && OFFICE_AHEAD.opens(text, m.end(), limit)) {
      return false; // 审批局, 接待中心, 指挥调度中心
    }
    if (verb.length() > 1 && Pattern.matches("(?:集团|公司|控股|有限|担保|促进|管理(?:公司|有限)).*", rest)) {
      return false;
    }
    if (verb.length() > 1
        && Pattern.matches(
            "(?:院(?!落)|所(?![有属需在])|基地|站|馆|社(?![区会团])|团队|会(?!同|商|见|谈|晤|议)|室|大街|业(?![务态主])|点|部(?![分署门])|园(?![区林])|厅|区(?![域级直属内委政重人])|船(?!只)|营(?![商业运销])|广场|公园|小镇|大厦|路(?![面况段政域])|街(?![道区面])|桥(?!梁)|村(?![级集庄容民里企居屯组务党支])|楼(?![宇盘道])).*",
            rest)) {
      return false;
    }
    if (verb.equals("组织") && Pattern.matches("社会|.党|群众", text.substring(Math.max(0, at - 2), at))) {
      return false;
    }
    if (verb.length() == 1) {
      if (verb.equals("与") && CROSSING.opens(text, at + 1, limit)) {
        return false;
      }
      if (verb.equals("向") && NAME_WITH_XIANG.opens(text, at, limit)) {
        return false; // 向阳镇
      }
      if ("同听看问陪作".contains(verb)) {
        // 大同, 看守所, 听证: a verb only where the place is complete before it
        String place = text.substring(start, at);
        return Wordlists.SITE_SUFFIXES.longestBefore(place, place.length(), 0) != null
            || (verb.equals("作")
                && Wordlists.BODY_SUFFIXES.longestBefore(place, place.length(), 0) != null)
            || Pattern.matches(".*[省市县区旗镇乡]", place);
      }
      TermTrie.Match<String> suffix = Wordlists.SITE_SUFFIXES.longestBefore(text, limit, at);
      return suffix == null || !SITE_AHEAD.matches(text, at, limit);
    }
    return true;
  }
}
