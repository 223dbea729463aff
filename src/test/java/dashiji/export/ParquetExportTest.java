package dashiji.export;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.query.ExampleGraph;
import dev.hardwood.InputFile;
import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written is read with a reader that shares no code with the writer. */
class ParquetExportTest {
  @TempDir static Path folder;
  private static Map<String, Long> counts = Map.of();

  @BeforeAll
  static void export() throws IOException {
    counts = export(folder);
  }

  private static Map<String, Long> export(Path to) throws IOException {
    DatasetGraph dataset = ExampleGraph.load();
    dataset.begin(TxnType.READ);
    try {
      TableExport.write(dataset, to.resolve("csv"));
      return ParquetExport.write(dataset, to);
    } finally {
      dataset.end();
    }
  }

  private interface Cell<T> {
    T of(RowReader row);
  }

  private static <T> List<T> read(String table, Cell<T> cell) throws IOException {
    List<T> cells = new ArrayList<>();
    try (ParquetFileReader file = open(table);
        RowReader rows = file.rowReader()) {
      while (rows.hasNext()) {
        rows.next();
        cells.add(cell.of(rows));
      }
    }
    return cells;
  }

  private static ParquetFileReader open(String table) throws IOException {
    return ParquetFileReader.open(InputFile.of(folder.resolve(table + ".parquet")));
  }

  @Test
  void everyTableHasTheRowsAndCellsOfItsCsv() throws IOException {
    assertThat(counts.keySet()).containsExactlyElementsOf(names());
    for (Table table : Tables.ALL) {
      List<List<String>> csv;
      try (Reader reader =
              Files.newBufferedReader(
                  folder.resolve("csv").resolve(table.fileName()), StandardCharsets.UTF_8);
          CSVParser parser =
              CSVFormat.RFC4180
                  .builder()
                  .setHeader()
                  .setSkipHeaderRecord(true)
                  .get()
                  .parse(reader)) {
        csv = parser.stream().map(CSVRecord::toList).toList();
      }
      List<List<String>> parquet =
          read(
              table.name(),
              row -> table.columns().stream().map(column -> text(row, column)).toList());
      assertThat(parquet).as(table.name()).isEqualTo(csv);
      assertThat((long) parquet.size()).isEqualTo(counts.get(table.name()));
    }
  }

  private static List<String> names() {
    return Tables.ALL.stream().map(Table::name).toList();
  }

  private static String text(RowReader row, Column column) {
    String name = column.name();
    if (row.isNull(name)) {
      return "";
    }
    return switch (column.type()) {
      case TEXT, IRI, CODES, PARTIAL_DATE -> row.getString(name);
      case NUMBER -> String.valueOf(row.getLong(name));
      case BOOLEAN -> String.valueOf(row.getBoolean(name));
      case DATE -> row.getDate(name).toString();
    };
  }

  @Test
  void partialDatesHaveTheirFirstAndLastDay() throws IOException {
    assertThat(
            read(
                "posts",
                row ->
                    row.isNull("stated_from")
                        ? List.of()
                        : List.of(
                            row.getString("stated_from"),
                            row.getDate("stated_from_earliest"),
                            row.getDate("stated_from_latest"))))
        .containsExactly(
            List.of(), List.of("2021-08", LocalDate.of(2021, 8, 1), LocalDate.of(2021, 8, 31)));
  }

  @Test
  void aDayOfAnUnknownYearStaysTextAlone() throws IOException {
    assertThat(
            read(
                "events",
                row -> row.getString("date_start") + " " + row.isNull("date_start_earliest")))
        .containsExactly("2023-03-05 false", "2023-07-01 false", "--11-20 true");
  }

  @Test
  void columnsAreTypedAndSayWhatTheyMean() throws IOException {
    try (ParquetFileReader file = open("tenures")) {
      assertThat(file.getFileSchema().getColumn("attestations").type())
          .isEqualTo(PhysicalType.INT64);
      assertThat(file.getFileSchema().getColumn("earliest_start").logicalType())
          .isInstanceOf(LogicalType.DateType.class);
      assertThat(file.getFileSchema().getColumn("first_attested").logicalType())
          .isInstanceOf(LogicalType.StringType.class);
      assertThat(file.getFileMetaData().keyValueMetadata())
          .containsEntry("column.latest_end", "it ended on this day or earlier")
          .containsKey("description.zh");
    }
  }

  @Test
  void theSameGraphGivesTheSameBytes(@TempDir Path again) throws IOException {
    export(again);
    for (String name : names()) {
      assertThat(again.resolve(name + ".parquet"))
          .hasSameBinaryContentAs(folder.resolve(name + ".parquet"));
    }
  }
}
