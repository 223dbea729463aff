package dashiji.document;

import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs that say who somebody is: 某某，男，汉族，1970年5月生…; 某某1970年5月生，…; under a name, 1970年5月生，….
 */
public final class Biographies {
  private static final String DAY =
      "(?:民国\\d{1,2}年（)?(?:19|20)\\d{2}[年）](?:\\d{1,2}月)?(?:\\d{1,2}日)?";

  private static final String BIRTH = "(?:出?生于" + DAY + "|" + DAY + "出?生(?:于[^，。]{2,12}|人)?)[，。]";

  /** Who says so: 公开资料显示，甲，男，…; 据官方简历，甲生于…. */
  private static final String SAID =
      "(?:(?:据)?(?:公开|官方|有关|个人|公开的|相关|综合)?(?:资料|简历|信息|履历|简介)(?:显示|介绍|称)?，|\\p{IsHan}{2,10}(?:注意到|获悉|了解到|梳理发现)，)";

  /** The years of a life in brackets behind the name: 甲（1916—1940），. */
  public static final String YEARS =
      "（(?:1[89]|20)\\d{2}(?:年|[.]\\d{1,2})?(?:\\d{1,2}月)?[~～—－-]+(?:(?:19|20)\\d{2}[^（）]{0,8})?）";

  /** What follows a name of which records tell. */
  public static final String OF_RECORD =
      "(?:\\d{2}岁|早年|曾|历任|先后|长期|此前|(?:19|20)\\d{2}年(?:\\d{1,2}月)?(?:至|任|起|担任))";

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
              + "|出?生于[^，。]{2,12}的[\\p{IsHan}·]{2,4}(?:19|20)\\d{2}年"
              + "|[\\p{IsHan}·]{2,4}同志(?:于|因病[^，。]{0,10}于)"
              + DAY
              + "[^，。]{0,12}(?:逝世|病逝|去世)，(?:享年|终年)"
              + "|[\\p{IsHan}·]{2,4}(?:同志)?，?出生于[^，。\\d]{2,40}[，。]"
              + "|[\\p{IsHan}·]{2,4}，[^，。]{2,12}人，(?:出?生于)?(?:19|20)\\d{2}年"
              + "|\\p{IsHan}{1,5}族干部[\\p{IsHan}·]{2,8}?出?生于(?:19|20)\\d{2}年"
              + "|(?:[\\p{IsHan}·]{2,4}(?:同志)?，?)?"
              + BIRTH
              + ").*",
          Pattern.DOTALL);

  private static final Pattern NAMELESS =
      Pattern.compile("(?:[男女]，|(?:汉|回|满|蒙古|藏|苗|壮)族，|" + BIRTH + ").*", Pattern.DOTALL);

  /** 公开资料显示，甲早年曾任…: what records say of posts, without the birth. */
  private static final Pattern RECORDED =
      Pattern.compile(SAID + "([\\p{IsHan}·]{2,4}?)(?:同志)?" + OF_RECORD + ".*", Pattern.DOTALL);

  /** The one of whom a life is told. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:"
              + SAID
              + "|\\p{IsHan}{1,5}族干部|出?生于[^，。]{2,12}的)?([\\p{IsHan}·]{2,8}?)(?:同志)?(?:（[^）]{1,12}）|"
              + YEARS
              + ")?(?=，|出?生于|(?:19|20)\\d{2}年|"
              + OF_RECORD
              + ")");

  private static final Pattern BORN = Pattern.compile("[\\d年月]生|出生|生于|[享终]年|^[^，。]{2,4}（\\d{4}");

  private static final Pattern PRONOUN =
      Pattern.compile("(?:\\p{IsHan}{0,8}，|(?:19|20)\\d{2}年(?:\\d{1,2}月|初|底)?，)?[他她](?![们的])");

  private static final Pattern HELD =
      Pattern.compile("[出升转调担接改兼]任(?!务)|履新|(?<![责信主])任(?!务|何|期|命)\\p{IsHan}{2,16}(?:书记|长|主任|主席|职)");

  private static final int REACH = 30;

  private Biographies() {}

  /** Whether a paragraph tells of one person from the birth on. */
  public static boolean opensWith(String paragraph) {
    return (OPENING.matches(paragraph) && BORN.isIn(paragraph))
        || (RECORDED.matches(paragraph) && HELD.isIn(paragraph));
  }

  /** The name of the person whom such a paragraph tells of, or null if it has none. */
  static @Nullable String name(String paragraph) {
    Matcher m = NAMED.matcher(paragraph);
    return m.lookingAt() ? m.group(1) : null;
  }

  /**
   * Whether a paragraph goes on with the posts of a person: 2014年初，甲转任…; 她先后任….
   *
   * @param name the person's name
   */
  public static boolean goesOn(String paragraph, String name) {
    String opening = paragraph.substring(0, Math.min(REACH, paragraph.length()));
    return (opening.contains(name) || PRONOUN.opens(paragraph)) && HELD.isIn(paragraph);
  }

  /** Whether such a paragraph leaves the name to the line above it. */
  public static boolean isNameless(String paragraph) {
    return NAMELESS.matches(paragraph) && BORN.isIn(paragraph);
  }
}
