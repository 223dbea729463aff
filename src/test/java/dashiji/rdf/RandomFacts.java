package dashiji.rdf;

import dashiji.document.EntryDate;
import dashiji.document.PartialDate;
import dashiji.fact.Attendance;
import dashiji.fact.Capacity;
import dashiji.fact.DocumentFacts;
import dashiji.fact.DocumentFacts.DocumentInfo;
import dashiji.fact.EventKind;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.Fact.EventFact;
import dashiji.fact.Fact.NominationFact;
import dashiji.fact.Fact.OrganizationFact;
import dashiji.fact.Fact.Participation;
import dashiji.fact.Fact.PersonFact;
import dashiji.fact.Fact.PersonnelActFact;
import dashiji.fact.Fact.PlaceFact;
import dashiji.fact.Fact.PostFact;
import dashiji.fact.Fact.ProfileFact;
import dashiji.fact.Fact.ProjectFact;
import dashiji.fact.Fact.WorkFact;
import dashiji.fact.Gender;
import dashiji.fact.OrganizationKind;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PersonId;
import dashiji.fact.PersonnelAction;
import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import dashiji.fact.Role;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Invented documents that name the same few people and bodies over and over; repeatable by seed.
 */
public final class RandomFacts {
  private static final String[] NAMES = {"林知远", "高一鸣", "苏和", "乌力罕·其其格", "欧阳千帆"};
  private static final String[] TITLES = {"县长", "副县长", "书记", "局长", "副局长", "委员"};
  private static final String[] AREAS = {"990101", "990102", "990103"};

  private static final String[] MEETINGS = {"座谈会", "青槐县住建局第三届第12次党组会议", "青槐县卫生局党组会议"};
  private static final String[] PROJECTS = {"堤防工程", "清河堤防加固工程", "清河堤防加固项目"};

  private final Random random;

  /** The bodies that the document leaves out: two that may be one are then not side by side. */
  private int leftOut;

  /** The name that the document gives to the project it speaks of. */
  private String project = PROJECTS[0];

  public RandomFacts(long seed) {
    this.random = new Random(seed);
  }

  /** Documents with the keys d0, d1 and so on. */
  public List<DocumentFacts> documents(int count) {
    List<DocumentFacts> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(document("d" + i));
    }
    return all;
  }

  /** One document. */
  public DocumentFacts document(String key) {
    leftOut = random.nextInt(8);
    project = pick(PROJECTS);
    List<PersonId> persons = new ArrayList<>();
    for (String name : NAMES) {
      for (int ordinal = 1; ordinal <= (random.nextInt(4) == 0 ? 2 : 1); ordinal++) {
        persons.add(new PersonId(name, ordinal));
      }
    }
    List<Fact> facts = new ArrayList<>();
    for (PersonId person : persons) {
      facts.add(new PersonFact(person, maybe("Pīn Yīn"), forms(), evidence()));
    }
    for (int i = 0; i < 6; i++) {
      facts.add(
          new PostFact(
              pick(persons),
              organization(),
              pick(TITLES),
              random.nextInt(4) == 0,
              pick(Capacity.values()),
              date(),
              date(),
              date(),
              date(),
              evidence()));
      facts.add(
          new PersonnelActFact(
              pick(persons),
              pick(PersonnelAction.values()),
              organization(),
              pick(TITLES),
              pick(Capacity.values()),
              date(),
              random.nextInt(4) == 0,
              maybe("某政任〔2031〕" + random.nextInt(3) + "号"),
              evidence()));
    }
    for (int i = 0; i < 4; i++) {
      boolean named = random.nextBoolean();
      facts.add(
          new NominationFact(
              pick(persons),
              named ? organization() : null,
              named ? pick(TITLES) : null,
              "某县（区）党政正职",
              date(),
              evidence()));
      facts.add(
          new ProfileFact(
              pick(persons),
              random.nextBoolean() ? pick(Gender.values()) : null,
              maybe("蒙古族"),
              date(),
              maybe("某省某县"),
              maybe("大学"),
              maybe("中共党员"),
              date(),
              date(),
              evidence()));
    }
    for (int i = 0; i < 5; i++) {
      facts.add(event(i + 1, persons));
    }
    facts.add(
        new ProjectFact(
            project,
            random.nextBoolean() ? place() : null,
            maybe("28亿元"),
            List.of(organization()),
            evidence()));
    facts.add(new PlaceFact(place(), evidence()));
    for (int i = 0; i < 4; i++) {
      facts.add(new OrganizationFact(organization(), forms(), evidence()));
    }
    facts.add(new WorkFact("防汛预案", maybe("某政发〔2031〕1号"), evidence()));
    DocumentInfo info =
        new DocumentInfo(
            key,
            maybe("大事记"),
            random.nextBoolean() ? organization() : null,
            random.nextBoolean() ? place() : null,
            date(),
            date(),
            date(),
            random.nextInt(9000),
            random.nextInt(90),
            "ab".repeat(32),
            maybe("https://example.org/a b"),
            maybe(random.nextBoolean() ? "CC0" : "https://example.org/licence"));
    return new DocumentFacts(
        info,
        facts,
        List.of(
            new Problem(
                pick(ProblemCode.values()),
                "invented",
                random.nextBoolean()
                    ? Problem.Where.document(key)
                    : new Problem.Where(key, 3, 3 + random.nextInt(9)))));
  }

  private EventFact event(int ordinal, List<PersonId> persons) {
    List<Participation> parts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      parts.add(
          new Participation(
              pick(persons), Set.of(pick(Role.values())), i + 1, maybe("县长"), evidence()));
    }
    PartialDate date = date();
    return new EventFact(
        ordinal,
        pick(EventKind.values()),
        maybe(pick(MEETINGS)),
        date == null ? null : EntryDate.day(date, pick(EntryDate.Basis.values())),
        parts,
        List.of(place()),
        List.of(organization()),
        List.of(project),
        List.of("防汛预案", "没有提及的文件"),
        ordinal % 2 == 1 ? new Attendance(9, 8) : null,
        evidence());
  }

  private OrganizationRef organization() {
    int which = random.nextInt(8);
    if (which % 4 == leftOut % 4 || which == 7 - leftOut) {
      which = 1;
    }
    return new OrganizationRef(
        body(which),
        pick(OrganizationKind.values()),
        which == 0 ? null : AREAS[which % AREAS.length],
        which > 5 ? body(which - 3) : null);
  }

  /**
   * Two of them are one department before and after a reform, two one department under two names,
   * two a town's committee with its county's code and without.
   */
  private static String body(int which) {
    return switch (which) {
      case 0, 3 -> "桐水镇党委";
      case 1 -> "青槐县卫生局";
      case 2 -> "青槐县住建局";
      case 4 -> "青槐县卫生健康局";
      case 5 -> "青槐县住房和城乡建设局";
      default -> "机构" + which;
    };
  }

  private PlaceRef place() {
    String code = random.nextBoolean() ? pick(AREAS) : null;
    return code != null
        ? new PlaceRef("县" + code, PlaceLevel.COUNTY, "省县" + code, code, "990000")
        : new PlaceRef(
            "地点" + random.nextInt(4), pick(PlaceLevel.values()), null, null, maybe("990101"));
  }

  private @Nullable PartialDate date() {
    String month = "%02d".formatted(1 + random.nextInt(12));
    String day = "%02d".formatted(1 + random.nextInt(28));
    int year = 2020 + random.nextInt(6);
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> PartialDate.parse("" + year);
      case 2 -> PartialDate.parse(year + "-" + month);
      case 3 -> PartialDate.parse("--" + month + "-" + day);
      default -> PartialDate.parse(year + "-" + month + "-" + day);
    };
  }

  private Evidence evidence() {
    return SampleFacts.evidence(random.nextInt(5000), "原文" + random.nextInt(3) + "\n如此");
  }

  private List<String> forms() {
    return random.nextBoolean() ? List.of() : List.of("另一写法");
  }

  private @Nullable String maybe(String text) {
    return random.nextBoolean() ? text : null;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private <T> T pick(T[] all) {
    return all[random.nextInt(all.length)];
  }
}
