package dashiji.lexicon;

/** Levels of administrative areas, the widest first. */
public enum AreaLevel {
  /** Provinces, autonomous regions, municipalities, special administrative regions. */
  PROVINCE,
  /** Prefecture-level cities, leagues, autonomous prefectures. */
  PREFECTURE,
  /** Counties, county-level cities, banners, districts. */
  COUNTY,
  /** Towns, townships, sumu, subdistricts. */
  TOWNSHIP;

  /**
   * The level that a code of GB/T 2260 (6 digits) or GB/T 10114 (9 digits) has by its form.
   *
   * @throws IllegalArgumentException if the code has another length
   */
  static AreaLevel ofCode(String code) {
    return switch (code.length()) {
      case 9 -> TOWNSHIP;
      case 6 -> {
        if (!code.endsWith("00")) {
          yield COUNTY;
        }
        yield code.endsWith("0000") ? PROVINCE : PREFECTURE;
      }
      default -> throw new IllegalArgumentException("not an area code: " + code);
    };
  }
}
