package dashiji.mention;

import dashiji.lexicon.BodyLexicon;
import java.util.regex.Pattern;

/** Which names of bodies, printed without a jurisdiction, are departments of the area at hand. */
final class Departments {
  private static final Pattern PARTY =
      Pattern.compile(
          "(?:组织部|宣传部|统战部|统一战线工作部|政法委|政法委员会|社会工作部|办公室|办公厅|政研室|政策研究室|网信办|编办|巡察办|巡察组"
              + "|老干部局|直属机关工委|机关工委|改革办|财经办|农办|国安办|全面依法.{1,4}委员会|农村工作领导小组|审计委员会|.{2,8}巡察组)");

  private static final Pattern LOCAL =
      Pattern.compile(
          "(?:组织部|宣传部|统战部|政法委|社会工作部|政研室|网信办|编办|巡察办|老干部局|纪委监委|检察院|人民检察院|法院|人民法院|中级人民法院"
              + "|总工会|工商联|妇联|科协|文联|残联|侨联|团委|红十字会|供销社|工会|人武部|武装部|军分区|消防救援.{1,3}|消防.{1,3}"
              + "|\\p{IsHan}{1,10}(?:局|厅|委员会|办公室|办)|\\p{IsHan}{2,8}(?<!党)委)");

  private Departments() {}

  /** A department of a party committee. */
  static boolean isParty(String name) {
    return PARTY.matcher(name).matches() && !name.equals("办公室");
  }

  /** A department of a government, a party committee, or a body beside them. */
  static boolean isLocal(String name) {
    return BodyLexicon.local().find(name).isPresent() || LOCAL.matcher(name).matches();
  }
}
