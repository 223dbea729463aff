package dashiji.page;

import dashiji.rdf.Vocab;
import dashiji.search.FacetResult;
import dashiji.search.ThingKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A thing in a list.
 *
 * @param thing of it; an act is called by its person
 * @param from first day as the graph has it ({@code 2024-07}), or empty
 * @param until last day, or empty where it is the same
 * @param types IRIs of concepts: kinds of an event or body, the action of an act and in what
 *     capacity, levels of places
 * @param persons who took part, holds the post, or is appointed; at most {@link #MOST}
 * @param posts of the person or act
 * @param bodies of it
 * @param places of it
 * @param more what else tells it from others: an amount, a number, a code; or empty
 */
public record BrowseRow(
    Ref thing,
    String from,
    String until,
    List<String> types,
    List<Ref> persons,
    List<Ref> posts,
    List<Ref> bodies,
    List<Ref> places,
    String more) {
  /** Values of one kind in a row. */
  static final int MOST = 12;

  public BrowseRow {
    types = List.copyOf(types);
    persons = List.copyOf(persons);
    posts = List.copyOf(posts);
    bodies = List.copyOf(bodies);
    places = List.copyOf(places);
  }

  /** Reads the rows of things that were browsed, inside a read transaction. */
  static List<BrowseRow> of(Facts facts, FacetResult result, ThingKind kind) {
    return result.iris().stream()
        .map(iri -> read(facts, NodeFactory.createURI(iri), kind))
        .toList();
  }

  /** Reads what a list shows of a thing, inside a read transaction. */
  static BrowseRow read(Facts facts, Node thing, ThingKind kind) {
    BrowseRow row = empty(facts.ref(thing));
    return switch (kind) {
      case EVENT ->
          row.on(
                  facts.text(thing, Vocab.Dsj.startDate),
                  end(facts, thing, Vocab.Dsj.startDate, Vocab.Dsj.endDate))
              .withTypes(iris(facts, thing, Vocab.Dsj.kind))
              .withPersons(participants(facts, thing))
              .withBodies(refs(facts, thing, Vocab.Dsj.organization))
              .withPlaces(refs(facts, thing, Vocab.Sem.hasPlace));
      case ACT ->
          empty(
                  new Ref(
                      thing.getURI(),
                      facts.object(thing, Vocab.Dsj.person).flatMap(facts::label).orElse("?")))
              .on(facts.text(thing, Vocab.Dsj.effectiveDate), "")
              .withTypes(
                  Stream.concat(
                          iris(facts, thing, Vocab.Dsj.action).stream(),
                          iris(facts, thing, Vocab.Dsj.capacity).stream()
                              .filter(capacity -> !capacity.endsWith("-full")))
                      .toList())
              .withPersons(refs(facts, thing, Vocab.Dsj.person))
              .withPosts(refs(facts, thing, Vocab.Dsj.post))
              .withMore(facts.text(thing, Vocab.Dsj.documentNumber));
      case PERSON -> {
        List<Node> tenures = facts.subjects(Vocab.Org.member, thing, ThingView.SHOWN);
        Set<Node> posts = new LinkedHashSet<>();
        tenures.forEach(tenure -> posts.addAll(facts.objects(tenure, Vocab.Dsj.post)));
        yield row.during(Span.of(facts, tenures)).withPosts(refs(facts, posts));
      }
      case POST -> {
        List<Node> tenures =
            facts.subjects(Vocab.Dsj.post, thing, ThingView.SHOWN).stream()
                .filter(tenure -> facts.isA(tenure, Vocab.Dsj.Tenure))
                .toList();
        Set<Node> holders = new LinkedHashSet<>();
        tenures.forEach(tenure -> holders.addAll(facts.objects(tenure, Vocab.Org.member)));
        yield row.during(Span.of(facts, tenures))
            .withPersons(refs(facts, holders))
            .withBodies(refs(facts, thing, Vocab.Org.postIn))
            .withPlaces(refs(facts, thing, Vocab.Dsj.jurisdiction));
      }
      case ORGANIZATION ->
          row.withTypes(iris(facts, thing, Vocab.Org.classification))
              .withBodies(refs(facts, thing, Vocab.Org.subOrganizationOf))
              .withPlaces(refs(facts, thing, Vocab.Dsj.jurisdiction));
      case PROJECT ->
          row.withBodies(refs(facts, thing, Vocab.Dsj.party))
              .withPlaces(refs(facts, thing, Vocab.Schema.location))
              .withMore(String.join(" · ", facts.texts(thing, Vocab.Dsj.amount)));
      case PLACE ->
          row.withTypes(iris(facts, thing, Vocab.Dsj.level))
              .withPlaces(refs(facts, thing, Vocab.Schema.containedInPlace))
              .withMore(facts.text(thing, Vocab.Dsj.areaCode));
      case WORK -> row.withMore(facts.text(thing, Vocab.Dsj.documentNumber));
      case DOCUMENT -> {
        String start = facts.text(thing, Vocab.Dsj.periodStart);
        BrowseRow dated =
            start.isEmpty()
                ? row.on(facts.text(thing, Vocab.Dcterms.issued), "")
                : row.on(start, end(facts, thing, Vocab.Dsj.periodStart, Vocab.Dsj.periodEnd));
        yield dated
            .withBodies(refs(facts, thing, Vocab.Dcterms.publisher))
            .withPlaces(refs(facts, thing, Vocab.Dsj.jurisdiction));
      }
    };
  }

  private static BrowseRow empty(Ref thing) {
    return new BrowseRow(thing, "", "", List.of(), List.of(), List.of(), List.of(), List.of(), "");
  }

  private BrowseRow on(String first, String last) {
    return new BrowseRow(thing, first, last, types, persons, posts, bodies, places, more);
  }

  private BrowseRow during(Span span) {
    return on(span.first, span.last());
  }

  private BrowseRow withTypes(List<String> all) {
    return new BrowseRow(thing, from, until, all, persons, posts, bodies, places, more);
  }

  private BrowseRow withPersons(List<Ref> all) {
    return new BrowseRow(thing, from, until, types, all, posts, bodies, places, more);
  }

  private BrowseRow withPosts(List<Ref> all) {
    return new BrowseRow(thing, from, until, types, persons, all, bodies, places, more);
  }

  private BrowseRow withBodies(List<Ref> all) {
    return new BrowseRow(thing, from, until, types, persons, posts, all, places, more);
  }

  private BrowseRow withPlaces(List<Ref> all) {
    return new BrowseRow(thing, from, until, types, persons, posts, bodies, all, more);
  }

  private BrowseRow withMore(String words) {
    return new BrowseRow(thing, from, until, types, persons, posts, bodies, places, words);
  }

  private static String end(Facts facts, Node thing, Node from, Node until) {
    String last = facts.text(thing, until);
    return last.equals(facts.text(thing, from)) ? "" : last;
  }

  private static List<Ref> participants(Facts facts, Node event) {
    Set<Node> persons = new LinkedHashSet<>();
    for (Node participation : facts.subjects(Vocab.Dsj.event, event, ThingView.SHOWN)) {
      persons.addAll(facts.objects(participation, Vocab.Dsj.person));
    }
    return refs(facts, persons);
  }

  private static List<String> iris(Facts facts, Node thing, Node property) {
    return facts.objects(thing, property).stream().map(Node::getURI).toList();
  }

  private static List<Ref> refs(Facts facts, Node thing, Node property) {
    return refs(facts, new LinkedHashSet<>(facts.objects(thing, property)));
  }

  private static List<Ref> refs(Facts facts, Set<Node> things) {
    List<Ref> refs = new ArrayList<>();
    things.stream().limit(MOST).forEach(thing -> refs.add(facts.ref(thing)));
    return refs;
  }

  /** The first and the last day on which tenures are shown, stated or bounded. */
  private static final class Span {
    private String first = "";
    private String last = "";

    static Span of(Facts facts, List<Node> tenures) {
      Span span = new Span();
      tenures.forEach(tenure -> span.take(facts, tenure));
      return span;
    }

    private void take(Facts facts, Node tenure) {
      for (Node property :
          List.of(
              Vocab.Dsj.firstAttested,
              Vocab.Dsj.lastAttested,
              Vocab.Dsj.earliestStart,
              Vocab.Dsj.latestEnd)) {
        String day = facts.text(tenure, property);
        if (day.isEmpty() || day.startsWith("-")) {
          continue;
        }
        first = first.isEmpty() || day.compareTo(first) < 0 ? day : first;
        last = day.compareTo(last) > 0 ? day : last;
      }
    }

    String last() {
      return last.equals(first) ? "" : last;
    }
  }
}
