package dashiji.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of {@code lexicon/*.tsv} that hold a term and one thing said of it. */
public final class TermTable {
  private TermTable() {}

  /**
   * The first two columns of a table, in file order.
   *
   * @param file file name below {@code lexicon/} on the class path
   * @throws IllegalStateException if the table is missing or malformed: the program was built
   *     wrongly
   */
  public static Map<String, String> pairs(String file) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (List<String> row : TsvTable.read(file).rows()) {
      pairs.put(row.get(0), row.get(1));
    }
    return pairs;
  }
}
