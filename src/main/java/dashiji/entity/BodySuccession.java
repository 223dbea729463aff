package dashiji.entity;

import dashiji.lexicon.Reforms;
import dashiji.lexicon.Reforms.Reform;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which department of an area took over the work of which other by a reform of institutions, where
 * both occur. They stay two bodies. A function of the departments of one area alone.
 */
public final class BodySuccession {
  /** Class words that end the name of an area. */
  private static final Pattern AREA_END = Pattern.compile("[省市州盟县旗区]");

  private BodySuccession() {}

  /**
   * A department that followed another.
   *
   * @param id its key
   * @param before the old one
   * @param after the new one
   * @param year of the reform, the last where several lie between
   */
  public record Change(Key id, Key before, Key after, int year) {}

  /**
   * The department that a body's name shows, if a reform knows it: 临澜县 and 卫生局 of 临澜县卫生局.
   *
   * @param name the body's name with its area
   * @param jurisdiction the area that it belongs to
   */
  public static Optional<LocalBody> department(Key organization, String name, Key jurisdiction) {
    String normal = Key.normalise(name);
    Matcher area = AREA_END.matcher(normal);
    while (area.find()) {
      String rest = normal.substring(area.end());
      // The area may go on behind the first class word: 市中区.
      if (area.end() > 1 && Reforms.china().knows(rest)) {
        return Optional.of(new LocalBody(organization, jurisdiction.id(), rest));
      }
    }
    return Optional.empty();
  }

  /**
   * The changes between departments of one area each, sorted; the same whatever the order.
   *
   * @param bodies departments, all of each area that is asked for
   */
  public static List<Change> of(Collection<LocalBody> bodies) {
    SortedMap<String, SortedMap<String, Key>> areas = new TreeMap<>();
    for (LocalBody body : new TreeSet<>(bodies)) {
      areas
          .computeIfAbsent(body.area(), unused -> new TreeMap<>())
          .putIfAbsent(body.department(), body.organization());
    }
    List<Change> changes = new ArrayList<>();
    areas.values().forEach(departments -> changes.addAll(changes(departments)));
    return List.copyOf(changes);
  }

  private static List<Change> changes(SortedMap<String, Key> departments) {
    List<Change> changes = new ArrayList<>();
    departments.forEach((department, before) -> {
      Map<Key, Integer> followers = new HashMap<>();
      follow(department, 0, departments, followers, new HashSet<>());
      followers.remove(before);
      new TreeMap<>(followers)
          .forEach((after, year) ->
              changes.add(
                  new Change(
                      Key.of(KeyKind.CHANGE, before.id(), after.id()), before, after, year)));
    });
    return changes;
  }

  /** The nearest that occur: where none of a reform's does, what these became later. */
  private static void follow(
      String department,
      int since,
      Map<String, Key> departments,
      Map<Key, Integer> followers,
      Set<String> seen) {
    if (!seen.add(department)) {
      return;
    }
    for (Reform reform : Reforms.china().of(department)) {
      if (reform.year() < since) {
        continue;
      }
      List<String> there = reform.after().stream().filter(departments::containsKey).toList();
      for (String after : there) {
        Key key = departments.get(after);
        if (key != null) {
          followers.merge(key, reform.year(), Math::min);
        }
      }
      if (there.isEmpty()) {
        for (String after : reform.after()) {
          follow(after, reform.year() + 1, departments, followers, seen);
        }
      }
    }
  }
}
