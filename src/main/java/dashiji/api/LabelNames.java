package dashiji.api;

import dashiji.query.NameLookup;
import dashiji.rdf.Vocab;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Finds things by the labels of the graph itself: whole names by index, and parts of names by
 * looking through the names of the kind, up to a bound.
 */
public final class LabelNames implements Names {
  /** Names looked at for a part; on a graph with more of them, parts may miss some. */
  private static final int MOST_LOOKED_AT = 50_000;

  private static final int SHORTEST_PART = 1;

  @Override
  public List<Hit> find(DatasetGraph dataset, String text, Set<ThingKind> kinds, int most) {
    String typed = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    if (typed.isEmpty() || most < 1) {
      return List.of();
    }
    Lookups lookups = Lookups.in(dataset);
    Map<Node, Hit> found = new LinkedHashMap<>();
    for (ThingKind kind : ThingKind.values()) {
      if (kinds.contains(kind)) {
        for (Node thing : NameLookup.find(dataset, kind.parameter(), typed)) {
          found.putIfAbsent(thing, new Hit(thing, kind, typed, true, 1));
        }
      }
    }
    if (found.size() < most && typed.codePointCount(0, typed.length()) >= SHORTEST_PART) {
      for (ThingKind kind : ThingKind.values()) {
        if (kinds.contains(kind)) {
          parts(dataset, lookups, typed, kind, found);
        }
      }
    }
    List<Hit> hits = new ArrayList<>(found.values());
    hits.sort(
        Comparator.comparing(Hit::exact)
            .thenComparing(Hit::likeness)
            .reversed()
            .thenComparing(hit -> lookups.label(hit.thing()))
            .thenComparing(hit -> hit.thing().toString()));
    return hits.stream().limit(most).toList();
  }

  private static void parts(
      DatasetGraph dataset, Lookups lookups, String typed, ThingKind kind, Map<Node, Hit> found) {
    int looked = 0;
    for (Node type : kind.classes()) {
      Iterator<Quad> things = dataset.findNG(Node.ANY, Node.ANY, Vocab.Rdf.type, type);
      while (things.hasNext() && looked++ < MOST_LOOKED_AT) {
        Node thing = things.next().getSubject();
        if (found.containsKey(thing)) {
          continue;
        }
        String label = lookups.text(thing, Vocab.Skos.prefLabel);
        if (label.contains(typed)) {
          double share =
              (double) typed.codePointCount(0, typed.length())
                  / label.codePointCount(0, label.length());
          // The beginning of a name says more than its middle.
          double likeness = label.startsWith(typed) ? share : 0.8 * share;
          found.put(thing, new Hit(thing, kind, label, false, likeness));
        }
      }
    }
  }
}
