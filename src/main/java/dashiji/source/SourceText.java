package dashiji.source;

import java.util.Objects;

/**
 * One document's text as it came, before any repair.
 *
 * @param key the document's key: the path below the input folder (or the file's name) without its
 *     ending, with {@code /} between folders; unique in a store
 * @param raw the text decoded to Unicode. A byte order mark is kept out and line ends are made one
 *     {@code \n} each ({@code \r\n} and a lone {@code \r} alike), as readers in other languages do
 *     by default; nothing else is changed. For HTML, PDF and DOCX it is the text that the reader
 *     drew from the file. All evidence offsets count its code points
 * @param sha256 lower-case hexadecimal SHA-256 of the file's bytes
 * @param metadata what is known beside the text
 */
public record SourceText(String key, String raw, String sha256, SourceMetadata metadata) {

  public SourceText {
    Objects.requireNonNull(key);
    Objects.requireNonNull(raw);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(metadata);
  }

  /** Number of Unicode code points of the raw text. */
  public int characters() {
    return raw.codePointCount(0, raw.length());
  }
}
