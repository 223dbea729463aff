package dashiji.entity;

import java.util.Locale;

/** What an identity decision says. */
public enum Judgement {
  /** The mention is of a person whom other documents mention too. */
  SAME,
  /** Two mentions of one name are of two persons. */
  DIFFERENT;

  /** The name used in IRIs: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
