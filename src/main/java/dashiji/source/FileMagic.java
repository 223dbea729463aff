package dashiji.source;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** First bytes by which common binary forms are known, whatever a file is called. */
final class FileMagic {
  /**
   * Each kind's first bytes, one char a byte; as registered with IANA or in the form's own
   * specification.
   */
  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("%PDF-", "a PDF (give it the ending .pdf)");
    KINDS.put("PK\3\4", "a ZIP archive or an office document (a Word text needs the ending .docx)");
    KINDS.put(
        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
        "an old Office file (save it as .docx)");
    KINDS.put("\u0089PNG", "a PNG image");
    KINDS.put("\u00ff\u00d8\u00ff", "a JPEG image");
    KINDS.put("GIF8", "a GIF image");
    KINDS.put("II*\0", "a TIFF image");
    KINDS.put("MM\0*", "a TIFF image");
    KINDS.put("\u001f\u008b", "a gzip file (unpack it first)");
    KINDS.put("7z\u00bc\u00af'\u001c", "a 7z archive (unpack it first)");
    KINDS.put("Rar!\u001a\u0007", "a RAR archive (unpack it first)");
    KINDS.put("\u007fELF", "a program");
  }

  private FileMagic() {}

  /** What binary form the bytes begin like, in words; empty if none that is known. */
  static Optional<String> binaryKind(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    return KINDS.entrySet().stream()
        .filter(kind -> head.startsWith(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
