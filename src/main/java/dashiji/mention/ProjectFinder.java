package dashiji.mention;

import dashiji.text.Chars;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds named undertakings: phrases that end in 项目 or 工程 and say more than that, each of a list
 * that shares the noun (甲小区、乙小区和丙二期项目), and plants whose works are opened (某产业园开工仪式).
 */
public final class ProjectFinder {
  private static final Pattern END =
      Pattern.compile(
          "项目|工程(?!师|院|中心|公司|有限|建设指挥|学|技术|质量|建设有限|研究|实验室|设计(?:院|研究|有限|咨询)|咨询|造价|机械|勘察|检测|总(?:公司|承包|院)|建设(?:总|集团|公司|局)|项目|集团|局|处|款|量|[\\p{IsHan}&&[^的和与及等是在了将后，]]{1,14}项目)"
              + "|(?:产业园|产业园区|工业园|科技园|物流园|园区|基地|电站|水库|公路|铁路|机场|大桥|隧道|医院|学校|厂房|工厂|生产线|中心)"
              + "(?=(?:改扩建|扩建|迁建|建设)?(?:开工|奠基|竣工|投产|点火|封顶|动工)(?:仪式|活动|典礼))"
              + "|(?:铁路|高铁|客运专线|客专|高速公路|特大桥|大桥|隧道|电站|热电联产|机场|产业园|工业园|科技园|商城|[一二三四]期)(?:(?<=公路)\\p{IsHan}{2,4}段|(?<=铁路)\\p{IsHan}{2,3}站(?=设站))?"
              + "(?=(?:\\p{IsHan}{2,3}段)?(?:在[^，。；]{2,12}?)?(?:正式|全线|破土|隆重|举行)*(?:奠基|开工(?!率|前|复工|后|时|令|手续)|铺轨|设站)|\\p{IsHan}{2,4}段(?:征地|征迁|拆迁)|(?:\\p{IsHan}{2,3}站)?(?:站址|选址|选线)|前期工作)"
              + "|(?:(?:公路|高速|铁路|高铁|大桥|道路|大道|机场|水库|电站|泵站|管网|医院|校区|产业园|段)(?:改扩建|新建|扩建|改建|迁建|建设|改造)|(?:棚户区|旧城|城中村|片区|老街)改造)"
              + "(?=征地|征迁|征收|拆迁|回迁|安置|施工|(?:工作)?(?:进展|进度|推进)|(?:工作)?(?:遗留|有关|相关|存在)?问题|等(?:事项|事宜))");

  /** Works by what is built, without a noun for a project: 某线过境段公路建设征地拆迁. */
  private static final Pattern WORKS = Pattern.compile(".*(?:建|建设|改造)");

  /** What has no noun for a project and is one while it is begun or planned. */
  private static final Pattern LINE =
      Pattern.compile("(?:铁路|高铁|客运专线|客专|高速公路|特大桥|大桥|隧道|电站|热电联产|机场|产业园|工业园|科技园|商城|[一二三四]期).*");

  /** Which of the works of a kind: 城西片区排水管网改造, not 饮水管网改造. */
  private static final Pattern WHERE_WORKS =
      Pattern.compile("片区|[段线路街桥园镇村乡站]|小区|社区|\\d|[省市县区旗](?!级)|[一二三四]期");

  /** A campaign by its name: “百千万工程”. */
  private static final int LONGEST_CAMPAIGN = 5;

  /** 青石街道重点项目: any of those there. */
  private static final Pattern ANY_OF_TOWNSHIP =
      Pattern.compile(".*(?:镇|乡|街道|村|园区|开发区)(?:重点|重大|招商引资|在建|续建|新建|民生|产业)+(?:建设)?(?:项目|工程)");

  /** The part of a project that is told of: 青石产业园二期建设项目主体工程. */
  private static final Pattern PART = Pattern.compile("(?<=项目|工程)(?:主体|附属|配套|土建)工程$");

  private static final Pattern NOUN = Pattern.compile("项目|工程");

  /** 等项目, 等8个重点项目. */
  private static final Pattern AND_OTHERS =
      Pattern.compile(
          "等(?:[\\d一二三四五六七八九十两]+[个项])?(?:重点|重大|产业|招商引资|签约|在建|工业|文旅|民生|建设|[国省市县区]级|国家级)*$");

  private static final Pattern COUNT =
      Pattern.compile(
          "^(?:[^，。、]*?(?:——|--)(?=\\p{IsHan}{4})|[^，。、]*?(?:隧道|大桥|工程|项目|公园|公路)[-—](?=\\p{IsHan}{4})|[与及](?=\\p{IsHan}{4})|(?:先后)?(?:深入|来到|走进|前往|赴|到)|[^，。、]*?\\d日|[^，。、]{2,20}?(?:公司|集团)(?:(?:合作|共同|联合|投资|独资)+建设|承建|投建|兴建|援建)的?(?=\\p{IsHan}{4})|\\d+家(?:企业)?|(?:等)?[\\d一二三四五六七八九十两]+个|(?:计划)?(?:总)?投资(?:约|达|额)?[\\d.]+(?:余|多)?[万亿]元(?:人民币)?的?"
              + "|[\\d.]+[万亿]元的?|(?:的|了|着|我市|我县|我区|我旗|[^，。、]{0,6}的(?=[^，。、]{4})))");

  private static final int SHORTEST_LISTED = 5;

  private static final Pattern COUNTED_LIST =
      Pattern.compile(
          "(?:项目|工程)(?:共|计|共计)?\\d+个，(?:其中)?(?:主要)?(?:包括|分别是|分别为|有)"
              + "((?:[^，。；：、]{2,40}、)+[^，。；：、]{2,40}?(?=等|[，。；])|[^，。；：、\\d]{6,40}?(?=等，))");

  private static final Pattern PART_OF_NAME = Pattern.compile("工程[^，。；：、的和与及]{2,30}项目");

  private static final Pattern IS_ONE =
      Pattern.compile("[，\\p{IsHan}]是(?:以|一[个项座]|我|全[国省市县区]|国家|省|市|县)");

  private static final Pattern SUM_OF =
      Pattern.compile("投资(?:额)?(?:约|达|为)?[\\d.]+(?:余|多)?[万亿]元(?:人民币)?的");

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:投资|总投资|投资额|投资规模|金额|概算|概算投资|资金|签约额|预算|造价)(?:共|为|共计|总额|约|达|约为|达到|近|超|超过)*"
              + "([\\d.]+(?:余|多)?[万亿](?:元|美元|欧元|港元))");

  /** The next sentence goes on about the project: 项目总投资2.3亿元. */
  private static final Pattern ABOUT_IT =
      Pattern.compile("。(?:该|此)?(?:项目|工程|产业园|基地|园区)[^。；]{0,60}");

  /** What stands before 和 or 与 when they join two things, not two parts of one name. */
  private static final Pattern ENDS_PROJECT =
      Pattern.compile(
          ".*(?:项目|工程|工作|情况|事宜|建设|问题|公司|集团|局|厅|委|精神|会议|任务|基地|园区?|小区|中心|\\d个|现场|[镇乡村])(?:和|与|及)$");

  /** A general word behind 和: 经济运行和重点项目. */
  private static final Pattern OTHER_THING =
      Pattern.compile(
          ".{0,4}(?:重点|重大).*|(?:生产|招商|在建|新建|续建|储备|签约|有关|相关|其他|工业|能源|投资|民生|项目|工程|产业项目|基础设施).*");

  /** Left of a list whose members are gone to or decided on, each a project. */
  private static final Pattern VISITED =
      Pattern.compile(
          ".*(?:赴|到|深入|来到|走进|前往|察看|查看|调研|督导|检查|观摩|考察|视察|督查|位于|参观)(?:了)?(?:[^，。；]{2,40}(?:以及|及|和))?");

  private static final Pattern DECIDED =
      Pattern.compile(
          ".*(?:审定|审议|研究|听取|推进|批复|审查|评审|论证|了解|签约|签下|引进|推介|谋划|实施|争取|(?<!成)就)(?:了|关于|通过)?|.*(?:，|共|其中)(?:主要)?(?:有|包括|包含|涉及|分别为|分别是)");

  /** Right of a list of projects that come about on one day: 甲厂、乙校区等12个项目集中开工. */
  private static final Pattern COME_ABOUT =
      Pattern.compile(
          "(?:的)?(?:集中|同时|同步|正式|全部|陆续|相继|成功|顺利)*(?:开工|签约|竣工|投产|奠基|落地|落户|完工|建成|动工|通车|封顶)");

  /** Members of a list that are stops of another kind. */
  private static final Pattern OTHER_STOP =
      Pattern.compile(
          ".*(?:[镇乡村局厅委办院校河湖山寺庙馆]|(?<![公铁])路|苏木|嘎查|社区|公司|集团|学校|医院|银行|林场|牧场|农场|现场|景区|公园|广场|企业|合作社|中心|农户|市场|车站|街|路口|政府|街道|工地|养殖场|一线|会议|工作|情况|问题|事项|事宜|方案|要点|规划)");

  /** The noun is the last member's own: 甲安置区、乙改建工程工地. */
  private static final Pattern SITE_OF_WORKS = Pattern.compile("(?:建设|施工)?(?:工地|现场)");

  private static final Pattern SITE = Pattern.compile(".*(?:园|(?<!小)区|中心|基地|场|馆|站|厂)");

  /** Members of a list that are no undertakings. */
  private static final Pattern THINGS =
      Pattern.compile(".*(?:工作|情况|问题|事项|事宜|方案|要点|规划|会议|报告|精神|办法|意见|预算|名单)");

  /** Works for the people: 甲小学、乙公寓等民生工程 are houses. */
  private static final Pattern KIND_OF_PEOPLES_WORKS =
      Pattern.compile("等(?:\\d+[个项])?(?:重点)?(?:民生|惠民|民心|实事)(?:项目|工程)");

  private static final Pattern KIND =
      Pattern.compile(".*(?:电站|风电场|水库|项目|工程|园|基地|小区|中心|建设|改造|制造|加工|安置|公路|高速|铁路|大桥|医院|学校)");

  /** Kinds of plants that a list shares with its last member: 青石、白蒿抽水蓄能电站项目. */
  private static final Pattern SHARED_KIND =
      Pattern.compile(
          ".*?((?:抽水蓄能|光伏|风力|风光|燃气|生物质|水)?(?:发)?电站|风电场|水库|高标准农田建设|安置点建设)(?:建设)?(?:项目|工程)");

  /** A count of the projects that were listed, without 等: 甲、乙2个基础设施项目. */
  private static final Pattern COUNTED =
      Pattern.compile("(?<=\\p{IsHan}{4})(?:共|等)?[\\d一二两三四五六七八九十]+个\\p{IsHan}{0,10}(?:项目|工程)$");

  private static final Pattern TOPIC = Pattern.compile("围绕|聚焦|针对");

  /** Another event before, held as one: 投资说明会暨. */
  private static final Pattern JOINT = Pattern.compile(".*暨");

  /** That it comes here, before its name: 签约落户青石物流园项目. */
  private static final Pattern LANDED =
      Pattern.compile("(?:集中|成功)?(?:签约(?:落户|落地)|落户|引进)(?=[\\p{IsHan}\\w]{3})");

  /** A stage in brackets behind the noun. */
  private static final Pattern STAGE = Pattern.compile("（(?:[一二三四五六\\d]+期|\\p{IsHan}{1,8}段)）");

  private static final Pattern ENDS_IN_NOUN = Pattern.compile(".*(?:项目|工程)(?:（[^）]*）)?");

  /** Behind 至, where it joins the two ends of a road. */
  private static final Pattern TO_PLACE =
      Pattern.compile("\\p{IsHan}{2,5}?(?:段|[高快]速|公路|铁路|高铁|客运专线|客专|城际|国道|省道|输电|管道|输气|线)");

  private static final Pattern ATTACHED = Pattern.compile("配套|附属");

  /** No word for a line is longer: 客运专线. */
  private static final int LONGEST_LINE = 4;

  /** What is done to all members of a list, printed before the first. */
  private static final Pattern SIGNED =
      Pattern.compile("(?:\\p{IsHan}{0,6}?[共次])?(?:集中|现场|成功)?(?:签约|签下|引进|推介)了?(?=\\p{IsHan}{3})");

  private static final int LONGEST = 45;

  private static final int LONGEST_STOP = 8;
  private static final int SHORTEST_OF_PROJECTS = 6;

  private ProjectFinder() {}

  /**
   * The projects in a stretch of text, in order.
   *
   * @param bodies the bodies named in it; one above the area at hand is no part of a project's name
   * @param home name of the area at hand, or null
   * @param trace takes the candidates and what became of them
   */
  public static List<ProjectMention> find(
      TaggedText tagged,
      int from,
      int to,
      List<NameMention> names,
      List<BodyMention> bodies,
      List<WorkMention> works,
      @Nullable String home,
      Trace trace) {
    String text = tagged.text();
    List<ProjectMention> projects = new ArrayList<>();
    Matcher end = END.matcher(text).region(from, to);
    if (!end.find()) {
      return projects;
    }
    counted(text, from, to, trace, projects);
    Phrases phrases = new Phrases(tagged, from, to);
    names.forEach(n -> phrases.startAt(n.to()));
    bodies.stream()
        .filter(b -> b.body().area() != null && !b.body().area().equals(home))
        .filter(b -> b.body().kind().equals("government") || b.body().kind().equals("party"))
        .forEach(b -> phrases.startAt(b.to()));
    do {
      int at = end.end();
      boolean listedAlready = projects.stream().anyMatch(p -> p.to() == noun(text, from, end));
      if (listedAlready || inside(works, at) || insideBody(bodies, at, end.start())) {
        continue;
      }
      Matcher others =
          AND_OTHERS.matcher(text).region(Math.max(from, end.start() - 14), end.start());
      boolean summed = others.find();
      int noun = summed ? others.start() : end.start();
      int paid = behindSum(text, from, at);
      if (paid > 0 && PART_OF_NAME.opens(text, end.start(), to)) {
        continue; // 总投资2亿元的某市政工程油脂加工项目
      }
      int start = paid > 0 ? paid : start(text, from, noun, phrases);
      Matcher count = COUNT.matcher(text.substring(start, at));
      while (count.find() && count.end() > 0 && start + count.end() < end.start()) {
        start += count.end();
        count = COUNT.matcher(text.substring(start, at));
      }
      Matcher joint = JOINT.matchAtStart(text.substring(start, end.start()));
      if (joint != null) {
        start += joint.end();
      }
      Matcher landed = LANDED.matchAtStart(text.substring(start, end.start()));
      if (landed != null) {
        start += landed.end();
      }
      Matcher stage = STAGE.matchAtStart(text, at, to);
      if (stage != null) {
        at = stage.end();
      }
      String name =
          Pattern.replaceFirst(
              text.substring(start, at),
              "等(?:[\\d一二三四五六七八九十两]+[个项])?(?:重点|重大|产业|招商引资|签约|在建|工业|文旅|民生|[国省市县区]级|国家级)*(?=(?:建设)?(?:项目|工程)$)",
              "");
      Matcher counted = COUNTED.firstMatch(name);
      boolean counts = counted != null;
      String named = counted != null ? name.substring(0, counted.start()) : name;
      String fault = null;
      if (counts && ENDS_IN_NOUN.matches(named)) {
        fault = "counts those before it";
      } else if (summed && isTopic(text, from, start, at)) {
        fault = "what is talked about";
      } else {
        name = counts ? named + name.substring(name.length() - 2) : name;
        fault = describes(text, from, start) ? "says of what kind one is" : fault(name, text, at);
      }
      if (fault == null
          && WORKS.matches(end.group())
          && (NoProjects.general(text.substring(start, end.start()) + "项目")
              || !WHERE_WORKS.isIn(name))) {
        fault = "works of a kind"; // 农村公路建设征地
      }
      if (fault == null && LINE.matches(end.group()) && !linePlanned(text, from, start, end)) {
        fault = "a line or a park of a kind, or where something is begun";
      }
      if (fault == null && name.length() <= LONGEST_CAMPAIGN && quoted(text, from, start, at)) {
        fault = "a campaign";
      }
      boolean oneOfProjects =
          fault != null
              && name.length() >= SHORTEST_OF_PROJECTS
              && !projects.isEmpty()
              && projects.getLast().to() == start - 1
              && text.startsWith("项目、", start - 3)
              && !NoProjects.general(name);
      Matcher part = fault == null ? PART.firstMatch(name) : null;
      if (part != null) {
        name = name.substring(0, part.start());
        at = start + name.length();
      }
      if (fault != null && !oneOfProjects) {
        trace.rejected(Candidate.Kind.PROJECT, start, at, name, fault);
        continue;
      }
      if (summed && endsInStop(text, from, start, noun)) {
        trace.rejected(Candidate.Kind.PROJECT, start, at, name, "a stop of its list");
        continue;
      }
      if (paid < 0 && NOUN.matches(end.group())) {
        boolean comeAbout = summed && COME_ABOUT.opens(text, at, to);
        projects.addAll(listed(text, from, start, name, comeAbout, phrases, names, works, trace));
      }
      trace.taken(Candidate.Kind.PROJECT, start, at, name, "ends in a word for a project");
      projects.add(new ProjectMention(start, at, name, amount(text, from, to, start, at)));
    } while (end.find());
    return projects;
  }

  /**
   * Whether a list of what was gone to ends in a firm or a site, which 等项目 makes no project:
   * 视察了青石产业园、红柳广场等重点项目.
   */
  private static boolean endsInStop(String text, int from, int start, int noun) {
    String last = text.substring(start, noun);
    if (start <= from || text.charAt(start - 1) != '、' || KIND.matches(last)) {
      return false;
    }
    return BodyLists.likeFirm(last)
        || OTHER_STOP.matches(last)
        || (KIND_OF_PEOPLES_WORKS.opens(text, noun, text.length()) && house(last))
        || (last.length() <= LONGEST_STOP
            && Wordlists.SITE_SUFFIXES.longestBefore(text, start - 1, from) != null);
  }

  private static boolean house(String name) {
    return Wordlists.SITE_SUFFIXES.longestBefore(name, name.length(), 0) != null
        || Wordlists.BODY_SUFFIXES.longestBefore(name, name.length(), 0) != null;
  }

  /** The members behind a count of projects: 基础设施项目12个，包括甲枢纽、乙铁路等. */
  private static void counted(
      String text, int from, int to, Trace trace, List<ProjectMention> projects) {
    Matcher list = COUNTED_LIST.matcher(text).region(from, to);
    while (list.find()) {
      int start = list.start(1);
      while (start < list.end(1)) {
        int sign = text.indexOf('、', start, list.end(1));
        int end = sign < 0 ? list.end(1) : sign;
        String name = text.substring(start, end);
        if (name.length() >= SHORTEST_LISTED
            && !SUM_OF.isIn(name)
            && name.length() <= LONGEST
            && !ENDS_IN_NOUN.matches(name)
            && !NoProjects.generic(name + "项目")) {
          trace.taken(Candidate.Kind.PROJECT, start, end, name, "one of a list of projects");
          projects.add(new ProjectMention(start, end, name, null));
        }
        start = end + 1;
      }
    }
  }

  /** Whether a line or park that is begun or planned is one in particular: not 在青石工业园奠基. */
  private static boolean linePlanned(String text, int from, int start, Matcher end) {
    boolean there = start > from && "在于".indexOf(text.charAt(start - 1)) >= 0;
    return !there
        && end.start() - start > 1
        && !NoProjects.general(text.substring(start, end.start()) + "项目");
  }

  private static boolean quoted(String text, int from, int start, int at) {
    return start > from
        && at < text.length()
        && text.charAt(start - 1) == '“'
        && text.charAt(at) == '”';
  }

  /** 某枢纽是以航运为主的水资源利用工程: the project has its name before. */
  private static boolean describes(String text, int from, int start) {
    int sentence = Math.max(from, Chars.lastIndexOf(text, '。', from, start) + 1);
    return start > from && text.charAt(start - 1) == '的' && IS_ONE.isIn(text, sentence, start);
  }

  /**
   * Where a name starts behind its sum, which goes on to the noun whatever stands between:
   * 总投资2.4亿元的某公司高频、高速覆铜板项目; -1 where no sum opens it.
   */
  private static int behindSum(String text, int from, int at) {
    int clause = at;
    while (clause > from && "，。；：\n".indexOf(text.charAt(clause - 1)) < 0) {
      clause--;
    }
    Matcher sum = SUM_OF.matcher(text).region(clause, at);
    int start = -1;
    while (sum.find()) {
      start = sum.end();
    }
    boolean another = start > 0 && text.substring(start, at - 1).contains("项目");
    return start > 0 && start < at - 4 && at - start <= LONGEST && !another ? start : -1;
  }

  /** 围绕甲、乙等项目座谈, 在甲、乙等项目上合作: what people talk about. */
  private static boolean isTopic(String text, int from, int start, int at) {
    int clause = start;
    while (clause > from && "，。；".indexOf(text.charAt(clause - 1)) < 0) {
      clause--;
    }
    return TOPIC.isIn(text, clause, start) || text.startsWith("上", at) || text.startsWith("方面", at);
  }

  /** Where a name ends before 项目, 等项目 or 等县级重点项目. */
  private static int noun(String text, int from, Matcher end) {
    Matcher others = AND_OTHERS.matcher(text).region(Math.max(from, end.start() - 14), end.start());
    return others.find() ? others.start() : end.start();
  }

  /** 青石工程技术有限公司: the noun stands inside the name of a body. */
  private static boolean insideBody(List<BodyMention> bodies, int at, int noun) {
    return bodies.stream().anyMatch(b -> b.from() < noun && at < b.to());
  }

  private static boolean inside(List<WorkMention> works, int at) {
    return works.stream().anyMatch(w -> w.from() < at && at <= w.to());
  }

  /** Whether a phrase that ends in 项目 or 工程 names one in particular. */
  public static boolean isName(String phrase) {
    return fault(phrase, phrase, phrase.length()) == null;
  }

  /** The start of a name; in a list, 和 stands before its last member. */
  private static int start(String text, int from, int noun, Phrases phrases) {
    int near = Math.max(from, phrases.startBefore(noun));
    if (near > from
        && "及和与".indexOf(text.charAt(near - 1)) >= 0
        && ATTACHED.opens(text, near, text.length())) {
      return start(text, from, near - 1, phrases); // 物流基地及配套设施建设项目
    }
    if (near > from + 1
        && text.charAt(near - 1) == '至'
        && TO_PLACE.opens(text, near, Math.min(text.length(), noun + LONGEST_LINE))
        && Chars.isHan(text.charAt(near - 2))) {
      return start(text, from, near - 1, phrases); // S222线青石至白蒿段改建工程
    }
    int whole = Math.max(from, phrases.startOfCompound(noun, ENDS_PROJECT));
    boolean lastOfList =
        whole > from
            && text.charAt(whole - 1) == '、'
            && text.charAt(near - 1) == '和'
            && !(noun + 2 < text.length() && text.charAt(noun + 2) == '、');
    return lastOfList ? near : whole;
  }

  /** Why a phrase is no name of a project, or null if it is one. */
  private static @Nullable String fault(String name, String text, int at) {
    String tail = Pattern.replaceFirst(name, ".*(?:和|与|及)(?=.)", "");
    if (!tail.equals(name) && OTHER_THING.matches(tail) && NoProjects.generic(tail)) {
      return "its last part is a general word"; // 经济运行和重点项目
    }
    String bare =
        Pattern.replaceFirst(
            Pattern.replaceFirst(
                Pattern.replaceFirst(
                    name, "^(?:我|全)?\\p{IsHan}{0,4}?(?:自治区|省|(?<!城)市|县|(?<![园小社片])区|旗)(?=.)", ""),
                "^\\d{4}年(?:度|\\d{1,2}月份?)?",
                ""),
            "^(?:我|全)?\\p{IsHan}{0,4}?(?:自治区|省|(?<!城)市|县|(?<![园小社片])区|旗|厅|局)(?=.)",
            "");
    if (NoProjects.generic(bare)
        || ANY_OF_TOWNSHIP.matches(name)
        || NoProjects.generic(name)
        || Pattern.replaceFirst(bare, "^\\d{4}年(?:度)?", "").length() < 4) {
      return "says no more than that it is one";
    }
    if (name.length() < 4 || name.length() > LONGEST || NoProjects.cutsWord(text, at)) {
      return "too short, too long, or part of another word";
    }
    return null;
  }

  /** The members of a list before its last, which share the noun with it. */
  private static List<ProjectMention> listed(
      String text,
      int from,
      int last,
      String lastName,
      boolean comeAbout,
      Phrases phrases,
      List<NameMention> names,
      List<WorkMention> works,
      Trace trace) {
    List<int[]> members = new ArrayList<>();
    int start = last;
    while (start > from + 1
        && (members.isEmpty() ? "、和及与" : "、").indexOf(text.charAt(start - 1)) >= 0) {
      int end = start - 1;
      start = Math.max(from, phrases.startBefore(end - 1));
      if (start >= end || ENDS_IN_NOUN.matches(text, start, end)) {
        start = end + 1;
        break;
      }
      members.addFirst(new int[] {start, end});
    }
    List<ProjectMention> projects = new ArrayList<>();
    Matcher signed =
        members.isEmpty()
            ? null
            : SIGNED.matchAtStart(text, members.getFirst()[0], members.getFirst()[1]);
    if (signed != null) {
      start = signed.end();
      members.getFirst()[0] = start;
    }
    String left = text.substring(from, start);
    boolean visited = VISITED.matches(left);
    boolean siteOfLast = SITE_OF_WORKS.opens(text, last + lastName.length(), text.length());
    if (members.isEmpty() || !(comeAbout || visited || DECIDED.matches(left))) {
      return projects;
    }
    String unstaged = Pattern.replaceFirst(lastName, "（[^）]*）$", "");
    String noun =
        unstaged.endsWith("建设项目") && !unstaged.endsWith("基地建设项目")
            ? "建设项目"
            : unstaged.substring(unstaged.length() - 2);
    Matcher kind = SHARED_KIND.matchOf(lastName);
    for (int[] member : members) {
      String printed = text.substring(member[0], member[1]);
      boolean shared = kind != null && printed.length() <= 8 && !KIND.matches(printed);
      boolean named = names.stream().anyMatch(n -> n.from() < member[1] && n.to() > member[0]);
      boolean work = works.stream().anyMatch(w -> w.from() < member[1] && w.to() > member[0]);
      if (named
          || work
          || printed.length() < (shared ? 3 : 4)
          || printed.length() > 30
          || NOUN.matches(printed, printed.length() - 2, printed.length())
          || (visited && !comeAbout && !shared && OTHER_STOP.matches(printed))
          || ((siteOfLast || visited) && !shared && !comeAbout && SITE.matches(printed))
          || THINGS.matches(printed)
          || NoProjects.generic(printed + noun)) {
        continue;
      }
      String own = kind != null && shared ? kind.group(1) : "";
      String name = printed.endsWith("期）") ? printed : printed + own + noun;
      trace.taken(
          Candidate.Kind.PROJECT, member[0], member[1], name, "shares the noun of its list");
      projects.add(new ProjectMention(member[0], member[1], name, null));
    }
    return projects;
  }

  /** The sum in the same sentence that stands nearest, or in the next one about it, if any. */
  private static @Nullable String amount(String text, int from, int to, int start, int end) {
    int sentenceStart = Math.max(from, Chars.lastIndexOf(text, '。', from, start + 1) + 1);
    int stop = text.indexOf('。', end, Math.max(end, to));
    int sentenceEnd = stop < 0 ? to : stop;
    Matcher m = AMOUNT.matcher(text).region(sentenceStart, sentenceEnd);
    String best = null;
    int bestGap = Integer.MAX_VALUE;
    while (m.find()) {
      int gap = m.start() >= end ? m.start() - end : start - m.end();
      if (gap < bestGap) {
        bestGap = gap;
        best = m.group(1);
      }
    }
    if (best == null && sentenceEnd < to) {
      Matcher about = ABOUT_IT.matchAtStart(text, sentenceEnd, to);
      if (about != null && m.region(sentenceEnd, about.end()).find()) {
        return m.group(1);
      }
    }
    return best;
  }
}
