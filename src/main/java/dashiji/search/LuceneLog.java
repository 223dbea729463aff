package dashiji.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lucene logs by java.util.logging, and warns at each start that a newer Lucene knows this Java.
 */
final class LuceneLog {
  /** Held, or the setting goes with the logger. */
  private static final Logger LOG = Logger.getLogger("org.apache.lucene");

  private LuceneLog() {}

  static void quiet() {
    LOG.setLevel(Level.SEVERE);
  }
}
