package dashiji.mention;

import dashiji.document.Jurisdiction;
import dashiji.lexicon.Area;
import dashiji.lexicon.AreaKind;
import dashiji.lexicon.AreaLevel;
import dashiji.lexicon.AreaName;
import dashiji.lexicon.AreaResolution;
import dashiji.lexicon.Country;
import dashiji.lexicon.Gazetteer;
import dashiji.lexicon.NameForm;
import dashiji.lexicon.TermTrie;
import dashiji.nlp.Word;
import dashiji.nlp.WordDictionary;
import dashiji.text.CharSet;
import dashiji.text.Chars;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads administrative areas, villages and sites in a document about an area. */
public final class PlaceReader {
  private static final Pattern TOWNSHIP =
      Pattern.compile(
          "\\p{IsHan}{1,6}?(?:镇(?!乡)|(?:\\p{IsHan}族)?乡(?!村)|苏木|街道)(?!\\p{IsHan}?(?:政府|党委|人大|企业|居民|村民))");
  private static final Pattern VILLAGE =
      Pattern.compile(
          "\\p{IsHan}{1,6}?(?:村(?![寨村镇]|乡(?!村))|嘎查|社区(?!党群|服务|卫生|综合|养老))(?!\\p{IsHan}?(?:集体|委|民|级|级集体|干部"
              + "|书记|镇|振兴局))");

  /** 我市, 全县, 市内: the document's own area, by its class word. */
  private static final Pattern DEICTIC =
      Pattern.compile("(?:我|全|本)?(省|自治区|州|盟|市|区|县|旗)(?=$|内|里|城区|主城区)");

  /** Behind a township's name: a body of it, an office, people; or the name goes on. */
  private static final Pattern OF_TOWNSHIP =
      Pattern.compile(
          "人民政府|政府|党委|人大|政协|纪委|党政|机关|干部|企业|居民|村民|群众|派出所|司法所|财政所|卫生院|中学|小学|学校|幼儿园|中心校|敬老院|党员"
              + "|办事处|[长籍]|书记|负责|主要|分管|等?相关|等?有关|工作人员|综合|便民|文化站|农技|水管|武装|供电|信用社");

  /** A named park, reserve or scenic spot, right behind an area's name. */
  private static final Pattern PARK =
      Pattern.compile(
          "(?!重点|各|主要|全)[\\p{IsHan}&&[^与和同及在赴到为将对的签共]]{0,5}?(?:工业园区|产业园区|工业集中区|产业集聚区|经济开发区|高新技术开发区|风景名胜区|风景区|旅游度假区|自然保护区|湿地公园|森林公园|国家公园|水利枢纽|水电站)"
              + "(?!管委会|管理|党工委|服务中心|派出所|分局|公司|建设|发展|企业|改革|规划|招商)");

  /** Ends like a township and is none: 水乡, 古镇. */
  private static final Pattern COMMON_TOWNSHIP =
      Pattern.compile("^\\p{IsHan}(?:镇|乡)$|(?:[水侨茶竹花城故家梦老同返下进异边村]乡|[古小重名集城村]镇)$");

  /** A site of at most so many characters that only says its kind is called by its village. */
  private static final int LONGEST_KIND = 6;

  /** A site that ends like a township: 青石古镇. */
  private static final Pattern OLD_TOWN = Pattern.compile("\\p{IsHan}(?:古|小)镇$");

  private static final int SITE_BEHIND = 14;

  /** The new areas that the State Council founded and that no city names (public list, 2017). */
  private static final Pattern NATIONAL_NEW_AREA =
      Pattern.compile("(?:两江|西咸|贵安|西海岸|金普|天府|湘江|滇中|赣江|雄安|舟山群岛)新区");

  /** How a zone is called behind the name of its area. */
  private static final Pattern ZONE =
      Pattern.compile(
          "(?:国家级?|省级)?(?:经济技术|高新技术产业|高新技术|高新|经济|工业|循环经济)?(?:产业)?(?:开发|示范)区|高新区|经开区|新区|综合保税区|保税区|(?:工业|产业|科技)园区");

  /** Behind a zone: a body of it. */
  private static final Pattern OF_ZONE =
      Pattern.compile(
          "管委会|管理|党工委|工委|纪工委|负责|主要|领导|有关|相关|等单位|汇报|党政|干部|代表|政务|服务中心|派出所|分局|公司|集团|法院|检察|公安|企业|\\p{IsHan}{2,8}局");

  private static final int LONGEST_ZONE = 16;

  /** Sites of which each area has one. */
  private static final Pattern SITE_OF_AREA =
      Pattern.compile("高新区|经开区|开发区|新区|城区|主城区|工业园区|产业园|产业园区|市区|县城");

  /** The house of an area's own body: 人大常委会会议室. */
  private static final Pattern HOUSE_OF_BODY =
      Pattern.compile(
          "(?:人民政府|政府|人大|政协|委|人民法院|机关)[\\p{IsHan}\\d]{0,12}(?:会议[室厅]|办公楼|大楼|礼堂|大院|会堂)"
              + "|(?:人民|中医?|蒙医|妇幼|第[一二三四五六七八九十\\d]|实验|职业)\\p{IsHan}{0,4}(?:医院|保健院|中学|小学|学校|学院|幼儿园)"
              + "|民(?!族|政|营|主|办|间|宗|兵|警|俗|宿)\\p{IsHan}{0,6}(?:中心|广场|公园|之家|大厅|活动室)");

  /** Before an area in short that stands for itself, besides signs. */
  private static final CharSet BEFORE_BARE = CharSet.of("赴到在至从与和自往抵离及");

  /** Behind it. */
  private static final CharSet BEHIND_BARE = CharSet.of("、，。；：—和与及至等参举召设\n");

  private static final TermTrie<Country> COUNTRIES = new TermTrie<>(countries());

  /** Behind a country's name: it is a people, a language, a make. */
  private static final Pattern NO_COUNTRY =
      Pattern.compile(
          "[族语文式籍裔菜舞馆]|联邦|[\\p{IsHan}]{0,8}?(?:公司|集团|大学|学院|银行|协会|基金会|大使馆|领事馆|自治|艺术|乐团)");

  private static final CharSet NOT_BEFORE_COUNTRY = CharSet.of("内驻邦");

  /** Behind a river or a lake: what it has, or what is done about it. */
  private static final Pattern OF_WATER =
      Pattern.compile(
          "流域|(?:[、和]\\p{IsHan}{1,5}[河江湖]){1,5}(?:流域|综合|治理|生态|水[环质生]|防汛|防洪|岸线)|岸线|沿岸|两岸|干流|支流|[上中下]游|水系|水(?:环境|生态|质|域|污染)|综合(?:治理|整治)|生态|治理|整治|河道|河堤|大堤|防汛|防洪|清淤|环湖|(?!堤|道)\\p{IsHan}{0,4}段(?:[，。；、]|岸|防|治|整|生|水|综)");

  /** No name of a water starts so. */
  private static final Pattern NO_WATER =
      Pattern.compile(
          "[大小江河湖内外各全该本这其此清主支干多中]{1,3}$|\\p{IsHan}{1,3}[的了和与及在]|\\p{IsHan}{1,3}[镇乡村县市旗]|(?:黄河|长江|重点|中小|主要|辖区|全[市县区省旗]|各|城区|黑臭|该|本|我[省市县区旗]|国控|跨界|入|骨干|省际|[省市县区乡镇村]级?|[一二三四五六七八九十\\d]+条|两|江|湖|河|农村|农田|境内|开展|加强|推进|进行)");

  private static final CharSet NO_START_OF_WATER = CharSet.of("一看在对了的到来要按经把将向为于从和与及由被各沿滨临跨引环");

  /** Verbs of officials that no dictionary has. */
  private static final Pattern LOOKS = Pattern.compile("督查|督导|巡查|踏查|调度|察看|巡河");

  private static final CharSet AREA_ENDS = CharSet.of("镇乡村县市旗");

  private static final CharSet BEFORE_WATER = CharSet.of("对沿是为将把于向着");

  private static final int LONGEST_WATER = 4;

  private final Gazetteer gazetteer;
  private final Jurisdiction jurisdiction;

  /** The names of the areas of the jurisdiction, the widest first. */
  private final String homeName;

  private final TermTrie<AreaName> areas;
  private final TermTrie<Jurisdiction.Unit> own;
  private final TermTrie<List<Area>> townships;
  private final WordDictionary dictionary;
  private final Trace trace;

  /** The names of areas that were met. */
  private final Map<String, AreaResolution> resolved = new HashMap<>();

  /**
   * A reader for a document about an area.
   *
   * @param dictionary says which words run over the start of an area's name
   * @param trace takes the candidates that are left
   */
  public PlaceReader(
      Gazetteer gazetteer, Jurisdiction jurisdiction, WordDictionary dictionary, Trace trace) {
    this.trace = trace;
    this.dictionary = dictionary;
    this.gazetteer = gazetteer;
    this.jurisdiction = jurisdiction;
    this.homeName = jurisdiction.fullName();
    this.areas = AreaTries.all(gazetteer);
    Map<String, Jurisdiction.Unit> units = new LinkedHashMap<>();
    for (Jurisdiction.Unit unit : jurisdiction.chain()) {
      units.put(unit.name(), unit);
      if (unit.code() == null && unit.name().length() > 2) {
        units.putIfAbsent(unit.name().substring(0, unit.name().length() - 1), unit);
      }
    }
    this.own = new TermTrie<>(units);
    // Townships of a county that no list has are read by their ends alone, in stops.
    boolean listed = jurisdiction.home().filter(u -> u.code() != null).isPresent();
    this.townships = AreaTries.townships(gazetteer, listed ? jurisdiction.contextCode() : null);
  }

  /**
   * The area whose name starts at a position.
   *
   * @param bare whether names without the word for their class (苏州) count, as they do after 赴
   * @return the area, or null
   */
  public @Nullable PlaceMention areaAt(String text, int at, int limit, boolean bare) {
    TermTrie.Match<Jurisdiction.Unit> home = own.longestAt(text, at);
    TermTrie.Match<AreaName> match = areas.longestAt(text, at);
    if (home != null
        && (match == null || home.length() >= match.length())
        && at + home.length() <= limit) {
      Jurisdiction.Unit unit = home.value();
      if (unit.code() == null) {
        return area(at, at + home.length(), unit);
      }
    }
    if (match == null || at + match.length() > limit) {
      return null;
    }
    AreaName name = match.value();
    boolean province = name.area().level() == AreaLevel.PROVINCE;
    if (name.form() == NameForm.BARE
        && !bare
        && !(province && edge(text, at + match.length(), limit))) {
      trace.rejected(
          Candidate.Kind.PLACE,
          at,
          at + match.length(),
          match.term(),
          "an area's name without the word for its class");
      return null;
    }
    if (!bare && gazetteer.isOrdinaryWord(match.term())) {
      trace.rejected(
          Candidate.Kind.PLACE, at, at + match.length(), match.term(), "also an ordinary word");
      return null;
    }
    AreaResolution resolution =
        resolved.computeIfAbsent(
            match.term(), term -> gazetteer.resolve(term, jurisdiction.contextCode()));
    Optional<Area> area = resolution.found();
    if (area.isEmpty() && gazetteer.isOrdinaryWord(match.term())) {
      return null; // 城区 of nowhere in particular
    }
    if (area.isEmpty()) {
      // Several areas have the name and nothing decides: the name is kept, without a code.
      return name.form() == NameForm.BARE || name.area().kind() == AreaKind.FORMER
          ? null
          : new PlaceMention(
              at, at + match.length(), match.term(), level(name.area().level()), null, null, null);
    }
    Area found = area.get();
    if (found.kind() == AreaKind.FORMER
        && (gazetteer.isOrdinaryWord(match.term()) || (!bare && match.length() == 2))) {
      return null;
    }
    boolean near =
        jurisdiction.contextCode() != null
            && found.code().startsWith(jurisdiction.contextCode().substring(0, 2));
    if (!near && gazetteer.isOrdinaryWord(match.term())) {
      return null; // 城区 of another place
    }
    if (!near && match.length() == 3 && cutsWord(text, at)) {
      return null; // 兴山区 in 振兴山区
    }
    boolean joined = match.term().charAt(0) == '和' && !home(found); // 和县 in 甲乡和县某厂
    if (match.length() == 2
        && !province
        && (!near || joined)
        && at > 0
        && Chars.isHan(text.charAt(at - 1))
        && "赴到在至往".indexOf(text.charAt(at - 1)) < 0) {
      return null; // 和县 in 某队和县中心福利院
    }
    return areaMention(match, at, found);
  }

  /** An area of the gazetteer at the place of one of its names. */
  private PlaceMention areaMention(TermTrie.Match<AreaName> match, int at, Area area) {
    return new PlaceMention(
        at,
        at + match.length(),
        match.term(),
        level(area.level()),
        gazetteer.fullName(area),
        area.code(),
        area.parentCode());
  }

  /** Whether the area of a code is that of another code, or lies in it. */
  private static boolean isWithin(String code, String outer) {
    return code.startsWith(Pattern.replaceFirst(outer, "(?:00)+$", ""));
  }

  /**
   * Whether a word of two characters runs over a position that is more frequent than one that
   * starts there.
   */
  private boolean cutsWord(String text, int at) {
    Word across = at == 0 ? null : dictionary.word(text, at - 1, at + 1);
    Word own = dictionary.word(text, at, at + 2);
    return across != null && (own == null || own.frequency() < across.frequency());
  }

  /** Whether a stretch is a word of the dictionary. */
  public boolean isWord(String text, int from, int to) {
    return dictionary.word(text, from, to) != null;
  }

  /**
   * The township of the document's county or prefecture whose full name starts at a position,
   * wherever it stands; not its government, its head or its people.
   *
   * @param county code of the county printed right before it, or null
   * @return the township, or null
   */
  public @Nullable PlaceMention townshipAt(
      String text, int at, int limit, @Nullable String county) {
    TermTrie<List<Area>> known =
        county == null || county.equals(jurisdiction.contextCode())
            ? townships
            : AreaTries.townships(gazetteer, county);
    TermTrie.Match<List<Area>> match = known.longestAt(text, at);
    if (match == null) {
      match = townships.longestAt(text, at); // it lay in that county once
    }
    if (match == null
        || at + match.length() > limit
        || match.length() < 3
        || !match.value().getFirst().name().equals(match.term())
        || OF_TOWNSHIP.opens(text, at + match.length(), text.length())) {
      return null;
    }
    return township(match.term(), match.value(), at, at + match.length(), county);
  }

  /**
   * The prefecture, or the county of the same province, whose name without the word for its class
   * is all that stands between two signs or such words as 赴 and 等: 西吉、隆德; or null.
   *
   * @param from where its text starts
   */
  public @Nullable PlaceMention bareAreaAt(String text, int from, int at, int limit) {
    if (at > from && Chars.isHan(text.charAt(at - 1)) && !BEFORE_BARE.has(text.charAt(at - 1))) {
      return null;
    }
    TermTrie.Match<AreaName> match = areas.longestAt(text, at);
    int end = match == null ? limit : at + match.length();
    if (match == null
        || end >= limit
        || match.value().form() != NameForm.BARE
        || match.length() < 2
        || !BEHIND_BARE.has(text.charAt(end))
        || gazetteer.isOrdinaryWord(match.term())) {
      return null;
    }
    PlaceMention area = areaAt(text, at, limit, true);
    if (area == null || area.code() == null || area.to() != end) {
      return null;
    }
    boolean county = !area.code().endsWith("00");
    String home = jurisdiction.contextCode();
    boolean listed = text.charAt(end) == '、' || (at > from && text.charAt(at - 1) == '、');
    boolean near = home != null && area.code().startsWith(home.substring(0, 2));
    boolean own = jurisdiction.chain().stream().anyMatch(u -> area.code().equals(u.code()));
    return own || (county && !(near && listed)) ? null : area;
  }

  /**
   * The country whose name starts at a position, or null where it is part of another word (内蒙古,
   * 朝鲜族) or of a body's name.
   */
  public @Nullable PlaceMention countryAt(String text, int at, int limit) {
    TermTrie.Match<Country> match = COUNTRIES.longestAt(text, at, limit);
    if (match == null
        || match.term().equals("中国")
        || NO_COUNTRY.opens(text, at + match.length(), limit)
        || (at > 0 && (NOT_BEFORE_COUNTRY.has(text.charAt(at - 1)) || cutsWord(text, at)))) {
      return null;
    }
    return new PlaceMention(
        at, at + match.length(), match.value().name(), "country", null, null, null);
  }

  /**
   * The river or lake whose name ends with the 河, 江 or 湖 at a position, where what follows says
   * that it is one (晏河流域, 青石湖水质): a name that the dictionary has or that a sign or a verb precedes.
   *
   * @param from where its name starts at the earliest
   */
  public @Nullable PlaceMention waterEndingAt(String text, int from, int at, int limit) {
    int end = at + 1;
    if (!OF_WATER.opens(text, end, limit)) {
      return null;
    }
    int first = at;
    while (first > from && at - first < LONGEST_WATER && Chars.isHan(text.charAt(first - 1))) {
      first--;
    }
    for (int start = first; start < at; start++) {
      boolean opens =
          start == from
              || !Chars.isHan(text.charAt(start - 1))
              || endsInVerb(text, from, start)
              || AREA_ENDS.has(text.charAt(start - 1))
              || BEFORE_BARE.has(text.charAt(start - 1));
      Word word = at - start > 1 ? dictionary.word(text, start, end) : null;
      boolean known = word != null && word.pos().startsWith("ns");
      if ((opens || known) && !opensWithVerb(text, start) && !NO_WATER.opens(text, start, end)) {
        PlaceMention area = areaAt(text, start, end, true);
        if (area != null && area.to() < end) {
          continue; // 云岫县晏河: behind the area's name
        }
        String name = text.substring(start, end);
        return area == null
            ? new PlaceMention(start, end, name, "site", name, null, jurisdiction.contextCode())
            : null;
      }
    }
    return null;
  }

  /** Whether a verb or such a word as 沿 ends where a name is to start: 检查|晏河流域. */
  private boolean endsInVerb(String text, int from, int start) {
    Word word = start - from < 2 ? null : dictionary.word(text, start - 2, start);
    return BEFORE_WATER.has(text.charAt(start - 1))
        || (start - from > 1 && LOOKS.opens(text, start - 2, start))
        || (word != null && (word.pos().startsWith("v") || word.pos().startsWith("d")));
  }

  /** Whether a verb or a particle stands where a name is to start: 抓好晏河. */
  private boolean opensWithVerb(String text, int start) {
    Word word = dictionary.word(text, start, start + 2);
    return NO_START_OF_WATER.has(text.charAt(start))
        || LOOKS.opens(text, start, start + 2)
        || (word != null && (word.pos().startsWith("v") || word.pos().startsWith("d")));
  }

  /** The village that starts at a position right behind a township, or null. */
  public @Nullable PlaceMention villageAt(String text, int at, int limit, PlaceMention township) {
    Matcher village = VILLAGE.matchAtStart(text, at, limit);
    if (village == null || Pattern.matches("(?:的|各|全|有|等|多|贫困|重点|示范).*", village.group())) {
      return null;
    }
    String name = village.group();
    return new PlaceMention(
        at, village.end(), name, "village", township.name() + name, null, township.code());
  }

  /** The site that an area's name opens, wherever it stands: 某县工业园区, 某县晏河风景区; or null. */
  public @Nullable PlaceMention siteBehind(String text, PlaceMention area, int limit) {
    int at = area.to();
    int to = Math.min(limit, at + SITE_BEHIND);
    Matcher own = PARK.matchAtStart(text, at, to);
    int end = own != null ? own.end() : -1;
    if (end < 0) {
      return null;
    }
    String name = text.substring(area.from(), end);
    return new PlaceMention(area.from(), end, name, siteLevel(name), name, null, area.code());
  }

  /**
   * The new district or development zone that ends with the 区 at a position, under the name of the
   * area before it, whether a list has it or not: 云岫新区, 云岫高新区; or null.
   *
   * @param from where its name starts at the earliest
   */
  public @Nullable PlaceMention zoneEndingAt(String text, int from, int at) {
    if (at < from + 3 || "新发园税开范".indexOf(text.charAt(at - 1)) < 0) {
      return null;
    }
    int end = at + 1;
    int first = at;
    while (first > Math.max(from, end - LONGEST_ZONE) && Chars.isHan(text.charAt(first - 1))) {
      first--;
    }
    Matcher national = NATIONAL_NEW_AREA.firstMatch(text, first, end);
    if (national != null && national.end() == end) {
      return zone(text, national.start(), end, null);
    }
    for (int start = first; start < at - 2; start++) {
      PlaceMention area = areaAt(text, start, end, true);
      if (area != null && area.to() - start > 1 && ZONE.matches(text, area.to(), end)) {
        return zone(text, start, end, area.code());
      }
    }
    return null;
  }

  private @Nullable PlaceMention zone(String text, int from, int to, @Nullable String within) {
    String name = text.substring(from, to);
    return OF_ZONE.opens(text, to, text.length())
        ? null
        : new PlaceMention(from, to, name, "other", name, null, within);
  }

  private PlaceMention township(
      String printed, List<Area> named, int from, int to, @Nullable String county) {
    List<Area> inCounty =
        county == null ? named : named.stream().filter(a -> a.code().startsWith(county)).toList();
    if (inCounty.size() != 1) {
      return new PlaceMention(
          from, to, printed, "township", printed, null, jurisdiction.contextCode());
    }
    Area area = inCounty.getFirst();
    return new PlaceMention(
        from, to, printed, "township", gazetteer.fullName(area), area.code(), area.parentCode());
  }

  private static final Pattern BEHIND_PROVINCE =
      Pattern.compile(
          "招商|考察|调研|视察|相关|两[省地]|[三四五]省|\\p{IsHan}{2,3}市(?!场|民|委|政|长|\\p{IsHan}{0,8}(?:公司|集团|局|会|厅|校))");

  /** A province without 省 stands alone here, not inside a longer name (山东某集团). */
  private boolean edge(String text, int end, int limit) {
    TermTrie.Match<AreaName> next = areas.longestAt(text, end);
    return end >= limit
        || (next != null && next.value().area().level() == AreaLevel.PROVINCE)
        || "、，。；和与及等）”".indexOf(text.charAt(end)) >= 0
        || BEHIND_PROVINCE.opens(text, end, limit);
  }

  private PlaceMention area(int from, int to, Jurisdiction.Unit unit) {
    int index = jurisdiction.chain().indexOf(unit);
    Jurisdiction above =
        new Jurisdiction(jurisdiction.chain().subList(index, jurisdiction.chain().size()));
    String within =
        index + 1 < jurisdiction.chain().size() ? jurisdiction.chain().get(index + 1).code() : null;
    return new PlaceMention(
        from, to, unit.name(), level(unit.level()), above.fullName(), unit.code(), within);
  }

  /**
   * An area by one character: an area of the document itself (连 in 来连 for 连云港市), a province or its
   * capital (京 in 在京), or the only prefecture of the document's province that starts with it.
   *
   * @param guests whether guests come to it (来丰考察): then any character of the area's own name may
   *     stand for it
   * @return the area, another prefecture under its usual short name, or null
   */
  public @Nullable PlaceMention byCharacter(String text, int at, boolean guests) {
    String character = text.substring(at, at + 1);
    Jurisdiction.Unit unlisted = unlisted(character);
    if (unlisted != null) {
      return area(at, at + 1, unlisted);
    }
    Area found = ofHome(character, guests);
    for (AreaName name : found == null ? gazetteer.candidates(character) : List.<AreaName>of()) {
      if (name.form() == NameForm.CHARACTER && name.area().level() == AreaLevel.PROVINCE) {
        found = name.area();
      }
    }
    String context = jurisdiction.contextCode();
    if (found == null && context != null) {
      List<Area> starting =
          gazetteer.prefectures().stream()
              .filter(a -> a.code().startsWith(context.substring(0, 2)))
              .filter(a -> a.name().startsWith(character))
              .toList();
      found = starting.size() == 1 ? starting.getFirst() : null;
    }
    if (found == null) {
      return null;
    }
    String official = found.name();
    boolean spelt = found.level() == AreaLevel.PROVINCE || home(found);
    return new PlaceMention(
        at,
        at + 1,
        spelt ? official : Pattern.replaceFirst(official, "(?:市|盟)$", ""),
        level(found.level()),
        gazetteer.fullName(found),
        found.code(),
        found.parentCode());
  }

  /** The document's own area, where no list has it and its name starts with a character. */
  private Jurisdiction.@Nullable Unit unlisted(String character) {
    return jurisdiction
        .home()
        .filter(u -> u.code() == null && u.name().startsWith(character))
        .orElse(null);
  }

  /** The document's own area or one above it that a character stands for. */
  private @Nullable Area ofHome(String character, boolean guests) {
    for (Jurisdiction.Unit unit : jurisdiction.chain()) {
      if (unit.code() == null) {
        continue;
      }
      String code = unit.code();
      boolean listed =
          gazetteer.candidates(character).stream()
              .anyMatch(n -> n.form() == NameForm.CHARACTER && n.area().code().equals(code));
      int place = unit.name().indexOf(character);
      boolean starts =
          unit.level() != AreaLevel.PROVINCE
              && (place == 0 || (guests && place == 1 && unit.name().length() == 3));
      if (listed || starts) {
        return gazetteer.byCode(code).orElse(null);
      }
    }
    return null;
  }

  private boolean home(Area area) {
    return jurisdiction.chain().stream().anyMatch(u -> area.code().equals(u.code()));
  }

  /** The name of an area without what says of which class it is: 云岫 of 云岫县, 青华 of 青华瑶族自治县. */
  public String bareName(Jurisdiction.Unit unit) {
    String name = unit.name();
    if (name.contains("族自治")) {
      for (int end = 2; end < name.length(); end++) {
        String bare = name.substring(0, end);
        if (gazetteer.candidates(bare).stream()
            .anyMatch(n -> n.area().code().equals(unit.code()))) {
          return bare;
        }
      }
    }
    return name.substring(0, name.length() - 1);
  }

  /** The document's own area at a place where the text says 我市, or null if it is unknown. */
  public @Nullable PlaceMention home(int from, int to, String classWord) {
    return jurisdiction.byClassWord(classWord).map(u -> area(from, to, u)).orElse(null);
  }

  /**
   * Reads a phrase that names one place, with the areas before it: 某县某镇某村养殖基地.
   *
   * @return its parts from the widest to the last, which is the place itself; empty if nothing of
   *     the phrase is a place
   */
  public List<PlaceMention> phrase(String text, int from, int to) {
    Matcher deictic = DEICTIC.matchAtStart(text, from, to);
    if (deictic != null && deictic.end() == to) {
      PlaceMention home = home(from, to, deictic.group(1));
      return home == null ? List.of() : List.of(home);
    }
    PlaceMention near = townshipInShort(text, from, to);
    if (near != null) {
      return List.of(near);
    }
    List<PlaceMention> parts = new ArrayList<>();
    int at = areas(text, from, to, parts);
    Country country = at == from ? Country.find(text.substring(from, to)).orElse(null) : null;
    if (country != null) {
      return List.of(new PlaceMention(from, to, country.name(), "country", null, null, null));
    }
    if (at > from && at + 3 < to && text.startsWith("市区", at - 1)) {
      at++; // 云岫市区某广场 is in 云岫市
    }
    String county = withinCode(parts);
    TermTrie.Match<List<Area>> known =
        AreaTries.townships(gazetteer, listed(county) ? county : null).longestAt(text, at);
    Matcher township = TOWNSHIP.matchAtStart(text, at, to);
    if (known != null && !known.value().getFirst().name().equals(known.term())) {
      known = null; // 青石 for 青石镇 is a whole phrase or nothing
    }
    if (known != null && at + known.length() <= to) {
      parts.add(township(known.term(), known.value(), at, at + known.length(), county(county)));
      at += known.length();
    } else if (at < to
        && township != null
        && !OLD_TOWN.isIn(township.group())
        && complete(text, at, township.end(), to)) {
      parts.add(township(township.group(), at, township.end(), county, parts));
      at = township.end();
    }
    if (at > from && text.startsWith("办事处", at) && at + 3 < to) {
      at += 3; // 某街道办事处某社区 is in 某街道
    }
    int siteFrom = at;
    Matcher village = VILLAGE.matchAtStart(text, at, to);
    if (at < to && village != null && (village.end() == to || !parts.isEmpty())) {
      at = village.end();
      String full = text.substring(from, at);
      parts.add(
          new PlaceMention(
              siteFrom, at, village.group(), "village", full, null, withinCode(parts)));
    }
    if (at < to) {
      String name = siteName(text.substring(siteFrom, to), parts);
      String full = text.substring(from, to);
      String within = opensWithOther(text, siteFrom, to) ? null : withinCode(parts);
      parts.add(new PlaceMention(siteFrom, to, name, siteLevel(name), full, null, within));
    }
    return parts;
  }

  /** 山东某某基地: named after another area, so that nothing says in which it lies. */
  private boolean opensWithOther(String text, int from, int to) {
    PlaceMention named = areaAt(text, from, to, true);
    String home = jurisdiction.contextCode();
    return named != null && named.code() != null && home != null && !isWithin(home, named.code());
  }

  /** A phrase that is the name of a township at home without its class word: 青石 for 青石镇. */
  private @Nullable PlaceMention townshipInShort(String text, int from, int to) {
    TermTrie.Match<List<Area>> known = townships.longestAt(text, from);
    if (known == null
        || from + known.length() != to
        || known.value().getFirst().name().equals(known.term())
        || Wordlists.SITE_SUFFIXES.longestBefore(text, to, from) != null
        || own.longestAt(text, from) != null) {
      return null;
    }
    PlaceMention area = areaAt(text, from, to, true);
    boolean nearer =
        area != null
            && area.to() == to
            && area.code() != null
            && jurisdiction.contextCode() != null
            && area.code().startsWith(jurisdiction.contextCode().substring(0, 4));
    return nearer ? null : township(known.term(), known.value(), from, to, null);
  }

  /**
   * Whether a township that no list has can end here: in a listed county only at the end of the
   * phrase or before a village or a site (花乡 in 花乡果巷小镇 is none).
   */
  private boolean complete(String text, int from, int at, int to) {
    return townships.size() == 0
        || at == to
        || VILLAGE.opens(text, at, to)
        || (!COMMON_TOWNSHIP.isIn(text, from, at) && SiteNames.endAt(text, at, to) == to);
  }

  private boolean listed(@Nullable String code) {
    return code != null && (!code.equals(jurisdiction.contextCode()) || townships.size() > 0);
  }

  /** The code, if it is that of a county. */
  private static @Nullable String county(@Nullable String code) {
    return code == null || code.endsWith("00") ? null : code;
  }

  /** Adds the areas that a phrase opens with; returns where the rest of it starts. */
  private int areas(String text, int from, int to, List<PlaceMention> parts) {
    int at = from;
    PlaceMention area = at < to ? areaAt(text, at, to, true) : null;
    while (area != null) {
      at = area.to();
      PlaceMention inner = at < to ? areaWithin(text, at, to, area) : null;
      // 山东某某基地 is one name
      if (at < to && inner == null && !(Chars.isHan(text.charAt(at)) && classWord(text, area))) {
        return area.from();
      }
      parts.add(area);
      area = inner != null || at == to ? inner : areaAt(text, at, to, true);
    }
    return at;
  }

  /**
   * The area at a position that lies in the one printed right before it: 昆山市 in 苏州昆山市. Without the
   * word for its class (朝阳 in 北京朝阳) it has to end the phrase.
   */
  private @Nullable PlaceMention areaWithin(String text, int at, int to, PlaceMention outer) {
    TermTrie.Match<AreaName> match = areas.longestAt(text, at);
    if (match == null || at + match.length() > to || outer.code() == null) {
      return null;
    }
    Area found = gazetteer.resolve(match.term(), outer.code()).found().orElse(null);
    if (found == null
        || found.code().equals(outer.code())
        || !isWithin(found.code(), outer.code())) {
      return null;
    }
    PlaceMention area = areaMention(match, at, found);
    return area.to() == to || classWord(text, area) ? area : null;
  }

  /** A site's name, with the area before it where it alone says too little: 开发区, 博物馆. */
  private static String siteName(String printed, List<PlaceMention> parts) {
    boolean bare =
        SITE_OF_AREA.matches(printed)
            || isSiteSuffix(printed)
            || HOUSE_OF_BODY.opens(printed)
            || (printed.length() <= LONGEST_KIND && SiteNames.isKind(printed));
    return bare && !parts.isEmpty() ? parts.getLast().name() + printed : printed;
  }

  private static boolean isSiteSuffix(String printed) {
    String noun = Pattern.replaceFirst(printed, "^中心", "");
    TermTrie.Match<String> suffix = Wordlists.SITE_SUFFIXES.longestAt(noun, 0);
    return suffix != null && suffix.length() == noun.length();
  }

  private PlaceMention township(
      String name, int from, int to, @Nullable String county, List<PlaceMention> parts) {
    AreaResolution resolution = gazetteer.resolve(name, county);
    Optional<Area> found =
        resolution
            .found()
            .filter(
                a -> county != null) // names of townships repeat: without a county none is meant
            .filter(a -> a.level() == AreaLevel.TOWNSHIP)
            .filter(a ->
                county == null
                    || a.code().startsWith(county.substring(0, county.endsWith("00") ? 4 : 6)));
    if (found.isPresent()) {
      Area area = found.get();
      return new PlaceMention(
          from, to, name, "township", gazetteer.fullName(area), area.code(), area.parentCode());
    }
    String above = parts.isEmpty() ? homeName : parts.getLast().fullName();
    String full = above == null ? name : above + name;
    return new PlaceMention(from, to, name, "township", full, null, county);
  }

  private @Nullable String withinCode(List<PlaceMention> parts) {
    for (PlaceMention part : parts.reversed()) {
      if (part.code() != null) {
        return part.code();
      }
    }
    return jurisdiction.contextCode();
  }

  private static Map<String, Country> countries() {
    Map<String, Country> byName = new HashMap<>();
    for (Country country : Country.all()) {
      byName.put(country.name(), country);
      country.otherNames().forEach(name -> byName.put(name, country));
    }
    byName.keySet().removeIf(name -> name.length() < 2 || !Chars.isHan(name.charAt(0)));
    return byName;
  }

  /** Whether an area's name ends with the word for its class; 州 in 温州 is none. */
  private static boolean classWord(String text, PlaceMention area) {
    char last = text.charAt(area.to() - 1);
    boolean bare = last == '州' && !text.startsWith("自治州", area.to() - 3);
    return "省市县区旗州盟".indexOf(last) >= 0 && !bare;
  }

  private static String siteLevel(String name) {
    TermTrie.Match<String> suffix = Wordlists.SITE_SUFFIXES.longestBefore(name, name.length(), 0);
    if (Pattern.matches(".*(?:开发区|经开区|高新区|新区|示范区|城区|地区|流域)", name)) {
      return "other";
    }
    return suffix == null ? "site" : suffix.value();
  }

  private static String level(AreaLevel level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
