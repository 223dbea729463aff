package dashiji.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The body of a Word text: a line a paragraph, a line a table row with a tab between its cells. */
final class DocxText {
  private DocxText() {}

  /**
   * The text of the body; running headers, footers and comments are left out.
   *
   * @throws IOException if the file is no Word text or damaged
   */
  static String of(byte[] bytes) throws IOException {
    StringBuilder text = new StringBuilder();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      add(document.getBodyElements(), text);
    }
    return text.toString();
  }

  private static void add(List<IBodyElement> elements, StringBuilder text) {
    for (IBodyElement element : elements) {
      switch (element) {
        case XWPFParagraph paragraph -> text.append(paragraph.getText()).append('\n');
        case XWPFSDT control -> text.append(control.getContent().getText()).append('\n');
        case XWPFTable table -> addTable(table, text);
        default -> {
          // Other elements of a body (section marks, bookmarks) hold no text.
        }
      }
    }
  }

  private static void addTable(XWPFTable table, StringBuilder text) {
    for (XWPFTableRow row : table.getRows()) {
      text.append(
              String.join(
                  "\t",
                  row.getTableCells().stream()
                      .map(XWPFTableCell::getTextRecursively)
                      .map(cell -> cell.replace('\n', ' ').replace('\t', ' ').strip())
                      .toList()))
          .append('\n');
    }
  }
}
