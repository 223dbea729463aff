package dashiji.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The port gives the figures and the error lines of score.py itself, run on the same tables. */
class ScorePortTest {
  private static final Path SHARED = Path.of("../shared");
  private static final Path SCORE = SHARED.resolve("eval/score.py");
  private static final Path SAMPLE = Path.of("src/main/resources/sample");
  private static final int ALL = 1_000_000;

  /**
   * Runs score.py with one repair: at a wrong date of an event whose gold does not say {@code
   * year_inferred} its same_day returns None, and adding that to a count stops it. Wrong is what it
   * means.
   */
  private static final String REPAIRED =
      """
      import importlib.util, sys
      spec = importlib.util.spec_from_file_location("score", sys.argv[1])
      score = importlib.util.module_from_spec(spec)
      spec.loader.exec_module(score)
      same_day = score.same_day
      score.same_day = lambda *args: bool(same_day(*args))
      del sys.argv[0]
      score.main()
      """;

  @TempDir static Path temp;

  /** The sample's texts without the metadata files, which score.py would take for sources. */
  private static Path sampleTexts;

  @BeforeAll
  static void needsScorePy() throws IOException {
    assumeTrue(Files.isRegularFile(SCORE), SCORE + " is not there: nothing to compare with");
    assumeTrue(pythonIsThere(), "python3 is not there: score.py cannot run");
    sampleTexts = Files.createDirectory(temp.resolve("sample"));
    try (Stream<Path> files = Files.list(SAMPLE)) {
      for (Path text : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        Files.copy(text, sampleTexts.resolve(text.getFileName()));
      }
    }
  }

  @Test
  void perfectTables() throws Exception {
    Scores scores =
        compare(new Case("perfect", SAMPLE.resolve("gold"), sampleTexts, null, null, Set.of()));
    assertThat(scores.coreMean()).isEqualTo(1.0);
    assertThat(scores.errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void damagedTablesOfTheSample(long seed) throws Exception {
    Scores scores =
        compare(
            new Case("sample" + seed, SAMPLE.resolve("gold"), sampleTexts, seed, null, Set.of()));
    assertThat(scores.coreMean()).isBetween(0.3, 0.95);
    assertThat(scores.errors()).hasSizeGreaterThan(100);
  }

  @Test
  void someDocumentsAndOneMeasure() throws Exception {
    Scores scores =
        compare(
            new Case(
                "only",
                SAMPLE.resolve("gold"),
                sampleTexts,
                7L,
                Measure.POSTS,
                Set.of("101", "104")));
    assertThat(scores.documents()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void damagedTablesOfTheCorpus(long seed) throws Exception {
    Path gold = SHARED.resolve("eval/gold");
    Path texts = SHARED.resolve("corpus");
    assumeTrue(Files.isDirectory(gold) && Files.isDirectory(texts), "no corpus beside the project");
    Scores scores = compare(new Case("corpus" + seed, gold, texts, seed, null, Set.of()));
    assertThat(scores.errors()).hasSizeGreaterThan(100);
  }

  /** One comparison: damage by a seed or none, the error lines of one measure or all. */
  private record Case(
      String name,
      Path gold,
      Path texts,
      @Nullable Long seed,
      @Nullable Measure measure,
      Set<String> only) {}

  private static Scores compare(Case c) throws Exception {
    Path export = temp.resolve(c.name());
    SyntheticExport tables = new SyntheticExport();
    try (Stream<Path> files = Files.list(c.gold())) {
      for (Path file : files.sorted().toList()) {
        Gold gold = GoldReader.read(file);
        Path text = textOf(c.texts(), gold.doc());
        String stem = text.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        tables.addPerfect(gold, Files.readString(text), stem);
      }
    }
    Long seed = c.seed();
    if (seed != null) {
      tables.damage(seed);
    }
    tables.write(export);

    Path json = temp.resolve(c.name() + ".json");
    List<String> command =
        new ArrayList<>(seed == null ? List.of("python3") : List.of("python3", "-c", REPAIRED));
    command.addAll(
        List.of(
            SCORE.toString(),
            export.toString(),
            c.gold().toString(),
            c.texts().toString(),
            "--json",
            json.toString(),
            "--errors",
            Integer.toString(ALL)));
    Measure measure = c.measure();
    if (measure != null) {
      command.addAll(List.of("--measure", measure.label()));
    }
    if (!c.only().isEmpty()) {
      command.addAll(List.of("--only", String.join(",", c.only())));
    }
    List<String> theirs = run(command);

    Scores scores = Evaluation.run(export, c.gold(), c.texts(), c.only());
    List<String> table = Arrays.asList(ScoreTable.print(scores).split("\n"));
    int size = table.size();
    assertThat(theirs.subList(theirs.size() - size, theirs.size())).isEqualTo(table);
    // Python prints the members of a set in no fixed order.
    assertThat(theirs.subList(0, theirs.size() - size).stream().filter(l -> !l.isEmpty()))
        .containsExactlyInAnyOrderElementsOf(ScoreTable.errors(scores, ALL, measure));
    ObjectMapper mapper = new ObjectMapper();
    JsonNode expected = mapper.readTree(json.toFile());
    JsonNode mine = mapper.readTree(ScoreJson.write(scores));
    assertThat(mine.get("mean").asDouble())
        .isCloseTo(expected.get("mean").asDouble(), within(1e-12));
    assertThat(mine.get("total")).isEqualTo(expected.get("total"));
    return scores;
  }

  private static Path textOf(Path folder, String doc) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(doc + "-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static boolean pythonIsThere() {
    try {
      return new ProcessBuilder("python3", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<String> run(List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    // Where two items could match one, Python's choice hangs on the order of a set: fix it.
    builder.environment().put("PYTHONHASHSEED", "0");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return Arrays.asList(output.split("\n"));
  }
}
