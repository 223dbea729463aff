package dashiji.lexicon;

import dashiji.lexicon.AreaResolution.Basis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The administrative areas of China down to townships, by code and by name. Immutable.
 *
 * <p>Sources are named in the headers of {@code lexicon/areas.tsv}, {@code areas-former.tsv} and
 * {@code area-abbreviations.tsv}.
 */
public final class Gazetteer {

  private final Map<String, Area> byCode;
  private final Map<String, List<FormerArea>> formerByCode;
  private final Map<String, Integer> since;
  private final Map<String, List<AreaName>> byName;
  private final Map<String, List<AreaName>> formerByName;
  private final List<AreaName> names;
  private final List<Area> prefectures;
  private final Set<String> townshipNames;

  /** In order of their codes. */
  private final List<Area> townships = new ArrayList<>();

  private final Set<String> ordinaryWords;

  /** Loaded at the first use, once, by the class loader's lock. */
  private static final class China {
    static final Gazetteer INSTANCE =
        new Gazetteer(
            TsvTable.read("areas.tsv").rows(),
            TsvTable.read("areas-former.tsv").rows(),
            TsvTable.read("area-abbreviations.tsv").rows(),
            TsvTable.read("area-names-ordinary.tsv").rows(),
            TsvTable.read("areas-since.tsv").rows());
  }

  /** The gazetteer of the program's own tables; read at the first call. */
  public static Gazetteer china() {
    return China.INSTANCE;
  }

  private Gazetteer(
      List<List<String>> areas,
      List<List<String>> former,
      List<List<String>> abbreviations,
      List<List<String>> ordinary,
      List<List<String>> sinceYears) {
    byCode = HashMap.newHashMap(areas.size());
    byName = HashMap.newHashMap(areas.size());
    names = new ArrayList<>();
    townshipNames = HashSet.newHashSet(areas.size());
    // Sorted by code, so that a parent always comes before what it holds.
    for (List<String> row : areas) {
      String code = row.get(0);
      AreaKind kind = row.get(2).equals("zone") ? AreaKind.ZONE : AreaKind.DIVISION;
      Area area =
          new Area(code, row.get(1), AreaLevel.ofCode(code), parentOf(code, byCode, byCode), kind);
      byCode.put(code, area);
      addNames(area);
      if (area.level() == AreaLevel.TOWNSHIP) {
        townships.add(area);
      }
    }
    for (List<String> row : abbreviations) {
      Area area = byCode.get(row.get(0));
      if (area == null) {
        throw new IllegalStateException("area-abbreviations.tsv: no area " + row.get(0));
      }
      NameForm form = row.get(2).equals("character") ? NameForm.CHARACTER : NameForm.SHORT;
      addName(new AreaName(row.get(1), area, form));
    }
    formerByCode = HashMap.newHashMap(former.size());
    formerByName = HashMap.newHashMap(former.size());
    addFormer(former);
    prefectures = areas().stream().filter(area -> area.level() == AreaLevel.PREFECTURE).toList();
    since =
        sinceYears.stream()
            .collect(
                Collectors.toUnmodifiableMap(List::getFirst, row -> Integer.valueOf(row.get(1))));
    ordinaryWords = ordinary.stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet());
  }

  private void addNames(Area area) {
    AreaNames.of(area.name(), area.level(), area.kind())
        .forEach((text, form) -> addName(new AreaName(text, area, form)));
  }

  private void addName(AreaName name) {
    append(byName, name);
    if (name.area().level() == AreaLevel.TOWNSHIP) {
      townshipNames.add(name.text());
    } else {
      names.add(name);
    }
  }

  private void addFormer(List<List<String>> rows) {
    Map<String, Area> areas = HashMap.newHashMap(rows.size());
    for (List<String> row : rows) {
      String code = row.get(0);
      AreaLevel level = AreaLevel.ofCode(code);
      String parent = parentOf(code, byCode, areas);
      Area area = new Area(code, row.get(1), level, parent, AreaKind.FORMER);
      areas.put(code, area);
      List<FormerArea.Successor> successors =
          TsvTable.list(row.get(5)).stream().map(Gazetteer::successor).toList();
      formerByCode
          .computeIfAbsent(code, unused -> new ArrayList<>(1))
          .add(new FormerArea(area, year(row.get(3)), year(row.get(4)), successors));
      AreaNames.of(area.name(), level, AreaKind.DIVISION)
          .forEach((text, form) -> append(formerByName, new AreaName(text, area, form)));
    }
  }

  private static void append(Map<String, List<AreaName>> index, AreaName name) {
    index.merge(
        name.text(),
        List.of(name),
        (before, one) -> {
          List<AreaName> all = new ArrayList<>(before.size() + 1);
          all.addAll(before);
          all.addAll(one);
          return Collections.unmodifiableList(all);
        });
  }

  private static FormerArea.Successor successor(String cell) {
    int bracket = cell.indexOf('[');
    return bracket < 0
        ? new FormerArea.Successor(cell, null)
        : new FormerArea.Successor(
            cell.substring(0, bracket),
            Integer.valueOf(cell.substring(bracket + 1, cell.length() - 1)));
  }

  private static @Nullable Integer year(String cell) {
    return cell.isEmpty() ? null : Integer.valueOf(cell);
  }

  /** The nearest shorter code that is known: 469005 has no prefecture, so 460000. */
  private static @Nullable String parentOf(
      String code, Map<String, Area> areas, Map<String, Area> others) {
    List<String> shorter =
        switch (AreaLevel.ofCode(code)) {
          case PROVINCE -> List.of();
          case PREFECTURE -> List.of(code.substring(0, 2) + "0000");
          case COUNTY -> List.of(code.substring(0, 4) + "00", code.substring(0, 2) + "0000");
          case TOWNSHIP ->
              List.of(
                  code.substring(0, 6), code.substring(0, 4) + "00", code.substring(0, 2) + "0000");
        };
    for (String candidate : shorter) {
      if (areas.containsKey(candidate) || others.containsKey(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  /** The area of a code: the one in force, else the last that had the code. */
  public Optional<Area> byCode(String code) {
    Area area = byCode.get(code);
    if (area != null) {
      return Optional.of(area);
    }
    List<FormerArea> former = formerByCode.get(code);
    return former == null ? Optional.empty() : Optional.of(former.getLast().area());
  }

  /** What a code meant before, the oldest first; empty if it never changed. */
  public List<FormerArea> formerByCode(String code) {
    return List.copyOf(formerByCode.getOrDefault(code, List.of()));
  }

  /**
   * The first year in which an area in force, a county or above, had its code and name; null for
   * townships, where it is not known, and for those of before 1982.
   */
  public @Nullable Integer since(String code) {
    return since.get(code);
  }

  /** All areas in force whose full official name this is, by code. */
  public List<Area> byName(String fullName) {
    return byName.getOrDefault(fullName, List.of()).stream()
        .filter(name -> name.form() == NameForm.FULL)
        .map(AreaName::area)
        .toList();
  }

  /** All readings of a name or short form as an area in force; none if it is no area's name. */
  public List<AreaName> candidates(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** All readings of a name or short form as an area that was abolished or renamed. */
  public List<AreaName> formerCandidates(String name) {
    return formerByName.getOrDefault(name, List.of());
  }

  /**
   * Every name of every province, prefecture and county in force, in all forms; for matching over
   * text. Forms of one character are among them ({@link NameForm#CHARACTER}).
   */
  public Collection<AreaName> names() {
    return Collections.unmodifiableList(names);
  }

  /**
   * Whether a short name is an ordinary word as well (合作, 公安): in running text it needs more than
   * itself to be taken for an area. Full names never are.
   */
  public boolean isOrdinaryWord(String name) {
    return ordinaryWords.contains(name);
  }

  /** Every full name of a township; they repeat over the country and say nothing alone. */
  public Set<String> townshipNames() {
    return Collections.unmodifiableSet(townshipNames);
  }

  /**
   * The townships in force whose codes start with a prefix, by code.
   *
   * @param prefix the first digits of a code: 6 for those of a county, 4 for those of a prefecture
   */
  public List<Area> townships(String prefix) {
    int from = firstAtOrAfter(prefix);
    int to = from;
    while (to < townships.size() && townships.get(to).code().startsWith(prefix)) {
      to++;
    }
    return List.copyOf(townships.subList(from, to));
  }

  private int firstAtOrAfter(String code) {
    int low = 0;
    int high = townships.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (townships.get(middle).code().compareTo(code) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The full names of prefectures and counties that were abolished or renamed, where no area in
   * force has the name (地区 that are cities now, counties that are districts now).
   */
  public Collection<AreaName> formerNames() {
    return formerByName.values().stream()
        .flatMap(List::stream)
        .filter(name -> name.form() == NameForm.FULL)
        .filter(name -> name.area().level() != AreaLevel.TOWNSHIP)
        .filter(name -> !byName.containsKey(name.text()))
        .sorted(Comparator.comparing((AreaName name) -> name.area().code()))
        .toList();
  }

  /** All areas in force, by level and code; townships last. */
  public Collection<Area> areas() {
    return byCode.values().stream()
        .sorted(Comparator.comparing(Area::level).thenComparing(Area::code))
        .toList();
  }

  /** The prefectures in force, by code. */
  public List<Area> prefectures() {
    return prefectures;
  }

  /** The areas above, the nearest first; empty for a province. */
  public List<Area> ancestors(Area area) {
    List<Area> ancestors = new ArrayList<>(3);
    String code = area.parentCode();
    while (code != null) {
      Area parent = byCode(code).orElseThrow();
      ancestors.add(parent);
      code = parent.parentCode();
    }
    return ancestors;
  }

  /** The name with all areas above it, without marks between: 湖北省恩施土家族苗族自治州利川市. */
  public String fullName(Area area) {
    StringBuilder name = new StringBuilder();
    for (Area above : ancestors(area).reversed()) {
      name.append(above.name());
    }
    return name.append(area.name()).toString();
  }

  /** Whether {@code inner} is {@code outer} or lies in it. */
  public boolean within(Area inner, Area outer) {
    return inner.code().equals(outer.code())
        || ancestors(inner).stream().anyMatch(above -> above.code().equals(outer.code()));
  }

  /**
   * The area that a name or short form means in a context: the context itself or one above it, else
   * the only one of that name in the same county, prefecture, province, country.
   *
   * @param name a name in any of its forms
   * @param contextCode code of the area the text is about, or null if it is not known; a code that
   *     no area has counts as not known
   * @return the area and what decided, or what hinders a decision
   */
  public AreaResolution resolve(String name, @Nullable String contextCode) {
    Optional<Area> context = contextCode == null ? Optional.empty() : byCode(contextCode);
    List<AreaName> current = candidates(name);
    if (!current.isEmpty()) {
      return resolve(current, context);
    }
    List<AreaName> former = formerCandidates(name);
    if (former.isEmpty()) {
      return new AreaResolution(null, Basis.UNKNOWN, List.of());
    }
    AreaResolution resolution = resolve(former, context);
    return resolution.area() == null
        ? resolution
        : new AreaResolution(resolution.area(), Basis.FORMER, resolution.candidates());
  }

  private AreaResolution resolve(List<AreaName> candidates, Optional<Area> context) {
    if (candidates.size() == 1) {
      return resolveOnly(candidates.getFirst().area(), context.orElse(null));
    }
    List<Area> all = candidates.stream().map(AreaName::area).distinct().toList();
    List<Area> scopes = new ArrayList<>(4);
    context.ifPresent(area -> {
      scopes.add(area);
      scopes.addAll(ancestors(area));
    });
    for (Area scope : scopes) {
      List<AreaName> here = candidates.stream().filter(name -> within(name.area(), scope)).toList();
      if (here.isEmpty()) {
        continue;
      }
      if (here.stream().anyMatch(name -> name.area().code().equals(scope.code()))) {
        return new AreaResolution(scope, Basis.CONTEXT_OR_ABOVE, all);
      }
      return decide(here, basisOf(scope.level()), all);
    }
    List<Area> provinces = all.stream().filter(a -> a.level() == AreaLevel.PROVINCE).toList();
    if (all.size() > 1 && provinces.size() == 1) {
      return new AreaResolution(provinces.getFirst(), Basis.PROVINCE_FIRST, all);
    }
    List<Area> prefectures = all.stream().filter(a -> a.level() == AreaLevel.PREFECTURE).toList();
    boolean bare = candidates.stream().allMatch(name -> name.form() == NameForm.BARE);
    if (bare && all.size() > 1 && prefectures.size() == 1) {
      return new AreaResolution(prefectures.getFirst(), Basis.PREFECTURE_FIRST, all);
    }
    return decide(candidates, Basis.UNIQUE, all);
  }

  /** The only area of a name, as most names have one; says how near it is. */
  private AreaResolution resolveOnly(Area only, @Nullable Area context) {
    List<Area> all = List.of(only);
    if (context != null) {
      if (within(only, context)) {
        return nearest(only, context, all);
      }
      for (Area above : ancestors(context)) {
        if (within(only, above)) {
          return nearest(only, above, all);
        }
      }
    }
    return new AreaResolution(only, Basis.UNIQUE, all);
  }

  private static AreaResolution nearest(Area only, Area scope, List<Area> all) {
    return only.code().equals(scope.code())
        ? new AreaResolution(scope, Basis.CONTEXT_OR_ABOVE, all)
        : new AreaResolution(only, basisOf(scope.level()), all);
  }

  /** Decides between areas that are equally near. */
  private AreaResolution decide(List<AreaName> near, Basis basis, List<Area> all) {
    NameForm best = near.stream().map(AreaName::form).min(Comparator.naturalOrder()).orElseThrow();
    List<Area> areas =
        near.stream().filter(name -> name.form() == best).map(AreaName::area).distinct().toList();
    if (areas.size() == 1) {
      return new AreaResolution(areas.getFirst(), basis, all);
    }
    Optional<Area> holder =
        areas.stream()
            .filter(outer -> areas.stream().allMatch(inner -> within(inner, outer)))
            .findFirst();
    return holder
        .map(area -> new AreaResolution(area, Basis.HOLDS_THE_OTHERS, all))
        .orElseGet(() -> new AreaResolution(null, Basis.AMBIGUOUS, all));
  }

  private static Basis basisOf(AreaLevel scope) {
    return switch (scope) {
      case PROVINCE -> Basis.SAME_PROVINCE;
      case PREFECTURE -> Basis.SAME_PREFECTURE;
      case COUNTY, TOWNSHIP -> Basis.SAME_COUNTY;
    };
  }
}
