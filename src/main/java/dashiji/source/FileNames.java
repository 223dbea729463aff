package dashiji.source;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.StringJoiner;

/**
 * File names as Unicode, whatever the locale. {@link Path#toString} decodes a name by the locale,
 * so a Chinese name is lost where that is "C"; the URI of a path keeps its bytes.
 */
final class FileNames {
  private FileNames() {}

  /**
   * The last name of a path, decoded as UTF-8 and composed (NFC), so that a key is one key on every
   * system.
   */
  static String name(Path path) {
    String uri = uriWithoutEndSlash(path);
    // '+' is itself in a path, while URLDecoder takes it for a space.
    String last = uri.substring(uri.lastIndexOf('/') + 1).replace("+", "%2B");
    return Normalizer.normalize(
        URLDecoder.decode(last, StandardCharsets.UTF_8), Normalizer.Form.NFC);
  }

  /** A file name without its ending; a name that has none stays as it is. */
  static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /**
   * The file beside {@code file} whose name has {@code ending} (ASCII) in place of its own ending.
   */
  static Path sibling(Path file, String ending) {
    String uri = uriWithoutEndSlash(file);
    int name = uri.lastIndexOf('/') + 1;
    int dot = uri.lastIndexOf('.');
    return Path.of(URI.create((dot > name ? uri.substring(0, dot) : uri) + ending));
  }

  /** The path as given, for a message: relative if it was, with {@code /} between folders. */
  static String shown(Path path) {
    StringJoiner shown = new StringJoiner("/", path.getRoot() == null ? "" : "/", "");
    path.forEach(part -> shown.add(name(part)));
    return shown.toString();
  }

  private static String uriWithoutEndSlash(Path path) {
    String uri = path.toUri().toString();
    return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
  }
}
