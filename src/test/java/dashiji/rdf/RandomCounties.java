package dashiji.rdf;

import dashiji.document.EntryDate;
import dashiji.document.PartialDate;
import dashiji.fact.Capacity;
import dashiji.fact.DocumentFacts;
import dashiji.fact.DocumentFacts.DocumentInfo;
import dashiji.fact.EventKind;
import dashiji.fact.Fact;
import dashiji.fact.Fact.EventFact;
import dashiji.fact.Fact.Participation;
import dashiji.fact.Fact.PersonFact;
import dashiji.fact.Fact.PersonnelActFact;
import dashiji.fact.Fact.PostFact;
import dashiji.fact.Fact.ProfileFact;
import dashiji.fact.OrganizationKind;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PersonId;
import dashiji.fact.PersonnelAction;
import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import dashiji.fact.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Invented officials of three small counties and their city, with careers, moves and namesakes, and
 * what the chronicle of each month and area says of them. Repeatable by seed.
 */
final class RandomCounties {
  private static final String[] NAMES = {"王伟", "李娜", "林知远", "欧阳千帆", "乌力罕·其其格"};
  private static final String[] AREAS = {"990101", "990102", "990201", "990100"};
  private static final String[] BODIES = {"委", "政府", "教育局", "公安局", "水利局"};
  private static final String[][] TITLES = {
    {"书记", "副书记"}, {"县长", "副县长"}, {"局长", "副局长"}, {"局长", "副局长"}, {"局长", "副局长"}
  };
  private static final int MONTHS = 10;

  private record Job(String area, int body, String title, int from, int until) {
    OrganizationRef organization() {
      return new OrganizationRef(
          "县" + area + BODIES[body], OrganizationKind.GOVERNMENT, area, null);
    }
  }

  private record Official(String name, int birth, List<Job> jobs) {}

  private final Random random;
  private final List<Official> officials = new ArrayList<>();

  RandomCounties(long seed) {
    this.random = new Random(seed);
    for (int i = 0; i < 9; i++) {
      List<Job> jobs = new ArrayList<>();
      String area = pick(AREAS);
      for (int month = random.nextInt(3); month < MONTHS; ) {
        int until = Math.min(MONTHS, month + 3 + random.nextInt(6));
        int body = random.nextInt(BODIES.length);
        jobs.add(new Job(area, body, pick(TITLES[body]), month, until));
        month = until;
        area = random.nextInt(3) == 0 ? pick(AREAS) : area;
      }
      officials.add(new Official(pick(NAMES), 1965 + random.nextInt(15), jobs));
    }
  }

  /** So many documents, in an order of no meaning. */
  List<DocumentFacts> documents(int count) {
    List<DocumentFacts> all = new ArrayList<>();
    for (int month = 0; month < MONTHS; month++) {
      for (String area : AREAS) {
        all.add(document(area, month));
      }
    }
    Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, count));
  }

  private DocumentFacts document(String area, int month) {
    List<Fact> facts = new ArrayList<>();
    List<Participation> parts = new ArrayList<>();
    PartialDate day = PartialDate.of(LocalDate.of(2031, 1 + month, 1 + random.nextInt(28)));
    Map<String, Integer> ordinals = new TreeMap<>();
    for (Official official : officials) {
      boolean here =
          official.jobs().stream()
              .anyMatch(j -> j.area().equals(area) && j.from() <= month && month <= j.until());
      if (!here && random.nextInt(12) > 0) {
        continue;
      }
      int ordinal = ordinals.merge(official.name(), 1, Integer::sum);
      PersonId person = new PersonId(official.name(), ordinal);
      facts.add(new PersonFact(person, null, List.of(), SampleFacts.evidence(9, person.name())));
      parts.add(
          new Participation(
              person,
              Set.of(Role.ATTEND),
              parts.size() + 1,
              null,
              SampleFacts.evidence(9, person.name())));
      for (Job job : official.jobs()) {
        facts.addAll(ofJob(job, person, month, day));
      }
      if (random.nextInt(6) == 0) {
        facts.add(
            new ProfileFact(
                person,
                null,
                "汉族",
                PartialDate.parse(Integer.toString(official.birth())),
                null,
                null,
                null,
                null,
                null,
                SampleFacts.evidence(7, person.name())));
      }
    }
    if (!parts.isEmpty()) {
      facts.add(
          new EventFact(
              1,
              EventKind.MEETING,
              null,
              EntryDate.day(day, EntryDate.Basis.STATED),
              parts,
              List.of(place(area)),
              List.of(),
              List.of(),
              List.of(),
              null,
              SampleFacts.evidence(3, "召开会议")));
    }
    return new DocumentFacts(
        new DocumentInfo(
            area + "-" + month,
            null,
            null,
            place(area),
            null,
            PartialDate.of(LocalDate.of(2031, 1 + month, 1)),
            PartialDate.of(LocalDate.of(2031, 1 + month, 28)),
            100,
            1,
            "ab".repeat(32),
            null,
            null),
        facts,
        List.of());
  }

  private List<Fact> ofJob(Job job, PersonId person, int month, PartialDate day) {
    List<Fact> facts = new ArrayList<>();
    if (job.from() <= month && month < job.until() && random.nextInt(4) > 0) {
      facts.add(post(job, person, false, day));
    }
    if (job.until() == month && random.nextInt(3) == 0) {
      facts.add(act(job, person, PersonnelAction.REMOVE, day));
      facts.add(post(job, person, true, day));
    }
    if (job.from() == month && random.nextInt(2) == 0) {
      facts.add(act(job, person, PersonnelAction.APPOINT, day));
    }
    return facts;
  }

  private static Fact post(Job job, PersonId person, boolean former, PartialDate day) {
    return new PostFact(
        person,
        job.organization(),
        job.title(),
        former,
        Capacity.FULL,
        former ? null : day,
        former ? null : day,
        null,
        null,
        SampleFacts.evidence(5, job.title()));
  }

  private static Fact act(Job job, PersonId person, PersonnelAction action, PartialDate day) {
    return new PersonnelActFact(
        person,
        action,
        job.organization(),
        job.title(),
        Capacity.FULL,
        day,
        false,
        null,
        SampleFacts.evidence(6, job.title()));
  }

  private static PlaceRef place(String area) {
    return new PlaceRef("县" + area, PlaceLevel.COUNTY, null, area, null);
  }

  private <T> T pick(T[] all) {
    return all[random.nextInt(all.length)];
  }
}
