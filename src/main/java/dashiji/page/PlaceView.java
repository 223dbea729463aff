package dashiji.page;

import dashiji.fact.PlaceLevel;
import dashiji.rdf.Vocab;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The page of a place: where it lies, since when and until when it was an area, what is within it,
 * what happened there and within it.
 *
 * @param iri of it
 * @param label its name
 * @param fullName with the areas above it, or empty
 * @param names other names
 * @param level IRI of its level, or empty
 * @param code its area code, or empty
 * @param from first year as an area, or empty
 * @param until last year, or empty
 * @param above the areas it lies in, the widest first
 * @param successors areas that replaced it
 * @param predecessors areas that it replaced
 * @param within areas and places directly within it
 * @param withinCount of all
 * @param events there or within it, newest first
 * @param eventCount of those found
 * @param projects there or within it
 * @param projectCount of all
 * @param posts that serve it
 * @param postCount of all
 * @param bodies of it
 * @param bodyCount of all
 * @param documents about it
 * @param documentCount of all
 * @param partial true if more lies within it than was looked at
 */
public record PlaceView(
    String iri,
    String label,
    String fullName,
    List<String> names,
    String level,
    String code,
    String from,
    String until,
    List<Ref> above,
    List<Ref> successors,
    List<Ref> predecessors,
    List<Within> within,
    int withinCount,
    List<Happened> events,
    int eventCount,
    List<Ref> projects,
    int projectCount,
    List<Ref> posts,
    int postCount,
    List<Ref> bodies,
    int bodyCount,
    List<Ref> documents,
    int documentCount,
    boolean partial) {
  static final int SHOWN = 50;

  /** Places that are looked at within one, and events and the like that are read to be sorted. */
  private static final int MOST_PLACES = 1_000;

  private static final int MOST = 2_000;
  private static final int MOST_SERVING = 800;

  /**
   * A place within another.
   *
   * @param place with its name
   * @param level IRI of its level, or empty
   * @param code its area code, or empty
   * @param until last year as an area, or empty
   */
  public record Within(Ref place, String level, String code, String until) {}

  /**
   * An event, and the place within this one where it took place, if it is another one.
   *
   * @param where or empty
   */
  public record Happened(EventLine event, Optional<Ref> where) {}

  /** Reads it, inside a read transaction. */
  public static PlaceView read(DatasetGraph dataset, Node place) {
    Facts facts = new Facts(dataset);
    List<Node> children = facts.subjects(Vocab.Schema.containedInPlace, place, MOST);
    Set<Node> all = within(facts, place, children);
    List<Found> events = events(facts, all);
    List<Node> projects = of(facts, Vocab.Schema.location, all);
    List<Node> served = facts.subjects(Vocab.Dsj.jurisdiction, place, MOST_SERVING);
    List<Ref> posts = named(facts, served, Vocab.Org.Post);
    List<Ref> bodies = named(facts, served, Vocab.Org.FormalOrganization);
    List<Ref> documents = named(facts, served, Vocab.Dsj.SourceDocument);
    String label = facts.label(place).orElse("");
    String fullName = facts.text(place, Vocab.Dsj.fullName);
    return new PlaceView(
        place.getURI(),
        label,
        fullName.equals(label) ? "" : fullName,
        facts.objects(place, Vocab.Skos.altLabel).stream()
            .map(Node::getLiteralLexicalForm)
            .distinct()
            .filter(name -> !name.equals(label) && !name.equals(fullName))
            .toList(),
        facts.object(place, Vocab.Dsj.level).map(Node::getURI).orElse(""),
        facts.text(place, Vocab.Dsj.areaCode),
        facts.text(place, Vocab.Dsj.validFrom),
        facts.text(place, Vocab.Dsj.validUntil),
        above(facts, place),
        refs(facts, facts.objects(place, Vocab.Dcterms.isReplacedBy)),
        refs(facts, facts.subjects(Vocab.Dcterms.isReplacedBy, place, SHOWN)),
        children.stream()
            .map(child -> within(facts, child))
            .sorted(
                Comparator.comparingInt(PlaceView::rank)
                    .thenComparing(Within::code, PlaceView::codesFirst)
                    .thenComparing(child -> child.place().label()))
            .limit(SHOWN)
            .toList(),
        children.size(),
        events.stream().limit(SHOWN).map(found -> happened(facts, place, found)).toList(),
        events.size(),
        refs(facts, projects).stream().limit(SHOWN).toList(),
        projects.size(),
        posts.stream().limit(SHOWN).toList(),
        posts.size(),
        bodies.stream().limit(SHOWN).toList(),
        bodies.size(),
        documents.stream().limit(SHOWN).toList(),
        documents.size(),
        all.size() >= MOST_PLACES || events.size() >= MOST || served.size() >= MOST_SERVING);
  }

  /** Areas before villages before sites. */
  private static int rank(Within within) {
    for (PlaceLevel level : PlaceLevel.values()) {
      if (within.level().equals(Vocab.Dsj.concept(level).getURI())) {
        return level.ordinal();
      }
    }
    return PlaceLevel.values().length;
  }

  private static int codesFirst(String one, String other) {
    if (one.isEmpty() != other.isEmpty()) {
      return one.isEmpty() ? 1 : -1;
    }
    return one.compareTo(other);
  }

  private static Within within(Facts facts, Node child) {
    return new Within(
        facts.ref(child),
        facts.object(child, Vocab.Dsj.level).map(Node::getURI).orElse(""),
        facts.text(child, Vocab.Dsj.areaCode),
        facts.text(child, Vocab.Dsj.validUntil));
  }

  /** The place and all within it, at most so many. */
  private static Set<Node> within(Facts facts, Node place, List<Node> children) {
    Set<Node> all = new LinkedHashSet<>(List.of(place));
    Deque<Node> open = new ArrayDeque<>(children);
    while (!open.isEmpty() && all.size() < MOST_PLACES) {
      Node next = open.poll();
      if (all.add(next)) {
        open.addAll(facts.subjects(Vocab.Schema.containedInPlace, next, MOST_PLACES));
      }
    }
    return all;
  }

  private static List<Ref> above(Facts facts, Node place) {
    List<Ref> above = new ArrayList<>();
    Optional<Node> next = facts.object(place, Vocab.Schema.containedInPlace);
    Set<Node> seen = new LinkedHashSet<>(List.of(place));
    while (next.isPresent() && seen.add(next.get())) {
      above.addFirst(facts.ref(next.get()));
      next = facts.object(next.get(), Vocab.Schema.containedInPlace);
    }
    return above;
  }

  /** An event before it is read: its place and first day decide whether it is shown. */
  private record Found(Node event, Node where, String start) {}

  private static List<Found> events(Facts facts, Collection<Node> all) {
    List<Found> events = new ArrayList<>();
    Set<Node> seen = new LinkedHashSet<>();
    for (Node where : all) {
      for (Node event : facts.subjects(Vocab.Sem.hasPlace, where, MOST - seen.size())) {
        if (seen.add(event)) {
          events.add(new Found(event, where, facts.text(event, Vocab.Dsj.startDate)));
        }
      }
    }
    // The newest first; those without a year, which begin with a hyphen, last.
    events.sort(
        Comparator.comparing((Found found) -> found.start().startsWith("-") ? "" : found.start())
            .reversed()
            .thenComparing(found -> found.event().toString()));
    return events;
  }

  private static Happened happened(Facts facts, Node place, Found found) {
    return new Happened(
        EventLine.read(facts, found.event()),
        found.where().equals(place) ? Optional.empty() : Optional.of(facts.ref(found.where())));
  }

  private static List<Node> of(Facts facts, Node property, Collection<Node> all) {
    Set<Node> found = new LinkedHashSet<>();
    for (Node where : all) {
      found.addAll(facts.subjects(property, where, MOST));
    }
    return List.copyOf(found);
  }

  private static List<Ref> named(Facts facts, List<Node> things, Node type) {
    return refs(facts, things.stream().filter(thing -> facts.isA(thing, type)).toList());
  }

  private static List<Ref> refs(Facts facts, List<Node> things) {
    return things.stream().map(facts::ref).sorted(Comparator.comparing(Ref::label)).toList();
  }

  /** The head of the page. */
  public Head head(Site site) {
    return Head.ofThing(
        site,
        iri,
        site.t("thing.heading", site.t("kind.place"), fullName.isEmpty() ? label : fullName),
        "",
        JsonText.of(structured()));
  }

  private Map<String, Object> structured() {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("@context", "https://schema.org");
    place.put("@type", code.isEmpty() ? "Place" : "AdministrativeArea");
    place.put("@id", iri);
    place.put("name", label);
    if (!above.isEmpty()) {
      Ref next = above.getLast();
      place.put(
          "containedInPlace",
          Map.of("@type", "AdministrativeArea", "@id", next.iri(), "name", next.label()));
    }
    return place;
  }
}
