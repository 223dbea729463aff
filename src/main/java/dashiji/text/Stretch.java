package dashiji.text;

/**
 * A stretch of a text as the rules read it.
 *
 * @param from first normal position (UTF-16 unit of {@link NormalText#text()})
 * @param to one past the last
 */
public record Stretch(int from, int to) {

  /** Whether all of {@code [from, to)} lies in it. */
  public boolean holds(int from, int to) {
    return this.from <= from && to <= this.to;
  }

  /** Its text. */
  public String in(String text) {
    return text.substring(from, to);
  }
}
