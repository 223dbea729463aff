package dashiji.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** A file that pages refer to: a style, a script, a picture. */
public final class Asset {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "json", "application/json",
          "geojson", "application/geo+json",
          "txt", "text/plain; charset=utf-8");

  private final byte[] bytes;
  private final String type;
  private final String version;

  Asset(String name, byte[] bytes) {
    this.bytes = bytes.clone();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    this.type = TYPES.getOrDefault(ending, "application/octet-stream");
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      this.version = HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has SHA-256
    }
  }

  /** Its content. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Its content as text. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Its media type. */
  public String type() {
    return type;
  }

  /** Twelve hexadecimal digits that change with the content. */
  public String version() {
    return version;
  }
}
