package dashiji.document;

import dashiji.lexicon.Area;
import dashiji.lexicon.AreaLevel;
import dashiji.lexicon.AreaName;
import dashiji.lexicon.Gazetteer;
import dashiji.lexicon.NameForm;
import dashiji.lexicon.TermTrie;
import dashiji.text.Chars;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the area that a document is about. */
public final class JurisdictionFinder {
  /** Short forms such as 市委, 旗人民政府, 区长 say of which class the document's area is. */
  private static final Pattern ELLIPSIS =
      Pattern.compile(
          "(?<![\\p{IsHan}])(?:我)?(市|县|旗|区|州|盟|省)(?:委|政府|人民政府|人大常委会|政协|长|领导)"
              + "|副书记、(市|县|旗|区|州|盟|省)长|(?<=[主召][开持])(市|县|旗|区)(?:政府|委)");

  private static final Pattern CHAIN_END =
      Pattern.compile(
          "人民政府|政府|委员会|大事|要事|纪事|公报|办公[室厅]|要闻|融媒体|委(?=办|组织)|一周|人大|政务|(?<!变)动态|简报|年鉴|党史|地方志|史志|领导活动");

  /** In a title: somebody comes to the area at hand. */
  private static final Pattern VISITORS =
      Pattern.compile("莅临|莅|来(?=我?[省市县区旗州](?:考察|调研|参观|学习|交流|访问|视察|检查|督导|指导|对接|洽谈))");

  /** A title that says of which area all under it is. */
  private static final Pattern OF_AREA =
      Pattern.compile("(?:大事|要事)(?:记|$|[（(])|要闻|[^变]动态|公报|年鉴|简报|一周|政务活动|领导活动|门户网|政府网|办公[室厅]$");

  /** What a title may open with before its area. */
  private static final Pattern PERIOD =
      Pattern.compile("^(?:(?:19|20)\\d{2}年(?:度)?)?(?:\\d{1,2}月份?|第?[一二三四]季度|[上下]半年)?");

  private static final Pattern UNIT = Pattern.compile("(\\p{IsHan}{2,7}?(?:自治[州县旗]|地区|[市州盟县旗区]))");

  /** The name of a county-level area before one of its bodies, at the start of a phrase. */
  private static final Pattern OF_UNLISTED =
      Pattern.compile(
          "(?<=^|[^\\p{IsHan}]|[任为在于]|中共)(?![现拟曾历任在为到至今时原全我该本各将经])(?!中共)(\\p{IsHan}{2,4}?(?:自治县|县|旗|区|市))"
              + "(?=委|政府|人民政府|人大|人民代表大会|政协|纪委|\\p{IsHan}{2,10}?(?:局|镇|乡|中学))");

  /** Words that end as an area's name does and are none, or are of no one area. */
  private static final Pattern NO_UNLISTED =
      Pattern.compile(
          ".*(?:主持|召开|组织|召集|安排|部署).*|.*(?:开发区|[新园景社林库灾城山牧老小辖市校战军厂矿港片郊街]区|示范区|保护区|自治区|功能区|城市|县市|超市|门市|集市|夜市|[全各两三外本下属]市|"
              + "[全各外贫困两三郊强大]县|[全各两锦国红彩]旗)");

  private static final String COUNTIES = "县区旗";
  private static final String PREFECTURES = "市州盟";

  /** What a name of an area may stand behind within a clause. */
  private static final String BEFORE_AREA = "省市州区到赴来在至往抵驻共与和由";

  /** How often a text names an area that no gazetteer has, at least. */
  private static final int UNLISTED_TIMES = 3;

  private static final int MASTHEAD = 400;
  private static final int MASTHEAD_WEIGHT = 8;

  private final Gazetteer gazetteer;
  private final TermTrie<AreaName> names;

  /** A finder over a gazetteer. */
  public JurisdictionFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    Map<String, AreaName> terms = new LinkedHashMap<>();
    for (AreaName name : gazetteer.names()) {
      if (name.form() == NameForm.FULL || name.form() == NameForm.SHORT) {
        terms.putIfAbsent(name.text(), name);
      }
    }
    names = new TermTrie<>(terms);
  }

  /**
   * The area that metadata name.
   *
   * @param stated a code, or a name alone (额勒苏旗) or with the areas above it
   */
  public Jurisdiction stated(String stated) {
    Optional<Area> byCode = gazetteer.byCode(stated);
    return byCode.map(this::chain).orElseGet(() -> parse(stated));
  }

  /**
   * The area that the text itself is about: the one named most, masthead before body, of the class
   * that the document's short forms (市委, 旗委) speak of.
   */
  public Jurisdiction inText(String text, @Nullable String title, @Nullable String publisher) {
    NameLine holder = title == null ? null : NameLine.inTitle(title);
    if (title != null && holder != null && holder.posts() != null) {
      Jurisdiction held = longest(parse(holder.posts().in(title)), text);
      if (held.home().filter(u -> u.code() != null).isPresent()) {
        return held; // a life goes through many areas: the one at hand is that of the post held now
      }
    }
    Map<String, Integer> classes = null;
    String dominant = "";
    for (@Nullable String line : new String[] {title, publisher}) {
      if (line != null) {
        Jurisdiction fromLine = longest(parse(head(line)), text);
        Jurisdiction.Unit home = fromLine.home().filter(u -> u.name().length() > 1).orElse(null);
        if (home != null && OF_AREA.isIn(line)) {
          return fromLine; // 某县大事记, however often it names its 市委
        }
        if (home != null && classes == null) {
          classes = classes(text);
          dominant = dominant(classes);
        }
        if (home != null && (dominant.isEmpty() || fits(home.name(), dominant))) {
          return fromLine;
        }
      }
    }
    return named(text, title, classes == null ? classes(text) : classes);
  }

  /** The class that most short forms speak of, or nothing. */
  private static String dominant(Map<String, Integer> classes) {
    return classes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** The area that a text names most, where neither title nor publisher say which it is about. */
  private Jurisdiction named(String text, @Nullable String title, Map<String, Integer> classes) {
    String dominant = dominant(classes);
    Map<String, Double> score = count(text);
    Optional<String> listed =
        best(score, dominant)
            .or(() -> ofAnotherClass(score, classes, COUNTIES))
            .or(() ->
                title != null && OF_AREA.isIn(title)
                    ? ofAnotherClass(score, classes, PREFECTURES)
                    : Optional.empty());
    return shortInTitle(title, dominant, text)
        .or(() -> unlisted(text, dominant, listed.map(score::get).orElse(0.0)))
        .or(() -> listed)
        .map(name -> longest(parse(name), text))
        .orElse(Jurisdiction.UNKNOWN);
  }

  /**
   * The area of a title that leaves its class out (云岫大事记), where no gazetteer has it: the class is
   * that of the short forms (县委), and the text names it with its class (云岫县) twice at least.
   */
  private Optional<String> shortInTitle(@Nullable String title, String dominant, String text) {
    if (title == null || dominant.isEmpty()) {
      return Optional.empty();
    }
    String head = head(title);
    String name = head + dominant;
    boolean named =
        Pattern.matches("\\p{IsHan}{2,4}", head)
            && !NO_UNLISTED.matches(name)
            && times(name, text) >= 2;
    return named ? Optional.of(name) : Optional.empty();
  }

  /** The area named most, of a class if there is one. */
  private static Optional<String> best(Map<String, Double> score, String classWord) {
    return score.entrySet().stream()
        .filter(e -> classWord.isEmpty() || fits(e.getKey(), classWord))
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /**
   * 市委 is that of the city above, which the text does not name, if it names a county; 县委 is that of
   * any county of the city that it names.
   */
  private static Optional<String> ofAnotherClass(
      Map<String, Double> score, Map<String, Integer> classes, String words) {
    return classes.keySet().stream()
        .filter(words::contains)
        .map(word -> best(score, word))
        .flatMap(Optional::stream)
        .max(Comparator.comparing(name -> score.getOrDefault(name, 0.0)));
  }

  /**
   * An area that no gazetteer has: the one that the text names most, three times at least, of those
   * whose bodies it names.
   *
   * @param listed how often an area of the gazetteer is named; what is named less is not it
   */
  private static Optional<String> unlisted(String text, String dominant, double listed) {
    Map<String, Integer> count = new HashMap<>();
    Matcher m = OF_UNLISTED.matcher(text);
    while (m.find()) {
      String name = m.group(1);
      if ((dominant.isEmpty() || fits(name, dominant)) && !NO_UNLISTED.matches(name)) {
        count.computeIfAbsent(name, n -> times(n, text));
      }
    }
    return count.entrySet().stream()
        .filter(e -> e.getValue() >= UNLISTED_TIMES && e.getValue() > listed)
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private static int times(String name, String text) {
    int times = 0;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      times++;
    }
    return times;
  }

  /** The chain with most areas above that the text prints before the name of an unknown area. */
  private Jurisdiction longest(Jurisdiction found, String text) {
    if (found.home().isEmpty() || found.home().get().code() != null) {
      return found;
    }
    String name = found.home().get().name();
    Jurisdiction best = found;
    Matcher m =
        Pattern.compile(
                "\\p{IsHan}{2,9}(?:省|自治区|市|州|盟)(?:\\p{IsHan}{2,7}(?:市|州|盟))?" + Pattern.quote(name))
            .matcher(text);
    while (m.find()) {
      Jurisdiction chain = parse(m.group());
      boolean better =
          chain.chain().size() > best.chain().size()
              && chain.home().filter(u -> u.name().equals(name)).isPresent();
      if (better) {
        best = chain;
      }
    }
    return best;
  }

  private static boolean fits(String areaName, String classWord) {
    return areaName.endsWith(classWord) && !(classWord.equals("区") && areaName.endsWith("自治区"));
  }

  private static String head(String line) {
    if (VISITORS.isIn(line)) {
      return ""; // 某区考察团来我区: who comes is from elsewhere
    }
    String chain =
        Pattern.replaceFirst(
            PERIOD.matcher(line).replaceFirst(""), "^(?:中国共产党|中共|中国人民政治协商会议|政协)", "");
    Matcher end = CHAIN_END.firstMatch(chain);
    return end != null ? chain.substring(0, end.start()) : "";
  }

  /** How often areas are named, the masthead weighing more. */
  private Map<String, Double> count(String text) {
    Map<String, Double> score = new HashMap<>();
    for (int i = 0; i < text.length(); i++) {
      TermTrie.Match<AreaName> match = names.longestAt(text, i);
      if (match == null) {
        continue;
      }
      if (standsAlone(text, i, match.length())) {
        score.merge(
            match.value().area().name(),
            i < MASTHEAD ? (double) MASTHEAD_WEIGHT : 1.0,
            Double::sum);
      }
      i += match.length() - 1;
    }
    return score;
  }

  /** Whether a name of two characters is one: 和县 is none in 县委和县政府, nor 富县 in 加快富县强民. */
  private static boolean standsAlone(String text, int at, int length) {
    return length != 2
        || COUNTIES.indexOf(text.charAt(at + 1)) < 0
        || at == 0
        || !Chars.isHan(text.charAt(at - 1))
        || BEFORE_AREA.indexOf(text.charAt(at - 1)) >= 0;
  }

  private static Map<String, Integer> classes(String text) {
    Map<String, Integer> classes = new HashMap<>();
    Matcher m = ELLIPSIS.matcher(text);
    while (m.find()) {
      for (int g = 1; g <= m.groupCount(); g++) {
        if (m.group(g) != null) {
          classes.merge(m.group(g), 1, Integer::sum);
        }
      }
    }
    return classes;
  }

  /**
   * Reads a name with or without the areas above it. Areas that the gazetteer does not have are
   * kept without a code, by the word for their class at the end.
   */
  Jurisdiction parse(String chain) {
    List<Jurisdiction.Unit> units = new ArrayList<>();
    String context = null;
    int at = 0;
    while (at < chain.length()) {
      TermTrie.Match<AreaName> known = names.longestAt(chain, at);
      if (known != null) {
        Optional<Area> area = gazetteer.resolve(known.term(), context).found();
        if (area.isEmpty()) {
          area = unique(known.term());
        }
        if (area.isPresent()) {
          Jurisdiction full = chain(area.get());
          units = new ArrayList<>(full.chain().reversed());
          context = area.get().code();
          at += known.length();
          continue;
        }
      }
      Matcher unit = UNIT.matcher(chain).region(at, chain.length());
      if (!unit.lookingAt()) {
        break;
      }
      Optional<Area> former =
          units.stream().allMatch(u -> u.code() != null)
              ? former(unit.group(1), context)
              : Optional.empty();
      if (former.isPresent()) {
        units = new ArrayList<>(chain(former.get()).chain().reversed());
        context = former.get().code();
      } else {
        units.add(new Jurisdiction.Unit(unit.group(1), null, level(unit.group(1), units)));
      }
      at = unit.end();
    }
    return new Jurisdiction(units.reversed());
  }

  /** A county or prefecture that was abolished or renamed since, below the areas named before. */
  private Optional<Area> former(String name, @Nullable String context) {
    List<Area> areas =
        gazetteer.formerCandidates(name).stream()
            .filter(n -> n.form() == NameForm.FULL && n.area().level() != AreaLevel.TOWNSHIP)
            .map(AreaName::area)
            .filter(a -> context == null || below(a, context))
            .distinct()
            .toList();
    return areas.size() == 1 ? Optional.of(areas.get(0)) : Optional.empty();
  }

  private boolean below(Area area, String context) {
    return gazetteer.ancestors(area).stream().anyMatch(a -> a.code().equals(context));
  }

  private Optional<Area> unique(String name) {
    List<Area> areas = gazetteer.byName(name);
    return areas.stream()
        .filter(a -> a.level() != AreaLevel.TOWNSHIP)
        .min(Comparator.comparing(Area::level).thenComparing(Area::code))
        .filter(a -> areas.stream().filter(b -> b.level() == a.level()).count() == 1);
  }

  private static AreaLevel level(String name, List<Jurisdiction.Unit> above) {
    boolean underPrefecture = above.stream().anyMatch(u -> u.level() == AreaLevel.PREFECTURE);
    return Pattern.matches(".*(?:州|盟|地区)", name) || (name.endsWith("市") && !underPrefecture)
        ? AreaLevel.PREFECTURE
        : AreaLevel.COUNTY;
  }

  private Jurisdiction chain(Area area) {
    List<Jurisdiction.Unit> units = new ArrayList<>();
    units.add(new Jurisdiction.Unit(area.name(), area.code(), area.level()));
    for (Area above : gazetteer.ancestors(area)) {
      units.add(new Jurisdiction.Unit(above.name(), above.code(), above.level()));
    }
    return new Jurisdiction(units);
  }
}
