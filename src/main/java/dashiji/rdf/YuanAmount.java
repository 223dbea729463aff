package dashiji.rdf;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts of money as the texts print them. */
public final class YuanAmount {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:总投资|投资|人民币|约|近|逾|超过|超|达|共|计)*"
              + "(?<number>(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)"
              + "(?:多|余)?(?<unit>万亿|亿|千万|百万|万|千)?(?:多|余)?元(?:人民币)?(?:以上|左右)?");

  private static final Map<String, Integer> POWER_OF_TEN =
      Map.of("万亿", 12, "亿", 8, "千万", 7, "百万", 6, "万", 4, "千", 3);

  private YuanAmount() {}

  /**
   * The amount in yuan: 344.8亿元 is 34480000000. Of a vague amount (约, 余) the figure that is
   * printed. Empty for ranges, other currencies, and whatever else is not one figure in yuan.
   */
  public static Optional<BigDecimal> parse(String printed) {
    String text = Normalizer.normalize(printed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String unit = m.group("unit");
    int power = unit == null ? 0 : POWER_OF_TEN.getOrDefault(unit, 0);
    BigDecimal number = new BigDecimal(m.group("number").replace(",", ""));
    return Optional.of(number.scaleByPowerOfTen(power));
  }
}
