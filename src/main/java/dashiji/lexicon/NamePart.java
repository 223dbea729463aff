package dashiji.lexicon;

import java.util.List;

/**
 * A frequent part of a personal name of another language as written in Chinese (其其格, 卓玛, 古丽).
 *
 * @param text two or more characters
 * @param language whose names: mongolian, tibetan, uyghur, kazakh, yi
 */
public record NamePart(String text, String language) {

  private static final class All {
    static final List<NamePart> INSTANCE =
        TsvTable.read("name-parts.tsv").rows().stream()
            .map(row -> new NamePart(row.get(0), row.get(1)))
            .toList();
  }

  /** All parts of {@code lexicon/name-parts.tsv}, by text; some serve several languages. */
  public static List<NamePart> all() {
    return All.INSTANCE;
  }
}
