package dashiji.synth;

import dashiji.lexicon.Gazetteer;
import dashiji.nlp.WordDictionary;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Invents counties, lets months pass in them, and writes what their governments would publish, with
 * the truth beside it. The same seed gives the same bytes.
 */
public final class Generator {
  /** The first month told. */
  private static final YearMonth FIRST = YearMonth.of(2023, 1);

  private final World world;
  private final Careers careers;
  private final Firms firms;
  private final Chronicles chronicles;
  private final long seed;

  private Generator(long seed, int counties, WordDictionary dictionary, Gazetteer gazetteer) {
    this.seed = seed;
    Random random = new Random(seed);
    world = World.found(counties, FIRST, dictionary, gazetteer, Wording.bundled(), random);
    careers = new Careers(world, FIRST, random);
    firms = new Firms(world, FIRST, random);
    chronicles = new Chronicles(world, firms);
  }

  /**
   * Writes a corpus.
   *
   * @param request what to invent, and where to write it
   * @param dictionary how often characters are counted in names
   * @param gazetteer the areas whose names no invented one may have
   * @throws IOException if the folder cannot be written
   */
  public static SynthReport write(
      SynthRequest request, WordDictionary dictionary, Gazetteer gazetteer) throws IOException {
    Generator generator = new Generator(request.seed(), request.counties(), dictionary, gazetteer);
    try (CorpusWriter out = CorpusWriter.open(request.out())) {
      for (int i = 0; i < request.months(); i++) {
        generator.month(FIRST.plusMonths(i), out);
      }
      for (Official official : generator.world.officials()) {
        out.person(official);
      }
      return out.report();
    }
  }

  private void month(YearMonth month, CorpusWriter out) throws IOException {
    Map<Area, List<PersonnelAct>> acts = careers.pass(month);
    nominations(month, out);
    for (Area area : world.areas()) {
      Random random = lots(area, month);
      List<PersonnelAct> own = acts.getOrDefault(area, List.of());
      List<PersonnelAct> decided = Notices.by(own, Published.COMMITTEE);
      List<PersonnelAct> resigned =
          Notices.by(own, Published.SESSION).stream()
              .filter(a -> !a.starts() && a.day().equals(area.committeeDay(month)))
              .toList();
      List<PersonnelAct> committee = new ArrayList<>(resigned);
      committee.addAll(decided);
      int sitting = !committee.isEmpty() || month.getMonthValue() % 2 == 0 ? area.nextSitting() : 0;
      boolean inChronicle = random.nextInt(10) < 6;
      List<PersonnelAct> told = new ArrayList<>(own);
      if (!inChronicle) {
        told.removeAll(decided);
      }
      Publication chronicle = chronicles.of(area, month, told, sitting, random);
      if (random.nextInt(20) == 0) {
        Damage.apply(chronicle.text(), chronicle.title(), random);
      }
      out.publish(chronicle);
      if (!committee.isEmpty() && random.nextInt(10) < 7) {
        out.publish(Notices.ofCommittee(area, month, sitting, committee));
      }
      List<PersonnelAct> government = Notices.by(own, Published.GOVERNMENT);
      if (!government.isEmpty() && random.nextInt(10) < 8) {
        out.publish(Notices.ofGovernment(area, month, government, random));
      }
    }
  }

  /** Notices before the appointments of a month, and careers of those who came by them. */
  private void nominations(YearMonth month, CorpusWriter out) throws IOException {
    Map<Area, List<Sheets.Candidate>> byArea = new LinkedHashMap<>();
    List<Sheets.Candidate> arrived = new ArrayList<>();
    for (Sheets.Candidate candidate : careers.moved()) {
      Area area = candidate.to().area();
      Random random = lots(area, month.plusYears(100 + candidate.official().hashOfId()));
      boolean higher = candidate.to().kind().rank() > candidate.from().kind().rank();
      boolean leader = candidate.to().kind().leader() || candidate.move() != null;
      int share = leader ? (higher || candidate.move() != null ? 85 : 35) : higher ? 40 : 0;
      if (random.nextInt(100) < share
          && Titles.has(candidate.official(), candidate.from(), before(area, month))) {
        byArea.computeIfAbsent(leader ? area.city() : area, a -> new ArrayList<>()).add(candidate);
      }
      boolean chief =
          candidate.to().kind() == JobKind.SECRETARY || candidate.to().kind() == JobKind.HEAD;
      if (random.nextInt(100) < (chief ? 55 : candidate.move() != null ? 30 : 0)) {
        arrived.add(candidate);
      }
    }
    for (Map.Entry<Area, List<Sheets.Candidate>> entry : byArea.entrySet()) {
      Area area = entry.getKey();
      Random random = lots(area, month.plusYears(200));
      out.publish(Sheets.nominations(area, before(area, month), entry.getValue(), random));
    }
    for (Sheets.Candidate candidate : arrived) {
      Area area = candidate.to().area();
      LocalDate day = area.committeeDay(month).plusDays(2);
      out.publish(Sheets.career(area, candidate.official(), day));
    }
  }

  /** The day of a notice before the appointments of a month. */
  private static LocalDate before(Area area, YearMonth month) {
    return area.city().partyDay(month).minusDays(9);
  }

  /** Lots of their own for each area and month, so that one text does not change the next. */
  private Random lots(Area area, YearMonth month) {
    long mixed = seed * 1_000_003L + area.id().hashCode();
    return new Random(mixed * 1_000_003L + month.getYear() * 12L + month.getMonthValue());
  }
}
