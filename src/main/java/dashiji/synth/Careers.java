package dashiji.synth;

import dashiji.fact.Capacity;
import dashiji.fact.PersonnelAction;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets a month pass: who leaves, who follows, who is elected and confirmed. */
final class Careers {
  /** Months in a job before anybody is moved on. */
  private static final int SHORTEST = 10;

  private static final int PROBATION = 12;
  private static final int PENSION = 60;

  /** What reforms rename: the old name, the new one. */
  private static final List<List<String>> REFORMS =
      List.of(List.of("大数据管理局", "数据局"), List.of("工业和信息化局", "科技和工业信息化局"));

  private final World world;
  private final Random random;
  private final YearMonth first;
  private final Map<Area, List<PersonnelAct>> acts = new LinkedHashMap<>();
  private final Map<Area, Integer> reforms = new LinkedHashMap<>();
  private final List<Sheets.Candidate> moved = new ArrayList<>();
  private final List<Election> elections = new ArrayList<>();
  private final List<Holding> probations = new ArrayList<>();

  /** A post that waits for the session. */
  private record Election(Official official, Job job, Post post) {}

  Careers(World world, YearMonth first, Random random) {
    this.world = world;
    this.random = random;
    this.first = first;
    world.cities().forEach(city -> reforms.put(city, 5 + random.nextInt(14)));
  }

  /** Lets a month pass. Returns what was decided in it, by area. */
  Map<Area, List<PersonnelAct>> pass(YearMonth month) {
    acts.clear();
    moved.clear();
    world.areas().forEach(area -> acts.put(area, new ArrayList<>()));
    if (month.getMonthValue() == 1) {
      world.areas().forEach(Area::newYear);
      elect(month);
    }
    confirm(month);
    world.cities().forEach(city -> reform(city, month));
    world.areas().forEach(area -> leave(area, month));
    List<Job> vacant = new ArrayList<>();
    for (Area area : world.areas()) {
      for (Job job : area.jobs()) {
        if (job.vacantSince != null && !job.closed) {
          vacant.add(job);
        }
      }
    }
    Collections.shuffle(vacant, random);
    for (Job job : vacant) {
      if (isDue(job, month)) {
        fill(job, month);
      }
    }
    return acts;
  }

  /** Who got another job in the month that passed last. */
  List<Sheets.Candidate> moved() {
    return List.copyOf(moved);
  }

  private static boolean isDue(Job job, YearMonth month) {
    LocalDate since = job.vacantSince;
    if (since == null || (job.kind().seatedBySession() && month.getMonthValue() != 1)) {
      return false;
    }
    return !YearMonth.from(since).plusMonths(job.delay).isAfter(month);
  }

  /** The day on which a post is filled or left. */
  private static LocalDate day(Area area, Published by, YearMonth month) {
    return by == Published.SESSION && month.getMonthValue() == 1
        ? area.sessionDay(month.getYear())
        : area.day(by, month);
  }

  private void elect(YearMonth month) {
    for (Election election : List.copyOf(elections)) {
      elections.remove(election);
      Assignment now = election.official().current();
      if (now == null || now.job() != election.job()) {
        continue;
      }
      LocalDate day = election.job().area().sessionDay(month.getYear());
      for (Holding held : election.official().holdings()) {
        boolean stopgap =
            election.job().kind() == JobKind.HEAD
                && held.end() == null
                && (held.post().capacity() == Capacity.ACTING
                    || held.post().equals(deputyOf(election.job())));
        if (stopgap) {
          held.end(day); // nothing is published of it: the election says enough
        }
      }
      start(election.official(), election.job(), election.post(), day, PersonnelAction.ELECT, null);
    }
  }

  private void confirm(YearMonth month) {
    for (Holding holding : List.copyOf(probations)) {
      if (!YearMonth.from(holding.start()).plusMonths(PROBATION).isAfter(month)) {
        probations.remove(holding);
        if (holding.end() == null) {
          add(new PersonnelAct(holding, PersonnelAction.CONFIRM, holding.start(), null, false));
        }
      }
    }
  }

  private void add(PersonnelAct act) {
    acts.computeIfAbsent(act.holding().job().area(), a -> new ArrayList<>()).add(act);
  }

  /** Bodies get new names; who ran the old one runs the new one. */
  private void reform(Area city, YearMonth month) {
    Integer due = reforms.get(city);
    if (due == null || !first.plusMonths(due).equals(month)) {
      return;
    }
    List<Area> all = new ArrayList<>(city.counties());
    all.add(city);
    for (Area area : all) {
      for (List<String> names : REFORMS) {
        List<Job> before = area.jobs().stream().filter(j -> j.unit().equals(names.get(0))).toList();
        List<Job> after = Establishment.open(area, names.get(1));
        for (int i = 0; i < before.size(); i++) {
          before.get(i).closed = true;
          Official holder = before.get(i).holder();
          if (holder == null) {
            after.get(i).vacantSince = area.partyDay(month);
          } else {
            move(holder, after.get(i), month);
          }
        }
      }
    }
  }

  private void leave(Area area, YearMonth month) {
    for (Job job : area.jobs()) {
      Official holder = job.holder();
      if (holder == null || !isFree(holder, month)) {
        continue;
      }
      boolean old = holder.age(month) >= PENSION;
      boolean other = random.nextDouble() < (job.kind().rank() > 2 ? 0.007 : 0.004);
      if (old || other) {
        boolean retires = old || holder.age(month) > 56;
        vacate(holder, month, Set.of(), null, retires);
        holder.leave();
      }
    }
  }

  /** Whether somebody may be moved: long enough in the job, and not waiting for an election. */
  private boolean isFree(Official official, YearMonth month) {
    Assignment now = official.current();
    return now != null
        && !YearMonth.from(now.from()).plusMonths(SHORTEST).isAfter(month)
        && official.holdings().stream()
            .allMatch(h -> h.end() != null || YearMonth.from(h.start()).isBefore(month))
        && elections.stream().noneMatch(e -> e.official() == official);
  }

  private void fill(Job job, YearMonth month) {
    for (Source source : Source.of(job, random)) {
      if (source.scope() == Source.Scope.OUTSIDE) {
        break;
      }
      Official found = find(job, source, month);
      if (found != null) {
        move(found, job, month);
        return;
      }
    }
    move(world.newcomer(job.area(), job.kind(), month), job, month);
  }

  private @Nullable Official find(Job job, Source source, YearMonth month) {
    Area area = job.area();
    List<Area> where =
        switch (source.scope()) {
          case SAME -> List.of(area);
          case SISTERS -> area.city().counties().stream().filter(c -> c != area).toList();
          case CITY -> List.of(area.city());
          case COUNTIES -> area.counties();
          case OUTSIDE -> List.of();
        };
    List<Official> able = new ArrayList<>();
    for (Area from : where) {
      for (Job other : from.jobs()) {
        Official holder = other.holder();
        boolean may =
            holder != null
                && other != job
                && source.kinds().contains(other.kind())
                && isFree(holder, month)
                && holder.age(month) < PENSION - 2;
        if (may) {
          able.add(holder);
        }
      }
    }
    return able.isEmpty() ? null : able.get(random.nextInt(able.size()));
  }

  /** Moves somebody into a job; what the job before shares with it is held on. */
  private void move(Official official, Job job, YearMonth month) {
    Assignment before = official.current();
    Truth.Move move = null;
    LocalDate day = job.area().day(firstBy(job), month);
    if (before != null) {
      Area from = before.job().area();
      if (from != job.area()) {
        move = new Truth.Move(from.id(), job.area().id(), day.toString(), new ArrayList<>());
        official.moves().add(move);
      }
      moved.add(new Sheets.Candidate(official, before.job(), job, move));
      Set<Post> kept = new HashSet<>(job.posts());
      if (job.kind() == JobKind.HEAD) {
        kept.add(deputyOf(job)); // held on until the session
      }
      vacate(official, month, kept, move, false);
    }
    for (Job other : job.area().jobs()) {
      if (other.unit().equals(job.unit()) && job.kind() == JobKind.DEPARTMENT_HEAD) {
        endCharge(other, day(job.area(), Published.COMMITTEE, month));
      }
    }
    Assignment assignment = new Assignment(official, job, day);
    official.assignments().add(assignment);
    job.assignments().add(assignment);
    job.vacantSince = null;
    for (Post post : job.posts()) {
      boolean held =
          official.holdings().stream().anyMatch(h -> h.end() == null && h.post().equals(post));
      if (held) {
        continue;
      }
      if (post.by() == Published.SESSION && month.getMonthValue() != 1) {
        elections.add(new Election(official, job, post));
        if (job.kind() == JobKind.HEAD) {
          standIn(official, job, post, month, move);
        }
        continue;
      }
      PersonnelAction action =
          post.by() == Published.SESSION ? PersonnelAction.ELECT : PersonnelAction.APPOINT;
      if (job.kind() == JobKind.HEAD && post.by() == Published.SESSION) {
        endDeputy(official, job, month);
      }
      Holding holding = start(official, job, post, day(job.area(), post.by(), month), action, move);
      if (post.by() == Published.GOVERNMENT && random.nextInt(4) > 0) {
        probations.add(holding);
      }
    }
  }

  /** Until the session, the head is a deputy who acts. */
  private void standIn(
      Official official, Job job, Post head, YearMonth month, Truth.@Nullable Move move) {
    LocalDate day = job.area().committeeDay(month);
    Post deputy = deputyOf(job);
    boolean held =
        official.holdings().stream().anyMatch(h -> h.end() == null && h.post().equals(deputy));
    if (!held) {
      start(official, job, deputy, day, PersonnelAction.APPOINT, move);
    }
    start(official, job, head.in(Capacity.ACTING), day, PersonnelAction.APPOINT, move);
  }

  private static void endDeputy(Official official, Job head, YearMonth month) {
    for (Holding held : official.holdings()) {
      if (held.end() == null && held.post().equals(deputyOf(head))) {
        held.end(day(head.area(), Published.SESSION, month));
      }
    }
  }

  private static Post deputyOf(Job head) {
    Area area = head.area();
    return Post.of(area.name() + "政府", "副" + area.classWord() + "长", Published.COMMITTEE);
  }

  private Holding start(
      Official official,
      Job job,
      Post post,
      LocalDate day,
      PersonnelAction action,
      Truth.@Nullable Move move) {
    Holding holding = new Holding(official, job, post, day);
    official.holdings().add(holding);
    add(new PersonnelAct(holding, action, day, move, false));
    return holding;
  }

  private static Published firstBy(Job job) {
    return job.posts().stream().map(Post::by).min(Published::compareTo).orElse(Published.NEVER);
  }

  /** Ends all that somebody holds but what is kept. */
  private void vacate(
      Official official,
      YearMonth month,
      Set<Post> kept,
      Truth.@Nullable Move move,
      boolean retires) {
    Assignment now = official.current();
    if (now == null) {
      return;
    }
    Job job = now.job();
    for (Holding holding : official.holdings()) {
      if (holding.end() != null || kept.contains(holding.post())) {
        continue;
      }
      Post post = holding.post();
      LocalDate day = day(job.area(), post.by(), month);
      holding.end(day);
      boolean resigns = post.by() == Published.SESSION || (job.kind().leader() && retires);
      PersonnelAction action =
          resigns && post.by() != Published.PARTY ? PersonnelAction.RESIGN : PersonnelAction.REMOVE;
      if (post.capacity() == Capacity.FULL) {
        add(new PersonnelAct(holding, action, day, move, retires));
      }
    }
    LocalDate day = job.area().day(firstBy(job), month);
    now.end(day);
    job.vacantSince = day;
    job.delay = delay();
    if (job.kind() == JobKind.DEPARTMENT_HEAD && !job.closed && random.nextInt(5) < 3) {
      putInCharge(job, job.area().committeeDay(month));
    }
  }

  private int delay() {
    int lot = random.nextInt(10);
    return lot < 4 ? 0 : lot < 7 ? 1 : lot < 9 ? 2 : 3 + random.nextInt(3);
  }

  /** A deputy runs the department while it has no head. */
  private void putInCharge(Job head, LocalDate day) {
    for (Job job : head.area().jobs()) {
      Official deputy = job.holder();
      if (deputy != null
          && job.kind() == JobKind.DEPARTMENT_DEPUTY
          && job.unit().equals(head.unit())) {
        Post post = job.posts().get(0);
        deputy.holdings().add(new Holding(deputy, job, post.in(Capacity.IN_CHARGE), day));
        return;
      }
    }
  }

  private static void endCharge(Job job, LocalDate day) {
    Official deputy = job.holder();
    if (deputy != null) {
      for (Holding holding : deputy.holdings()) {
        if (holding.end() == null && holding.post().capacity() == Capacity.IN_CHARGE) {
          holding.end(day.isAfter(holding.start()) ? day : holding.start());
        }
      }
    }
  }
}
