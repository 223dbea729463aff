package dashiji.export;

import dashiji.query.Words;
import java.util.List;
import java.util.Objects;

/**
 * A table of the export.
 *
 * @param name the file's name without {@code .csv}
 * @param description what a row is
 * @param columns in order
 * @param key names of the columns that together tell rows apart; empty if nothing does
 * @param references to other tables
 */
record Table(
    String name,
    Words description,
    List<Column> columns,
    List<String> key,
    List<Reference> references) {

  /**
   * Columns that name a row of another table.
   *
   * @param columns here
   * @param table there
   * @param keyColumns there, in the same order
   */
  record Reference(List<String> columns, String table, List<String> keyColumns) {
    Reference {
      columns = List.copyOf(columns);
      keyColumns = List.copyOf(keyColumns);
    }
  }

  Table {
    Objects.requireNonNull(name);
    Objects.requireNonNull(description);
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    references = List.copyOf(references);
  }

  /** The file's name. */
  String fileName() {
    return name + ".csv";
  }

  /** The header row. */
  List<String> header() {
    return columns.stream().map(Column::name).toList();
  }
}
