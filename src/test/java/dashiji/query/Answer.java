package dashiji.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The answer to a named query: for each row the values by column.
 *
 * @param rows in order; an unbound value is not there
 * @param notes what came with it
 */
public record Answer(List<Map<String, String>> rows, List<String> notes) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The values of some columns, row by row; an unbound value is empty. */
  public List<List<String>> columns(List<String> names) {
    return rows.stream()
        .map(row -> names.stream().map(name -> row.getOrDefault(name, "")).toList())
        .toList();
  }

  /** Asks a query, which has to answer. */
  public static Answer of(NamedQuery query, Map<String, String> params, DatasetGraph dataset)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    QueryOutcome outcome =
        new QueryRunner(QueryRunner.USUAL_LIMIT)
            .run(query, params, dataset, exec -> ResultFormat.JSON.write(exec, out));
    assertThat(outcome).isInstanceOf(QueryOutcome.Answered.class);
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode binding : JSON.readTree(out.toByteArray()).at("/results/bindings")) {
      Map<String, String> row = new HashMap<>();
      binding
          .properties()
          .forEach(value -> row.put(value.getKey(), value.getValue().get("value").asText()));
      rows.add(row);
    }
    return new Answer(rows, ((QueryOutcome.Answered) outcome).notes());
  }
}
