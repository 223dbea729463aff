package dashiji.entity;

/** Keys of source documents. */
public final class DocumentKeys {
  private static final int HASH_DIGITS = 10;

  private DocumentKeys() {}

  /**
   * The key of the document known as {@code name} (see {@code SourceText.key()}). Plain ASCII names
   * stay readable, with {@code --} for {@code /}; any other name gets its readable part and a hash.
   */
  public static Key of(String name) {
    StringBuilder slug = new StringBuilder();
    boolean same = !name.contains("--");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '/') {
        slug.append("--");
      } else if (isPlain(c)) {
        slug.append(c);
      } else {
        same = false;
        if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
          slug.append('-');
        }
      }
    }
    // A name of dots alone would vanish from a path.
    if (same && slug.chars().anyMatch(c -> c != '.' && c != '-')) {
      return new Key(KeyKind.DOCUMENT, slug.toString());
    }
    if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
      slug.append('-');
    }
    // Over the exact name: two file names that differ in a space are two documents.
    String exact = Key.hash("document", hexadecimal(name)).substring(0, HASH_DIGITS);
    return new Key(KeyKind.DOCUMENT, slug + exact);
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.';
  }

  /** The name's code units in hexadecimal, which normalising leaves alone. */
  private static String hexadecimal(String name) {
    StringBuilder hex = new StringBuilder();
    name.chars().forEach(c -> hex.append(Integer.toHexString(c)).append('.'));
    return hex.toString();
  }
}
