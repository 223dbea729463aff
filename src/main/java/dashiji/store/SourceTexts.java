package dashiji.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.file.PathUtils;

/**
 * The raw texts of a store's documents, beside its generations: {@code texts/ab/ab12….txt.gz},
 * named by the SHA-256 of the source file. The offsets of evidence count the code points of these.
 *
 * <p>Named by their content they belong to no generation: a build adds the texts that it reads, and
 * a reader of an older graph still finds those of its documents. Where a text was left out or
 * removed, there is none.
 */
public final class SourceTexts {
  private static final String SHA_256 = "[0-9a-f]{64}";
  private static final String ENDING = ".txt.gz";

  private final Path folder;

  /** The texts of a store. */
  public SourceTexts(StoreLayout layout) {
    this.folder = layout.directory().resolve("texts");
  }

  /**
   * Keeps a text; one that was kept under the name before is replaced, as another program may have
   * drawn other text from the same file.
   *
   * @param sha256 of the source file, in lower-case hexadecimal
   */
  public void keep(String sha256, String text) throws IOException {
    Path file = file(sha256);
    Files.createDirectories(file.getParent());
    Path unfinished = Files.createTempFile(file.getParent(), "unfinished-", ENDING);
    boolean moved = false;
    try {
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(unfinished))) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      moved = true;
    } finally {
      if (!moved) {
        Files.deleteIfExists(unfinished);
      }
    }
  }

  /**
   * The text of a source file, or nothing if it is not kept.
   *
   * @param sha256 as the graph gives it, which may be anything
   */
  public Optional<String> find(String sha256) throws IOException {
    if (!sha256.matches(SHA_256)) {
      return Optional.empty();
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file(sha256)))) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (NoSuchFileException notKept) {
      return Optional.empty();
    }
  }

  /** Removes all texts but those of the source files named. */
  public void retain(Set<String> sha256s) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (!name.endsWith(ENDING)
          || !sha256s.contains(name.substring(0, name.length() - ENDING.length()))) {
        Files.delete(file);
      }
    }
  }

  /** Removes all texts. */
  public void clear() throws IOException {
    if (Files.isDirectory(folder)) {
      PathUtils.deleteDirectory(folder);
    }
  }

  private Path file(String sha256) {
    if (!sha256.matches(SHA_256)) {
      throw new IllegalArgumentException("no SHA-256: " + sha256);
    }
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + ENDING);
  }
}
