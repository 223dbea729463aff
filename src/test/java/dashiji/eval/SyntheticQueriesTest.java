package dashiji.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.build.BuildListener;
import dashiji.build.BuildRequest;
import dashiji.build.ChronicleExtractor;
import dashiji.build.GraphBuild;
import dashiji.fact.SingleSeat;
import dashiji.lexicon.Gazetteer;
import dashiji.nlp.HanlpTagger;
import dashiji.query.Answer;
import dashiji.query.QueryCatalog;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import dashiji.synth.Generator;
import dashiji.synth.SynthRequest;
import dashiji.synth.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the questions on careers of invented counties, whose true answers are known. */
class SyntheticQueriesTest {
  private static final long SEED = 3;
  private static final List<String> DAYS =
      List.of("2023-03-15", "2023-06-15", "2023-09-15", "2023-11-15");

  @TempDir static Path folder;
  private static CorpusTruth truth;
  private static StoreReader reader;
  private static QueryCatalog catalog;

  @BeforeAll
  static void build() throws Exception {
    Path corpus = folder.resolve("synthetic");
    Generator.write(
        new SynthRequest(SEED, 4, 12, corpus), new HanlpTagger().dictionary(), Gazetteer.china());
    truth = CorpusTruth.read(corpus);
    Path store = folder.resolve("store");
    GraphBuild.run(
        new BuildRequest(List.of(corpus.resolve("texts")), store, null, 2, "test"),
        new ChronicleExtractor(),
        BuildListener.NONE);
    reader = StoreReader.open(new StoreLayout(store));
    catalog = QueryCatalog.bundled();
  }

  @AfterAll
  static void close() throws IOException {
    reader.close();
  }

  private static List<Map<String, String>> ask(String query, Map<String, String> params)
      throws IOException {
    return Answer.of(catalog.find(query).orElseThrow(), params, reader.dataset()).rows();
  }

  private static String name(Truth.Tenure tenure) {
    return Objects.requireNonNull(truth.persons().get(tenure.person())).name();
  }

  private static String post(Truth.Tenure tenure) {
    return tenure.organization() + tenure.title();
  }

  private static boolean holdsOn(Truth.Tenure tenure, String day) {
    String end = tenure.end();
    return tenure.start().compareTo(day) <= 0 && (end == null || end.compareTo(day) >= 0);
  }

  /** True holders of a post on a day, in whatever capacity. */
  private static Set<String> holders(String post, String day) {
    return truth.tenures().stream()
        .filter(t -> post(t).equals(post) && holdsOn(t, day))
        .map(SyntheticQueriesTest::name)
        .collect(Collectors.toSet());
  }

  @Test
  void whoIsCertainToHoldAPostOnADayTrulyHoldsIt() throws IOException {
    List<String> posts =
        truth.tenures().stream()
            .filter(t -> SingleSeat.hasOneSeat(t.title()) && !t.acts().isEmpty())
            .map(SyntheticQueriesTest::post)
            .distinct()
            .sorted()
            .limit(60)
            .toList();
    int sure = 0;
    for (String post : posts) {
      for (String day : DAYS) {
        for (Map<String, String> row : ask("holder-on-day", Map.of("post", post, "day", day))) {
          if (Set.of("certain", "attested").contains(row.getOrDefault("certainty", ""))) {
            assertThat(holders(post, day))
                .as("seed %d: %s on %s", SEED, post, day)
                .contains(row.getOrDefault("name", ""));
            sure++;
          }
        }
      }
    }
    assertThat(sure).as("sure answers").isGreaterThan(20);
  }

  @Test
  void whatIsCalledVacantWasVacant() throws IOException {
    int vacant = 0;
    for (Map<String, String> row : ask("succession", Map.of())) {
      if (!"vacant".equals(row.get("between"))) {
        continue;
      }
      String post = row.getOrDefault("postName", "");
      String ended = row.getOrDefault("ended", "");
      String started = row.getOrDefault("started", "");
      List<Truth.Tenure> of =
          truth.tenures().stream()
              .filter(t -> post(t).equals(post) && t.capacity().equals("full"))
              .toList();
      assertThat(of)
          .as(post)
          .anyMatch(t -> ended.equals(t.end()) && name(t).equals(row.get("name")));
      assertThat(of)
          .as(post)
          .anyMatch(t -> started.equals(t.start()) && name(t).equals(row.get("nextName")));
      assertThat(of)
          .as("seed %d: nobody in full between %s and %s in %s", SEED, ended, started, post)
          .noneMatch(t -> t.start().compareTo(ended) > 0 && t.start().compareTo(started) < 0);
      vacant++;
    }
    assertThat(vacant).as("vacancies").isPositive();
  }

  @Test
  void appointmentsOfAYearAreThoseThatWerePublished() throws IOException {
    String area = "";
    int found = 0;
    for (Map<String, String> place :
        ask("area-appointments", Map.of("place", home(), "year", "2023"))) {
      area = place.getOrDefault("areaName", "");
      String date = place.getOrDefault("date", "");
      String post = place.getOrDefault("postName", "");
      assertThat(truth.tenures())
          .as("seed %d: %s", SEED, place)
          .anyMatch(t ->
              post(t).equals(post)
                  && name(t).equals(place.get("name"))
                  && t.acts().stream().anyMatch(a -> date.equals(a.date())));
      found++;
    }
    assertThat(found).isPositive();
    assertThat(area).isEqualTo(home());
  }

  /** The county of the first act. */
  private static String home() {
    return truth.tenures().stream()
        .filter(t -> !t.acts().isEmpty() && t.organization().matches("..县.+"))
        .map(t -> t.organization().substring(0, 3))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nobodySharesAPostNorKeepsATitleWhereNobodyDid() throws IOException {
    // A post under a cut name (建材有限公司 of two firms) is an error of reading, counted elsewhere.
    Set<String> posts =
        truth.tenures().stream().map(SyntheticQueriesTest::post).collect(Collectors.toSet());
    for (Map<String, String> row : ask("overlapping-holders", Map.of())) {
      if (!posts.contains(row.getOrDefault("postName", ""))) {
        continue;
      }
      assertThat(holders(row.getOrDefault("postName", ""), row.getOrDefault("from", "")))
          .as("seed %d: %s", SEED, row)
          .contains(row.getOrDefault("name1", ""), row.getOrDefault("name2", ""));
    }
    for (Map<String, String> row : ask("titles-after-end", Map.of())) {
      assertThat(holders(row.getOrDefault("postName", ""), row.getOrDefault("shownLast", "")))
          .as("seed %d: %s", SEED, row)
          .contains(row.getOrDefault("name", ""));
    }
  }

  @Test
  void everyStepOfACareerHasItsSentence() throws IOException {
    String mover =
        truth.tenures().stream()
            .filter(t -> t.acts().size() > 1)
            .map(SyntheticQueriesTest::name)
            .findFirst()
            .orElseThrow();
    List<Map<String, String>> rows = ask("career-evidence", Map.of("person", mover));
    assertThat(rows).isNotEmpty();
    assertThat(rows).allMatch(row -> !row.getOrDefault("quote", "").isBlank());
    assertThat(rows).anyMatch(row -> row.getOrDefault("quote", "").contains(mover));
  }

  /** Who is said to have met a person is named by a document that names that person, too. */
  @Test
  void whoMetAPersonIsNamedBesideThatPerson() throws IOException {
    Map<String, Set<String>> documents = new TreeMap<>();
    truth
        .readings()
        .forEach(r -> documents.computeIfAbsent(r.name(), n -> new TreeSet<>()).add(r.document()));
    List<String> often =
        documents.entrySet().stream()
            .sorted(
                Map.Entry.<String, Set<String>>comparingByValue(
                        Comparator.comparing((Set<String> of) -> -of.size()))
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .limit(12)
            .toList();
    int met = 0;
    for (String name : often) {
      for (Map<String, String> row : ask("co-attendance", Map.of("person", name))) {
        String other = row.getOrDefault("name", "");
        Set<String> both = new TreeSet<>(documents.getOrDefault(name, Set.of()));
        both.retainAll(documents.getOrDefault(other, Set.of()));
        assertThat(both).as("seed %d: %s and %s", SEED, name, other).isNotEmpty();
        assertThat(Integer.parseInt(row.getOrDefault("events", "0"))).isPositive();
        assertThat(row.getOrDefault("first", "")).isLessThanOrEqualTo(row.getOrDefault("last", ""));
        met++;
      }
    }
    assertThat(met).isGreaterThan(20);
  }

  /**
   * A title that no tenure explains stands in its sentence, and is not one that the graph has for
   * the person after all.
   */
  @Test
  void printedTitlesWithoutATenureStandInTheirSentence() throws IOException {
    List<Map<String, String>> rows = ask("titles-without-tenure", Map.of());
    for (Map<String, String> row : rows) {
      String title = row.getOrDefault("printedTitle", "");
      assertThat(title).isNotBlank();
      assertThat(row.getOrDefault("quote", "")).contains(row.getOrDefault("name", ""));
      assertThat(truth.readings())
          .as("seed %d: %s", SEED, row)
          .anyMatch(
              r -> r.name().equals(row.get("name")) && r.document().equals(row.get("documentKey")));
      for (Map<String, String> held :
          ask("career", Map.of("person", row.getOrDefault("person", "")))) {
        assertThat(held.values()).as("seed %d: %s", SEED, row).doesNotContain(title);
      }
    }
    // Nearly all titles of these texts are of posts that were read.
    assertThat(rows.size()).isLessThan(truth.readings().size() / 50);
  }

  @Test
  void namesakesThatWaitAreOfOneName() throws IOException {
    for (Map<String, String> row : ask("namesakes", Map.of())) {
      assertThat(row.get("person1")).isNotEqualTo(row.get("person2"));
    }
    assertThat(ask("moves", Map.of("least", "1"))).isNotEmpty();
    assertThat(ask("co-attendance-pairs", Map.of("least", "2"))).isNotEmpty();
  }
}
