package dashiji.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Changes quads in a write transaction of the caller and remembers what differs from how it began.
 * What is added and removed again, or the other way round, does not differ.
 *
 * <p>Quads are kept as TDB2's numbers of their terms, so that two spellings which the database
 * holds as one (007 and 7) are one here too.
 */
final class NetChange {
  private final NodeTable terms;
  private final TupleTable quads;
  private final boolean remembering;
  private final Set<Tuple<NodeId>> added = new LinkedHashSet<>();
  private final Set<Tuple<NodeId>> removed = new LinkedHashSet<>();

  /** The graphs in which something was changed: whether they held anything before. */
  private final Map<NodeId, Boolean> wasThere = new HashMap<>();

  /**
   * @param database in a write transaction of this thread
   * @param remembering false for a database that began empty, where all differs
   */
  NetChange(DatasetGraph database, boolean remembering) {
    this.remembering = remembering;
    DatasetGraphTDB tdb = TDBInternal.getDatasetGraphTDB(database);
    NodeTupleTable table = tdb.getQuadTable().getNodeTupleTable();
    this.terms = table.getNodeTable();
    this.quads = table.getTupleTable();
  }

  void add(Quad quad) {
    Tuple<NodeId> tuple =
        TupleFactory.create4(
            terms.getAllocateNodeId(quad.getGraph()),
            terms.getAllocateNodeId(quad.getSubject()),
            terms.getAllocateNodeId(quad.getPredicate()),
            terms.getAllocateNodeId(quad.getObject()));
    if (!quads.find(tuple).hasNext()) {
      if (remembering) {
        wasThere.computeIfAbsent(tuple.get(0), this::isThere);
        if (!removed.remove(tuple)) {
          added.add(tuple);
        }
      }
      quads.add(tuple);
    }
  }

  void remove(Quad quad) {
    Tuple<NodeId> tuple = pattern(quad);
    if (tuple.stream().noneMatch(NodeId::isDoesNotExist) && quads.find(tuple).hasNext()) {
      remove(tuple);
    }
  }

  private void remove(Tuple<NodeId> tuple) {
    if (remembering) {
      wasThere.computeIfAbsent(tuple.get(0), this::isThere);
      if (!added.remove(tuple)) {
        removed.add(tuple);
      }
    }
    quads.delete(tuple);
  }

  /** Removes all quads of a pattern, in which {@link Node#ANY} stands for any term. */
  void removeAll(Quad pattern) {
    List<Tuple<NodeId>> found = new ArrayList<>();
    quads.find(pattern(pattern)).forEachRemaining(found::add);
    found.forEach(this::remove);
  }

  private Tuple<NodeId> pattern(Quad quad) {
    return TupleFactory.create4(
        number(quad.getGraph()),
        number(quad.getSubject()),
        number(quad.getPredicate()),
        number(quad.getObject()));
  }

  private NodeId number(Node term) {
    return term.equals(Node.ANY) ? NodeId.NodeIdAny : terms.getNodeIdForNode(term);
  }

  /** What is there now and was not. */
  Set<Tuple<NodeId>> added() {
    return Collections.unmodifiableSet(added);
  }

  /** What was there and is not now. */
  Set<Tuple<NodeId>> removed() {
    return Collections.unmodifiableSet(removed);
  }

  /** The subjects of what was remembered of one graph. */
  Set<Node> subjects(Node graph) {
    NodeId number = terms.getNodeIdForNode(graph);
    return Stream.concat(added.stream(), removed.stream())
        .filter(quad -> quad.get(0).equals(number))
        .map(quad -> quad.get(1))
        .distinct()
        .map(terms::getNodeForNodeId)
        .collect(Collectors.toSet());
  }

  /**
   * Tells what was remembered, removals first.
   *
   * @param database the same database, in a transaction of this thread; it may be opened again
   */
  void write(DatasetGraph database, RDFChanges patch) {
    NodeTable names =
        TDBInternal.getDatasetGraphTDB(database).getQuadTable().getNodeTupleTable().getNodeTable();
    removed.forEach(quad -> {
      List<Node> terms = quad.stream().map(names::getNodeForNodeId).toList();
      patch.delete(terms.get(0), terms.get(1), terms.get(2), terms.get(3));
    });
    added.forEach(quad -> {
      List<Node> terms = quad.stream().map(names::getNodeForNodeId).toList();
      patch.add(terms.get(0), terms.get(1), terms.get(2), terms.get(3));
    });
  }

  /**
   * Hands over all that was remembered, added and removed.
   *
   * @param database as for {@link #write}
   */
  void each(DatasetGraph database, Consumer<Quad> taker) {
    NodeTable names =
        TDBInternal.getDatasetGraphTDB(database).getQuadTable().getNodeTupleTable().getNodeTable();
    Stream.concat(added.stream(), removed.stream())
        .map(quad -> quad.stream().map(names::getNodeForNodeId).toList())
        .forEach(terms ->
            taker.accept(new Quad(terms.get(0), terms.get(1), terms.get(2), terms.get(3))));
  }

  /** By how much the number of graphs differs. */
  int graphs() {
    int more = 0;
    for (Map.Entry<NodeId, Boolean> graph : wasThere.entrySet()) {
      more += (isThere(graph.getKey()) ? 1 : 0) - (graph.getValue() ? 1 : 0);
    }
    return more;
  }

  private boolean isThere(NodeId graph) {
    return quads
        .find(TupleFactory.create4(graph, NodeId.NodeIdAny, NodeId.NodeIdAny, NodeId.NodeIdAny))
        .hasNext();
  }
}
