package dashiji.fact;

import java.util.Locale;

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

  /** The name used in tables and IRIs: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
