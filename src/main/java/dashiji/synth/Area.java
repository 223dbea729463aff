package dashiji.synth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invented prefecture or county with its government. */
final class Area {
  /** How its government writes its chronicle. */
  enum Style {
    /** 3月4日，… */
    FULL_DATES,
    /** 4日，… and △ for the same day. */
    DAYS,
    /** ●3月4日 with a paragraph an event. */
    BULLETS,
    /** 3月4日（星期一） on a line, numbered items below. */
    HEADINGS,
    /** News with headlines. */
    NEWS
  }

  private final String id;
  private final String name;
  private final String province;
  private final @Nullable Area above;
  private final String classWord;
  private final Style style;
  private final List<Area> counties = new ArrayList<>();
  private final List<Job> jobs = new ArrayList<>();
  private final List<String> towns;
  private final int congress;
  private int sittings;
  private int notices;
  private int meetings;

  Area(
      String id,
      String name,
      String classWord,
      String province,
      @Nullable Area above,
      Style style,
      List<String> towns,
      int congress) {
    this.id = id;
    this.name = name;
    this.classWord = classWord;
    this.province = province;
    this.above = above;
    this.style = style;
    this.towns = List.copyOf(towns);
    this.congress = congress;
  }

  String id() {
    return id;
  }

  /** 临澜县. */
  String name() {
    return name;
  }

  /** 县, 区, 旗, 市. */
  String classWord() {
    return classWord;
  }

  @Nullable Area above() {
    return above;
  }

  boolean isCity() {
    return above == null;
  }

  Style style() {
    return style;
  }

  List<Area> counties() {
    return counties;
  }

  List<Job> jobs() {
    return jobs;
  }

  List<String> towns() {
    return towns;
  }

  /** The number of its congress (届). */
  int congress() {
    return congress;
  }

  /** The area with all areas above it. */
  String fullName() {
    return province + (above == null ? "" : above.name()) + name;
  }

  /** The two characters before the class word. */
  String stem() {
    return name.substring(0, name.length() - classWord.length());
  }

  /** The city that it is or lies in. */
  Area city() {
    return above == null ? this : above;
  }

  int nextSitting() {
    return ++sittings;
  }

  int nextNotice() {
    return ++notices;
  }

  int nextMeeting() {
    return ++meetings;
  }

  void newYear() {
    notices = 0;
    meetings = 0;
  }

  /** The days of a month on which its bodies decide. */
  LocalDate partyDay(YearMonth month) {
    return month.atDay(3 + spread(month, 7));
  }

  LocalDate governmentDay(YearMonth month) {
    return month.atDay(11 + spread(month, 5));
  }

  LocalDate committeeDay(YearMonth month) {
    return month.atDay(22 + spread(month, 6));
  }

  /** The day on which its congress elects: in January. */
  LocalDate sessionDay(int year) {
    return LocalDate.of(year, 1, 17 + spread(YearMonth.of(year, 1), 4));
  }

  private int spread(YearMonth month, int days) {
    return Math.floorMod(id.hashCode() * 31 + month.getYear() * 12 + month.getMonthValue(), days);
  }

  /** The day on which a post is filled or left in a month. */
  LocalDate day(Published by, YearMonth month) {
    return switch (by) {
      case PARTY, NEVER -> above == null ? partyDay(month) : above.partyDay(month).plusDays(1);
      case GOVERNMENT -> governmentDay(month);
      case COMMITTEE, SESSION -> committeeDay(month);
    };
  }
}
