package dashiji.mention;

import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document calls by its class alone because it is its own: the school, firm, hospital or
 * bureau that publishes it (我校, 集团党委) and the zone that it is about (开发区党工委, 新区管委会).
 *
 * @param publisher the publishing body as printed, or null
 * @param zone name of the zone, or null
 */
public record OwnBodies(@Nullable String publisher, @Nullable String zone) {
  /** Nothing is known. */
  public static final OwnBodies NONE = new OwnBodies(null, null);

  private static final String ZONE =
      "\\p{IsHan}{2,12}?(?:(?:经济技术|经济|高新技术产业|高新技术|高新|工业|产业|旅游|综合)?(?:开发区|试验区)|高新区|经开区|新区|度假区|示范区|园区|管理区|保税区|合作区|集聚区|工业园|产业园|科技城|保护区)";

  /** What stands before a zone and is no part of its name. */
  private static final String LEAD_IN =
      "确保|新?组建|建立|成立|召开|关于|加挂|推动|推进|支持|全力|进一步|作为|同志|任命|免去|聘任|提名|调任|不再|宣布|保证|促进|加强|做好|由|任|的|在|对|就";

  private static final Pattern ZONE_NAME = Pattern.compile(ZONE);

  /** A zone by its offices, at the start of a clause. */
  private static final Pattern ZONE_OFFICE =
      Pattern.compile(
          "(?<=^|[，。、；：\n（]|确保|组建|建立|成立|召开|的|在|对|就|到|赴|关于|同志任|同志为|任命)(?!"
              + LEAD_IN
              + ")("
              + ZONE
              + ")(?:（[^（）]{2,40}）)?(?:党工委|管委会|管理委员会)");

  /** What {@link #ZONE_OFFICE} ends in, sooner looked for. */
  private static final Pattern OFFICE_OF_ZONE = Pattern.compile("党工委|管委会|管理委员会");

  private static final Pattern CLASS_OF_BODY =
      Pattern.compile("(?:我|本)?(校|院|局|集团|公司|学校|学院|大学|医院|集团公司|单位)?(党委|党组|党总支|党支部|纪委)?");

  private static final Pattern SCHOOL = Pattern.compile(".*(?:大学|学院|学校|中学|小学|党校)");
  private static final Pattern FIRM = Pattern.compile(".*(?:公司|集团|银行)");
  private static final Pattern HOSPITAL = Pattern.compile(".*(?:医院|保健院|研究院|科学院|法院|检察院)");
  private static final Pattern BUREAU = Pattern.compile(".*[局厅]");

  /**
   * Reads what a document says about itself.
   *
   * @param publisher the publishing body as printed, or null
   * @param home name of the area it is about, or null
   * @param title its title, or null
   * @param text its text
   */
  public static OwnBodies of(
      @Nullable String publisher, @Nullable String home, @Nullable String title, String text) {
    String zone = home != null && ZONE_NAME.matches(home) ? home : null;
    for (String source :
        List.of(publisher == null ? "" : publisher, title == null ? "" : title, text)) {
      if (zone == null && OFFICE_OF_ZONE.isIn(source)) {
        Matcher m = ZONE_OFFICE.firstMatch(source);
        zone = m != null ? m.group(1) : null;
      }
    }
    return new OwnBodies(publisher, zone);
  }

  /** The zone that a class word stands for, or null: 开发区, 新区. */
  @Nullable String zone(String word) {
    return zone != null && zone.endsWith(word) && zone.length() > word.length() ? zone : null;
  }

  /**
   * The publisher, if a body printed by its class alone can be it.
   *
   * @param printed 我校, 集团党委, 党委 or nothing
   * @param title the title behind it, which may tell the class where the body does not: 校长
   * @return its full name with what follows the class word, or null
   */
  @Nullable String publisher(String printed, String title) {
    Matcher m = CLASS_OF_BODY.matcher(printed);
    if (publisher == null || !m.matches()) {
      return null;
    }
    String word = m.group(1) == null ? "" : m.group(1);
    boolean fits =
        switch (word) {
          case "校", "学校", "大学", "学院" -> SCHOOL.matches(publisher);
          case "院", "医院" -> HOSPITAL.matches(publisher) || publisher.endsWith("学院");
          case "集团", "公司", "集团公司" -> FIRM.matches(publisher);
          case "局" -> BUREAU.matches(publisher);
          default -> ofTitle(publisher, title, m.group(2) != null);
        };
    return fits ? publisher + (m.group(2) == null ? "" : m.group(2)) : null;
  }

  private static boolean ofTitle(String publisher, String title, boolean party) {
    if (party) {
      return SCHOOL.matches(publisher) || FIRM.matches(publisher) || HOSPITAL.matches(publisher);
    }
    return switch (title) {
      case "校长", "副校长" -> SCHOOL.matches(publisher);
      case "董事长", "总经理", "副总经理", "副董事长" -> FIRM.matches(publisher);
      default -> false;
    };
  }
}
