package dashiji.fact.rule;

import dashiji.document.ChineseNumber;
import dashiji.document.Entry;
import dashiji.document.Jurisdiction;
import dashiji.fact.Fact;
import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import dashiji.fact.RuleId;
import dashiji.lexicon.TermTrie;
import dashiji.mention.Candidate;
import dashiji.mention.PlaceMention;
import dashiji.mention.SiteNames;
import dashiji.mention.Wordlists;
import dashiji.text.Chars;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Administrative areas. Takes their names wherever they stand (云岫县 in 云岫县春耕启动), and the document's
 * own area; leaves areas inside the names of bodies, documents and persons' titles (云岫县政府).
 */
final class PlaceRules {
  /** Behind the name of an area: a body of it, people of it, what is spoken or cooked there. */
  private static final Pattern NO_PLACE =
      Pattern.compile("(?:第?[一二三四五六七八九十\\d]+届(?:人|政|委|党)|人民政府|政府|行政长官|委|人大|政协|党委|公安|籍|话|戏|菜).*");

  /** How far behind the name of an area {@link #NO_PLACE} looks. */
  private static final int SIGHT = 6;

  private static final String SIGNS = "、，。；：\n和及";

  /** Behind a member of a list of bodies, that their people take part. */
  private static final Pattern OF_LIST_OF_BODIES =
      Pattern.compile("[^，。；]{0,60}?(?:等(?:有关|相关)?(?:单位|部门)|负责人|负责同志|领导)");

  /** How far before a name 来源： stands where it is that of a newspaper. */
  private static final int SOURCE = 8;

  /** Group 1: the members; 2: how many there are of which class. */
  private static final Pattern COUNTED_AREAS =
      Pattern.compile(
          "((?:\\p{IsHan}{2,8}、)(?:\\p{IsHan}{2,6}[、和])*\\p{IsHan}{2,6}?)"
              + "((?:等)?(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})[个处]?(?:省|市|县|区|旗|州|盟|镇|乡镇|乡|街道)(?!级|域|内))");

  /** What may stand before the first member of a list: a verb of going or of choosing. */
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "\\p{IsHan}{0,4}?(?:深入|前往|来到|确定|选择|选定|决定|包括|涉及|覆盖|抽查|检查|走访|督导|督查|调研|到|赴|在|对|将|由|从|与|及|和|以)");

  private static final Pattern NUMBER_OF_TOWNSHIPS =
      Pattern.compile("等?(\\d{1,2}|[一二两三四五六七八九十]{1,3})[个处]?(乡|镇|乡镇|街道|区)");

  /** What a site is called as an honour: 被命名为云岫县节水型园区. */
  private static final String CALLED = "为";

  private static final int SHORTEST_RELIC = 4;
  private static final int LONGEST_RELIC = 12;

  private static final Pattern RELIC =
      Pattern.compile(
          "[\\p{IsHan}&&[^在与对的到来为将了是有并由向从被把赴看访察参]]+(?:庙|寺|遗址|旧址|故居|石桥|古桥|石窟|石刻|古墓|墓群|王府|钟楼|鼓楼|古塔|祠堂|文庙|道观|教堂)");

  /** How far behind the name of an area a body's name may end. */
  private static final int BODY = 9;

  /** Of verbs and particles: what starts with these behind an area is no body of it. */
  private static final String NOT_IN_BODY = "在与和赴对的到来为将及、，举召开调考督检就了是有并由向从被把";

  /** How far before the name of an area a title can start. */
  private static final int TITLE_BEFORE = 3;

  private final DocumentContext context;
  private final String text;
  private final FactCollector facts;

  PlaceRules(DocumentContext context, FactCollector facts) {
    this.context = context;
    this.text = context.text();
    this.facts = facts;
  }

  /** Reads the areas named in an entry. */
  void read(EntryMentions mentions) {
    Entry entry = mentions.entry();
    Covered covered = Covered.by(mentions);
    relics(entry, covered);
    counted(entry, covered);
    zones(entry, covered);
    int at = entry.from();
    PlaceMention last = null;
    while (at < entry.to()) {
      PlaceMention area =
          covered.at(at) ? null : context.places().areaAt(text, at, entry.to(), false);
      if (area == null) {
        PlaceMention township = covered.at(at) ? null : townshipAt(at, entry.to(), last);
        if (township == null) {
          PlaceMention alone = covered.at(at) ? null : alone(entry, at);
          if (alone != null) {
            named(alone);
          }
          at = alone == null ? at + 1 : alone.to();
        } else {
          named(township);
          at = township.to();
          PlaceMention village =
              covered.at(at) ? null : context.places().villageAt(text, at, entry.to(), township);
          if (village != null) {
            named(village);
            at = village.to();
          }
        }
        continue;
      }
      last = area;
      if (insideTitle(area)) {
        left(area, "a title runs over its start");
        at++;
        continue;
      }
      if (NO_PLACE.matches(behind(area, entry.to())) || opensBody(area, covered, entry.to())) {
        left(area, "a body of it, or what is spoken there");
      } else {
        named(area);
        PlaceMention site = context.places().siteBehind(text, area, entry.to());
        if (site != null
            && !covered.in(area.from(), site.to())
            && !text.startsWith(CALLED, area.from() - 1)
            && !text.startsWith(CALLED + "“", area.from() - 2)) {
          named(site);
        }
      }
      at = area.to();
    }
  }

  /** An area in short between signs, a country, a river or lake. */
  private @Nullable PlaceMention alone(Entry entry, int at) {
    char c = text.charAt(at);
    if (c == '河' || c == '江' || c == '湖') {
      return context.places().waterEndingAt(text, entry.from(), at, entry.to());
    }
    PlaceMention area = context.places().bareAreaAt(text, entry.from(), at, entry.to());
    PlaceMention country = area == null ? context.places().countryAt(text, at, entry.to()) : null;
    return country == null || endsBody(country.to(), entry.to()) ? area : country;
  }

  /** Whether a body or a person's title starts right behind it, or behind the areas that follow. */
  private boolean opensBody(PlaceMention area, Covered covered, int to) {
    PlaceMention last = area;
    while (last != null) {
      int end = last.to();
      if (covered.at(end) || endsBody(end, to)) {
        return true;
      }
      PlaceMention next = context.places().areaAt(text, end, to, false);
      if (next != null && NO_PLACE.matches(behind(next, to))) {
        return true;
      }
      last = next;
    }
    return false;
  }

  private String behind(PlaceMention area, int to) {
    return text.substring(area.to(), Math.min(to, area.to() + SIGHT));
  }

  /** A body that no finder took goes on here: 某省某商会, 某市农科院. */
  private boolean endsBody(int at, int to) {
    for (int end = at + 2; end <= Math.min(to, at + BODY); end++) {
      char c = text.charAt(end - 1);
      if (!Chars.isHan(c)
          || NOT_IN_BODY.indexOf(c) >= 0
          || NOT_IN_BODY.indexOf(text.charAt(at)) >= 0) {
        return false;
      }
      TermTrie.Match<String> suffix = Wordlists.BODY_SUFFIXES.longestBefore(text, end, at);
      boolean office = (c == '局' || c == '厅') && end - at > 2;
      if (office || (suffix != null && suffix.length() >= 2)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable PlaceMention townshipAt(int at, int to, @Nullable PlaceMention last) {
    String county =
        last != null && last.to() == at && last.level().equals("county") ? last.code() : null;
    PlaceMention township = context.places().townshipAt(text, at, to, county);
    return township == null || insideTitle(township) ? null : township;
  }

  /** Areas in short in a list that a count of their class sums up: 甲、乙、丙三县, 甲、乙等13个市. */
  private void counted(Entry entry, Covered covered) {
    Matcher list = COUNTED_AREAS.matcher(text).region(entry.from(), entry.to());
    while (list.find()) {
      if (townships(list, covered)) {
        continue;
      }
      int end = list.start(2);
      int at = end;
      while (at > list.start(1)) {
        int start = Math.max(list.start(1), text.lastIndexOf('、', at - 1) + 1);
        PlaceMention area = last(start, at);
        if (area == null) {
          break;
        }
        if (!covered.in(area.from(), area.to())) {
          named(area);
        }
        at = start - 1;
      }
    }
  }

  /**
   * The members of a list that says how many townships it has are townships, whether a list has
   * them or not: 灌溪、青石、晏河3个乡镇.
   */
  private boolean townships(Matcher list, Covered covered) {
    Matcher number = NUMBER_OF_TOWNSHIPS.matchOf(list.group(2));
    String[] members = list.group(1).split("[、和]");
    if (number == null
        || (count(number.group(1)) != members.length && !someOf(list, number, members))
        || (number.group(2).equals("区") && !inCounty())) {
      return false;
    }
    int at = list.start(2);
    int length = members[members.length - 1].length();
    for (int i = members.length - 1; i >= 0; i--) {
      int start = at - members[i].length();
      PlaceMention known = last(start, at);
      if (i == 0 && known == null) {
        start = behindLeadIn(start, at, length);
      }
      if (at - start > 1 && !covered.in(start, at)) {
        String name = text.substring(start, at);
        String home = context.jurisdiction().contextCode();
        named(
            known == null
                ? new PlaceMention(start, at, name, "township", name, null, home)
                : known);
      }
      at = start - 1;
    }
    return true;
  }

  /**
   * Whether the members of a list are some of the townships that it counts: three at least, 青石、柳泉、
   * 晏河等12处乡镇, of names that are no words (种植、养殖、加工等5个乡镇).
   */
  private boolean someOf(Matcher list, Matcher number, String[] members) {
    if (members.length < 3
        || count(number.group(1)) <= members.length
        || number.group(2).equals("区")
        || text.charAt(list.start(2)) != '等') {
      return false;
    }
    int at = list.start(1);
    int words = 0;
    for (int i = 0; i < members.length; i++) {
      if (i > 0) {
        words += context.places().isWord(text, at, at + members[i].length()) ? 1 : 0;
        if (members[i].length() > 3) {
          return false;
        }
      }
      at += members[i].length() + 1;
    }
    return words * 2 <= members.length;
  }

  /**
   * Where the first member of a list starts behind what leads in to it: 到白马河, 确定灌溪.
   *
   * @param length of the last member; what is two characters longer than it starts with a word
   */
  private int behindLeadIn(int start, int at, int length) {
    Matcher leadIn = LEAD_IN.matchAtStart(text, start, at);
    if (leadIn != null && at - leadIn.end() > 1) {
      return leadIn.end();
    }
    return at - start > length + 1 ? at - length : start;
  }

  /** Whether the document is about a county, whose districts were townships of a kind. */
  private boolean inCounty() {
    return context.jurisdiction().home().filter(u -> u.name().endsWith("县")).isPresent();
  }

  private static int count(String number) {
    return Character.isDigit(number.charAt(0))
        ? Integer.parseInt(number)
        : ChineseNumber.parse(number.replace('两', '二'));
  }

  /** New districts and development zones, which no list of areas has. */
  private void zones(Entry entry, Covered covered) {
    for (int at = text.indexOf('区', entry.from(), entry.to());
        at >= 0;
        at = text.indexOf('区', at + 1, entry.to())) {
      PlaceMention zone =
          covered.at(at) ? null : context.places().zoneEndingAt(text, entry.from(), at);
      if (zone != null
          && !covered.in(zone.from(), zone.to())
          && !inListOfBodies(zone, covered, entry)) {
        named(zone);
      }
    }
  }

  /** Whether bodies stand beside a zone in a list of those who take part: 县商务局、青石开发区等单位参加. */
  private boolean inListOfBodies(PlaceMention zone, Covered covered, Entry entry) {
    boolean behind =
        zone.from() - 2 >= entry.from()
            && text.charAt(zone.from() - 1) == '、'
            && covered.at(zone.from() - 2);
    boolean before =
        zone.to() + 1 < entry.to() && text.charAt(zone.to()) == '、' && covered.at(zone.to() + 1);
    return (behind || before) && OF_LIST_OF_BODIES.opens(text, zone.to(), entry.to());
  }

  /** The area or township that the first words of a member may lead in to, or null. */
  private @Nullable PlaceMention last(int from, int to) {
    for (int start = from; start + 1 < to; start++) {
      PlaceMention area = context.places().areaAt(text, start, to, true);
      if (area == null) {
        List<PlaceMention> parts = context.places().phrase(text, start, to);
        area =
            parts.size() == 1 && parts.getFirst().level().equals("township")
                ? parts.getFirst()
                : null;
      }
      if (area != null && area.to() == to) {
        return area;
      }
    }
    return null;
  }

  /** The site that stood before a project works on it: 青石水库 in 青石水库除险加固工程. */
  void workedOn(int from, int to) {
    int site = SiteNames.endAt(text, from, to);
    if (site > from && site < to && SiteNames.isWorkedOn(text, site, to)) {
      List<PlaceMention> parts = context.places().phrase(text, from, site);
      if (!parts.isEmpty() && parts.getLast().to() - parts.getLast().from() > 2) {
        parts.forEach(this::named);
      }
    }
  }

  /** Old buildings and ruins in a list: 甲地财神庙、乙石桥. */
  private void relics(Entry entry, Covered covered) {
    int start = entry.from();
    for (int at = entry.from(); at < entry.to(); at++) {
      if (SIGNS.indexOf(text.charAt(at)) < 0) {
        continue;
      }
      boolean listed =
          text.charAt(at) == '、' || (start > entry.from() && text.charAt(start - 1) == '、');
      int length = at - start;
      if (listed
          && length >= SHORTEST_RELIC
          && length <= LONGEST_RELIC
          && !covered.in(start, at)
          && RELIC.matches(text, start, at)) {
        String name = text.substring(start, at);
        named(
            new PlaceMention(
                start, at, name, "site", name, null, context.jurisdiction().contextCode()));
      }
      start = at + 1;
    }
  }

  private void left(PlaceMention area, String why) {
    context.trace().rejected(Candidate.Kind.PLACE, area.from(), area.to(), area.name(), why);
  }

  /**
   * The positions of an entry that bodies, works and persons with their titles take.
   *
   * @param from where the entry starts, from which the positions count
   */
  private record Covered(int from, BitSet positions) {
    static Covered by(EntryMentions mentions) {
      Covered covered = new Covered(mentions.entry().from(), new BitSet());
      mentions.bodies().forEach(b -> covered.set(b.from(), b.to()));
      mentions.works().forEach(w -> covered.set(w.from(), w.to()));
      mentions.persons().forEach(p -> covered.set(p.from(), p.to()));
      return covered;
    }

    private void set(int first, int end) {
      positions.set(Math.max(0, first - from), Math.max(0, end - from));
    }

    boolean at(int position) {
      return positions.get(position - from);
    }

    /** Whether any position of {@code [first, end)} is taken. */
    boolean in(int first, int end) {
      int next = positions.nextSetBit(first - from);
      return next >= 0 && next < end - from;
    }
  }

  /** Whether a title runs over the start of an area's name: 理县 in 代理县长. */
  private boolean insideTitle(PlaceMention area) {
    for (int at = Math.max(0, area.from() - TITLE_BEFORE); at < area.to(); at++) {
      TermTrie.Match<Wordlists.TitleType> title = Wordlists.TITLES.longestAt(text, at);
      if (title != null && at + title.length() > area.to()) {
        return at < area.from();
      }
    }
    return false;
  }

  /** The area that the document is about, at its name or else at 我县. */
  void home() {
    Jurisdiction.Unit unit = context.jurisdiction().home().orElse(null);
    PlaceMention home = unit == null ? null : home(unit);
    if (home != null) {
      named(home);
    }
  }

  /** Whether the name of an area is part of that of a body here: 云岫县人大常委会. */
  private boolean ofBody(PlaceMention area) {
    return NO_PLACE.matches(behind(area, text.length())) || endsBody(area.to(), text.length());
  }

  private @Nullable PlaceMention home(Jurisdiction.Unit unit) {
    for (int named = text.indexOf(unit.name()); named >= 0; ) {
      PlaceMention area = context.places().areaAt(text, named, text.length(), true);
      if (area != null && !ofBody(area)) {
        return area;
      }
      named = text.indexOf(unit.name(), named + 1);
    }
    String classWord = unit.name().substring(unit.name().length() - 1);
    int ours = text.indexOf("我" + classWord);
    if (ours < 0 && unit.name().length() > 2) {
      // 云岫 alone: of that in 云岫县, where nothing prints it in full
      String bare = context.places().bareName(unit);
      for (int named = text.indexOf(bare); named >= 0; named = text.indexOf(bare, named + 1)) {
        PlaceMention area = context.places().areaAt(text, named, text.length(), true);
        if (area != null
            && area.name().startsWith(bare)
            && !text.startsWith(unit.name(), named)
            && !text.startsWith("地区", area.to())
            && !text.substring(Math.max(0, named - SOURCE), named).contains("来源")
            && !ofBody(area)) {
          return context.places().home(named, named + bare.length(), classWord);
        }
      }
    }
    return ours < 0 ? null : context.places().home(ours, ours + 2, classWord);
  }

  /** The area that a person comes from, where a sheet prints it. */
  void nativePlace(PersonSheet sheet, @Nullable String printed) {
    if (printed == null) {
      return;
    }
    for (PersonSheet.Attribute attribute : sheet.attributes()) {
      int at = text.indexOf(printed, attribute.value().from(), attribute.value().to());
      int end = at + printed.length();
      if (at < 0) {
        continue;
      }
      while (at < end) {
        PlaceMention area = context.places().areaAt(text, at, end, true);
        if (area == null) {
          return;
        }
        named(area);
        at = area.to();
      }
      return;
    }
  }

  /** A place is named: it is a fact, and this is how others refer to it. */
  PlaceRef named(PlaceMention place) {
    return named(ref(place), place.from(), place.to());
  }

  /** How others refer to a place. */
  PlaceRef ref(PlaceMention place) {
    return new PlaceRef(
        place.name(),
        PlaceLevel.ofCode(place.level()),
        place.fullName(),
        place.code(),
        place.withinCode());
  }

  /** A place is named in {@code [from, to)}; returns it. */
  PlaceRef named(PlaceRef place, int from, int to) {
    boolean coded = place.code() != null;
    RuleId rule = coded ? RuleBook.PLACE_AREA : RuleBook.PLACE_STOP;
    facts.place(new Fact.PlaceFact(place, context.evidence(from, to, rule, coded ? 0.95 : 0.8)));
    return place;
  }
}
