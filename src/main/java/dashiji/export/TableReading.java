package dashiji.export;

import dashiji.rdf.Vocab;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Reads the rows of all tables out of a graph, in an order that the graph alone decides: documents
 * by key, rows in text order, then the tenures. One document is in memory at a time.
 */
final class TableReading {
  private TableReading() {}

  /** Takes rows as they are read. */
  @FunctionalInterface
  interface RowSink {
    /**
     * Takes one row.
     *
     * @param table whose it is
     * @param cells as many as the table has columns; what is not known is empty
     */
    void row(Table table, List<String> cells) throws IOException;
  }

  /**
   * Reads all rows.
   *
   * @param dataset read in the caller's transaction
   */
  static void read(DatasetGraph dataset, RowSink sink) throws IOException {
    for (Source source : sources(dataset)) {
      DocumentRows rows =
          new DocumentRows(
              new DocumentView(copy(dataset, source.graph())),
              source.document(),
              problems(dataset, source.document()));
      for (Table table : Tables.OF_DOCUMENTS) {
        for (List<String> row : rows.of(table)) {
          sink.row(table, row);
        }
      }
    }
    for (List<String> row : new TenureRows(dataset).all()) {
      sink.row(Tables.TENURES, row);
    }
  }

  /** A document with its graph and key. */
  private record Source(Node graph, Node document, String key) {}

  private static List<Source> sources(DatasetGraph dataset) {
    return dataset.stream(Node.ANY, Node.ANY, Vocab.Rdf.type, Vocab.Dsj.SourceDocument)
        .map(quad -> new Source(quad.getGraph(), quad.getSubject(), key(dataset, quad)))
        .sorted(
            Comparator.comparing(Source::key).thenComparing(source -> source.graph().toString()))
        .toList();
  }

  /** Rows need many lookups; in memory they cost nothing. */
  private static Graph copy(DatasetGraph dataset, Node name) {
    Graph graph = GraphFactory.createDefaultGraph();
    dataset.stream(name, Node.ANY, Node.ANY, Node.ANY).forEach(quad -> graph.add(quad.asTriple()));
    return graph;
  }

  private static String key(DatasetGraph dataset, Quad quad) {
    return dataset.stream(quad.getGraph(), quad.getSubject(), Vocab.Dsj.documentKey, Node.ANY)
        .map(q -> q.getObject().getLiteralLexicalForm())
        .min(Comparator.naturalOrder())
        .orElse("");
  }

  private static List<String> problems(DatasetGraph dataset, Node document) {
    return dataset.stream(Node.ANY, Node.ANY, Vocab.Dsj.document, document)
        .filter(quad ->
            dataset.contains(quad.getGraph(), quad.getSubject(), Vocab.Rdf.type, Vocab.Dsj.Problem))
        .flatMap(
            quad -> dataset.stream(quad.getGraph(), quad.getSubject(), Vocab.Dsj.code, Node.ANY))
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .distinct()
        .sorted()
        .toList();
  }
}
