package dashiji.fact;

import java.util.regex.Pattern;

/**
 * Tells titles of which a body has one at a time (局长, 书记) from those held by several (副局长, 委员).
 * General language only; a body may depart from it, so a query that finds two holders finds a
 * question, not an error.
 */
public final class SingleSeat {
  /** Ranks below the head and posts held by several: anywhere in the title. */
  private static final Pattern SHARED =
      Pattern.compile(
          "副|常委|委员(?!会|长)|成员|组员|助理|顾问|代表|干部|干事|科员|调研员|巡视员|督导员|协理员|专员$"
              + "|书记员|书记处书记|主任医师|主任护师|主任科员|兼职|荣誉|名誉");

  /** Heads of bodies and of territories: the whole title, or its end after 党组, 总支 and the like. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:省|市|州|盟|县|区|旗|乡|镇|村|厅|局|部|处|科|司|署|院|校|园|所|站|馆|台|社|行|会|场|厂|店|矿"
              + "|庭|队|支队|大队|中队|总队|组|检察|委员|理事|监事|董事|秘书|参谋|学|议|团|关|段)长"
              + "|.*(?:书记|主席|主任|检察长|秘书长|董事长|理事长|监事长|会长|总经理|总裁|行署专员|政治委员|政委|司令员|总编辑|主编)");

  /** Heads whose title contains the name of a shared one; a deputy still is none. */
  private static final Pattern GOVERNING_HEAD = Pattern.compile("[^副]*(?:行署专员|政治委员)");

  private SingleSeat() {}

  /**
   * True if a body has one such post.
   *
   * @param title the title without its body: 局长, 党组书记, 副主任
   */
  public static boolean hasOneSeat(String title) {
    boolean shared = SHARED.matcher(title).find() && !GOVERNING_HEAD.matcher(title).matches();
    return !shared && HEAD.matcher(title).matches();
  }
}
