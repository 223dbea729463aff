package dashiji.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.riot.RDFFormat;

/** The forms of a dump, found by the ending of the file's name; {@code .gz} after it compresses. */
public enum DumpFormat {
  /** All graphs, a quad a line. */
  NQUADS(".nq", RDFFormat.NQUADS_UTF8),
  /** All graphs, with prefixes. */
  TRIG(".trig", RDFFormat.TRIG_BLOCKS),
  /** The union of all graphs, with prefixes: which graph a triple is from gets lost. */
  TURTLE(".ttl", RDFFormat.TURTLE_BLOCKS),
  /** All graphs, compact with a context; see {@link JsonLdExport}. */
  JSON_LD(".jsonld", RDFFormat.JSONLD11);

  static final String GZIP = ".gz";

  private final String ending;
  private final RDFFormat format;

  DumpFormat(String ending, RDFFormat format) {
    this.ending = ending;
    this.format = format;
  }

  /** The ending of a file's name, with its dot. */
  public String ending() {
    return ending;
  }

  RDFFormat format() {
    return format;
  }

  /** The format that a file's name asks for, or nothing if it has another ending. */
  public static Optional<DumpFormat> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String bare = isCompressed(file) ? name.substring(0, name.length() - GZIP.length()) : name;
    return Arrays.stream(values()).filter(format -> bare.endsWith(format.ending)).findFirst();
  }

  static boolean isCompressed(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(GZIP);
  }

  /** The endings as words for a message. */
  public static String endings() {
    return Arrays.stream(values()).map(DumpFormat::ending).collect(Collectors.joining(", "))
        + ", each with .gz if you like";
  }
}
