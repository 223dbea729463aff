package dashiji.source;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file to read and the key its document goes by.
 *
 * @param path where it is
 * @param key the document's key, unique among the files of one search
 */
public record SourceFile(Path path, String key) {

  public SourceFile {
    Objects.requireNonNull(path);
    Objects.requireNonNull(key);
  }
}
