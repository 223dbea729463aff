package dashiji.cli;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Lines of cells as aligned text for a terminal, where a Chinese character takes two columns. */
final class TerminalColumns {
  private static final String GAP = "  ";

  private final List<List<String>> lines = new ArrayList<>();

  /** Adds a line. */
  void add(String... cells) {
    lines.add(List.of(cells));
  }

  /** All lines, each after an indent, without spaces at their ends. */
  String print(String indent) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        int width = width(line.get(i));
        if (i == widths.size()) {
          widths.add(width);
        } else {
          widths.set(i, Math.max(widths.get(i), width));
        }
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder cells = new StringBuilder(indent);
      for (int i = 0; i < line.size(); i++) {
        cells
            .append(line.get(i))
            .append(" ".repeat(widths.get(i) - width(line.get(i))))
            .append(GAP);
      }
      out.append(cells.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  /** Columns that a text takes. */
  static int width(String text) {
    return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
  }
}
