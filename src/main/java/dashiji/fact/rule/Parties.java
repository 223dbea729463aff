package dashiji.fact.rule;

import dashiji.lexicon.TermTrie;
import dashiji.mention.Body;
import dashiji.mention.BodyMention;
import dashiji.mention.BodyNames;
import dashiji.mention.PersonMention;
import dashiji.mention.PostMention;
import dashiji.mention.Wordlists;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that took part in an activity: they hold it (县水务局召开…), are met (与某集团座谈), report
 * (听取县水务局汇报), their people join it (县水务局负责人参加), or the persons met or visiting come from them. A
 * list of bodies is decided as a whole. Leaves bodies in the titles of the hosts, those whose
 * papers are studied, and those in whose name somebody speaks (代表县委).
 */
final class Parties {
  /** Departments by what they see to: 县政府办、住建、国投集团等单位. */
  private static final String DEPARTMENT =
      "自然资源(?:和?规划)?|住建|住房城?乡?建设|发改|财政|教育|教体|卫健|卫生健康|农业农村|交通(?:运输)?|水利|水务|公安|民政|人社|文旅|应急(?:管理)?|商务|工信|科技|审计|统计"
          + "|司法|林业|林草|城管|环保|生态环境|市场监管|税务|金融|招商|规划|国土(?:资源)?|消防|乡村振兴|扶贫|信访|退役军人|医保|行政审批|电力|供电|通信";

  /** What may stand between two bodies of one list. */
  private static final Pattern LISTED =
      Pattern.compile(
          "|(?:、(?:"
              + DEPARTMENT
              + "))+、|(?:（[^）]{1,12}）)?(?:等|负责人|领导|主要负责人|负责同志)?(?:[、和与及同]|以及|，并?与|）、)|（");

  /** Nobody said to be there: they are spoken for, studied, thanked, or part of a place. */
  private static final Pattern ABSENT =
      Pattern.compile(
          ".*(?:代表(?![团队处])|传达|学习|贯彻|落实|审议|审定|研究|通报|按照|根据|依据|关于|围绕|对照|强化|加强|要求|希望|辞去|任命|选举|感谢|祝贺)[^，。；]{0,14}"
              + "|.*(?:传达|学习|贯彻|重温)[^，。；]*|.*(?:受|经|被|对|把|将)");

  /** Somebody goes or is there: the body behind is where, not who. */
  private static final Pattern WHERE =
      Pattern.compile(".*(?:在|赴|到|来到|走进|前往|深入|位于)[^，。；、和及与]{0,10}");

  /** Whose work is looked at: 视察县法院、县检察院工作. */
  private static final Pattern LOOKED_AT = Pattern.compile("(?:视察|检查|调研|督导|督查|评议|指导)(?:了)?$");

  private static final Pattern ITS_WORK =
      Pattern.compile(
          "(?:等单位)?(?:的)?(?:[^，。；、的]{0,12}(?:工作|情况|建设|运行|开展|落实)(?:情况)?)?(?:[，。；\\n]|$)");

  /** 对县教育局贯彻某法情况进行检查. */
  private static final Pattern LOOKED_INTO = Pattern.compile("(?<![针面应比相])对$");

  private static final Pattern INSPECTED =
      Pattern.compile(
          "[^，。；]{0,40}?(?:进行|开展|实施)(?:了)?[^，。；]{0,8}(?:检查|督查|督导|调研|视察|考核|巡察|评议|审计|监督|评估|回访)");

  /** 副县长某某代表县政府与某集团签订协议: the body signs through its man. */
  private static final Pattern ON_BEHALF = Pattern.compile("代表$");

  /** 应某市政府邀请: whose guests they are. */
  private static final Pattern GUESTS_OF = Pattern.compile("应$");

  /** 接受某公司捐赠: who gives. */
  private static final Pattern RECEIVES_FROM = Pattern.compile("(?:接受|接收|收到)(?:了|来自)?$");

  private static final Pattern GIVES =
      Pattern.compile("(?:等[^，。；]{0,10})?(?:的)?(?:无偿)?(?:捐赠|捐助|捐献|捐款|赠送|援助)");

  private static final Pattern INVITES = Pattern.compile("(?:的)?(?:盛情)?邀请");

  /** 带领副县长某某及县发改局负责人赴某市: behind other people who are brought along. */
  private static final Pattern BROUGHT =
      Pattern.compile("(?:带领|率领|率|陪同|会同|组织|携)[^，。；]{2,60}?(?:以及|[及和与、])(?:[^，。；]{2,12}、)?$");

  private static final Pattern THEIR_PEOPLE =
      Pattern.compile(
          "(?:等)?(?:\\d*个?(?:部门|单位))?(?:的)?(?:有关|相关|主要|分管|部分)*(?:负责人|负责同志|工作人员|干部|人员|领导|同志|一行)");

  /** 县政府与县总工会第二次联席会议召开, of a group that came to inspect: its meeting. */
  private static final Pattern JOINT_MEETING =
      Pattern.compile(
          "(?:第[一二三四五六七八九十\\d]+次)?(?:[^，。；、]{0,12})?(?:联席会议?|对接会|座谈会|联谊会|交流会|协商会|签约仪式|签约会)(?:在[^，。；]{2,20})?(?:召开|举行|举办)");

  private static final Pattern INSPECTORS =
      Pattern.compile(".*第[一二三四五六七八九十\\d]{1,3}\\p{IsHan}{0,4}(?:巡察组|巡视组|督导组|督察组|巡回指导组)");

  private static final Pattern THEIR_MEETING =
      Pattern.compile("(?:巡察|巡视|督导|督察|进驻)?[^，。；]{0,16}(?:动员会|见面会|反馈会|汇报会|部署会|沟通会|动员部署会)");

  /** 受县政府表彰, 被县政府命名为, 获得省局认定: it was there to honour somebody. */
  private static final Pattern HONOURED_BY = Pattern.compile("(?:受到?|被|获得?|取得)$");

  private static final Pattern HONOURS =
      Pattern.compile(
          "(?:等[^，。；]{0,6})?(?:记功|通报|通令|正式|联合|批准)?(?:表彰|嘉奖|奖励|确定为|授予|评为|评定为|认定|命名|列为|列入|批准|核准|批复|同意|审批|备案|颁发)");

  /** 经省政府批准, 通过市水务局验收: it has decided. */
  private static final Pattern DECIDED_BY = Pattern.compile("(?:^|报)经$|通过$");

  private static final Pattern DECIDES =
      Pattern.compile(
          "(?:研究)?(?:批准|同意|批复)|(?:组织的)?(?:专家)?(?:组织)?(?:验收|复?评审|复?审|认证|认定|考核|考评|复核|审核|鉴定)");

  /** A house that is built is no party: 县工人文化宫开工. */
  private static final Pattern BUILT =
      Pattern.compile("(?:新馆|新址|大楼)?(?:正式|破土|全面|顺利)*(?:开工|动工|奠基|修建|兴建|竣工|落成|封顶)");

  /** What is built or opened is a house of a body: 县中医院门诊大楼竣工. */
  private static final Pattern HOUSE_OF =
      Pattern.compile(
          "[^，。；、]{0,14}(?:楼|大厦|校区|院区|校舍|大院|新馆|新址|迁建(?:项目|工程)?|扩建(?:项目|工程)?|改造(?:项目|工程)?|建设(?:项目|工程))[^，。；、]{0,6}(?:开工|动工|竣工|落成|奠基|封顶|完工|启用|投用|建成)|驻地");

  private static final Pattern SIGNS =
      Pattern.compile("(?:分别|现场)?(?:(?:与|同|和)[^，。；]{1,30}?)?(?:进行了?)?(?:现场)?(?:签订|签署|签约|签字|签)");

  /** Who gets something: 为青石镇总工会送来慰问金. */
  private static final Pattern GIVEN_TO = Pattern.compile("(?:为|给|向)$");

  private static final Pattern GIFT =
      Pattern.compile("(?:送来|送去|送上|送达|捐赠|捐献|捐款|捐资|颁发|颁授|授牌|授旗|移交|发放|拨付)");

  /** 县政府命名青石集团等8家企业为先进单位: who is honoured. */
  private static final Pattern NAMED = Pattern.compile("(?:命名|授予|认定|表彰|表扬|奖励|评选|确定)(?:了)?$");

  private static final Pattern NAMED_AS =
      Pattern.compile("(?:等[^，。；为]{0,12})?(?:为|“|[^，。；、]{0,16}(?:称号|荣誉))");

  /** 参加会议的还有: a list of those who attended follows. */
  private static final Pattern ALSO_THERE =
      Pattern.compile("(?:参加|出席|列席|参会|与会|陪同)[^，。；]{0,10}的[^，。；]{0,8}有$");

  /** What a body got, at the start of a clause. */
  private static final Pattern RATED =
      Pattern.compile(
          "(?:(?:荣)?获|被(?:授予|评为|命名|列入|列为|确定|认定)|入选|通过[^，。；]{2,30}认证|与[^，。；]{2,40}?(?:签订|签署|签约|达成))");

  /** Who is met, brought along or accompanied stands right behind. */
  private static final Pattern MET =
      Pattern.compile(
          ".*(?:(?:走访|慰问|看望)(?:了)?(?:[^，。；、的]{2,10}、){0,4}|会见|接见|会晤|拜访|拜会|走访|慰问|看望|接待|邀请|陪同|考察|欢迎|约见|约谈(?:[^，。；]{2,40}的)?|召集|召见|会商|对接|带领|率领|携|率(?!先)|组织|会同|联合|携手|协同|兼并|并购)(?:了)?"
              + "(?:来访的|来[^，。；、]{1,6}(?:考察|调研|访问|洽谈)的)?[^，。；]{0,6}");

  /** One side of something done together, what is done standing behind. */
  private static final Pattern WITH =
      Pattern.compile(".*(?:与|同|和|跟)(?:[^，。；、的]{2,16}、){0,5}[^，。；、]{0,6}");

  private static final Pattern TOGETHER =
      Pattern.compile(
          "[^，。；]{0,40}?(?:座谈|签|对接|洽谈|交流|会谈|会商|合作|协商|商谈|磋商|商讨|共同|联合|沟通|召开|举行|举办|开展|达成|会晤|见面|视频连线)"
              + ".*");

  private static final Pattern TOWARDS = Pattern.compile(".*向[^，。；、]{0,6}");

  private static final Pattern TOLD =
      Pattern.compile("[^，。；]{0,16}?(?:汇报|报告(?!会)|反映|推介|争取|征求|介绍|移交|捐赠|赠送|授牌|颁发|请示|沟通|通报|交办|反馈).*");

  private static final Pattern HEARD = Pattern.compile(".*听取(?:了)?");

  private static final Pattern DEBATED = Pattern.compile(".*听取(?:和|并)?(?:审议|审查|评议)(?:了)?");

  private static final Pattern REPORT =
      Pattern.compile("(?:等)?[^，。；]{0,40}?(?:汇报|情况|报告|介绍|意见|建议|发言|工作|事宜).*");

  private static final Pattern ATTENDED = Pattern.compile(".*(?:参加|出席|列席|观摩|聆听|收听收看)(?:了)?(?:由)?");

  /** 云岫县举行甲公司、乙公司签约仪式. */
  private static final Pattern HOSTED = Pattern.compile(".*(?:举行|举办)(?:了)?");

  private static final Pattern BY = Pattern.compile(".*由");

  /** 由某市和某厅承办的展馆: who made the thing is not there. */
  private static final Pattern BY_WHOM = Pattern.compile(".*由[^，。；]{0,20}");

  private static final Pattern MADE =
      Pattern.compile("(?:等)?(?:共同|联合|牵头|负责)*(?:主办|承办|建设|投资|实施|组织|打造|开发|援建|运营|捐建)的.*");

  /** The event that is attended, by those who hold it. */
  private static final Pattern HELD =
      Pattern.compile("(?:等[^，。；]{0,6})?(?:共同|联合|牵头|具体)?(?:组织|召开|组织召开|主持召开|举办|举行|主办|承办|协办|开展)的.*");

  /** An event held by somebody: its name follows, and that it took place. */
  private static final Pattern HELD_EVENT =
      Pattern.compile(
          "(?:等[^，。；]{0,6})?(?:共同|联合|牵头)?(?:组织|召开|举办|举行|主办|承办|协办|指导)"
              + "(?:(?:、承办|、协办|、主办)?的[^。；]{2,60}?(?:召开|举行|举办|开幕|开班|启动|落幕|闭幕|开赛|收官|开展)|[，。；、]|$).*");

  /** 由甲商会、乙商会组成的考察团: they come. */
  private static final Pattern MAKE_UP =
      Pattern.compile("[^，。；]{0,24}?组成的?[^，。；、]{0,14}(?:团|组|队)(?!员|长)");

  /** 察看甲厂及乙木业公司的建设情况: firms that are gone to. */
  private static final Pattern LOOKS_AT_FIRM =
      Pattern.compile("(?:参观|察看|查看|视察|观摩|走访|考察|调研|检查|督导|督查|暗访)(?:了)?(?:[^，。；的]{2,20}[、和及与])*$");

  private static final Pattern SEEN =
      Pattern.compile(
          "(?:等)?(?:(?:\\d+|[两二三四五六七八九十])家(?:企业|公司))?(?:的)?(?:[^，。；、的]{0,12}(?:建设|生产|运行|经营|发展|工作|情况|安全|防疫|隐患))?(?:[、和及，。；\\n]|$|等|并(?=[进开举座召听就与]))");

  /** Bodies that are parties where they are looked at. */
  private static final Set<String> LOOKED_AT_KINDS = Set.of("company", "association", "school");

  /** What a firm may be taken for by its short name. */
  private static final Set<String> FIRM_KINDS = Set.of("company", "other");

  /** What two sides do, as a noun behind them. */
  private static final Pattern JOINT =
      Pattern.compile(
          "(?:的|举行|开展|启动)?(?:项目)?(?:战略)?(?:合作)?(?:工作)?(?:座谈会|签约|签字|签署|战略合作|合作协议|协议|框架|对接会|洽谈会).*");

  /** The project of a body, and that it is signed or founded. */
  private static final Pattern OWN_EVENT =
      Pattern.compile(
          "[^，。；、与和]{0,24}?(?:签约仪式|签约活动|集中签约|签字仪式|合作协议|成立大会|换届大会|换届选举大会|换届会议|揭牌仪式|挂牌仪式|联席会议|建[校院厂馆台刊会]\\d*[一二三四五六七八九十百\\d]+周年|[一二三四五六七八九十百\\d]+周年(?:[校院厂]?庆|纪念)|开学典礼|毕业典礼|校庆|揭牌|成立仪式|会员大会|代表大会|理事会|捐赠仪式|奠基仪式|开工仪式|竣工仪式|投产仪式|点火仪式|开业仪式|开业庆典|授牌仪式)"
              + ".*");

  private static final Pattern OPENING =
      Pattern.compile(
          "(?:总投资[^，。；]{2,12}的|[^，。；]{0,10}龙头企业|来自|会上|会议上|仪式上|活动中|期间|其间|随后|座谈会上|会前|会后|会议期间|当日|当天|上午|下午|晚上|以及|及|和|、|与|同时|其中|由|[^，。；]{0,40}(?:带队|带领|率领)的|[^，。；]{2,24}——)?“?");

  /**
   * What of a body acts: 县医院专家, 县中学师生, 某台《…》摄制组; before it the items of its list that no rule knows
   * for bodies.
   */
  private static final String ITS_PEOPLE =
      "”?(?:（[^）]{1,20}）)?(?:[^，。；、的]{0,8}《[^》]{1,24}》)?(?:[、和及][^，。；、的]{2,10}){0,6}?"
          + "(?:[^，。；、的]{0,18}(?:新厂|新厂区|工厂|厂区|厂房|总部|大楼|基地|项目|工程|生产线|[一二三]期))?(?:等[^，。；]{0,8})?"
          + "(?:[\\p{IsHan}\\w]{0,6}(?:队|选手|师生|学生|专家|团队|官兵|民警|干警|干部|职工|党员|记者|志愿者|代表|客商|员工|人员|负责人|负责同志|领导(?!小组)|理论学习中心组|党组|栏目组|摄制组|节目组|剧组|项目部|专家组|工作组))?"
          + "(?:(?:一行)?(?:约|共)?\\d+(?:余|多)?人|一行)?";

  /** What stands behind a body that holds the event. */
  private static final Pattern HOLDS =
      Pattern.compile(
          ITS_PEOPLE
              + "(?:在[^，。；]{1,20}?)?(?:对[^，。；]{2,40}?(?=进行|开展|实施))?(?:共同|联合|先后|分别|正式|牵头|专题|集中|应邀|专程|连夜|紧急|迅速|立即|随即|及时|专门|再次|首次|相继|同时|还|也|又)*"
              + "(?:召开|组织|举行|举办|开展|进行|实施|公布|发布|主办|承办|协办|启动|成立(?!以来|之|后)|改(?:归|为|名|制|建)|并入|合并|划入|更名|兼并|并购|联办|合办|奠基|开工|竣工|落成|落户|入驻|开建|开园|开馆|开学|投产|投用|启用|晋升|升级|跻身|划归|升格|撤销|恢复|组建|来(?!源|自|说)|赴|到(?!位|期|底)|与|联合|揭牌|挂牌|开业"
              + "|作出|做出|制定|决定(?=\\p{IsHan})|确定(?!性)|发出(?!的)|提出|研究|审议|部署|安排|要求|命名|前往|深入|走进|进驻|访问|莅临|授予|签|捐赠|捐资|捐款|[向为给][^，。；]{2,20}(?:捐|赠|发放|送[来去上达]|颁|授牌|拨付|移交|提供)|就|(?:荣)?获(?!悉)|被(?:[^，。；]{2,16})?(?:授予|评为|评定为|命名|列入|列为|确定|认定)|入选|颁发|印发|出台|下发|发出|批复|批准|同意|表彰|转发|通过|现场展销|现场设|设摊|设点|摆摊|义诊|参展|当选|认购|认领).*");

  /** 县水务局等16个单位现场设点: a list that says of what it is one, and what they do. */
  private static final Pattern UNITS =
      Pattern.compile(
          "等(?:\\d+|[一二三四五六七八九十]+)?(?:余|多)?(?:个|家|支)?(?:成员|有关|相关|责任|参赛|代表|兄弟)?(?:单位|部门|企业|公司|机构|代表队|队伍|球队|队)[^，。；的]{2,}");

  /**
   * Behind a body that opens the activity: what it does or what befalls it; not the name of its
   * meeting, or somebody of it.
   */
  private static final Pattern ACTS =
      Pattern.compile(
          "(?!的|第|（|）|、|某|[^，。；]{0,6}工作报告|(?:(?!开展|举办|组织|举行|召开|来|赴|到|参加|承办)[^，。；]){0,30}(?:会议|大会|全会|座谈会|仪式|活动|会)(?:在|召开|举行|闭幕|开幕|[，。；]|$)|(?:党组|党委)?(?:成员|委员)|原|领导|纪检)[^，。；]{2,}");

  /** Items of a list before a body that no rule knows for bodies: 青石融媒、. */
  private static final Pattern UNKNOWN_ITEMS = Pattern.compile("(?:[\\p{IsHan}（）]{2,12}、){1,4}");

  /** What stands behind a body whose people join in. */
  private static final Pattern JOINS =
      Pattern.compile(
          "[^，。；]{0,60}?(?:参加|列席|出席|参会|与会|陪同|签订|签署|汇报|介绍|(?<![工合协操制写运创著])作了?[^，。；]{0,10}(?:发言|汇报|介绍|说明|报告)"
              + "|发言|(?<!有关)通报|表态|进行(?:了)?[^，。；]{0,12}(?:交流|解读|说明|汇报|培训|讲解|辅导)|应邀|受邀|一同|参与|观摩|随同|参演|参展|展销).*");

  /** A list of people that goes on behind the comma: 县水务局负责人，各乡镇长参加. */
  private static final Pattern CLAUSE_OF_PEOPLE =
      Pattern.compile("[^，。；]{0,24}(?:负责人|负责同志|领导|代表|干部|工作人员|人员|成员|嘉宾|人|主任|主席|局长)");

  /** What is studied, in a list of such. */
  private static final Pattern PAPERS =
      Pattern.compile(
          "(?:[^，。；]{0,60}(?:精神|讲话)|《(?![^》]{1,24}》(?:荣?获|入选|上演|演出|夺|摄制|栏目|节目|剧|采访|记者|报道)).*|第[一二三四五六七八九十\\d]+[次批届].*)");

  /** Which people of a body are meant: behind it stands no post, but a word for all of them. */
  private static final Pattern PEOPLE =
      Pattern.compile(
          "(?:等|有关|相关|主要|分管|优秀|青年|退休|原)*(?:领导|负责人|负责同志|代表|工作人员|干部|专家|班子成员|人员|同志|团队|民警|辅警|交警|学生|教师|老师|职工|员工|工人|医生|护士长?|医师|运动员|选手|队员|农民|法官|检察官|军嫂|战士|车间主任|班长|会员|党员|记者|作家|画家)");

  /** What stands right before a person who is met. */
  private static final Pattern MEETS = Pattern.compile(".*(?:会见|会见了|接见|与|同|陪同|接待|由|欢迎|拜访|拜会|邀请)");

  private static final Pattern OF_PROJECT =
      Pattern.compile(
          "(\\p{IsHan}{4,24}公司)\\p{IsHan}{0,8}项目(?:部|经理部)?|(\\p{IsHan}{2,20}(?:医院|大学|学院|学校|中学|公司|集团|银行))(?:党委|党组|党总支|党支部)");

  /** What stands behind visitors. */
  private static final Pattern VISITS =
      Pattern.compile(
          "(?:等)?(?:一行)?(?:[^，。；]{0,8}人)?(?:带队|率队|率团|(?:率领?|带领)[^，。；]{1,24}?(?:组|团|队|一行))?(?:来|莅|到(?!会|场|访)|赴|深入|对|回乡|返乡|在[^，。；]{2,40}陪同下|在[^，。；]{2,24}(?:听取|调研|检查|督导|考察)).*");

  /** Titles that firms alone give. */
  private static final Pattern OF_FIRM =
      Pattern.compile(".*(?:董事长|总经理|总裁|行长|创始人|首席执行官|董事局主席|董事会主席|合伙人)");

  private static final Pattern BUSINESS_ASSOCIATION =
      Pattern.compile(".*(?:商会|商业联合会|企业家协会|企业联合会|商联合会|同乡会|同乡总会|联谊会)");

  /** Committees, governments and congresses: who comes from them comes from the area as a whole. */
  private static final Pattern RULING =
      Pattern.compile(".*(?:(?<![纪监])委|政府|人大常委会|人大|政协|党组|党委)|中共中央(?:政治局)?|国务院");

  /** Whose paper a meeting conveys: 会议传达学习了…，省委办公厅转发…. */
  private static final Pattern PASSES_ON = Pattern.compile("(?:转发|印发|下发|发布|关于)");

  private static final Pattern CONVEYED = Pattern.compile("(?:^|会议|会上|大会)(?:集中|专题)?(?:传达|学习)");

  private static final Pattern LEADERS =
      Pattern.compile("(?:等)?(?:有关|相关|主要|分管|各|全体|党政)*(?:领导(?!小组|机关)|班子成员|常委|组成人员)");

  /** A class of body alone, which nothing before explains. */
  private static final Pattern BARE = Pattern.compile("(?:该)?(?:集团|公司|集团公司|银行|医院|学校|学院|商会|协会|企业)");

  /** Called as a learned man, not as one of a body. */
  private static final Pattern EXPERT = Pattern.compile(".*(?:教授|研究员|院士|专家|博士|科学家|学者|医师)");

  /** 某商会会长一行: somebody of it, whose name is not said, with others. */
  private static final Pattern WITH_OTHERS =
      Pattern.compile(
          "(?:等)?一行(?:[\\d一二两三四五六七八九十]+(?:余|多)?人)?|(?=(?:举行|进行|开展)?(?:座谈|会谈|洽谈|商谈|会晤))");

  private static final Pattern NAMED_TWICE = Pattern.compile(".*(?:工商联|商会|联合会|协会|领导小组|委员会)");

  private static final String AREA = "(?!全|各|该|本|两|我)\\p{IsHan}{2,7}?(?:[市县旗镇乡]|街道|苏木|开发区|经开区|高新区)";

  private static final Pattern AREA_BEHIND =
      Pattern.compile(
          "[、和与及]("
              + AREA
              + ")(?=[、和与及]|(?:有关|相关|主要)?(?:负责人|负责同志|工作人员|领导|代表)|联合|共同|承办|协办|主办|签|座谈|举|作|汇报|发言|介绍|分别|等)");

  private static final Pattern AREA_BEFORE =
      Pattern.compile("(?:^|上|会同|联合|带领|参加|出席)(" + AREA + ")[、与和及]$");

  private static final Pattern BETWEEN_PERSONS =
      Pattern.compile("(?:先生|女士|少将|中将|上将|大校|上校|中校|教授|博士|院士)?(?:[、，和及与]|以及)");

  /** 在县水务局等单位负责人的陪同下. */
  private static final Pattern IN_COMPANY = Pattern.compile("[^，。；]{0,30}(?:陪同|见证|带领)下");

  private static final Pattern LED = Pattern.compile(".*(?:带队|带领|率领|任组长|任团长|为团长|为组长|为队长)的");

  private static final Pattern LED_GROUP =
      Pattern.compile(
          "(?:同志)?(?:带队|带领|率领|任组长)的(?:自治区|省|市|县|区|国家|中央|国务院|\\p{IsHan}{2,8}?[省市县区旗州盟])\\p{IsHan}{2,14}(?:组|团).*");

  private final String text;
  private final int from;
  private final int to;
  private final List<PersonMention> persons;
  private final @Nullable String home;

  /**
   * The activity in {@code [from, to)}.
   *
   * @param persons the persons named in it
   * @param home name of the area that the document is about, or null
   */
  Parties(String text, int from, int to, List<PersonMention> persons, @Nullable String home) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.persons = List.copyOf(persons);
    this.home = home;
  }

  /**
   * The bodies that took part, in text order; of a body in somebody's title, the office without its
   * party group.
   *
   * @param bodies the bodies named in its entry
   * @param visited names of those that somebody came to; the others of their list were visited too
   */
  List<BodyMention> read(List<BodyMention> bodies, Set<String> visited) {
    List<BodyMention> parties = new ArrayList<>();
    List<BodyMention> free = new ArrayList<>();
    for (BodyMention body : bodies) {
      if (body.from() >= from
          && body.to() <= to
          && !OrganizationRules.isHouse(body, text)
          && !otherName(body, free)
          && persons.stream().noneMatch(p -> inTitle(body, p))) {
        free.add(body);
      }
    }
    free.removeAll(led(free));
    for (List<BodyMention> list : lists(free)) {
      if (list.stream().anyMatch(b -> visited.contains(b.body().name()))) {
        parties.addAll(list);
      } else if (lookedAt(list)) {
        list.stream().filter(b -> LOOKED_AT_KINDS.contains(b.body().kind())).forEach(parties::add);
      } else if (takesPart(list)) {
        parties.addAll(list);
        parties.addAll(areas(list));
      }
    }
    for (int p = 0; p < persons.size(); p++) {
      if (sent(p)) {
        parties.addAll(senders(persons.get(p)));
      }
    }
    parties.sort(Comparator.comparingInt(BodyMention::from));
    List<BodyMention> all = List.copyOf(parties);
    parties.removeIf(party -> all.stream().anyMatch(other -> shortOf(party, other)));
    return parties;
  }

  /** Whether a firm is named in short what was named in full before: 某某银行某省分行 as 某行某省分行. */
  private static boolean shortOf(BodyMention party, BodyMention other) {
    String name = party.body().name();
    String full = other.body().name();
    if (other.from() >= party.from()
        || full.length() <= name.length()
        || name.length() < 4
        || !FIRM_KINDS.contains(party.body().kind())
        || !other.body().kind().equals("company")) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < full.length() && at < name.length(); i++) {
      at += full.charAt(i) == name.charAt(at) ? 1 : 0;
    }
    return at == name.length();
  }

  /** 县工商联（总商会）: another name of the body before it, not another body. */
  private boolean otherName(BodyMention body, List<BodyMention> before) {
    return !before.isEmpty()
        && before.getLast().to() + 1 == body.from()
        && text.charAt(body.from() - 1) == '（'
        && body.to() < to
        && text.charAt(body.to()) == '）'
        && NAMED_TWICE.matches(before.getLast().body().name())
        && NAMED_TWICE.matches(body.body().name());
  }

  /** Whether a body is part of a person's printed title. */
  private static boolean inTitle(BodyMention body, PersonMention person) {
    return person.from() < body.to() && body.to() <= person.name().from();
  }

  /** 县委、县政府领导出席: people of the county, as 县领导 are, unless they are met or accompanied. */
  private List<BodyMention> led(List<BodyMention> bodies) {
    List<BodyMention> led = new ArrayList<>();
    for (int i = bodies.size() - 1; i >= 0; i--) {
      BodyMention body = bodies.get(i);
      BodyMention next = i + 1 < bodies.size() ? bodies.get(i + 1) : null;
      boolean joined =
          next != null
              && !led.isEmpty()
              && led.getLast().equals(next)
              && body.to() + 1 == next.from()
              && text.charAt(body.to()) == '、';
      if (RULING.matches(body.body().name())
          && (joined || LEADERS.opens(text, body.to(), to))
          && !ofSeveral(bodies, i)
          && !MET.matches(before(body.from()))) {
        led.add(body);
      }
    }
    return led;
  }

  /** Whether the governments of other areas stand beside it in a list: 甲、乙县政府分管领导. */
  private static boolean ofSeveral(List<BodyMention> bodies, int index) {
    BodyMention body = bodies.get(index);
    return body.body().area() != null
        && bodies.stream()
            .anyMatch(other ->
                (other.to() + 1 == body.from() || body.to() + 1 == other.from())
                    && other.body().area() != null
                    && !other.body().area().equals(body.body().area())
                    && other.body().kind().equals(body.body().kind())
                    && body.body().kind().equals("government"));
  }

  /** Bodies joined by 、 or 和. */
  private List<List<BodyMention>> lists(List<BodyMention> bodies) {
    List<List<BodyMention>> lists = new ArrayList<>();
    BodyMention before = null;
    for (BodyMention body : bodies) {
      if (before == null || !LISTED.matches(text, before.to(), body.from())) {
        lists.add(new ArrayList<>());
      }
      lists.getLast().add(body);
      before = body;
    }
    return lists;
  }

  /** Areas that stand in one list with bodies: 县水务局、青石镇工作人员, 云岫县与某集团签订. */
  private List<BodyMention> areas(List<BodyMention> list) {
    List<BodyMention> areas = new ArrayList<>();
    int end = list.getLast().to();
    Matcher behind = AREA_BEHIND.matcher(text).region(end, to);
    while (behind.lookingAt()) {
      areas.add(area(behind.start(1), behind.end(1)));
      behind.region(behind.end(), to);
    }
    int start = list.getFirst().from();
    Matcher before = AREA_BEFORE.firstMatch(before(start));
    if (before != null && !before.group(1).equals(home)) {
      int clause = start - before(start).length();
      areas.add(area(clause + before.start(1), clause + before.end(1)));
    }
    return areas;
  }

  private int areasEnd(int at) {
    Matcher behind = AREA_BEHIND.matchAtStart(text, at, to);
    return behind != null ? areasEnd(behind.end()) : at;
  }

  private BodyMention area(int start, int end) {
    return new BodyMention(
        start, end, new Body(text.substring(start, end), "government", null, null));
  }

  /** Whether a list has firms and somebody looks at them. */
  private boolean lookedAt(List<BodyMention> list) {
    int end = list.getLast().to();
    return list.stream().anyMatch(b -> b.body().kind().equals("company"))
        && LOOKS_AT_FIRM.isIn(before(list.getFirst().from()))
        && SEEN.opens(text, end, clauseEnd(end));
  }

  private boolean takesPart(List<BodyMention> list) {
    int start = list.getFirst().from();
    int end = areasEnd(list.getLast().to());
    Matcher visitors = WITH_OTHERS.matchAtStart(text, postEnd(end), to);
    if (visitors != null
        && visitors.end() == visitors.start()
        && (postEnd(end) == end || list.stream().anyMatch(b -> RULING.matches(b.body().name())))) {
      visitors = null; // 与县委书记座谈
    }
    end = visitors != null ? visitors.end() : end;
    String left = before(start);
    String right = text.substring(end, clauseEnd(end));
    if (post(end) || (PASSES_ON.opens(right) && CONVEYED.isIn(sentence(start)))) {
      return false;
    }
    if (DEBATED.matches(left)) {
      return false; // 听取和审议县政府的报告: its report is before the house
    }
    if (ALSO_THERE.isIn(left)
        || (LOOKED_AT.isIn(left) && ITS_WORK.matches(right))
        || (ON_BEHALF.isIn(left) && SIGNS.opens(right))
        || (HONOURED_BY.isIn(left) && HONOURS.opens(right))
        || (DECIDED_BY.isIn(left) && DECIDES.opens(right))
        || (GIVEN_TO.isIn(left) && GIFT.opens(right))
        || (GUESTS_OF.isIn(left) && INVITES.opens(right))
        || (RECEIVES_FROM.isIn(left) && GIVES.opens(right))
        || (BROUGHT.isIn(left) && THEIR_PEOPLE.opens(right))
        || (LOOKED_INTO.isIn(left) && INSPECTED.opens(right))
        || (NAMED.isIn(left) && NAMED_AS.opens(right))) {
      return true;
    }
    if (HEARD.matches(left)) {
      return REPORT.matches(right);
    }
    if (ATTENDED.matches(left)
        && (HELD.matches(right) || JOINT.matches(right) || OWN_EVENT.matches(right))) {
      return true;
    }
    if (HOSTED.matches(left) && OWN_EVENT.matches(right)) {
      return true;
    }
    if (BY.matches(left) && (HELD_EVENT.matches(right) || MAKE_UP.opens(right))) {
      return true;
    }
    if (LED.matches(left) || IN_COMPANY.matches(right)) {
      return true;
    }
    if (ABSENT.matches(left) || (BY_WHOM.matches(left) && MADE.matches(right))) {
      return false;
    }
    if (MET.matches(left)
        || (WITH.matches(left) && TOGETHER.matches(right))
        || (TOWARDS.matches(left) && TOLD.matches(right))) {
      return true;
    }
    if (CLAUSE_OF_PEOPLE.matches(right)) {
      right = text.substring(end, sentenceEnd(end)).replace('，', '、');
    }
    if (OPENING.matches(left)
        && ((list.size() > 1 && JOINT_MEETING.opens(right))
            || (INSPECTORS.matches(list.getLast().body().name()) && THEIR_MEETING.opens(right)))) {
      return true;
    }
    if (PAPERS.matches(right)) {
      return false;
    }
    if (BUILT.opens(right) && list.getLast().body().kind().equals("other")) {
      return false;
    }
    if (visitors != null && right.isEmpty() && (start == from || OPENING.matches(left))) {
      return true; // 省检查组一行6人，在…陪同下，…
    }
    if (HOUSE_OF.opens(right) && list.stream().noneMatch(b -> b.body().kind().equals("company"))) {
      return false;
    }
    if (start == from && (ACTS.matches(right) || honoured(end))) {
      return true;
    }
    if (OPENING.matches(left)
        || (UNKNOWN_ITEMS.matches(left) && nobodyIn(start - left.length(), start))) {
      return HOLDS.matches(right)
          || UNITS.matches(right)
          || JOINS.matches(right)
          || OWN_EVENT.matches(right)
          || honoured(end)
          || (list.size() > 1 && (TOGETHER.matches(right)));
    }
    // 县领导某某、某某及县水务局有关负责人参加: behind other people of the same clause.
    return !WHERE.matches(left)
        && Pattern.matches(".*(?:及|和|与|以及|、|并)", left)
        && JOINS.matches(right);
  }

  private boolean nobodyIn(int start, int end) {
    return persons.stream().noneMatch(p -> p.from() < end && p.to() > start);
  }

  /** 县纸厂用毛竹生产纸板，获金奖: what it got stands in the clause behind. */
  private boolean honoured(int end) {
    int clause = clauseEnd(end);
    return clause + 1 < sentenceEnd(end)
        && text.charAt(clause) == '，'
        && RATED.opens(text, clause + 1, to);
  }

  /** The clause up to a position, within its paragraph. */
  private String before(int at) {
    String clause = Clauses.before(text, at, from);
    return clause.substring(clause.lastIndexOf('\n') + 1);
  }

  /** The sentence up to a position. */
  private String sentence(int at) {
    int start = at;
    while (start > from && "。；\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return text.substring(start, at);
  }

  /** Where the clause around a position ends, within its paragraph. */
  private int clauseEnd(int at) {
    int end = Clauses.end(text, at, to);
    int line = text.indexOf('\n', at, Math.max(at, end));
    return line < 0 ? end : line;
  }

  private int sentenceEnd(int at) {
    int end = at;
    while (end < to && "。；\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Where the title ends that stands at a position, or the position. */
  private int postEnd(int at) {
    TermTrie.Match<Wordlists.TitleType> title = Wordlists.TITLES.longestAt(text, at);
    return title == null ? at : at + title.length();
  }

  /** A post without a name follows (县政府秘书长等出席), or a name behind 领导: somebody's title. */
  private boolean post(int end) {
    if (end < to && text.charAt(end) == '长' && "局厅部院处所".indexOf(text.charAt(end - 1)) >= 0) {
      return true; // 公安局长
    }
    int at = end < to && "各原".indexOf(text.charAt(end)) >= 0 ? end + 1 : end; // 县委各常委
    TermTrie.Match<Wordlists.TitleType> title = Wordlists.TITLES.longestAt(text, at);
    if (title != null) {
      return true;
    }
    if (text.startsWith("主持工作的", end)) {
      return true;
    }
    Matcher people = PEOPLE.matcher(text).region(end, to);
    return people.lookingAt() && persons.stream().anyMatch(p -> p.name().from() == people.end());
  }

  /** Whether a person stands for the body of the title: is met, visits, or heads a firm. */
  private boolean sent(int index) {
    PersonMention person = persons.get(index);
    if (person.posts().isEmpty()) {
      return false;
    }
    PostMention first = person.posts().getFirst();
    Body body = firm(first.body().base());
    if (BARE.matches(body.name())) {
      return false;
    }
    if (body.kind().equals("company")
        || person.posts().stream().anyMatch(p -> OF_FIRM.matches(p.title()))
        || person.posts().stream()
            .anyMatch(p -> BUSINESS_ASSOCIATION.matches(p.body().base().name()))) {
      return true;
    }
    return !RULING.matches(body.name()) && (met(index) || visits(index, body));
  }

  /** Met alone, or in a list of people that are: 与甲董事长某某、乙会长某某座谈. */
  private boolean met(int index) {
    int first = index;
    while (first > 0 && joined(first - 1) && text.charAt(persons.get(first).from() - 1) != '与') {
      first--;
    }
    int start = persons.get(first).from();
    String before = before(start);
    before = before.substring(Math.max(0, before.length() - 4));
    boolean lecturer =
        before.endsWith("邀请") && EXPERT.matches(persons.get(index).posts().getFirst().title());
    return MEETS.matches(before) && !lecturer && !ledGroup(persons.get(index));
  }

  /** A person and the next one stand in one list. */
  private boolean joined(int index) {
    PersonMention person = persons.get(index);
    PersonMention next = persons.get(index + 1);
    return person.to() <= next.from() && BETWEEN_PERSONS.matches(text, person.to(), next.from());
  }

  /** 由某局副局长某某带队的督查组: the group is named itself. */
  private boolean ledGroup(PersonMention person) {
    return LED_GROUP.matches(behind(person));
  }

  /** Somebody from a department of another area comes here, alone or in a list. */
  private boolean visits(int index, Body body) {
    int last = index;
    while (last + 1 < persons.size() && joined(last)) {
      last++;
    }
    boolean elsewhere = body.area() == null || !body.area().equals(home);
    if (persons.get(index).posts().getFirst().title().equals("院士")) {
      return false; // no academy sends its members
    }
    return elsewhere && VISITS.matches(behind(persons.get(last)));
  }

  private String behind(PersonMention person) {
    return text.substring(person.to(), clauseEnd(person.to()));
  }

  /** The firm, school or hospital that an office is of: 某公司青石项目部, 某医院党委. */
  private static Body firm(Body body) {
    Matcher office = OF_PROJECT.matchOf(body.name());
    if (office == null) {
      return body;
    }
    String name = office.group(1) == null ? office.group(2) : office.group(1);
    return new Body(name, BodyNames.kind(name), body.areaCode(), body.area());
  }

  /** The body of the first title, and the firms and associations that the others are of. */
  private static List<BodyMention> senders(PersonMention person) {
    List<BodyMention> senders = new ArrayList<>();
    for (PostMention post : person.posts()) {
      Body body = firm(post.body().base());
      boolean business =
          BUSINESS_ASSOCIATION.matches(body.name())
              || (body.kind().equals("company") && !BARE.matches(body.name()));
      boolean seat = RULING.matches(body.name()) && person.posts().size() > 1;
      if ((post.equals(person.posts().getFirst()) && !seat)
          || (business && senders.stream().noneMatch(s -> s.body().name().equals(body.name())))) {
        senders.add(new BodyMention(post.from(), post.to(), body));
      }
    }
    return senders;
  }
}
