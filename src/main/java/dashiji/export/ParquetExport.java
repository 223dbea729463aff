package dashiji.export;

import dashiji.document.PartialDate;
import dashiji.export.Column.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter.Mode;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * Writes the same tables as {@link TableExport} as Parquet files with typed columns: numbers as 64
 * bits, days as dates. What is not known is null. A date that may lack its day, month or year stays
 * text, and two columns after it say the first and the last day that it can mean; without a year
 * both are null. The same graph gives the same bytes.
 */
public final class ParquetExport {
  /** The ending of a file's name. */
  public static final String ENDING = ".parquet";

  static final String EARLIEST = "_earliest";
  static final String LATEST = "_latest";
  private static final String UNFINISHED = ".part";

  /** All tables are open at once, each with one row group in memory. */
  private static final long ROW_GROUP_BYTES = 16L << 20;

  private ParquetExport() {}

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
    Map<String, TableFile> files = new LinkedHashMap<>();
    try {
      for (Table table : Tables.ALL) {
        files.put(table.name(), TableFile.create(table, unfinished(folder, table)));
        counts.put(table.name(), 0L);
      }
      TableReading.read(
          dataset,
          (table, cells) -> {
            TableFile file = files.get(table.name());
            if (file == null) {
              throw new IllegalStateException("no such table: " + table.name());
            }
            file.write(cells);
            counts.merge(table.name(), 1L, Long::sum);
          });
    } finally {
      for (TableFile file : files.values()) {
        file.writer().close();
      }
    }
    for (Table table : Tables.ALL) {
      Files.move(
          unfinished(folder, table),
          folder.resolve(table.name() + ENDING),
          StandardCopyOption.REPLACE_EXISTING);
    }
    return counts;
  }

  private static Path unfinished(Path folder, Table table) {
    return folder.resolve(table.name() + ENDING + UNFINISHED);
  }

  /** One table's open file. */
  private record TableFile(Table table, MessageType schema, ParquetWriter<Group> writer) {

    static TableFile create(Table table, Path file) throws IOException {
      MessageType schema = schemaOf(table);
      return new TableFile(
          table,
          schema,
          ExampleParquetWriter.builder(new LocalOutputFile(file))
              .withConf(new PlainParquetConfiguration())
              .withType(schema)
              .withWriteMode(Mode.OVERWRITE)
              .withRowGroupSize(ROW_GROUP_BYTES)
              .withCompressionCodec(CompressionCodecName.GZIP)
              .withCodecFactory(new GzipPages())
              .withExtraMetaData(descriptions(table))
              .build());
    }

    void write(List<String> cells) throws IOException {
      SimpleGroup row = new SimpleGroup(schema);
      for (int i = 0; i < cells.size(); i++) {
        put(row, table.columns().get(i), cells.get(i));
      }
      writer.write(row);
    }
  }

  private static void put(SimpleGroup row, Column column, String cell) {
    if (cell.isEmpty()) {
      if (column.required() && column.type() == Type.TEXT) {
        row.add(column.name(), cell); // CSV cannot tell an empty text from none
      }
      return;
    }
    switch (column.type()) {
      case TEXT, IRI, CODES -> row.add(column.name(), cell);
      case NUMBER -> row.add(column.name(), Long.parseLong(cell));
      case BOOLEAN -> row.add(column.name(), Boolean.parseBoolean(cell));
      case DATE -> row.add(column.name(), (int) LocalDate.parse(cell).toEpochDay());
      case PARTIAL_DATE -> {
        row.add(column.name(), cell);
        PartialDate date = partial(cell);
        putDay(row, column.name() + EARLIEST, date == null ? null : date.earliest());
        putDay(row, column.name() + LATEST, date == null ? null : date.latest());
      }
    }
  }

  private static void putDay(SimpleGroup row, String name, @Nullable LocalDate day) {
    if (day != null) {
      row.add(name, (int) day.toEpochDay());
    }
  }

  private static @Nullable PartialDate partial(String cell) {
    try {
      return PartialDate.parse(cell);
    } catch (DateTimeException notADate) {
      return null; // the text stays as it is
    }
  }

  private static MessageType schemaOf(Table table) {
    List<org.apache.parquet.schema.Type> fields = new ArrayList<>();
    for (Column column : table.columns()) {
      // A required cell may still be empty where the graph has a gap; only texts then have a value.
      Repetition repetition =
          column.required() && column.type() == Type.TEXT
              ? Repetition.REQUIRED
              : Repetition.OPTIONAL;
      String name = column.name();
      switch (column.type()) {
        case TEXT, IRI, CODES -> fields.add(text(name, repetition));
        case NUMBER -> fields.add(Types.primitive(PrimitiveTypeName.INT64, repetition).named(name));
        case BOOLEAN ->
            fields.add(Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(name));
        case DATE -> fields.add(day(name));
        case PARTIAL_DATE -> {
          fields.add(text(name, repetition));
          fields.add(day(name + EARLIEST));
          fields.add(day(name + LATEST));
        }
      }
    }
    return new MessageType(table.name(), fields);
  }

  private static org.apache.parquet.schema.Type text(String name, Repetition repetition) {
    return Types.primitive(PrimitiveTypeName.BINARY, repetition)
        .as(LogicalTypeAnnotation.stringType())
        .named(name);
  }

  private static org.apache.parquet.schema.Type day(String name) {
    return Types.primitive(PrimitiveTypeName.INT32, Repetition.OPTIONAL)
        .as(LogicalTypeAnnotation.dateType())
        .named(name);
  }

  /** What table and columns mean, as key-value metadata of the file. */
  private static Map<String, String> descriptions(Table table) {
    Map<String, String> words = new TreeMap<>();
    words.put("description", table.description().en());
    words.put("description.zh", table.description().zh());
    for (Column column : table.columns()) {
      words.put("column." + column.name(), column.description().en());
      words.put("column." + column.name() + ".zh", column.description().zh());
    }
    return words;
  }
}
