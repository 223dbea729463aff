package dashiji.export.network;

import dashiji.document.PartialDate;
import dashiji.export.network.Network.Attribute;
import dashiji.export.network.Network.Edge;
import dashiji.export.network.Network.Part;
import dashiji.export.network.Network.Type;
import dashiji.query.Words;
import dashiji.rdf.Literals;
import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Who took part in the same events: persons, tied to everyone with whom they share one; the weight
 * is the number of events they share. An event counts in the period of its first day; one whose
 * year (or month, if periods are months) is unknown counts in the whole alone. Pairs are held in
 * memory.
 */
public final class CoAttendance {
  /** The name of the network of all periods; that of one ends in the period's. */
  public static final String NAME = "co-attendance";

  private static final List<Attribute> OF_TIES =
      List.of(new Attribute("first", Type.TEXT), new Attribute("last", Type.TEXT));
  private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::toString);

  private final DatasetGraph dataset;
  private final Period.Length length;
  private final List<Node> persons = new ArrayList<>();
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final Map<Node, Integer> attended = new HashMap<>();
  private final Map<Long, Tie> ties = new HashMap<>();
  private final Set<Period> periods = new TreeSet<>();

  private CoAttendance(DatasetGraph dataset, Period.Length length) {
    this.dataset = dataset;
    this.length = length;
  }

  /** What two persons share. */
  private static final class Tie {
    private int events;
    private @Nullable String first;
    private @Nullable String last;
    private final SortedMap<Period, Integer> byPeriod = new TreeMap<>();

    private void add(@Nullable PartialDate date, @Nullable Period period) {
      events++;
      if (period != null) {
        byPeriod.merge(period, 1, Integer::sum);
      }
      if (date == null || date.year() == null) {
        return;
      }
      String day = date.toString();
      first = first == null || day.compareTo(first) < 0 ? day : first;
      last = last == null || day.compareTo(last) > 0 ? day : last;
    }
  }

  /**
   * Reads the network of all events and those of each period.
   *
   * @param dataset read in the caller's transaction
   * @param length how long periods are
   * @return the whole first, then the periods in order
   */
  public static List<Network> read(DatasetGraph dataset, Period.Length length) {
    CoAttendance reading = new CoAttendance(dataset, length);
    reading.countPairs(reading.participants());
    List<Network> networks = new ArrayList<>();
    networks.add(reading.network(null));
    for (Period period : reading.periods) {
      networks.add(reading.network(period));
    }
    return networks;
  }

  /** Participants by event; as a side effect persons get their numbers. */
  private Map<Node, List<Node>> participants() {
    Map<Node, Set<Node>> byEvent = new HashMap<>();
    Set<Node> everyone = new HashSet<>();
    dataset.stream(Node.ANY, Node.ANY, Vocab.Dsj.event, Node.ANY)
        .forEach(quad ->
            dataset.stream(quad.getGraph(), quad.getSubject(), Vocab.Dsj.person, Node.ANY)
                .map(Quad::getObject)
                .forEach(person -> {
                  everyone.add(person);
                  byEvent.computeIfAbsent(quad.getObject(), e -> new HashSet<>()).add(person);
                }));
    everyone.stream().sorted(BY_IRI).forEach(persons::add);
    for (int i = 0; i < persons.size(); i++) {
      numbers.put(persons.get(i), i);
    }
    Map<Node, List<Node>> sorted = new HashMap<>();
    byEvent.forEach((event, there) -> sorted.put(event, there.stream().sorted(BY_IRI).toList()));
    return sorted;
  }

  private void countPairs(Map<Node, List<Node>> participants) {
    participants.forEach((event, there) -> {
      PartialDate date = date(event);
      Period period = date == null ? null : Period.of(date, length).orElse(null);
      if (period != null && there.size() > 1) {
        periods.add(period);
      }
      for (int i = 0; i < there.size(); i++) {
        attended.merge(there.get(i), 1, Integer::sum);
        for (int j = i + 1; j < there.size(); j++) {
          ties.computeIfAbsent(pair(there.get(i), there.get(j)), p -> new Tie()).add(date, period);
        }
      }
    });
  }

  private long pair(Node lesser, Node greater) {
    return ((long) numbers.getOrDefault(lesser, 0) << 32) | numbers.getOrDefault(greater, 0);
  }

  private @Nullable PartialDate date(Node event) {
    return dataset.stream(Node.ANY, event, Vocab.Dsj.startDate, Node.ANY)
        .map(Quad::getObject)
        .min(Comparator.comparing(Node::toString))
        .map(Literals::partialDate)
        .orElse(null);
  }

  private Network network(@Nullable Period only) {
    List<Edge> edges = new ArrayList<>();
    TreeSet<Integer> tied = new TreeSet<>();
    ties.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> {
          Tie tie = entry.getValue();
          int weight = only == null ? tie.events : tie.byPeriod.getOrDefault(only, 0);
          if (weight > 0) {
            int source = (int) (entry.getKey() >> 32);
            int target = entry.getKey().intValue();
            tied.add(source);
            tied.add(target);
            edges.add(edge(persons.get(source), persons.get(target), weight, tie, only));
          }
        });
    PersonNodes nodes = new PersonNodes(dataset);
    List<Network.Node> all = new ArrayList<>();
    for (int number : tied) {
      Node person = persons.get(number);
      Network.Node node = nodes.of(person);
      Map<String, String> values = new LinkedHashMap<>(node.values());
      values.put("events", String.valueOf(attended.getOrDefault(person, 0)));
      all.add(new Network.Node(node.id(), node.label(), values));
    }
    List<Attribute> ofNodes = new ArrayList<>(PersonNodes.ATTRIBUTES);
    ofNodes.add(new Attribute("events", Type.INTEGER));
    return new Network(
        only == null ? NAME : NAME + "-" + only.label(),
        words(only),
        false,
        ofNodes,
        OF_TIES,
        all,
        edges);
  }

  private static Words words(@Nullable Period only) {
    return new Words(
        "Persons who took part in the same events"
            + (only == null ? "" : " in " + only.label())
            + "; weight: number of these events",
        "共同参加活动的人物" + (only == null ? "" : "（" + only.label() + "）") + "；权重为共同活动次数");
  }

  private static Edge edge(Node source, Node target, int weight, Tie tie, @Nullable Period only) {
    Map<String, String> values = new LinkedHashMap<>();
    if (only == null && tie.first != null && tie.last != null) {
      values.put("first", tie.first);
      values.put("last", tie.last);
    }
    List<Part> parts = new ArrayList<>();
    tie.byPeriod.forEach((period, count) -> {
      if (only == null || only.equals(period)) {
        parts.add(new Part(period.start(), period.end(), count));
      }
    });
    return new Edge(source.toString(), target.toString(), weight, values, parts);
  }
}
