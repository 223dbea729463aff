package dashiji.lexicon;

/** What an entry of the gazetteer is. */
public enum AreaKind {
  /** An administrative division in force. */
  DIVISION,
  /** A development zone, state farm or the like that the statistical office lists beside them. */
  ZONE,
  /** A division that was abolished or renamed, see {@link FormerArea}. */
  FORMER
}
