package dashiji.fact;

import java.util.Locale;

/** Levels of place, as the annotation guideline defines them. */
public enum PlaceLevel {
  COUNTRY,
  PROVINCE,
  PREFECTURE,
  COUNTY,
  TOWNSHIP,
  VILLAGE,
  SITE,
  OTHER;

  private static final PlaceLevel[] LEVELS = values();

  private final String code = name().toLowerCase(Locale.ROOT);

  /**
   * The level of a code.
   *
   * @throws IllegalArgumentException if no level has it
   */
  public static PlaceLevel ofCode(String code) {
    for (PlaceLevel level : LEVELS) {
      if (level.code.equals(code)) {
        return level;
      }
    }
    throw new IllegalArgumentException(code);
  }

  /** The name used in tables and IRIs: lower case. */
  public String code() {
    return code;
  }
}
