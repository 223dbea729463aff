package dashiji.synth;

import dashiji.fact.PersonnelAction;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes notices of appointment of governments and lists of congresses' standing committees. */
final class Notices {
  private Notices() {}

  static String day(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /** 关于甲等同志职务任免的通知, of what a government decided in a month. */
  static Publication ofGovernment(
      Area area, YearMonth month, List<PersonnelAct> acts, Random random) {
    String key = area.id() + "/" + month + "-notice";
    LocalDate decided = area.governmentDay(month);
    LocalDate issued = decided.plusDays(random.nextInt(4));
    String government = area.name() + "人民政府";
    PrintedText out = new PrintedText();
    out.append(government).append("\n关于").name(acts.get(0).official());
    out.append(acts.size() > 1 ? "等同志职务任免的通知\n" : "同志职务任免的通知\n");
    out.append(area.stem() + "政任〔" + month.getYear() + "〕").append(area.nextNotice());
    out.append("号\n\n各有关单位：\n\n");
    out.append("经" + day(decided) + area.classWord() + "人民政府第");
    out.append(area.nextMeeting()).append("次常务会议研究，决定：\n\n");
    List<PersonnelAct> starts =
        acts.stream().filter(a -> a.action() == PersonnelAction.APPOINT).toList();
    List<PersonnelAct> ends = acts.stream().filter(Decisions::ends).toList();
    List<PersonnelAct> confirmed =
        acts.stream().filter(a -> a.action() == PersonnelAction.CONFIRM).toList();
    if (!starts.isEmpty()) {
      out.append("任命：\n");
      for (PersonnelAct act : starts) {
        out.name(act.official()).append("同志为" + Decisions.post(act.post()) + "（试用期一年）；\n");
        Decisions.publish(key, act);
      }
    }
    if (!ends.isEmpty()) {
      out.append("免去：\n");
      for (PersonnelAct act : ends) {
        out.name(act.official());
        out.append("同志的" + Decisions.post(act.post()) + "职务" + (act.retires() ? "，退休；\n" : "；\n"));
        Decisions.publish(key, act);
      }
    }
    confirm(key, confirmed, out, random);
    out.append("\n" + government + "\n" + day(issued) + "\n");
    return new Publication(key, government + "关于职务任免的通知", government, area, issued, out);
  }

  /**
   * Those whose probation is over: under one head where all count from one day, else one by one.
   */
  private static void confirm(String key, List<PersonnelAct> acts, PrintedText out, Random random) {
    if (acts.isEmpty()) {
      return;
    }
    boolean together =
        random.nextBoolean() && acts.stream().map(PersonnelAct::day).distinct().count() == 1;
    String counted = "任职时间从" + day(acts.get(0).day()) + "起计算";
    if (together) {
      out.append("以下同志试用期满，正式任职，" + counted + "：\n");
    }
    for (PersonnelAct act : acts) {
      out.name(act.official()).append("同志任" + Decisions.post(act.post()));
      out.append(together ? "；\n" : "，试用期满，任职时间从" + day(act.day()) + "起计算。\n");
      Decisions.publish(key, act);
    }
  }

  /** 任免名单, of what a standing committee decided in a month. */
  static Publication ofCommittee(Area area, YearMonth month, int sitting, List<PersonnelAct> acts) {
    String key = area.id() + "/" + month + "-list";
    LocalDate day = area.committeeDay(month);
    String committee = area.name() + "人民代表大会常务委员会";
    PrintedText out = new PrintedText();
    out.append(committee + "任免名单\n\n（" + day(day) + area.name() + "第");
    out.append(Numerals.of(area.congress()) + "届人民代表大会常务委员会第" + Numerals.of(sitting));
    out.append("次会议通过）\n\n");
    List<PersonnelAct> starts = acts.stream().filter(PersonnelAct::starts).toList();
    List<PersonnelAct> ends =
        acts.stream().filter(a -> a.action() == PersonnelAction.REMOVE).toList();
    List<PersonnelAct> resigned =
        acts.stream().filter(a -> a.action() == PersonnelAction.RESIGN).toList();
    for (PersonnelAct act : resigned) {
      out.append("决定接受").name(act.official());
      out.append("辞去" + Decisions.post(act.post()) + "职务的请求。\n\n");
      Decisions.publish(key, act);
    }
    if (!starts.isEmpty()) {
      out.append("决定任命：\n");
      for (PersonnelAct act : starts) {
        out.name(act.official()).append("为" + Decisions.post(act.post()) + "；\n");
        Decisions.publish(key, act);
      }
    }
    if (!ends.isEmpty()) {
      out.append("决定免去：\n");
      for (PersonnelAct act : ends) {
        out.name(act.official()).append("的" + Decisions.post(act.post()) + "职务；\n");
        Decisions.publish(key, act);
      }
    }
    return new Publication(key, committee + "任免名单", committee, area, day, out);
  }

  /** Those of a list that one way of deciding concerns. */
  static List<PersonnelAct> by(List<PersonnelAct> acts, Published... ways) {
    List<PersonnelAct> some = new ArrayList<>();
    for (PersonnelAct act : acts) {
      for (Published way : ways) {
        if (act.by() == way) {
          some.add(act);
        }
      }
    }
    return some;
  }
}
