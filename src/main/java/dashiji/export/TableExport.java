package dashiji.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Writes the tables: CSV (RFC 4180, UTF-8, one header row) with their description as CSVW. The same
 * graph gives the same bytes.
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
    Map<Table, CSVPrinter> printers = new LinkedHashMap<>();
    try {
      for (Table table : Tables.ALL) {
        CSVPrinter printer =
            new CSVPrinter(
                Files.newBufferedWriter(unfinished(folder, table), StandardCharsets.UTF_8),
                CSVFormat.RFC4180);
        printers.put(table, printer);
        printer.printRecord(table.header());
        counts.put(table.name(), 0L);
      }
      TableReading.read(
          dataset,
          (table, cells) -> {
            CSVPrinter printer = printers.get(table);
            if (printer == null) {
              throw new IllegalStateException("no such table: " + table.name());
            }
            printer.printRecord(cells);
            counts.merge(table.name(), 1L, Long::sum);
          });
    } finally {
      for (CSVPrinter printer : printers.values()) {
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
}
