package dashiji.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One organisation or project as one document names it. All lists are sorted and hold each element
 * once.
 *
 * @param thing the key that name and area give in this document alone
 * @param document the document
 * @param mention the key of the document's mention of it
 * @param mentioned false if the document has no such mention, as of a publisher that no fact names:
 *     what is only pointed at is no thing to be compared, but shows what stands side by side
 * @param name the name under which the document describes it, normalised as keys are
 * @param block what it is compared with: all readings of one block, which the key determines
 * @param area its jurisdiction or place: its code, else its name, normalised; null if unknown
 * @param home the document's jurisdiction, likewise
 * @param day the first day the document is about, else its day of publication; a far day if unknown
 * @param dependents what has a key made of its key: posts by title, series of meetings by kind
 * @param holders names of the persons whom the document shows in its posts, with the title
 * @param amounts what a project costs, in yuan
 * @param parties names of the bodies that carry a project, normalised
 */
public record ThingReading(
    Key thing,
    Key document,
    Key mention,
    boolean mentioned,
    String name,
    String block,
    @Nullable String area,
    @Nullable String home,
    LocalDate day,
    List<Dependent> dependents,
    List<String> holders,
    List<BigDecimal> amounts,
    List<String> parties)
    implements Comparable<ThingReading> {
  private static final Comparator<ThingReading> ORDER =
      Comparator.comparing(ThingReading::day)
          .thenComparing(ThingReading::document)
          .thenComparing(ThingReading::mention);

  public ThingReading {
    dependents = List.copyOf(dependents);
    holders = List.copyOf(holders);
    amounts = List.copyOf(amounts);
    parties = List.copyOf(parties);
  }

  /**
   * A post or a series of meetings of an organisation, see {@link EntityKeys#dependent}.
   *
   * @param kind {@link KeyKind#POST} or {@link KeyKind#SERIES}
   * @param name the title, or the kind of meeting
   */
  public record Dependent(KeyKind kind, String name) implements Comparable<Dependent> {
    @Override
    public int compareTo(Dependent other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : name.compareTo(other.name);
    }
  }

  /** By first day, document and mention. */
  @Override
  public int compareTo(ThingReading other) {
    return ORDER.compare(this, other);
  }
}
