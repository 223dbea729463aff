package dashiji.text;

/** Some characters, to be asked about often: a bit by the lowest ten bits of each comes first. */
public final class CharSet {
  private static final int WORDS = 16;

  private final String characters;
  private final long[] lowBits = new long[WORDS];

  private CharSet(String characters) {
    this.characters = characters;
    characters.chars().forEach(c -> lowBits[word((char) c)] |= 1L << c);
  }

  private static int word(char c) {
    return c / Long.SIZE % WORDS;
  }

  /** The characters of a string. */
  public static CharSet of(String characters) {
    return new CharSet(characters);
  }

  /** Whether a character is one of them. */
  public boolean has(char c) {
    return (lowBits[word(c)] >>> c & 1) != 0 && characters.indexOf(c) >= 0;
  }
}
