package dashiji.fact;

/**
 * The attendance that a meeting's text states: 应到26人，实到24人.
 *
 * @param expected how many should have come
 * @param present how many came, at most as many
 */
public record Attendance(int expected, int present) {
  public Attendance {
    if (present < 0 || expected < present) {
      throw new IllegalArgumentException(present + " of " + expected);
    }
  }
}
