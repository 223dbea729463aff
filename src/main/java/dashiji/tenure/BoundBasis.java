package dashiji.tenure;

import java.util.Locale;

/** What a bound of a tenure rests on, surest first. */
public enum BoundBasis {
  /** An act of appointment, election, confirmation, removal or resignation with its date. */
  ACT,
  /** A text states the start or the end of the holding. */
  STATED,
  /** A text of that day calls the holder former. */
  FORMER;

  /** The name used in IRIs: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
