package dashiji.document;

import dashiji.document.DateHead.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a paragraph where a sentence opens with a date or a mark of its own: 4日，…。6日，…。▲…. */
final class EntryPieces {
  /** A date ends within so many characters. */
  private static final int REACH = 60;

  /** A headline and the date behind it end within so many. */
  private static final int HEADLINE_REACH = 120;

  private static final int SHORTEST = 6;
  private static final String MARKS = "▲△●◆■★☆";

  private EntryPieces() {}

  /**
   * A stretch of a paragraph.
   *
   * @param from where it starts in the paragraph, in UTF-16 units
   * @param to one past the last
   * @param head the date that it opens with, or null
   */
  record Piece(int from, int to, @Nullable DateHead head) {}

  /** A paragraph in one piece. */
  static List<Piece> whole(String paragraph, @Nullable DateHead head) {
    return List.of(new Piece(0, paragraph.length(), head));
  }

  /**
   * The stretches of a chronicle's paragraph: …。23日，…。同月，….
   *
   * @param first the date that the paragraph opens with, or null
   */
  static List<Piece> byDates(String paragraph, @Nullable DateHead first) {
    if (first != null && first.form() == Form.HEADLINE) {
      return whole(paragraph, first);
    }
    boolean ofDay = first != null && first.form().isOfDay();
    boolean glued = isGlued(first, paragraph);
    InlineNumbers numbers = InlineNumbers.behind(first, paragraph);
    int number = 1;
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    DateHead open =
        first == null || numbers == null
            ? first
            : first.at(first.form(), first.length() + numbers.length(1));
    int depth = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      if (c == '（' || c == '《' || c == '“') {
        depth++;
      } else if (c == '）' || c == '》' || c == '”') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0
          && (c == '。' || c == '；')
          && numbers != null
          && numbers.isAt(number + 1, paragraph, i + 1)) {
        number++;
        pieces.add(piece(paragraph, start, i + 1, open));
        start = i + 1;
        open = numbered(numbers.length(number));
      } else if (c == '。' && depth == 0 && i + SHORTEST < paragraph.length()) {
        DateHead head = headAt(paragraph, i + 1, glued);
        boolean dated =
            head != null
                && !(ofDay && Continuation.isFiguresOfYear(head, paragraph, i + 1 + head.length()))
                && !Continuation.isPartOfDay(paragraph, i + 1)
                && !(open != null
                    && Continuation.isLaterDayOf(open, head, paragraph, i + 1 + head.length()));
        if (dated || MARKS.indexOf(paragraph.charAt(i + 1)) >= 0) {
          pieces.add(piece(paragraph, start, i + 1, open));
          start = i + 1;
          open = dated ? head : DateHeads.opening(upTo(paragraph, start, HEADLINE_REACH));
        }
      }
    }
    pieces.add(piece(paragraph, start, paragraph.length(), open));
    return pieces;
  }

  /** An item of the same day behind its number. */
  private static DateHead numbered(int length) {
    return DateHead.day(Form.SAME, DateHead.Parts.NONE, DateHead.Parts.NONE, 0, false, length);
  }

  /** Whether no sign parts the day of a paragraph from its text: 5日县长…, △县长…. */
  private static boolean isGlued(@Nullable DateHead first, String paragraph) {
    if (first == null || first.length() == 0) {
      return false;
    }
    char last = paragraph.charAt(first.length() - 1);
    return first.form() == Form.DAY ? last == '日' : first.form() == Form.SAME && last != '，';
  }

  /**
   * The date that a sentence of a paragraph opens with as an entry does; or null.
   *
   * @param glued whether a day may stand right before its text
   */
  private static @Nullable DateHead headAt(String paragraph, int at, boolean glued) {
    if (!DateHeads.mayOpen(paragraph, at)) {
      return null;
    }
    DateHead head = DateHeads.opening(upTo(paragraph, at, REACH));
    if (head == null
        || head.length() == 0
        || head.length() >= REACH
        || head.form() == Form.RECENT
        || head.form() == Form.LUNAR) {
      return null;
    }
    int behind = at + head.length();
    boolean marked = DateHeads.BULLETS.indexOf(paragraph.charAt(at)) >= 0;
    char last = paragraph.charAt(behind - 1);
    boolean asGlued =
        glued
            && last == '日'
            && head.form() == Form.DAY
            && !Continuation.isOfSameActors(paragraph, behind)
            && !Continuation.isOfMeeting(paragraph, behind);
    return (marked || last == '，' || asGlued) && !Continuation.isMoreOfSame(paragraph, behind)
        ? head
        : null;
  }

  /** A stretch; behind a mark, its date may stand behind a headline. */
  private static Piece piece(String paragraph, int from, int to, @Nullable DateHead open) {
    boolean headed = open == null && MARKS.indexOf(paragraph.charAt(from)) >= 0;
    return new Piece(
        from,
        to,
        headed
            ? DateHeads.at(paragraph.substring(from, Math.min(to, from + HEADLINE_REACH)))
            : open);
  }

  private static String upTo(String text, int from, int reach) {
    return text.substring(from, Math.min(from + reach, text.length()));
  }

  /**
   * The stretches of a paragraph of news by the days that it tells of one after another:
   * 3月4日，甲到…。5日，甲赴….
   *
   * @param first the date that the paragraph opens with, or null
   */
  static List<Piece> byDays(String paragraph, @Nullable DateHead first) {
    if (first == null || !isOneDay(first)) {
      return whole(paragraph, first);
    }
    List<Piece> days = new ArrayList<>();
    Piece open = null;
    for (Piece piece : byDates(paragraph, first)) {
      DateHead last = open == null ? null : open.head();
      DateHead head = piece.head();
      if (open == null || last == null) {
        open = piece;
      } else if (head != null
          && isOneDay(head)
          && isBefore(last, head)
          && Activity.isIn(paragraph.substring(piece.from(), piece.to()))) {
        days.add(open);
        open = piece;
      } else {
        open = new Piece(open.from(), piece.to(), last);
      }
    }
    if (open != null) {
      days.add(open);
    }
    return days;
  }

  private static boolean isOneDay(DateHead head) {
    return (head.form() == Form.FULL || head.form() == Form.DAY)
        && head.lastDay() == null
        && head.length() > 0;
  }

  /** Whether a day is a later one of the same month, or one of the next. */
  private static boolean isBefore(DateHead before, DateHead day) {
    if (day.year() != null) {
      return false; // what was long ago, or is to come
    }
    Integer month = day.month();
    Integer of = before.month();
    return (month == null || month.equals(of))
        ? day.day() > before.day()
        : of != null && month == of % 12 + 1;
  }
}
