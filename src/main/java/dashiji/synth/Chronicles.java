package dashiji.synth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes what an area did in a month, as its government writes chronicles. */
final class Chronicles {
  private static final int FEWEST = 9;
  private static final int SPAN = 6;
  private static final String[] WEEKDAYS = {"一", "二", "三", "四", "五", "六", "日"};

  private final World world;
  private final Firms firms;

  Chronicles(World world, Firms firms) {
    this.world = world;
    this.firms = firms;
  }

  /** Something that happened, as one paragraph without its date. */
  private record Entry(
      LocalDate day, @Nullable LocalDate last, PrintedText text, @Nullable String headline) {
    Entry(LocalDate day, @Nullable LocalDate last, PrintedText text) {
      this(day, last, text, null);
    }
  }

  /**
   * The chronicle of a month.
   *
   * @param told the acts that it may tell of
   * @param sitting the number of the standing committee's meeting in the month
   */
  Publication of(Area area, YearMonth month, List<PersonnelAct> told, int sitting, Random random) {
    String key = area.id() + "/" + month + "-chronicle";
    Titles titles = new Titles(key, area, random);
    Passages passages = new Passages(world, area, titles, firms, random);
    List<Entry> entries = new ArrayList<>();
    int count = FEWEST + random.nextInt(SPAN);
    for (int i = 0; i < count; i++) {
      LocalDate day = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
      PrintedText text = passages.next(day);
      LocalDate last = day.plusDays(2);
      boolean journey = text.toString().contains("带队赴") && told.isEmpty();
      boolean inside = YearMonth.from(last).equals(month);
      entries.add(new Entry(day, journey && inside ? last : null, text));
    }
    party(area, key, told, titles, random, entries);
    committee(area, key, Notices.by(told, Published.COMMITTEE), titles, month, sitting, random)
        .forEach(entries::add);
    if (month.getMonthValue() == 1) {
      entries.add(session(area, key, told, month));
    }
    entries.sort(Comparator.comparing(Entry::day));
    boolean news = area.style() == Area.Style.NEWS;
    String title = news ? area.name() + "要闻" : area.name() + "人民政府大事记";
    PrintedText out = new PrintedText().append(title + "\n\n");
    out.append("（" + month.getYear() + "年" + month.getMonthValue() + "月）\n\n");
    write(area.style(), entries, out);
    LocalDate published = month.plusMonths(1).atDay(3 + random.nextInt(8));
    String publisher = area.name() + (news ? "融媒体中心" : "人民政府办公室");
    return new Publication(key, title, publisher, area, published, out);
  }

  private static void write(Area.Style style, List<Entry> entries, PrintedText out) {
    LocalDate before = null;
    int number = 0;
    for (Entry entry : entries) {
      LocalDate day = entry.day();
      boolean same = day.equals(before) && entry.last() == null;
      int month = day.getMonthValue();
      LocalDate last = entry.last();
      String range = last == null ? "" : "至" + last.getDayOfMonth() + "日";
      String full = month + "月" + day.getDayOfMonth() + "日" + range;
      switch (style) {
        case FULL_DATES -> out.append(full + "，").append(entry.text()).append("\n\n");
        case DAYS ->
            out.append(same ? "△  " : day.getDayOfMonth() + "日" + range + "，")
                .append(entry.text())
                .append("\n\n");
        case BULLETS ->
            out.append(same ? "" : "●" + full + " ").append(entry.text()).append("\n\n");
        case HEADINGS -> {
          number = same ? number + 1 : 1;
          String weekday = WEEKDAYS[day.getDayOfWeek().getValue() - 1];
          String heading = range.isEmpty() ? full + "（星期" + weekday + "）\n" : full + "\n";
          out.append(same ? "" : heading).append(number + ".").append(entry.text());
          out.append("\n");
        }
        case NEWS -> {
          String headline = entry.headline();
          if (headline == null) {
            out.append(entry.text().before(firstClause(entry.text().toString())));
          } else {
            out.append(headline);
          }
          out.append("\n");
          out.append(full + "，").append(entry.text()).append("\n\n");
        }
      }
      before = last == null ? day : null;
    }
  }

  private static int firstClause(String text) {
    int comma = text.indexOf('，');
    int stop = text.indexOf('。');
    return comma < 0 ? stop : Math.min(comma, stop);
  }

  /** What the party decided: a meeting of cadres for the heads, now and then a line for others. */
  private void party(
      Area area,
      String key,
      List<PersonnelAct> told,
      Titles titles,
      Random random,
      List<Entry> entries) {
    List<PersonnelAct> acts = Notices.by(told, Published.PARTY);
    for (PersonnelAct act : acts) {
      if (!act.starts()) {
        continue;
      }
      JobKind kind = act.holding().job().kind();
      boolean chief = kind == JobKind.SECRETARY || kind == JobKind.HEAD;
      boolean first = act.holding().job().posts().get(0).equals(act.post());
      String post = Decisions.post(act.post());
      if (chief && first) {
        PrintedText text = new PrintedText().append("全" + area.classWord() + "领导干部会议召开。");
        Job job = Passages.someone(area.city(), JobKind.ORGANIZATION, act.day(), random);
        Official visitor = job == null ? null : job.holderOn(act.day());
        if (!area.isCity() && job != null && visitor != null) {
          titles.print(text, visitor, job, act.day());
          text.append("宣布市委决定：");
        } else {
          text.append("会议宣布上级党委决定：");
        }
        text.name(act.official()).append("同志任" + post);
        Decisions.publish(key, act);
        PersonnelAct left = random.nextInt(5) < 3 ? left(act) : null;
        if (left != null) {
          text.append("，不再担任" + Decisions.post(left.post()) + "职务");
          Decisions.publish(key, left);
          Truth.Move move = act.move();
          if (move != null) {
            Decisions.link(key, move, List.of(act, left));
          }
        }
        text.append("。");
        entries.add(new Entry(act.day(), null, text));
      } else if (random.nextInt(100) < (kind.leader() ? 30 : 15)) {
        String who = kind.leader() && !area.isCity() ? "市委" : area.classWord() + "委";
        PrintedText text = new PrintedText().append(who + "决定，");
        text.name(act.official()).append("同志任" + post + "。");
        Decisions.publish(key, act);
        entries.add(new Entry(act.day(), null, text, area.name() + "干部职务调整"));
      }
    }
  }

  /** The party post in another area that somebody leaves by the same move, or null. */
  private @Nullable PersonnelAct left(PersonnelAct act) {
    if (act.move() == null) {
      return null;
    }
    for (Holding holding : act.official().holdings()) {
      boolean same =
          holding.post().by() == Published.PARTY
              && act.day().equals(holding.end())
              && holding.job().area() != act.holding().job().area();
      if (same) {
        return new PersonnelAct(
            holding, dashiji.fact.PersonnelAction.REMOVE, act.day(), act.move(), false);
      }
    }
    return null;
  }

  private List<Entry> committee(
      Area area,
      String key,
      List<PersonnelAct> acts,
      Titles titles,
      YearMonth month,
      int sitting,
      Random random) {
    if (sitting == 0) {
      return List.of();
    }
    LocalDate day = area.committeeDay(month);
    PrintedText text = new PrintedText();
    text.append(area.classWord() + Numerals.of(area.congress()) + "届人大常委会第");
    text.append(Numerals.of(sitting) + "次会议召开。");
    Job chair = Passages.someone(area, JobKind.CONGRESS_CHAIR, day, random);
    if (chair != null && titles.print(text, chair.holderOn(day), chair, day)) {
      text.append("主持会议");
      Job deputy = Passages.someone(area, JobKind.CONGRESS_DEPUTY, day, random);
      if (deputy != null) {
        text.append("，");
        titles.print(text, deputy.holderOn(day), deputy, day);
        text.append("出席会议");
      }
      text.append("。");
    }
    if (acts.isEmpty()) {
      text.append("会议听取和审议了有关专项工作报告，通过了有关人事任免事项。");
    }
    for (PersonnelAct act : acts) {
      String post = Decisions.post(act.post());
      switch (act.action()) {
        case RESIGN -> text.append("会议决定接受").name(act.official()).append("辞去" + post + "职务的请求。");
        case REMOVE -> text.append("会议决定免去").name(act.official()).append("的" + post + "职务。");
        default -> text.append("会议决定任命").name(act.official()).append("为" + post + "。");
      }
      Decisions.publish(key, act);
    }
    return List.of(new Entry(day, null, text));
  }

  private static Entry session(Area area, String key, List<PersonnelAct> told, YearMonth month) {
    LocalDate last = area.sessionDay(month.getYear());
    LocalDate first = last.minusDays(3);
    PrintedText text = new PrintedText();
    text.append(area.classWord() + Numerals.of(area.congress()) + "届人民代表大会");
    text.append("第" + Numerals.of(1 + month.getYear() % 5) + "次会议召开。");
    for (PersonnelAct act : Notices.by(told, Published.SESSION)) {
      if (act.starts() && act.day().equals(last)) {
        text.append(last.getDayOfMonth() + "日，会议选举").name(act.official());
        text.append("为" + Decisions.post(act.post()) + "。");
        Decisions.publish(key, act);
      }
    }
    return new Entry(first, last, text);
  }
}
