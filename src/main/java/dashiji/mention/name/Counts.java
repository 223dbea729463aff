package dashiji.mention.name;

/** Counts in five classes. */
final class Counts {
  static final String[] LABELS = {"none", "few", "some", "many", "most"};

  private Counts() {}

  /** The class of a count: 0, to 2, to 19, to 199, above. */
  static int classOf(int count) {
    return count == 0 ? 0 : count < 3 ? 1 : count < 20 ? 2 : count < 200 ? 3 : 4;
  }
}
