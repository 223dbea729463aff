package dashiji.mention;

import dashiji.lexicon.TermTrie;
import dashiji.text.CharSet;
import dashiji.text.Chars;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Bodies that only their list gives away: firms without a telling end where the list says what its
 * items are (禾丰集团、青石科技、澜光食品等10家企业, 沐源农业、晏河种苗两家企业) or somebody calls on them (拜访甘肃青石生鲜连锁) or one of
 * them is a firm by its name and the others end like firms do (恒穗面粉有限公司、澜光食品); who holds an event,
 * by the verb behind (甲主办，乙承办); committees of a congress behind its office (县政协办、文史委). Leaves
 * branches (纺织、食品、建材等企业), sites and areas.
 */
public final class BodyLists {
  /** What a list of firms ends with. */
  private static final Pattern OF_FIRMS =
      Pattern.compile(
          "等当选(?:为)?\\p{IsHan}{0,4}单位|等(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})?(?:多|余)?(?:家|个)?"
              + "(?:重点|骨干|知名|大型|龙头|优质|优秀|副?会长|会员|理事|成员|参建|有关|相关|入驻|入园|签约|意向|参会|本地|外地|民营|规上|上市|工业|农业|国有|建材|食品|医药|生产|在建|投产|项目)*(?:单位[和及与、])?"
              + "(?:企业|公司|集团|厂家|商家|客商)");

  /** What a list of stops ends with; firms where most of it end like firms. */
  private static final Pattern OF_PLACES =
      Pattern.compile("等(?:地|处|家|点位|项目单位|(?:重点|在建|企业)*项目(?:建设|施工)?现场)(?![区方])");

  /** What a list of bodies of any kind ends with. */
  private static final Pattern OF_UNITS =
      Pattern.compile(
          "等(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})?(?:多|余)?(?:家|个)?(?:市直|县直|区直|驻[市县区]|省直|有关|相关|主要|成员|责任|参建|主办|承办|协办|共建|副?会长|理事|会员|兄弟)*单位");

  /** Sites by their names, and bodies where a list is one of bodies. */
  private static final Pattern FARM = Pattern.compile("(?:农场|林场|牧场|茶场|渔场|园艺场|橡胶园)");

  /** 由甲、乙主办，丙承办: who holds an event stands before what he does. */
  private static final Pattern IN_SERIES =
      Pattern.compile("(?:主办|承办|协办|冠名)[，、](?<holder>\\p{IsHan}{3,16}?)(?:主办|承办|协办|冠名)");

  /** An office or a committee of a congress or a consultative conference. */
  private static final Pattern OF_CONGRESS =
      Pattern.compile(
          "(?<congress>\\p{IsHan}{2,16}?(?:政协|人大))(?:常委会)?(?:机关|办公室|办|\\p{IsHan}{2,12}(?:工委|委员会|委|室))");

  /** A committee in the list behind it; not one of the government. */
  private static final Pattern COMMITTEE =
      Pattern.compile(
          "[、和及](?<name>(?!发改|发展改革|住建|国资|卫健|卫计|经信|商务|市|县|区|省|旗|州|有关|相关|各)\\p{IsHan}{2,14}?(?:工委|委员会|委|专委会))"
              + "(?=[、，。和及等]|负责|主要|相关|有关|委员|视察|参加)");

  /** How firms are called in short, by their branch. */
  private static final String FIRM_END_WORDS =
      "(?:铸锻|锻压|冶炼|有色|稀土|锰业|钼业|钛业|磷业|盐业|盐化|碱业|蒙药|藏药|苗药|国药|中药|电路板|线路板|谷物|家纺|童装|制衣|制鞋|卫浴|洁具|灯饰|灯具|磁材|刀具|锁业|纸业|药业|酒业|茶业|糖业|粮业|油脂|面业|米业|肉业|鞋业|铝业|钢业|铜业|锌业|硅业|镁业|置业|实业|矿业|食品|科技|家居|家具|家私|服饰|服装|纺织|针织|建材|新材|材料|能源|电力"
          + "|光电|光伏|重工|化工|饲料|建工|制品|用品|日化|药械|水泥|钢铁|物流|商贸|生物|电子|机械|机电|电机|电器|电气|汽车|制药|医药|泵业|阀业|轴承|线缆|电缆|钢构|铸造|锻造|门业|木业|竹业|瓷业|陶瓷|玻璃|塑业|塑胶|包装|彩印|照明|箱包|羽绒|禽业|蛋业|种业|菌业|果业|薯业|酿造|饮品|乳品|管业|铁塔|模具|五金|路桥|特钢|炭素|碳素|半导体|微电子|电动车|通讯|通信|基因|软件|数码|光学|激光|机器人|无人机|芯片|纳米|石化|焦化|煤化|农机|种机|种苗|煤业|煤电|粮油|锂电|储能|风电|核电|燃气|重汽|客车|汽配|船舶|文创|动漫|传动|液压|钢管|型材|板材|地板|涂料|橡胶|轮胎|皮革|毛纺|丝绸|印染|化纤|棉业|奶业|新材料|高科|农业|农牧|牧业|渔业|林业|传媒|地产|股份|控股|精工|精密|智造|智能|环保|石业|石材|果品|果蔬|生化|生科|乐器"
          + "|锻铸|冶金|终端|投资|控制技术|装备|阀门|紧固件|钢结构|齿轮|弹簧|蓄电池|仪表|仪器|厨具|餐具|文具|玩具|门窗|幕墙|家电|鞋服|织造|织业|布业|棉纺|羊绒|绒业|饮料|矿泉水|调味品|酱业|醋业|磷化|氟化|农化|肥业|集成电路|车业|车桥|轮毂|铸件|锻件|压铸|冲压|塑胶工业|航空|显示|电源|智联|互联|网络|动力|水产|菇业|饼业|糕业|豆业|蜂业|蚕业|丝业|绣业|炭业|气业|氢能|科创|科贸|工贸|经贸|贸易|粮贸|电商|肉制品|豆制品|木制品|纸制品|精铸|精机|数控|智控|测控|电控"
          + "|服务部|经营部|门市部|商行|酒庄|茶庄|药房)";

  private static final Pattern FIRM_END = Pattern.compile(FIRM_END_WORDS);

  /** One character before what ends the name of a firm. */
  private static final Pattern SECOND_HALF =
      Pattern.compile(
          "\\p{IsHan}(?:(?:" + FIRM_END_WORDS + ")(?:集团|控股|股份|有限|责任|公司)*|(?:集团|控股|股份|有限|责任|公司)+)");

  private static final Pattern FIRM_AND_VERB =
      Pattern.compile(
          "(?<firm>\\p{IsHan}{2,8}?"
              + FIRM_END_WORDS
              + ")(?:洽谈|座谈|对接|签|考察|调研|参观|交流|会谈|商谈|开展|就|达成|合作|走访|检查|督|视察|负责|代表|安全|生产|建设|情况|项目|技改|向|为)");

  /** Before a branch it says which kind of it, not whose firm. */
  private static final Pattern KIND_OF_BRANCH =
      Pattern.compile(
          "(?:现代|生态|高效|智慧|高端|高新|新型|绿色|特色|设施|休闲|观光|精细|先进|装备|数字|传统|优势|主导|精深|生命|清洁|循环|农产品|农副产品|冷链|绿色|健康|新|大|小|老|主|节能|电商|商业|社会|公共|基础|城乡|有机|预制|休闲|旅游|文化|教育|金融|保险|医疗|水产|畜牧|林下|中药|中医|生物|电子|信息|机械|化学|新能源|纺织|汽车|建筑|绿色|矿产|能源|蔬菜|水果|瓜果|花卉|苗木|食用菌|中药材|茶叶|粮食|水稻|玉米|小麦|杂粮|马铃薯|棉花|苹果|柑橘|葡萄|牛羊|肉牛|奶牛|生猪|家禽|木材|石材|煤炭|石油|天然气|稀土|有色|钢铁|金属|橡胶|塑料|服装|鞋服|家具|招商|固定资产|项目|有效|工业|农业|民间|对外|国际|服务|进出口|跨境|边境|互联|物|成套|消防|防护|军工|航空|轨道|交通|水利|节水|人工|民族|民间|传媒|影视|数据|信创|大型|特种|合作|产业|产品)*");

  /** No firm ends so. */
  private static final Pattern NO_FIRM =
      Pattern.compile(
          "(?:项目|工程|产业|行业|产业链|园区|基地|产业园|工业园|社区|街道|平台|中心|广场|现场|工地|景区|公园|大桥|公路|水库|设备|产品|部门|领域|方面|负责人|代表|工作|情况)");

  /** The township or village that a firm is in, before its name. */
  private static final Pattern IN_TOWNSHIP =
      Pattern.compile("\\p{IsHan}{2,4}?(?:镇|乡|街道)(?:\\p{IsHan}{2,4}?村)?(?=\\p{IsHan}{4})");

  /** The zone or park that a firm is in, before its name. */
  private static final Pattern IN_ZONE =
      Pattern.compile(
          "\\p{IsHan}{2,12}?(?:开发区|高新区|经开区|工业园区|产业园区|工业集中区|产业集聚区|工业园|产业园|科技园|物流园)(?=\\p{IsHan}{4})");

  private static final Pattern GONE_TO =
      Pattern.compile(".*(?:到|赴|深入|走进|走访|前往|考察|参观|调研|观摩|察看|查看)了?");

  /** Whom somebody calls on, up to the end of the clause or what is done there. */
  private static final Pattern CALLED_ON =
      Pattern.compile(
          "(?:拜访|拜会)(?:了)?(?<list>[\\p{IsHan}（）]{3,16}(?:[、和][\\p{IsHan}（）]{3,16}){0,6}?)(?=[，。；\\n]|$|等|并(?=[与就进座])|洽谈|对接|考察)");

  /** Firms that are looked at, and firms that something is agreed with. */
  private static final Pattern MET =
      Pattern.compile(
          "(?:考察|参观|走访|走进)了?(?<seen>[\\p{IsHan}（）]{4,16}(?:[、和][\\p{IsHan}（）]{4,16}){0,6}?)(?=[，。；\\n]|$|等|并(?=[与就进座召]))"
              + "|[与同](?<with>[\\p{IsHan}（）]{4,16}(?:[、和][\\p{IsHan}（）]{4,16}){0,6}?)(?=达成|签|座谈|洽谈|对接|商谈|会谈|深入|进行|举行|共同|联合|开展|就|负责人|等企业)");

  private static final CharSet MEETS = CharSet.of("考参走与同");

  private static final Pattern WITH_OFFICE =
      Pattern.compile("书记|市长|县长|区长|主任|局长|会长|主席|董事长|总经理|先生|女士|同志|教授|院士|领导|负责人|一行|代表|市|县|区|省");

  private static final int LONG_NAME = 6;

  private static final Pattern AREA_END = Pattern.compile("[省市县区旗州盟镇乡村]");

  private static final String AND = "、和与及";

  /** The areas of one list, the word for their governments standing behind the last. */
  private static final Pattern GOVERNMENT_OF =
      Pattern.compile("\\p{IsHan}{2,8}([市县区旗镇乡])(?:人民)?政府");

  /** What governments do together, or whom of them somebody meets. */
  private static final Pattern OF_GOVERNMENTS =
      Pattern.compile(
          "(?:等)?(?:有关|相关|主要|分管|各)*(?:负责人|负责同志|领导|代表|座谈|分别|联合|共同|签|在[^，。；]{2,16}签|就|参加|汇报|作|举|进行|建立|开展)");

  private static final Pattern MEETS_THEM = Pattern.compile("约谈|约见|召集|会同|邀请|带领|组织|听取");

  private static final Pattern NAMED_AREA = Pattern.compile("\\p{IsHan}{2,5}[市县区旗镇乡]");

  private static final int LONGEST_AREA = 6;

  private static final int SHORTEST_COINED = 4;
  private static final int LONGEST_COINED = 5;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 20;

  private BodyLists() {}

  /** One item of a list. */
  private record Item(int from, int to) {}

  /**
   * The firms that lists name besides the bodies found by their ends.
   *
   * @param found the bodies found, ascending
   * @param names the names of persons; none is a firm
   * @return {@code found} and the firms, ascending, not overlapping
   */
  static List<BodyMention> add(
      String text,
      int from,
      int to,
      List<BodyMention> found,
      List<NameMention> names,
      Phrases phrases,
      BodyNames bodies) {
    List<BodyMention> firms = new ArrayList<>();
    for (int at = text.indexOf('等', from, to); at >= 0; at = text.indexOf('等', at + 1, to)) {
      boolean units = OF_UNITS.opens(text, at, to) && !OF_FIRMS.opens(text, at, to);
      if (units) {
        List<Item> list = before(text, at, from, phrases);
        long known = list.stream().filter(i -> endsIn(i, found)).count();
        if (list.size() > 2 && known * 2 >= list.size()) {
          for (Item item : list) {
            unit(text, item, found, names, firms);
          }
        }
      } else if (OF_FIRMS.opens(text, at, to)) {
        List<Item> list = before(text, at, from, phrases);
        if (list.size() > 1
            && (list.stream().anyMatch(i -> firm(i, found))
                || ((visited(text, list.getFirst().from(), from)
                        || list.stream().anyMatch(i -> endsIn(i, found)))
                    && list.stream().anyMatch(i -> branch(text, i)))
                || list.stream().filter(i -> branch(text, i)).count() > 1
                || list.stream().allMatch(i -> firmOfPlace(text, i, bodies)))) {
          for (Item item : list) {
            firm(text, item, found, names, bodies, firms, false, placed(text, item, bodies));
          }
        }
      } else if (OF_PLACES.opens(text, at, to)) {
        List<Item> list = before(text, at, from, phrases);
        long branches = list.stream().filter(i -> branch(text, i)).count();
        if (branches > 1 || (branches == 1 && list.stream().anyMatch(i -> firm(i, found)))) {
          boolean most = branches > 1 && branches * 2 >= list.size();
          for (Item item : list) {
            boolean coined = most && coined(item);
            if (coined || branch(text, item)) {
              firm(text, item, found, names, bodies, firms, !coined);
            }
          }
        }
      }
    }
    counted(text, from, to, found, names, phrases, bodies, firms);
    called(text, from, to, found, names, bodies, firms);
    met(text, from, to, found, names, bodies, firms);
    governments(text, from, to, found, names, phrases, bodies, firms);
    beside(text, from, to, found, names, phrases, bodies, firms);
    series(text, from, to, found, names, firms);
    List<BodyMention> committees = committees(text, to, found);
    if (firms.isEmpty() && committees.isEmpty()) {
      return found;
    }
    found.stream()
        .filter(b -> committees.stream().noneMatch(c -> c.from() < b.to() && b.from() < c.to()))
        .forEach(firms::add);
    firms.addAll(committees);
    firms.sort(Comparator.comparingInt(BodyMention::from));
    return firms;
  }

  /** Takes firms that a number sums up without 等: 青石农业、晏河种苗两家企业. */
  private static void counted(
      String text,
      int from,
      int to,
      List<BodyMention> found,
      List<NameMention> names,
      Phrases phrases,
      BodyNames bodies,
      List<BodyMention> firms) {
    for (int at = text.indexOf("家企业", from, to); at > from; at = text.indexOf("家企业", at + 1, to)) {
      int end = "两二三四五六七八九十".indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : at;
      if (end == at || text.charAt(end - 1) == '等') {
        continue;
      }
      List<Item> list = before(text, end, from, phrases);
      if (list.size() > 1 && list.stream().anyMatch(i -> firm(i, found) || branch(text, i))) {
        for (Item item : list) {
          firm(text, item, found, names, bodies, firms, true);
        }
      }
    }
  }

  /** Takes the firms that somebody calls on, by their places and names: 拜访甘肃青石生鲜连锁、晏河种业. */
  private static void called(
      String text,
      int from,
      int to,
      List<BodyMention> found,
      List<NameMention> names,
      BodyNames bodies,
      List<BodyMention> firms) {
    for (int at = text.indexOf('拜', from, to); at >= 0; at = text.indexOf('拜', at + 1, to)) {
      Matcher call = CALLED_ON.matchAtStart(text, at, to);
      if (call == null) {
        continue;
      }
      for (Item item : items(text, call.start("list"), call.end("list"))) {
        if (branch(text, item)
            || (item.to() - item.from() >= LONG_NAME
                && bodies.opensWithArea(text.substring(item.from(), item.to()))
                && !WITH_OFFICE.isIn(text, item.from(), item.to()))) {
          firm(text, item, found, names, bodies, firms, false, true);
        }
      }
    }
  }

  /** Takes the firms that are looked at or agreed with, if each item of the list is one. */
  private static void met(
      String text,
      int from,
      int to,
      List<BodyMention> found,
      List<NameMention> names,
      BodyNames bodies,
      List<BodyMention> firms) {
    for (int at = from; at < to; at++) {
      Matcher met = MEETS.has(text.charAt(at)) ? MET.matchAtStart(text, at, to) : null;
      if (met == null) {
        continue;
      }
      boolean seen = met.start("seen") >= 0;
      String group = seen ? "seen" : "with";
      List<Item> items = items(text, met.start(group), met.end(group));
      if (items.stream().allMatch(i -> branch(text, i) || endsIn(i, found) || endsIn(i, firms))
          && (!seen
              || items.stream().anyMatch(i -> firm(i, found) || firmOfPlace(text, i, bodies)))) {
        for (Item item : items) {
          firm(text, item, found, names, bodies, firms, true);
        }
      }
    }
  }

  /** The committees listed behind an office or committee of a congress: they are of it too. */
  private static List<BodyMention> committees(String text, int to, List<BodyMention> found) {
    List<BodyMention> committees = new ArrayList<>();
    for (BodyMention first : found) {
      Matcher congress = OF_CONGRESS.matchOf(first.body().name());
      if (congress != null) {
        Body body = first.body();
        Matcher next = COMMITTEE.matcher(text).region(first.to(), to);
        while (next.lookingAt()) {
          String name = congress.group("congress") + next.group("name");
          committees.add(
              new BodyMention(
                  next.start("name"),
                  next.end("name"),
                  new Body(name, BodyNames.kind(name), body.areaCode(), body.area())));
          next.region(next.end("name"), to);
        }
      }
    }
    return committees;
  }

  /** Takes an item of a list of bodies: a firm by its branch, or a farm. */
  private static void unit(
      String text,
      Item item,
      List<BodyMention> found,
      List<NameMention> names,
      List<BodyMention> firms) {
    String name = text.substring(item.from(), item.to());
    boolean farm =
        name.length() > 4
            && name.length() < 12
            && (FARM.matches(name, name.length() - 2, name.length())
                || FARM.matches(name, name.length() - 3, name.length()));
    if (farm && free(item, found, names, firms)) {
      firms.add(new BodyMention(item.from(), item.to(), new Body(name, "company", null, null)));
    }
  }

  /** Takes the areas that share the word for their governments: 与甲区、乙区政府座谈, 甲、乙、丙县政府分管领导. */
  private static void governments(
      String text,
      int from,
      int to,
      List<BodyMention> found,
      List<NameMention> names,
      Phrases phrases,
      BodyNames bodies,
      List<BodyMention> firms) {
    for (BodyMention last : found) {
      if (!last.body().name().endsWith("政府")
          || last.from() <= from + 1
          || AND.indexOf(text.charAt(last.from() - 1)) < 0
          || !OF_GOVERNMENTS.opens(text, last.to(), to)) {
        continue;
      }
      Matcher word = GOVERNMENT_OF.matcher(text.substring(last.from(), last.to()));
      if (!word.matches()) {
        continue;
      }
      int end = last.from() - 1;
      while (end > from) {
        int start = end;
        while (start > from
            && end - start < LONGEST_AREA
            && Chars.isHan(text.charAt(start - 1))
            && AND.indexOf(text.charAt(start - 1)) < 0
            && text.charAt(start - 1) != '的') {
          start--;
        }
        start = areaFrom(text, start, end, word.group(1), phrases, bodies);
        Item item = new Item(start, end);
        if (start == end || !free(item, found, names, firms)) {
          break;
        }
        String area = text.substring(start, end);
        String full =
            AREA_END.matches(area, area.length() - 1, area.length()) ? area : area + word.group(1);
        Body body = bodies.resolve(full + "政府", null);
        if (body == null) {
          break;
        }
        firms.add(new BodyMention(start, end, body));
        if (start - 1 <= from || text.charAt(start - 1) != '、') {
          break;
        }
        end = start - 1;
      }
    }
  }

  /** Where the area starts that ends at a position, or the position itself. */
  private static int areaFrom(
      String text, int from, int end, String word, Phrases phrases, BodyNames bodies) {
    for (int start = from; start < end - 1; start++) {
      String name = text.substring(start, end);
      if (bodies.isArea(name) || bodies.isArea(name + word)) {
        return start;
      }
    }
    int phrase = phrases.startBefore(end - 1);
    Matcher verb = MEETS_THEM.matchAtStart(text, phrase, end);
    phrase = verb == null ? phrase : verb.end();
    return phrase >= from && NAMED_AREA.matches(text, phrase, end) ? phrase : end;
  }

  /** Whether no body and no name stands in an item. */
  private static boolean free(
      Item item, List<BodyMention> found, List<NameMention> names, List<BodyMention> firms) {
    return found.stream().noneMatch(b -> b.from() < item.to() && item.from() < b.to())
        && firms.stream().noneMatch(b -> b.from() < item.to() && item.from() < b.to())
        && names.stream().noneMatch(n -> n.from() < item.to() && item.from() < n.to());
  }

  private static boolean endsIn(Item item, List<BodyMention> found) {
    return found.stream().anyMatch(b -> b.to() == item.to());
  }

  /** Takes who holds an event by the verb behind it, in a series that says so of each. */
  private static void series(
      String text,
      int from,
      int to,
      List<BodyMention> found,
      List<NameMention> names,
      List<BodyMention> firms) {
    Matcher series = IN_SERIES.matcher(text).region(from, to);
    while (series.find()) {
      Item item = new Item(series.start("holder"), series.end("holder"));
      String name = series.group("holder");
      if (free(item, found, names, firms)
          && !NoBodies.generic(name)
          && "由并及和与".indexOf(name.charAt(0)) < 0) {
        firms.add(new BodyMention(item.from(), item.to(), new Body(name, "other", null, null)));
      }
      series.region(item.to(), to);
    }
  }

  /** Goes on from each firm to the items before and behind it as long as they end like firms. */
  private static void beside(
      String text,
      int from,
      int to,
      List<BodyMention> found,
      List<NameMention> names,
      Phrases phrases,
      BodyNames bodies,
      List<BodyMention> firms) {
    List<BodyMention> known = new ArrayList<>(found);
    known.addAll(firms);
    for (int i = 0; i < known.size(); i++) {
      BodyMention firm = known.get(i);
      if (!"company association".contains(firm.body().kind())) {
        continue;
      }
      int count = firms.size();
      if (firm.to() < to && text.charAt(firm.to()) == '、') {
        int end = firmBeforeVerb(text, firm.to() + 1, itemEnd(text, firm.to() + 1, to));
        Item next = new Item(firm.to() + 1, end);
        boolean row =
            coined(next) && known.stream().anyMatch(b -> company(b) && b.to() == firm.from() - 1);
        firm(text, next, known, names, bodies, firms, !row);
      }
      if (firm.from() - 1 > from && text.charAt(firm.from() - 1) == '、') {
        int start = phrases.startBefore(firm.from() - 2);
        Item before = new Item(start, firm.from() - 1);
        boolean row =
            coined(before) && known.stream().anyMatch(b -> company(b) && b.from() == firm.to() + 1);
        firm(text, before, known, names, bodies, firms, !row);
      }
      known.addAll(firms.subList(count, firms.size()));
    }
  }

  private static boolean company(BodyMention body) {
    return body.body().kind().equals("company");
  }

  private static void firm(
      String text,
      Item item,
      List<BodyMention> found,
      List<NameMention> names,
      BodyNames bodies,
      List<BodyMention> firms,
      boolean byItsEnd) {
    firm(text, item, found, names, bodies, firms, byItsEnd, false);
  }

  /**
   * Takes an item as a firm if nothing speaks against it.
   *
   * @param byItsEnd only if it ends in a branch
   * @param byItsPlace also by the area that it opens with
   */
  private static void firm(
      String text,
      Item item,
      List<BodyMention> found,
      List<NameMention> names,
      BodyNames bodies,
      List<BodyMention> firms,
      boolean byItsEnd,
      boolean byItsPlace) {
    Matcher township = IN_TOWNSHIP.matchAtStart(text, item.from(), item.to());
    if (township != null
        && !bodies.opensWithArea(text.substring(item.from(), item.to()))) { // not 景德镇市
      firm(
          text,
          new Item(township.end(), item.to()),
          found,
          names,
          bodies,
          firms,
          byItsEnd,
          byItsPlace);
      return;
    }
    int behindZone = behindZone(text, item.from(), item.to());
    if (behindZone > item.from()) {
      Item inZone = new Item(behindZone, item.to());
      firm(text, inZone, found, names, bodies, firms, byItsEnd, byItsPlace);
      return;
    }
    int length = item.to() - item.from();
    if (length < SHORTEST || length > LONGEST || !free(item, found, names, firms)) {
      return;
    }
    String name = text.substring(item.from(), item.to());
    TermTrie.Match<String> site = Wordlists.SITE_SUFFIXES.longestBefore(name, length, 0);
    if (!name.codePoints().allMatch(Character::isLetterOrDigit)
        || site != null
        || NoBodies.generic(name)
        || NO_FIRM.isIn(name)
        || AREA_END.matches(name, length - 1, length)) {
      return;
    }
    int end = firmEnd(name);
    boolean saysNothing =
        end < 0
            ? byItsEnd || (bodies.opensWithArea(name) && !byItsPlace)
            : KIND_OF_BRANCH.matches(name, 0, end);
    if (saysNothing) {
      return;
    }
    firms.add(new BodyMention(item.from(), item.to(), new Body(name, "company", null, null)));
  }

  /**
   * Where a firm's name starts behind the zone it is in: 青石工业园|智泰电子; the start of the stretch where
   * none stands before what is like a firm.
   */
  public static int behindZone(String text, int from, int to) {
    Matcher zone = to - from < LONG_NAME ? null : IN_ZONE.matchAtStart(text, from, to);
    return zone != null && likeFirm(text.substring(zone.end(), to)) ? zone.end() : from;
  }

  /** Whether what stands behind 和 is too short for the name of a firm: 信集团, 瑞投资有限公司. */
  static boolean goesOnInFirm(String name) {
    return SECOND_HALF.matches(name);
  }

  /** Whether a name ends like that of a firm that says its branch and whose it is. */
  public static boolean likeFirm(String name) {
    int end = name.length() <= SHORTEST ? -1 : firmEnd(name);
    return end > 1 && !KIND_OF_BRANCH.matches(name, 0, end);
  }

  /** A firm by its place and a coined name, in a list of firms: 合肥国泽. */
  private static boolean placed(String text, Item item, BodyNames bodies) {
    String name = text.substring(item.from(), item.to());
    return name.length() > SHORTEST && bodies.opensWithArea(name) && !WITH_OFFICE.isIn(name);
  }

  /** Somebody goes to what stands at a position: 到青石制药、沃田马铃薯等企业. */
  private static boolean visited(String text, int at, int from) {
    return GONE_TO.matches(text, Math.max(from, at - 8), at);
  }

  /** As long as the coined names that firms have: 臻禾鲜品. */
  private static boolean coined(Item item) {
    int length = item.to() - item.from();
    return length >= SHORTEST_COINED && length <= LONGEST_COINED;
  }

  /** 丰澜鞋业: ends in a branch and says whose firm it is. */
  private static boolean branch(String text, Item item) {
    return likeFirm(text.substring(item.from(), item.to()));
  }

  /** 甘肃澜光食品: by its place and its branch. */
  private static boolean firmOfPlace(String text, Item item, BodyNames bodies) {
    String name = text.substring(item.from(), item.to());
    int end = name.length() < SHORTEST ? -1 : firmEnd(name);
    return end > 3 && bodies.opensWithArea(name);
  }

  /** Where the branch at the end of a name starts, or -1. */
  private static int firmEnd(String name) {
    for (int length = 2; length <= 4; length++) {
      int start = name.length() - length;
      if (start > 1 && FIRM_END.matches(name, start, name.length())) {
        return start;
      }
    }
    return -1;
  }

  private static boolean firm(Item item, List<BodyMention> found) {
    return found.stream()
        .anyMatch(b ->
            b.to() == item.to() && b.from() >= item.from() && b.body().kind().equals("company"));
  }

  /** The items joined by 、 that end at a position, in text order. */
  private static List<Item> before(String text, int end, int from, Phrases phrases) {
    List<Item> items = new ArrayList<>();
    int to = end;
    while (to > from) {
      int start = to;
      while (start > from && part(text.charAt(start - 1))) {
        start--;
      }
      boolean goesOn = start > from && text.charAt(start - 1) == '、';
      if (!goesOn) {
        start = Math.max(start, phrases.startBefore(to - 1));
      }
      int and = joint(text, start, to);
      if (items.isEmpty() && and > 0) {
        items.addFirst(new Item(and + 1, to)); // 甲、乙和丙等企业
        items.addFirst(new Item(start, and));
      } else {
        items.addFirst(new Item(start, to));
      }
      if (!goesOn) {
        break;
      }
      to = start - 1;
    }
    return items;
  }

  private static int joint(String text, int from, int to) {
    for (int i = from + 2; i < to - 2; i++) {
      if ("和及与".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** The items of a list that fills a stretch. */
  private static List<Item> items(String text, int from, int to) {
    List<Item> items = new ArrayList<>();
    for (int start = from; start < to; start = items.getLast().to() + 1) {
      items.add(new Item(start, itemEnd(text, start, to)));
    }
    return items;
  }

  private static int itemEnd(String text, int from, int to) {
    int end = from;
    while (end < to && part(text.charAt(end)) && text.charAt(end) != '等') {
      end++;
    }
    return end;
  }

  /** Where a firm ends by its branch before what is done with it, or the end: 青石电机|洽谈. */
  private static int firmBeforeVerb(String text, int from, int to) {
    Matcher firm = FIRM_AND_VERB.matchAtStart(text, from, to);
    return firm == null ? to : firm.end("firm");
  }

  private static boolean part(char c) {
    return Character.isLetterOrDigit(c) || c == '（' || c == '）' || c == '·';
  }
}
