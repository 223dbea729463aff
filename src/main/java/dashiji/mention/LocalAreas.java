package dashiji.mention;

import dashiji.document.Jurisdiction;
import dashiji.lexicon.AreaLevel;
import dashiji.lexicon.AreaName;
import dashiji.lexicon.Gazetteer;
import dashiji.lexicon.NameForm;
import dashiji.lexicon.TermTrie;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Areas that a class word alone stands for beside those of the document: 镇 in 青石镇召开大会，镇党委书记…, 区 in
 * a province's news of one district, 开发区 where a development zone is named in full.
 *
 * @param named by class word, the area of it that the stretch names first
 * @param zone the development zone that the document names in full, or null
 */
record LocalAreas(Map<String, Jurisdiction.Unit> named, @Nullable String zone) {
  /** Nothing but the areas of the document. */
  static final LocalAreas NONE = new LocalAreas(Map.of(), null);

  /** A body by nothing but the class word of its area, at the start of a phrase. */
  private static final Pattern OF_CLASS =
      Pattern.compile(
          "(?:^|[^\\p{IsHan}])(?:该)?(镇|乡|街道|苏木|区|县|市)(?=党委|党工委|委|政府|人大|纪委|长|办事处|领导|机关|\\p{IsHan}{2,6}办)");

  /** A township where something is done there or to it. */
  private static final Pattern TOWNSHIP =
      Pattern.compile(
          "(?<![\\p{IsHan}])(?:在|赴|到|来到|走进|深入)?(?<name>(?![我该全各本两在到])\\p{IsHan}{2,4}?(?:镇|乡|街道|苏木))"
              + "(?=召开|举行|举办|组织|开展|党委|党工委|政府|人大|纪委|办事处|在|与|隆重|新|首|第|\\d|[，、])");

  private static final Pattern ZONE_OF =
      Pattern.compile("[省市县区]?(?:国家级?|省级?)?(?:经济技术|高新技术产业|高新技术|经济|工业|综合|循环经济)(?:产业)?开发区");

  private static final Pattern ZONE =
      Pattern.compile(
          "\\p{IsHan}{0,4}?(?:国家级?|省级?)?(?:经济技术|高新技术产业|高新技术|经济|工业|综合|循环经济|农业科技)(?:产业)?开发区");

  LocalAreas {
    named = Map.copyOf(named);
  }

  /** These areas, and those of the document where a class word stands for none of these. */
  LocalAreas and(LocalAreas document) {
    if (document.named.isEmpty()) {
      return this;
    }
    Map<String, Jurisdiction.Unit> all = new HashMap<>(named);
    all.putAll(document.named);
    return new LocalAreas(all, zone);
  }

  /** The county that the district or city of a document was when its text was written, or null. */
  static Jurisdiction.@Nullable Unit formerCounty(String text, Jurisdiction jurisdiction) {
    Jurisdiction.Unit home = jurisdiction.home().orElse(null);
    if (home == null
        || home.level() != AreaLevel.COUNTY
        || !(home.name().endsWith("区") || home.name().endsWith("市"))
        || home.name().length() < 3
        || jurisdiction.byClassWord("县").isPresent()) {
      return null;
    }
    String county = home.name().substring(0, home.name().length() - 1) + "县";
    return text.contains(county)
        ? new Jurisdiction.Unit(county, home.code(), AreaLevel.COUNTY)
        : null;
  }

  /** The unit that a class word stands for here, if any. */
  Optional<Jurisdiction.Unit> byClassWord(String word) {
    return Optional.ofNullable(named.get(word));
  }

  /**
   * The development zone that a text names in full first, or null.
   *
   * @param jurisdiction the areas of the document, which no gazetteer need have
   */
  static @Nullable String zone(
      @Nullable String text, Gazetteer gazetteer, Jurisdiction jurisdiction) {
    if (text == null) {
      return null;
    }
    for (Jurisdiction.Unit unit : jurisdiction.chain()) {
      String stem = unit.name().substring(0, Math.max(0, unit.name().length() - 1));
      if (stem.length() < 2) {
        continue; // 景县: too short to be told from other words
      }
      for (int at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
        Matcher zone = ZONE_OF.matchAtStart(text, at + stem.length(), text.length());
        if (zone != null) {
          return text.substring(at, zone.end());
        }
      }
    }
    TermTrie<AreaName> areas = AreaTries.all(gazetteer);
    for (int at = text.indexOf("开发区"); at >= 0; at = text.indexOf("开发区", at + 1)) {
      for (int start = Math.max(0, at - 16); start < at - 3; start++) {
        TermTrie.Match<AreaName> area = areas.longestAt(text, start);
        if (area != null && start + area.length() == at + 3) {
          return area.term(); // a zone that counts as an area
        }
        if (area != null
            && ZONE.matches(text, start + area.length(), at + 3)
            && (start == 0 || !cutsArea(areas, text, start))) {
          return text.substring(start, at + 3);
        }
      }
    }
    return null;
  }

  /** The area starts inside the name of another one before it. */
  private static boolean cutsArea(TermTrie<AreaName> areas, String text, int start) {
    TermTrie.Match<AreaName> before = areas.longestAt(text, start - 1);
    return before != null && before.length() > 1;
  }

  /** The areas of a stretch {@code [from, to)}; with the zone of the document. */
  static LocalAreas in(
      String text,
      int from,
      int to,
      Jurisdiction jurisdiction,
      Gazetteer gazetteer,
      @Nullable String zone) {
    Map<String, Jurisdiction.Unit> named = new HashMap<>();
    // From the character before the stretch on, which the expression takes: unlike one that looks
    // back, it does not stop at each class word inside a name.
    Matcher ofClass = OF_CLASS.in(text, Math.max(0, from - 1), to);
    while (ofClass.find()) {
      String word = ofClass.group(1);
      if (ofClass.start(1) >= from
          && !named.containsKey(word)
          && jurisdiction.byClassWord(word).isEmpty()) {
        Jurisdiction.Unit unit =
            "区县市".contains(word)
                ? listed(text, from, to, word, gazetteer)
                : township(text, from, to, word);
        if (unit != null) {
          named.put(word, unit);
        }
      }
    }
    return named.isEmpty() && zone == null ? NONE : new LocalAreas(named, zone);
  }

  private static Jurisdiction.@Nullable Unit township(
      String text, int from, int to, String classWord) {
    Matcher township = TOWNSHIP.matcher(text).region(from, to).useTransparentBounds(true);
    while (township.find()) {
      String name = township.group("name");
      if (name.endsWith(classWord)) {
        return new Jurisdiction.Unit(name, null, AreaLevel.TOWNSHIP);
      }
    }
    return null;
  }

  /** The first area of a class in a stretch that the gazetteer has. */
  private static Jurisdiction.@Nullable Unit listed(
      String text, int from, int to, String classWord, Gazetteer gazetteer) {
    TermTrie<AreaName> areas = AreaTries.inBodies(gazetteer);
    for (int i = from; i < to; i++) {
      TermTrie.Match<AreaName> area = areas.longestAt(text, i, to);
      if (area != null) {
        if (area.value().form() == NameForm.FULL
            && area.term().endsWith(classWord)
            && !area.term().endsWith("自治区")) {
          return new Jurisdiction.Unit(
              area.value().area().name(), area.value().area().code(), AreaLevel.COUNTY);
        }
        i += area.length() - 1;
      }
    }
    return null;
  }
}
