package dashiji.document;

import dashiji.lexicon.Festival;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an entry with a day but no month of its own says of the month it is in.
 *
 * @param day the entry's day of the month
 * @param cited the day that its text names
 * @param festival whether that day is a festival, which may lie ahead, not a meeting held before
 * @param words the words that name it
 */
record MonthEvidence(int day, MonthDay cited, boolean festival, String words) {
  private static final Pattern MEETING =
      Pattern.compile(
          "(?:传达|学习|贯彻|落实|通报|听取)[^。；]{0,12}?(?<![\\d年至—~-])(\\d{1,2})月(\\d{1,2})日(?!至|—|~|起|前)");

  private static final Map<String, MonthDay> FESTIVALS = festivals();
  private static final Pattern FESTIVAL =
      Pattern.compile(
          "(?<![一二三四五六七八九十第])“?("
              + String.join("|", FESTIVALS.keySet())
              + ")”?(?![一二三四五六七八九十届次]|广场|路|大街|村|小学|中学|学校|大道|公园)");

  /** Festivals are prepared or kept within so many days. */
  private static final int FESTIVAL_NEAR = 20;

  /** So many festivals out of season tell against a heading; one may be a plan for later. */
  private static final int FESTIVALS_NEEDED = 2;

  /** The evidence in one entry. */
  static List<MonthEvidence> in(String text, int from, int to, int day) {
    List<MonthEvidence> evidence = new ArrayList<>();
    Matcher m = MEETING.in(text, from, to);
    while (m.find()) {
      int month = Integer.parseInt(m.group(1));
      int date = Integer.parseInt(m.group(2));
      if (month >= 1 && month <= 12 && date >= 1 && date <= 31) {
        evidence.add(
            new MonthEvidence(day, MonthDay.of(month, Math.min(date, 28)), false, m.group()));
      }
    }
    m = FESTIVAL.in(text, from, to);
    while (m.find()) {
      MonthDay date = FESTIVALS.get(m.group(1));
      if (date != null) {
        evidence.add(new MonthEvidence(day, date, true, m.group()));
      }
    }
    return evidence;
  }

  /** Whether a heading's month can stand: no meeting cited after it, at most one festival off. */
  static boolean allow(List<MonthEvidence> evidence, int month) {
    boolean meetings = evidence.stream().filter(e -> !e.festival).allMatch(e -> e.fits(month));
    long festivals = evidence.stream().filter(e -> e.festival && !e.fits(month)).count();
    return meetings && festivals < FESTIVALS_NEEDED;
  }

  /** The words that speak against a month, the first that cite a meeting if any do. */
  static Optional<String> against(List<MonthEvidence> evidence, int month) {
    return evidence.stream()
        .filter(e -> !e.fits(month))
        .min(Comparator.comparing(MonthEvidence::festival))
        .map(MonthEvidence::words);
  }

  /** Whether all evidence fits a month. */
  static boolean fitsAll(List<MonthEvidence> evidence, int month) {
    return evidence.stream().allMatch(e -> e.fits(month));
  }

  private boolean fits(int month) {
    int lastDay = java.time.Month.of(month).maxLength();
    LocalDate entry = LocalDate.of(2024, month, Math.min(day, lastDay));
    LocalDate other = cited.atYear(2024);
    long ahead = ChronoUnit.DAYS.between(entry, other);
    if (festival) {
      return Math.abs(ahead) <= FESTIVAL_NEAR || Math.abs(ahead) >= 366 - FESTIVAL_NEAR;
    }
    // Half a year ahead is the year before.
    return ahead <= 0 || ahead > 183;
  }

  /** Festivals that official texts name by a word of two and more characters, with 清明 (about). */
  private static Map<String, MonthDay> festivals() {
    Map<String, MonthDay> days = new HashMap<>();
    for (String name : List.of("元旦", "三八妇女节", "植树节", "国际劳动节", "五四青年节", "六一", "七一", "建军节", "国庆节")) {
      Festival.find(name)
          .ifPresent(festival -> {
            days.put(festival.name(), festival.day());
            festival.otherNames().stream()
                .map(other -> Pattern.replaceAll(other, "[“”]", ""))
                .forEach(other -> days.put(other, festival.day()));
          });
    }
    days.put("清明", MonthDay.of(4, 4));
    days.remove("十一"); // 十一届, 十一月
    return Map.copyOf(days);
  }
}
