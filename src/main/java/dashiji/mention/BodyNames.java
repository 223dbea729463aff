package dashiji.mention;

import dashiji.document.Jurisdiction;
import dashiji.lexicon.Area;
import dashiji.lexicon.AreaLevel;
import dashiji.lexicon.AreaName;
import dashiji.lexicon.BodyLexicon;
import dashiji.lexicon.Country;
import dashiji.lexicon.Gazetteer;
import dashiji.lexicon.NameForm;
import dashiji.lexicon.TermTrie;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns a body as printed (市委, 公安局, 中共某县委员会) into its short form with full jurisdiction (某市委,
 * 某市公安局, 某县委).
 */
public final class BodyNames {
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:我)?(?!市(?:场|容|政[工管园公设建养路]|民(?:中心|广场|服务|活动|热线))|区[域块]|乡(?:村|镇企业))"
              + "(自治区|自治州|自治县|省|州|盟|市|区|县|旗|镇|乡|苏木|街道)(.*)");
  private static final Pattern DEICTIC = Pattern.compile("(?:我|全|本|该)(省|州|盟|市|区|县|旗|镇|乡)(.*)");

  /** What may follow the class word of an area in the name of one of its bodies. */
  private static final Pattern OF_AREA =
      Pattern.compile(
          "(?:党委|委|人民政府|政府|行署|行政公署|人大|政协|纪委|监委|监察|中级人民法院|中级法院|中院|人民法院|法院|人民检察院|检察院|"
              + "纪律检查|人武部|军区|军分区|武装部|总工会|工商联|妇联|科协|文联|残联|侨联|团委|红十字会|供销).*"
              + "|\\p{IsHan}{1,18}(?:局|厅|委|办|办公室|部|院|中心|馆|站|队|支队|大队|总队|所|处|科|股|(?:教研|研究|督导|督查|电教|招生|编辑)室|学校|组|党组|校|联|协|台|小组|宣讲团|讲师团|视察团)"
              + "|\\p{IsHan}{2,8}厂|(?:第?[一二三四五六七八九十]{1,2}|职|实验)(?:中|小|中学|小学)"
              + "|(?:第?[一二三四五六七八九十]{1,2})?(?:实验|完全|职业|高级|初级|民族|蒙古族|回族|藏族|朝鲜族|城关|附属){1,2}(?:中学|小学)"
              + "|\\p{IsHan}{2,18}(?:会|社|银行|集团|公司|党委)|农商行"
              + "|\\p{IsHan}{0,12}(?:幼儿园|自来水厂|化肥厂|农机厂|印刷厂|丝绸厂|丝厂|棉纺厂|电机厂|磷肥厂|酱油厂|剧团|歌舞团|文工团|艺术团|[纸酒茶糖药砖烟钢]厂|水泥厂|机械厂|服装厂|家具厂|热电厂|园艺场)");

  /** A body of the zone that the document is about: 开发区党工委, 新区管委会. */
  private static final Pattern OF_ZONE =
      Pattern.compile(
          "(?:我)?(开发区|高新区|经开区|新区|度假区|示范区|园区|管理区|区)(党工委.{0,8}|管委会|\\p{IsHan}{2,14}(?:局|办公室|办|部|服务中心))");

  /** A county's branch of a city's department: 生态环境局云岫分局. */
  private static final Pattern BRANCH_OF_CITY =
      Pattern.compile("\\p{IsHan}{2,10}?局\\p{IsHan}{2,6}分局");

  /** The Youth League of the area at hand: 共青团县委, 团县委. */
  private static final Pattern YOUTH_LEAGUE =
      Pattern.compile("(?:共青)?团(自治区|自治州|自治县|省|州|盟|市|区|县|旗|镇|乡|地)(委.*)");

  /** What a trade union has beside its chair, each a committee of its own. */
  private static final Pattern OF_UNION = Pattern.compile("经审委|经费审查委员会|女工委|女职工委员会|女职工委");

  /** Bodies that every area has: printed alone, of the area at hand. */
  private static final Set<String> OF_ANY_AREA =
      Set.of("政府", "政府党组", "政府办公室", "人大", "人大常委会", "政协", "纪委", "监委");

  /** Bodies of the place whose body stands before: 某村党支部书记、村委会主任. */
  private static final Set<String> OF_ONE_PLACE =
      Set.of("管委会", "办事处", "街道办事处", "村委会", "村民委员会", "居委会", "社区居委会", "党支部", "党总支", "工会");

  /** A committee or government with its area, whether a gazetteer has it or not. */
  private static final Pattern AREA_AND_COMMITTEE =
      Pattern.compile(
          "((?:(?!当选|选为|补选|选举|提名|任命|免去|调任|历任|担任|兼任|转任|改任|出任|升任|履新|简称)[\\p{IsHan}&&[^的为]]){1,14}(?:省|自治区|州|盟|市|(?<![发新园社])区|县|旗))(?:党委|委|政府|人大|政协|纪委|监委|人民).*");

  /** 某县水利局, of an area that no gazetteer has. */
  private static final Pattern AREA_AND_DEPARTMENT =
      Pattern.compile(
          "((?![全我本各该外])\\p{IsHan}{2,4}?(?:自治县|县|旗|(?<![发新园社城地景牧林库灌])区))(\\p{IsHan}{2,16})");

  /** The committee, government or house of an area. */
  private static final Pattern SEAT = Pattern.compile("(?:人民)?政府|委(?![员托])|党委|人大(?!代表)|政协|纪委|监委");

  private static final Pattern TOWNSHIP_COMMITTEE =
      Pattern.compile("(\\p{IsHan}{1,8}(?:镇|乡|苏木|街道))(?:党委|党工委|政府|人大|办事处).*");

  /** Autonomous regions without the people they are of. */
  private static final String[][] REGIONS = {
    {"广西自治区", "广西壮族自治区"},
    {"宁夏自治区", "宁夏回族自治区"},
    {"新疆自治区", "新疆维吾尔自治区"},
    {"内蒙自治区", "内蒙古自治区"},
  };

  /** A committee of a party other than the Communist one. */
  private static final Pattern OF_OTHER_PARTY =
      Pattern.compile("(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)(.{1,10}委(?:会|员会)?)");

  /** Offices that zones have, printed alone. */
  private static final Pattern ZONE_OFFICE = Pattern.compile("党工委|管委会|纪工委");

  /** A body of a zone, a township or a site that has such offices. */
  private static final Pattern ZONE_BODY =
      Pattern.compile(".*(?:[^省市县州]区|[镇乡园城港湖山岛]|街道|景区|林场|保护区)(?:党工委|管委会|党委|办事处|纪工委|政府|人大工委)?");

  /** Offices and firms, which have none of these. */
  private static final Pattern NO_PLACE =
      Pattern.compile(".*(?:局|厅|[省市县区旗州盟]委|公司|集团|银行|法院|检察院|中心|[省市县区旗州盟]政府|人大|政协|部|办公室|学校|学院|医院)");

  private static final Pattern OFFICE_OF_PLACE =
      Pattern.compile("(?<=\\p{IsHan}{2})(?:管委会|办事处|村委会|居委会|党支部|党总支|工会)$");

  /** What the party has inside a body: 国务院副秘书长、机关党组成员. */
  private static final Pattern OF_PARTY_IN_BODY = Pattern.compile("党委|党组|党工委|机关党(?:组|委|总支|支部)");

  private static final Pattern ZONE_WORD = Pattern.compile("(?:开发|经开|高新)区|区党工委");

  /** A body of the zone at hand: 开发区管委会, 经开区商务局, 区党工委. */
  private static final Pattern BODY_OF_ZONE =
      Pattern.compile(
          "(?:我)?(开发区|经济开发区|经开区|高新区|区(?=党工委))((?:党工委|管委会|管理委员会|纪工委|工会|总工会|妇联|团工委|\\p{IsHan}{2,10}(?:局|办|办公室|部|中心)).{0,8})");

  /** The party in a department of the area at hand: 交通运输局党委. */
  private static final Pattern PARTY_OF_DEPARTMENT =
      Pattern.compile("(\\p{IsHan}{2,12}局)(?:党委|党组|党总支|机关党委)");

  private static final Pattern DISCIPLINE = Pattern.compile("(?<=[省市县区旗州盟])纪检委(?!员)");

  private static final String[][] SHORT_FORMS = {
    {"人民代表大会常务委员会", "人大常委会"},
    {"人大常委会委员会", "人大常委会"},
    {"政协委员会", "政协"},
    {"政协常务委员会", "政协常委会"},
    {"人民代表大会", "人大"},
    {"纪律检查委员会监察委员会", "纪委监委"},
    {"纪律检查委员会", "纪委"},
    {"监察委员会", "监委"},
    {"监察委", "监委"},
    {"人民政府", "政府"},
    {"管理委员会", "管委会"},
    {"工作委员会", "工委"},
  };
  private static final Pattern PARTY_COMMITTEE =
      Pattern.compile("^(?:中国共产党|中共)(?!中央)(.*?(?:省|州|市|区|县|旗|盟|镇|乡))委员会(.*)");
  private static final Pattern CPPCC =
      Pattern.compile("^(?:中国人民政治协商会议|政协)(.+?)委员会(?=$|党组|\\p{IsHan}{2,12}(?:委员会|委|办公室|办)$)(.*)");

  /** 政协某省 before its chair. */
  private static final Pattern CPPCC_OF_AREA =
      Pattern.compile("政协(\\p{IsHan}{2,10}(?:省|自治区|市|县|区|旗|州|盟))");

  /** A township at the start of the name of one of its bodies. */
  private static final Pattern TOWNSHIP_BODY =
      Pattern.compile("\\p{IsHan}{2,16}?(?:镇|乡|苏木|街道)(?=党|委|政|人|纪|办|团|妇联|武装|工会|司法|财政|宣传|组织|综)");

  /** A body of a 地区 that is named: 青石地委, 青石行署办公室. */
  private static final Pattern OTHER_REGION =
      Pattern.compile("(?!地区|原)\\p{IsHan}{2,4}(?:地委|行署|专署)(?:(?:办公室|组织部|宣传部|统战部|政法委|纪委))?");

  /** A body of the 地区 at hand: 地委组织部, 行署, 地区水利局. */
  private static final Pattern OF_REGION =
      Pattern.compile(
          "(地委(?!员).{0,12})|(?:地区)?(行署.{0,12}|行政公署.{0,12})|地区(?!级)(\\p{IsHan}{1,12}(?:局|委|会|办|部|院|中心))");

  private static final Pattern NATIONAL = Pattern.compile("中央|全国|国家|中国");
  private static final Pattern DOUBLED =
      Pattern.compile("(?<=\\p{IsHan}{1,12})(?<!地)([省市区县旗州盟镇乡])\\1(?=委|政府|人大|政协|纪委|监委|长$)");
  private static final Pattern SESSION =
      Pattern.compile("(?:新|上|本)?第?[一二三四五六七八九十\\d]+届|(?<=\\p{IsHan})[本上]届|^[本上]届");

  private static final int LONGEST_COUNTRY = 5;

  private final Gazetteer gazetteer;
  private final Jurisdiction jurisdiction;
  private final OwnBodies own;
  private final LocalAreas local;
  private final TermTrie<AreaName> areas;
  private final String text;
  private final Map<String, Optional<Jurisdiction.Unit>> leading = new HashMap<>();
  private boolean regionFound;
  private Jurisdiction.@Nullable Unit region;

  /** What was read once in this document: names of bodies come back many times. */
  private final Map<Record, Optional<Body>> remembered = new HashMap<>();

  /** What {@link #resolve} was asked. */
  private record Asked(String printed, @Nullable Body before, @Nullable Body neighbour) {}

  /** Names of bodies in a document about an area. */
  public BodyNames(Gazetteer gazetteer, Jurisdiction jurisdiction) {
    this(gazetteer, jurisdiction, OwnBodies.NONE);
  }

  /** Names of bodies in a document about an area, with what it calls by its class alone. */
  public BodyNames(Gazetteer gazetteer, Jurisdiction jurisdiction, OwnBodies own) {
    this(gazetteer, jurisdiction, own, LocalAreas.NONE, "");
  }

  private BodyNames(
      Gazetteer gazetteer,
      Jurisdiction jurisdiction,
      OwnBodies own,
      LocalAreas local,
      String text) {
    this.text = text;
    this.gazetteer = gazetteer;
    this.jurisdiction = jurisdiction;
    this.own = own;
    this.local = local;
    this.areas = AreaTries.inBodies(gazetteer);
  }

  /**
   * Names of bodies in a document, with the development zone that it is about and the county that
   * its district or city was.
   *
   * @param publisher who publishes the document, or null
   * @param text its text
   */
  public BodyNames of(@Nullable String publisher, String text) {
    Jurisdiction.Unit county = LocalAreas.formerCounty(text, jurisdiction);
    Map<String, Jurisdiction.Unit> named = county == null ? Map.of() : Map.of("县", county);
    String zone = null;
    if (ZONE_WORD.isIn(text)) {
      String published = LocalAreas.zone(publisher, gazetteer, jurisdiction);
      zone = published == null ? LocalAreas.zone(text, gazetteer, jurisdiction) : published;
    }
    return new BodyNames(gazetteer, jurisdiction, own, new LocalAreas(named, zone), text);
  }

  /** Names of bodies in an entry {@code [from, to)}, whose 镇 or 区 may be one it names itself. */
  public BodyNames in(String text, int from, int to) {
    LocalAreas areas =
        LocalAreas.in(text, from, to, jurisdiction, gazetteer, local.zone()).and(local);
    return areas.equals(local)
        ? this
        : new BodyNames(gazetteer, jurisdiction, own, areas, this.text);
  }

  /**
   * Resolves a body.
   *
   * @param printed the body as it stands in the repaired text, not empty
   * @param before the body of the title before it in the same chain, or null
   * @return the body, or null if the text does not say which it is
   */
  public @Nullable Body resolve(String printed, @Nullable Body before) {
    return resolve(printed, before, null);
  }

  /**
   * Resolves a body in a list of persons.
   *
   * @param neighbour the body of the person right before in the list, or null: behind 甲市委书记 the 市委
   *     is that of 甲市
   */
  @Nullable Body resolve(String printed, @Nullable Body before, @Nullable Body neighbour) {
    return remembered(
        new Asked(printed, before, neighbour), () -> read(printed, before, neighbour));
  }

  /**
   * What was read before for the same question, else what is read now.
   *
   * @param asked all that the reading depends on besides the document
   */
  @Nullable Body remembered(Record asked, Supplier<@Nullable Body> reading) {
    Optional<Body> known = remembered.get(asked);
    if (known == null) {
      known = Optional.ofNullable(reading.get());
      remembered.put(asked, known);
    }
    return known.orElse(null);
  }

  private @Nullable Body read(String printed, @Nullable Body before, @Nullable Body neighbour) {
    String name = printed.equals("党中央") ? "中共中央" : shorten(printed);
    if (name.isEmpty()) {
      return null;
    }
    Matcher deictic = DEICTIC.matchOf(name);
    if (deictic != null) {
      name = deictic.group(1) + deictic.group(2);
    }
    Body near = before == null ? neighbour : before;
    Matcher ofZone = BODY_OF_ZONE.matchOf(name);
    if (local.zone() != null && ofZone != null && isZone(ofZone.group(1))) {
      String full = local.zone() + ofZone.group(2);
      return new Body(full, kind(full), null, local.zone());
    }
    Matcher zoned = OF_ZONE.matchOf(name);
    if (zoned != null) {
      String zone = zone(zoned.group(1));
      if (zone != null) {
        String full = zone + zoned.group(2);
        return new Body(full, kind(full), null, null);
      }
      if (zoned.group(1).equals("区")
          && Pattern.matches("党工委.*|管委会", zoned.group(2))
          && jurisdiction.chain().stream()
              .noneMatch(u -> u.name().endsWith("区") && u.level() == AreaLevel.COUNTY)) {
        return null; // which zone is not said
      }
    }
    Matcher ofRegion = OF_REGION.matchOf(name);
    Jurisdiction.Unit region = ofRegion != null ? region() : null;
    if (ofRegion != null && region != null) {
      String full = region.name();
      if (ofRegion.group(1) != null) {
        full = full.substring(0, full.length() - 2) + ofRegion.group(1);
      } else {
        full += ofRegion.group(2) != null ? ofRegion.group(2) : ofRegion.group(3);
      }
      return new Body(full, kind(full), region.code(), region.name());
    }
    if (ofRegion != null && ofRegion.group(2) != null && jurisdiction.byClassWord("盟").isEmpty()) {
      return new Body(name, kind(name), null, null); // which 地区 is not said: not the county at hand
    }
    if (OF_ANY_AREA.contains(name)) {
      return ofArea(areaOf(before), name);
    }
    String zone = ZONE_OFFICE.matches(name) ? own.zone() : null;
    if (zone != null && (near == null || !ZONE_BODY.matches(near.name()))) {
      return new Body(zone + name, kind(name), null, zone); // of the zone that the text is about
    }
    if (ZONE_OFFICE.matches(name) && near != null && NO_PLACE.matches(near.base().name())) {
      return null; // which zone is not said
    }
    if (OF_ONE_PLACE.contains(name) && near != null) {
      String place = OFFICE_OF_PLACE.matcher(near.base().name()).replaceFirst("");
      return body(
          place.endsWith("村") && name.startsWith("村") ? place + name.substring(1) : place + name,
          near);
    }
    if (OF_PARTY_IN_BODY.matches(name)) {
      return near == null
          ? null
          : new Body(
              Pattern.replaceFirst(
                      near.base().name(),
                      name.equals("党工委")
                          ? "管委会$|办事处$"
                          : "书记处$|(?<=镇|乡|街道|苏木)(?:人民)?政府$|(?<=街道)办事处$|(?<=公社)(?:管委会|革委会)$",
                      "")
                  + name,
              "party",
              near.areaCode(),
              near.area());
    }
    if (before != null && before.base().name().endsWith("总工会") && OF_UNION.matches(name)) {
      return body(before.base().name() + name, before);
    }
    Matcher league = YOUTH_LEAGUE.matchOf(name);
    if (league != null) {
      boolean regional = league.group(1).equals("地");
      Jurisdiction.Unit unit =
          regional ? region() : jurisdiction.byClassWord(league.group(1)).orElse(null);
      String area = unit == null ? "" : unit.name();
      return unit == null
          ? null
          : new Body(
              "共青团" + (regional ? area.substring(0, area.length() - 1) : area) + league.group(2),
              kind(name),
              unit.code(),
              unit.name());
    }
    Matcher party = OF_OTHER_PARTY.matchOf(name);
    if (party != null) {
      Jurisdiction.Unit area = known(party.group(1));
      return new Body(
          name, "party", area == null ? null : area.code(), area == null ? null : area.name());
    }
    name = ownInFull(withoutProvince(withoutAreasAbove(name)));
    Matcher head = HEAD.matcher(name);
    if (head.matches() && known(name) == null) {
      String rest = head.group(2);
      Optional<Jurisdiction.Unit> unit =
          (rest.equals("委") ? Optional.<Jurisdiction.Unit>empty() : above(head.group(1), before))
              .or(() -> elsewhere(head.group(1), near))
              .or(() -> jurisdiction.byClassWord(head.group(1)))
              .or(() -> local.byClassWord(head.group(1)));
      if (unit.isPresent() && (rest.isEmpty() || OF_AREA.matches(withoutQuotes(rest)))) {
        return ofArea(unit.get(), rest);
      }
      if (unit.isEmpty() && OF_AREA.matches(rest) && head.group(1).length() > 1) {
        return new Body(name, kind(name), null, null); // which 自治区 is not said
      }
      if (unit.isEmpty() && OF_AREA.matches(rest) && ofNone(head.group(1), rest, name)) {
        return null; // which 镇 is not said, and no autonomous prefecture is at hand
      }
    }
    Jurisdiction.Unit own = known(name);
    if (own != null) {
      return new Body(canonicalParty(name, own), kind(name), own.code(), own.name());
    }
    if (isNational(name) || national(name) || NATIONAL.opens(name)) {
      return new Body(name, kind(name), null, null);
    }
    Matcher unlisted = AREA_AND_COMMITTEE.matchOf(name);
    if (unlisted != null && unlisted.group(1).length() > 2) {
      return new Body(name, kind(name), null, unlisted.group(1));
    }
    Matcher department = AREA_AND_DEPARTMENT.matchOf(name);
    if (department != null
        && !Departments.isNamed(name)
        && Departments.isNamed(department.group(2))) {
      return new Body(name, kind(name), null, department.group(1));
    }
    if (OTHER_REGION.matches(name)) {
      return new Body(name, kind(name), null, null);
    }
    if (BRANCH_OF_CITY.matches(name)
        && Departments.isNamed(name.substring(0, name.indexOf('局') + 1))) {
      for (Jurisdiction.Unit unit : jurisdiction.chain()) {
        if (unit.level() == AreaLevel.PREFECTURE) {
          return ofArea(unit, name);
        }
      }
    }
    if (ofBareArea(name)) {
      return new Body(name, kind(name), null, null);
    }
    if (Departments.isLocal(name) && !ofCountry(name)) {
      // 厅 are of provinces alone.
      Jurisdiction.Unit area =
          name.endsWith("厅") && before == null
              ? jurisdiction.chain().stream()
                  .filter(u -> u.level() == AreaLevel.PROVINCE)
                  .findFirst()
                  .orElse(null)
              : areaOf(before);
      if (area != null) {
        return ofArea(area, name);
      }
    }
    Matcher committee = PARTY_OF_DEPARTMENT.matchOf(name);
    if (committee != null && Departments.isNamed(committee.group(1)) && areaOf(before) != null) {
      return ofArea(areaOf(before), name);
    }
    return new Body(name, kind(name), null, null);
  }

  /**
   * The government of the area of a class word (市长 → 市政府).
   *
   * @param before the body of the title before in the same chain, or null
   * @param near the same, else the body of the person right before in a list, or null
   * @return null if the area is unknown
   */
  @Nullable Body government(String classWord, @Nullable Body before, @Nullable Body near) {
    return above(classWord, before)
        .or(() -> elsewhere(classWord, near))
        .or(() -> jurisdiction.byClassWord(classWord))
        .or(() -> local.byClassWord(classWord))
        .map(u -> ofArea(u, "政府"))
        .orElseGet(() -> township(classWord, near));
  }

  /** The zone that a class word stands for, or null; 区 alone is a district where there is one. */
  private @Nullable String zone(String word) {
    return word.equals("区") && jurisdiction.byClassWord("区").isPresent() ? null : own.zone(word);
  }

  /**
   * The body that publishes the document, where it is printed by its class alone.
   *
   * @param printed 我校, 集团党委, 党委 or nothing
   * @param title the title behind it
   */
  @Nullable Body own(String printed, String title) {
    String name = own.publisher(printed, title);
    return name == null ? null : resolve(name, null);
  }

  /** The government of the township whose committee stands before: 某县某镇党委副书记、镇长. */
  private static @Nullable Body township(String classWord, @Nullable Body near) {
    Matcher committee = near == null ? null : TOWNSHIP_BODY.matcher(near.name());
    if (near == null
        || committee == null
        || !committee.lookingAt()
        || !committee.group().endsWith(classWord)) {
      return null;
    }
    String name = committee.group() + "政府";
    return new Body(name, kind(name), near.areaCode(), near.area());
  }

  /**
   * The area above of a body of the same chain, where a class word fits it too: in the document of
   * a city under 某市, 某市委常委、副市长 is deputy in 某市.
   */
  private Optional<Jurisdiction.Unit> above(String classWord, @Nullable Body before) {
    String area = before == null ? null : before.area();
    if (area == null || !area.endsWith(classWord)) {
      return Optional.empty();
    }
    return jurisdiction.chain().stream().filter(u -> u.name().equals(area)).findFirst();
  }

  /** The area of a body that is not of the document's areas, if a class word can stand for it. */
  private Optional<Jurisdiction.Unit> elsewhere(String classWord, @Nullable Body body) {
    if (body == null) {
      return Optional.empty();
    }
    String area = body.area();
    if (area == null) {
      Matcher printed = AREA_AND_COMMITTEE.matchOf(body.name());
      Matcher township = TOWNSHIP_COMMITTEE.matchOf(body.name());
      area = printed != null ? printed.group(1) : township != null ? township.group(1) : "";
    }
    String found = area;
    if (!found.endsWith(classWord)
        || Pattern.matches("\\p{IsHan}*(?:经开|开发|高新|园|度假|保税|示范|管理)区", found) // has no 区委
        || jurisdiction.chain().stream().anyMatch(u -> u.name().equals(found))) {
      return Optional.empty();
    }
    int at = body.name().indexOf(found);
    String named = at > 1 && known(found) != null ? body.name().substring(0, at) + found : found;
    return Optional.of(new Jurisdiction.Unit(named, body.areaCode(), AreaLevel.COUNTY));
  }

  /** 甘肃某某县委 is 某某县委: the province in short form before an area is no part of the name. */
  private String withoutProvince(String name) {
    TermTrie.Match<AreaName> first = areas.longestAt(name, 0);
    if (first == null
        || first.value().form() != NameForm.BARE
        || first.length() >= name.length() - 3
        || gazetteer
            .resolve(first.term(), jurisdiction.contextCode())
            .found()
            .filter(a -> a.level() == AreaLevel.PROVINCE)
            .isEmpty()) {
      return name;
    }
    String rest = name.substring(first.length());
    Jurisdiction.Unit area = known(rest);
    return area != null && rest.startsWith(area.name()) ? rest : name;
  }

  /**
   * Whether the document prints an area without the one above it too: then both forms are one body.
   */
  private boolean standsAlone(String area, String above) {
    for (int at = text.indexOf(area); at >= 0; at = text.indexOf(area, at + 1)) {
      if (!text.startsWith(above, at - above.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether an area's name means one in another area, and that one alone. */
  private boolean within(String name, String above) {
    Optional<Area> area = gazetteer.resolve(name, null).found();
    Optional<Area> outer = gazetteer.resolve(above, jurisdiction.contextCode()).found();
    return area.isPresent()
        && outer.isPresent()
        && area.get()
            .code()
            .startsWith(
                outer.get().code().substring(0, outer.get().level() == AreaLevel.PROVINCE ? 2 : 4));
  }

  /** Whether a class word that no area at hand has opens the name of a body of an area. */
  private static boolean ofNone(String classWord, String rest, String name) {
    return classWord.equals("州")
        || (classWord.length() == 1
            && !Departments.isNamed(name)
            && (SEAT.opens(rest) || Departments.isNamed(rest)));
  }

  /** The 地区 at hand, or null; looked for once, as it may take the whole text. */
  private Jurisdiction.@Nullable Unit region() {
    if (!regionFound) {
      region = findRegion();
      regionFound = true;
    }
    return region;
  }

  /**
   * The 地区 that the document is about or lies in, also where it has become a city since and the
   * document prints it; else null.
   */
  private Jurisdiction.@Nullable Unit findRegion() {
    for (Jurisdiction.Unit unit : jurisdiction.chain()) {
      if (unit.name().endsWith("地区")) {
        return unit;
      }
      String former = unit.name().substring(0, unit.name().length() - 1) + "地区";
      if (unit.level() == AreaLevel.PREFECTURE && text.contains(former)) {
        return new Jurisdiction.Unit(former, unit.code(), unit.level());
      }
    }
    return null;
  }

  /** Whether the zone of the document is called so: 经开区, 高新区, 开发区; 区 where no district is meant. */
  private boolean isZone(String word) {
    String zone = String.valueOf(local.zone());
    return switch (word) {
      case "经开区", "经济开发区" -> zone.contains("经济");
      case "高新区" -> zone.contains("高新");
      case "区" -> jurisdiction.byClassWord("区").isEmpty();
      default -> true;
    };
  }

  /** 甲省乙市某局 is 乙市某局, whether a gazetteer has 乙市 or a document about 甲省 alone says what it is in. */
  private String withoutAreasAbove(String name) {
    TermTrie.Match<AreaName> first = areas.longestAt(name, 0);
    String rest = name;
    if (first != null
        && first.value().form() != NameForm.BARE
        && first.value().area().level().compareTo(AreaLevel.COUNTY) < 0) {
      String behind = name.substring(first.length());
      TermTrie.Match<AreaName> second = areas.longestAt(behind, 0);
      if (second != null
          && second.length() > 2
          && second.value().form() != NameForm.BARE
          && second.value().area().level().compareTo(first.value().area().level()) > 0
          && OF_AREA.matches(behind, second.length(), behind.length())
          && standsAlone(second.term(), first.term())
          && within(second.term(), first.term())) {
        return withoutAreasAbove(behind);
      }
    }
    for (Jurisdiction.Unit unit : jurisdiction.chain()) {
      if (!rest.startsWith(unit.name())) {
        continue;
      }
      String behind = rest.substring(unit.name().length());
      Matcher department = AREA_AND_DEPARTMENT.matchOf(behind);
      Matcher committee = AREA_AND_COMMITTEE.matchOf(behind);
      if (unit.level().compareTo(AreaLevel.COUNTY) < 0
          && ((department != null && Departments.isNamed(department.group(2)))
              || (committee != null && committee.group(1).matches(".{1,3}[县旗]")))) {
        return behind; // 某县 that no gazetteer has, in the city at hand
      }
    }
    for (Jurisdiction.Unit unit : jurisdiction.chain().reversed()) {
      if (!rest.startsWith(unit.name())) {
        continue;
      }
      String behind = rest.substring(unit.name().length());
      if (jurisdiction.chain().stream().anyMatch(u -> behind.startsWith(u.name()))) {
        rest = behind;
      }
    }
    return rest;
  }

  /** 西乌旗委 in a document of 西乌珠穆沁旗: the same area's short form, as a body of it is called. */
  private String ownInFull(String name) {
    TermTrie.Match<AreaName> match = areas.longestAt(name, 0);
    if (match == null || match.value().form() != NameForm.SHORT) {
      return name;
    }
    Area area = match.value().area();
    return jurisdiction.chain().stream()
        .filter(u -> area.code().equals(u.code()) && area.name().equals(u.name()))
        .findFirst()
        .map(u -> u.name() + name.substring(match.length()))
        .orElse(name);
  }

  private static Body body(String name, Body near) {
    return new Body(name, kind(name), near.areaCode(), near.area());
  }

  /** The area that an elided body belongs to: that of the body before, else the document's. */
  private Jurisdiction.@Nullable Unit areaOf(@Nullable Body before) {
    if (before != null && before.area() != null) {
      String area = before.area();
      return jurisdiction.chain().stream()
          .filter(u -> u.name().equals(area))
          .findFirst()
          .orElseGet(() -> new Jurisdiction.Unit(area, before.areaCode(), AreaLevel.COUNTY));
    }
    return jurisdiction.home().orElse(null);
  }

  private static @Nullable Body ofArea(Jurisdiction.@Nullable Unit area, String rest) {
    if (area == null) {
      return null;
    }
    String tail = rest;
    if (Departments.isParty(rest) && !rest.startsWith("委") && !rest.startsWith("党委")) {
      tail = (area.name().endsWith("自治区") ? "党委" : "委") + rest;
    }
    String name = canonicalParty(area.name() + tail, area);
    return new Body(name, kind(name), area.code(), area.name());
  }

  /** 某自治区委 is written 某自治区党委, 某市党委 is written 某市委. */
  private static String canonicalParty(String name, Jurisdiction.Unit area) {
    if (!name.startsWith(area.name())) {
      return name;
    }
    String rest = name.substring(area.name().length());
    if (area.name().endsWith("地区") && rest.startsWith("委") && !rest.startsWith("委员")) {
      return area.name().substring(0, area.name().length() - 1) + rest;
    }
    if (area.name().endsWith("自治区")) {
      return rest.startsWith("委") && !rest.startsWith("委员") ? area.name() + "党" + rest : name;
    }
    return rest.startsWith("党委") && area.level() != AreaLevel.TOWNSHIP
        ? area.name() + rest.substring(1)
        : name;
  }

  /**
   * A department by the name of an area of the same province without the word for its class: 云岫林业局,
   * which need not be that of the county.
   */
  boolean ofBareArea(String name) {
    if (!name.endsWith("局") || Departments.isNamed(name)) {
      return false;
    }
    for (int length = 2; length <= 3 && length + 2 < name.length(); length++) {
      if (Departments.isNamed(name.substring(length)) && isBare(name.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name is that of an area at hand, or of one of its province, without its class. */
  private boolean isBare(String name) {
    if (jurisdiction.chain().stream()
        .anyMatch(u -> u.name().length() == name.length() + 1 && u.name().startsWith(name))) {
      return true;
    }
    String context = jurisdiction.contextCode();
    return context != null
        && gazetteer
            .resolve(name, context)
            .found()
            .filter(a -> a.level().compareTo(AreaLevel.COUNTY) <= 0)
            .filter(a -> a.code().startsWith(context.substring(0, 2)))
            .isPresent();
  }

  /** 市“三农”总指挥部: a quoted word is part of the name. */
  private static String withoutQuotes(String name) {
    return name.indexOf('“') < 0 ? name : name.replace("“", "").replace("”", "");
  }

  /** Whether the document is about a county, which its text calls 县. */
  boolean isOfCounty() {
    return jurisdiction.byClassWord("县").isPresent();
  }

  /** Whether one of the document's own areas is of a name. */
  boolean opensWithHome(String name) {
    return jurisdiction.chain().stream().anyMatch(u -> u.name().equals(name));
  }

  /** Whether a name starts with that of the document's own area, with or without its class word. */
  boolean opensWithHomeName(String name) {
    return jurisdiction
        .home()
        .filter(u -> u.name().length() > 2)
        .filter(u -> name.startsWith(u.name().substring(0, u.name().length() - 1)))
        .isPresent();
  }

  /** The area whose name a body's name starts with, or null. */
  Jurisdiction.@Nullable Unit known(String name) {
    return leading.computeIfAbsent(name, this::findKnown).orElse(null);
  }

  /** Whether a name is that of an area, in whatever form. */
  boolean isArea(String name) {
    TermTrie.Match<AreaName> match = areas.longestAt(name, 0);
    return (match != null && match.length() == name.length())
        || jurisdiction.chain().stream().anyMatch(u -> u.name().equals(name));
  }

  /** Whether a name starts with that of an area, in whatever form. */
  boolean opensWithArea(String name) {
    TermTrie.Match<AreaName> match = areas.longestAt(name, 0);
    return (match != null && match.length() > 1)
        || jurisdiction.chain().stream().anyMatch(u -> name.startsWith(u.name()));
  }

  private Optional<Jurisdiction.Unit> findKnown(String name) {
    Jurisdiction.Unit best = null;
    for (Jurisdiction.Unit unit : jurisdiction.chain()) {
      if (name.startsWith(unit.name())) {
        best = unit;
        break;
      }
    }
    int at = 0;
    String context = jurisdiction.contextCode();
    for (TermTrie.Match<AreaName> match = areas.longestAt(name, 0);
        match != null;
        match = areas.longestAt(name, at)) {
      if (match.value().form() == NameForm.BARE) {
        break;
      }
      Optional<Area> area = gazetteer.resolve(match.term(), context).found();
      if (area.isEmpty()) {
        break;
      }
      best = new Jurisdiction.Unit(area.get().name(), area.get().code(), area.get().level());
      at += match.length();
      if (at >= name.length()) {
        break;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The short form that officials use, without a change of jurisdiction. */
  static String shorten(String printed) {
    String name = SESSION.matcher(printed).replaceAll("");
    name = DOUBLED.matcher(name).replaceFirst("$1"); // 某市市委, 某县县委
    Matcher party = PARTY_COMMITTEE.matchOf(name);
    if (party != null) {
      name = party.group(1) + "委" + party.group(2);
    } else if (name.startsWith("中共") && !name.startsWith("中共中央")) {
      name = name.substring(2);
    }
    Matcher cppcc = CPPCC.matchOf(name);
    if (cppcc != null) {
      name = cppcc.group(1) + "政协" + cppcc.group(2);
    }
    Matcher conference = CPPCC_OF_AREA.matchOf(name);
    if (conference != null) {
      name = conference.group(1) + "政协";
    }
    for (String[] form : SHORT_FORMS) {
      name = name.replace(form[0], form[1]);
    }
    if (name.endsWith("中院")
        && name.length() > 2
        && "市州盟区县省".indexOf(name.charAt(name.length() - 3)) >= 0) {
      name = name.substring(0, name.length() - 2) + "中级人民法院";
    }
    if (name.contains("纪检委")) {
      name = DISCIPLINE.matcher(name).replaceFirst("纪委");
    }
    for (String[] region : REGIONS) {
      if (name.startsWith(region[0])) {
        name = region[1] + name.substring(region[0].length());
      }
    }
    return name;
  }

  /** The kind of body that the end of a name speaks of. */
  public static String kind(String name) {
    if (isNational(name)) {
      return BodyLexicon.national().find(name).orElseThrow().kind();
    }
    if (name.contains("人大") && !name.contains("大学")) {
      return name.endsWith("党组") ? "party" : "congress";
    }
    if (name.contains("政协")) {
      return name.endsWith("党组") ? "party" : "cppcc";
    }
    if (name.endsWith("区委") || name.endsWith("地委") || name.endsWith("纪委监委")) {
      return "party";
    }
    if (Pattern.matches(".*(?:省|市|县|旗|区|州|盟)委(?!员).{0,8}(?:部|委|办|办公室|组|小组|局|会)", name)
        || name.contains("党委")) {
      return "party";
    }
    TermTrie.Match<String> suffix = Wordlists.BODY_SUFFIXES.longestBefore(name, name.length(), 0);
    return suffix == null ? "other" : suffix.value();
  }

  /** Whether a name opens with that of a country: 法国某某发展局. */
  static boolean ofCountry(String name) {
    for (int end = 2; end <= Math.min(LONGEST_COUNTRY, name.length() - 3); end++) {
      if (Country.find(name.substring(0, end)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNational(String name) {
    return BodyLexicon.national().find(name).isPresent();
  }

  /** Whether a name starts with that of a national body. */
  private static boolean national(String name) {
    TermTrie.Match<String> body =
        Wordlists.NATIONAL_BODIES.longestAt(name, 0, Math.min(name.length(), 12));
    return body != null && body.length() >= 3;
  }
}
