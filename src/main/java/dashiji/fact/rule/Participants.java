package dashiji.fact.rule;

import dashiji.fact.Role;
import dashiji.lexicon.TermTrie;
import dashiji.mention.PersonMention;
import dashiji.mention.Wordlists;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who took part in an activity and how: runs of persons (a list is one run), what stands right
 * before a run (陪同, 会见, 由, 向, 受) and the predicate behind it.
 */
final class Participants {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:等)?[、，；]?(?:和|及|与|以及|、)?(?:市|区|县|旗|省|自治区|州|盟)?(?:政府|委|人大|政协|人大常委会)?(?:班子)?(?:领导"
              + "|有关领导|负责同志)?");

  /** What a list ends with before its predicate: 等市领导, 及各部门负责人. */
  private static final Pattern LIST_TAIL =
      Pattern.compile(
          "^(?:等|及|和|与|以及)[^，。；]{0,90}?(?:领导|负责同志|负责人|企业家|代表|人员|嘉宾|成员|干部|职工|群众|师生|学生|党员|志愿者|官兵|民警|\\d人|单位)(?:同志)?");

  private static final Pattern GROUP =
      Pattern.compile(
          "\\s*(?:自治区|省|市|区|县|旗|州|盟|镇|乡)?(?:政府|委|人大|政协|四大班子|四套班子)?(?:主要)?(?:领导|领导同志|负责同志)");

  /** What somebody is called before the first title: 全国人大代表、. */
  private static final Pattern CALLED = Pattern.compile("[^，。；、]{2,24}(?:代表|委员|院士|获得者|劳动模范|会员)、");

  /** 甲与乙座谈: the one meets the other, they are no list. */
  private static final Pattern MUTUAL =
      Pattern.compile("(?:一行)?(?:就[^，。；]{1,30})?(?:进行(?:了)?)?(?:座谈|会谈|洽谈|交流|会晤|商谈|对接|签订|签署|签约|沟通)");

  private static final Pattern TALKED_ABOUT =
      Pattern.compile(".*(?:传达|学习|贯彻|重温|落实|按照|围绕|宣传|深入学习|领会|通报|聆听)(?:了)?[^，。；]*");
  private static final Pattern SPEECH_OF =
      Pattern.compile(
          "(?:总书记|同志|书记|主席|副主席|省长|部长|主任)?(?:关于|在|对|就|给|新时代|的)?[^。；]{0,70}?(?:讲话|指示|批示|论述|思想"
              + "|精神|贺信|回信|要求|序言|致辞).*",
          Pattern.DOTALL);

  private static final Pattern GROUP_VERB =
      Pattern.compile("出席|参加|列席|见证|聆听|陪同|一同|受邀|应邀|参会|与会|收听|收看");

  private static final Pattern HOST = Pattern.compile("主持(?!人)");
  private static final Pattern ATTEND =
      Pattern.compile(
          "出席|参加|列席|见证|应邀|受邀|聆听|(?:与会|参会)(?!\\p{IsHan}{0,6}(?:嘉宾|代表|人员|企业|领导|同志))|就座|在座|到会|到场|莅会|收听|收看|观摩(?![组团])|参训|参赛|参与|到现场(?:指导|观看|祝贺)");

  /** 带领第二观摩组到某镇观摩: the group's name says no more of the part. */
  private static final Pattern LEADS_GROUP = Pattern.compile("带领|率领|率|带");

  private static final Pattern ACCOMPANY = Pattern.compile("陪同|一同|一起|随同|同行|随行(?!人员)");

  /** What is done in company by its subject, who accompanies nobody: 同机关干部一起参加植树. */
  private static final Pattern TOGETHER_WITH =
      Pattern.compile("(?:同|与|和)[^，。；]{2,50}(?:一起|一道|一同|共同)");

  /** Who sees a show with others is one of those there: 与各界群众一同观看演出. */
  private static final Pattern WATCHES =
      Pattern.compile(
          "(?:[与同和][^，。；]{2,24})?(?:一起|一道|一同|共同|现场|到场)?(?:观看|欣赏|收听|收看)(?!了?(?:专题片|警示|视频|教育片|宣传片))");

  /** Unnamed companions stand before the verb of the one who is accompanied: 在县委书记陪同下，. */
  private static final Pattern ACCOMPANIED = Pattern.compile("^在[^，。；]{1,60}陪同下，?(?=[^，。；])");

  /** What is said at a meeting that no verb names: 在会商会上要求. */
  private static final Pattern SAYS_THERE =
      Pattern.compile(
          "在[^，。；]{0,30}(?:会议?|仪式|活动|论坛|式|班)上(?:明确|郑重)?(?:要求|强调|指出|表示|提出|说|介绍|说明|解读|推介|发布|通报|表态)");

  /** Two parts in one clause, the spoken one first: 宣布开工并见证签约. */
  private static final Pattern SPEAKS_AND =
      Pattern.compile("(?:到场|现场)?(?:宣布|宣读|致[辞词]|讲话|下达)[^，。；]{0,16}并");

  /** What is put to hands under a text: attending, whoever signs for whom. */
  private static final Pattern SIGNS =
      Pattern.compile("(?:分别|共同)?(?:代表[^，。；]{1,12})?(?:在[^，。；]{0,12}上)?签字");

  /** Verbs that go on with a subject behind a comma: 某某，召集…. */
  private static final Pattern GOES_ON = Pattern.compile("召集|带领|率领|率队|带队|主持|深入|赶赴|前往|来到");

  private static final Pattern SPEAK =
      Pattern.compile(
          "讲话|答记者问|回答[^，。；]{0,10}提问|发布[^，。；]{0,12}情况|致[^，。；]{0,5}[辞词]|发言|作了?(?:题为|关于)?《[^》]{2,60}》[^，。；]{0,4}(?:报告|发言|讲话)|[作做][^，。；]{0,12}(?:报告|解读|推介|辅导|点评|部署|总结|说明|表态|讲话|发言|致辞|汇报|介绍|交流|动员)|演讲|推介"
              + "|宣布|下达[^，。；]{0,6}令|宣读|领学|领读|点评|汇报|解读|授课|宣讲|做[^，。；]{0,8}辅导|[讲上]授?[^，。；]{0,10}课|反馈[^，。；]{0,12}(?:情况|意见|结果)|向[^，。；]{2,24}报告");
  private static final Pattern SPEAK_HEAD =
      Pattern.compile(
          "^(?:并|到会|到场|受[^，。；]{2,20}委托|分别|先后|首先|最后|简要|概括|详细|重点|着重|全面|系统|代表[^，。；]{0,16}|现场|视频|通过[^，。；]{1,8}|以[^，。；]{1,8}(?:形式|方式)|在(?![^，。；]{0,16}听取)[^，。；]{0,14}|就[^，。；]{0,50}|对[^，。；]{2,40}(?:到来|来访|莅临)(?=表示)|[向给为][^，。；]{0,24}|在会上|会上|在活动"
              + "|发表(?:了)?(?:关于[^，。；]{1,20}的)?|围绕[^，。；]{0,20}|[^，。；]{0,6}在活动|对[^，。；]{0,60}进行|对[^，。；]{2,40}(?=作))*(?:进行(?:了)?)?(?:讲话|答记者问|回答[^，。；]{0,10}提问|发布[^，。；]{0,12}情况|致[^，。；]{0,5}[辞词]|发言|演讲"
              + "|推介|宣布|下达[^，。；]{0,6}令|反馈|宣读|领学|领读|点评|汇报|解读|介绍|授课|宣讲|通报|安排|部署|视频致辞|报告(?:了)?[^，。；]{0,24}(?:结果|情况)|作了?(?:题为|关于)?《[^》]{2,60}》[^，。；]{0,4}(?:报告|发言|讲话)|作(?:了)?(?:题为|关于|以)?“[^”]{2,40}”(?:为题)?的?[^，。；]{0,10}(?:报告|讲座|授课|宣讲|辅导)|[作做][^，。；]{0,14}(?:报告|解读|推介|辅导|点评|部署|总结|说明|表态"
              + "|讲话|发言|致辞|汇报|介绍|交流|动员)|做[^，。；]{0,8}辅导|讲授|表态|要求|强调|指出|表示|主旨|主题|[讲上]授?[^，。；]{0,10}课|领学|传达|总结[^，。；]{2,24}(?:工作|情况|经验)|[作做]出?[^，。；]{0,10}安排).*",
          Pattern.DOTALL);
  private static final Pattern SPEAK_TAIL =
      Pattern.compile(
          ".*(?:并|，|、|及|到会|到场)(?:分别|现场|在会上|会上|作|(?:重点|着重)?[就对][^，。；]{1,40}?)?(?:讲话|致辞|致词|发言|演讲|推介|宣布|点评|汇报[^，。；]{0,14}|视频致辞|(?:强调|指出)(?=$|，|：)|安排部署工作|(?:安排|部署|安排部署|部署安排)[^，。；]{0,10}工作"
              + "|[作做][^，。；]{0,14}(?:报告|解读|推介|辅导|点评|部署|总结|说明|表态|讲话|发言|致辞)|介绍[^，。；]{0,30}|总结讲话|讲党课).*",
          Pattern.DOTALL);

  /** A predicate that goes somewhere or looks at something. */
  private static final Pattern TOUR =
      Pattern.compile("(?:先后|分别|实地|带队)*(?:赴|到|深入|前往|来到|走进|调研|督导|检查|考察|察看|走访|视察|看望|慰问)");

  /** The event has been told already: who comes behind takes part in it. */
  private static final Pattern TOLD =
      Pattern.compile(
          ".*(?:(?:召开|举行|举办|开幕|闭幕|开班|开赛|启动|成立|开工|揭牌|挂牌|通车|投产|竣工|落成|开业|开馆|启用|奠基)(?:仪式)?[^，。；]{0,16}[，。；]|(?:签订|签署)[^，。；]{2,40}(?:协议书?》?|合同|备忘录》?)[，。；]"
              + "|。[^，。；]{0,8}[会式动]上，).*",
          Pattern.DOTALL);

  /** 代表县政府和 somebody: he is spoken for and is not there. */
  private static final Pattern SPOKEN_FOR = Pattern.compile("代表[^，。；]{0,20}[和及]$");

  /** Who wrote the news: （记者某某）. */
  private static final Pattern REPORTS =
      Pattern.compile("(?:（[^（）]{0,12}|[讯电] ?|^)(?:全媒体|见习|实习|本报|特约)?(?:记者|通讯员|特约记者)[ ：]?$");

  /** Who has died is remembered, not there. */
  private static final Pattern DECEASED =
      Pattern.compile(
          "(?:同志|先生|女士|烈士)?(?:的)?(?:遗体|追悼|葬礼|骨灰|逝世|病逝|去世|辞世|诞辰|生平|因病[^，。；]{0,12}(?:逝世|病逝|去世))");

  private static final Pattern RESPECT = Pattern.compile("先生|女士|小姐|老师|博士|同志|少将|中将|上将|大校|上校|中校");

  /** What is done at a ceremony by those who are there. */
  private static final Pattern AT_CEREMONY =
      Pattern.compile(
          "(?:分别|共同|一起|现场|先后|联合|上台)*(?:[为给向][^，。；]{1,40}?(?:授[牌旗奖证章]|颁[奖发授]|揭[牌幕]|佩戴|赠[送书]|送上)"
              + "|发布(?!会)|启动(?!仪式)|开启|揭[牌幕]|剪彩|奠基|培土|颁[奖发授]|授[牌旗]|按下|推[杆动]启动|点亮|领取|领奖|接过|受聘|签[订署约字]|在[^，。；]{0,10}(?:协议书?|合同|备忘录)上签"
              + "|(?:面[向对][^，。；庄]{1,8}|手抚宪法|右手举拳|庄严|郑重|进行(?:了)?|集体|[^，。；]{0,4}地)*(?:向|对着?)?宪法(?:庄严)?(?:地)?(?:进行(?:了)?(?:庄严)?(?:的)?)?宣誓|(?:面[向对][^，。；]{2,8}?)?(?:庄严|郑重|集体)宣誓|宣誓就职|领誓|监誓"
              + "|检阅(?!台)|担任(?:本次)?(?:大会|会议)?(?:的)?(?:副?总)?[监计]票人).{0,60}",
          Pattern.DOTALL);

  /** A guide who takes visitors round: 带考察团一行参观. */
  private static final Pattern TAKES_ROUND =
      Pattern.compile(
          "(?:带|带着|带领|引领)[^，。；]{2,20}(?:一行|[察研问访]团|[研察导]组|客人|来宾)(?:实地)?(?:参观|察看|查看|走访|观摩).{0,60}",
          Pattern.DOTALL);

  /** What stands before a list that says in what part its persons are: 参加会议的还有. */
  private static final Pattern ALSO_ATTENDING =
      Pattern.compile("(?:出席|参加|列席|参会)[^。；]{0,20}的[^，。；]{0,12}(?:有|为|是|包括)：?$");

  /** What opens a sentence whose subject spoke: 在表态发言中，甲…. */
  private static final Pattern SPEAKING =
      Pattern.compile("(?:^|，)(?:在)?[^，。；]{0,10}(?:发言|讲话|致辞|表态)[中时]，$");

  /** Who is honoured, gives money or is caught is told of and need not be there. */
  private static final Pattern HONOURED_BEHIND =
      Pattern.compile(
          "(?:同志)?(?:等(?!为)[^，。；]{2,20})?(?:(?:进行(?:了)?|予以|给予)[^，。；]{0,4}(?:表彰|表扬|奖励|嘉奖|记功)"
              + "|(?:[“《]|为(?![^，。；]{2,40}(?:颁[奖发]|授[奖牌旗章])))[^，。；]{2,30}(?:奖|称号|勋章|奖章)|捐[^，。；]{2,24}(?:兴建|修建|援建|建设|建造)的)");

  private static final Pattern HONOURED_BEFORE =
      Pattern.compile("授予[^，。；]{0,16}$|[对和][^，。；]{0,40}$|^[^，。；]{0,8}$");

  /** Who is punished or tried is told of: 甲因严重违纪被开除党籍. */
  private static final Pattern PUNISHED =
      Pattern.compile(
          "(?:同志)?(?:(?:因|涉嫌)[^，。；]{2,30}?，?)?(?:被|受到)[^，。；]{0,10}(?:处分|开除|立案|查处|逮捕|起诉|判处|留置|撤职|双规|双开|审查)");

  private static final Pattern CAUGHT_BEFORE =
      Pattern.compile("(?:破获|抓获|捕获|打掉|铲除|摧毁|镇压|处决)[^，。；]{0,8}以?$");

  /** Who wins a prize or a game takes part and leads nothing: 甲荣获…奖章. */
  private static final Pattern WINS =
      Pattern.compile(
          "(?:同志)?(?:[以在][^，。；]{2,40})?(?:获得|荣获|当选为?(?:全[国省市]|第)|获(?=[“全国省市县])|夺[得冠魁]|勇夺|摘[得金]|(?:等[\\d一二三四五六七八九十]+[人名位](?:同志)?)?当选(?=$|，)|被(?:评|授|命名|表彰)|考[入取上]|晋级|出战|参赛)");

  /** Who goes somewhere to give a lecture: 到县委党校作专题报告. */
  private static final Pattern LECTURES =
      Pattern.compile(
          "(?:应邀|受邀)?(?:到|赴|在|为)[^，。；]{2,24}?(?:[作做](?:了)?(?:题为|关于|以)?(?:[“《][^”》]{2,40}[”》])?[^，。；汇]{0,14}(?:报告|讲座|辅导|授课|宣讲)|举办[^，。；]{0,14}讲座|授课)");

  /** 在主会场讲话: what somebody does, not a speech that is studied. */
  private static final Pattern SPEAKS_AT =
      Pattern.compile("在[^，。；的]{2,16}(?:作|发表|作了|发表了)?(?:动员|总结|表态)?讲话");

  private static final Pattern UNVEILS =
      Pattern.compile("(?:共同|一起|分别)?为[^，。；]{2,30}(?:揭牌|剪彩|揭幕|授牌|颁奖|奠基)");

  /** Whose resignation is spoken of. */
  private static final Pattern RESIGNS =
      Pattern.compile("(?:等?[\\d一二两三四五六七八九十]{1,3}[位名])?(?:同志)?(?:因[^，。；]{2,16}，?)?(?:请求|申请|提出)?辞去");

  /** 甲所作的工作报告: made before those who hear it, unlike a speech that is studied. */
  private static final Pattern MADE_REPORT =
      Pattern.compile(
          "(?:同志)?(?:代表[^，。；]{2,40}?)?(?:向大会)?所?[作做](?:的|题为《[^》]{2,120}》的?)[^，。；]{0,24}(?:报告|汇报|说明)|(?:同志)?(?:关于|就)[^，。；]{2,40}(?:汇报|说明|介绍)");

  private static final Pattern HEARS = Pattern.compile("听取|听了|赞同|赞成|审议");

  /** When a later activity was, before its subject. */
  private static final Pattern THEN =
      Pattern.compile("(?:会后|随后|之后|接着|其间|期间|当晚|当天|(?:当天)?(?:上午|下午|晚上))，?");

  /** An event that is its own subject: 晚会在青石广场举行. */
  private static final Pattern HELD_EVENT =
      Pattern.compile(
          "(?:(?:当天)?(?:当晚|上午|下午|晚上|晚)，?)?(?!(?:并|又|还|随后)?(?:参加|出席|列席|主持|召开|组织|观看|赴|到|在|深入|前往|应邀))"
              + "[^，。；]{2,40}?(?:会议?|仪式|论坛|活动|比赛|演练|大赛|节|[^发]展)”?(?:在[^，。；]{2,24}?)?(?:隆重|正式|盛大|顺利)?(?:召开|举行|举办|开幕|开赛|启动|上演|闭幕)");

  private static final Pattern ALSO_ACCOMPANYING =
      Pattern.compile("(?:陪同|随同|一同)[^。；]{0,20}的[^，。；]{0,12}(?:有|为|是|包括)：?$");

  private Participants() {}

  /**
   * One person's part.
   *
   * @param person the mention that gave the part first
   * @param roles the roles, all mentions together
   */
  record Part(PersonMention person, Set<Role> roles) {}

  /**
   * The parts in one activity.
   *
   * @param persons the persons named in it, ascending
   * @param carried the subject of the activity before, if this one starts without a subject
   */
  static List<Part> read(
      String text, int from, int to, List<PersonMention> persons, List<PersonMention> carried) {
    Map<String, Part> parts = new LinkedHashMap<>();
    List<List<PersonMention>> runs = runs(text, persons);
    boolean ownSubject = !runs.isEmpty() && opens(text, from, runs.getFirst().getFirst().from());
    if (!carried.isEmpty() && !ownSubject && startsWithVerb(text, from, to)) {
      int end =
          runs.isEmpty()
              ? sentenceEnd(text, from, to)
              : Math.min(sentenceEnd(text, from, to), runs.getFirst().getFirst().from());
      Set<Role> roles = predicate(text.substring(from, end), true, true);
      add(parts, carried, roles.isEmpty() ? EnumSet.of(Role.LEAD) : roles);
    }
    List<Set<Role>> rolesOfRuns = new ArrayList<>();
    for (int r = 0; r < runs.size(); r++) {
      List<PersonMention> run = runs.get(r);
      int start = run.getFirst().from();
      int next = r + 1 < runs.size() ? runs.get(r + 1).getFirst().from() : to;
      int end = Math.min(behindTitle(text, run.getLast()), next);
      int stop = Math.min(next, sentenceEnd(text, end, to));
      boolean behindActor = r > 0 && !rolesOfRuns.getLast().isEmpty();
      int opens = clauseStart(text, from, start);
      String before =
          text.substring(
              behindActor ? Math.max(opens, runs.get(r - 1).getLast().to()) : opens, start);
      String predicate = text.substring(end, Math.max(end, stop));
      if (predicate.endsWith("受") || Pattern.matches("[^，。；]{0,12}向", predicate)) {
        // 甲受乙委托，…; 甲向乙汇报: the predicate goes on behind the other person.
        int behind = runs.get(r + 1 < runs.size() ? r + 1 : r).getLast().to();
        String later = text.substring(behind, sentenceEnd(text, behind, to));
        predicate =
            predicate.endsWith("受") ? Pattern.replaceFirst(later, "^委托，?", "") : "向其" + later;
      }
      String whole = text.substring(end, sentenceEnd(text, end, to));
      if (predicate.equals("在")) {
        // 甲在乙、丙陪同下参加…: what 甲 does stands behind those who accompany him.
        int with = whole.indexOf("陪同下");
        predicate =
            with < 0 ? predicate : Pattern.replaceFirst(whole.substring(with + 3), "^，", "");
      }
      boolean first = parts.isEmpty() && rolesOfRuns.stream().allMatch(Set::isEmpty);
      boolean told = first && TOLD.matches(text, from, start);
      boolean cut = next == stop && next < to;
      String sentence = text.substring(sentenceStart(text, from, start), start);
      Set<Role> roles =
          ALSO_ATTENDING.isIn(sentence)
              ? EnumSet.of(Role.ATTEND)
              : ALSO_ACCOMPANYING.isIn(sentence)
                  ? EnumSet.of(Role.ACCOMPANY)
                  : SPEAKING.isIn(sentence)
                      ? EnumSet.of(Role.SPEAK)
                      : roles(sentence, before, predicate, whole, first && !told, cut);
      if (told
          && roles.isEmpty()
          && roles(sentence, before, predicate, whole, true, cut).contains(Role.LEAD)) {
        roles = EnumSet.of(SPEAK.isIn(clause(predicate)) ? Role.SPEAK : Role.ATTEND);
      }
      rolesOfRuns.add(roles);
    }
    // A run whose predicate has no verb shares that of the run behind it in the same sentence.
    for (int r = runs.size() - 2; r >= 0; r--) {
      int end = runs.get(r).getLast().to();
      int next = runs.get(r + 1).getFirst().from();
      String gap = text.substring(end, next);
      if (rolesOfRuns.get(r).isEmpty()
          && gap.indexOf('。') < 0
          && !RESIGNS.opens(gap)
          && !toldOf(
              text.substring(
                  clauseStart(text, from, runs.get(r).getFirst().from()),
                  runs.get(r).getFirst().from()),
              gap)
          && !excluded(text, from, runs.get(r))) {
        rolesOfRuns.set(r, rolesOfRuns.get(r + 1));
      }
    }
    for (int r = 0; r < runs.size(); r++) {
      if (!rolesOfRuns.get(r).isEmpty()) {
        add(parts, runs.get(r), rolesOfRuns.get(r));
      }
    }
    return List.copyOf(parts.values());
  }

  /** The persons who are the subject of an activity: its first run, if that opens it. */
  static List<PersonMention> subject(String text, int from, List<PersonMention> persons) {
    List<List<PersonMention>> runs = runs(text, persons);
    if (runs.isEmpty()) {
      return List.of();
    }
    return opens(text, from, runs.getFirst().getFirst().from()) ? runs.getFirst() : List.of();
  }

  /** Whether nothing but adverbial clauses and a group noun (县领导) stand before the first run. */
  private static boolean opens(String text, int from, int run) {
    int start = from + Clauses.leadIn(text.substring(from, run));
    Matcher then = THEN.matchAtStart(text, start, run);
    start = then == null ? start : then.end();
    String before = text.substring(start, run);
    return run - start <= 2 || GROUP.matches(before) || CALLED.matches(before);
  }

  private static void add(Map<String, Part> parts, List<PersonMention> run, Set<Role> roles) {
    for (PersonMention person : run) {
      Part before = parts.get(person.name().name());
      EnumSet<Role> all = EnumSet.copyOf(roles);
      if (before != null) {
        all.addAll(before.roles());
      }
      parts.put(person.name().name(), new Part(before == null ? person : before.person(), all));
    }
  }

  private static List<List<PersonMention>> runs(String text, List<PersonMention> persons) {
    List<List<PersonMention>> runs = new ArrayList<>();
    PersonMention previous = null;
    for (PersonMention person : persons) {
      int end = previous == null ? 0 : Math.min(behindTitle(text, previous), person.from());
      boolean joined =
          previous != null
              && person.from() >= previous.to()
              && BETWEEN.matches(text, end, person.from())
              && !(Pattern.matches("[与同和]", text.substring(end, person.from()))
                  && mutual(text, persons, person));
      if (!joined) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(person);
      previous = person;
    }
    return runs;
  }

  /** Where a mention ends with the title or word of respect behind the name: 郁青副会长, 席某先生. */
  private static int behindTitle(String text, PersonMention person) {
    int at = person.to();
    Matcher respect = RESPECT.matchAtStart(text, at, text.length());
    if (respect != null) {
      return respect.end();
    }
    TermTrie.Match<Wordlists.TitleType> title = Wordlists.TITLES.longestAt(text, at);
    return title == null ? at : at + title.length();
  }

  /** Whether the list that starts with a person ends in 一行座谈 or the like. */
  private static boolean mutual(String text, List<PersonMention> persons, PersonMention first) {
    PersonMention last = first;
    for (PersonMention person : persons.subList(persons.indexOf(first) + 1, persons.size())) {
      if (person.from() < last.to()
          || !Pattern.matches("等?[、，；]?(?:和|及)?", text.substring(last.to(), person.from()))) {
        break;
      }
      last = person;
    }
    return MUTUAL.opens(text, last.to(), text.length());
  }

  private static boolean excluded(String text, int from, List<PersonMention> run) {
    String before =
        text.substring(clauseStart(text, from, run.getFirst().from()), run.getFirst().from());
    return before.endsWith("受")
        || before.endsWith("向")
        || REPORTS.isIn(before)
        || TALKED_ABOUT.matches(before);
  }

  /** Roles of a run; empty if it takes no part or its predicate has no verb. */
  private static Set<Role> roles(
      String sentence,
      String before,
      String predicate,
      String whole,
      boolean first,
      boolean cutByNextRun) {
    if (before.endsWith("受") || (before.endsWith("向") && predicate.contains("汇报"))) {
      return Set.of();
    }
    if (DECEASED.opens(predicate)) {
      return Set.of();
    }
    if (SPOKEN_FOR.isIn(before) || REPORTS.isIn(before)) {
      return Set.of();
    }
    if (TALKED_ABOUT.matches(before)
        || (SPEECH_OF.matches(whole)
            && Pattern.matches(".*(?:传达|学习|重温|贯彻|以|，|、|；|^)", before)
            && !(before.isEmpty() && SPEAKS_AT.matches(clause(whole)))
            && speechOnly(whole))) {
      return Set.of();
    }
    if (RESIGNS.opens(predicate) || toldOf(before, predicate)) {
      return Set.of();
    }
    if (MADE_REPORT.opens(predicate) && HEARS.isIn(sentence)) {
      return EnumSet.of(Role.SPEAK);
    }
    if (Pattern.matches(".*[监计]票人", before)) {
      return SPEAK.isIn(clause(predicate)) || SPEAK_HEAD.matches(predicate)
          ? EnumSet.of(Role.SPEAK)
          : EnumSet.of(Role.ATTEND);
    }
    if (Pattern.matches(".*(?:率|率领|带领|携)(?:领)?", before)) {
      return EnumSet.of(Role.ACCOMPANY);
    }
    if (Pattern.matches(".*[为给向]", before)
        && Pattern.matches("(?s)(?:同志)?(?:授|颁|送行|佩戴|揭).*", predicate)) {
      return EnumSet.of(Role.ATTEND);
    }
    if (Pattern.matches(".*(?:陪同|随同)(?:了)?", before)) {
      return EnumSet.of(Role.LEAD);
    }
    if (Pattern.matches(
            ".*(?:会见|接见|接待|拜访|拜会|看望|慰问|约谈|会晤|召集|与|同|和)(?:了)?(?:[^，。；]{0,3}|(?:前来|来|到|赴)[^，。；]{1,12}的)?",
            before)
        && !Pattern.matches(".*(?:共同|一同)", before)) {
      Set<Role> own = predicate(predicate, false, false);
      return own.contains(Role.SPEAK)
          ? EnumSet.of(Role.ATTEND, Role.SPEAK)
          : EnumSet.of(Role.ATTEND);
    }
    if (Pattern.matches(".*(?:邀请|特邀|邀)(?:了)?", before)) {
      return SPEAK.isIn(whole) ? EnumSet.of(Role.ATTEND, Role.SPEAK) : EnumSet.of(Role.ATTEND);
    }
    if (Pattern.matches(".*由", before)) {
      return Pattern.matches("(?:同志)?主持.*", predicate)
          ? EnumSet.of(Role.HOST)
          : Pattern.matches("(?:同志)?(?:作|致|介绍|讲|汇报|宣布|宣读|通报|传达|报告|说明|领学|解读).*", predicate)
              ? EnumSet.of(Role.SPEAK)
              : EnumSet.of(Role.LEAD);
    }
    return predicate(predicate, first, !cutByNextRun || !predicate.isBlank());
  }

  /** Whether a run stands between words that only tell of it. */
  private static boolean toldOf(String before, String predicate) {
    return CAUGHT_BEFORE.isIn(before)
        || PUNISHED.opens(predicate)
        || (HONOURED_BEHIND.opens(predicate) && HONOURED_BEFORE.isIn(before));
  }

  /** Whether a name is followed by nothing but what its bearer said: 某某在会上的讲话精神，…. */
  private static boolean speechOnly(String whole) {
    return Pattern.matches(
        "(?:总书记|同志|书记|主席|副主席|省长|部长)?(?:关于|在|对|就|给|新时代)(?!.*(?:作出|做出|作了|提出|发表)).*(?:讲话|指示|批示|论述|思想|精神|贺信|回信|(?<!上)要求|序言)(?:等.{0,8})?",
        clause(whole));
  }

  /**
   * Roles that a predicate gives its subject.
   *
   * @param predicate the text behind the subject
   * @param first whether the subject is the first of the activity, so that any verb leads it
   */
  static Set<Role> predicate(String predicate, boolean first, boolean complete) {
    String rest = behindList(predicate);
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    rest = ACCOMPANIED.matcher(rest).replaceFirst("");
    String clause = clause(rest);
    if (clause.isBlank() && !complete) {
      return roles;
    }
    if (HOST.isIn(clause) && clause.indexOf("主持") < 24) {
      roles.add(Role.HOST);
    }
    if (Pattern.matches("(?:等[^，。；]{0,8})?的?(?:亲切|热情|全程)?陪同下.*", clause)) {
      return EnumSet.of(Role.ACCOMPANY);
    }
    boolean together = TOGETHER_WITH.opens(clause);
    if (ACCOMPANY.isIn(clause) && clause.length() < 60 && !together) {
      roles.add(Role.ACCOMPANY);
    }
    if (WATCHES.opens(clause)) {
      return EnumSet.of(Role.ATTEND);
    }
    if (together && roles.isEmpty() && ATTEND.isIn(sentence(rest))) {
      roles.add(Role.ATTEND);
    }
    if (SIGNS.opens(clause)) {
      roles.add(Role.ATTEND);
    }
    int attend = index(ATTEND, LEADS_GROUP.opens(clause) ? clause.replace("观摩", "") : clause);
    if (attend >= 0 && attend < 26 && !roles.contains(Role.HOST)) {
      roles.add(Role.ATTEND);
    }
    boolean speakHead = SPEAK_HEAD.matches(clause);
    if (!first && speakHead && roles.isEmpty()) {
      roles.add(Role.SPEAK);
    } else if (first && speakHead && roles.isEmpty() && SPEAK.isIn(clause)) {
      roles.add(Role.SPEAK);
    }
    if (!roles.isEmpty() && (SPEAK_TAIL.matches(clause) || SPEAKS_AND.opens(clause))) {
      roles.add(Role.SPEAK);
    }
    if (roles.isEmpty() && SAYS_THERE.opens(clause)) {
      roles.add(Role.SPEAK);
    }
    for (String later : laterClauses(rest)) {
      if (Pattern.matches(
          "(?:并|并在会上|会上)?(?:作|致|发表)?(?:讲话|致辞|致词|发言|点评讲话|主旨演讲|宣布.*|宣读.*|推介.{0,20}|作[^，。；]{0,10}讲话"
              + "|(?:向(?:大会|会议|全会))[作做][^，。；]{0,24}报告|并?(?:现场)?[作做]了?[^，。；]{0,10}(?:讲座|辅导|报告|授课|发言|讲话|致辞|点评|汇报|推介|动员)"
              + "|(?:为|给|向)[^，。；]{1,20}(?:讲|上)(?:授)?(?:专题|廉政)?党课)",
          later)) {
        if (first && roles.isEmpty() && TOUR.opens(clause)) {
          roles.add(Role.LEAD);
        }
        roles.add(Role.SPEAK);
      } else if (Pattern.matches("并(?:参加|出席).{0,16}|(?:参加|出席)[^，。；]{2,40}(?:仪式|活动)", later)) {
        if (first && roles.isEmpty() && TOUR.opens(clause)) {
          roles.add(Role.LEAD);
        }
        roles.add(Role.ATTEND);
      } else if (Pattern.matches("(?:并)?主持(?:会议|召开|仪式|活动).{0,12}", later) && roles.isEmpty()) {
        // 赴某地调研，并主持召开座谈会: the tour is led, the meeting in it hosted.
        if (first && TOUR.opens(clause)) {
          roles.add(Role.LEAD);
        }
        roles.add(Role.HOST);
      }
    }
    if (!first && TAKES_ROUND.opens(clause)) {
      roles.add(Role.ACCOMPANY);
    } else if (Pattern.matches("(?:带队|率队|率领|带领|率).*", clause)
        || (roles.contains(Role.ATTEND) && clause.startsWith("带队"))) {
      roles.add(Role.LEAD);
    }
    if (Pattern.matches("(?:受邀|应邀)[^，。；]{0,12}?(?:[作做](?!为)|讲).*", clause)) {
      roles.add(Role.SPEAK);
    }
    if (Pattern.matches("(?:赴[^，。；]{2,12})?向[^，。；]{2,40}汇报.*", clause) && first) {
      roles.add(Role.LEAD);
      roles.add(Role.SPEAK);
    }
    if (LECTURES.opens(clause) && !roles.contains(Role.HOST)) {
      return EnumSet.of(Role.SPEAK);
    }
    if (roles.isEmpty() && (WINS.opens(clause) || UNVEILS.opens(clause))) {
      roles.add(Role.ATTEND);
    }
    if (roles.isEmpty() && !clause.isBlank() && first) {
      roles.add(Role.LEAD);
    }
    if (roles.isEmpty()
        && Pattern.matches(
            "(?:分别|先后|共同)?(?:担?任[^，。；]{0,8}(?:总?指挥长?|总导演|总裁判)|在(?!座|场)[^，。；在]{2,16}(?:会见|接见|看望|慰问|调研|检查|督导|接访)|与[^，。；]{1,20}(?:座谈|会谈|洽谈|交流)|坐镇指挥|召集|赴|到|深入|前往|来到|实地|带队|检查|督导|调研|研究|会见|召开|听取|考察|看望|慰问|组织|现场|巡|代表[^，。；]{1,20}[签为]|签约|签署|签订).*",
            clause)) {
      roles.add(Role.LEAD);
    }
    if (roles.isEmpty() && AT_CEREMONY.opens(clause)) {
      roles.add(Role.ATTEND);
    }
    return roles;
  }

  /** The predicate without what ends the list of its subjects. */
  private static String behindList(String predicate) {
    String rest = Pattern.replaceFirst(predicate, "^(?:同志|一行)+", "");
    if (rest.startsWith("，分别")) {
      return rest.substring(1);
    }
    if (rest.startsWith("等") && verbAt(rest, 1)) {
      rest = rest.substring(1);
    } else {
      rest = LIST_TAIL.matcher(rest).replaceFirst("");
      rest = Pattern.replaceFirst(rest, "^等", "");
    }
    rest = Pattern.replaceFirst(rest, "^(?:及|和)[^，。；]{0,40}?(?=出席|参加|列席|陪同|一同|主持)", "");
    // 甲、乙等领导，各部门负责人出席: the verb comes after more subjects.
    while (rest.startsWith("，") || rest.startsWith("、")) {
      String later = rest.substring(1);
      String clause = clause(later);
      int verb = index(GROUP_VERB, clause);
      if (GOES_ON.opens(clause)) {
        return later;
      }
      if (verb < 0) {
        rest = later.substring(clause.length());
        if (rest.isEmpty() || rest.startsWith("。")) {
          return "";
        }
      } else if (verb == 0
          || Pattern.matches(
              ".*(?:领导|负责同志|负责人|企业家|代表|人员|嘉宾|成员|人|单位|专家|主席|主任|秘书长|等|分别|共同)",
              clause.substring(0, verb))) {
        return later.substring(verb);
      } else {
        return later;
      }
    }
    return rest;
  }

  private static boolean verbAt(String text, int at) {
    return at < text.length() && Wordlists.PERSON_VERBS.longestAt(text, at) != null;
  }

  private static int index(Pattern pattern, String text) {
    Matcher m = pattern.firstMatch(text);
    return m != null ? m.start() : -1;
  }

  private static String clause(String text) {
    int end = 0;
    int depth = 0;
    for (; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c == '（' || c == '《' || c == '“') {
        depth++;
      } else if (c == '）' || c == '》' || c == '”') {
        depth--;
      } else if (depth <= 0 && (c == '，' || c == '。' || c == '；')) {
        break;
      }
    }
    return text.substring(0, end);
  }

  private static String sentence(String text) {
    int end = text.indexOf('。');
    return end < 0 ? text : text.substring(0, end);
  }

  private static List<String> laterClauses(String text) {
    List<String> clauses = new ArrayList<>();
    String rest = text;
    for (int n = 0; n < 3; n++) {
      String head = clause(rest);
      if (head.length() >= rest.length() || rest.charAt(head.length()) == '。') {
        break;
      }
      rest = rest.substring(head.length() + 1);
      clauses.add(clause(rest));
    }
    return clauses;
  }

  private static boolean startsWithVerb(String text, int from, int to) {
    return from < to
        && !text.substring(from, Math.min(to, from + 2)).isBlank()
        && !HELD_EVENT.opens(text, from, to);
  }

  private static int clauseStart(String text, int from, int at) {
    int start = at;
    int limit = Math.max(from, at - Clauses.LONGEST);
    while (start > limit && "，。；：、！？\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static int sentenceStart(String text, int from, int at) {
    int start = at;
    while (start > from && "。；".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static int sentenceEnd(String text, int at, int to) {
    int end = text.indexOf('。', at, Math.max(at, Math.min(to + 1, text.length())));
    return end < 0 ? to : end + 1;
  }
}
