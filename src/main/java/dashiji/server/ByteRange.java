package dashiji.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What part of a file a request asks for (RFC 9110, 14): one range, or all of it. */
sealed interface ByteRange {

  /** All; also where several ranges are asked for, or what is asked for is no range of bytes. */
  record Whole() implements ByteRange {}

  /**
   * Some bytes.
   *
   * @param first the number of the first, from 0
   * @param last the number of the last
   */
  record Part(long first, long last) implements ByteRange {
    long length() {
      return last - first + 1;
    }
  }

  /** Bytes that the file has not. */
  record None() implements ByteRange {}

  /** At most as many digits as the length of any file. */
  Pattern HEADER = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * What a request asks for.
   *
   * @param tag the entity tag of the file: a range of another state of it is answered with all
   * @param length of the file in bytes
   */
  static ByteRange asked(HttpServletRequest request, String tag, long length) {
    String header = request.getHeader("Range");
    String state = request.getHeader("If-Range");
    if (header == null || (state != null && !state.equals(tag))) {
      return new Whole();
    }
    Matcher range = HEADER.matcher(header.strip());
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return new Whole();
    }
    long first;
    long last = length - 1;
    if (range.group(1).isEmpty()) {
      long many = Long.parseLong(range.group(2));
      first = many == 0 ? length : Math.max(0, length - many);
    } else {
      first = Long.parseLong(range.group(1));
      if (!range.group(2).isEmpty()) {
        long asked = Long.parseLong(range.group(2));
        if (asked < first) {
          return new Whole();
        }
        last = Math.min(last, asked);
      }
    }
    return first >= length ? new None() : new Part(first, last);
  }
}
