package dashiji.rdf;

import dashiji.document.PartialDate;
import dashiji.tenure.Sighting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/** Reads from the graph of a document where it shows persons at events of a known day. */
public final class SightingReader {
  /** A code of GB/T 2260 or of a township: at least province and prefecture can be told. */
  private static final Pattern AREA_CODE = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");

  /** Levels from a site up to a province; a loop in the data ends there too. */
  private static final int CONTAINERS = 6;

  private final Iris iris;

  /**
   * @param iris of the base that the graphs were written with
   */
  public SightingReader(Iris iris) {
    this.iris = iris;
  }

  /**
   * All of one document, sorted.
   *
   * @throws IllegalStateException if the graph was not written by this package's writers
   */
  public List<Sighting> sightings(Graph document) {
    return sightings(
        document,
        document
            .find(Node.ANY, Vocab.Rdf.type, Vocab.Dsj.Participation)
            .mapWith(Triple::getSubject)
            .toList());
  }

  /** Those of one person in one document, sorted. */
  public List<Sighting> sightings(Graph document, Node person) {
    return sightings(
        document,
        document
            .find(Node.ANY, Vocab.Dsj.person, person)
            .mapWith(Triple::getSubject)
            .filterKeep(node -> document.contains(node, Vocab.Rdf.type, Vocab.Dsj.Participation))
            .toList());
  }

  /**
   * Those of one person in all documents; by lookups, at a cost that grows with the person alone.
   * The dataset must be inside a transaction.
   */
  public List<Sighting> sightingsOf(DatasetGraph dataset, Node person) {
    Set<Node> graphs = new HashSet<>();
    dataset
        .findNG(Node.ANY, Node.ANY, Vocab.Dsj.person, person)
        .forEachRemaining(quad -> graphs.add(quad.getGraph()));
    return graphs.stream()
        .filter(iris::isDocumentGraph)
        .flatMap(graph -> sightings(dataset.getGraph(graph), person).stream())
        .toList();
  }

  private List<Sighting> sightings(Graph document, List<Node> participations) {
    List<Sighting> all = new ArrayList<>();
    Map<Node, List<String>> areas = new HashMap<>();
    for (Node node : participations) {
      Node event = GraphLookup.one(document, node, Vocab.Dsj.event);
      LocalDate day = day(document, event);
      if (day != null) {
        all.add(
            new Sighting(
                iris.ownKey(node),
                iris.ownKey(GraphLookup.one(document, node, Vocab.Dsj.document)),
                iris.ownKey(GraphLookup.one(document, node, Vocab.Dsj.person)),
                day,
                title(document, node),
                areas.computeIfAbsent(event, e -> areas(document, e))));
      }
    }
    return all.stream().sorted().toList();
  }

  /** The day of an event of one day, or null. */
  private static @Nullable LocalDate day(Graph document, Node event) {
    Node start = GraphLookup.first(document, event, Vocab.Dsj.startDate);
    Node end = GraphLookup.first(document, event, Vocab.Dsj.endDate);
    PartialDate day = start == null || !start.equals(end) ? null : Literals.partialDate(start);
    return day == null || !day.isFull() ? null : day.earliest();
  }

  private static @Nullable String title(Graph document, Node participation) {
    return document
        .find(participation, Vocab.Dsj.printedTitle, Node.ANY)
        .mapWith(t -> t.getObject().getLiteralLexicalForm())
        .toList()
        .stream()
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Codes of the areas that the places of an event lie in, as near as the document knows. */
  private List<String> areas(Graph document, Node event) {
    Set<String> codes = new TreeSet<>();
    for (Triple place : document.find(event, Vocab.Sem.hasPlace, Node.ANY).toList()) {
      Node at = place.getObject();
      for (int step = 0; at != null && step < CONTAINERS; step++) {
        String id = iris.ownKey(at).id();
        if (AREA_CODE.matcher(id).matches()) {
          codes.add(id);
          break;
        }
        at = GraphLookup.first(document, at, Vocab.Schema.containedInPlace);
      }
    }
    return List.copyOf(codes);
  }
}
