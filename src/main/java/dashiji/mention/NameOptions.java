package dashiji.mention;

/**
 * How names of persons are found. The product uses {@link #PRODUCT}; the others are for measuring
 * what each part of the method adds.
 *
 * @param scoring what decides whether a stretch of text is a name
 * @param documentPass whether all places of a document decide on a name together, and a name found
 *     once is then found wherever it stands; else each place is decided alone
 */
public record NameOptions(Scoring scoring, boolean documentPass) {
  /** What decides on one place. */
  public enum Scoring {
    /** The tagger's own recognition of names; {@link #documentPass} has no effect. */
    TAGGER,
    /** Points set by hand. */
    HAND,
    /** The trained weights of {@link dashiji.mention.name.NameModel}. */
    TRAINED
  }

  /** What the product does. */
  public static final NameOptions PRODUCT = new NameOptions(Scoring.TRAINED, true);
}
