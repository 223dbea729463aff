package dashiji.export.description;

import dashiji.rdf.Vocab;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.tdb2.TDB2;
import org.jspecify.annotations.Nullable;

/**
 * Counts over the union of all graphs.
 *
 * @param triples all triples, each once
 * @param subjects things of which something is said
 * @param properties triples by IRI of their property
 * @param classes by IRI
 */
public record GraphStatistics(
    long triples,
    long subjects,
    SortedMap<String, Long> properties,
    SortedMap<String, OfClass> classes) {

  public GraphStatistics {
    properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
  }

  /**
   * Counts over the things of one class.
   *
   * @param entities the things
   * @param properties triples with one of them as subject, by IRI of their property
   */
  public record OfClass(long entities, SortedMap<String, Long> properties) {
    public OfClass {
      properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }
  }

  /**
   * Counts in one pass. TDB2 scans the union in the order of subjects, which keeps what is in
   * memory small: a thing is counted when the next one comes.
   *
   * @param database TDB2's own dataset, in the caller's read transaction
   */
  public static GraphStatistics count(DatasetGraph database) {
    Counter counter = new Counter();
    try (QueryExec exec =
        QueryExec.dataset(database)
            .query("SELECT ?s ?p ?o { ?s ?p ?o }")
            .set(TDB2.symUnionDefaultGraph, true)
            .build()) {
      RowSet rows = exec.select();
      while (rows.hasNext()) {
        counter.add(rows.next());
      }
    }
    return counter.done();
  }

  private static final class Counter {
    private static final Var S = Var.alloc("s");
    private static final Var P = Var.alloc("p");
    private static final Var O = Var.alloc("o");

    private long triples;
    private long subjects;
    private final SortedMap<String, Long> properties = new TreeMap<>();
    private final Map<String, Long> entities = new HashMap<>();
    private final Map<String, SortedMap<String, Long>> ofClasses = new HashMap<>();

    private @Nullable Node subject;
    private final Set<String> types = new HashSet<>();
    private final Map<String, Long> counts = new HashMap<>();

    void add(Binding row) {
      Node now = row.get(S);
      if (!now.equals(subject)) {
        finishSubject();
        subject = now;
      }
      Node property = row.get(P);
      counts.merge(property.getURI(), 1L, Long::sum);
      // Only here the object is needed, which is read from disk when it is asked for.
      if (property.equals(Vocab.Rdf.type)) {
        Node type = row.get(O);
        if (type.isURI()) {
          types.add(type.getURI());
        }
      }
    }

    private void finishSubject() {
      if (subject == null) {
        return;
      }
      subjects++;
      counts.forEach((property, count) -> {
        triples += count;
        properties.merge(property, count, Long::sum);
      });
      for (String type : types) {
        entities.merge(type, 1L, Long::sum);
        SortedMap<String, Long> ofClass = ofClasses.computeIfAbsent(type, t -> new TreeMap<>());
        counts.forEach((property, count) -> ofClass.merge(property, count, Long::sum));
      }
      types.clear();
      counts.clear();
    }

    GraphStatistics done() {
      finishSubject();
      SortedMap<String, OfClass> classes = new TreeMap<>();
      ofClasses.forEach((type, counted) ->
          classes.put(type, new OfClass(entities.getOrDefault(type, 0L), counted)));
      return new GraphStatistics(triples, subjects, properties, classes);
    }
  }
}
