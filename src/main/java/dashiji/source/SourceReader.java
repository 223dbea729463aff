package dashiji.source;

import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads one source file of any known form. Whatever is wrong with a file is a problem and never an
 * exception, so that one bad file costs nothing of the others.
 */
public final class SourceReader {
  /** A larger file is no chronicle, and would not fit in memory several at a time. */
  static final long MOST_BYTES = 256L << 20;

  private SourceReader() {}

  /**
   * Reads a file and the metadata beside it.
   *
   * @param file the file; its ending tells the form
   * @param key the document's key
   * @param problems takes what is wrong: with the path as place where nothing could be read, with
   *     the key where the text is there
   * @return the text, or empty if there is none: the reason is then a problem of severity ERROR
   */
  public static Optional<SourceText> read(Path file, String key, Problems problems) {
    Problem.Where where = Problem.Where.document(FileNames.shown(file));
    Optional<SourceForm> form = SourceForm.ofName(FileNames.name(file));
    if (form.isEmpty()) {
      problems.add(ProblemCode.UNKNOWN_FORM, SourceForm.NO_READER, where);
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = bytes(file);
    } catch (UnreadableException e) {
      problems.add(e.code(), e.reason(), where);
      return Optional.empty();
    }
    return read(bytes, form.get(), key, MetadataFile.beside(file, key, problems), where, problems);
  }

  /**
   * Reads bytes that come from no file, such as those of standard input.
   *
   * @param bytes the whole text or document
   * @param form what they are
   * @param key the document's key
   * @param metadata what is known beside the text
   * @param problems takes what is wrong
   * @return the text, or empty with the reason among the problems
   */
  public static Optional<SourceText> read(
      byte[] bytes, SourceForm form, String key, SourceMetadata metadata, Problems problems) {
    return read(bytes, form, key, metadata, Problem.Where.document(key), problems);
  }

  private static Optional<SourceText> read(
      byte[] bytes,
      SourceForm form,
      String key,
      SourceMetadata metadata,
      Problem.Where where,
      Problems problems) {
    try {
      String raw =
          switch (form) {
            case TEXT, MARKDOWN -> {
              TextDecoder.Decoded text = TextDecoder.decode(bytes);
              yield reporting(
                  text,
                  new Problem.Where(key, text.firstBroken(), text.firstBroken() + 1),
                  problems);
            }
            // Offsets in the markup are none in the text that is drawn from it.
            case HTML ->
                HtmlText.of(
                    reporting(
                        TextDecoder.decodeHtml(bytes), Problem.Where.document(key), problems));
            case PDF -> drawn(PdfText::of, bytes, "PDF");
            case DOCX -> drawn(DocxText::of, bytes, "Word text");
          };
      if (raw.codePoints().allMatch(TextDecoder::isBlank)) {
        throw new UnreadableException(
            ProblemCode.EMPTY_FILE,
            form == SourceForm.PDF
                ? "the PDF has no text layer (a scan needs character recognition first)"
                : "the file holds no text");
      }
      return Optional.of(new SourceText(key, raw, Checksums.sha256(bytes), metadata));
    } catch (UnreadableException e) {
      problems.add(e.code(), e.reason(), where);
      return Optional.empty();
    }
  }

  private static String reporting(
      TextDecoder.Decoded decoded, Problem.Where where, Problems problems) {
    if (decoded.broken() > 0) {
      problems.add(
          ProblemCode.BROKEN_ENCODING,
          String.format(
              Locale.ROOT,
              "%d byte sequences are not valid %s and were read as U+FFFD",
              decoded.broken(),
              decoded.encoding()),
          where);
    }
    return decoded.text();
  }

  private interface Drawer {
    String draw(byte[] bytes) throws IOException;
  }

  /** Draws text by a library, whose exceptions on damaged files are of every kind. */
  private static String drawn(Drawer drawer, byte[] bytes, String what) throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException(ProblemCode.EMPTY_FILE, "the file is empty");
    }
    try {
      return TextDecoder.unixLines(drawer.draw(bytes));
    } catch (InvalidPasswordException e) {
      throw new UnreadableException(
          ProblemCode.UNREADABLE_FILE, "the PDF is protected by a password");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableException(
          ProblemCode.UNREADABLE_FILE, "not a sound " + what + ": " + reason(e));
    }
  }

  static byte[] bytes(Path file) throws UnreadableException {
    try {
      if (!Files.exists(file)) {
        throw new UnreadableException(ProblemCode.UNREADABLE_FILE, "no such file");
      }
      if (!Files.isRegularFile(file)) {
        throw new UnreadableException(ProblemCode.UNREADABLE_FILE, "not a regular file");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new UnreadableException(
            ProblemCode.UNREADABLE_FILE,
            "larger than " + (MOST_BYTES >> 20) + " MiB: split it into documents");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnreadableException(ProblemCode.UNREADABLE_FILE, reason(e));
    }
  }

  /** An exception in words: file system exceptions have only the path as their message. */
  static String reason(Throwable e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    String message = e.getMessage();
    String first = message == null ? "" : message.lines().findFirst().orElse("").strip();
    return first.isEmpty() ? e.getClass().getSimpleName() : first;
  }
}
