package dashiji.document;

import dashiji.lexicon.AreaLevel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The area a document is about, with the areas above it: what 市委, 我市, 自治区 mean in it.
 *
 * @param chain the area itself first, then those above it, the province last; may be empty
 */
public record Jurisdiction(List<Unit> chain) {

  /** Nothing is known of the area. */
  public static final Jurisdiction UNKNOWN = new Jurisdiction(List.of());

  public Jurisdiction {
    chain = List.copyOf(chain);
  }

  /**
   * One area.
   *
   * @param name its official name
   * @param code its code, or null for an area no gazetteer has
   * @param level its level
   */
  public record Unit(String name, @Nullable String code, AreaLevel level) {}

  /** The area itself. */
  public Optional<Unit> home() {
    return chain.isEmpty() ? Optional.empty() : Optional.of(chain.getFirst());
  }

  /** The code of the smallest area of the chain that has one, or null. */
  public @Nullable String contextCode() {
    for (Unit unit : chain) {
      if (unit.code() != null) {
        return unit.code();
      }
    }
    return null;
  }

  /** The names of all areas of the chain, the widest first, without marks between. */
  public String fullName() {
    StringBuilder name = new StringBuilder();
    chain.reversed().forEach(unit -> name.append(unit.name()));
    return name.toString();
  }

  /**
   * The area that a class word stands for when it is used alone: 市 in 市委, 旗 in 旗人民政府, 省, 自治区, and
   * 区, which is the district of a district's document, else the autonomous region.
   *
   * @param word 省, 自治区, 州, 盟, 市, 区, 县, 旗, 镇, 乡, 苏木 or 街道
   */
  public Optional<Unit> byClassWord(String word) {
    if (word.equals("区")) {
      return chain.stream()
          .filter(u -> u.level() == AreaLevel.COUNTY && u.name().endsWith("区"))
          .findFirst()
          .or(() -> byClassWord("自治区"));
    }
    return chain.stream().filter(u -> u.name().endsWith(word)).findFirst();
  }
}
