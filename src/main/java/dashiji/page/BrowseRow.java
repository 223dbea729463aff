package dashiji.page;

import dashiji.rdf.Vocab;
import dashiji.search.FacetResult;
import dashiji.search.ThingKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** The day or days. */
  public String days() {
    return until.isEmpty() ? from : from + " – " + until;
  }

  /** Reads the rows of things that were browsed, inside a read transaction. */
  static List<BrowseRow> of(Facts facts, FacetResult result, ThingKind kind) {
    return result.iris().stream()
        .map(iri -> read(facts, NodeFactory.createURI(iri), kind))
        .toList();
  }

  /** Reads what a list shows of a thing, inside a read transaction. */
  static BrowseRow read(Facts facts, Node thing, ThingKind kind) {
    return switch (kind) {
      case EVENT ->
          new BrowseRow(
              facts.ref(thing),
              facts.text(thing, Vocab.Dsj.startDate),
              end(facts, thing, Vocab.Dsj.startDate, Vocab.Dsj.endDate),
              iris(facts, thing, Vocab.Dsj.kind),
              participants(facts, thing),
              List.of(),
              refs(facts, thing, Vocab.Dsj.organization),
              refs(facts, thing, Vocab.Sem.hasPlace),
              "");
      case ACT ->
          new BrowseRow(
              new Ref(
                  thing.getURI(),
                  facts.object(thing, Vocab.Dsj.person).flatMap(facts::label).orElse("?")),
              facts.text(thing, Vocab.Dsj.effectiveDate),
              "",
              Stream.concat(
                      iris(facts, thing, Vocab.Dsj.action).stream(),
                      iris(facts, thing, Vocab.Dsj.capacity).stream()
                          .filter(capacity -> !capacity.endsWith("-full")))
                  .toList(),
              refs(facts, thing, Vocab.Dsj.person),
              refs(facts, thing, Vocab.Dsj.post),
              List.of(),
              List.of(),
              facts.text(thing, Vocab.Dsj.documentNumber));
      case PERSON -> {
        Span span = new Span();
        Set<Node> posts = new LinkedHashSet<>();
        for (Node tenure : facts.subjects(Vocab.Org.member, thing, ThingView.SHOWN)) {
          span.take(facts, tenure);
          posts.addAll(facts.objects(tenure, Vocab.Dsj.post));
        }
        yield new BrowseRow(
            facts.ref(thing),
            span.first,
            span.last(),
            List.of(),
            List.of(),
            refs(facts, posts),
            List.of(),
            List.of(),
            "");
      }
      case POST -> {
        Span span = new Span();
        Set<Node> holders = new LinkedHashSet<>();
        for (Node tenure : facts.subjects(Vocab.Dsj.post, thing, ThingView.SHOWN)) {
          if (facts.isA(tenure, Vocab.Dsj.Tenure)) {
            span.take(facts, tenure);
            holders.addAll(facts.objects(tenure, Vocab.Org.member));
          }
        }
        yield new BrowseRow(
            facts.ref(thing),
            span.first,
            span.last(),
            List.of(),
            refs(facts, holders),
            List.of(),
            refs(facts, thing, Vocab.Org.postIn),
            refs(facts, thing, Vocab.Dsj.jurisdiction),
            "");
      }
      case ORGANIZATION ->
          new BrowseRow(
              facts.ref(thing),
              "",
              "",
              iris(facts, thing, Vocab.Org.classification),
              List.of(),
              List.of(),
              refs(facts, thing, Vocab.Org.subOrganizationOf),
              refs(facts, thing, Vocab.Dsj.jurisdiction),
              "");
      case PROJECT ->
          new BrowseRow(
              facts.ref(thing),
              "",
              "",
              List.of(),
              List.of(),
              List.of(),
              refs(facts, thing, Vocab.Dsj.party),
              refs(facts, thing, Vocab.Schema.location),
              facts.objects(thing, Vocab.Dsj.amount).stream()
                  .map(Node::getLiteralLexicalForm)
                  .collect(Collectors.joining(" · ")));
      case PLACE ->
          new BrowseRow(
              facts.ref(thing),
              "",
              "",
              iris(facts, thing, Vocab.Dsj.level),
              List.of(),
              List.of(),
              List.of(),
              refs(facts, thing, Vocab.Schema.containedInPlace),
              facts.text(thing, Vocab.Dsj.areaCode));
      case WORK ->
          new BrowseRow(
              facts.ref(thing),
              "",
              "",
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              facts.text(thing, Vocab.Dsj.documentNumber));
      case DOCUMENT -> {
        String start = facts.text(thing, Vocab.Dsj.periodStart);
        yield new BrowseRow(
            facts.ref(thing),
            start.isEmpty() ? facts.text(thing, Vocab.Dcterms.issued) : start,
            start.isEmpty() ? "" : end(facts, thing, Vocab.Dsj.periodStart, Vocab.Dsj.periodEnd),
            List.of(),
            List.of(),
            List.of(),
            refs(facts, thing, Vocab.Dcterms.publisher),
            refs(facts, thing, Vocab.Dsj.jurisdiction),
            "");
      }
    };
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

    void take(Facts facts, Node tenure) {
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
