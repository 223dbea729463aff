package dashiji.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files, in the form that {@code sha256sum -c} reads. */
public final class Checksums {
  /** The ending of a file that holds another one's checksum. */
  public static final String ENDING = ".sha256";

  private Checksums() {}

  /** The SHA-256 of a file's bytes, 64 hexadecimal digits in lower case. */
  public static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Writes a file's checksum beside it.
   *
   * @return the file written
   */
  public static Path write(Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ENDING);
    Files.writeString(beside, line(sha256(file), file.getFileName()), StandardCharsets.UTF_8);
    return beside;
  }

  /** A line for {@code sha256sum -c}. */
  static String line(String sha256, Path name) {
    return sha256 + "  " + name.toString().replace('\\', '/') + "\n";
  }
}
