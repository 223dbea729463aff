package dashiji.mention;

import dashiji.lexicon.Area;
import dashiji.lexicon.AreaKind;
import dashiji.lexicon.AreaLevel;
import dashiji.lexicon.AreaName;
import dashiji.lexicon.Gazetteer;
import dashiji.lexicon.NameForm;
import dashiji.lexicon.TermTrie;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The names of a gazetteer's areas as tries, each made once. */
final class AreaTries {
  private static final Map<Gazetteer, TermTrie<AreaName>> ALL = new ConcurrentHashMap<>();
  private static final Map<Gazetteer, TermTrie<AreaName>> IN_BODIES = new ConcurrentHashMap<>();

  /** By the first digits of the codes; a document needs those of one county or prefecture. */
  private static final Map<Gazetteer, Map<String, TermTrie<List<Area>>>> TOWNSHIPS =
      new ConcurrentHashMap<>();

  private static final TermTrie<List<Area>> NONE = new TermTrie<>(Map.of());

  private static final Pattern TOWNSHIP_CLASS =
      Pattern.compile("(?:民族|\\p{IsHan}族)?(?:镇|乡|苏木)$|街道$");

  private AreaTries() {}

  /** All names but single characters, and the full names of former areas. */
  static TermTrie<AreaName> all(Gazetteer gazetteer) {
    return ALL.computeIfAbsent(
        gazetteer,
        g -> {
          Map<String, AreaName> terms = terms(g, name -> name.form() != NameForm.CHARACTER);
          g.formerNames().forEach(name -> terms.putIfAbsent(name.text(), name));
          return new TermTrie<>(terms);
        });
  }

  /**
   * The townships of a county, or of a prefecture with all its counties, by full name and by the
   * name without the word for their class (two characters at least). One name may be that of
   * several.
   *
   * @param code code of the county or prefecture; for a province, or null, there are none
   */
  static TermTrie<List<Area>> townships(Gazetteer gazetteer, @Nullable String code) {
    if (code == null || code.endsWith("0000") || code.length() != 6) {
      return NONE;
    }
    String prefix = code.endsWith("00") ? code.substring(0, 4) : code;
    return TOWNSHIPS
        .computeIfAbsent(gazetteer, g -> new ConcurrentHashMap<>())
        .computeIfAbsent(prefix, p -> new TermTrie<>(townshipsOf(gazetteer, p)));
  }

  private static Map<String, List<Area>> townshipsOf(Gazetteer gazetteer, String prefix) {
    Map<String, List<Area>> names = new LinkedHashMap<>();
    for (Area area : gazetteer.townships(prefix)) {
      if (area.kind() != AreaKind.DIVISION) {
        continue;
      }
      String stem = TOWNSHIP_CLASS.matcher(area.name()).replaceFirst("");
      names.computeIfAbsent(area.name(), n -> new ArrayList<>(1)).add(area);
      if (stem.length() >= 2 && !stem.equals(area.name())) {
        names.computeIfAbsent(stem, n -> new ArrayList<>(1)).add(area);
      }
    }
    return names;
  }

  /** The names that the name of a body may start with: no county without its class word. */
  static TermTrie<AreaName> inBodies(Gazetteer gazetteer) {
    return IN_BODIES.computeIfAbsent(
        gazetteer,
        g ->
            trie(
                g,
                name ->
                    switch (name.form()) {
                      case CHARACTER -> false;
                      case BARE -> name.area().level() != AreaLevel.COUNTY;
                      default -> true;
                    }));
  }

  private static TermTrie<AreaName> trie(Gazetteer gazetteer, Predicate<AreaName> wanted) {
    return new TermTrie<>(terms(gazetteer, wanted));
  }

  private static Map<String, AreaName> terms(Gazetteer gazetteer, Predicate<AreaName> wanted) {
    Map<String, AreaName> terms = new LinkedHashMap<>();
    gazetteer.names().stream().filter(wanted).forEach(name -> terms.putIfAbsent(name.text(), name));
    return terms;
  }
}
