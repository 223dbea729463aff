package dashiji.eval;

import java.util.List;
import java.util.stream.Collectors;

/** Prints values as Python's {@code repr} does, so that error lines equal those of score.py. */
final class PythonRepr {
  private PythonRepr() {}

  /** A string in quotes, with what is not printable escaped. */
  static String string(String value) {
    char quote = value.indexOf('\'') >= 0 && value.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder().append(quote);
    value
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\\' -> out.append("\\\\");
            default -> {
              if (c == quote) {
                out.append('\\').append(quote);
              } else if (printable(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(
                    String.format(c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
              }
            }
          }
        });
    return out.append(quote).toString();
  }

  /** A list of strings. */
  static String list(List<String> values) {
    return values.stream().map(PythonRepr::string).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A tuple of two or more values that are already printed. */
  static String tuple(String... printed) {
    return "(" + String.join(", ", printed) + ")";
  }

  private static boolean printable(int c) {
    return c == ' '
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SPACE_SEPARATOR ->
              false;
          default -> true;
        };
  }
}
