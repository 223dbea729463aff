package dashiji.entity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The area that an official body's name begins with, for areas that no gazetteer has. */
final class NamedArea {
  private static final Pattern OFFICIAL =
      Pattern.compile(
          "(?!自治区|国家|中国|中央|全国)"
              + "(\\p{IsHan}{2,8}?(?:自治区|省|市|州|盟|县|旗|区))"
              + "(?:党?委|政府|人大|政协|纪委|监委|中级|人民|\\p{IsHan}{2,12}(?:局|厅|委|办|部)$)");

  private NamedArea() {}

  /**
   * The area, such as 青槐县 of 青槐县政府; nothing for a body of no area (国家林草局) and for one that names
   * its area by its class alone (县委).
   */
  static Optional<String> of(String body) {
    Matcher named = OFFICIAL.matcher(body);
    return named.lookingAt() ? Optional.of(named.group(1)) : Optional.empty();
  }
}
