package dashiji.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample's gold files agree with their texts and with themselves. */
class SampleGoldTest {
  private static final Path SAMPLE = Path.of("src/main/resources/sample");
  private static final Set<String> KINDS =
      Set.of(
          "meeting",
          "study",
          "inspection",
          "visit",
          "reception",
          "signing",
          "ceremony",
          "work",
          "announcement",
          "other");
  private static final Set<String> ROLES = Set.of("host", "lead", "attend", "speak", "accompany");
  private static final Set<String> ACTIONS =
      Set.of("appoint", "remove", "elect", "confirm", "resign");

  @ParameterizedTest
  @ValueSource(strings = {"101", "102", "103", "104"})
  void agreesWithItsText(String doc) throws IOException {
    Gold gold = GoldReader.read(SAMPLE.resolve("gold/" + doc + ".json"));
    SourceContent text = new SourceContent(text(doc));
    assertThat(gold.doc()).isEqualTo(doc);
    assertThat(gold.events()).hasSizeGreaterThan(5);
    Set<String> names = gold.persons().stream().map(Gold.Person::name).collect(Collectors.toSet());
    assertThat(gold.persons()).hasSameSizeAs(names);
    int after = 0;
    for (Gold.Event event : gold.events()) {
      int start = text.find(event.from(), after);
      assertThat(start).as(event.id()).isNotNegative();
      assertThat(text.find(event.to(), start)).as(event.id()).isNotNegative();
      after = start;
      assertThat(event.kind()).as(event.id()).isIn(KINDS);
      for (Gold.Participant taker : event.participants()) {
        assertThat(taker.person()).as(event.id()).isIn(names);
        assertThat(taker.roles()).as(event.id()).isNotEmpty().isSubsetOf(ROLES);
      }
    }
    for (Gold.Appointment act : gold.appointments()) {
      assertThat(act.action()).isIn(ACTIONS);
      assertThat(act.person()).isIn(names);
      assertThat(text.find(String.valueOf(act.from()), 0)).isNotNegative();
      assertThat(text.find(String.valueOf(act.to()), 0)).isNotNegative();
    }
    Set<String> bodies = new HashSet<>();
    gold.orgs().forEach(org -> bodies.add(org.name()));
    List<String> postBodies =
        gold.persons().stream().flatMap(p -> p.posts().stream()).map(Gold.Post::org).toList();
    assertThat(bodies).containsAll(postBodies);
  }

  private static String text(String doc) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLE)) {
      return Files.readString(
          files
              .filter(f -> f.getFileName().toString().matches(doc + "-.*\\.txt"))
              .findFirst()
              .orElseThrow());
    }
  }
}
