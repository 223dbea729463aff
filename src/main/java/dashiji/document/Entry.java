package dashiji.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One dated stretch of a chronicle.
 *
 * @param date its date, or null if nothing bounds it
 * @param from first normal position of its text, after the date where that is a heading for several
 *     entries
 * @param to one past the last normal position
 * @param form how it was printed
 */
public record Entry(@Nullable EntryDate date, int from, int to, Form form) {

  /** Forms of entries. */
  public enum Form {
    /** 1月4日，… : date and text in one paragraph. */
    DATED,
    /** A paragraph under the date of another (● heading, △, or nothing). */
    CARRIED,
    /** A headline, then the item with its date in the first sentence, in one or more paragraphs. */
    HEADLINE
  }

  public Entry {
    Objects.requireNonNull(form);
    if (from >= to) {
      throw new IllegalArgumentException("empty entry at " + from);
    }
  }
}
