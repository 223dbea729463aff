package dashiji.mention.name;

/**
 * One decision to learn from.
 *
 * @param candidates the features of each candidate
 * @param right the candidate that is a name, or -1 if none is
 */
record Example(int[][] candidates, int right) {
  static final int NONE = -1;
}
