package dashiji.fact.rule;

import dashiji.document.Jurisdiction;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import dashiji.lexicon.TermTrie;
import dashiji.mention.Body;
import dashiji.mention.BodyLists;
import dashiji.mention.BodyMention;
import dashiji.mention.Candidate;
import dashiji.mention.PlaceMention;
import dashiji.mention.ProjectMention;
import dashiji.mention.SiteNames;
import dashiji.mention.Wordlists;
import dashiji.text.Chars;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an activity went to or was held at. Takes the {@link Stops} behind 赴, 到, 深入, 在: places (到青石镇
 * 青石水库检查), bodies that were visited (到县水务局调研), projects; leaves what is no place (在…中, 到位). A
 * body's premises are a place where something was held in them (在县文化馆举行).
 */
final class StopRules {
  /** 在京召开, 来张检查, 驻京: an area by one character. */
  private static final Pattern BY_CHARACTER =
      Pattern.compile(
          "[在赴来抵莅到]临?(\\p{IsHan})(?:举行|召开|举办|开展|参加|出席|会见|与|拜访|拜会|开幕|检查|考察|调研|督导|督查|视察|指导|访问|慰问|洽谈"
              + "|签约|参观|就|对接|招商|学习|交流|出差|集中|揭牌|启动|作|宣讲|演出|投资)(?!的)");

  /** What is heard or read of: where it was is not where the activity is. */
  private static final Pattern REPORTED = Pattern.compile("传达|学习|贯彻|听取|通报|反馈|汇报");

  /** Who is asked to come has not come: 诚邀企业家来石考察. */
  private static final Pattern INVITED = Pattern.compile("邀请|诚邀|欢迎|希望|期待|期盼|近期|将|计划");

  /** What follows is the name of a meeting: 参加某部门检查某市工作启动会. */
  private static final Pattern ATTENDED = Pattern.compile("参加|出席|列席|召开|主持");

  /** Sites of which each area has one, as the object of 调研. */
  private static final Pattern OWN_SITE =
      Pattern.compile(
          "(?:中心城区|主城区|新城区|老城区|城区|市区|县城|开发区|高新区|经开区|新区|工业园区)(?!背街|\\p{IsHan}{0,12}(?:改造|整治|提升)工程)(?=[^，。；]{2,})");

  /** Verbs whose object says where one is: 调研奈曼旗某工作. */
  private static final Pattern LOOK =
      Pattern.compile("(?<!会议)(?:调研|督导|检查|调度|视察|考察|巡查|督查|察看|查看|指导)(?:了|指导|督导|检查|调研|督查)?(?![组团队])");

  /** 来云岫参观, 访问云岫: where an area may stand without the word for its class. */
  private static final Pattern COMES = Pattern.compile("(?<![近以历未])(?:来|访问|参观|考察|抵达|莅临)(?:了)?");

  private static final Pattern THEN =
      Pattern.compile(
          "(?:[，。；]|参观|考察|访问|调研|视察|检查|指导|慰问|洽谈|投资|采访|参加|出席|交流|学习|对接|开展|督导|督查|看望|观摩|采风|拜访|签约|座谈|走访|回访|推介|就)");

  /** What an area does as a host. */
  private static final Pattern HOSTS_EVENT = Pattern.compile("(?:隆重|成功|盛大|正式|联合)?(?:举行|举办)");

  /** A township or village that holds an event. */
  private static final Pattern TOWNSHIP_HOSTS =
      Pattern.compile(
          "(?![各全我本])\\p{IsHan}{2,9}?(?:镇|乡|苏木|街道|村|社区|嘎查)(?=(?:隆重|成功|盛大|正式|联合)?(?:举行|举办))");

  private static final Set<String> NAMED_SITE = Set.of("site", "other");

  /** Behind an area: a body of it, not the area. */
  private static final Pattern BODY_OF_AREA =
      Pattern.compile("(?:人民政府|政府|委|人大|政协|党委|公安|法院|检察|籍|人民|干部|代表团|党政|医院|中心医院)");

  /** Bodies that are met where they are, never mere premises. */
  private static final Set<String> HOSTS = Set.of("company", "association");

  /** Bodies that are a place for those who come, and a party all the same. */
  private static final Set<String> HOUSES = Set.of("military");

  /** Bodies that are a party also where something is only held in their house. */
  private static final Set<String> PARTIES = Set.of("hospital", "military");

  /** Bodies whose names end like those of sites, and are bodies all the same. */
  private static final Set<String> NEVER_SITES =
      Set.of("company", "school", "hospital", "association");

  /** Levels of places that no list of areas has. */
  private static final Set<String> NAMED_HERE = Set.of("village", "site", "other");

  /** 委员驻地, 世界红十字日: no place of a name. */
  private static final Pattern NO_SITE = Pattern.compile(".*(?:委员|代表|代表团|队员|嘉宾|专家)驻地|.*(?<!春|秋)日");

  /** What is done in an area that stands before: 到某县反馈意见, 来市里通报结果. */
  private static final Pattern DONE_THERE =
      Pattern.compile(
          "(?:[省市县区旗]里)?(?:反馈|宣布|宣读|通报|传达|送达|递交|采访|办理|报到|任职|挂职|授课|讲课|投资|演出)"
              + "(?!\\p{IsHan}{0,6}(?:中心|厅|馆|局|大厦|站|所|处)$)\\p{IsHan}*");

  private static final Pattern PROJECT = Pattern.compile(".*(?:项目|工程)(?:（[^）]{1,10}）)?");

  /** Behind a short name in a list, the class word that all of it share: 青石、晏河两县, 青石、晏河街道. */
  private static final Pattern SHARED_CLASS =
      Pattern.compile(
          "(?:、\\p{IsHan}{2,3}){0,5}?[两二三四五六七八九十]?(县|旗|镇|乡|街道)(?:[，。；]|调研|考察|检查|督|视察|指导|走访|慰问)");

  private static final Pattern BUILDING = Pattern.compile("(?:建设|改造|改扩建|扩建|新建|施工)?(?:项目|工程)$");

  /** 对某县某项目进行调研: what is looked at lies there. */
  private static final Pattern TOWARDS = Pattern.compile("(?<![针面应比相])对");

  private static final Pattern SEEN_THERE =
      Pattern.compile("[^，。；]{2,40}(?:进行|开展)(?:了)?[^，。；]{0,6}(?:调研|督导|检查|考察|视察|巡查|督查|踏勘|踏查)");

  private static final Pattern OPENED =
      Pattern.compile(
          "(?:剪彩|正式|胜利|全线|顺利|全面|隆重|如期|主体)*(?:动工|开工|竣工|建成(?:投用|通车|投产|使用|启用)?|投用|投入使用|落成|合龙|贯通|通车|投产|开馆|开园|开业|启用|奠基|封顶|蓄水|通航|兴建|(?:对外|免费|恢复|重新)+开放|试运营|试营业|开街|开市|(?:(?:荷载|静载|通水)试验合格|通过(?:竣工|交工|完工)验收|并网发电))"
              + "(?!仪式|典礼|活动|率|后|前|时|项目|面积|的|令|企业)");

  /** What is built at a site, behind its name: 二期工程, 改扩建项目首台机组. */
  private static final Pattern WORKS =
      Pattern.compile(
          "(?:\\d+[兆千万]?[瓦千伏安米吨]+级?|一期|二期|三期|[东西南北]段|全线|除险加固|提标|提质|升级|改扩建|改造|扩建|新建|迁建|重建|续建|修缮|维修|加固|拓宽|白改黑|绿化|亮化|配套|建设|风电|光伏|发电|综合|治理|整治|修复|保护|生态)*(?:工程|项目)?(?:主体(?:工程|结构)?|首台机组|\\d号机组)?");

  /** Works on a road are a project, and the road not where anything happens. */
  private static final Pattern ROAD = Pattern.compile("(?:公路|高速|国道|省道|线|段|街|大道|路)$");

  /** What is told of a site. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:正式|成功|顺利|再次|共|日均|累计|安全|首次|全年)*(?:晋升|晋级|获评|获批|获得?|荣获|被(?:评|命名|授|列|认定|确定|纳入)|入选|列入|旅客|发送|接待|迎来|开通|首[航趟班]|通过|实现|成为|并网|跨入)|[^，。；]{2,8}(?:航线|班列|专列)(?:正式|顺利)?(?:开通|通航|首发)");

  /** Bodies whose houses are built: a school of which the first stone is laid is a site. */
  private static final Set<String> BUILT = Set.of("school", "hospital");

  private static final Pattern FOUNDED =
      Pattern.compile("(?:正式|全面|主体|胜利)*(?:奠基|动工|开工|竣工|落成|封顶|兴建)");

  /** What strikes a place, behind its name. */
  private static final Pattern STRUCK =
      Pattern.compile(
          "(?:境内|附近|一带|路段|处|上空)?(?:（[^）]{1,30}）)?(?:突然|连续|接连|再次|普遍)*(?:发生|遭受|遭遇|遭|受|突发|突降|普降|连降|降|爆发)"
              + "(?:了)?(?=[^，。；]{0,16}(?:地震|火灾|水灾|旱灾|雪灾|灾害|洪|滑坡|泥石流|塌|坍|事故|险情|透水|瓦斯|中毒|侧翻|起火|泄漏|疫病|爆炸|雹|暴雨|大雨|强降雨|干旱|大旱|台风|龙卷风|霜冻|虫害|疫情))");

  /** How many were struck, behind some of them. */
  private static final Pattern SUM_OF_STRUCK =
      Pattern.compile(
          "等(?:\\d{1,3}个|[一二两三四五六七八九十]+个|部分|多个)?(?:乡镇|镇乡|乡|镇|街道|村|社区|县区|县|苏木|嘎查|地区|地)$");

  /** Said of a site instead of its name: 全县第一座水库, 新建的桥. */
  private static final Pattern OF_ITS_KIND =
      Pattern.compile(
          "[^，。；]{0,8}(?:第[一二三四五六七八九十\\d]+[座个条处所家]|首[座个条处所家])|新建|由|经|[\\d一二两三四五六七八九十]+[座个条处所家]");

  /** What is said of a site and how many of it there are, before its name: 首次集资兴建的12幢. */
  private static final Pattern SAID_OF_IT =
      Pattern.compile(
          "\\p{IsHan}{2,6}(?:铁路|高铁)(?=\\p{IsHan}{2,5}站)|[^，。；、]{2,24}的(?=\\p{IsHan}{4}|\\d)(?:[\\d一二两三四五六七八九十]+[幢栋座所])?|[\\d一二两三四五六七八九十]+[幢栋](?=\\p{IsHan}{4})");

  /** A school by one of its houses: 梧桐小学城南校区. */
  private static final Pattern CAMPUS =
      Pattern.compile("\\p{IsHan}{2,12}(?:小学|中学|附小|附中|学校|幼儿园)\\p{IsHan}{1,6}校区");

  /** Who speaks to an audience where he has come: 到县委党校作辅导报告. */
  private static final Pattern SPEAKS = Pattern.compile("作[^，。；]{0,30}(?:报告|辅导|宣讲|讲座)");

  /** What those do who are with a body in its house: 在县财政局听取汇报. */
  private static final Pattern DEALT_WITH =
      Pattern.compile("(?:专题|现场|实地)?(?:听取|调研|检查|督导|督查|走访|办公|考察|慰问|看望)(?!会)");

  private static final int LONGEST_SITE = 20;
  private static final int LONGEST_SHORT = 3;
  private static final int LONGEST_FIRM = 8;

  private static final int SHORTEST_SITE = 4;

  private static final int HEADLINE = 30;

  /** So far behind the first sentence an area by one character is where things are, not happen. */
  private static final int LATER = 80;

  private final DocumentContext context;
  private final OrganizationRules organizations;
  private final PlaceRules places;
  private final ProjectRules projects;

  StopRules(
      DocumentContext context,
      OrganizationRules organizations,
      PlaceRules places,
      ProjectRules projects) {
    this.context = context;
    this.organizations = organizations;
    this.places = places;
    this.projects = projects;
  }

  /** What one activity went to, in order, by name. */
  record Visits(
      Map<String, PlaceRef> places, Map<String, OrganizationRef> bodies, Set<String> projects) {
    private void place(PlaceRef place) {
      boolean again =
          place.code() != null
              && places.values().stream()
                  .anyMatch(p -> place.code().equals(p.code()) && p.name().endsWith(place.name()));
      if (again) {
        return; // 湖北省武汉市, and 武汉市 once more
      }
      places.put(place.name(), place);
    }
  }

  /**
   * What the activity in {@code [from, to)} went to.
   *
   * @param bodies the bodies named in the entry
   * @param named the projects named in it
   */
  Visits read(int from, int to, List<BodyMention> bodies, List<ProjectMention> named) {
    Visits visits = new Visits(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
    Matcher character = BY_CHARACTER.matcher(context.text()).region(from, to);
    while (character.find()) {
      if (REPORTED.isIn(sentenceBefore(character.start(), from))
          || INVITED.isIn(Clauses.before(context.text(), character.start(), from))
          || character.start() > sentenceEnd(from, to) + LATER) {
        continue;
      }
      PlaceMention area =
          context
              .places()
              .byCharacter(
                  context.text(),
                  character.start(1),
                  "来抵莅".indexOf(context.text().charAt(character.start(1) - 1)) >= 0);
      if (area != null) {
        visits.place(places.named(area));
      }
    }
    for (Stops.Stop stop : Stops.read(context.text(), from, to)) {
      if (namesPerson(stop)) {
        left(stop, "people who are visited are no place");
        continue;
      }
      if (NO_SITE.matcher(printed(stop)).matches()) {
        left(stop, "a day, or where some people stay");
        continue;
      }
      if (endsInTitle(stop)) {
        left(stop, "a title: somebody is named behind it");
        continue;
      }
      BodyMention body = bodyAt(stop, bodies);
      if (body == null) {
        site(stop, named, visits);
      } else {
        taken(stop, body.body().name(), "a body that was visited, or its house");
        visit(body, stop, visits);
      }
    }
    if (visits.places().isEmpty() && visits.bodies().isEmpty()) {
      areas(from, to, bodies, visits);
    }
    if (visits.places().isEmpty() && visits.bodies().isEmpty()) {
      opened(from, to, bodies, visits);
    }
    if (visits.places().isEmpty() && visits.bodies().isEmpty()) {
      struck(from, to, visits);
    }
    if (visits.places().isEmpty()) {
      told(from, to, bodies);
    }
    return visits;
  }

  /** A site of which the first words tell is a place of the document: 青石景区晋升为. */
  private void told(int from, int to, List<BodyMention> bodies) {
    String text = context.text();
    int end = SiteNames.endAt(text, from, Math.min(to, from + LONGEST_SITE));
    while (end > from && !TOLD.opens(text, end, to)) {
      end = SiteNames.endAt(text, from, end - 1); // 青石景区入选国家4A级景区
    }
    int site = end;
    if (site - from < SHORTEST_SITE
        || "省市县区旗州全我".indexOf(text.charAt(from)) >= 0
        || bodies.stream().anyMatch(b -> b.from() < site && from < b.to())) {
      return;
    }
    context.places().phrase(text, from, site).forEach(places::named);
  }

  /** An area that is looked at, or that holds the event, where no stop is named. */
  private void areas(int from, int to, List<BodyMention> bodies, Visits visits) {
    String text = context.text();
    int end = Math.max(from, Math.min(to, sentenceEnd(from, to)));
    Matcher look = LOOK.matcher(text).region(from, end);
    while (look.find()) {
      if (REPORTED.isIn(sentenceBefore(look.start(), from))
          || ATTENDED.isIn(Clauses.before(text, look.start(), from))) {
        continue;
      }
      Matcher own = OWN_SITE.matchAtStart(text, look.end(), end);
      int to2 = own != null ? own.end() : -1;
      List<PlaceMention> parts =
          to2 > 0 ? context.places().phrase(text, look.end(), to2) : areaAt(look.end(), end);
      if (!parts.isEmpty() && bodies.stream().noneMatch(b -> opens(b, parts.getLast().to()))) {
        parts.forEach(places::named);
        visits.place(places.ref(parts.getLast()));
      }
    }
    Matcher come = COMES.matcher(text).region(from, end);
    while (visits.places().isEmpty() && come.find()) {
      PlaceMention area = context.places().areaAt(text, come.end(), end, true);
      if (area != null && THEN.opens(text, area.to(), end)) {
        visits.place(places.named(whole(area)));
      }
    }
    Matcher about = TOWARDS.matcher(text).region(from, end);
    while (visits.places().isEmpty() && about.find()) {
      PlaceMention area = context.places().areaAt(text, about.end(), end, false);
      if (area != null && area.to() < end && SEEN_THERE.opens(text, area.to(), end)) {
        visits.place(places.named(area));
      }
    }
    for (int at = from; visits.places().isEmpty() && at < end; at++) {
      boolean opens = at == from || "，。\n：".indexOf(text.charAt(at - 1)) >= 0;
      PlaceMention area = opens ? context.places().areaAt(text, at, end, false) : null;
      if (area != null && HOSTS_EVENT.opens(text, area.to(), end)) {
        visits.place(places.named(area));
      }
      Matcher host = opens ? TOWNSHIP_HOSTS.matchAtStart(text, at, end) : null;
      if (visits.places().isEmpty()
          && host != null
          && bodies.stream().noneMatch(b -> opens(b, host.start()))) {
        List<PlaceMention> parts = context.places().phrase(text, at, host.end());
        if (!parts.isEmpty() && !NAMED_SITE.contains(parts.getLast().level())) {
          parts.forEach(places::named);
          visits.place(fullest(parts));
        }
      }
    }
  }

  /** An area under its whole name if it is the document's own: 云岫 is 云岫县. */
  private PlaceMention whole(PlaceMention area) {
    Jurisdiction.Unit home = context.jurisdiction().home().orElse(null);
    if (home == null || home.code() == null || !home.code().equals(area.code())) {
      return area;
    }
    String classWord = home.name().substring(home.name().length() - 1);
    PlaceMention whole = context.places().home(area.from(), area.to(), classWord);
    return whole == null ? area : whole;
  }

  /** Whether a body's name goes on where an area's ends. */
  private static boolean opens(BodyMention body, int at) {
    return body.from() <= at && body.to() > at;
  }

  /** A site that is begun, finished or opened is where that happens: 青石水库动工. */
  private void opened(int from, int to, List<BodyMention> bodies, Visits visits) {
    String text = context.text();
    int end = Math.max(from, Math.min(to, sentenceEnd(from, to)));
    Matcher verb = OPENED.matcher(text).region(from, end);
    while (verb.find()) {
      int start = verb.start();
      while (start > from && "，。；、\n".indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      Matcher said = SAID_OF_IT.matchAtStart(text, start, verb.start());
      start = said != null ? said.end() : start;
      int apposition = text.substring(start, verb.start()).lastIndexOf("——");
      start = apposition > 0 ? start + apposition + 2 : start; // 重点工程——青石大桥
      int site =
          OF_ITS_KIND.opens(text, start, verb.start())
              ? -1
              : SiteNames.endAt(text, start, verb.start());
      TermTrie.Match<String> house =
          Wordlists.BODY_SUFFIXES.longestBefore(text, verb.start(), start);
      boolean school =
          house != null
              && BUILT.contains(house.value())
              && verb.start() - start - house.length() > 1;
      if (school && FOUNDED.opens(text, verb.start(), end)) {
        site = verb.start();
      }
      boolean body =
          bodies.stream().anyMatch(b -> b.to() == verb.start() && HOSTS.contains(b.body().kind()));
      boolean whole =
          site == verb.start()
              || (site > start
                  && WORKS.matches(text, site, verb.start())
                  && !ROAD.isIn(text, start, site));
      if (!whole || body || site - start > LONGEST_SITE) {
        continue;
      }
      List<PlaceMention> parts = context.places().phrase(text, start, site);
      if (!parts.isEmpty()) {
        parts.forEach(places::named);
        visits.place(places.ref(parts.getLast()));
      }
    }
  }

  /** Where a calamity happened: 青石镇晏家村发生山体滑坡. */
  private void struck(int from, int to, Visits visits) {
    String text = context.text();
    int end = Math.max(from, Math.min(to, sentenceEnd(from, to)));
    Matcher verb = STRUCK.matcher(text).region(from, end);
    if (!verb.find()) {
      return;
    }
    int last = verb.start();
    Matcher sum = SUM_OF_STRUCK.firstMatch(text, Math.max(from, last - LONGEST_SITE), last);
    last = sum == null ? last : sum.start();
    while (last > from) {
      int start = last;
      while (start > from && "，。；、\n".indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      if (!strikes(start, last, visits) || start == from || text.charAt(start - 1) != '、') {
        return;
      }
      last = start - 1;
    }
  }

  /** Takes the place that is all of a stretch; returns whether it is one. */
  private boolean strikes(int start, int end, Visits visits) {
    if (end - start < 2 || end - start > LONGEST_SITE) {
      return false;
    }
    List<PlaceMention> parts = context.places().phrase(context.text(), start, end);
    boolean known =
        !parts.isEmpty()
            && !atHome(parts.getLast())
            && (administrative(parts.getLast())
                || parts.getLast().level().equals("village")
                || SiteNames.endAt(context.text(), start, end) == end);
    if (known) {
      parts.forEach(places::named);
      visits.place(fullest(parts));
    }
    return known;
  }

  private String sentenceBefore(int at, int from) {
    int start = Chars.lastIndexOf(context.text(), '。', from, at + 1);
    return context.text().substring(Math.max(from, start), at);
  }

  private List<PlaceMention> areaAt(int at, int end) {
    PlaceMention area = context.places().areaAt(context.text(), at, end, false);
    return area == null || area.to() == end || BODY_OF_AREA.opens(context.text(), area.to(), end)
        ? List.of()
        : List.of(area);
  }

  /** Behind the first sentence, or the second where the first is a headline. */
  private int sentenceEnd(int from, int to) {
    int first = context.text().indexOf('。', from, to);
    if (first < 0) {
      return to;
    }
    int second = context.text().indexOf('。', first + 1, to);
    return first - from < HEADLINE && second > 0 ? second : first;
  }

  /** People who are visited are no place, but 某某故居 is. */
  private boolean namesPerson(Stops.Stop stop) {
    String printed = printed(stop);
    return !context.names(stop.from(), stop.to()).isEmpty()
        && !endsLikeSite(printed)
        && "村镇乡屯".indexOf(printed.charAt(printed.length() - 1)) < 0;
  }

  /** 在区委副书记、…陪同下: the list goes on with persons. */
  private boolean endsInTitle(Stops.Stop stop) {
    TermTrie.Match<Wordlists.TitleType> title =
        Wordlists.TITLES.longestBefore(context.text(), stop.to(), stop.from());
    return title != null && title.value() != Wordlists.TitleType.BODY;
  }

  private void visit(BodyMention body, Stops.Stop stop, Visits visits) {
    String kind = body.body().kind();
    String text = context.text();
    boolean there =
        stop.manner() == Stops.Manner.HELD
            && !(stop.to() < text.length() && DEALT_WITH.opens(text, stop.to(), text.length()));
    boolean held = there || (kind.equals("school") && SPEAKS.opens(text, stop.to(), text.length()));
    boolean works = kind.equals("company") && body.body().name().endsWith("厂");
    if (works || HOUSES.contains(kind) || (held && !HOSTS.contains(kind))) {
      boolean came = stop.manner() != Stops.Manner.HELD;
      visits.place(premises(body.body(), stop, works || HOUSES.contains(kind) || came));
    }
    if (!held || HOSTS.contains(kind) || PARTIES.contains(kind)) {
      OrganizationRef ref = organizations.named(body.body(), body.from(), body.to());
      visits.bodies().put(ref.name(), ref);
    }
    boolean inZone =
        body.from() > stop.from()
            && BodyLists.behindZone(context.text(), stop.from(), body.to()) == body.from();
    if (kind.equals("company") && inZone) {
      List<PlaceMention> zone = context.places().phrase(context.text(), stop.from(), body.from());
      if (!zone.isEmpty()) {
        zone.forEach(places::named);
        visits.place(places.ref(zone.getLast()));
      }
    } else if (kind.equals("company")) {
      // 青石镇某合作社 is in 青石镇
      List<PlaceMention> parts =
          context.places().phrase(context.text(), stop.from(), stop.to()).stream()
              .filter(p -> p.level().equals("township"))
              .toList();
      if (!parts.isEmpty()) {
        parts.forEach(places::named);
        visits.place(places.ref(parts.getLast()));
      }
    }
  }

  /** The body that a stop ends with, or null if it has none or is a site by its name. */
  private @Nullable BodyMention bodyAt(Stops.Stop stop, List<BodyMention> bodies) {
    int end = context.text().charAt(stop.to() - 1) == '等' ? stop.to() - 1 : stop.to();
    if (stop.manner() != Stops.Manner.HELD && CAMPUS.matches(printed(stop))) {
      return new BodyMention(stop.from(), stop.to(), new Body(printed(stop), "school", null, null));
    }
    for (BodyMention body : bodies) {
      if (body.to() == end && body.from() >= stop.from()) {
        boolean site =
            (!NEVER_SITES.contains(body.body().kind()) || printed(stop).endsWith("厂"))
                && endsLikeSite(printed(stop));
        return site ? null : body;
      }
    }
    // A firm or school by the end of its name, also where the phrase around it hid it.
    TermTrie.Match<String> suffix =
        Wordlists.BODY_SUFFIXES.longestBefore(context.text(), stop.to(), stop.from());
    if (suffix == null
        || !NEVER_SITES.contains(suffix.value())
        || context.text().charAt(stop.to() - 1) == '厂'
        || stop.to() - stop.from() - suffix.length() < 2
        || stop.manner() == Stops.Manner.LOOKED_AT) {
      return null;
    }
    Body body = context.bodies().resolve(printed(stop), null);
    return body == null ? null : new BodyMention(stop.from(), stop.to(), body);
  }

  /** Ends like a site in at least two characters: 会展中心, 博物馆, 林场. */
  private static boolean endsLikeSite(String printed) {
    TermTrie.Match<String> suffix =
        Wordlists.SITE_SUFFIXES.longestBefore(printed, printed.length(), 0);
    return suffix != null && suffix.length() >= 2;
  }

  /** The house of a body as a place; under its printed name if the body is a party as well. */
  private PlaceRef premises(Body body, Stops.Stop stop, boolean printedName) {
    String name = printedName ? printed(stop) : body.name();
    PlaceRef place =
        new PlaceRef(name, PlaceLevel.SITE, name, null, context.jurisdiction().contextCode());
    return places.named(place, stop.from(), stop.to());
  }

  private void site(Stops.Stop stop, List<ProjectMention> named, Visits visits) {
    String printed = printed(stop);
    Matcher ends = Stops.ENDS_OF_ROAD.matchAtStart(context.text(), stop.from(), stop.to());
    if (ends != null) {
      context.places().phrase(context.text(), ends.end(), stop.to()).forEach(places::named);
      String home = context.jurisdiction().contextCode();
      visits.place(new PlaceRef(printed, PlaceLevel.SITE, printed, null, home));
      return;
    }
    List<PlaceMention> parts = context.places().phrase(context.text(), stop.from(), stop.to());
    if (stop.manner() == Stops.Manner.FIRM && !endsLikeSite(printed)) {
      parts = parts.stream().filter(StopRules::administrative).toList();
    }
    if (!parts.isEmpty() && DONE_THERE.matches(parts.getLast().name())) {
      parts = parts.subList(0, parts.size() - 1);
    }
    if (parts.isEmpty()) {
      left(stop, "no part of it is a place");
      return;
    }
    if ((stop.manner() == Stops.Manner.WENT || stop.manner() == Stops.Manner.HELD)
        && !endsLikeSite(printed)
        && (listed(stop) || firmAlone(stop))
        && NAMED_HERE.contains(parts.getLast().level())
        && BodyLists.likeFirm(parts.getLast().name())) {
      int start = BodyLists.behindZone(context.text(), parts.getLast().from(), stop.to());
      String firm = context.text().substring(start, stop.to());
      taken(stop, firm, "a firm by the branch that its name ends in");
      visit(new BodyMention(start, stop.to(), new Body(firm, "company", null, null)), stop, visits);
      return;
    }
    taken(stop, parts.getLast().name(), parts.getLast().level());
    if (PROJECT.matches(printed)) {
      boolean known = named.stream().anyMatch(p -> p.from() < stop.to() && p.to() > stop.from());
      String project =
          known ? null : projects.named(new ProjectMention(stop.from(), stop.to(), printed, null));
      if (project != null) {
        visits.projects().add(project);
      }
      // A project is no place of the document, but it is where the activity was.
      parts.subList(0, parts.size() - 1).forEach(places::named);
      built(stop, printed);
    } else {
      parts.forEach(places::named);
      places.workedOn(stop.from(), stop.to());
    }
    visits.place(fullest(List.copyOf(withClass(parts))));
  }

  /** An area by its short name in a list that names the class once: under its whole name. */
  private List<PlaceMention> withClass(List<PlaceMention> parts) {
    PlaceMention last = parts.getLast();
    String full = last.fullName();
    if (parts.size() > 1 || full == null || last.to() - last.from() > LONGEST_SHORT) {
      return parts;
    }
    Matcher shared = SHARED_CLASS.matchAtStart(context.text(), last.to(), context.text().length());
    String name = shared == null ? last.name() : last.name() + shared.group(1);
    return full.endsWith(name)
        ? List.of(
            new PlaceMention(
                last.from(), last.to(), name, last.level(), full, last.code(), last.withinCode()))
        : parts;
  }

  /** Whether a stop is one of several: 到甲木业、乙路. */
  private boolean listed(Stops.Stop stop) {
    String text = context.text();
    return (stop.from() > 0 && text.charAt(stop.from() - 1) == '、')
        || (stop.to() < text.length() && text.charAt(stop.to()) == '、');
  }

  /** Whether a stop is a firm by its branch though it stands alone: 在青石茶业，…询问; not 到青石县林业. */
  private boolean firmAlone(Stops.Stop stop) {
    String text = context.text();
    return stop.to() - stop.from() >= SHORTEST_SITE
        && stop.to() - stop.from() <= LONGEST_FIRM
        && "省市县区旗州镇乡村全".indexOf(text.charAt(stop.from())) < 0
        && "省市县区旗州镇乡村".indexOf(text.charAt(stop.to() - 3)) < 0
        && (stop.manner() == Stops.Manner.WENT || text.startsWith("，", stop.to()));
  }

  /** What a project builds, if that is a site with a name: 某某抽水蓄能电站项目. */
  private void built(Stops.Stop stop, String printed) {
    places.workedOn(stop.from(), stop.to());
    String site = BUILDING.matcher(printed).replaceFirst("");
    if (site.length() > SHORTEST_SITE && endsLikeSite(site)) {
      context
          .places()
          .phrase(context.text(), stop.from(), stop.from() + site.length())
          .forEach(places::named);
    }
  }

  /**
   * The last of the parts; an area away from home with those printed before it, 江苏省南通市, as a reader
   * far from it wants it.
   */
  private PlaceRef fullest(List<PlaceMention> parts) {
    PlaceRef last = places.ref(parts.getLast());
    PlaceMention first = parts.getFirst();
    boolean township = last.level() == PlaceLevel.TOWNSHIP;
    if (parts.size() == 1 || !administrative(parts.getLast()) || (atHome(first) && !township)) {
      return last;
    }
    String printed = context.text().substring(first.from(), parts.getLast().to());
    return new PlaceRef(printed, last.level(), last.fullName(), last.code(), last.withinCode());
  }

  private boolean atHome(PlaceMention area) {
    return context.jurisdiction().chain().stream()
        .anyMatch(u ->
            (u.code() != null && u.code().equals(area.code())) || u.name().equals(area.name()));
  }

  private static boolean administrative(PlaceMention place) {
    return !NAMED_HERE.contains(place.level());
  }

  private void taken(Stops.Stop stop, String reading, String why) {
    context.trace().taken(Candidate.Kind.STOP, stop.from(), stop.to(), reading, why);
  }

  private void left(Stops.Stop stop, String why) {
    if (context.trace().isOn()) {
      context.trace().rejected(Candidate.Kind.STOP, stop.from(), stop.to(), printed(stop), why);
    }
  }

  private String printed(Stops.Stop stop) {
    return context.text().substring(stop.from(), stop.to());
  }
}
