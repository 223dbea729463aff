package dashiji.lexicon;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Titles of posts, from {@code lexicon/titles.tsv}. Immutable. */
public final class Titles {

  private final Map<String, Title> byText = new LinkedHashMap<>();

  private static final class Common {
    static final Titles INSTANCE = new Titles(TsvTable.read("titles.tsv").rows());
  }

  /** The titles of the program's own table. */
  public static Titles common() {
    return Common.INSTANCE;
  }

  private Titles(List<List<String>> rows) {
    for (List<String> row : rows) {
      byText.put(
          row.get(0),
          new Title(
              row.get(0),
              TitleRole.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
              row.get(2).equals("one"),
              TsvTable.list(row.get(3))));
    }
  }

  /** All titles, in the order of their characters. */
  public Collection<Title> all() {
    return Collections.unmodifiableCollection(byText.values());
  }

  /** The title of exactly these characters. */
  public Optional<Title> find(String text) {
    return Optional.ofNullable(byText.get(text));
  }

  /** The longest title that a text ends with: 副市长 of 省会副市长, not 市长. */
  public Optional<Title> endOf(String text) {
    for (int start = 0; start < text.length(); start++) {
      Title title = byText.get(text.substring(start));
      if (title != null) {
        return Optional.of(title);
      }
    }
    return Optional.empty();
  }
}
