package dashiji.eval;

import dashiji.eval.Comparison.Expected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** The measures of what is listed by its name: persons, places, projects, organisations. */
final class ThingMeasures {
  private ThingMeasures() {}

  static void take(Gold gold, Tables mine, Marks marks) {
    named(
        marks,
        Measure.PERSONS,
        mine.persons(),
        gold.persons(),
        ComparisonForms::name,
        Object::equals);
    named(
        marks,
        Measure.PLACES,
        mine.places(),
        gold.places(),
        ComparisonForms::name,
        ComparisonForms::similar);
    named(
        marks,
        Measure.PROJECTS,
        mine.projects(),
        gold.projects(),
        ComparisonForms::name,
        ComparisonForms::similar);
    named(
        marks,
        Measure.ORGS,
        mine.orgs(),
        gold.orgs(),
        ComparisonForms::organization,
        ComparisonForms::similar);
  }

  private static void named(
      Marks marks,
      Measure measure,
      List<Row> rows,
      List<? extends Gold.Named> items,
      Function<String, String> form,
      BiPredicate<String, String> same) {
    // An item's aliases (and a place's full name) are the same item by another name.
    Map<String, String> names = new HashMap<>();
    for (Gold.Named item : items) {
      Stream.concat(item.aliases().stream(), Stream.ofNullable(item.full()))
          .filter(other -> !other.isEmpty())
          .forEach(other -> names.putIfAbsent(form.apply(other), form.apply(item.name())));
    }
    for (Gold.Named item : items) {
      names.put(form.apply(item.name()), form.apply(item.name()));
    }
    List<Claim<String>> found = new ArrayList<>();
    for (Row row : rows) {
      String name = form.apply(row.get("name"));
      found.add(new Claim<>(row, names.getOrDefault(name, name)));
    }
    List<Expected<String>> wanted =
        items.stream()
            .map(item -> new Expected<>(form.apply(item.name()), item.optional()))
            .toList();
    marks.compare(measure, found, wanted, same, name -> name);
  }
}
