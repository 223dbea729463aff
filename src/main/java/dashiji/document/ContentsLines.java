package dashiji.document;

import dashiji.text.regex.Pattern;

/**
 * Lines of a table of contents: leaders, and the page they lead to (2031年6月大事记……40, 人事任免（12）). How
 * sure the form must be depends on what follows from it, so that there are four of them, from the
 * strictest to the widest.
 */
final class ContentsLines {
  /** Signs that a line can end with if any of the forms but {@link #WITH_LEADERS} fits it. */
  private static final String ENDS = "0123456789）)（(.…·";

  private static final String LEADERS = "[.…·]{3,}";
  private static final String PAGE_IN_BRACKETS = "（\\d{1,3}）";

  private static final Pattern TO_PAGE = Pattern.compile(".*" + LEADERS + "（?\\d{1,3}）?");

  private static final Pattern TO_LOST_PAGE =
      Pattern.compile(".*(?:[…·]{2,}|\\.{3,})[（(]?\\d{0,3}[）)]?");

  private static final Pattern HEADING =
      Pattern.compile(".*(?:" + LEADERS + "|" + PAGE_IN_BRACKETS + "|\\d)");

  private static final Pattern WITH_LEADERS =
      Pattern.compile(".*(?:" + LEADERS + ".*|" + PAGE_IN_BRACKETS + "|\\d)");

  private ContentsLines() {}

  /** Leaders and their page: sure enough to tell of the line above that it is in the table too. */
  static boolean leadsToPage(String line) {
    return endsSo(line) && TO_PAGE.matches(line);
  }

  /** Two leaders do, and the page may be lost: of a line that is known to be a heading. */
  static boolean leads(String heading) {
    return endsSo(heading) && TO_LOST_PAGE.matches(heading);
  }

  /**
   * Leaders, or a number alone at the end: of a heading, whose words end in none but an issue's.
   */
  static boolean isHeadingOf(String heading) {
    return endsSo(heading) && HEADING.matches(heading);
  }

  /** Leaders anywhere, or a number at the end: of what would otherwise head a section. */
  static boolean hasLeaders(String line) {
    boolean may = endsSo(line) || line.indexOf('…') >= 0 || line.indexOf('.') >= 0;
    return (may || line.indexOf('·') >= 0) && WITH_LEADERS.matches(line);
  }

  private static boolean endsSo(String line) {
    return !line.isEmpty() && ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
  }
}
