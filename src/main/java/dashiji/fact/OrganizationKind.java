package dashiji.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Kinds of organisation, as the annotation guideline defines them. */
public enum OrganizationKind {
  PARTY,
  GOVERNMENT,
  CONGRESS,
  CPPCC,
  COMPANY,
  SCHOOL,
  HOSPITAL,
  MILITARY,
  ASSOCIATION,
  MEDIA,
  OTHER;

  private static final Map<String, OrganizationKind> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(OrganizationKind::code, kind -> kind));

  /**
   * The kind of a code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static OrganizationKind ofCode(String code) {
    OrganizationKind kind = BY_CODE.get(code);
    if (kind == null) {
      throw new IllegalArgumentException("no kind of organisation: " + code);
    }
    return kind;
  }

  /** The name used in tables and IRIs: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
