package dashiji.export;

import dashiji.query.Words;
import java.util.Objects;

/**
 * A file of an export set.
 *
 * @param path below the set's folder, with {@code /}
 * @param mediaType of what it holds, before compression
 * @param compressed true if it is compressed by gzip
 * @param bytes its length
 * @param sha256 of its bytes, hexadecimal
 * @param title what it is
 */
public record ExportFile(
    String path, String mediaType, boolean compressed, long bytes, String sha256, Words title) {
  public ExportFile {
    Objects.requireNonNull(path);
    Objects.requireNonNull(mediaType);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(title);
  }
}
