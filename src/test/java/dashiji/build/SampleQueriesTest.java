package dashiji.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dashiji.query.NamedQuery;
import dashiji.query.QueryCatalog;
import dashiji.query.QueryOutcome;
import dashiji.query.QueryRunner;
import dashiji.query.ResultFormat;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each named query answers the sample as expected. The answers stand in {@code answers/*.tsv},
 * checked by hand against the texts, without the columns of IRIs; after a change that is meant, run
 * with {@code -Ddashiji.golden.update=true} and read the difference.
 */
class SampleQueriesTest {
  private static final Path SAMPLE = Path.of("src/main/resources/sample");
  private static final Path ANSWERS = Path.of("src/test/resources/answers");

  @TempDir private static Path folder;
  private static StoreReader store;
  private static QueryCatalog catalog;

  @BeforeAll
  static void build() throws Exception {
    List<Path> texts;
    try (Stream<Path> files = Files.list(SAMPLE)) {
      texts = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    Path at = folder.resolve("store");
    BuildReport report =
        GraphBuild.run(
            new BuildRequest(texts, at, null, 2, "test"),
            new ChronicleExtractor(),
            BuildListener.NONE);
    assertThat(report.visible()).as("%s", report.refusals()).isTrue();
    store = StoreReader.open(new StoreLayout(at));
    catalog = QueryCatalog.bundled();
  }

  @AfterAll
  static void close() throws IOException {
    store.close();
  }

  static Stream<Arguments> questions() {
    return Stream.of(
        arguments("career", Map.of("person", "那木拉·哈斯")),
        arguments("holder-on-day", Map.of("post", "临澜县政府县长", "day", "2024-03-20")),
        arguments("holders", Map.of("post", "额勒苏旗水务局局长")),
        arguments(
            "person-events", Map.of("person", "尉迟允和", "from", "2024-01-01", "to", "2024-02-29")),
        arguments("co-attendance", Map.of("person", "蒲云舟", "least", "2")),
        arguments("co-attendance-pairs", Map.of("least", "4")),
        arguments("place-events", Map.of("place", "白蒿镇")),
        arguments("projects", Map.of()),
        arguments("appointments", Map.of()),
        arguments("organization-posts", Map.of("organization", "临澜县政府")),
        arguments("conflicts", Map.of()),
        arguments("counts-by-month", Map.of("year", "2024")),
        arguments("persons", Map.of("name", "佟春和")),
        arguments("documents", Map.of()),
        arguments("posts", Map.of("words", "水务局")),
        arguments("problems", Map.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void answersTheSample(String name, Map<String, String> given) throws IOException {
    String answer = withoutIris(run(name, given));
    Path expected = ANSWERS.resolve(name + ".tsv");
    if (Boolean.getBoolean("dashiji.golden.update")) {
      Files.writeString(expected, answer);
    }
    assertThat(answer).isEqualTo(Files.readString(expected));
  }

  /** The one query that asks by IRI: the sentence behind the act that ends a post. */
  @Test
  void showsTheSentenceBehindAFact() throws IOException {
    String act =
        records(run("appointments", Map.of())).stream()
            .filter(r -> "霍明澈".equals(r.get("name")))
            .map(r -> r.get("act"))
            .findFirst()
            .orElseThrow();
    List<Map<String, String>> rows = records(run("evidence", Map.of("fact", act)));
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst())
        .containsEntry("documentKey", "101-linlan-chronicle")
        .containsEntry("quote", "接受霍明澈辞去临澜县人民政府县长职务的请求;")
        .containsEntry("start", "1321")
        .containsEntry("end", "1343");
  }

  @Test
  void everyNamedQueryIsAsked() {
    Set<String> asked = new TreeSet<>(Set.of("evidence"));
    questions().forEach(q -> asked.add((String) q.get()[0]));
    assertThat(asked)
        .containsExactlyElementsOf(
            new TreeSet<>(catalog.all().stream().map(NamedQuery::name).toList()));
  }

  private static String run(String name, Map<String, String> given) {
    NamedQuery query = catalog.find(name).orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    QueryOutcome outcome =
        store.read(dataset ->
            new QueryRunner(QueryRunner.USUAL_LIMIT)
                .run(query, given, dataset, exec -> ResultFormat.CSV.write(exec, out)));
    assertThat(outcome).isInstanceOf(QueryOutcome.Answered.class);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<Map<String, String>> records(String csv) throws IOException {
    try (CSVParser parser = parse(csv)) {
      List<Map<String, String>> rows = new ArrayList<>();
      parser.forEach(r -> rows.add(new HashMap<>(r.toMap())));
      return rows;
    }
  }

  /** The answer without the columns that hold IRIs, a line a row, cells separated by tabs. */
  private static String withoutIris(String csv) throws IOException {
    try (CSVParser parser = parse(csv)) {
      List<Map<String, String>> rows = records(csv);
      List<String> columns =
          parser.getHeaderNames().stream()
              .filter(c ->
                  rows.stream().noneMatch(r -> Objects.requireNonNull(r.get(c)).startsWith("http")))
              .toList();
      StringBuilder out = new StringBuilder(String.join("\t", columns)).append('\n');
      for (Map<String, String> row : rows) {
        out.append(String.join("\t", columns.stream().map(row::get).toList())).append('\n');
      }
      return out.toString();
    }
  }

  private static CSVParser parse(String csv) {
    try {
      return CSVParser.parse(
          new StringReader(csv),
          CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
