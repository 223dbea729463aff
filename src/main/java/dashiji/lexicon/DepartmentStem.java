package dashiji.lexicon;

import java.util.List;

/**
 * A field of work that names local departments: 教育 in 教育局, 教育厅. For names that {@link
 * BodyLexicon#local()} does not list, such as joint ones (农牧和科技局).
 *
 * @param stem the field in full (住房和城乡建设)
 * @param shortStems shorter stems (住建)
 * @param suffixes words for the body that follow it (厅, 局, 委员会)
 */
public record DepartmentStem(String stem, List<String> shortStems, List<String> suffixes) {

  private static final class All {
    static final List<DepartmentStem> INSTANCE =
        TsvTable.read("department-stems.tsv").rows().stream()
            .map(row ->
                new DepartmentStem(
                    row.get(0), TsvTable.list(row.get(1)), TsvTable.list(row.get(2))))
            .toList();
  }

  public DepartmentStem {
    shortStems = List.copyOf(shortStems);
    suffixes = List.copyOf(suffixes);
  }

  /** All stems of {@code lexicon/department-stems.tsv}, by stem. */
  public static List<DepartmentStem> all() {
    return All.INSTANCE;
  }
}
