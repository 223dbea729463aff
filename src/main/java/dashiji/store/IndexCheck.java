package dashiji.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Looks whether a TDB2 database answers every kind of lookup with the same quads.
 *
 * <p>A bulk load that ends early can leave some of the indexes empty: such a database opens without
 * a word, a scan finds everything, and a lookup by object finds nothing. So every index is walked
 * and must hold the same tuples, and a sample of the quads must be found again through the front
 * door by subject, by predicate and by object.
 */
final class IndexCheck {
  /** Quads looked up again; spread evenly over the scan. */
  private static final int SAMPLE = 500;

  /** An object such as a class has hundreds of thousands of subjects: look no further than this. */
  private static final int LOOK_AT = 200_000;

  private IndexCheck() {}

  /**
   * Checks a database inside a transaction of the caller.
   *
   * @return what was counted, with a sentence for everything that does not agree
   */
  static Result run(DatasetGraph database) {
    DatasetGraphTDB tdb = TDBInternal.getDatasetGraphTDB(database);
    List<String> faults = new ArrayList<>();
    long triples =
        agree(tdb.getTripleTable().getNodeTupleTable().getTupleTable().getIndexes(), faults);
    long quads = agree(tdb.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes(), faults);
    if (triples > 0) {
      faults.add(
          "the default graph holds "
              + triples
              + " triples; every statement belongs to a named graph");
    }
    Set<Node> graphs = new HashSet<>();
    long scanned = 0;
    long every = Math.max(1, quads / SAMPLE);
    for (Iterator<Quad> all = database.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        all.hasNext(); ) {
      Quad quad = all.next();
      graphs.add(quad.getGraph());
      if (scanned % every == 0) {
        lookUp(database, quad, faults);
      }
      scanned++;
    }
    if (scanned != quads) {
      faults.add("a scan finds " + scanned + " quads, the indexes hold " + quads);
    }
    return new Result(quads, graphs.size(), List.copyOf(faults));
  }

  /** Walks all indexes of one table; they must hold the same tuples. Returns how many. */
  private static long agree(TupleIndex[] indexes, List<String> faults) {
    long size = -1;
    long sum = 0;
    for (TupleIndex index : indexes) {
      long count = 0;
      long hash = 0;
      for (Iterator<Tuple<NodeId>> all = index.all(); all.hasNext(); ) {
        hash += fingerprint(all.next());
        count++;
      }
      if (size < 0) {
        size = count;
        sum = hash;
      } else if (count != size) {
        faults.add(
            "index "
                + index.getName()
                + " holds "
                + count
                + " tuples, "
                + indexes[0].getName()
                + " holds "
                + size);
      } else if (hash != sum) {
        faults.add("index " + index.getName() + " holds other tuples than " + indexes[0].getName());
      }
    }
    return size;
  }

  /** A hash of one tuple that may be summed over tuples in any order. */
  private static long fingerprint(Tuple<NodeId> tuple) {
    long hash = 0x9E3779B97F4A7C15L;
    for (int i = 0; i < tuple.len(); i++) {
      hash = (hash ^ tuple.get(i).hashCode()) * 0xBF58476D1CE4E5B9L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  private static void lookUp(DatasetGraph database, Quad quad, List<String> faults) {
    Node g = quad.getGraph();
    Node s = quad.getSubject();
    Node p = quad.getPredicate();
    Node o = quad.getObject();
    expect(database.findNG(Node.ANY, s, Node.ANY, Node.ANY), quad, "subject", faults);
    expect(database.findNG(Node.ANY, Node.ANY, p, o), quad, "predicate and object", faults);
    expect(database.findNG(Node.ANY, Node.ANY, Node.ANY, o), quad, "object", faults);
    expect(database.findNG(g, s, p, Node.ANY), quad, "graph, subject and predicate", faults);
    expect(database.findNG(g, Node.ANY, Node.ANY, o), quad, "graph and object", faults);
  }

  private static void expect(Iterator<Quad> found, Quad wanted, String by, List<String> faults) {
    for (int i = 0; i < LOOK_AT && found.hasNext(); i++) {
      if (found.next().equals(wanted)) {
        return;
      }
    }
    if (!found.hasNext()) {
      faults.add("a lookup by " + by + " does not find " + wanted);
    }
  }

  /**
   * What was found.
   *
   * @param quads number of quads
   * @param graphs number of named graphs
   * @param faults a sentence for each disagreement; none if the database is sound
   */
  record Result(long quads, int graphs, List<String> faults) {}
}
