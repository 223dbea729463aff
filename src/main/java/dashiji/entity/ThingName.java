package dashiji.entity;

import dashiji.lexicon.Area;
import dashiji.lexicon.AreaName;
import dashiji.lexicon.Body;
import dashiji.lexicon.BodyLexicon;
import dashiji.lexicon.DepartmentStem;
import dashiji.lexicon.Gazetteer;
import dashiji.lexicon.NameForm;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a body or project is made of: the area it begins with and the rest, without what
 * varies from text to text (legal form, full and short name of a department, quantities).
 *
 * @param area the last area of those that the name begins with (临澜县 of 朔澜市临澜县公安局), or empty
 * @param rest the name without its areas
 * @param core the rest without what varies
 * @param sort what sort of thing bears the name
 */
record ThingName(String area, String rest, String core, Sort sort) {

  enum Sort {
    /** Departments, towns' bodies, schools: known by area and kind. */
    LOCAL,
    /** Firms known by a name of their own. */
    FIRM,
    /** Firms whose name says what they do only (城市建设投资公司): known by area and kind. */
    LOCAL_FIRM,
    /** Known by the name alone, whoever speaks of it: bodies of the country, universities. */
    NATIONAL,
    PROJECT
  }

  private static final String CLASS = "自治区|自治州|自治县|自治旗|特别行政区|省|市|盟|州|县|旗|区";

  /** An area that no gazetteer lists. Zones are no areas. */
  private static final Pattern UNLISTED =
      Pattern.compile(
          "(?!国家|中国|中央|全[国省市县区旗]|开发|经济|高新|城市|产业|工业|农业)"
              + "\\p{IsHan}{2,7}?(?:自治区|自治州|自治县|自治旗|省|(?<!城)市|盟|州|县|旗|(?<![发新园社城地景牧林库灌校小郊山厂矿片])区)");

  private static final Pattern STEM =
      Pattern.compile("(\\p{IsHan}{2,}?)(?:(?:\\p{IsHan}{1,5}族)*自治[区州县旗]|" + CLASS + ")");

  /** Above areas: what such an area may be followed by as part of the same name. */
  private static final Pattern ABOVE = Pattern.compile(".*(?:省|自治区|市|盟|州)");

  private static final int LONGEST_AREA = 14;

  private static final Pattern NATIONAL_START =
      Pattern.compile("(?:中国|中央|中共中央|中华|国家|全国|国务院|最高人民|新华|人民日报).*");

  private static final Pattern NATIONAL_END =
      Pattern.compile("\\p{IsHan}{2,}(?:大学|科学院|研究总院|设计研究院|大使馆|领事馆|出版社|通讯社)");

  private static final Pattern FIRM_END =
      Pattern.compile(
          ".*(?:公司|集团|控股|合作社|水泥厂|[纸酒茶糖药砖烟钢]厂|新能源|科技|实业|牧业|乳业|电子|铝业|食品|生物|能源|材料|新材|纸业|建材|制造|矿业"
              + "|煤业|药业|酒业|重工|化工|置业|地产|物流|商贸)");

  private static final Pattern LEGAL_FORM =
      Pattern.compile("(?:集团)?(?:股份有限公司|有限责任公司|有限公司|股份公司|总公司|公司)|控股集团|集团|(?:种植|养殖)?(?:专业)?合作社");

  private static final Pattern FULL_FIRM = Pattern.compile(".*(?:有限公司|有限责任公司|股份公司)");

  private static final Pattern BRANCH = Pattern.compile(".*(?:分公司|支公司|子公司|分行|支行|营业部|办事处|分厂|项目部)");

  /** What a firm's name begins with that has no name of its own. */
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?:城市|城投|城发|城建|城乡|交投|交通|交建|水务|水利|水电|国投|国资|国有|文旅|文化|旅游|农业|农商|农村|农投|供电|供热|供水|供销|公交|建投|建设|建筑|投资"
              + "|产投|产业|粮食|盐业|烟草|电力|石油|邮政|保险|银行|热力|燃气|天然气|自来水|融资|担保|人力|劳务|种业|园林|环卫|环境|污水|垃圾|客运|物业"
              + "|房地产|机械|食品|建材|生物|种植|养殖|工业|开发|经济|新能源|能源|科技|实业).*");

  private static final Pattern PROVINCE_BARE =
      Pattern.compile(
          "(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古"
              + "|广西|西藏|宁夏|新疆|台湾|香港|澳门)(?=\\p{IsHan}{2})");

  private static final Pattern DEPARTMENT =
      Pattern.compile("(.*?(?:局|厅|委员会|委|办公室|办))((?:机关)?(?:党委|党组|党支部|党总支|工会)?)");

  private static final Pattern EVERYWHERE = Pattern.compile("[全我本各][省市县区旗州盟镇乡]");

  /** How much of something is built: 138万千瓦, 14万亩, 200MW/800MWh. */
  static final Pattern QUANTITY =
      Pattern.compile(
          "[0-9.]+(?:/[0-9.]+)?[千百十万亿]*(?:千瓦时|千瓦|兆瓦|亩|吨|公里|平方米|立方米|米|头|只|套|台|户|[A-Za-z]+)(?:/[0-9.]*[A-Za-z]+)?");

  private static final Pattern PROJECT_END =
      Pattern.compile("(?:建设|示范性?|配套)?(?:工程|项目)+(?:建设)?$|建设$");

  private static final List<String[]> STEMS =
      DepartmentStem.all().stream()
          .filter(stem -> !stem.shortStems().isEmpty())
          .map(stem -> new String[] {stem.stem(), stem.shortStems().get(0)})
          .sorted(Comparator.comparingInt((String[] pair) -> -pair[0].length()))
          .toList();

  /** What the name of a body is made of; the name as keys have it. */
  static ThingName ofBody(String normal) {
    String area = areas(normal);
    String rest = normal.substring(area.length());
    String last = lastArea(area);
    if (area.isEmpty() && isNational(normal)) {
      return new ThingName("", normal, normal, Sort.NATIONAL);
    }
    if (FIRM_END.matcher(rest).matches() && !BRANCH.matcher(rest).matches()) {
      String bare = last.isEmpty() ? withoutShortArea(rest) : rest;
      String core = withoutLegalForm(bare);
      boolean named = core.length() > 1 && !GENERIC.matcher(core).matches();
      return new ThingName(last, rest, core, named ? Sort.FIRM : Sort.LOCAL_FIRM);
    }
    return new ThingName(last, rest, department(rest), Sort.LOCAL);
  }

  /** What the name of a project is made of; the name as keys have it. */
  static ThingName ofProject(String normal) {
    String area = areas(normal);
    String rest = normal.substring(area.length());
    String core = QUANTITY.matcher(rest).replaceAll("");
    Matcher everywhere = EVERYWHERE.matcher(core);
    core = everywhere.lookingAt() ? core.substring(everywhere.end()) : core;
    String shorter = PROJECT_END.matcher(core).replaceFirst("");
    return new ThingName(lastArea(area), rest, shorter.length() > 1 ? shorter : core, Sort.PROJECT);
  }

  /** The name of a thing of a kind. */
  static ThingName of(KeyKind kind, String name) {
    String normal = Key.normalise(name);
    return kind == KeyKind.PROJECT ? ofProject(normal) : ofBody(normal);
  }

  private static boolean isNational(String name) {
    return BodyLexicon.national().find(name).isPresent()
        || NATIONAL_START.matcher(name).matches()
        || NATIONAL_END.matcher(name).matches();
  }

  /**
   * True if the name says which thing it is, whoever speaks of it; another (城发集团, 桐水镇党委) is one of
   * the area that the document is about.
   */
  boolean standsAlone() {
    return !area.isEmpty()
        || sort == Sort.NATIONAL
        || (sort == Sort.FIRM && FULL_FIRM.matcher(rest).matches());
  }

  /** True for a group of firms: its members are called by its name too (洺诚集团, 洺诚铝业有限公司). */
  static boolean isGroup(String name) {
    return name.contains("集团");
  }

  /** True for a part of a firm in some place. */
  static boolean isBranch(String name) {
    return BRANCH.matcher(name).matches();
  }

  /**
   * What things are compared with: those of one block, which is a function of what a key is made
   * of.
   *
   * @param areaCode the code of the body's area, or null
   * @param context the area that the document is about, by code or name; the document if unknown
   */
  String block(@Nullable String areaCode, String context) {
    return switch (sort) {
      case NATIONAL -> core;
      case FIRM -> core.startsWith("中国") ? start(core, 4) : start(core, 2);
      case LOCAL, LOCAL_FIRM ->
          place(areaCode, context) + " " + (sort == Sort.LOCAL ? core : start(core, 2));
      case PROJECT -> place(areaCode, context) + " " + start(core, 2);
    };
  }

  private String place(@Nullable String areaCode, String context) {
    return stem(!area.isEmpty() ? area : areaCode != null ? areaName(areaCode) : areaName(context));
  }

  /** The official name of an area by its code; what is no known code stays as it is. */
  static String areaName(String codeOrName) {
    return Gazetteer.china().byCode(codeOrName).map(Area::name).orElse(codeOrName);
  }

  /** The name of an area without its class word: 临澜 of 临澜县 and of 临澜市. */
  static String stem(String area) {
    Matcher stem = STEM.matcher(area);
    return stem.matches() ? stem.group(1) : area;
  }

  private static String start(String text, int length) {
    return text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length));
  }

  /** The areas that a name begins with, all of them: 朔澜市临澜县 of 朔澜市临澜县公安局. */
  private static String areas(String name) {
    int end = 0;
    while (true) {
      int next = end + area(name.substring(end)).length();
      if (next == end || (next >= name.length() - 1 && !name.substring(next).equals("委"))) {
        return name.substring(0, end);
      }
      String area = name.substring(end, next);
      end = next;
      if (!ABOVE.matcher(area).matches()) {
        return name.substring(0, end);
      }
    }
  }

  /** The last of areas that stand in a row. */
  private static String lastArea(String areas) {
    String rest = areas;
    String last = areas;
    while (!rest.isEmpty()) {
      last = area(rest);
      if (last.isEmpty()) {
        return rest;
      }
      rest = rest.substring(last.length());
    }
    return last;
  }

  /**
   * The area that a name begins with, or nothing: the longest one that is listed, else by its class
   * word.
   */
  private static String area(String name) {
    Gazetteer areas = Gazetteer.china();
    for (int end = Math.min(LONGEST_AREA, name.length()); end > 1; end--) {
      if ("省市盟州县旗区".indexOf(name.charAt(end - 1)) >= 0) {
        String listed = name.substring(0, end);
        if (isFull(areas.candidates(listed)) || isFull(areas.formerCandidates(listed))) {
          return listed;
        }
      }
    }
    Matcher unlisted = UNLISTED.matcher(name);
    return unlisted.lookingAt() ? unlisted.group() : "";
  }

  private static boolean isFull(List<AreaName> names) {
    return names.stream().anyMatch(name -> name.form() == NameForm.FULL);
  }

  /** Without an area that is named without its class word: 山东, 包头. */
  private static String withoutShortArea(String rest) {
    Matcher province = PROVINCE_BARE.matcher(rest);
    if (province.lookingAt()) {
      return rest.substring(province.end());
    }
    Gazetteer areas = Gazetteer.china();
    for (int end = 3; end > 1; end--) {
      if (rest.length() > end + 1) {
        String name = rest.substring(0, end);
        if (!areas.candidates(name).isEmpty() && !areas.isOrdinaryWord(name)) {
          return rest.substring(end);
        }
      }
    }
    return rest;
  }

  private static String withoutLegalForm(String name) {
    String core = name.replaceAll("[()（）·.]", "");
    Matcher form = LEGAL_FORM.matcher(core);
    int from = core.length();
    while (form.find()) {
      if (form.end() == core.length() || form.end() == from) {
        from = Math.min(from, form.start());
      }
    }
    // 山东龙马控股集团有限公司: two forms in a row are one.
    String bare = core.substring(0, from);
    return bare.length() > 1 ? bare : core;
  }

  /** The short form that officials use: 住建局 of 住房和城乡建设局, with what belongs to it (党组). */
  private static String department(String rest) {
    Optional<Body> whole = BodyLexicon.local().find(rest);
    if (whole.isPresent()) {
      return whole.get().shortName();
    }
    Matcher parts = DEPARTMENT.matcher(rest);
    if (!parts.matches()) {
      return rest;
    }
    String body = parts.group(1);
    Optional<Body> known = BodyLexicon.local().find(body);
    if (known.isPresent()) {
      return known.get().shortName() + parts.group(2);
    }
    String shorter = body;
    for (String[] stem : STEMS) {
      shorter = shorter.replace(stem[0], stem[1]);
    }
    if (!shorter.equals(body) && shorter.endsWith("委员会")) {
      shorter = shorter.substring(0, shorter.length() - 2);
    }
    return shorter + parts.group(2);
  }

  /** The quantities in a name, sorted. */
  static SortedSet<String> quantities(String name) {
    SortedSet<String> found = new TreeSet<>();
    Matcher matcher = QUANTITY.matcher(name);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
