package dashiji.page;

import dashiji.entity.Judgement;
import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What does not fit, could not be read or is not decided, by kind: read once for a generation.
 *
 * @param conflicts by kind of conflict (a term); those that nothing decides first
 * @param problems by code
 * @param cases decisions on who is who that are open, the likeliest to be one first
 */
public record QualityIndex(Map<String, Kind> conflicts, Map<String, Kind> problems, Kind cases) {
  /** Things of one kind that are listed; the others are counted. */
  private static final int LISTED = 5_000;

  /**
   * Things of one kind.
   *
   * @param things the first of them
   * @param total how many there are
   */
  public record Kind(List<Node> things, int total) {
    public Kind {
      things = List.copyOf(things);
    }
  }

  public QualityIndex {
    conflicts = Collections.unmodifiableMap(conflicts);
    problems = Collections.unmodifiableMap(problems);
  }

  /** Reads it, inside a read transaction. */
  public static QualityIndex read(DatasetGraph dataset) {
    Facts facts = new Facts(dataset);
    Map<String, List<Node>> conflicts = new TreeMap<>();
    each(dataset, Vocab.Dsj.conflictKind, Node.ANY, conflicts);
    Map<String, List<Node>> problems = new TreeMap<>();
    each(dataset, Vocab.Dsj.code, Node.ANY, problems);
    Map<String, List<Node>> unsure = new TreeMap<>();
    each(dataset, Vocab.Dsj.judgement, Vocab.Dsj.concept(Judgement.UNSURE), unsure);
    List<Node> cases = new ArrayList<>();
    unsure.values().forEach(cases::addAll);
    record Scored(Node decision, double score) {}
    List<Node> likeliest =
        cases.stream()
            .map(node -> new Scored(node, score(facts.text(node, Vocab.Dsj.score))))
            .sorted(
                Comparator.comparingDouble(Scored::score)
                    .reversed()
                    .thenComparing(scored -> scored.decision().getURI()))
            .limit(LISTED)
            .map(Scored::decision)
            .toList();
    return new QualityIndex(
        kinds(
            conflicts,
            Comparator.comparing((Node node) -> facts.text(node, Vocab.Dsj.resolved).equals("true"))
                .thenComparing(Node::getURI)),
        kinds(problems, Comparator.comparing(Node::getURI)),
        new Kind(likeliest, cases.size()));
  }

  private static double score(String text) {
    return text.isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(text);
  }

  private static void each(
      DatasetGraph dataset, Node property, Node value, Map<String, List<Node>> into) {
    Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, property, value);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      Node object = quad.getObject();
      String key = object.isLiteral() ? object.getLiteralLexicalForm() : object.getURI();
      into.computeIfAbsent(key, none -> new ArrayList<>()).add(quad.getSubject());
    }
  }

  private static Map<String, Kind> kinds(Map<String, List<Node>> all, Comparator<Node> order) {
    Map<String, Kind> kinds = new TreeMap<>();
    all.forEach((key, nodes) ->
        kinds.put(
            key, new Kind(nodes.stream().sorted(order).limit(LISTED).toList(), nodes.size())));
    return kinds;
  }
}
