package dashiji.synth;

import dashiji.lexicon.Gazetteer;
import dashiji.nlp.WordDictionary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** The areas with all who hold posts in them. */
final class World {
  /** Counties of one city. */
  private static final int COUNTIES = 8;

  private static final int TOWNS = 6;

  /** How often a newcomer has the name of somebody of the same county, and of the same city. */
  private static final double SAME_COUNTY = 0.002;

  private static final double SAME_CITY = 0.005;

  private final List<Area> cities = new ArrayList<>();
  private final List<Area> areas = new ArrayList<>();
  private final List<Official> officials = new ArrayList<>();
  private final Map<String, List<String>> namesOfCity = new LinkedHashMap<>();
  private final Map<String, List<String>> namesOfArea = new LinkedHashMap<>();
  private final PersonNames names;
  private final Wording wording;
  private final Random random;

  private World(PersonNames names, Wording wording, Random random) {
    this.names = names;
    this.wording = wording;
    this.random = random;
  }

  /** Founds a world whose months start with {@code first}. */
  static World found(
      int counties,
      YearMonth first,
      WordDictionary dictionary,
      Gazetteer gazetteer,
      Wording wording,
      Random random) {
    World world = new World(new PersonNames(dictionary, random), wording, random);
    world.areas(counties, new PlaceNames(gazetteer, wording, random));
    world.areas.forEach(Establishment::found);
    world.areas.forEach(area -> world.seat(area, first));
    return world;
  }

  /** All areas: each city before its counties. */
  List<Area> areas() {
    return areas;
  }

  List<Area> cities() {
    return cities;
  }

  List<Official> officials() {
    return officials;
  }

  Wording wording() {
    return wording;
  }

  private void areas(int counties, PlaceNames places) {
    List<String> provinces = new ArrayList<>(wording.any("province"));
    Collections.shuffle(provinces, random);
    Area.Style[] styles = Area.Style.values();
    Area city = null;
    for (int i = 0; i < counties; i++) {
      if (city == null || i % COUNTIES == 0) {
        String province = provinces.get(cities.size() % provinces.size());
        city =
            new Area(
                "p%03d".formatted(cities.size() + 1),
                places.next("市"),
                "市",
                province,
                null,
                styles[random.nextInt(styles.length)],
                List.of(),
                3 + random.nextInt(4));
        cities.add(city);
        areas.add(city);
      }
      String province = city.fullName().substring(0, city.fullName().indexOf(city.name()));
      String classWord =
          random.nextInt(5) == 0
              ? "区"
              : province.equals("内蒙古自治区") && random.nextBoolean() ? "旗" : "县";
      List<String> towns = new ArrayList<>();
      for (int t = 0; t < TOWNS; t++) {
        towns.add(places.next(random.nextInt(3) == 0 ? "乡" : "镇"));
      }
      Area county =
          new Area(
              "%s-c%02d".formatted(city.id(), city.counties().size() + 1),
              places.next(classWord),
              classWord,
              province,
              city,
              styles[random.nextInt(styles.length)],
              towns,
              14 + random.nextInt(6));
      city.counties().add(county);
      areas.add(county);
    }
  }

  private void seat(Area area, YearMonth first) {
    for (Job job : area.jobs()) {
      if (random.nextInt(30) == 0) {
        job.vacantSince = first.atDay(1).minusDays(1 + random.nextInt(60));
        job.delay = random.nextInt(4);
        continue;
      }
      Official official = newcomer(area, job.kind(), first);
      YearMonth since = first.minusMonths(2 + random.nextInt(job.kind().rank() > 4 ? 40 : 55));
      Assignment assignment = null;
      for (Post post : job.posts()) {
        LocalDate start = area.day(post.by(), since);
        if (post.by() == Published.SESSION) {
          start = area.sessionDay(since.getYear() + (since.getMonthValue() == 1 ? 0 : 1));
          if (!start.isBefore(first.atDay(1))) {
            start = area.committeeDay(since);
          }
        }
        if (assignment == null) {
          assignment = new Assignment(official, job, area.day(Published.PARTY, since));
          official.assignments().add(assignment);
          job.assignments().add(assignment);
        }
        official.holdings().add(new Holding(official, job, post, start));
      }
      if (job.kind().rank() > 2) {
        past(official, area, since);
      }
    }
  }

  /** Some posts before the months told, of kinds that several hold at once. */
  private void past(Official official, Area area, YearMonth since) {
    YearMonth from = official.birth().plusMonths(12L * 25 + random.nextInt(30));
    int spells = 1 + random.nextInt(3);
    String before = "";
    for (int i = 0; i < spells; i++) {
      YearMonth until = from.plusMonths(18L + random.nextInt(50));
      if (!until.isBefore(since)) {
        return;
      }
      String department;
      do {
        department = wording.one("past-department", random);
      } while (department.equals(before)); // one after the other they would be one spell
      before = department;
      Post post = Post.of(area.name() + department, "副局长", Published.NEVER);
      Job job = new Job(area, JobKind.DEPARTMENT_DEPUTY, department, List.of(post), List.of());
      Holding holding = new Holding(official, job, post, from.atDay(1 + random.nextInt(28)));
      holding.end(until.atDay(1 + random.nextInt(28)));
      official.holdings().add(0, holding);
      from = until;
    }
  }

  /** Somebody who was in no area before. */
  Official newcomer(Area area, JobKind kind, YearMonth month) {
    int youngest =
        switch (kind) {
          case CONGRESS_CHAIR, CONSULTATIVE_CHAIR -> 52;
          case CONGRESS_DEPUTY, CONSULTATIVE_DEPUTY -> 49;
          case SECRETARY -> 46;
          case HEAD -> 43;
          default -> 28 + 4 * kind.rank();
        };
    int span = kind == JobKind.CONGRESS_CHAIR || kind == JobKind.CONSULTATIVE_CHAIR ? 6 : 11;
    YearMonth birth = month.minusMonths(12L * youngest + random.nextInt(12 * span));
    String language = language(area);
    return add(area, language, birth);
  }

  private Official add(Area area, String language, YearMonth birth) {
    List<String> city = namesOfCity.computeIfAbsent(area.city().id(), c -> new ArrayList<>());
    List<String> own = namesOfArea.computeIfAbsent(area.id(), c -> new ArrayList<>());
    double lot = random.nextDouble();
    String name =
        lot < SAME_COUNTY && !own.isEmpty()
            ? own.get(random.nextInt(own.size()))
            : lot < SAME_COUNTY + SAME_CITY && !city.isEmpty()
                ? city.get(random.nextInt(city.size()))
                : names.next(language);
    city.add(name);
    own.add(name);
    Official official =
        new Official(
            String.format(Locale.ROOT, "o%06d", officials.size() + 1),
            name,
            random.nextInt(4) == 0,
            group(language),
            birth,
            wording.one("education", random));
    officials.add(official);
    return official;
  }

  /** The head of a firm; holds nothing else. */
  Official chairman(Area area, String firm, YearMonth month) {
    Official official = add(area, "chinese", month.minusMonths(12L * 35 + random.nextInt(240)));
    Post post = Post.of(firm, "董事长", Published.NEVER);
    Job job = new Job(area, JobKind.DEPARTMENT_HEAD, firm, List.of(post), List.of());
    LocalDate start = month.minusMonths(12L + random.nextInt(60)).atDay(1 + random.nextInt(28));
    official.holdings().add(new Holding(official, job, post, start));
    return official;
  }

  private String language(Area area) {
    String province = area.fullName();
    int lot = random.nextInt(100);
    if (province.startsWith("内蒙古") && lot < 30) {
      return "mongolian";
    }
    if (province.startsWith("新疆") && lot < 30) {
      return "uyghur";
    }
    return province.startsWith("青海") && lot < 20 ? "tibetan" : "chinese";
  }

  private String group(String language) {
    return switch (language) {
      case "mongolian" -> "蒙古族";
      case "uyghur" -> "维吾尔族";
      case "tibetan" -> "藏族";
      default -> random.nextInt(12) == 0 ? "回族" : "汉族";
    };
  }
}
