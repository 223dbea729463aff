package dashiji.document;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of items that stand in one paragraph behind their date: 3月5日，①县长…。②县委书记….
 *
 * @param form which of the forms of numbers they have
 */
record InlineNumbers(int form) {
  private static final int FORMS = 5;

  /** The numbers of a paragraph whose date its first number stands right behind; or null. */
  static @Nullable InlineNumbers behind(@Nullable DateHead date, String paragraph) {
    if (date == null || date.length() == 0 || date.length() >= paragraph.length()) {
      return null;
    }
    for (int form = 0; form < FORMS; form++) {
      InlineNumbers numbers = new InlineNumbers(form);
      if (numbers.isAt(1, paragraph, date.length())) {
        return numbers;
      }
    }
    return null;
  }

  /** Whether a number of an item stands at a position, and no longer one. */
  boolean isAt(int number, String paragraph, int at) {
    String printed = of(number);
    int end = at + printed.length();
    return paragraph.startsWith(printed, at)
        && end < paragraph.length()
        && !Character.isDigit(paragraph.charAt(end));
  }

  /** How many UTF-16 units a number takes. */
  int length(int number) {
    return of(number).length();
  }

  private String of(int number) {
    return switch (form) {
      case 0 -> String.valueOf((char) ('①' + number - 1));
      case 1 -> "（" + number + "）";
      case 2 -> number + ".";
      case 3 -> number + "、";
      default -> String.valueOf((char) ('⑴' + number - 1));
    };
  }
}
