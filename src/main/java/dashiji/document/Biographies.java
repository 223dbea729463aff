package dashiji.document;

import dashiji.text.regex.Pattern;

/**
 * Paragraphs that say who somebody is: 某某，男，汉族，1970年5月生…; 某某1970年5月生，…; under a name, 1970年5月生，….
 */
public final class Biographies {
  private static final String DAY =
      "(?:民国\\d{1,2}年（)?(?:19|20)\\d{2}[年）](?:\\d{1,2}月)?(?:\\d{1,2}日)?";

  private static final String BIRTH = "(?:出?生于" + DAY + "|" + DAY + "出?生(?:于[^，。]{2,12}|人)?)[，。]";

  /** With the name or, under it, without. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:[\\p{IsHan}·]{2,12}?(?:同志)?(?:（[^）]{1,12}）)?，(?:曾用名[^，]{1,5}，)?[男女]，"
              + "|(?:[男女]，|(?:汉|回|满|蒙古|藏|苗|壮)族，)"
              + "|[\\p{IsHan}·]{2,4}(?:同志)?，?出生于[^，。\\d]{2,14}[，。]"
              + "|(?:[\\p{IsHan}·]{2,4}(?:同志)?，?)?"
              + BIRTH
              + ").*",
          Pattern.DOTALL);

  private static final Pattern NAMELESS =
      Pattern.compile("(?:[男女]，|(?:汉|回|满|蒙古|藏|苗|壮)族，|" + BIRTH + ").*", Pattern.DOTALL);

  private static final Pattern BORN = Pattern.compile("[\\d年月]生|出生");

  private Biographies() {}

  /** Whether a paragraph tells of one person from the birth on. */
  public static boolean opensWith(String paragraph) {
    return OPENING.matches(paragraph) && BORN.isIn(paragraph);
  }

  /** Whether such a paragraph leaves the name to the line above it. */
  public static boolean isNameless(String paragraph) {
    return NAMELESS.matches(paragraph) && BORN.isIn(paragraph);
  }
}
