package dashiji.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;

/**
 * What a thing is known by across documents and builds. It depends on nothing but what the thing
 * itself is made of: never on the order of documents, on offsets, or on what else was read.
 *
 * @param kind what sort of thing
 * @param id its identifier within the kind, of ASCII letters, digits, dots, hyphens and underscores
 */
public record Key(KeyKind kind, String id) implements Comparable<Key> {
  /** Hexadecimal digits of a hash: 80 bits, so a clash among a billion things is improbable. */
  static final int HASH_LENGTH = 20;

  private static final char SEPARATOR = '\u001f';
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::kind).thenComparing(Key::id);

  public Key {
    Objects.requireNonNull(kind);
    if (id.isEmpty() || !id.chars().allMatch(Key::isIdCharacter)) {
      throw new IllegalArgumentException("not an identifier: " + id);
    }
  }

  /**
   * The key made of the parts' hash.
   *
   * @param parts normalised here to NFKC without white space; an empty part counts as unknown
   */
  public static Key of(KeyKind kind, String... parts) {
    return new Key(kind, hash(kind.segment(), parts));
  }

  /** The first {@value #HASH_LENGTH} hexadecimal digits of SHA-256 over the normalised parts. */
  static String hash(String first, String... more) {
    StringBuilder joined = new StringBuilder(first);
    for (String part : more) {
      joined.append(SEPARATOR).append(normalise(part));
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(joined.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** NFKC without any white space: the form in which two spellings of one key part agree. */
  public static String normalise(String part) {
    StringBuilder kept = new StringBuilder(part.length());
    Normalizer.normalize(part, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isIdCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.';
  }

  /** By kind, then by identifier. */
  @Override
  public int compareTo(Key other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return kind.segment() + "/" + id;
  }
}
