package dashiji.export;

import dashiji.rdf.Vocab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Writes the tables: CSV (RFC 4180, UTF-8, one header row) with their description as CSVW. The same
 * graph gives the same bytes: documents by key, rows in text order. One document is in memory at a
 * time.
 */
public final class TableExport {
  private static final String UNFINISHED = ".part";

  private TableExport() {}

  /**
   * Writes all tables into a folder, which is made if need be. Files become visible under their
   * names when all are complete.
   *
   * @param dataset read in the caller's transaction
   * @return number of rows by table
   */
  public static Map<String, Long> write(DatasetGraph dataset, Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<String, Long> counts = new LinkedHashMap<>();
    List<CSVPrinter> printers = new ArrayList<>();
    try {
      for (Table table : Tables.ALL) {
        CSVPrinter printer =
            new CSVPrinter(
                Files.newBufferedWriter(unfinished(folder, table), StandardCharsets.UTF_8),
                CSVFormat.RFC4180);
        printers.add(printer);
        printer.printRecord(table.header());
        counts.put(table.name(), 0L);
      }
      for (Source source : sources(dataset)) {
        DocumentRows rows =
            new DocumentRows(
                new DocumentView(copy(dataset, source.graph())),
                source.document(),
                problems(dataset, source.document()));
        for (int i = 0; i < printers.size(); i++) {
          Table table = Tables.ALL.get(i);
          for (List<String> row : rows.of(table)) {
            printers.get(i).printRecord(row);
            counts.merge(table.name(), 1L, Long::sum);
          }
        }
      }
    } finally {
      for (CSVPrinter printer : printers) {
        printer.close();
      }
    }
    for (Table table : Tables.ALL) {
      Files.move(
          unfinished(folder, table),
          folder.resolve(table.fileName()),
          StandardCopyOption.REPLACE_EXISTING);
    }
    CsvwMetadata.write(folder.resolve(CsvwMetadata.FILE));
    return counts;
  }

  private static Path unfinished(Path folder, Table table) {
    return folder.resolve(table.fileName() + UNFINISHED);
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
