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

  /** The name used in tables and IRIs: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
