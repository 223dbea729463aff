package dashiji.query;

import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

/** The graph of {@code example.trig}, in memory, with the same engine as a store. */
public final class ExampleGraph {
  private ExampleGraph() {}

  /** A fresh copy. */
  public static DatasetGraph load() {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    Txn.exec(
        dataset,
        TxnType.WRITE,
        () ->
            RDFDataMgr.read(
                dataset, String.valueOf(ExampleGraph.class.getResource("example.trig"))));
    return dataset;
  }
}
