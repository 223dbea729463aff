package dashiji.synth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dashiji.fact.SingleSeat;
import dashiji.lexicon.Gazetteer;
import dashiji.nlp.HanlpTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What any corpus must hold to be a truth, on one of a few counties. */
class GeneratorTest {
  @TempDir private static Path dir;
  private static SynthReport report;

  @BeforeAll
  static void write() throws IOException {
    report = generate(dir.resolve("one"), 7);
  }

  private static SynthReport generate(Path out, long seed) throws IOException {
    return Generator.write(
        new SynthRequest(seed, 9, 15, out), new HanlpTagger().dictionary(), Gazetteer.china());
  }

  private static <T> List<T> truth(String name, Class<T> kind) throws IOException {
    List<T> all = new ArrayList<>();
    for (String line : Files.readAllLines(dir.resolve("one/truth").resolve(name + ".jsonl"))) {
      all.add(JsonMapper.builder().build().readValue(line, kind));
    }
    return all;
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void writesTheSameBytesForTheSameSeedAndOthersForAnother() throws IOException {
    generate(dir.resolve("two"), 7);
    generate(dir.resolve("three"), 8);

    assertThat(files(dir.resolve("two"))).isEqualTo(files(dir.resolve("one")));
    assertThat(files(dir.resolve("three"))).isNotEqualTo(files(dir.resolve("one")));
  }

  @Test
  void printsEachNameWhereTheTruthSaysSo() throws IOException {
    List<Truth.Reading> readings = truth("readings", Truth.Reading.class);

    assertThat(readings).hasSize(report.readings()).hasSizeGreaterThan(1000);
    for (Truth.Reading reading : readings) {
      String text = text(reading.document());
      for (int[] place : reading.places()) {
        String printed =
            text.substring(
                text.offsetByCodePoints(0, place[0]), text.offsetByCodePoints(0, place[1]));
        assertThat(printed.replace("\n", "")).as(reading.document()).isEqualTo(reading.name());
      }
    }
  }

  @Test
  void saysOfEachPlaceWhereANameOfTheTruthStandsWhoIsMeant() throws IOException {
    Map<String, Map<String, Set<Integer>>> places = new HashMap<>();
    for (Truth.Reading reading : truth("readings", Truth.Reading.class)) {
      Set<Integer> starts =
          places
              .computeIfAbsent(reading.document(), d -> new HashMap<>())
              .computeIfAbsent(reading.name(), n -> new HashSet<>());
      for (int[] place : reading.places()) {
        assertThat(starts.add(place[0])).as("one person a place").isTrue();
      }
    }
    for (Map.Entry<String, Map<String, Set<Integer>>> document : places.entrySet()) {
      String text = text(document.getKey());
      for (Map.Entry<String, Set<Integer>> name : document.getValue().entrySet()) {
        for (int at = text.indexOf(name.getKey());
            at >= 0;
            at = text.indexOf(name.getKey(), at + 1)) {
          int here = at;
          boolean inLonger =
              document.getValue().keySet().stream()
                  .anyMatch(other -> !other.equals(name.getKey()) && other.contains(name.getKey()));
          assertThat(inLonger || name.getValue().contains(here))
              .as("%s at %d of %s", name.getKey(), at, document.getKey())
              .isTrue();
        }
      }
    }
  }

  @Test
  void givesASingleSeatToOneAtATime() throws IOException {
    Map<String, List<Truth.Tenure>> byPost = new HashMap<>();
    for (Truth.Tenure tenure : truth("tenures", Truth.Tenure.class)) {
      assertThat(tenure.end() == null || tenure.start().compareTo(tenure.end()) <= 0)
          .as(tenure.toString())
          .isTrue();
      if (SingleSeat.hasOneSeat(tenure.title()) && !tenure.capacity().equals("in-charge")) {
        byPost
            .computeIfAbsent(tenure.organization() + tenure.title(), p -> new ArrayList<>())
            .add(tenure);
      }
    }

    assertThat(byPost.values()).anyMatch(holders -> holders.size() > 2);
    byPost
        .values()
        .forEach(holders -> {
          holders.sort(Comparator.comparing(Truth.Tenure::start));
          for (int i = 1; i < holders.size(); i++) {
            Truth.Tenure before = holders.get(i - 1);
            assertThat(before.end() != null && before.end().compareTo(holders.get(i).start()) <= 0)
                .as("%s before %s", before, holders.get(i))
                .isTrue();
          }
        });
  }

  @Test
  void publishesOnlyWhatIsTrue() throws IOException {
    int published = 0;
    int never = 0;
    for (Truth.Tenure tenure : truth("tenures", Truth.Tenure.class)) {
      for (Truth.Act act : tenure.acts()) {
        String day = act.ofStart() ? tenure.start() : String.valueOf(tenure.end());
        assertThat(day).as("%s of %s", act, tenure).startsWith(act.date());
        assertThat(dir.resolve("one/texts").resolve(act.document() + ".txt")).exists();
        published++;
      }
      boolean unpublished =
          LocalDate.parse(tenure.start()).getYear() > 2022
              && tenure.acts().stream().noneMatch(Truth.Act::ofStart);
      never += unpublished ? 1 : 0;
    }
    assertThat(published).isGreaterThan(100);
    assertThat(never).as("starts that nothing publishes").isGreaterThan(20);
  }

  @Test
  void hasTheCasesThatMakeItHard() throws IOException {
    Map<String, Set<String>> byName = new HashMap<>();
    List<Truth.Person> persons = truth("persons", Truth.Person.class);
    persons.forEach(p -> byName.computeIfAbsent(p.name(), n -> new HashSet<>()).add(p.person()));

    assertThat(byName.values()).as("namesakes").anyMatch(same -> same.size() > 1);
    assertThat(persons).as("a move that a text tells of").anyMatch(p -> moved(p, true));
    assertThat(persons).as("a move that none tells of").anyMatch(p -> moved(p, false));
    Set<String> capacities = new HashSet<>();
    truth("tenures", Truth.Tenure.class).forEach(t -> capacities.add(t.capacity()));
    assertThat(capacities).containsExactlyInAnyOrder("full", "acting", "in-charge");
  }

  private static boolean moved(Truth.Person person, boolean told) {
    return person.moves().stream().anyMatch(m -> m.links().isEmpty() != told);
  }

  @Test
  void namesNoAreaThatExists() throws IOException {
    Gazetteer gazetteer = Gazetteer.china();
    for (String metadata : files(dir.resolve("one/texts")).values()) {
      if (metadata.startsWith("title: ")) {
        String area =
            metadata.lines().filter(l -> l.startsWith("jurisdiction: ")).findFirst().get();
        String below = area.replaceFirst("jurisdiction: .*?(?:自治区|省)", "");
        assertThat(below).isNotEmpty();
        for (int i = 0; i < below.length(); i++) {
          for (int end = i + 2; end <= below.length(); end++) {
            assertThat(gazetteer.candidates(below.substring(i, end))).as(below).isEmpty();
          }
        }
      }
    }
  }

  private static String text(String document) throws IOException {
    return Files.readString(dir.resolve("one/texts").resolve(document + ".txt"));
  }
}
