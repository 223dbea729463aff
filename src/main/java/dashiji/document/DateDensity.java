package dashiji.document;

import dashiji.document.DateHead.Form;
import dashiji.document.Document.Paragraph;
import dashiji.document.EntryPieces.Piece;
import dashiji.text.NormalText;
import java.util.List;

/** How closely dates follow each other in a text: a chronicle shows it even without a title. */
final class DateDensity {
  /** Fewer characters than this a date, and at least so many dates. */
  private static final int DENSE = 160;

  private static final int DENSE_DATES = 3;

  /** So many characters tell. */
  private static final int REACH = 20_000;

  /** A shorter line is no sentence. */
  private static final int SHORTEST = 10;

  private DateDensity() {}

  /** Whether a text is as dense in dates as a chronicle. */
  static boolean isDense(NormalText text, List<Paragraph> lines) {
    int dates = 0;
    int length = 0;
    for (Paragraph line : lines) {
      String content = line.in(text);
      if (content.length() < SHORTEST || Furniture.is(content)) {
        continue;
      }
      length += content.length();
      if (length > REACH) {
        break;
      }
      for (Piece piece : EntryPieces.byDates(content, DateHeads.at(content))) {
        DateHead head = piece.head();
        if (head != null && head.form() != Form.HEADLINE && head.form() != Form.RECENT) {
          dates++;
        }
      }
    }
    return dates >= DENSE_DATES && length <= DENSE * dates;
  }
}
