package dashiji.synth;

import dashiji.fact.Capacity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what happened in an area on a day, from the pieces of the wording. */
final class Passages {
  private static final int TRIES = 30;

  private final World world;
  private final Area area;
  private final Titles titles;
  private final Firms firms;
  private final Random random;

  Passages(World world, Area area, Titles titles, Firms firms, Random random) {
    this.world = world;
    this.area = area;
    this.titles = titles;
    this.firms = firms;
    this.random = random;
  }

  /** Something that happened on a day. */
  PrintedText next(LocalDate day) {
    String section = area.isCity() ? "city-chronicle" : "chronicle";
    for (int i = 0; i < TRIES; i++) {
      PrintedText text = new Passage(day).write(world.wording().one(section, random));
      if (text != null) {
        return text;
      }
    }
    return new PrintedText()
        .append("全" + area.classWord() + world.wording().one("topic", random) + "工作会议召开。");
  }

  /** Somebody who holds a job of a kind on a day, with the job, or null. */
  static @Nullable Job someone(Area area, JobKind kind, LocalDate day, Random random) {
    return someone(area, kind, null, day, random);
  }

  /** Whether a deputy runs a department that has no head. */
  private static boolean isInCharge(Job job, LocalDate day) {
    Official holder = job.kind() == JobKind.DEPARTMENT_DEPUTY ? job.holderOn(day) : null;
    return holder != null
        && holder.holdings().stream()
            .anyMatch(h -> h.post().capacity() == Capacity.IN_CHARGE && h.on(day));
  }

  private static @Nullable Job someone(
      Area area, JobKind kind, @Nullable String unit, LocalDate day, Random random) {
    List<Job> able = new ArrayList<>();
    for (Job job : area.jobs()) {
      boolean wanted =
          (job.kind() == kind && (unit == null || job.unit().equals(unit)))
              || (kind == JobKind.DEPARTMENT_HEAD && isInCharge(job, day));
      Official holder = wanted ? job.holderOn(day) : null;
      if (holder != null && Titles.has(holder, job, day)) {
        able.add(job);
      }
    }
    return able.isEmpty() ? null : able.get(random.nextInt(able.size()));
  }

  /** One passage being written; what it prints of persons is noted only if it succeeds. */
  private final class Passage {
    private final LocalDate day;
    private final PrintedText out = new PrintedText();
    private final Set<Official> there = new HashSet<>();
    private final List<Runnable> notes = new ArrayList<>();
    private @Nullable Official first;
    private Firms.@Nullable Firm firm;

    Passage(LocalDate day) {
      this.day = day;
    }

    @Nullable PrintedText write(String piece) {
      int at = 0;
      while (at < piece.length()) {
        int open = piece.indexOf('{', at);
        if (open < 0) {
          out.append(piece.substring(at));
          break;
        }
        out.append(piece.substring(at, open));
        int close = piece.indexOf('}', open);
        if (!fill(piece.substring(open + 1, close))) {
          return null;
        }
        at = close + 1;
      }
      notes.forEach(Runnable::run);
      return out;
    }

    private boolean fill(String what) {
      switch (what) {
        case "L" -> out.append(area.classWord());
        case "N" -> out.append(area.name());
        case "number" -> out.append(area.nextMeeting());
        case "town" -> {
          town = town();
          out.append(town);
        }
        case "city-name" -> out.append(otherCity());
        case "county" -> out.append(county().name());
        case "department-office" -> out.append(area.classWord() + "财政局");
        case "firm" -> out.append(firm().name());
        case "chairman" -> {
          Firms.Firm of = firm();
          there.add(of.chairman());
          notes.add(() -> of.chairman().holdings().get(0).print(titlesDocument()));
          out.name(of.chairman());
        }
        case "again" -> {
          Official again = first;
          if (again == null || isAmbiguous(again)) {
            return false;
          }
          out.name(again);
        }
        case "deputies" -> {
          return deputies();
        }
        case "leaders" -> {
          return leaders();
        }
        case "visitor" -> {
          return visitor(area.city(), JobKind.values());
        }
        case "guest" -> {
          List<Area> others = area.city().counties().stream().filter(c -> c != area).toList();
          return !others.isEmpty()
              && visitor(
                  others.get(random.nextInt(others.size())), JobKind.SECRETARY, JobKind.HEAD);
        }
        default -> {
          if (what.startsWith("county-")) {
            return person(county(), kind(what.substring("county-".length())));
          }
          JobKind kind = kindOrNull(what);
          if (kind != null) {
            return person(area, kind);
          }
          out.append(world.wording().one(what, random));
        }
      }
      return true;
    }

    private @Nullable Area county;

    /** The town that the passage named last: its heads are those who come. */
    private @Nullable String town;

    /** The county that this passage is about, in a city's text. */
    private Area county() {
      Area now = county;
      if (now == null) {
        List<Area> all = area.counties();
        now = all.get(random.nextInt(all.size()));
        county = now;
      }
      return now;
    }

    private String town() {
      List<String> towns = area.isCity() ? county().towns() : area.towns();
      return towns.get(random.nextInt(towns.size()));
    }

    private String otherCity() {
      List<Area> all = world.cities().stream().filter(c -> c != area.city()).toList();
      if (all.isEmpty()) {
        return world.wording().one("province", random);
      }
      return all.get(random.nextInt(all.size())).fullName();
    }

    private Firms.Firm firm() {
      Firms.Firm now = firm;
      if (now == null) {
        now = firms.any(area, random);
        firm = now;
      }
      return now;
    }

    private JobKind kind(String what) {
      return Objects.requireNonNull(kindOrNull(what), what);
    }

    private @Nullable JobKind kindOrNull(String what) {
      String name =
          switch (what) {
            case "department" -> "DEPARTMENT_HEAD";
            default -> what.toUpperCase(Locale.ROOT).replace('-', '_');
          };
      for (JobKind kind : JobKind.values()) {
        if (kind.name().equals(name)) {
          return kind;
        }
      }
      return null;
    }

    private boolean person(Area where, JobKind kind) {
      for (int i = 0; i < 4; i++) {
        boolean ofTown = kind == JobKind.TOWN_HEAD || kind == JobKind.TOWN_SECRETARY;
        Job job = someone(where, kind, ofTown ? town : null, day, random);
        Official holder = job == null ? null : job.holderOn(day);
        if (job != null && holder != null && !there.contains(holder)) {
          there.add(holder);
          first = first == null ? holder : first;
          out.append(titles.of(holder, job, day, notes)).name(holder);
          return true;
        }
      }
      return false;
    }

    private boolean visitor(Area from, JobKind... kinds) {
      for (int i = 0; i < 4; i++) {
        JobKind kind = kinds[random.nextInt(kinds.length)];
        if (kind != JobKind.TOWN_HEAD && kind != JobKind.TOWN_SECRETARY && person(from, kind)) {
          return true;
        }
      }
      return false;
    }

    /** 副县长甲、乙、丙, or their names alone. */
    private boolean deputies() {
      List<Official> some = new ArrayList<>();
      Post deputy = null;
      for (Job job : area.jobs()) {
        Official holder = job.kind() == JobKind.DEPUTY ? job.holderOn(day) : null;
        if (holder != null && Titles.has(holder, job, day) && !there.contains(holder)) {
          some.add(holder);
          deputy = job.posts().get(0);
        }
      }
      if (some.size() < 2 || deputy == null) {
        return false;
      }
      java.util.Collections.shuffle(some, random);
      int count = 2 + random.nextInt(Math.min(3, some.size() - 1));
      boolean titled = random.nextInt(3) > 0 || some.stream().anyMatch(this::isAmbiguous);
      if (titled) {
        out.append("副" + area.classWord() + "长");
      }
      Post post = deputy;
      list(some.subList(0, Math.min(count, some.size())));
      if (titled) {
        some.subList(0, Math.min(count, some.size())).forEach(o -> notes.add(() -> note(o, post)));
      }
      return true;
    }

    private void note(Official official, Post post) {
      Holding holding = official.holding(post, day);
      if (holding != null) {
        holding.print(titlesDocument());
      }
    }

    private boolean leaders() {
      List<Official> some = new ArrayList<>();
      for (Job job : area.jobs()) {
        Official holder = job.kind().leader() ? job.holderOn(day) : null;
        boolean able =
            holder != null
                && Titles.has(holder, job, day)
                && !there.contains(holder)
                && !some.contains(holder)
                && !isAmbiguous(holder);
        if (able) {
          some.add(holder);
        }
      }
      if (some.size() < 2) {
        return false;
      }
      int count = Math.min(some.size(), 2 + random.nextInt(4));
      List<Official> chosen = new ArrayList<>(some);
      while (chosen.size() > count) {
        chosen.remove(random.nextInt(chosen.size())); // those left keep their rank
      }
      list(chosen);
      return true;
    }

    private void list(List<Official> some) {
      for (int i = 0; i < some.size(); i++) {
        out.append(i > 0 ? "、" : "").name(some.get(i));
        there.add(some.get(i));
      }
    }

    /** Whether the name alone would not say who is meant here. */
    private boolean isAmbiguous(Official official) {
      return Passages.isAmbiguous(area, official, day);
    }

    private String titlesDocument() {
      return titles.document();
    }
  }

  /** Whether another of that name works in the area or its city. */
  static boolean isAmbiguous(Area area, Official official, LocalDate day) {
    for (Area where : area.isCity() ? List.of(area) : List.of(area, area.city())) {
      for (Job job : where.jobs()) {
        Official holder = job.holderOn(day);
        if (holder != null && holder != official && holder.name().equals(official.name())) {
          return true;
        }
      }
    }
    return false;
  }
}
