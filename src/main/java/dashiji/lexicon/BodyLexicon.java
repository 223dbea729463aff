package dashiji.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Bodies by any of their names. Immutable; sources in the headers of the tables. */
public final class BodyLexicon {

  private final List<Body> bodies;
  private final Map<String, Body> byName;

  private static final class National {
    static final BodyLexicon INSTANCE = new BodyLexicon(nationalBodies());
  }

  private static final class Local {
    static final BodyLexicon INSTANCE = new BodyLexicon(departments());
  }

  /** Bodies of the whole country: {@code lexicon/national-bodies.tsv}. */
  public static BodyLexicon national() {
    return National.INSTANCE;
  }

  /** Local bodies, named without their area: {@code lexicon/departments.tsv}. */
  public static BodyLexicon local() {
    return Local.INSTANCE;
  }

  private BodyLexicon(List<Body> bodies) {
    this.bodies = List.copyOf(bodies);
    byName = HashMap.newHashMap(bodies.size() * 2);
    for (Body body : bodies) {
      add(body.name(), body);
      if (!body.shortName().equals(body.name())) {
        add(body.shortName(), body);
      }
      body.otherNames().forEach(name -> add(name, body));
    }
  }

  private void add(String name, Body body) {
    Body before = byName.put(name, body);
    if (before != null) {
      throw new IllegalStateException("two bodies are called " + name + ": " + before.name());
    }
  }

  private static List<Body> nationalBodies() {
    List<Body> bodies = new ArrayList<>();
    for (List<String> row : TsvTable.read("national-bodies.tsv").rows()) {
      List<String> names = TsvTable.list(row.get(2));
      boolean none = names.isEmpty();
      bodies.add(
          new Body(
              row.get(0),
              row.get(1),
              none ? row.get(0) : names.getFirst(),
              none ? List.of() : names.subList(1, names.size())));
    }
    return bodies;
  }

  private static List<Body> departments() {
    return TsvTable.read("departments.tsv").rows().stream()
        .map(row -> new Body(row.get(0), row.get(1), row.get(2), TsvTable.list(row.get(3))))
        .toList();
  }

  /** All bodies, by name. */
  public List<Body> bodies() {
    return bodies;
  }

  /** Every name, short forms included; for matching over text. */
  public Set<String> names() {
    return Set.copyOf(byName.keySet());
  }

  /** The body that is so called; no two share a name. */
  public Optional<Body> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The names of a body: full, short, others. */
  public static Collection<String> namesOf(Body body) {
    List<String> names = new ArrayList<>(2 + body.otherNames().size());
    names.add(body.name());
    if (!body.shortName().equals(body.name())) {
      names.add(body.shortName());
    }
    names.addAll(body.otherNames());
    return names;
  }
}
