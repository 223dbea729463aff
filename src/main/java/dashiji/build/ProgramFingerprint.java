package dashiji.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A digest of the parts of this program that decide what is read from a text: classes, lexica and
 * models. Another digest means that a text may be read otherwise; pages and commands are no part of
 * it.
 */
final class ProgramFingerprint {
  private static final int HEX_DIGITS = 16;
  private static final String CLASSES = "dashiji/";

  /** The packages and folders of resources between a file and the graph of its document. */
  private static final List<String> PARTS =
      List.of(
          CLASSES + "lexicon/",
          CLASSES + "source/",
          CLASSES + "text/",
          CLASSES + "document/",
          CLASSES + "nlp/",
          CLASSES + "mention/",
          CLASSES + "fact/",
          CLASSES + "entity/",
          CLASSES + "rdf/",
          "lexicon/",
          "model/");

  private ProgramFingerprint() {}

  /** The digest of the running program: 16 hexadecimal digits. */
  static String current() {
    CodeSource source = ProgramFingerprint.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException("the program does not know where its classes are");
    }
    try {
      Path place = Path.of(source.getLocation().toURI());
      return digest(Files.isDirectory(place) ? ofFolder(place) : ofJar(place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Name and CRC-32 of the parts, by name. */
  private static Map<String, Long> ofJar(Path jar) throws IOException {
    Map<String, Long> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .filter(entry -> !entry.isDirectory() && isPart(entry.getName()))
          .forEach((ZipEntry entry) -> parts.put(entry.getName(), entry.getCrc()));
    }
    return parts;
  }

  private static Map<String, Long> ofFolder(Path folder) throws IOException {
    Map<String, Long> parts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        StringBuilder name = new StringBuilder();
        folder.relativize(file).forEach(part -> name.append('/').append(part));
        if (isPart(name.substring(1))) {
          parts.put(name.substring(1), crc(file));
        }
      }
    }
    return parts;
  }

  private static boolean isPart(String name) {
    return PARTS.stream().anyMatch(name::startsWith);
  }

  private static long crc(Path file) throws IOException {
    CRC32 crc = new CRC32();
    try (InputStream in = Files.newInputStream(file)) {
      crc.update(in.readAllBytes());
    }
    return crc.getValue();
  }

  private static String digest(Map<String, Long> parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      parts.forEach(
          (name, crc) -> sha.update((name + " " + crc + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha.digest()).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
