package dashiji.fact.rule;

import dashiji.mention.Body;
import dashiji.mention.BodyNames;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The assembly whose session elects or appoints, or the group that is set up, and which a post
 * without a body is of: behind 某市第三届人民代表大会第二次会议 the 人民政府市长 is that of the city, behind
 * 政协某县第五届委员会第一次会议 the 主席 is that of its conference.
 */
final class Assemblies {
  private static final String SESSION = "(?:第?[一二三四五六七八九十百\\d]{1,4}[届次])*";

  /**
   * Group 1: the area of a congress; 2, 3: of a conference; 4: of a party's congress or committee,
   * 5: that for discipline; 6: a group; 7: an association.
   */
  private static final Pattern ASSEMBLY =
      Pattern.compile(
          "([\\p{IsHan}&&[^了于的在对和与为]]{0,12}?(?:自治区|自治州|自治县|[省市县区旗州盟镇乡]))"
              + SESSION
              + "(?:人民代表大会|人大(?!代表)|人代会)(?:常务委员会|常委会)?"
              + "|(?:中国人民政治协商会议|政协)"
              + SESSION
              + "(\\p{IsHan}{1,12}?(?:自治区|自治州|自治县|[省市县区旗州盟]))"
              + SESSION
              + "委员会"
              + "|(\\p{IsHan}{0,12}?(?:自治区|自治州|自治县|[省市县区旗州盟]))"
              + SESSION
              + "政协"
              + "|(?:中共|中国共产党)(\\p{IsHan}{1,12}?(?:自治区|自治州|自治县|[省市县区旗州盟镇乡]))"
              + SESSION
              + "(?:代表大会|党代会|(纪律检查)?委员会"
              + SESSION
              + "(?:全体会议|全会|会议))"
              + "|(?:成立|组建|设立)(?:了)?([^，。；、\n]{2,30}(?:领导小组|指挥部|委员会|专班|筹备组|筹委会|工作组))"
              + "|((?:(?!召开|举行|出席|参加|的|在)\\p{IsHan}){0,10}?(?:总工会|妇联|工商联|共青团\\p{IsHan}{1,4}委|团委|科协|文联|作协|残联|侨联|侨商会|红十字会|商会|协会|学会|联合会))"
              + "(?:召开|举行|换届|"
              + SESSION
              + "(?:会员|委员)?(?:代表大会|代表会议|委员会|理事会|执委会|会员大会))");

  private static final List<String> LEAD_IN =
      List.of(
          "产生", "产生了", "选举", "召开", "举行", "出席", "参加", "一届", "开幕", "闭幕", "主持", "审议", "听取", "人次", "提请",
          "关于");

  private Assemblies() {}

  /** The assembly named last in {@code [from, to)}, or null. */
  static @Nullable Body before(String text, int from, int to, BodyNames bodies) {
    Matcher m = ASSEMBLY.matcher(text).region(from, to);
    String found = null;
    while (m.find()) {
      if (m.group(1) != null) {
        found = area(m.group(1)) + (m.group().contains("常") ? "人大常委会" : "人大");
      } else if (m.group(6) != null) {
        found = m.group(6);
      } else if (m.group(7) != null) {
        found = m.group(7);
      } else if (m.group(4) != null) {
        found = area(m.group(4)) + (m.group(5) == null ? "委" : "纪委");
      } else {
        found = area(m.group(2) == null ? m.group(3) : m.group(2)) + "政协";
      }
    }
    return found == null ? null : bodies.resolve(found, null);
  }

  /** The area behind the last word that is no part of its name: 选举产生新一届县 is 县. */
  private static String area(String printed) {
    int start = 0;
    for (String word : LEAD_IN) {
      int at = printed.lastIndexOf(word, printed.length() - 2);
      start = at < 0 ? start : Math.max(start, at + word.length());
    }
    return printed.substring(start);
  }
}
