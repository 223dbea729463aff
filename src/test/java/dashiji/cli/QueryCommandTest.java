package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {
  @TempDir private static Path dir;
  private static Path store;

  @BeforeAll
  static void build() throws IOException {
    store = SmallStore.in(dir);
  }

  @Test
  void aNamedQueryAnswersAsATable() {
    CommandRun run = CommandRun.of("query", "holders", "--param", "post=东岭县政府县长", "--store", store);

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out().lines().map(line -> line.split(" ", 2)[0]))
        .containsSubsequence("name", "何一白", "沈若川")
        .doesNotContain("林知远");
  }

  @Test
  void formatsAreTakenInAnyCase() {
    CommandRun csv =
        CommandRun.of("query", "persons", "-p", "name=知", "--store", store, "--format", "CSV");
    CommandRun json =
        CommandRun.of("query", "persons", "-p", "name=知", "--store", store, "--format", "json");

    assertThat(csv.err()).isEmpty();
    assertThat(csv.out()).contains("林知远").contains(",").doesNotContain("---");
    assertThat(json.out()).startsWith("{").contains("\"bindings\"");
  }

  @Test
  void aFileOfOnesOwnIsRun() throws IOException {
    Path file = dir.resolve("mine.rq");
    Files.writeString(
        file, "SELECT (COUNT(*) AS ?n) { ?t a <https://w3id.org/dashiji/ontology#Tenure> }");

    CommandRun run = CommandRun.of("query", file, "--store", store, "--format", "csv");

    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualToIgnoringNewLines("n3");
  }

  @Test
  void listShowsEveryQueryWithoutAStore() {
    CommandRun run = CommandRun.of("query", "--list");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("career\n", "--param person=<person> required", "某职务的历任担任者");
  }

  @Test
  void wrongUsageIsTold() {
    CommandRun none = CommandRun.of("query", "--store", store);
    CommandRun unknown = CommandRun.of("query", "nonsense", "--store", store);
    CommandRun noStore = CommandRun.of("query", "persons");
    CommandRun noParam = CommandRun.of("query", "career", "--store", store);
    CommandRun noFormat = CommandRun.of("query", "persons", "--store", store, "--format", "xml");

    assertThat(none.status()).isEqualTo(2);
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("nonsense").contains("--list");
    assertThat(noStore.status()).isEqualTo(2);
    assertThat(noStore.err()).contains("--store");
    assertThat(noParam.status()).isEqualTo(2);
    assertThat(noParam.err()).contains("person");
    assertThat(noParam.out()).isEmpty();
    assertThat(noFormat.status()).isEqualTo(2);
  }

  @Test
  void aValueMayHoldAnySign() {
    CommandRun run =
        CommandRun.of("query", "persons", "-p", "name=a=\"b', c\" } {", "--store", store);

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aParameterIsGivenOnceWithItsValue() {
    CommandRun noValue = CommandRun.of("query", "persons", "-p", "name", "--store", store);
    CommandRun twice =
        CommandRun.of("query", "persons", "-p", "name=a", "-p", "name=b", "--store", store);

    assertThat(noValue.status()).isEqualTo(2);
    assertThat(noValue.err()).startsWith("--param takes NAME=VALUE, not 'name'");
    assertThat(twice.status()).isEqualTo(2);
    assertThat(twice.err()).startsWith("--param name is given twice");
  }

  @Test
  void aFailureIsOneLine() throws IOException {
    CommandRun noGraph = CommandRun.of("query", "persons", "--store", dir.resolve("none"));
    Path broken = dir.resolve("broken.rq");
    Files.writeString(broken, "SELECT {");

    CommandRun noSparql = CommandRun.of("query", broken, "--store", store);

    assertThat(noGraph.status()).isEqualTo(1);
    assertThat(noGraph.err()).startsWith("dashiji: ").contains("run build").hasLineCount(1);
    assertThat(noSparql.status()).isEqualTo(1);
    assertThat(noSparql.err()).startsWith("dashiji: broken").hasLineCount(1);
  }
}
