package dashiji.source;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text layer of a PDF, in the order of its content, a line a printed line. */
final class PdfText {
  private PdfText() {}

  /**
   * The text of all pages.
   *
   * @throws IOException if the file is damaged or needs a password
   */
  static String of(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      return stripper.getText(document);
    }
  }
}
