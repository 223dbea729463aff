package dashiji.entity;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All readings that name and area give one key: the unit of identity of organisations and projects.
 * It is never parted, as nothing in the texts would tell which of its readings is which.
 */
final class ThingUnit {
  private final List<ThingReading> readings;
  private final ThingReading first;
  private final ThingName name;
  private final Set<String> areas = new TreeSet<>();
  private final Set<String> homes;
  private final Set<Key> documents;

  /**
   * @param readings sorted, of one key; one at least with a mention
   */
  ThingUnit(List<ThingReading> readings) {
    this.readings = List.copyOf(readings);
    this.first = readings.stream().filter(ThingReading::mentioned).findFirst().orElseThrow();
    this.name = ThingName.of(first.thing().kind(), first.name());
    this.homes = texts(r -> r.home() == null ? List.of() : List.of(r.home()));
    this.documents = readings.stream().map(ThingReading::document).collect(Collectors.toSet());
    areas.addAll(texts(r -> r.area() == null ? List.of() : List.of(r.area())));
    if (!name.area().isEmpty()) {
      areas.add(name.area());
    }
    for (String area : List.copyOf(areas)) {
      areas.add(ThingName.areaName(area));
    }
  }

  Key key() {
    return first.thing();
  }

  /** The first reading with a mention. */
  ThingReading first() {
    return first;
  }

  List<ThingReading> readings() {
    return readings;
  }

  ThingName name() {
    return name;
  }

  /** The areas that it is of or lies in: by code as well as by name, as far as they are known. */
  Set<String> areas() {
    return areas;
  }

  /** The areas that its documents are about, by code or name. */
  Set<String> homes() {
    return homes;
  }

  boolean sharesDocument(ThingUnit other) {
    return documents.stream().anyMatch(other.documents::contains);
  }

  Set<String> holders() {
    return texts(ThingReading::holders);
  }

  Set<String> parties() {
    return texts(ThingReading::parties);
  }

  Set<BigDecimal> amounts() {
    Set<BigDecimal> all = new HashSet<>();
    readings.forEach(r -> r.amounts().forEach(amount -> all.add(amount.stripTrailingZeros())));
    return all;
  }

  Set<ThingReading.Dependent> dependents() {
    return readings.stream()
        .flatMap(r -> r.dependents().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> texts(Function<ThingReading, Collection<String>> of) {
    return readings.stream()
        .flatMap(r -> of.apply(r).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
