package dashiji.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of {@code lexicon/*.tsv}: comment lines with {@code #}, a line of column names, rows.
 *
 * @param comments the comment lines without their sign
 * @param columns the column names
 * @param rows the rows, each as long as {@code columns}; empty cells are empty strings
 */
record TsvTable(List<String> comments, List<String> columns, List<List<String>> rows) {

  /**
   * Reads a table that is part of the program.
   *
   * @param file file name below {@code lexicon/} on the class path
   * @throws IllegalStateException if it is missing or a row has the wrong number of cells: the
   *     program was built wrongly
   */
  static TsvTable read(String file) {
    String resource = "/lexicon/" + file;
    try (InputStream in = TsvTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return read(resource, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static TsvTable read(String resource, BufferedReader lines) throws IOException {
    List<String> comments = new ArrayList<>();
    List<String> columns = List.of();
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.startsWith("#")) {
        comments.add(line.substring(1).strip());
      } else if (columns.isEmpty()) {
        columns = cells(line);
      } else {
        List<String> row = cells(line);
        if (row.size() != columns.size()) {
          throw new IllegalStateException(
              "%s line %d: %d cells instead of %d"
                  .formatted(resource, number, row.size(), columns.size()));
        }
        rows.add(row);
      }
    }
    return new TsvTable(comments, columns, rows);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>(4);
    int start = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
      cells.add(line.substring(start, tab));
      start = tab + 1;
    }
    cells.add(line.substring(start));
    return cells;
  }

  /** The parts of a cell that holds a list: separated by semicolons; an empty cell has none. */
  static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
  }
}
