package dashiji.lexicon;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Surnames in use, from {@code lexicon/surnames.tsv}. Immutable. */
public final class Surnames {

  private final Map<String, Surname> byText = new LinkedHashMap<>();
  private final int longest;

  private static final class Common {
    static final Surnames INSTANCE = new Surnames(TsvTable.read("surnames.tsv").rows());
  }

  /** The surnames of the program's own table. */
  public static Surnames common() {
    return Common.INSTANCE;
  }

  private Surnames(List<List<String>> rows) {
    int length = 1;
    for (List<String> row : rows) {
      String reading = row.get(2).isEmpty() ? null : row.get(2);
      byText.put(row.get(0), new Surname(row.get(0), Integer.parseInt(row.get(1)), reading));
      length = Math.max(length, row.get(0).length());
    }
    longest = length;
  }

  /** All surnames, in the order of their characters. */
  public Collection<Surname> all() {
    return Collections.unmodifiableCollection(byText.values());
  }

  /** The surname of exactly these characters. */
  public Optional<Surname> find(String text) {
    return Optional.ofNullable(byText.get(text));
  }

  /**
   * The surname that a name begins with, the longest first: 欧阳 of 欧阳修, though 欧 is one too.
   *
   * @param name a name, or any text
   */
  public Optional<Surname> startOf(String name) {
    for (int length = Math.min(longest, name.length()); length > 0; length--) {
      Surname surname = byText.get(name.substring(0, length));
      if (surname != null) {
        return Optional.of(surname);
      }
    }
    return Optional.empty();
  }
}
