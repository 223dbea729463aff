package dashiji.fact.rule;

import dashiji.fact.EventKind;
import dashiji.lexicon.TermTrie;
import dashiji.mention.Wordlists;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kind of event an activity is, and its own name, from its verb frame. */
final class EventFrames {
  /** Verbs whose object is a named event. */
  private static final Pattern EVENT_OBJECT =
      Pattern.compile("主持召开|组织召开|主持(?!人)|召开|参加(?:了)?|出席(?:了)?|列席|举行|举办|观摩");

  /** A named event as subject: 某某推进会召开, 某某论坛在我市开幕. */
  private static final Pattern EVENT_SUBJECT =
      Pattern.compile(
          "(?:(?:圆满|顺利|胜利)*完成[^，。；]{2,16}，)?(?:在[^，。；在]{1,24}?)?(?:以[^，。；]{2,14}(?:形式|方式)(?:在[^，。；在]{1,24}?)?)?(?:隆重|盛大|正式|顺利|胜利|圆满|联合|鸣锣)?(?:召开|举行|举办|落幕|收官|开演|上演|演出|奏响|开幕(?!式)|开班(?!式|仪式)|开赛"
              + "|闭幕(?!式)|启动(?!会|仪式|大会)|开讲|上线|(?<=展)开展(?=[，。]|$))");

  private static final Pattern RECEPTION =
      Pattern.compile(
          "会见|接见|接待(?![^，。；]{0,6}(?:游客|观众|旅客|群众|患者|读者)|[^，。；]{0,12}(?:人次|万人))|来[^，。；]{1,12}(?:考察|访问|对接|洽谈)|来访");
  private static final Pattern INSPECTION =
      Pattern.compile(
          "调研|督导|督查|检查|慰问(?!演出|团)|巡河|巡查|巡林|走访(?!了?省|国家)|察看|视察|暗访|查看|看望|考察现场|指导|排查|督办|下访|参观|核查|进行(?:了)?(?:实地|现场|检查|考核)?(?:验收|评估|复审|复核)|复审|现场(?:办公(?!会)|评估)");
  private static final Pattern VISIT =
      Pattern.compile(
          "汇报对接|走访了?(?=省|国家)|(?:赴|到|前往)[^，。；]{2,20}学习[^，。；]{2,36}(?:经验|做法)|对接|招商(?!引资(?:到位|实际|总额|额|协议|任务|履约|完成|项目\\d))|拜访|拜会|考察(?!调研|指导|现场|[团组])|洽谈|学习考察|引才|人才引进|(?<!走|来|信|上|友好)访问(?![量组团者学题])");
  private static final Pattern SIGNING = Pattern.compile("签约|签订|签署|签字");
  private static final Pattern ANNOUNCEMENT =
      Pattern.compile(
          "公布|命名|入选|获评|荣获|被评|授予|获批|被?列入|被?列为|评为|评选为|评定为|发布|印发|更名|改称|升格|撤销|划归|获[^，。；悉]{0,16}(?:奖|称号|[金银铜]牌|[冠亚季]军(?!的))|当选为?(?:全[国省市]|第)|荣升|获得?[^，。；悉]{2,20}批准|批准[^，。；]{2,40}(?:为(?!期)|脱贫|设立|成立|撤|升格|更名)|被[^，。；]{2,30}(?:确|认|评)?定为|通过[^，。；]{0,10}(?:鉴定|评审|认证)");
  private static final Pattern WORK =
      Pattern.compile("研究(?![所院会室员中])|听取|部署|调度|审议|安排|(?<!政)协调|推进|讨论|审定|汇报|批示|处置|处理|盘点|推动|坐镇指挥");
  private static final Pattern CEREMONY =
      Pattern.compile(
          "揭牌|挂牌|开工|奠基|剪彩|揭幕|开幕|闭幕|启动(?!资金)|颁奖|授牌|授旗|开赛|开馆|开园|通车|首发|植树|升国旗|祭扫|公祭|举行|举办|落幕|演出");
  private static final Pattern STUDY =
      Pattern.compile("培训|讲座|学习|研讨班|轮训班|党课|讲授[^，。；]{0,12}课|宣讲|专题教育|主题教育|中心组");
  private static final Pattern TOUR_HEAD =
      Pattern.compile(
          "(?:.{0,12}?)?(?:先后)?(?:赴|到|深入|前往|来到|走进|来|莅临|莅|在)[^，。；]{1,60}?(?:调研|督导|督查|检查|慰问|巡河|走访|察看"
              + "|视察|指导|看望|查看|考察)");

  /** A meeting by a word of its own: 工作安排会; no body (委员会, 协会). */
  private static final Pattern MEETING_NAME =
      Pattern.compile(".*\\p{IsHan}{2}(?<!委员|[村居常组]委|[协社商学机工]|联合|理事|基金)会");

  /** 开展某某联谊活动. */
  private static final Pattern ACTIVITY = Pattern.compile("(?:开展|组织)[^，。；]{2,40}活动");

  /** Guests from elsewhere come; who comes to inspect (来我县调研) is no guest. */
  private static final Pattern COMES =
      Pattern.compile(
          "(?<![近以历年])来(?:(?:我|本)[省市县区旗州盟镇乡]|\\p{IsHan}{2,5}?)(?:参观|学习|进行|开展|交流)*(?:考察|访问|对接|洽谈|参观)|来访");

  /** 主持召开 or 召开 something whose noun is no event's (某委员会). */
  private static final Pattern CONVENES = Pattern.compile("(?:主持|组织)?召开");

  /** Between a tour and the meeting that ends it: 并召开, ，并召开. */
  private static final Pattern AND_HELD = Pattern.compile("(?:并|后|还)$");

  /** Guests are shown around: 陪同某地考察组赴…考察. */
  private static final Pattern WITH_GUESTS =
      Pattern.compile("陪同[^，。；]{2,24}(?:考察组|考察团|代表团|客商|企业家|参访团)[^，。；]{0,20}(?:考察|参观|访问)");

  /** 赴某市向某厅汇报. */
  private static final Pattern REPORTS_AWAY =
      Pattern.compile(
          "(?:先后)?(?:赴|到|前往)(?:[^，。；]{2,20}向[^，。；]{2,24}(?:汇报|争取|衔接|请示)|(?![^，。；]*(?:听取|检查|调研|督导|参加|出席))[^，。；]{2,30}(?:汇报|争取|请示))");

  /** Nouns that 签约 makes a signing. */
  private static final Set<String> OF_SIGNING = Set.of("仪式", "活动", "大会", "会");

  /** Behind the name of an event: what else is done. */
  private static final Pattern AND_DOES = Pattern.compile("并(?:开展|现场|赴|到|前往|深入|实地|组织|就|对|召开|主持)");

  /** 某某大会第五次会议选举…: a meeting that decides is held. */
  private static final Pattern DECIDES =
      Pattern.compile(
          "(?:[^，。；]{0,10}[日午晚]，?)?([^，。；]{4,50}(?:次(?:全体|常务|党组|主席|主任)?会议|全会))(?:上，)?(?=(?:研究|讨论|部署|选举|补选|表决|通过|审议|批准|决定|接受|任命|依法|(?:在)?(?:胜利|圆满)))");

  private static final Pattern WHEN =
      Pattern.compile("(?:昨天|昨日|今天|今日|日前|近日|\\d{1,2}日)?(?:上午|下午|晚上|晚)?$");

  private static final Pattern RECEIVES =
      Pattern.compile("(?:在[^，。；]{1,20}?)?(?:亲切|热情)?(?:会见|接见|会晤|接访)");

  /** By order from above, without a word for the event: 经省政府批准，三乡撤乡建镇. */
  private static final Pattern APPROVED =
      Pattern.compile(
          "经[^，。；]{2,24}(?:批准|同意|批复)，[^，。；]{2,50}(?:撤|设立|升格|改称|更名|成立|建[镇市]|划[归入]|列[为入]|命名)");

  /** What is said at a meeting that no verb names: 在某会商会上要求. */
  private static final Pattern SAID_AT_MEETING =
      Pattern.compile("在[^，。；]{2,30}(?:会议?|论坛)上(?:要求|强调|指出|表示|提出)");

  /** A meeting by a word of its own that is attended: 参加第十届西洽会，. */
  private static final Pattern ATTENDS_MEETING =
      Pattern.compile("(?:带队|率队|受邀|应邀)?(?:参加|出席|列席)([^，。；]{2,40}会)(?=$|[，。；])");

  /** Officials from above, who inspect where others visit: 省长某某来我县考察. */
  private static final Pattern FROM_ABOVE =
      Pattern.compile(
          "(?:全国|国家|国务院|中央|[^，。；]{0,3}省|自治区)[^，。；]{0,16}(?:主席|总理|部长|书记|主任|委员长|常委|厅长|局长)|副?省长");

  private static final Pattern VISITORS = Pattern.compile("考察[团组]|代表团|访问团|参访团");

  /** A ceremony that a later sentence of the activity names: …竣工投产。甲参加竣工典礼. */
  private static final Pattern CEREMONY_LATER =
      Pattern.compile("(?:竣工|落成|通航|通车|开通|投产|开业|首航|首发|开工|奠基|揭牌|启用)(?:典礼|仪式|庆典)");

  /** 甲与乙就某事进行座谈. */
  private static final Pattern TALK_ABOUT =
      Pattern.compile(
          "(?:一行)?就[^，。；]{2,40}?(?:进行|开展)(?:了)?(?:深入|广泛|友好|充分|坦诚|热烈)*(?:的)?(?:座谈|会谈|商谈|磋商)");

  private static final Pattern TALKS = Pattern.compile("(?:举行|进行|开展)(?:了)?(?:工作|合作|友好)?座谈(?!交流活动)");

  /** 带领观摩组到三个镇进行观摩. */
  private static final Pattern VIEWING =
      Pattern.compile("(?:进行|开展)[^，。；]{0,6}观摩|观摩组|观摩(?:了)?(?:全[省市县区旗州])?(?:重点|重大)?(?:项目|工程)");

  /** 考察团一行来到云岫县. */
  private static final Pattern GUESTS_GO =
      Pattern.compile("(?:党政)?(?:考察|代表|访问|学习考察)(?:团|组)(?:一行)?(?:先后)?(?:来到|到|赴|抵达|前往)");

  private static final Pattern GOES = Pattern.compile("(?:带队|率队)?(?:先后)?(?:赴|到|深入|前往)");

  /** 县人大常委会检查组深入某镇: a group that has no name of a person goes. */
  private static final Pattern GROUP_GOES =
      Pattern.compile("[^，。；]{2,20}?(?:组|团|队|委员|代表|一行)(?:先后)?(?:赴|深入|前往|走进|到)");

  /** Objects that say no more than the kind of the event. */
  private static final Set<String> NO_NAME =
      Set.of("座谈会", "会议", "专题会议", "调研座谈会", "相关会议", "仪式", "活动", "签约仪式", "培训");

  private static final Pattern HELD_BY =
      Pattern.compile("^(?:了|在[^，。；]{1,24}?(?:召开|举行|举办)的|由[^，。；]{2,20}?(?:召开|举办|组织)的)");
  private static final Pattern HOSTED_BY = Pattern.compile("^由[^，。；]{2,60}?(?:主办|承办|共同主办)的");

  /** The event behind its verb: 举行某某仪式. */
  private static final Pattern EVENT_BEHIND =
      Pattern.compile("([^，。；]{2,60}?(?:会议|会|仪式|活动|大会|论坛|班|讲座))(?:[，。；]|$)");

  /** 出席某次会议的委员们，: who acts, not what happens. */
  private static final Pattern ATTENDING =
      Pattern.compile("(?:[^，。；]{0,16}，)?(?:出席|参加|列席)[^，。；]{4,40}?的[^，。；]{0,8}(?:委员|代表)们?，");

  private EventFrames() {}

  /** A frame: the kind and the name, if it has one. */
  record Frame(EventKind kind, @Nullable String name) {}

  /**
   * Reads the frame of an activity.
   *
   * @param activity its text, repaired
   * @param subjectEnd UTF-16 position in it behind the subject, 0 if it opens with the verb or with
   *     the event's own name
   */
  static Frame read(String activity, int subjectEnd) {
    String sentence = mainSentence(activity);
    Matcher attending = ATTENDING.matchAtStart(sentence);
    if (attending != null && subjectEnd <= attending.end()) {
      return read(sentence.substring(attending.end()), 0);
    }
    String main = sentence;
    String predicate = subjectEnd < main.length() ? main.substring(subjectEnd) : "";
    boolean tour = TOUR_HEAD.opens(predicate) && subjectEnd > 0;
    Matcher decides = DECIDES.matchAtStart(main);
    if (decides != null) {
      return new Frame(EventKind.MEETING, decides.group(1));
    }
    int verb = EVENT_OBJECT.firstIn(predicate);
    String object = verb < 0 ? null : eventObject(predicate, verb);
    if ((RECEPTION.opens(clauseOf(predicate)) || RECEIVES.opens(predicate))
        && !(COMES.isIn(clauseOf(predicate)) && fromAbove(main, subjectEnd))) {
      return new Frame(EventKind.RECEPTION, null);
    }
    boolean goes =
        (GOES.opens(predicate) || GROUP_GOES.opens(predicate))
            && verb > 0
            && visitFirst(predicate, verb);
    if (subjectEnd == 0 && !goes) {
      String subject = eventSubject(main);
      if (subject != null) {
        return new Frame(kindOf(subject), subject);
      }
    }
    if (object == null && CONVENES.opens(predicate)) {
      return new Frame(EventKind.MEETING, null);
    }
    Matcher attends = object == null ? ATTENDS_MEETING.matchAtStart(predicate) : null;
    if (attends != null && MEETING_NAME.matches(attends.group(1))) {
      return new Frame(EventKind.MEETING, attends.group(1));
    }
    boolean tourWithMeeting =
        object != null
            && verb > 0
            && AND_HELD.isIn(predicate, Math.max(0, verb - 3), verb)
            && visitFirst(predicate, verb);
    boolean tourThenTalks = object != null && NO_NAME.contains(object) && goes;
    if (object != null
        && !tourWithMeeting
        && !tourThenTalks
        && !(tour && tourFirst(predicate, verb))) {
      return new Frame(kindOf(object), NO_NAME.contains(object) ? null : object);
    }
    EventKind kind = byVerb(main, predicate, subjectEnd);
    return new Frame(
        kind == EventKind.OTHER && CEREMONY_LATER.isIn(activity) ? EventKind.CEREMONY : kind, null);
  }

  private static boolean tourFirst(String predicate, int verb) {
    int tour = INSPECTION.firstIn(predicate);
    return tour >= 0 && tour < verb;
  }

  /** 调研…并召开座谈会: the tour is the main thing. */
  private static boolean visitFirst(String predicate, int verb) {
    int visit = VISIT.firstIn(predicate);
    return tourFirst(predicate, verb) || (visit >= 0 && visit < verb);
  }

  private static EventKind byVerb(String main, String predicate, int subjectEnd) {
    String text = subjectEnd > 0 ? predicate : main.substring(Clauses.leadIn(main));
    if (COMES.isIn(clauseOf(text))) {
      return fromAbove(main, subjectEnd) ? EventKind.INSPECTION : EventKind.RECEPTION;
    }
    if (WITH_GUESTS.opens(text)) {
      return EventKind.RECEPTION;
    }
    if (REPORTS_AWAY.opens(text)) {
      return EventKind.VISIT;
    }
    if (TALK_ABOUT.opens(text) || SAID_AT_MEETING.opens(text)) {
      return EventKind.MEETING;
    }
    if (SIGNING.isIn(text)
        && !INSPECTION.isIn(clauseOf(text))
        && !(GOES.opens(text) && VISIT.isIn(clauseOf(text)))) {
      return EventKind.SIGNING;
    }
    int inspection = INSPECTION.firstIn(text);
    int visit = VISIT.firstIn(text);
    int work = WORK.firstIn(text);
    int first = min(inspection, visit, work);
    if (first == Integer.MAX_VALUE) {
      return ANNOUNCEMENT.isIn(main) || APPROVED.opens(main)
          ? EventKind.ANNOUNCEMENT
          : STUDY.isIn(main)
              ? EventKind.STUDY
              : RECEPTION.isIn(main)
                  ? EventKind.RECEPTION
                  : TALKS.isIn(main)
                      ? EventKind.MEETING
                      : CEREMONY.isIn(main) || ACTIVITY.isIn(main)
                          ? EventKind.CEREMONY
                          : main.contains("座谈")
                              ? EventKind.MEETING
                              : GUESTS_GO.opens(text)
                                  ? EventKind.VISIT
                                  : GOES.opens(text) || VIEWING.isIn(text)
                                      ? EventKind.INSPECTION
                                      : EventKind.OTHER;
    }
    if (first == visit) {
      return EventKind.VISIT;
    }
    if (first == inspection) {
      return EventKind.INSPECTION;
    }
    // 赴某地研究…, 到某局听取…: being there counts, the verb may come late.
    return GOES.opens(text) && inspection >= 0
        ? EventKind.INSPECTION
        : ANNOUNCEMENT.isIn(clauseOf(main)) ? EventKind.ANNOUNCEMENT : EventKind.WORK;
  }

  private static boolean fromAbove(String main, int subjectEnd) {
    return subjectEnd > 0 && FROM_ABOVE.isIn(main, 0, subjectEnd) && !VISITORS.isIn(main);
  }

  private static int min(int... positions) {
    int min = Integer.MAX_VALUE;
    for (int p : positions) {
      if (p >= 0) {
        min = Math.min(min, p);
      }
    }
    return min;
  }

  /**
   * By the noun that ends the name; of two events held as one (暨) by that of the first, but talks
   * that lead to a signing (合作座谈会暨签约仪式) are a signing.
   */
  private static EventKind kindOf(String name) {
    int joint = name.indexOf('暨');
    TermTrie.Match<String> noun = joint > 0 ? noun(name.substring(0, joint)) : null;
    if (noun == null) {
      noun = noun(name);
    }
    boolean talksForIt =
        joint > 0 && noun != null && noun.term().equals("座谈会") && name.indexOf("签约", joint) > joint;
    if ((name.contains("签约") || name.contains("签订仪式"))
        && (noun == null || OF_SIGNING.contains(noun.term()) || talksForIt)) {
      return EventKind.SIGNING;
    }
    return noun == null
        ? EventKind.MEETING
        : EventKind.valueOf(noun.value().toUpperCase(Locale.ROOT));
  }

  private static TermTrie.@Nullable Match<String> noun(String name) {
    TermTrie.Match<String> noun = null;
    String stripped = withoutBracket(name);
    for (int end = stripped.length();
        end > Math.max(0, stripped.length() - 4) && noun == null;
        end--) {
      noun = Wordlists.EVENT_NOUNS.longestBefore(stripped, end, 0);
    }
    return noun;
  }

  /** The named event that is the object of a verb, or null. */
  private static @Nullable String eventObject(String predicate, int verb) {
    Matcher m = EVENT_OBJECT.in(predicate, verb, predicate.length());
    m.find();
    int start = m.end();
    int end = -1;
    int depth = 0;
    boolean quoted = start < predicate.length() && predicate.charAt(start) == '“';
    for (int i = quoted ? start + 1 : start; i < predicate.length(); i++) {
      char c = predicate.charAt(i);
      if (depth == 0 && quoted && c == '”') {
        quoted = false; // 召开“某某表彰大会”: the name is in quotation marks
      } else if ("（“《".indexOf(c) >= 0) {
        depth++;
      } else if ("）”》".indexOf(c) >= 0) {
        depth--;
      } else if (depth <= 0
          && ("，。；".indexOf(c) >= 0 || AND_DOES.at(predicate, i, predicate.length()) != null)) {
        break;
      }
      if (depth <= 0 && Wordlists.EVENT_NOUNS.longestBefore(predicate, i + 1, start) != null) {
        boolean bracket = i + 1 < predicate.length() && predicate.charAt(i + 1) == '（';
        int close = bracket ? predicate.indexOf('）', i) : -1;
        end = close > 0 && close - i < 14 ? close + 1 : i + 1;
      }
    }
    if (end < 0) {
      return null;
    }
    String name = predicate.substring(start, end);
    if (name.charAt(0) == '“' && name.indexOf('”') < 0) {
      name = name.substring(1);
    }
    name = HELD_BY.matcher(name).replaceFirst("");
    return name.length() < 2 || name.length() > 90 ? null : name;
  }

  private static @Nullable String eventSubject(String main) {
    Matcher m = EVENT_SUBJECT.matcher(main);
    while (m.find()) {
      String before = main.substring(0, m.start());
      int comma = Math.max(before.lastIndexOf('，'), before.lastIndexOf('。'));
      String name = WHEN.matcher(before.substring(comma + 1)).replaceFirst("");
      String bare = withoutBracket(name);
      if ((Wordlists.EVENT_NOUNS.longestBefore(bare, bare.length(), 0) != null
              || MEETING_NAME.matches(bare))
          && name.length() >= 4) {
        return HOSTED_BY.matcher(name).replaceFirst("");
      }
      String after = main.substring(m.end());
      Matcher object = EVENT_BEHIND.matchAtStart(after);
      if (object != null
          && (MEETING_NAME.matches(object.group(1))
              || Wordlists.EVENT_NOUNS.longestBefore(object.group(1), object.group(1).length(), 0)
                  != null)) {
        return object.group(1);
      }
    }
    return null;
  }

  private static String mainSentence(String activity) {
    int end = activity.indexOf('。');
    String first = end < 0 ? activity : activity.substring(0, end);
    if (first.length() < 14 && end >= 0 && end + 1 < activity.length()) {
      int second = activity.indexOf('。', end + 1);
      return second < 0 ? activity : activity.substring(0, second);
    }
    return first;
  }

  /** A name without the bracket that it ends with: 常委会（扩大）. */
  private static String withoutBracket(String name) {
    int open = name.endsWith("）") ? name.lastIndexOf('（') : -1;
    return open < 0 ? name : name.substring(0, open);
  }

  private static String clauseOf(String text) {
    return text.substring(0, Clauses.end(text, 0, text.length()));
  }
}
