package dashiji.text;

/** Some characters, to be asked about often: a bit by the lowest six bits of each comes first. */
public final class CharSet {
  private final String characters;
  private final long lowBits;

  private CharSet(String characters) {
    this.characters = characters;
    lowBits = characters.chars().mapToLong(c -> 1L << c).reduce(0, (a, b) -> a | b);
  }

  /** The characters of a string. */
  public static CharSet of(String characters) {
    return new CharSet(characters);
  }

  /** Whether a character is one of them. */
  public boolean has(char c) {
    return (lowBits >>> c & 1) != 0 && characters.indexOf(c) >= 0;
  }
}
