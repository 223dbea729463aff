package dashiji.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Looks whether a TDB2 database answers every kind of lookup with the same quads.
 *
 * <p>A bulk load that ends early can leave some of the indexes empty: such a database opens without
 * a word, a scan finds everything, and a lookup by object finds nothing. So every index is walked
 * and must hold the same tuples; and a sample of the quads must be found again by subject, by
 * predicate and by object, and their terms in the table of terms both ways.
 */
final class IndexCheck {
  /** Quads looked up again; spread evenly over the scan. */
  private static final int SAMPLE = 500;

  /** An object such as a class has hundreds of thousands of subjects: look no further than this. */
  private static final int LOOK_AT = 200_000;

  private static final int SUBJECT = 1;
  private static final int PREDICATE = 2;
  private static final int OBJECT = 3;

  /** The ways to look a quad up, each by the positions that are given (0 is the graph). */
  private static final List<Set<Integer>> WAYS =
      List.of(
          Set.of(SUBJECT),
          Set.of(PREDICATE, OBJECT),
          Set.of(OBJECT),
          Set.of(0, SUBJECT, PREDICATE),
          Set.of(0, PREDICATE, OBJECT),
          Set.of(0, OBJECT));

  private static final List<String> NAMES = List.of("graph", "subject", "predicate", "object");

  private final NodeTupleTable quads;
  private final NodeTable terms;
  private final List<String> faults = new ArrayList<>();

  private IndexCheck(NodeTupleTable quads) {
    this.quads = quads;
    this.terms = quads.getNodeTable();
  }

  /**
   * Checks a database inside a transaction of the caller.
   *
   * @return what was counted, with a sentence for everything that does not agree
   */
  static Result run(DatasetGraph database) {
    DatasetGraphTDB tdb = TDBInternal.getDatasetGraphTDB(database);
    IndexCheck check = new IndexCheck(tdb.getQuadTable().getNodeTupleTable());
    return check.run(tdb.getTripleTable().getNodeTupleTable());
  }

  /**
   * Checks what a transaction changed, at a cost that grows with the change: every index holds each
   * quad that was added and none that was removed, and the terms of those added are found both
   * ways.
   *
   * @return a sentence for everything that does not agree
   */
  static List<String> changed(
      DatasetGraph database, Collection<Tuple<NodeId>> added, Collection<Tuple<NodeId>> removed) {
    DatasetGraphTDB tdb = TDBInternal.getDatasetGraphTDB(database);
    IndexCheck check = new IndexCheck(tdb.getQuadTable().getNodeTupleTable());
    for (TupleIndex index : check.quads.getTupleTable().getIndexes()) {
      long missing = added.stream().filter(quad -> !index.find(quad).hasNext()).count();
      long left = removed.stream().filter(quad -> index.find(quad).hasNext()).count();
      if (missing + left > 0) {
        check.faults.add(
            "index "
                + index.getName()
                + " lacks "
                + missing
                + " of the quads added and holds "
                + left
                + " of those removed");
      }
    }
    Set<NodeId> known = new HashSet<>();
    added.forEach(quad -> quad.forEach(known::add));
    known.forEach(check::lookUpTerm);
    return List.copyOf(check.faults);
  }

  private Result run(NodeTupleTable defaultGraph) {
    long triples = agree(defaultGraph);
    long size = agree(quads);
    if (triples > 0) {
      faults.add(
          "the default graph holds "
              + triples
              + " triples; every statement belongs to a named graph");
    }
    Set<NodeId> graphs = new HashSet<>();
    long scanned = 0;
    long every = Math.max(1, size / SAMPLE);
    for (Iterator<Tuple<NodeId>> all = quads.findAll(); all.hasNext(); ) {
      Tuple<NodeId> quad = all.next();
      graphs.add(quad.get(0));
      if (scanned % every == 0) {
        WAYS.forEach(way -> lookUp(quad, way));
        quad.forEach(this::lookUpTerm);
      }
      scanned++;
    }
    if (scanned != size) {
      faults.add("a scan finds " + scanned + " quads, the indexes hold " + size);
    }
    return new Result(size, graphs.size(), List.copyOf(faults));
  }

  /** Walks all indexes of one table; they must hold the same tuples. Returns how many. */
  private long agree(NodeTupleTable table) {
    TupleIndex[] indexes = table.getTupleTable().getIndexes();
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

  private void lookUp(Tuple<NodeId> quad, Set<Integer> way) {
    NodeId[] pattern = new NodeId[quad.len()];
    for (int i = 0; i < pattern.length; i++) {
      pattern[i] = way.contains(i) ? quad.get(i) : NodeId.NodeIdAny;
    }
    Iterator<Tuple<NodeId>> found = quads.find(TupleFactory.create(pattern));
    for (int i = 0; i < LOOK_AT && found.hasNext(); i++) {
      if (found.next().equals(quad)) {
        return;
      }
    }
    if (!found.hasNext()) {
      List<String> by = way.stream().sorted().map(NAMES::get).toList();
      faults.add("a lookup by " + String.join(" and ", by) + " does not find " + words(quad));
    }
  }

  /** Numbers and dates are their own identifiers; all other terms stand in a table. */
  private void lookUpTerm(NodeId id) {
    if (NodeId.isInline(id)) {
      return;
    }
    Node term = terms.getNodeForNodeId(id);
    if (term == null || !id.equals(terms.getNodeIdForNode(term))) {
      faults.add("the term " + term + " is not found by its name");
    }
  }

  private List<Node> words(Tuple<NodeId> quad) {
    return quad.stream().map(terms::getNodeForNodeId).toList();
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
