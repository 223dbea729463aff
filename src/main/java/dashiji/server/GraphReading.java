package dashiji.server;

import dashiji.query.QueryRunner;
import dashiji.store.CurrentDataset;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;

/** How the servlets read the visible graph: one transaction a request, within its time. */
final class GraphReading {
  private final CurrentDataset dataset;
  private final ServerLimits limits;

  GraphReading(CurrentDataset dataset, ServerLimits limits) {
    this.dataset = dataset;
    this.limits = limits;
  }

  /** What is done with the graph. */
  @FunctionalInterface
  interface Reading {
    void read(DatasetGraph database) throws IOException;
  }

  /** Runs something in a read transaction. */
  void read(Reading reading) throws IOException {
    dataset.begin(TxnType.READ);
    try {
      reading.read(Datasets.database(dataset));
    } finally {
      dataset.end();
    }
  }

  /** True if the store can be read. */
  boolean answers() {
    try {
      dataset.begin(TxnType.READ);
      try {
        return dataset.listGraphNodes().hasNext() || true;
      } finally {
        dataset.end();
      }
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Runs queries until the guard says that the request's time is up. */
  QueryRunner runner(HttpServletRequest request) {
    return new QueryRunner(limits.queryTime(), Optional.of(expired(request)));
  }

  /** Becomes true when the request's time is up. */
  static AtomicBoolean expired(HttpServletRequest request) {
    return request.getAttribute(RequestGuard.EXPIRED) instanceof AtomicBoolean expired
        ? expired
        : new AtomicBoolean();
  }

  /** What answers depend on beside the request, for ETags: the generation and the program. */
  String state() {
    return "g" + dataset.generation().number() + "-" + version();
  }

  /** The program's version. */
  static String version() {
    String version = KgServer.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  ServerLimits limits() {
    return limits;
  }
}
