package dashiji.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

/** The text that people see means what the program runs. */
class FilledQueryTest {
  private static final DatasetGraph EMPTY = DatasetGraphFactory.create();

  private static final Map<ParameterType, List<String>> VALUES =
      Map.of(
          ParameterType.STRING, List.of("水务", "a\"b'c\\d", "}\nDELETE", "$1 \\u007d"),
          ParameterType.INTEGER, List.of("7", "-12"),
          ParameterType.DATE, List.of("2024-02-29"),
          ParameterType.YEAR, List.of("2023"),
          ParameterType.IRI, List.of("http://localhost:3330/id/person/1"),
          ParameterType.PERSON, List.of("无此人", "http://localhost:3330/id/person/1"),
          ParameterType.POST, List.of("http://localhost:3330/id/post/1"),
          ParameterType.PLACE, List.of("无此地"),
          ParameterType.ORGANIZATION, List.of("urn:x:1"));

  @Test
  void everyNamedQueryFilledAsTextIsTheQueryThatRuns() throws Exception {
    Random random = new Random(97);
    for (NamedQuery query : QueryCatalog.bundled().all()) {
      for (int i = 0; i < 6; i++) {
        Map<String, String> given = new HashMap<>();
        for (Parameter parameter : query.parameters()) {
          List<String> values = VALUES.getOrDefault(parameter.type(), List.of());
          if (!values.isEmpty() && (parameter.required() || random.nextBoolean())) {
            given.put(parameter.name(), values.get(random.nextInt(values.size())));
          }
        }
        FilledQuery filled = FilledQuery.of(query, given, EMPTY);
        assertThat(filled.faults()).isEmpty();
        Map<String, List<Node>> values = Arguments.read(query, given, EMPTY).values();
        Query runs = OpenValues.fill(query.query(), values);
        assertThat(QueryFactory.create(filled.sparql()))
            .as("%s with %s", query.name(), given)
            .isEqualTo(runs);
      }
    }
  }

  @Test
  void anOpenQueryIsItsTextWithoutDeclarations() throws IOException, QueryFormatException {
    NamedQuery career = QueryCatalog.bundled().find("career").orElseThrow();
    assertThat(FilledQuery.open(career).sparql())
        .contains("VALUES ?person { UNDEF }")
        .doesNotContain("#+")
        .startsWith("PREFIX");
  }

  @Test
  void whatIsMissingIsSaidAndStaysOpen() throws IOException, QueryFormatException {
    NamedQuery career = QueryCatalog.bundled().find("career").orElseThrow();
    FilledQuery filled = FilledQuery.of(career, Map.of(), EMPTY);
    assertThat(filled.faults()).hasSize(1);
    assertThat(filled.sparql()).contains("VALUES ?person { UNDEF }");
  }
}
