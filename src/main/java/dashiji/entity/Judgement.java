package dashiji.entity;

import java.util.Locale;

/** What an identity decision says of two mentions. */
public enum Judgement {
  /** They are of one person (positive). */
  SAME,
  /** They are of two persons (negative). */
  DIFFERENT,
  /** It cannot be told: they stay two, and a person is asked. */
  UNSURE;

  /** The name used in IRIs: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
