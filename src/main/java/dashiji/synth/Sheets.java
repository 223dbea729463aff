package dashiji.synth;

import dashiji.fact.Capacity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes notices before appointment (任前公示) and careers (简历). */
final class Sheets {
  private Sheets() {}

  /**
   * Somebody who is about to get a job.
   *
   * @param official who
   * @param from the job now
   * @param to the job to come
   * @param move the move between areas, or null inside one
   */
  record Candidate(Official official, Job from, Job to, Truth.@Nullable Move move) {}

  private static void opening(PrintedText out, Official official) {
    out.append("，" + (official.woman() ? "女" : "男") + "，" + official.ethnicGroup() + "，");
    YearMonth birth = official.birth();
    out.append(birth.getYear() + "年" + birth.getMonthValue() + "月生，" + official.education());
    out.append("，中共党员");
  }

  /** 干部任前公示 of one month, by the committee of a city or county. */
  static Publication nominations(
      Area area, LocalDate day, List<Candidate> candidates, Random random) {
    String key = area.id() + "/" + YearMonth.from(day) + "-nominations";
    String department = "中共" + area.name() + "委组织部";
    PrintedText out = new PrintedText();
    out.append(department + "\n干部任前公示\n\n");
    out.append("为进一步扩大干部工作中的民主，现将拟任职人员有关情况公示如下：\n\n");
    Titles titles = new Titles(key, area, random);
    for (Candidate candidate : candidates) {
      Official official = candidate.official();
      out.name(official);
      opening(out, official);
      out.append("，现任" + titles.of(official, candidate.from(), day));
      boolean plain = random.nextInt(3) > 0;
      Post aim = candidate.to().posts().getLast();
      out.append("，拟任" + (plain ? aim.name() : vague(candidate.to())) + "。\n\n");
      Truth.Move move = candidate.move();
      if (plain && move != null) {
        move.links().add(key);
      }
    }
    out.append("公示时间：" + Notices.day(day) + "至" + Notices.day(day.plusDays(6)) + "。\n\n");
    out.append("如有情况反映，请在公示期间向" + area.classWord() + "委组织部反映。\n\n");
    out.append(department + "\n" + Notices.day(day) + "\n");
    return new Publication(key, department + "干部任前公示", department, area, day, out);
  }

  private static String vague(Job job) {
    return switch (job.kind()) {
      case SECRETARY, HEAD -> "县（区）党政正职";
      case DEPARTMENT_HEAD -> "市直部门正职";
      case DEPARTMENT_DEPUTY -> "市直部门副职";
      default -> "县（区）副县级领导职务";
    };
  }

  /** 简历 of somebody, with the posts of every spell by months. */
  static Publication career(Area area, Official official, LocalDate day) {
    String key = area.id() + "/" + YearMonth.from(day) + "-career-" + official.id();
    PrintedText out = new PrintedText();
    out.name(official).append("简历\n\n").name(official);
    opening(out, official);
    out.append("。\n\n");
    Map<String, List<Holding>> lines = new LinkedHashMap<>();
    List<Holding> all = new ArrayList<>(official.holdings());
    all.sort(Comparator.comparing(Holding::start));
    for (Holding holding : all) {
      LocalDate end = holding.end();
      boolean over = end != null && !end.isAfter(day);
      boolean told = holding.post().capacity() == Capacity.FULL && !day.isBefore(holding.start());
      String until = end == null || end.isAfter(day) ? "至今" : "—" + month(end);
      boolean lasting = !over || !month(holding.start()).equals(until.substring(1));
      if (told && lasting) {
        String dates = month(holding.start()) + until;
        lines.computeIfAbsent(dates, d -> new ArrayList<>()).add(holding);
      }
    }
    lines.forEach((dates, holdings) -> {
      out.append(dates + "  ");
      out.append(holdings.stream().map(h -> h.post().name()).collect(Collectors.joining("、")));
      out.append("\n");
      for (Holding holding : holdings) {
        holding.print(key);
        holding.state(key, "start", YearMonth.from(holding.start()).toString());
        LocalDate end = holding.end();
        if (end != null && !end.isAfter(day)) {
          holding.state(key, "end", YearMonth.from(end).toString());
        }
      }
    });
    for (Truth.Move move : official.moves()) {
      boolean told = !LocalDate.parse(move.date()).isAfter(day);
      if (told && !move.links().contains(key)) {
        move.links().add(key);
      }
    }
    return new Publication(key, official.name() + "简历", area.name() + "人民政府", area, day, out);
  }

  private static String month(LocalDate day) {
    return String.format(Locale.ROOT, "%d.%02d", day.getYear(), day.getMonthValue());
  }
}
