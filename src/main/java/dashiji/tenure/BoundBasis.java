package dashiji.tenure;

import java.util.Locale;

/** What a bound of a tenure rests on, surest first. */
public enum BoundBasis {
  /** An act of appointment, election, confirmation, removal or resignation with its date. */
  ACT,
  /** A text states the start or the end of the holding. */
  STATED,
  /** A text shows the holder on that day, inside a start or end stated as a month or a year. */
  ATTESTED,
  /** A text of that day calls the holder former. */
  FORMER,
  /** Of an end: who follows in the one seat was there by that day. */
  SUCCESSOR,
  /** Of a start: who went before in the one seat was still there on that day. */
  PREDECESSOR;

  /** The name used in IRIs: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True for what a source says of the start or the end itself. */
  boolean isStated() {
    return this == ACT || this == STATED;
  }
}
