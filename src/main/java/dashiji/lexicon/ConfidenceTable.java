package dashiji.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often facts of a kind are right, counted on texts that were read by hand: the confidence that
 * a fact of that kind gets.
 *
 * @param cells the counts by kind of fact
 */
public record ConfidenceTable(Map<Kind, Cell> cells) {
  /** Stands for any rule, or any trait, of the rows that sum several. */
  public static final String ANY = "-";

  /** The file below {@code lexicon/}. */
  public static final String FILE = "confidence.tsv";

  /** A table without counts: every rule keeps the confidence that it states itself. */
  public static final ConfidenceTable NONE = new ConfidenceTable(Map.of());

  private static final class Shipped {
    static final ConfidenceTable TABLE = read();

    private static ConfidenceTable read() {
      Map<Kind, Cell> cells = new HashMap<>();
      TsvTable.read(FILE)
          .rows()
          .forEach(row ->
              cells.put(
                  new Kind(row.get(0), row.get(1), row.get(2)),
                  new Cell(
                      Integer.parseInt(row.get(3)),
                      Integer.parseInt(row.get(4)),
                      Integer.parseInt(row.get(5)),
                      Double.parseDouble(row.get(6)))));
      return new ConfidenceTable(cells);
    }
  }

  public ConfidenceTable {
    cells = Map.copyOf(cells);
  }

  /**
   * What tells facts apart that are more and less often right.
   *
   * @param family kind of the fact: person, post, participation …
   * @param rule the rule that read it, or {@link #ANY}
   * @param trait something that can be seen of the fact itself, or {@link #ANY}
   */
  public record Kind(String family, String rule, String trait) {
    public Kind {
      Objects.requireNonNull(family);
      Objects.requireNonNull(rule);
      Objects.requireNonNull(trait);
    }

    /** The next wider kind: of the rule, of the family; null behind that. */
    public @Nullable Kind wider() {
      if (!trait.equals(ANY)) {
        return new Kind(family, rule, ANY);
      }
      return rule.equals(ANY) ? null : new Kind(family, ANY, ANY);
    }
  }

  /**
   * The count of one kind.
   *
   * @param documents documents that have such facts
   * @param facts such facts in all of them
   * @param right those of them that are right
   * @param confidence 0 to 1, neither included
   */
  public record Cell(int documents, int facts, int right, double confidence) {
    public Cell {
      if (!(confidence > 0 && confidence < 1)) {
        throw new IllegalArgumentException("confidence " + confidence);
      }
    }
  }

  /** The table of the program, {@code lexicon/confidence.tsv}. */
  public static ConfidenceTable shipped() {
    return Shipped.TABLE;
  }

  /** The count of the narrowest kind that was counted, or null if not even the family was. */
  public @Nullable Cell cell(Kind kind) {
    for (Kind wider = kind; wider != null; wider = wider.wider()) {
      Cell cell = cells.get(wider);
      if (cell != null) {
        return cell;
      }
    }
    return null;
  }
}
