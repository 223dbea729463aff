package dashiji.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every query that comes with the program, with its own example, against a hand-made graph. The
 * expected answers are {@code expected/NAME.tsv}; {@code -Ddashiji.expected=DIR} writes what the
 * queries answer now into a folder, for a person to compare.
 */
class QueryCatalogTest {
  private static final DatasetGraph GRAPH = ExampleGraph.withCareers();
  private static final QueryRunner RUNNER = new QueryRunner(Duration.ofSeconds(60));

  static Stream<NamedQuery> queries() throws IOException, QueryFormatException {
    return QueryCatalog.bundled().all().stream();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void answersItsExample(NamedQuery query) throws IOException {
    String answer = answer(query, query.example(), ResultFormat.TSV);
    String folder = System.getProperty("dashiji.expected");
    if (folder != null) {
      Files.createDirectories(Path.of(folder));
      Files.writeString(Path.of(folder, query.name() + ".tsv"), answer);
    }
    try (InputStream expected =
        getClass().getResourceAsStream("expected/" + query.name() + ".tsv")) {
      if (expected == null) {
        fail("no expected answer for " + query.name());
      } else {
        assertThat(answer).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void itsExampleHasAnAnswer(NamedQuery query) {
    assertThat(answer(query, query.example(), ResultFormat.TSV).lines().count()).isGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void isDescribedInBothLanguages(NamedQuery query) {
    assertThat(query.summary().en()).matches("[\\p{ASCII}]+");
    assertThat(query.summary().zh()).containsPattern("\\p{IsHan}");
    assertThat(query.description().zh()).containsPattern("\\p{IsHan}");
    assertThat(query.parameters())
        .allSatisfy(parameter -> {
          assertThat(parameter.description().en()).matches("[\\p{ASCII}]+");
          assertThat(parameter.description().zh()).containsPattern("\\p{IsHan}");
        });
  }

  @Test
  void thereAreAsManyAsWereAskedFor() throws IOException, QueryFormatException {
    assertThat(queries())
        .extracting(NamedQuery::name)
        .contains(
            "career",
            "holder-on-day",
            "holders",
            "person-events",
            "co-attendance",
            "co-attendance-pairs",
            "place-events",
            "projects",
            "appointments",
            "organization-posts",
            "conflicts",
            "evidence",
            "counts-by-month",
            "persons",
            "posts",
            "documents",
            "problems");
  }

  static String answer(NamedQuery query, Map<String, String> given, ResultFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    QueryOutcome outcome = RUNNER.run(query, given, GRAPH, exec -> format.write(exec, out));
    assertThat(outcome).isInstanceOf(QueryOutcome.Answered.class);
    return out.toString(StandardCharsets.UTF_8);
  }
}
