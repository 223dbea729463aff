package dashiji.lexicon;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a name of an area was taken for, and why. It is never guessed: without a reason to prefer
 * one of the candidates there is no area.
 *
 * @param area the area, or null if {@code basis} is {@link Basis#AMBIGUOUS} or {@link
 *     Basis#UNKNOWN}
 * @param basis what decided
 * @param candidates all areas of that name, by code
 */
public record AreaResolution(@Nullable Area area, Basis basis, List<Area> candidates) {

  public AreaResolution {
    candidates = List.copyOf(candidates);
    boolean decided = basis != Basis.AMBIGUOUS && basis != Basis.UNKNOWN;
    if (decided != (area != null)) {
      throw new IllegalArgumentException(basis + " with area " + area);
    }
  }

  /** The area, if one was decided on. */
  public Optional<Area> found() {
    return Optional.ofNullable(area);
  }

  /** What decided between candidates. */
  public enum Basis {
    /** The context area itself or one of those above it has the name. */
    CONTEXT_OR_ABOVE,
    /** The only one of its name in the county of the context. */
    SAME_COUNTY,
    /** The only one in the prefecture of the context. */
    SAME_PREFECTURE,
    /** The only one in the province of the context. */
    SAME_PROVINCE,
    /** The only one in the country. */
    UNIQUE,
    /** One of those equally near holds all others: a city and the county around it. */
    HOLDS_THE_OTHERS,
    /** Nothing near has the name, and one of those that have it is a province (海南). */
    PROVINCE_FIRST,
    /**
     * Nothing near has the name without its class word, and one that has it is a prefecture (中山).
     */
    PREFECTURE_FIRST,
    /** No area in force has the name, one former area has. */
    FORMER,
    /** Several have the name and nothing decides. */
    AMBIGUOUS,
    /** None has the name. */
    UNKNOWN
  }
}
