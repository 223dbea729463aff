package dashiji.search;

import dashiji.rdf.DatasetLookup;
import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What tells things of one name from another, in the words of the graph (Chinese): a person's
 * latest post, where a body or post is, when an event was and where. By lookups, inside the
 * caller's transaction; nothing of it is in the index, since it changes with other things than the
 * one it describes.
 */
public final class Descriptions {
  /** Of a person with more tenures than this, the first so many are looked at. */
  private static final int MOST = 500;

  private static final String BETWEEN = " · ";

  private final DatasetLookup lookup;

  /**
   * @param dataset named graphs
   */
  public Descriptions(DatasetGraph dataset) {
    this.lookup = new DatasetLookup(dataset);
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
                  lookup.object(thing, Vocab.Dcterms.publisher).flatMap(lookup::label),
                  text(thing, Vocab.Dsj.documentKey).filter(key -> !key.equals(hit.label())));
        };
    return parts.flatMap(Optional::stream).collect(Collectors.joining(BETWEEN));
  }

  private record Held(Node post, String last, boolean open) {}

  /** The post that a person was last shown with; of several, one held to this day, then by name. */
  private Optional<String> latestPost(Node person) {
    List<Held> held = new ArrayList<>();
    for (Node tenure : lookup.subjects(Vocab.Org.member, person, MOST)) {
      Optional<Node> post = lookup.object(tenure, Vocab.Dsj.post);
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
        held.add(new Held(post.get(), last, lookup.object(tenure, Vocab.Dsj.latestEnd).isEmpty()));
      }
    }
    return held.stream()
        .sorted(
            Comparator.comparing(Held::last)
                .thenComparing(Held::open)
                .reversed()
                .thenComparing(h -> h.post().getURI()))
        .flatMap(h -> lookup.label(h.post()).map(post -> post + years(h)).stream())
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
    return lookup
        .object(thing, property)
        .flatMap(place -> text(place, Vocab.Dsj.fullName).or(() -> lookup.label(place)));
  }

  private Optional<String> text(Node thing, Node property) {
    return lookup.texts(thing, property).stream().findFirst();
  }
}
