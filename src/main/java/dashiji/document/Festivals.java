package dashiji.document;

import dashiji.document.DateHead.Form;
import dashiji.document.DateHead.Parts;
import dashiji.lexicon.Festival;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Festivals and days of the lunisolar calendar at the start of a paragraph. A festival is a date
 * only where it says when (元宵节当晚，; 除夕，), not where it is only near (建军节到来之际，).
 */
final class Festivals {
  /** The festivals of the lunisolar calendar, by month and day; 12/30 is 除夕. */
  private static final Map<String, int[]> LUNAR =
      Map.ofEntries(
          Map.entry("春节", new int[] {1, 1}),
          Map.entry("元宵节", new int[] {1, 15}),
          Map.entry("元宵", new int[] {1, 15}),
          Map.entry("端午节", new int[] {5, 5}),
          Map.entry("端午", new int[] {5, 5}),
          Map.entry("七夕节", new int[] {7, 7}),
          Map.entry("七夕", new int[] {7, 7}),
          Map.entry("中秋节", new int[] {8, 15}),
          Map.entry("中秋", new int[] {8, 15}),
          Map.entry("重阳节", new int[] {9, 9}),
          Map.entry("重阳", new int[] {9, 9}),
          Map.entry("腊八节", new int[] {12, 8}),
          Map.entry("腊八", new int[] {12, 8}),
          Map.entry("除夕", new int[] {12, 30}),
          Map.entry("大年三十", new int[] {12, 30}));

  private static final Map<String, int[]> SOLAR = solar();

  /** Days that are free around a festival, the festival among them, as the state sets them. */
  private static final Map<String, Integer> FREE_DAYS =
      Map.of("国庆", 7, "国庆节", 7, "五一", 5, "元旦", 3, "中秋", 3, "中秋节", 3, "端午", 3, "端午节", 3);

  private static final String PART = "(?:上午|下午|晚上|晚间|晚|夜|凌晨|清晨|中午)?";

  private static final Pattern DAY =
      Pattern.compile(
          "["
              + DateHeads.BULLETS
              + "]?(?<stated>农历|阴历|旧历|夏历)?"
              + "(?<m>正|腊|冬|[一二三四五六七八九十]{1,2})月"
              + "(?<d>初[一二三四五六七八九十]|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?)"
              + "(?:（[^（）]{2,14}）)?"
              + PART
              + "，");

  private static final Pattern NEW_YEAR =
      Pattern.compile("[" + DateHeads.BULLETS + "]?(?:农历)?大年(?<d>初[一二三四五六七])(?:当天)?" + PART + "，");

  private static final Pattern FESTIVAL =
      Pattern.compile(
          "["
              + DateHeads.BULLETS
              + "]?“?(?<name>"
              + Stream.concat(LUNAR.keySet().stream(), SOLAR.keySet().stream())
                  .sorted(Comparator.comparing(String::length).reversed())
                  .collect(Collectors.joining("|"))
              + ")”?(?<when>(?:当[天日晚]|之夜|前夜)?"
              + PART
              + "|(?:假期|小长假|长假|节日)?期间)，");

  /** The characters that names of festivals begin with. */
  static final String OPENINGS =
      Stream.concat(LUNAR.keySet().stream(), SOLAR.keySet().stream())
          .map(name -> name.substring(0, 1))
          .distinct()
          .sorted()
          .collect(Collectors.joining());

  private Festivals() {}

  private static Map<String, int[]> solar() {
    Map<String, int[]> days = new HashMap<>();
    for (Festival festival : Festival.all()) {
      int[] day = {festival.day().getMonthValue(), festival.day().getDayOfMonth()};
      days.put(festival.name(), day);
      festival.otherNames().stream()
          .map(name -> Pattern.replaceAll(name, "[“”]", ""))
          .filter(name -> !name.equals("十一"))
          .forEach(name -> days.put(name, day));
    }
    return Map.copyOf(days);
  }

  /** The date at the start of a paragraph, or null. */
  static @Nullable DateHead at(String paragraph) {
    Matcher m = DAY.matchAtStart(paragraph);
    if (m != null) {
      boolean lunar =
          m.group("stated") != null
              || "正腊冬".contains(m.group("m"))
              || "初廿".indexOf(m.group("d").charAt(0)) >= 0;
      return lunar ? lunar(month(m.group("m")), dayOfMonth(m.group("d")), m.end()) : null;
    }
    m = NEW_YEAR.matchAtStart(paragraph);
    if (m != null) {
      return lunar(1, dayOfMonth(m.group("d")), m.end());
    }
    m = FESTIVAL.matchAtStart(paragraph);
    return m != null ? festival(m) : null;
  }

  private static @Nullable DateHead festival(Matcher m) {
    String name = m.group("name");
    String when = m.group("when");
    boolean period = when.endsWith("期间");
    if (when.isEmpty() && !name.endsWith("节") && !name.equals("除夕") && !name.equals("大年三十")) {
      return null; // 七一，: too short to be a date by itself
    }
    int[] day = LUNAR.get(name);
    if (period && name.equals("春节")) {
      return DateHead.day(
          Form.LUNAR, new Parts(null, 12, 30), new Parts(null, 1, 7), 0, true, m.end());
    }
    Integer free = FREE_DAYS.get(name);
    if (period && free == null) {
      return null;
    }
    Form form = day == null ? Form.FULL : Form.LUNAR;
    int[] first = day == null ? SOLAR.get(name) : day;
    if (first == null) {
      return null;
    }
    Parts last =
        period && free != null ? new Parts(null, first[0], first[1] + free - 1) : Parts.NONE;
    return DateHead.day(form, new Parts(null, first[0], first[1]), last, 0, true, m.end());
  }

  private static DateHead lunar(int month, int day, int length) {
    return DateHead.day(Form.LUNAR, new Parts(null, month, day), Parts.NONE, 0, true, length);
  }

  private static int month(String printed) {
    return switch (printed) {
      case "正" -> 1;
      case "冬" -> 11;
      case "腊" -> 12;
      default -> ChineseNumber.parse(printed);
    };
  }

  private static int dayOfMonth(String printed) {
    return ChineseNumber.parse(printed.startsWith("初") ? printed.substring(1) : printed);
  }
}
