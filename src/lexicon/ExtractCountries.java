import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes lexicon/countries.tsv from the names that the JDK has from Unicode CLDR. Run by hand:
 *
 * <pre>java src/lexicon/ExtractCountries.java src/main/resources/lexicon</pre>
 */
final class ExtractCountries {

  /** Further names in use, by code. */
  private static final Map<String, String> OTHER =
      Map.ofEntries(
          Map.entry("AE", "阿联酋"),
          Map.entry("BA", "波黑"),
          Map.entry("BN", "文莱达鲁萨兰国"),
          Map.entry("CD", "民主刚果;刚果民主共和国"),
          Map.entry("CF", "中非"),
          Map.entry("CG", "刚果共和国"),
          Map.entry("CZ", "捷克共和国"),
          Map.entry("DE", "德意志联邦共和国"),
          Map.entry("FK", "马尔维纳斯群岛"),
          Map.entry("GB", "大不列颠及北爱尔兰联合王国"),
          Map.entry("KG", "吉尔吉斯;吉国"),
          Map.entry("KP", "朝鲜民主主义人民共和国"),
          Map.entry("KR", "大韩民国"),
          Map.entry("KZ", "哈萨克"),
          Map.entry("LA", "老挝人民民主共和国"),
          Map.entry("MK", "马其顿"),
          Map.entry("MM", "缅甸联邦共和国"),
          Map.entry("MN", "蒙古国"),
          Map.entry("PS", "巴勒斯坦;巴勒斯坦国"),
          Map.entry("RU", "俄罗斯联邦;俄国"),
          Map.entry("SA", "沙特"),
          Map.entry("TJ", "塔吉克"),
          Map.entry("TL", "东帝汶民主共和国"),
          Map.entry("US", "美利坚合众国"),
          Map.entry("VA", "梵蒂冈"));

  /** In {@code areas.tsv}, or territories no text here means. */
  private static final Set<String> LEFT_OUT =
      Set.of("HK", "MO", "TW", "AQ", "BV", "HM", "TF", "GS", "IO", "UM");

  public static void main(String[] args) throws Exception {
    List<String> rows = new ArrayList<>();
    for (String code : Locale.getISOCountries()) {
      if (!LEFT_OUT.contains(code)) {
        String name = Locale.of("", code).getDisplayCountry(Locale.SIMPLIFIED_CHINESE);
        rows.add(code + "\t" + name + "\t" + OTHER.getOrDefault(code, ""));
      }
    }
    rows.sort(null);
    String header =
        """
        # Countries and territories: ISO 3166-1 code, Chinese name, other names by semicolon.
        # Origin: names from Unicode CLDR as shipped with JDK %d, other names from general knowledge.
        #         Made by src/lexicon/ExtractCountries.java. Licence: Unicode License v3.
        code\tname\tother
        """
            .formatted(Runtime.version().feature());
    Files.writeString(
        Path.of(args[0], "countries.tsv"),
        header + String.join("\n", rows) + "\n",
        StandardCharsets.UTF_8);
  }
}
