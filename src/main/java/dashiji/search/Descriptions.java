package dashiji.search;

import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What tells things of one name from another, in the words of the graph (Chinese): a person's
 * latest post, where a body or post is, when an event was and where. By lookups, inside the
 * caller's transaction; nothing of it is in the index, since it changes with other things than the
 * one it describes.
 */
public final class Descriptions {
  /** Things with more facts than this are described by the first so many. */
  private static final int MOST = 500;

  private static final String BETWEEN = " · ";

  private final DatasetGraph dataset;

  /**
   * @param dataset named graphs
   */
  public Descriptions(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** The words for a thing that was found; empty if the graph says nothing that would help. */
  public String of(SearchResult.Hit hit) {
    Node thing = NodeFactory.createURI(hit.iri());
    Stream<Optional<String>> parts =
        switch (hit.kind()) {
          case PERSON -> Stream.of(latestPost(thing));
          case ORGANIZATION -> Stream.of(place(thing, Vocab.Dsj.jurisdiction));
          case POST -> Stream.of(place(thing, Vocab.Dsj.jurisdiction));
          case PLACE ->
              Stream.of(
                  text(thing, Vocab.Dsj.fullName)
                      .filter(full -> !full.equals(hit.label()))
                      .or(() -> place(thing, Vocab.Schema.containedInPlace)),
                  text(thing, Vocab.Dsj.areaCode));
          case PROJECT ->
              Stream.of(place(thing, Vocab.Schema.location), text(thing, Vocab.Dsj.amount));
          case ACT -> Stream.of();
          case WORK -> Stream.of(text(thing, Vocab.Dsj.documentNumber));
          case EVENT -> Stream.of(period(thing), place(thing, Vocab.Sem.hasPlace));
          case DOCUMENT ->
              Stream.of(
                  text(thing, Vocab.Dcterms.issued)
                      .or(() -> range(thing, Vocab.Dsj.periodStart, Vocab.Dsj.periodEnd)),
                  one(thing, Vocab.Dcterms.publisher).flatMap(this::label),
                  text(thing, Vocab.Dsj.documentKey).filter(key -> !key.equals(hit.label())));
        };
    return parts.flatMap(Optional::stream).collect(Collectors.joining(BETWEEN));
  }

  private record Held(Node post, String last, boolean open) {}

  /** The post that a person was last shown with; of several, one held to this day, then by name. */
  private Optional<String> latestPost(Node person) {
    List<Held> held = new ArrayList<>();
    for (Node tenure : subjects(Vocab.Org.member, person)) {
      Optional<Node> post = one(tenure, Vocab.Dsj.post);
      if (post.isPresent()) {
        String last =
            Stream.of(
                    Vocab.Dsj.lastAttested,
                    Vocab.Dsj.firstAttested,
                    Vocab.Dsj.latestStart,
                    Vocab.Dsj.earliestStart,
                    Vocab.Dsj.latestEnd)
                .map(property -> text(tenure, property))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse("");
        held.add(new Held(post.get(), last, one(tenure, Vocab.Dsj.latestEnd).isEmpty()));
      }
    }
    return held.stream()
        .sorted(
            Comparator.comparing(Held::last)
                .thenComparing(Held::open)
                .reversed()
                .thenComparing(h -> h.post().getURI()))
        .flatMap(h -> label(h.post()).map(post -> post + years(h)).stream())
        .findFirst();
  }

  private static String years(Held held) {
    return held.last().length() < 4 || held.last().startsWith("-")
        ? ""
        : " " + held.last().substring(0, 4);
  }

  private Optional<String> period(Node event) {
    return range(event, Vocab.Dsj.startDate, Vocab.Dsj.endDate);
  }

  private Optional<String> range(Node thing, Node from, Node to) {
    Optional<String> first = text(thing, from);
    Optional<String> last = text(thing, to);
    if (first.isPresent() && last.isPresent() && !first.equals(last)) {
      return Optional.of(first.get() + "/" + last.get());
    }
    return first.or(() -> last);
  }

  /** The place that a property leads to, by its full name. */
  private Optional<String> place(Node thing, Node property) {
    return one(thing, property)
        .flatMap(place -> text(place, Vocab.Dsj.fullName).or(() -> label(place)));
  }

  private Optional<String> label(Node thing) {
    return text(thing, Vocab.Skos.prefLabel).or(() -> text(thing, Vocab.Rdfs.label));
  }

  private Optional<String> text(Node thing, Node property) {
    return objects(thing, property)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .min(Comparator.naturalOrder());
  }

  private Optional<Node> one(Node thing, Node property) {
    return objects(thing, property).min(Comparator.comparing(Objects::toString));
  }

  /** The same value stands in the graph of each document: the first few tell. */
  private Stream<Node> objects(Node thing, Node property) {
    List<Node> objects = new ArrayList<>();
    Iterator<Quad> quads = dataset.findNG(Node.ANY, thing, property, Node.ANY);
    while (quads.hasNext() && objects.size() < MOST) {
      objects.add(quads.next().getObject());
    }
    return objects.stream().distinct();
  }

  private List<Node> subjects(Node property, Node object) {
    List<Node> subjects = new ArrayList<>();
    Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, property, object);
    while (quads.hasNext() && subjects.size() < MOST) {
      subjects.add(quads.next().getSubject());
    }
    return subjects;
  }
}
