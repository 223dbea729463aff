package dashiji.eval;

import dashiji.rdf.Vocab;
import dashiji.synth.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * How well a graph tells the bodies of a corpus apart and finds them again: B-cubed over bodies as
 * documents name them. True is the body that holds a post in the truth and is so called, in full
 * or, in the texts of its area, by its short name; other bodies are not counted.
 *
 * @param readings bodies as documents name them
 * @param named those of them whose documents use a short name, which several areas may share
 * @param precision mean precision
 * @param recall mean recall
 * @param errors lines: bodies of the graph that are several, and bodies that are several in the
 *     graph
 */
public record OrganizationScore(
    int readings, int named, double precision, double recall, List<String> errors) {

  public OrganizationScore {
    errors = List.copyOf(errors);
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** A body in a document: the truth, and the node that the graph has for it. */
  private record Reading(String truth, String stated) {}

  /** Scores. The dataset must be inside a transaction. */
  public static OrganizationScore of(CorpusTruth truth, DatasetGraph dataset) {
    Set<String> bodies = new HashSet<>();
    for (Truth.Tenure tenure : truth.tenures()) {
      bodies.add(tenure.organization());
    }
    List<Reading> readings = new ArrayList<>();
    int brief = 0;
    Iterator<Quad> names = dataset.find(Node.ANY, Node.ANY, Vocab.Dsj.localName, Node.ANY);
    while (names.hasNext()) {
      Quad quad = names.next();
      String name = quad.getObject().getLiteralLexicalForm();
      String home = home(dataset, quad.getGraph());
      if (bodies.contains(name)) {
        readings.add(new Reading(name, quad.getSubject().getURI()));
      } else if (home != null && bodies.contains(home + name)) {
        readings.add(new Reading(home + name, quad.getSubject().getURI()));
        brief++;
      }
    }
    return score(readings, brief);
  }

  /** The name of the area that a document is about, or null. */
  private static @Nullable String home(DatasetGraph dataset, Node graph) {
    Iterator<Quad> documents =
        dataset.find(graph, Node.ANY, Vocab.Rdf.type, Vocab.Dsj.SourceDocument);
    Node area =
        documents.hasNext()
            ? value(dataset, graph, documents.next().getSubject(), Vocab.Dsj.jurisdiction)
            : null;
    Node label = area == null ? null : value(dataset, graph, area, Vocab.Skos.prefLabel);
    return label == null ? null : label.getLiteralLexicalForm();
  }

  private static @Nullable Node value(
      DatasetGraph dataset, Node graph, Node subject, Node property) {
    Iterator<Quad> values = dataset.find(graph, subject, property, Node.ANY);
    return values.hasNext() ? values.next().getObject() : null;
  }

  private static OrganizationScore score(List<Reading> readings, int brief) {
    Map<String, Map<String, Integer>> byStated = new TreeMap<>();
    Map<String, Map<String, Integer>> byTruth = new TreeMap<>();
    for (Reading reading : readings) {
      byStated
          .computeIfAbsent(reading.stated(), k -> new TreeMap<>())
          .merge(reading.truth(), 1, Integer::sum);
      byTruth
          .computeIfAbsent(reading.truth(), k -> new TreeMap<>())
          .merge(reading.stated(), 1, Integer::sum);
    }
    double precision = 0;
    double recall = 0;
    for (Reading reading : readings) {
      Map<String, Integer> stated = byStated.getOrDefault(reading.stated(), new HashMap<>());
      Map<String, Integer> truth = byTruth.getOrDefault(reading.truth(), new HashMap<>());
      double both = stated.getOrDefault(reading.truth(), 0);
      precision += both / total(stated);
      recall += both / total(truth);
    }
    List<String> errors = new ArrayList<>();
    byStated.forEach((iri, of) -> {
      if (of.size() > 1) {
        errors.add("body-joined " + of + " " + iri);
      }
    });
    byTruth.forEach((name, of) -> {
      if (of.size() > 1) {
        errors.add("body-split " + name + " " + of);
      }
    });
    int all = Math.max(1, readings.size());
    return new OrganizationScore(readings.size(), brief, precision / all, recall / all, errors);
  }

  private static int total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
