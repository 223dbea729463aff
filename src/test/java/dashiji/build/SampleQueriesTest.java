package dashiji.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dashiji.query.Answer;
import dashiji.query.NamedQuery;
import dashiji.query.QueryCatalog;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Asks every named query of the graph of the bundled sample. The answers in {@code
 * golden/queries/sample.jsonl} were made by reading the sample; {@code complete} is false where
 * more rows may come than those a reader is sure of.
 */
class SampleQueriesTest {
  private static final Path SAMPLE = Path.of("src/main/resources/sample");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static StoreReader reader;
  private static QueryCatalog catalog;

  @BeforeAll
  static void build() throws Exception {
    BuildRequest request = new BuildRequest(List.of(SAMPLE), folder, null, 2, "test");
    BuildReport report =
        GraphBuild.run(request, new ChronicleExtractor(), (stage, done, total) -> {});
    assertThat(report.visible()).isTrue();
    assertThat(report.documents()).isEqualTo(4);
    assertThat(report.hasErrors()).isFalse();
    reader = StoreReader.open(new StoreLayout(folder));
    catalog = QueryCatalog.bundled();
  }

  @AfterAll
  static void close() throws IOException {
    reader.close();
  }

  /**
   * One question.
   *
   * @param params values of the query's parameters
   * @param columns the columns compared; the others hold IRIs, or what other cases compare
   * @param rows the answer, in order; an unbound value is empty
   * @param complete false if other rows may stand between these
   * @param notes how many notes come with the answer
   */
  record Case(
      String name,
      String query,
      Map<String, String> params,
      List<String> columns,
      List<List<String>> rows,
      boolean complete,
      int notes) {

    @Override
    public String toString() {
      return query + ": " + name;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String line :
        Files.readAllLines(Path.of("src/test/resources/golden/queries/sample.jsonl"))) {
      JsonNode json = JSON.readTree(line);
      Map<String, String> params = new HashMap<>();
      json.get("params").properties().forEach(p -> params.put(p.getKey(), p.getValue().asText()));
      List<List<String>> rows = new ArrayList<>();
      json.get("rows").forEach(row -> rows.add(texts(row)));
      cases.add(
          new Case(
              json.get("case").asText(),
              json.get("query").asText(),
              params,
              texts(json.get("columns")),
              rows,
              json.get("complete").asBoolean(),
              json.get("notes").asInt()));
    }
    return cases.stream();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answers(Case question) throws IOException {
    Answer answer = ask(question.query(), question.params());
    List<List<String>> rows = answer.columns(question.columns());
    if (question.complete()) {
      assertThat(rows).containsExactlyElementsOf(question.rows());
    } else {
      assertThat(rows).containsSubsequence(question.rows());
    }
    assertThat(answer.notes()).hasSize(question.notes());
  }

  @Test
  void everyNamedQueryIsAsked() throws IOException {
    Set<String> asked = new HashSet<>(Set.of("evidence"));
    cases().forEach(question -> asked.add(question.query()));
    assertThat(catalog.all())
        .extracting(NamedQuery::name)
        .containsExactlyInAnyOrderElementsOf(asked);
  }

  @Test
  void theSentenceBehindAnActIsWhatTheTextSays() throws IOException {
    Map<String, String> resignation =
        ask("appointments", Map.of()).rows().stream()
            .filter(row -> "resign".equals(row.get("action")))
            .findFirst()
            .orElseThrow();
    Answer answer = ask("evidence", Map.of("fact", resignation.getOrDefault("act", "")));
    assertThat(answer.columns(List.of("documentKey", "quote", "rule")))
        .containsExactly(
            List.of("101-linlan-chronicle", "接受霍明澈辞去临澜县人民政府县长职务的请求;", "personnel.act"));
    int[] text =
        Files.readString(SAMPLE.resolve("101-linlan-chronicle.txt")).codePoints().toArray();
    Map<String, String> row = answer.rows().getFirst();
    int start = Integer.parseInt(row.getOrDefault("start", ""));
    int end = Integer.parseInt(row.getOrDefault("end", ""));
    assertThat(new String(text, start, end - start)).isEqualTo(row.get("quote"));
  }

  private static Answer ask(String query, Map<String, String> params) throws IOException {
    return Answer.of(catalog.find(query).orElseThrow(), params, reader.dataset());
  }
}
