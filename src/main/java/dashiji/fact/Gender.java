package dashiji.fact;

import java.util.Locale;

/** A person's gender as printed. */
public enum Gender {
  /** 男. */
  MALE,
  /** 女. */
  FEMALE;

  /** The name used in tables and IRIs: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
