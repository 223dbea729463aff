package dashiji.source;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The visible text of an HTML page: a line a block element, cells of a table row parted by a tab;
 * scripts, styles, navigation and what is marked hidden are left out.
 */
final class HtmlText {
  private static final String LEFT_OUT =
      "head, script, style, nav, noscript, template, iframe, object, svg, select, button, [hidden],"
          + " [style~=(?i)display\\s*:\\s*none]";

  private static final Set<String> CELLS = Set.of("td", "th");

  private HtmlText() {}

  /** The text of a page, without lines that hold nothing. */
  static String of(String html) {
    Document page = Jsoup.parse(html);
    page.select(LEFT_OUT).remove();
    Lines lines = new Lines();
    page.body().traverse(lines);
    return lines.finish();
  }

  private static final class Lines implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        addWords(words.getWholeText(), isPreformatted(words));
      } else if (node instanceof Element element) {
        if (element.nameIs("br")) {
          text.append('\n');
        } else if (CELLS.contains(element.normalName())) {
          if (!atLineStart()) {
            text.append('\t');
          }
        } else if (breaksLine(element)) {
          newLine();
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && breaksLine(element)) {
        newLine();
      }
    }

    /**
     * A lone paragraph in a cell does not break the row; a page laid out as a table has its lines.
     */
    private static boolean breaksLine(Element element) {
      if (!element.isBlock() || CELLS.contains(element.normalName())) {
        return false;
      }
      Element cell = element.closest("td, th");
      return cell == null || cell.stream().skip(1).filter(Element::isBlock).limit(2).count() > 1;
    }

    private void addWords(String words, boolean preformatted) {
      if (preformatted) {
        text.append(TextDecoder.unixLines(words));
        return;
      }
      int i = 0;
      while (i < words.length()) {
        char c = words.charAt(i);
        if (!isHtmlSpace(c)) {
          text.append(c);
          i++;
          continue;
        }
        boolean lineBreak = false;
        while (i < words.length() && isHtmlSpace(words.charAt(i))) {
          lineBreak |= words.charAt(i) == '\n' || words.charAt(i) == '\r';
          i++;
        }
        addSpace(lineBreak, i < words.length() ? words.charAt(i) : ' ');
      }
    }

    /**
     * A run of white space is one space; a line break in running Chinese is none (CSS Text 3,
     * 4.1.3).
     */
    private void addSpace(boolean lineBreak, char next) {
      if (atLineStart()) {
        return;
      }
      char last = text.charAt(text.length() - 1);
      if (last != ' ' && last != '\t' && !(lineBreak && (isWide(last) || isWide(next)))) {
        text.append(' ');
      }
    }

    private void newLine() {
      if (!atLineStart()) {
        text.append('\n');
      }
    }

    private boolean atLineStart() {
      return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private String finish() {
      StringBuilder kept = new StringBuilder(text.length());
      text.toString()
          .lines()
          .filter(line -> !line.codePoints().allMatch(TextDecoder::isBlank))
          .forEach(line -> kept.append(line.stripTrailing()).append('\n'));
      return kept.toString();
    }

    private static boolean isPreformatted(TextNode words) {
      Element parent = words.parent();
      return parent != null && parent.closest("pre") != null;
    }

    private static boolean isHtmlSpace(char c) {
      return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static boolean isWide(char c) {
      return Character.isIdeographic(c)
          || (c >= 0x3000 && c <= 0x303f)
          || (c >= 0xff00 && c <= 0xff60);
    }
  }
}
