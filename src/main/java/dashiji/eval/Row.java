package dashiji.eval;

import java.util.Map;
import java.util.OptionalInt;

/**
 * One row of a table.
 *
 * @param cells the cells by column name
 */
public record Row(Map<String, String> cells) {

  public Row {
    cells = Map.copyOf(cells);
  }

  /** The cell of a column, empty where the table has no such column or the row ends before it. */
  public String get(String column) {
    return cells.getOrDefault(column, "");
  }

  /** The cell of a column as a whole number, if it is one. */
  OptionalInt number(String column) {
    try {
      return OptionalInt.of(Integer.parseInt(get(column).strip()));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
