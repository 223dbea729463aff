package dashiji.query;

import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

/** Graphs written by hand, in memory, with the same engine as a store. */
public final class ExampleGraph {
  private ExampleGraph() {}

  /** {@code example.trig}: a chronicle and a notice of a county. A fresh copy. */
  public static DatasetGraph load() {
    return load("example.trig");
  }

  /** The same with {@code careers.trig}: heads of a bureau in succession, a namesake. */
  public static DatasetGraph withCareers() {
    return load("example.trig", "careers.trig");
  }

  private static DatasetGraph load(String... files) {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    Txn.exec(
        dataset,
        TxnType.WRITE,
        () -> {
          for (String file : files) {
            RDFDataMgr.read(dataset, String.valueOf(ExampleGraph.class.getResource(file)));
          }
        });
    return dataset;
  }
}
