package dashiji.source;

import dashiji.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes the bytes of a text: by its byte order mark, else as UTF-8, else as GB18030 (which holds
 * GBK and GB2312).
 *
 * <p>That bytes are valid GB18030 says little: nearly every pair of high bytes is. So a text that
 * is mostly well-formed UTF-8 stays UTF-8, and its broken bytes are reported, even where it would
 * pass as GB18030 too.
 */
final class TextDecoder {
  static final Charset GB18030 = Charset.forName("GB18030");

  /** Above this share of control and replacement characters the bytes are no text. */
  private static final double MOST_UNTEXTUAL = 0.10;

  /**
   * Where an HTML file may declare its encoding; the HTML standard looks at the first 1024 bytes.
   */
  private static final int HTML_PRELUDE = 4096;

  private static final Pattern HTML_CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

  private TextDecoder() {}

  /**
   * A text out of bytes.
   *
   * @param text with line ends as {@code \n}, without a byte order mark
   * @param encoding the encoding it was read in
   * @param broken number of malformed byte sequences, each now one U+FFFD
   * @param firstBroken code point offset of the first of them, or -1
   */
  record Decoded(String text, String encoding, int broken, int firstBroken) {}

  /** Decodes plain text. */
  static Decoded decode(byte[] bytes) throws UnreadableException {
    return decode(bytes, Optional.empty());
  }

  /** Decodes HTML, where the file itself may declare an encoding. */
  static Decoded decodeHtml(byte[] bytes) throws UnreadableException {
    String prelude =
        new String(bytes, 0, Math.min(bytes.length, HTML_PRELUDE), StandardCharsets.ISO_8859_1);
    Matcher declared = HTML_CHARSET.matcher(prelude);
    return decode(bytes, declared.find() ? charset(declared.group(1)) : Optional.empty());
  }

  private static Decoded decode(byte[] bytes, Optional<Charset> declared)
      throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException(ProblemCode.EMPTY_FILE, "the file is empty");
    }
    Optional<String> binary = FileMagic.binaryKind(bytes);
    if (binary.isPresent()) {
      throw new UnreadableException(
          ProblemCode.NOT_TEXT, "not a text: the file begins like " + binary.get());
    }
    Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
    Decoded decoded =
        mark.isPresent()
            ? replacing(bytes, mark.get().length, mark.get().charset)
            : withoutMark(bytes, declared);
    requireText(decoded.text());
    return decoded;
  }

  private static Decoded withoutMark(byte[] bytes, Optional<Charset> declared)
      throws UnreadableException {
    for (byte b : bytes) {
      if (b == 0) {
        throw new UnreadableException(
            ProblemCode.NOT_TEXT,
            "not a text: it holds NUL bytes (a binary file, or UTF-16 without a byte order mark)");
      }
    }
    Optional<String> text = strictly(bytes, StandardCharsets.UTF_8);
    if (text.isPresent()) {
      return new Decoded(text.get(), "UTF-8", 0, -1);
    }
    if (declared.isPresent()) {
      text = strictly(bytes, declared.get());
      if (text.isPresent()) {
        return new Decoded(text.get(), declared.get().name(), 0, -1);
      }
    }
    Decoded utf8 = replacing(bytes, 0, StandardCharsets.UTF_8);
    long wide = utf8.text().codePoints().filter(c -> c > 0x7f && c != 0xfffd).count();
    if (wide > utf8.broken()) {
      return utf8;
    }
    text = strictly(bytes, GB18030);
    if (text.isPresent()) {
      return new Decoded(text.get(), GB18030.name(), 0, -1);
    }
    Decoded gb = replacing(bytes, 0, GB18030);
    return gb.broken() < utf8.broken() ? gb : utf8;
  }

  private static void requireText(String text) throws UnreadableException {
    int length = 0;
    int untextual = 0;
    boolean blank = true;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      length++;
      if (c == 0xfffd || (Character.isISOControl(c) && !Character.isWhitespace(c))) {
        untextual++;
      }
      blank &= isBlank(c);
    }
    if (blank) {
      throw new UnreadableException(
          ProblemCode.EMPTY_FILE, "the file holds nothing but white space");
    }
    if (untextual > MOST_UNTEXTUAL * length) {
      throw new UnreadableException(
          ProblemCode.NOT_TEXT,
          String.format(
              Locale.ROOT,
              "not a text in UTF-8, UTF-16 or GB18030: %d of %d characters are control"
                  + " characters or could not be decoded",
              untextual,
              length));
    }
  }

  /** White space of any kind, and the byte order mark in its old use as a space of no width. */
  static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0xfeff;
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          unixLines(
              charset
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT)
                  .decode(ByteBuffer.wrap(bytes))
                  .toString()));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * Decodes with one U+FFFD a malformed sequence, counting them (a U+FFFD that was written is
   * none).
   */
  private static Decoded replacing(byte[] bytes, int from, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out =
        CharBuffer.allocate(
            (int) Math.ceil((double) decoder.maxCharsPerByte() * in.remaining()) + 2);
    int broken = 0;
    int firstBroken = -1;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        break;
      }
      if (broken++ == 0) {
        firstBroken = out.position();
      }
      out.put('\ufffd');
      in.position(in.position() + result.length());
    }
    decoder.flush(out);
    out.flip();
    if (firstBroken >= 0) {
      String before = unixLines(out.subSequence(0, firstBroken).toString());
      firstBroken = before.codePointCount(0, before.length());
    }
    return new Decoded(unixLines(out.toString()), charset.name(), broken, firstBroken);
  }

  /** Makes {@code \r\n} and a lone {@code \r} one {@code \n} each. */
  static String unixLines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static Optional<Charset> charset(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("gb2312") || lower.equals("gbk") || lower.equals("x-gbk")) {
      return Optional.of(GB18030); // as browsers do: files so labelled use characters beyond it
    }
    try {
      return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no legal name of any encoding: as if nothing was declared
    }
  }

  /**
   * A mark at the start of a file that tells its encoding. UTF-32 comes before UTF-16: it begins
   * alike.
   */
  private enum ByteOrderMark {
    UTF_8("UTF-8", 0xef, 0xbb, 0xbf),
    UTF_32LE("UTF-32LE", 0xff, 0xfe, 0, 0),
    UTF_32BE("UTF-32BE", 0, 0, 0xfe, 0xff),
    UTF_16LE("UTF-16LE", 0xff, 0xfe),
    UTF_16BE("UTF-16BE", 0xfe, 0xff),
    GB18030("GB18030", 0x84, 0x31, 0x95, 0x33);

    private final Charset charset;
    private final int[] mark;
    private final int length;

    ByteOrderMark(String charset, int... mark) {
      this.charset = Charset.forName(charset);
      this.mark = mark;
      this.length = mark.length;
    }

    static Optional<ByteOrderMark> of(byte[] bytes) {
      for (ByteOrderMark candidate : values()) {
        if (candidate.begins(bytes)) {
          return Optional.of(candidate);
        }
      }
      return Optional.empty();
    }

    private boolean begins(byte[] bytes) {
      if (bytes.length < length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if ((bytes[i] & 0xff) != mark[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
