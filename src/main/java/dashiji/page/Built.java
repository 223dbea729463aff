package dashiji.page;

import dashiji.rdf.DatasetLookup;
import dashiji.rdf.Iris;
import dashiji.rdf.Vocab;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * What a graph says of its last build.
 *
 * @param base the base of its IRIs, which ends in {@code /} or {@code #}
 * @param ended when the build ended, as {@code 2026-03-01T08:00:00Z}, if the graph says so
 * @param version the program that made it, if the graph says so
 */
public record Built(String base, @Nullable String ended, @Nullable String version) {

  /** Reads it, inside a read transaction. */
  public static Built read(DatasetGraph dataset) {
    Node newest = null;
    String ended = null;
    Iterator<Quad> builds = dataset.findNG(Node.ANY, Node.ANY, Vocab.Prov.endedAtTime, Node.ANY);
    while (builds.hasNext()) {
      Quad quad = builds.next();
      String time = quad.getObject().getLiteralLexicalForm();
      if (ended == null || time.compareTo(ended) > 0) {
        ended = time;
        newest = quad.getSubject();
      }
    }
    // A store that no build has finished may still say its base.
    Node build = newest == null ? Node.ANY : newest;
    DatasetLookup lookup = new DatasetLookup(dataset);
    String base = lookup.text(build, Vocab.Dsj.baseIri);
    String version = newest == null ? "" : lookup.text(build, Vocab.Dsj.softwareVersion);
    return new Built(
        base.isEmpty() ? Iris.DEFAULT_BASE : base, ended, version.isEmpty() ? null : version);
  }

  /** The day it was built on, {@code 2026-03-01}, or empty. */
  public String day() {
    return ended == null ? "" : ended.substring(0, Math.min(10, ended.length()));
  }

  /** The year it was built in, or empty. */
  public String year() {
    return ended == null ? "" : ended.substring(0, Math.min(4, ended.length()));
  }
}
