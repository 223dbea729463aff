package dashiji.nlp;

/**
 * How often a character was counted in each place of a name of a person, and beside one.
 *
 * @param surname as a surname
 * @param first as the first of two given characters
 * @param last as the last of two given characters
 * @param single as the one given character
 * @param before right before a name
 * @param after right after a name
 */
public record NameCharacter(int surname, int first, int last, int single, int before, int after) {
  /** A character never seen in or beside a name. */
  public static final NameCharacter UNKNOWN = new NameCharacter(0, 0, 0, 0, 0, 0);
}
