package dashiji.eval;

/**
 * Counts of one measure.
 *
 * @param hits items of the gold that the system found (true positives)
 * @param spurious items of the system that the gold does not have (false positives)
 * @param missed items of the gold that the system did not find (false negatives)
 */
public record Tally(int hits, int spurious, int missed) {

  /** No item on either side. */
  public static final Tally NONE = new Tally(0, 0, 0);

  /** One question with a right or a wrong answer: a wrong one is both spurious and missed. */
  static Tally answer(boolean right) {
    return right ? new Tally(1, 0, 0) : new Tally(0, 1, 1);
  }

  /** The sum of two tallies. */
  public Tally plus(Tally other) {
    return new Tally(hits + other.hits, spurious + other.spurious, missed + other.missed);
  }

  /** Whether there was nothing to find and nothing was found. */
  public boolean isEmpty() {
    return hits == 0 && spurious == 0 && missed == 0;
  }

  /** Share of the system's items that are right; 0 if it has none. */
  public double precision() {
    return hits + spurious == 0 ? 0.0 : (double) hits / (hits + spurious);
  }

  /** Share of the gold's items that were found; 0 if it has none. */
  public double recall() {
    return hits + missed == 0 ? 0.0 : (double) hits / (hits + missed);
  }

  /** Harmonic mean of precision and recall; 0 if both are. */
  public double f1() {
    double p = precision();
    double r = recall();
    return p + r == 0 ? 0.0 : 2 * p * r / (p + r);
  }
}
