package dashiji.server;

import dashiji.store.CurrentDataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/** The dataset of a request, as query engine and protocol need it. */
final class Datasets {
  private Datasets() {}

  /**
   * The database itself that the running transaction reads. TDB2's query engine knows only that,
   * and would leave a wrapped one to the slow general engine.
   */
  static DatasetGraph database(DatasetGraph visible) {
    DatasetGraph dataset = visible;
    while (dataset instanceof CurrentDataset || dataset instanceof DatasetGraphReadOnly) {
      dataset = ((DatasetGraphWrapper) dataset).getWrapped();
    }
    return dataset;
  }
}
