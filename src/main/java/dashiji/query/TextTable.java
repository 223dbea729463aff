package dashiji.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jline.utils.WCWidth;

/** Rows as aligned text for a terminal, where a Chinese character takes two columns. */
final class TextTable {
  private static final String GAP = "  ";

  private TextTable() {}

  /**
   * The whole table: a header, a rule, a line a row; every line ends in a line feed and has no
   * spaces at its end.
   *
   * @param rows read to their end
   * @param prefixes for shortening IRIs
   */
  static String of(RowSet rows, PrefixMapping prefixes) {
    List<Var> vars = rows.getResultVars();
    List<List<String>> lines = new ArrayList<>();
    lines.add(vars.stream().map(Var::getVarName).toList());
    while (rows.hasNext()) {
      Binding row = rows.next();
      lines.add(
          vars.stream().map(var -> row.contains(var) ? cell(row.get(var), prefixes) : "").toList());
    }
    int[] widths = new int[vars.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("-".repeat(width));
    }
    lines.add(1, rule);
    for (List<String> line : lines) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        out.append(i == 0 ? "" : GAP)
            .append(line.get(i))
            .append(" ".repeat(widths[i] - width(line.get(i))));
      }
      text.append(out.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** Columns that a text takes in a terminal. */
  static int width(String text) {
    return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
  }

  private static String cell(Node node, PrefixMapping prefixes) {
    if (node.isLiteral()) {
      // Line breaks and tabs of quotes would break the lines of the table.
      return node.getLiteralLexicalForm().replaceAll("\\p{Cntrl}+", " ");
    }
    if (node.isURI()) {
      String shorter = prefixes.qnameFor(node.getURI());
      return shorter == null ? node.getURI() : shorter;
    }
    return node.toString();
  }
}
