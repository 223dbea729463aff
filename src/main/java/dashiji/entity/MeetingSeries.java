package dashiji.entity;

import dashiji.fact.DocumentFacts;
import dashiji.fact.Fact.EventFact;
import dashiji.fact.OrganizationKind;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PlaceRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Meetings that a body holds again and again, as the names of events show them: the body, the kind
 * of meeting, and the number in its term or year (县政府第12次常务会议).
 */
public final class MeetingSeries {
  private static final String NUMBER = "[0-9零〇一二三四五六七八九十百]{1,6}";

  /** A numbered meeting: 五届市人民政府第64次常务会议, 区政府2024年第1次党组会议, 人大常委会第二十次会议. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:第?(?<before>"
              + NUMBER
              + ")届)?(?<body>\\p{IsHan}{2,24}?)(?:第?(?<term>"
              + NUMBER
              + ")届)?(?:[0-9]{4}年度?)?第?(?<number>"
              + NUMBER
              + ")次(?<kind>\\p{IsHan}{0,8}?(?:集体学习|会议|会))(?:[^\\p{IsHan}].*|暨.*|和.*)?");

  /** A term inside the name of a body: 库伦旗十六届人大常委会. */
  private static final Pattern TERM = Pattern.compile("第?(" + NUMBER + ")届");

  /** A meeting of a kind that bodies hold regularly, without a number: 县政府常务会议. */
  private static final Pattern REGULAR =
      Pattern.compile(
          "(?<body>\\p{IsHan}{2,16}?)(?<kind>常务会议|党组会议|党组会|常委会会议|常委会|主任会议|主席会议|全体会议)(?:[^\\p{IsHan}].*)?");

  /** What may hold such meetings. */
  private static final Pattern BODY =
      Pattern.compile(
          "(?<area>\\p{IsHan}{0,12}?(?:自治区|自治州|自治县|省|市|州|盟|县|旗|区|镇|乡))?"
              + "(?<rest>(?:党)?委|人民政府|政府|人大常委会|人大|政协常委会|政协|纪委监委|纪委|监委|"
              + "(?:党)?委?(?:理论学习)?中心组|(?:党)?委理论学习中心组"
              + "|\\p{IsHan}{2,16}(?:委员会|领导小组|指挥部|联席会议|局))");

  private final DocumentFacts document;
  private final Map<String, OrganizationRef> bodies = new HashMap<>();

  /** The series that events of a document belong to. */
  public MeetingSeries(DocumentFacts document) {
    this.document = document;
    for (OrganizationRef body : DocumentBodies.all(document)) {
      bodies.putIfAbsent(Key.normalise(body.name()), body);
    }
  }

  /**
   * A meeting of a series.
   *
   * @param body who holds it
   * @param kind the kind of meeting: 常务会议, 党组会议; 会议 where it has no other name
   * @param number its number, or null
   * @param term the term of the body that the number counts in (届), or null
   */
  public record Meeting(
      OrganizationRef body, String kind, @Nullable Integer number, @Nullable Integer term) {}

  /** The series that an event is a meeting of, if its name says so. */
  public Optional<Meeting> of(EventFact event) {
    String name = event.name();
    if (name == null) {
      return Optional.empty();
    }
    String normal = Key.normalise(name).replaceAll("\\([^)]*\\)", "");
    Matcher numbered = NUMBERED.matcher(normal);
    if (numbered.matches()) {
      String body = numbered.group("body");
      String term =
          numbered.group("before") != null ? numbered.group("before") : numbered.group("term");
      Matcher inside = TERM.matcher(body);
      if (inside.find()) {
        term = inside.group(1);
        body = body.substring(0, inside.start()) + body.substring(inside.end());
      }
      Integer number = number(numbered.group("number"));
      Integer ofTerm = term == null ? null : number(term);
      return meeting(body, numbered.group("kind"), number, ofTerm);
    }
    Matcher regular = REGULAR.matcher(normal);
    return regular.matches()
        ? meeting(regular.group("body"), regular.group("kind"), null, null)
        : Optional.empty();
  }

  private Optional<Meeting> meeting(
      String printed, String kind, @Nullable Integer number, @Nullable Integer term) {
    Matcher parts = BODY.matcher(printed);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String area = parts.group("area") == null ? "" : parts.group("area");
    String rest = parts.group("rest").replace("人民政府", "政府");
    String of = kind.equals("党组会") ? "党组会议" : kind.equals("常委会") ? "常委会会议" : kind;
    return body(area, rest).map(body -> new Meeting(body, of, number, term));
  }

  /** The body: one that the document names, else one of the area that the document is about. */
  private Optional<OrganizationRef> body(String area, String rest) {
    PlaceRef home = document.document().jurisdiction();
    String full = home == null ? null : home.fullName();
    String name = area;
    if (area.length() <= 1 || area.startsWith("自治")) {
      if (home == null) {
        return Optional.empty();
      }
      name =
          area.isEmpty() || home.name().endsWith(area)
              ? home.name()
              : full == null ? "" : above(full, area);
    }
    if (name.isEmpty()) {
      return Optional.empty();
    }
    OrganizationRef known = bodies.get(Key.normalise(name + rest));
    if (known != null) {
      return Optional.of(known);
    }
    return home != null && name.equals(home.name())
        ? Optional.of(new OrganizationRef(name + rest, kind(rest), home.code(), null))
        : Optional.empty();
  }

  /** The area with a class word in a full name: 朔澜市 for 市 in 河南省朔澜市临澜县. */
  private static String above(String fullName, String classWord) {
    Matcher areas =
        Pattern.compile("\\p{IsHan}{2,9}?(?:自治区|自治州|自治县|省|市|州|盟|县|旗|区)").matcher(fullName);
    while (areas.find()) {
      if (areas.group().endsWith(classWord)) {
        return areas.group();
      }
    }
    return "";
  }

  private static OrganizationKind kind(String rest) {
    if (rest.startsWith("政协")) {
      return OrganizationKind.CPPCC;
    }
    if (rest.startsWith("人大")) {
      return OrganizationKind.CONGRESS;
    }
    return rest.startsWith("委") || rest.startsWith("党委") || rest.startsWith("纪委")
        ? OrganizationKind.PARTY
        : OrganizationKind.GOVERNMENT;
  }

  /** A number in digits or Chinese numerals up to 999, or null. */
  static @Nullable Integer number(String text) {
    if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.valueOf(text);
    }
    int sum = 0;
    int digit = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int value = "零一二三四五六七八九".indexOf(c == '〇' ? '零' : c);
      if (value >= 0) {
        digit = value;
      } else if (c == '十' || c == '百') {
        sum += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : 100);
        digit = -1;
      } else {
        return null;
      }
    }
    return sum + Math.max(digit, 0);
  }
}
