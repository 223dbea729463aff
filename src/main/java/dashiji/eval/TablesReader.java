package dashiji.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads the CSV tables of an export. */
public final class TablesReader {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .get();

  private TablesReader() {}

  /**
   * Reads the tables in a folder; one that is not there has no rows.
   *
   * @throws IOException if a table cannot be read
   */
  public static Tables read(Path folder) throws IOException {
    return new Tables(
        rows(folder, "persons"),
        rows(folder, "posts"),
        rows(folder, "events"),
        rows(folder, "participations"),
        rows(folder, "event_links"),
        rows(folder, "appointments"),
        rows(folder, "projects"),
        rows(folder, "places"),
        rows(folder, "orgs"));
  }

  private static List<Row> rows(Path folder, String name) throws IOException {
    Path file = folder.resolve(name + ".csv");
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    try (CSVParser parser =
        CSVParser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, FORMAT)) {
      return parser.stream().map(line -> new Row(line.toMap())).toList();
    }
  }
}
