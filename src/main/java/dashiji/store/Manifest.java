package dashiji.store;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What is noted of a generation, so that a build that goes on from it need not count: the file
 * {@code generation.properties} in its folder.
 *
 * @param id names the state, {@code urn:uuid:…}; the next build's changes refer to it
 * @param quads number of quads
 * @param graphs number of named graphs
 * @param rewrittenBytes bytes in use when all was last written anew
 * @param rewrittenQuads number of quads then
 */
record Manifest(String id, long quads, int graphs, long rewrittenBytes, long rewrittenQuads) {
  private static final String FILE = "generation.properties";

  /** Below this nothing is gained by writing anew. */
  private static final long SLACK = 256L << 20;

  /** The manifest in a generation's folder, or nothing if an older program wrote it. */
  static Optional<Manifest> read(Path folder) throws IOException {
    Properties noted = new Properties();
    try {
      noted.load(new StringReader(Files.readString(folder.resolve(FILE), StandardCharsets.UTF_8)));
      return Optional.of(
          new Manifest(
              value(noted, "id"),
              Long.parseLong(value(noted, "quads")),
              Integer.parseInt(value(noted, "graphs")),
              Long.parseLong(value(noted, "rewritten.bytes")),
              Long.parseLong(value(noted, "rewritten.quads"))));
    } catch (NoSuchFileException olderProgram) {
      return Optional.empty();
    } catch (IllegalArgumentException damaged) {
      throw new StoreException(
          folder.resolve(FILE) + " cannot be read; build with --full", damaged);
    }
  }

  private static String value(Properties noted, String key) {
    String value = noted.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("no " + key);
    }
    return value;
  }

  /** Writes it into a generation's folder, in place of one that was there. */
  void write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve(FILE),
        String.join(
            "\n",
            "id=" + id.replace(":", "\\:"),
            "quads=" + quads,
            "graphs=" + graphs,
            "rewritten.bytes=" + rewrittenBytes,
            "rewritten.quads=" + rewrittenQuads,
            ""));
  }

  /**
   * True if more than half of what is in use is likely to be left over from earlier states.
   *
   * @param used bytes in use, see {@link TdbFiles#used}
   */
  boolean wasteful(long used) {
    double needed = (double) rewrittenBytes / Math.max(1, rewrittenQuads) * quads;
    return used > SLACK + 2 * needed;
  }
}
