package dashiji.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The regular short forms of an area's name, made by rule from its full name. */
final class AreaNames {

  private AreaNames() {}

  /** 科尔沁左翼后旗 → 科左后旗; 阿拉善左旗 → 阿左旗; 乌拉特前旗 → 乌前旗. */
  private static final Pattern BANNER = Pattern.compile("(.).{1,4}?(?:(左|右)翼?)?(前|中|后)?旗");

  /** 喀喇沁左翼, what is left of an autonomous county of that name → 喀左. */
  private static final Pattern WING = Pattern.compile("(.).{1,4}(左|右)翼");

  /** Ethnic names that close the stem of an autonomous area, the longest first. */
  private static final List<String> ETHNONYMS =
      EthnicGroup.all().stream()
          .map(EthnicGroup::name)
          .mapMulti((String name, Consumer<String> sink) -> {
            sink.accept(name);
            // 蒙古自治州, 哈萨克自治县; one-syllable names keep their 族.
            if (name.length() > 2) {
              sink.accept(name.substring(0, name.length() - 1));
            }
          })
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  /** Words for the class of an area, per level; the first that fits is cut off. */
  private static final List<String> PROVINCE_CLASSES = List.of("特别行政区", "省", "市");

  private static final List<String> PREFECTURE_CLASSES = List.of("地区", "盟", "市");
  private static final List<String> COUNTY_CLASSES = List.of("林区", "特区", "新区", "县", "市", "旗", "区");

  /**
   * All names of an area but its one-character and irregular ones.
   *
   * @return name → form, the full name first
   */
  static Map<String, NameForm> of(String name, AreaLevel level, AreaKind kind) {
    Map<String, NameForm> names = new LinkedHashMap<>();
    names.put(name, NameForm.FULL);
    if (level == AreaLevel.TOWNSHIP) {
      return names;
    }
    if (kind == AreaKind.ZONE) {
      zone(name).forEach(zone -> names.putIfAbsent(zone, NameForm.SHORT));
      return names;
    }
    int autonomous = name.indexOf("自治");
    if (autonomous > 0) {
      String stem = stemOfAutonomous(name.substring(0, autonomous));
      String unit = name.substring(autonomous + 2);
      if (level == AreaLevel.PROVINCE) {
        names.putIfAbsent(stem + "自治区", NameForm.SHORT);
      } else {
        names.putIfAbsent(stem + unit, NameForm.SHORT);
      }
      names.putIfAbsent(stem, NameForm.BARE);
      Matcher wing = WING.matcher(stem);
      if (wing.matches()) {
        String left = wing.group(1) + wing.group(2);
        names.putIfAbsent(left + unit, NameForm.SHORT);
        names.putIfAbsent(left, NameForm.BARE);
      }
      return names;
    }
    Matcher banner = BANNER.matcher(name);
    if (level == AreaLevel.COUNTY && banner.matches() && named(banner)) {
      names.putIfAbsent(banner.group(1) + part(banner, 2) + part(banner, 3) + "旗", NameForm.SHORT);
      return names;
    }
    for (String word : classesOf(level)) {
      // 易县, 赵县: a stem of one character is no name.
      if (name.endsWith(word) && name.length() - word.length() >= 2) {
        names.putIfAbsent(name.substring(0, name.length() - word.length()), NameForm.BARE);
        break;
      }
    }
    return names;
  }

  private static boolean named(Matcher banner) {
    return banner.group(2) != null || banner.group(3) != null;
  }

  private static String part(Matcher matcher, int group) {
    String part = matcher.group(group);
    return part == null ? "" : part;
  }

  private static List<String> classesOf(AreaLevel level) {
    return switch (level) {
      case PROVINCE -> PROVINCE_CLASSES;
      case PREFECTURE -> PREFECTURE_CLASSES;
      case COUNTY -> COUNTY_CLASSES;
      case TOWNSHIP -> List.of();
    };
  }

  /** 双江拉祜族佤族布朗族傣族 → 双江; 东乡族, which is an ethnic name alone → 东乡. */
  private static String stemOfAutonomous(String text) {
    String stem = text.endsWith("各族") ? text.substring(0, text.length() - 2) : text;
    boolean cut = true;
    while (cut) {
      cut = false;
      for (String ethnonym : ETHNONYMS) {
        if (stem.endsWith(ethnonym) && stem.length() - ethnonym.length() >= 2) {
          stem = stem.substring(0, stem.length() - ethnonym.length());
          cut = true;
          break;
        }
      }
    }
    return stem.equals(text) && stem.length() > 2 && stem.endsWith("族")
        ? stem.substring(0, stem.length() - 1)
        : stem;
  }

  /** 烟台经济技术开发区 → 烟台经开区, 烟台开发区; 威海火炬高技术产业开发区 → 威海火炬高新区. */
  private static List<String> zone(String name) {
    List<String> names = new ArrayList<>();
    for (String economic : List.of("经济技术开发区", "经济开发区")) {
      if (name.endsWith(economic)) {
        String stem = name.substring(0, name.length() - economic.length());
        if (!stem.isEmpty()) {
          names.add(stem + "经开区");
          names.add(stem + "开发区");
        }
        return names;
      }
    }
    for (String high : List.of("高新技术产业开发区", "高新技术产业园区", "高新技术开发区", "高技术产业开发区")) {
      if (name.endsWith(high)) {
        String stem = name.substring(0, name.length() - high.length());
        if (!stem.isEmpty()) {
          names.add(stem + "高新区");
        }
        return names;
      }
    }
    return names;
  }
}
