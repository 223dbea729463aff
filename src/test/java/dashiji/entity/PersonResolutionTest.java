package dashiji.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonResolutionTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final PersonJudge JUDGE = PersonJudge.standard();

  static Stream<JsonNode> cases() throws IOException {
    List<JsonNode> all = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/cases/identity.jsonl"))) {
      all.add(JSON.readTree(line));
    }
    assertThat(all).hasSizeGreaterThan(20);
    return all.stream();
  }

  /**
   * Same: the first readings of both sides are one person. Different: they are two, and the sides
   * contradict each other. Unsure: they are two for want of proof.
   */
  @ParameterizedTest
  @MethodSource("cases")
  void casesMadeByHand(JsonNode given) {
    String name = given.get("name").asText();
    List<JsonNode> left = new ArrayList<>();
    List<JsonNode> right = new ArrayList<>();
    List<JsonNode> all = new ArrayList<>();
    given.get("left").forEach(left::add);
    given.get("right").forEach(right::add);
    all.addAll(left);
    all.addAll(right);
    if (given.has("also")) {
      given.get("also").forEach(all::add);
    }
    ResolvedName resolved = resolve(InventedReadings.of(name, all));
    Map<Key, Key> personOf = resolved.personOfMention();
    Key one = mention(name, left.get(0), all);
    Key other = mention(name, right.get(0), all);
    boolean same = Objects.equals(personOf.get(one), personOf.get(other));
    String found = same ? "same" : "unsure";
    for (IdentityDecision decision : resolved.decisions()) {
      if (!same && decision.judgement() == Judgement.DIFFERENT) {
        found = "different";
      }
    }
    if (!same && found.equals("unsure") && contradict(name, left, right, all)) {
      found = "different";
    }
    assertThat(found)
        .as("%s: %s", given.get("case"), resolved.decisions())
        .isEqualTo(given.get("expected").asText());
  }

  private static boolean contradict(
      String name, List<JsonNode> left, List<JsonNode> right, List<JsonNode> all) {
    return JUDGE
            .compare(
                new ReadingGroup(InventedReadings.of(name, left)),
                new ReadingGroup(InventedReadings.of(name, right)),
                ReadingGroup.heldTogether(InventedReadings.of(name, all)))
            .judgement()
        == Judgement.DIFFERENT;
  }

  private static Key mention(String name, JsonNode described, List<JsonNode> all) {
    return InventedReadings.mention(
        name,
        described,
        all.stream().filter(o -> o.get("doc").equals(described.get("doc"))).toList());
  }

  @Test
  void anUnsplitNameAndAnchorKeepItsKey() {
    List<PersonReading> readings =
        readings(
            reading("a", "990102", "2031-03-02", "青槐县政府|县长|990102"),
            reading("b", "990102", "2031-01-02", "青槐县政府|县长|990102"));
    ResolvedName resolved = resolve(readings);
    assertThat(resolved.persons()).hasSize(1);
    assertThat(resolved.persons().get(0).person()).isEqualTo(readings.get(0).person());
    assertThat(resolved.replaced()).isEmpty();
    assertThat(resolved.decisions()).hasSize(1);
  }

  /** The county's key leads to the city's, in which the person is met first. */
  @Test
  void joinedKeysLeadToTheOneMetFirst() {
    List<PersonReading> readings =
        readings(
            reading("a", "990100", "2031-01-02", "青槐县政府|县长|990102", "朔澜市委|委员|990100"),
            reading("b", "990102", "2031-03-02", "青槐县政府|县长|990102"));
    ResolvedName resolved = resolve(readings);
    assertThat(readings.get(0).person()).isNotEqualTo(readings.get(1).person());
    assertThat(resolved.persons()).hasSize(1);
    assertThat(resolved.persons().get(0).person()).isEqualTo(readings.get(0).person());
    assertThat(resolved.replaced())
        .containsExactly(Map.entry(readings.get(1).person(), readings.get(0).person()));
  }

  /** Of two people with one key the later has that of its first mention. */
  @Test
  void aKeyOfTwoPeopleStaysWithTheFirst() {
    List<PersonReading> readings =
        readings(
            reading("a", "990102", "2031-03-02", "青槐县教育局|局长|990102"),
            reading("b", "990102", "2031-08-02", "青槐县教育局|局长|990102"),
            reading("c", "990102", "2031-04-02", "青槐县水利局|局长|990102"),
            reading("d", "990102", "2031-09-02", "青槐县水利局|局长|990102"));
    ResolvedName resolved = resolve(readings);
    Map<Key, Key> personOf = resolved.personOfMention();
    assertThat(readings.stream().map(PersonReading::person).distinct()).hasSize(1);
    assertThat(resolved.persons()).hasSize(2);
    assertThat(personOf.get(readings.get(0).mention())).isEqualTo(readings.get(0).person());
    assertThat(personOf.get(readings.get(3).mention()))
        .isEqualTo(PersonResolution.ownPerson(readings.get(2).mention()));
  }

  @Test
  void decisionsOfPeopleWinAndContradictionsAreReported() {
    List<PersonReading> readings =
        readings(
            reading("a", "990102", "2031-03-02", "青槐县教育局|局长|990102"),
            reading("b", "990102", "2031-08-02", "青槐县教育局|局长|990102"),
            reading("c", "880301", "2031-08-02", "石滩县教育局|局长|880301"));
    Key a = readings.get(0).mention();
    Key b = readings.get(1).mention();
    Key c = readings.get(2).person();
    HumanDecision apart = decision(a, b, Judgement.DIFFERENT, 2);
    HumanDecision one = decision(a, c, Judgement.SAME, 3);
    HumanDecision too = decision(b, c, Judgement.SAME, 4);
    ResolvedName resolved =
        PersonResolution.resolve(readings, new HumanDecisions(List.of(apart, one, too)), JUDGE);
    Map<Key, Key> personOf = resolved.personOfMention();
    assertThat(personOf.get(a)).isEqualTo(personOf.get(readings.get(2).mention()));
    assertThat(personOf.get(a)).isNotEqualTo(personOf.get(b));
    assertThat(resolved.unmet()).containsExactly(too);
    assertThat(resolved.decisions()).filteredOn(d -> d.hand() != null).hasSize(2);
    // Of two lines on one pair the later counts.
    HumanDecision later = decision(b, a, Judgement.SAME, 5);
    assertThat(
            PersonResolution.resolve(readings, new HumanDecisions(List.of(apart, later)), JUDGE)
                .persons())
        .hasSize(2);
  }

  @Test
  void nothingJoinsTwoPeopleOfOneDocument() throws IOException {
    JsonNode first = reading("a", "990102", "2031-03-02", "青槐县教育局|局长|990102");
    JsonNode second =
        JSON.readTree(
            "{\"doc\": \"a\", \"ordinal\": 2, \"home\": \"990102\", \"day\": \"2031-03-02\"}");
    List<PersonReading> readings = InventedReadings.of("王伟", List.of(first, second));
    HumanDecision same =
        decision(readings.get(0).mention(), readings.get(1).mention(), Judgement.SAME, 2);
    ResolvedName resolved =
        PersonResolution.resolve(readings, new HumanDecisions(List.of(same)), JUDGE);
    assertThat(resolved.persons()).hasSize(2);
    assertThat(resolved.unmet()).containsExactly(same);
  }

  /** Ten thousand readings of one name in two hundred counties; and any order gives the same. */
  @Test
  void aBigBlockIsResolvedByGroups() {
    List<JsonNode> described = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      String county = Integer.toString(880101 + random.nextInt(200));
      String[] bodies = {"教育局", "水利局", "公安局", "政府"};
      described.add(
          reading(
              "d" + i,
              county,
              LocalDate.of(2031, 1, 1).plusDays(random.nextInt(700)).toString(),
              "县" + county + bodies[random.nextInt(4)] + "|副局长|" + county));
    }
    List<PersonReading> readings = InventedReadings.of("王伟", described);
    ResolvedName resolved = resolve(readings);
    assertThat(resolved.persons().size()).isBetween(200, 800);
    List<PersonReading> shuffled = new ArrayList<>(readings);
    Collections.shuffle(shuffled, random);
    assertThat(resolve(shuffled)).isEqualTo(resolved);
  }

  @Test
  void aBlockIsOfOneName() {
    List<PersonReading> two = new ArrayList<>();
    JsonNode any = reading("a", "990102", "2031-03-02", "青槐县教育局|局长|990102");
    two.addAll(InventedReadings.of("王伟", List.of(any)));
    two.addAll(InventedReadings.of("李娜", List.of(any)));
    assertThatIllegalArgumentException().isThrownBy(() -> resolve(two));
    assertThatIllegalArgumentException().isThrownBy(() -> resolve(List.of()));
  }

  private static ResolvedName resolve(List<PersonReading> readings) {
    return PersonResolution.resolve(readings, HumanDecisions.NONE, JUDGE);
  }

  private static List<PersonReading> readings(JsonNode... described) {
    return InventedReadings.of("王伟", List.of(described));
  }

  private static JsonNode reading(String document, String home, String day, String... posts) {
    var node = JSON.createObjectNode();
    node.put("doc", document).put("home", home).put("day", day);
    var list = node.putArray("posts");
    Stream.of(posts).forEach(list::add);
    return node;
  }

  private static HumanDecision decision(Key left, Key right, Judgement judgement, int line) {
    return new HumanDecision(left, right, judgement, "某编辑", LocalDate.of(2032, 1, 2), "", line);
  }
}
