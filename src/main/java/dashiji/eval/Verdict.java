package dashiji.eval;

/** What gold says of a row of the system. */
public enum Verdict {
  /** The gold has it. */
  RIGHT,
  /** The gold does not have it. */
  WRONG,
  /** The gold has it as optional: it counts neither way. */
  OPTIONAL
}
