package dashiji.lexicon;

import java.util.List;
import java.util.Optional;

/**
 * One of the 56 ethnic groups of GB/T 3304.
 *
 * @param code two digits
 * @param name the name with 族
 * @param letters two letters
 */
public record EthnicGroup(String code, String name, String letters) {

  private static final class All {
    static final List<EthnicGroup> INSTANCE =
        TsvTable.read("ethnic-groups.tsv").rows().stream()
            .map(row -> new EthnicGroup(row.get(0), row.get(1), row.get(2)))
            .toList();
  }

  /** All groups, by code. */
  public static List<EthnicGroup> all() {
    return All.INSTANCE;
  }

  /** The group of a name that closes with 族. */
  public static Optional<EthnicGroup> find(String name) {
    return all().stream().filter(group -> group.name().equals(name)).findFirst();
  }
}
