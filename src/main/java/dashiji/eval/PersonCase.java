package dashiji.eval;

import dashiji.synth.Truth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Kinds of cases among the persons of a corpus, by what makes them easy or hard to tell apart. */
public enum PersonCase {
  ALL("all"),
  PLAIN("name alone, no move"),
  NAMESAKE_IN_COUNTY("namesake in the county"),
  NAMESAKE_IN_CITY("namesake in the city's counties"),
  NAMESAKE_ELSEWHERE("namesake elsewhere only"),
  MOVED_LINKED("moved, a text says so"),
  MOVED_UNLINKED("moved, no text says so"),
  MOVED_NAMESAKE("moved, with a namesake"),
  ACTING("acting or in charge");

  private final String label;

  PersonCase(String label) {
    this.label = label;
  }

  /** The words it is printed by. */
  public String label() {
    return label;
  }

  /** The cases that each person is, by number; of those that any text prints. */
  static Map<String, Set<PersonCase>> of(CorpusTruth truth) {
    Set<String> printed = new HashSet<>();
    truth.readings().forEach(r -> printed.add(r.person()));
    Map<String, List<Truth.Person>> byName = new HashMap<>();
    for (Truth.Person person : truth.persons().values()) {
      if (printed.contains(person.person())) {
        byName.computeIfAbsent(person.name(), n -> new ArrayList<>()).add(person);
      }
    }
    Map<String, Set<PersonCase>> cases = new HashMap<>();
    for (List<Truth.Person> same : byName.values()) {
      for (Truth.Person person : same) {
        cases.put(person.person(), of(person, same));
      }
    }
    for (Truth.Tenure tenure : truth.tenures()) {
      Set<PersonCase> own = cases.get(tenure.person());
      if (own != null && !tenure.capacity().equals("full")) {
        own.add(ACTING);
      }
    }
    return cases;
  }

  private static Set<PersonCase> of(Truth.Person person, List<Truth.Person> same) {
    Set<PersonCase> cases = EnumSet.of(ALL);
    if (same.size() > 1) {
      List<Truth.Person> others =
          same.stream().filter(o -> !o.person().equals(person.person())).toList();
      boolean county =
          others.stream().anyMatch(o -> o.areas().stream().anyMatch(person.areas()::contains));
      boolean city =
          others.stream()
              .flatMap(o -> o.areas().stream())
              .anyMatch(a -> person.areas().stream().anyMatch(b -> city(a).equals(city(b))));
      cases.add(county ? NAMESAKE_IN_COUNTY : city ? NAMESAKE_IN_CITY : NAMESAKE_ELSEWHERE);
    }
    if (!person.moves().isEmpty()) {
      boolean linked = person.moves().stream().noneMatch(m -> m.links().isEmpty());
      cases.add(linked ? MOVED_LINKED : MOVED_UNLINKED);
      if (same.size() > 1) {
        cases.add(MOVED_NAMESAKE);
      }
    }
    if (cases.size() == 1) {
      cases.add(PLAIN);
    }
    return cases;
  }

  private static String city(String area) {
    int dash = area.indexOf('-');
    return dash < 0 ? area : area.substring(0, dash);
  }
}
