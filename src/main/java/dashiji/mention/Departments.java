package dashiji.mention;

import dashiji.lexicon.BodyLexicon;
import dashiji.lexicon.DepartmentStem;
import dashiji.lexicon.TermTrie;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.HashMap;
import java.util.Map;

/** Which names of bodies, printed without a jurisdiction, are departments of the area at hand. */
final class Departments {
  private static final Pattern PARTY =
      Pattern.compile(
          "(?:组织部|宣传部|统战部|统一战线工作部|政法委|政法委员会|社会工作部|办公室|办公厅|政研室|政策研究室|网信办|编办|巡察办|巡察组"
              + "|老干部局|老干局|直属机关工委|机关工委|改革办|财经办|农办|国安办|全面依法.{1,4}委员会|农村工作领导小组|审计委员会|.{2,8}巡察组)");

  private static final String ALWAYS =
      "组织部|宣传部|统战部|政法委|社会工作部|政研室|网信办|编办|巡察办|老干部局|老干局|纪委监委|检察院|人民检察院|法院|人民法院|中级人民法院"
          + "|总工会|工商联|妇联|科协|文联|残联|侨联|团委|红十字会|供销社|工会|人武部|武装部|军分区|消防救援.{1,3}|消防.{1,3}";

  private static final Pattern LOCAL =
      Pattern.compile(
          "(?:" + ALWAYS + "|\\p{IsHan}{1,10}(?:(?<!董事)局|厅|委员会|办公室|办)|\\p{IsHan}{2,8}(?<![党地])委)");

  private static final Pattern NAMED = Pattern.compile(ALWAYS);

  /** A department: what it is for, then the word for the body. */
  private static final Pattern FIELD =
      Pattern.compile("(\\p{IsHan}{1,16}?)(?:工作)?(?:局|厅|委员会|委|办公室|办|服务中心|中心|支队|大队|总队|分局|室)");

  /** Joint departments by one character a field: 教科体, 文旅, 农林水. */
  private static final Pattern JOINT =
      Pattern.compile("[教科文卫体广电旅农林水牧民宗经信商工交住建发改财审统环城管应急人社保医统战宣法外侨港澳台]{2,5}");

  /** What joins or follows fields without being one. */
  private static final Pattern JOINER =
      Pattern.compile(
          "和|与|及|资源|信息|技术|城乡|管理|事务|服务|工作|监督|综合|执法|行政|保障|发展|建设|规划|监察|稽查|促进|推进|协调|指挥|救助|交易|维护|处置|编制|宣传|考核");

  /** Stems of fields, full and short. */
  private static final TermTrie<String> STEMS = stems();

  private Departments() {}

  private static TermTrie<String> stems() {
    Map<String, String> stems = new HashMap<>();
    for (DepartmentStem stem : DepartmentStem.all()) {
      stems.put(stem.stem(), stem.stem());
      stem.shortStems().forEach(s -> stems.put(s, stem.stem()));
    }
    return new TermTrie<>(stems);
  }

  /** A department of a party committee. */
  static boolean isParty(String name) {
    return PARTY.matches(name) && !name.equals("办公室");
  }

  /** A department of a government, a party committee, or a body beside them. */
  static boolean isLocal(String name) {
    return BodyLexicon.local().find(name).isPresent() || LOCAL.matches(name);
  }

  /**
   * A department by the field it is for, so that it names one in running text too: 教科体局, 农牧和科技局;
   * not 建设大局.
   */
  static boolean isNamed(String name) {
    if (BodyLexicon.local().find(name).isPresent() || NAMED.matches(name)) {
      return true;
    }
    Matcher field = FIELD.matchOf(name);
    return field != null && (JOINT.matches(field.group(1)) || ofFields(field.group(1)));
  }

  /** Whether a phrase is nothing but fields and what joins them, with one field at least. */
  private static boolean ofFields(String phrase) {
    int at = 0;
    boolean any = false;
    Matcher joiner = JOINER.matcher(phrase);
    while (at < phrase.length()) {
      TermTrie.Match<String> stem = STEMS.longestAt(phrase, at);
      if (stem != null) {
        at += stem.length();
        any = true;
      } else if (joiner.region(at, phrase.length()).lookingAt()) {
        at = joiner.end();
      } else {
        return false;
      }
    }
    return any;
  }
}
