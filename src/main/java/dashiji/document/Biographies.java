package dashiji.document;

import dashiji.text.regex.Pattern;

/**
 * Paragraphs that say who somebody is: 某某，男，汉族，1970年5月生…; 某某1970年5月生，…; under a name, 1970年5月生，….
 */
public final class Biographies {
  private static final String DAY =
      "(?:民国\\d{1,2}年（)?(?:19|20)\\d{2}[年）](?:\\d{1,2}月)?(?:\\d{1,2}日)?";

  private static final String BIRTH = "(?:出?生于" + DAY + "|" + DAY + "出?生(?:于[^，。]{2,12}|人)?)[，。]";

  /** Who says so: 公开资料显示，甲，男，…; 据官方简历，甲生于…. */
  public static final String SAID = "(?:据)?(?:公开|官方|有关|个人|公开的|相关)?(?:资料|简历|信息|履历|简介)(?:显示|介绍|称)?，";

  /** The years of a life in brackets behind the name: 甲（1916—1940），. */
  public static final String YEARS =
      "（(?:1[89]|20)\\d{2}(?:年|[.]\\d{1,2})?(?:\\d{1,2}月)?[~～—－-]+(?:(?:19|20)\\d{2}[^（）]{0,8})?）";

  /** With the name or, under it, without. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:"
              + SAID
              + ")?(?:[\\p{IsHan}·]{2,12}?(?:同志)?(?:（[^）]{1,12}）)?，(?:曾用名[^，]{1,5}，)?[男女]，"
              + "|(?:[男女]，|(?:汉|回|满|蒙古|藏|苗|壮)族，)"
              + "|[\\p{IsHan}·]{2,4}"
              + YEARS
              + "，(?![男女])"
              + "|(?:19|20)\\d{2}年(?:\\d{1,2}月)?出?生的\\p{IsHan}{2,4}(?:此前|曾|先后|历任|现任|毕业|是|，)"
              + "|[\\p{IsHan}·]{2,4}(?:同志)?，?出生于[^，。\\d]{2,14}[，。]"
              + "|(?:[\\p{IsHan}·]{2,4}(?:同志)?，?)?"
              + BIRTH
              + ").*",
          Pattern.DOTALL);

  private static final Pattern NAMELESS =
      Pattern.compile("(?:[男女]，|(?:汉|回|满|蒙古|藏|苗|壮)族，|" + BIRTH + ").*", Pattern.DOTALL);

  private static final Pattern BORN = Pattern.compile("[\\d年月]生|出生|生于|^[^，。]{2,4}（\\d{4}");

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
