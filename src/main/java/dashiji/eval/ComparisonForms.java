package dashiji.eval;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which names are compared, and when two of them mean the same thing. The patterns are
 * those of score.py, which defines the measures; a test holds the two together.
 */
final class ComparisonForms {
  /** White space as Python's {@code \s} takes it. */
  static final String SPACE =
      "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

  private static final Pattern DOTS = Pattern.compile("[•・‧∙⋅]");
  private static final Pattern IGNORED = Pattern.compile("[" + SPACE + "《》〈〉“”\"'‘’「」『』]");

  private static final Pattern PARTY_PREFIX = Pattern.compile("^(中国共产党|中共)(?!中央)");
  private static final Pattern TERM =
      Pattern.compile("第?[一二三四五六七八九十\\p{Nd}]+届(?=人民代表大会|人大|委员会|政协|人民政府)");
  private static final Pattern CPPCC_LONG =
      Pattern.compile("中国人民政治协商会议(?:第.+?届)?(.+?)委员会(常务委员会)?$");
  private static final Pattern CPPCC_SHORT = Pattern.compile("^政协(.+?)委员会$");
  private static final List<Map.Entry<String, String>> SHORTER =
      List.of(
          Map.entry("人民代表大会常务委员会", "人大常委会"),
          Map.entry("人民代表大会", "人大"),
          Map.entry("政协常务委员会", "政协常委会"),
          Map.entry("人民政府", "政府"),
          Map.entry("纪律检查委员会", "纪委"),
          Map.entry("监察委员会", "监委"),
          Map.entry("管理委员会", "管委会"),
          Map.entry("工作委员会", "工委"),
          Map.entry("委员会常务委员会", "委"),
          Map.entry("委常委会", "委"));
  private static final Pattern AREA_COMMITTEE = Pattern.compile("([省市区县旗盟州镇乡中国])委员会");
  private static final Pattern REGION_COMMITTEE = Pattern.compile("自治区委(?!员)");
  private static final Pattern AREAS_ABOVE =
      Pattern.compile("(?:.{1,8}?(?:省|自治区|市|盟|州|区|县|旗|新区))+");

  private ComparisonForms() {}

  /**
   * Comparison form of a name: NFKC, no white space, no quotation marks, one kind of middle dot.
   */
  static String name(@Nullable String text) {
    String folded = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC);
    return IGNORED.matcher(DOTS.matcher(folded).replaceAll("·")).replaceAll("");
  }

  /** Comparison form of an organisation: the short form that officials use. */
  static String organization(@Nullable String text) {
    String t = name(text);
    t = PARTY_PREFIX.matcher(t).replaceAll("");
    t = TERM.matcher(t).replaceAll("");
    t = CPPCC_LONG.matcher(t).replaceAll("$1政协$2");
    t = CPPCC_SHORT.matcher(t).replaceAll("$1政协");
    for (Map.Entry<String, String> form : SHORTER) {
      t = t.replace(form.getKey(), form.getValue());
    }
    t = AREA_COMMITTEE.matcher(t).replaceAll("$1委");
    return REGION_COMMITTEE.matcher(t).replaceAll("自治区党委");
  }

  /** Equal, or the system adds the areas above (内蒙古自治区朔澜市… for 朔澜市…). */
  static boolean sameOrganization(String system, String gold) {
    return system.equals(gold)
        || (length(gold) >= 3
            && system.endsWith(gold)
            && AREAS_ABOVE.matcher(system.substring(0, system.length() - gold.length())).matches());
  }

  /** Names of projects, sites and bodies: equal, or one holds the other and is not much longer. */
  static boolean similar(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    boolean inOrder = length(a) <= length(b);
    String shorter = inOrder ? a : b;
    String longer = inOrder ? b : a;
    return length(shorter) >= 4
        && longer.contains(shorter)
        && length(shorter) >= 0.6 * length(longer);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
