package dashiji.entity;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How near two areas lie, by their codes (GB/T 2260: two digits for the province, two for the
 * prefecture, two for the county). The further, the more people share a name and the fewer move.
 */
enum Vicinity {
  SAME_COUNTY(0),
  SAME_PREFECTURE_SEAT(-0.3),
  SAME_PROVINCE_SEAT(-0.7),
  /** A county and its prefecture. */
  NESTED(-1.5),
  /** Two counties of a prefecture. */
  SIBLINGS(-2.0),
  SAME_PROVINCE(-3.2),
  FAR(-5.0);

  private static final int COUNTY_DIGITS = 6;

  private static final Pattern COUNTY = Pattern.compile("[县旗]$");

  /** Beijing, Tianjin, Shanghai, Chongqing: districts right below the province's level. */
  private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

  private final double weight;
  private final String label;

  Vicinity(double weight) {
    this.weight = weight;
    this.label = name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** In words. */
  String label() {
    return label;
  }

  /**
   * Decimal logarithm of how the odds of one person fall against those in one county: people of
   * both areas by share of people who move there. Estimates.
   */
  double weight() {
    return weight;
  }

  /** True if one cannot serve in both at once without travelling far. */
  boolean isApart() {
    return this == SIBLINGS || this == SAME_PROVINCE || this == FAR;
  }

  /**
   * The nearest of two sets of areas by code or name; {@link #SAME_PROVINCE} where nothing is
   * known.
   */
  static Vicinity nearest(Collection<String> some, Collection<String> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return SAME_PROVINCE;
    }
    Vicinity nearest = FAR;
    for (String a : some) {
      for (String b : others) {
        Vicinity found = of(a, b);
        nearest = found.compareTo(nearest) < 0 ? found : nearest;
      }
    }
    return nearest;
  }

  /**
   * True if one cannot serve in both areas at once without travelling far. Of areas known by name
   * only two counties are known to lie side by side; a city may hold the county.
   */
  static boolean areApart(String some, String other) {
    if (isCode(some) && isCode(other)) {
      return of(some, other).isApart();
    }
    return !some.equals(other) && COUNTY.matcher(some).find() && COUNTY.matcher(other).find();
  }

  private static boolean isCode(String area) {
    return area.length() >= COUNTY_DIGITS && area.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** How near two areas lie. */
  static Vicinity of(String some, String other) {
    if (!isCode(some) || !isCode(other)) {
      return some.equals(other) ? SAME_COUNTY : SAME_PROVINCE;
    }
    String a = some.substring(0, Math.min(COUNTY_DIGITS, some.length()));
    String b = other.substring(0, Math.min(COUNTY_DIGITS, other.length()));
    if (a.equals(b)) {
      return a.endsWith("0000")
          ? SAME_PROVINCE_SEAT
          : a.endsWith("00") ? SAME_PREFECTURE_SEAT : SAME_COUNTY;
    }
    if (!a.regionMatches(0, b, 0, 2)) {
      return FAR;
    }
    if (MUNICIPALITIES.contains(a.substring(0, 2))) {
      return a.endsWith("0000") || b.endsWith("0000") ? NESTED : SIBLINGS;
    }
    if (!a.regionMatches(0, b, 0, 4) || a.endsWith("0000") || b.endsWith("0000")) {
      return SAME_PROVINCE;
    }
    return a.endsWith("00") || b.endsWith("00") ? NESTED : SIBLINGS;
  }
}
